"""Before a promise breaks and when it has: handler, room, managers; each once, come what may."""

from datetime import UTC, datetime
from functools import partial

import pytest
from sqlalchemy import insert, select, update

from core.config.policies import Policy
from core.config.warning import WarningStep
from core.db.people import people
from core.db.tables import tickets as stored
from core.domain.intents import Notice
from core.domain.tickets.message import Kind
from core.services import facts
from core.services.clocks import clocks, warning
from core.services.tickets import claim, sending
from tests.desk import AGENTS, Desk, at_once, waiting

FOUR_HOURS = Policy.model_validate({"id": "four", "first_response": "4h"})


def oslo(text: str) -> datetime:
    """November 2026, when Oslo is one hour ahead of UTC; promised 8:30 to 11:30, 12 to 15:30."""
    return datetime.fromisoformat(f"2026-11-{text}+01:00").astimezone(UTC)


@pytest.fixture
def ready(desk: Desk) -> Desk:
    return promising(desk)


def promising(desk: Desk, *policies: Policy) -> Desk:
    """A desk that promises an answer within four hours, with Sanne for a manager."""
    desk.person("Sanne")
    return desk.with_rules(*(policies or (FOUR_HOURS,)))


def warned(desk: Desk) -> list[str]:
    """Sweep, and give who is warned, as far as it is still true."""
    while desk.do(warning.warn):
        pass
    names = {number: name for name, number in desk._known.items()}  # noqa: SLF001 - to read well
    return [
        names[row.person_id] if row.person_id else str(row.place)
        for row in desk.owed(Notice.WARNING)
        if desk.read(facts.load, row.intent, person_id=row.person_id).warns is not None
    ]


def at(desk: Desk, text: str) -> list[str]:
    desk.clock.now = oslo(text)
    return warned(desk)


def answer(desk: Desk, ticket, kind: Kind = Kind.REPLY) -> None:
    desk.do(sending.go, desk.say(ticket, kind))


def test_the_handler_then_the_room_then_the_managers_hear_of_it_once_each(ready):
    ticket = ready.report()  # at ten, so it is due at half past two
    ready.do(claim.claim, ready.agent(), ticket.id)
    assert at(ready, "23 13:29") == []
    assert at(ready, "23 13:30") == ["Aksel"]
    assert at(ready, "23 14:30") == [str(AGENTS)]
    assert at(ready, "23 15:29") == []
    assert at(ready, "23 15:30") == ["Sanne"]
    assert [at(ready, day) for day in ("24 09:00", "30 09:00")] == [[], []]


def test_the_room_hears_of_what_nobody_has_and_for_a_handler_who_cannot_be_written_to(ready):
    ready.report()
    assert at(ready, "23 13:30") == [str(AGENTS)]
    taken = ready.report("Another")
    ready.do(claim.claim, ready.agent(), taken.id)
    ready.do(_lose, ready.person("Aksel"))
    assert at(ready, "24 09:29") == ["Sanne"]  # of the first one, which has broken
    assert at(ready, "24 09:30") == [str(AGENTS)]


def _lose(unit, person_id):
    [known] = people.identities_of(unit, person_id)
    people.change_identity(unit, known, reachable=False)


def test_an_answer_between_a_warning_and_its_sending_takes_it_back(ready):
    ticket = ready.report()
    ready.clock.now = oslo("23 13:30")
    assert ready.do(warning.warn) == 1
    answer(ready, ticket)
    assert warned(ready) == []


def test_a_handler_who_has_given_it_away_meanwhile_is_not_warned(ready):
    ticket = ready.report()
    ready.do(claim.claim, ready.agent(), ticket.id)
    ready.clock.now = oslo("23 13:30")
    ready.do(warning.warn)
    ready.do(claim.assign, ready.agent(), ticket.id, _colleague(ready))
    assert warned(ready) == []


def _colleague(desk: Desk) -> int:
    return desk.person("Ingrid")  # an agent by the team's file


def test_after_a_week_without_us_only_the_newest_step_is_said(ready):
    ready.report()
    assert at(ready, "30 10:00") == ["Sanne"]
    assert at(ready, "30 10:05") == []


def test_several_promises_that_break_together_are_one_message(sqlite_desk):
    desk = promising(
        sqlite_desk,
        Policy.model_validate({"id": "all", "assessment": "4h", "first_response": "4h"}),
    )
    desk.report()
    assert at(desk, "23 14:30") == [str(AGENTS)]


def test_the_clock_set_back_repeats_nothing(ready):
    ready.report()
    assert at(ready, "23 14:30") == [str(AGENTS)]
    assert at(ready, "23 11:00") == []
    assert at(ready, "23 14:31") == []
    assert at(ready, "23 15:30") == ["Sanne"]


def test_nobody_is_warned_at_night_but_of_what_is_urgent(sqlite_desk):
    night = Policy.model_validate({"id": "night", "calendar": "always", "first_response": "4h"})
    desk = promising(sqlite_desk, night)
    desk.clock.now = oslo("23 20:00")
    desk.report()
    desk.report("Nobody gets in", cannot_get_in=True)
    desk.owed()
    assert at(desk, "24 00:00") == [str(AGENTS)]
    assert at(desk, "24 07:29") == ["Sanne"]
    assert at(desk, "24 07:30") == ["Sanne"]


def test_what_was_held_up_until_the_night_waits_for_the_morning(sqlite_desk):
    desk = promising(sqlite_desk)
    desk.report()
    assert at(desk, "23 23:00") == []  # the sweep had stood still since the morning
    assert at(desk, "24 07:30") == ["Sanne"]


def test_two_replicas_that_sweep_at_once_say_each_once(ready):
    for _ in range(8):
        ready.report()
    ready.clock.now = oslo("23 14:30")
    stores = [ready.store, ready.replica()]
    at_once([partial(lambda one: waiting(one.submit(warning.warn)), one) for one in stores])
    assert len(warned(ready)) == 8
    assert warned(ready) == []


def test_a_step_whose_unit_fails_leaves_no_trace_and_is_taken_again(ready):
    ready.report()
    ready.clock.now = oslo("23 14:30")

    def killed(unit):
        warning.warn(unit)
        raise RuntimeError("killed")

    with pytest.raises(RuntimeError):
        ready.do(killed)
    assert warned(ready) == [str(AGENTS)]


def test_what_makes_no_sense_counts_as_not_said(sqlite_desk):
    desk = promising(sqlite_desk)
    desk.report()
    spoil = update(stored).values(warned={"first_response": [0], "teatime": ["now", "then"]})
    desk.do(lambda unit: unit.connection.execute(spoil))
    assert at(desk, "23 14:30") == [str(AGENTS)]
    assert warned(desk) == []


def test_many_that_are_due_at_once_are_served_in_small_batches(sqlite_desk):
    desk = promising(sqlite_desk)
    desk.report()
    desk.do(_copies, 2 * warning.BATCH)
    desk.clock.now = oslo("23 14:30")
    swept = []
    while done := desk.do(warning.warn):
        swept.append(done)
    assert swept == [warning.BATCH, warning.BATCH, 1]


def _copies(unit, count):
    columns = [one for one in stored.c if one.name != "id"]
    one = select(*columns).where(stored.c.id == 1)
    for _ in range(count):
        unit.connection.execute(insert(stored).from_select(columns, one))


def test_steps_that_the_team_changes_count_for_open_tickets(ready):
    ready.report()
    team = ready.store.team.model_copy(
        update={"warnings": (WarningStep.model_validate({"before": "3h", "tell": "manager"}),)}
    )
    other = ready._changed(team=team)  # noqa: SLF001 - as its other changes
    other.do(clocks.follow_rules)
    assert at(other, "23 11:00") == ["Sanne"]
    assert at(other, "23 15:30") == []


def test_a_sweep_reads_what_is_due_and_nothing_that_comes_later(sqlite_desk):
    def plan(unit):
        sql = "SELECT id FROM tickets WHERE urgent = 0 AND warn_at <= 1 ORDER BY warn_at LIMIT 5"
        return [line[3] for line in unit.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")]

    [line] = sqlite_desk.read(plan)
    assert line.startswith("SEARCH tickets USING COVERING INDEX ix_tickets_warn")
