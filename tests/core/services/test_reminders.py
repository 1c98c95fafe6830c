"""A ticket that waits for its reporter: reminded, reminded again, closed; any answer cancels."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from core.config.reminders import Reminders, Step
from core.db import drafts, history, outbox, tickets, timers
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.message import Kind
from core.domain.ticket import Act, State, Ticket
from core.services import close, facts, reply, sending, sweeps
from core.services.ending import back_to_work
from tests.desk import Desk, at_once, waiting

TOLD = (Notice.REMINDER, Notice.ENDED)


def asked(desk: Desk, kind: Kind = Kind.ASK, **effect: str) -> Ticket:
    """Have a ticket wait for its reporter."""
    ticket = desk.report()
    ask_again(desk, ticket, kind, **effect)
    desk.owed()
    return desk.ticket(ticket)


def ask_again(desk: Desk, ticket: Ticket, kind: Kind = Kind.ASK, **effect: str) -> None:
    held = desk.say(ticket, kind, text="Which tray?", effect=effect)
    desk.do(sending.go, held)


def heard(desk: Desk) -> list[Notice]:
    """Sweep, and give what the reporter hears of it, as far as it is still true."""
    desk.do(sweeps.climb)
    rows = [row for row in desk.owed() if row.intent.notice in TOLD]
    return [row.intent.notice for row in rows if still_said(desk, row.intent)]


def still_said(desk: Desk, intent: Intent) -> bool:
    return intent.notice is Notice.ENDED or desk.read(facts.load, intent).waited is not None


LOOKS = (6, 7, 8, 14, 15, 20, 21, 22)


def by_day(desk: Desk, days: int) -> dict[int, list[Notice]]:
    """Let days pass, sweep on those near a step and the last, and give what was heard on which."""
    found, last = {}, 0
    for day in [*(look for look in LOOKS if look < days), days]:
        desk.clock.move(days=day - last)
        last = day
        if said := heard(desk):
            found[day] = said
    return found


WEEKS = {7: [Notice.REMINDER], 14: [Notice.REMINDER], 21: [Notice.ENDED]}


def test_a_reminder_after_one_week_and_two_and_closed_after_three(desk: Desk) -> None:
    ticket = asked(desk)
    assert heard(desk) == []
    assert by_day(desk, 40) == WEEKS
    ended = desk.ticket(ticket)
    assert (ended.state, ended.close_reason) == (State.CLOSED, "no_response")
    assert desk.events(ticket)[-3:] == ["reminded", "reminded", "no_response"]
    assert desk.read(timers.of_ticket, ticket.id) is None


def test_a_solution_that_nobody_confirms_is_closed_the_same_way(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    ticket = asked(desk, Kind.SOLUTION, confirm="yes")
    assert by_day(desk, 30) == WEEKS
    assert desk.ticket(ticket).close_reason == "no_response"


@pytest.mark.parametrize("answered_on", [3, 10, 20])
def test_any_answer_cancels(desk: Desk, answered_on: int) -> None:
    ticket = asked(desk)
    before = by_day(desk, answered_on)
    desk.do(reply.comment, desk.reporter(), ticket.id, text="The upper one")
    assert before == {day: said for day, said in WEEKS.items() if day <= answered_on}
    assert by_day(desk, 40) == {}
    assert desk.ticket(ticket).state is State.IN_PROGRESS


def test_an_answer_between_a_reminder_and_its_sending_takes_it_back(desk: Desk) -> None:
    ticket = asked(desk)
    desk.clock.move(days=7)
    desk.do(sweeps.climb)
    desk.do(reply.comment, desk.reporter(), ticket.id, text="The upper one")
    rows = desk.owed(Notice.REMINDER)
    assert [still_said(desk, row.intent) for row in rows] == [False]


def test_a_new_question_begins_anew_and_an_old_reminder_is_not_said(desk: Desk) -> None:
    ticket = asked(desk)
    desk.clock.move(days=7)
    desk.do(sweeps.climb)
    ask_again(desk, ticket)
    rows = desk.owed(Notice.REMINDER)
    assert [still_said(desk, row.intent) for row in rows] == [False]
    assert by_day(desk, 22) == WEEKS


def test_after_a_platform_was_away_only_the_newest_reminder_is_said(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    asked(desk)
    for _ in range(2):
        desk.clock.move(days=7)
        desk.do(sweeps.climb)
    rows = desk.owed(Notice.REMINDER)
    assert [still_said(desk, row.intent) for row in rows] == [False, True]


def test_after_a_week_without_us_only_the_newest_step_is_taken(desk: Desk) -> None:
    asked(desk)
    desk.clock.move(days=15)
    assert heard(desk) == [Notice.REMINDER]
    assert heard(desk) == []
    desk.clock.move(days=6)
    assert heard(desk) == [Notice.ENDED]


def test_a_ticket_is_not_closed_before_its_reporter_was_reminded(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    ticket = asked(desk)
    desk.clock.move(days=50)
    assert heard(desk) == [Notice.REMINDER]
    assert desk.ticket(ticket).is_open


def test_nothing_is_said_at_night_or_on_a_weekend(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    desk.clock.move(hours=7, minutes=30)  # Monday, half past five in Oslo: somebody is still held
    ticket = asked(desk)
    desk.clock.move(days=7)
    assert heard(desk) == []
    desk.clock.move(hours=13, minutes=59)
    assert heard(desk) == []
    desk.clock.move(minutes=1)  # half past seven
    assert heard(desk) == [Notice.REMINDER]
    other = asked(desk)
    desk.clock.move(days=5)
    assert heard(desk) == []  # Sunday
    assert desk.ticket(other).is_open
    assert desk.ticket(ticket).is_open


def test_the_clock_set_back_says_nothing_twice_and_waits_no_longer_than_a_gap(desk: Desk) -> None:
    asked(desk)
    desk.clock.move(days=7)
    assert heard(desk) == [Notice.REMINDER]
    desk.clock.move(days=-7)
    assert by_day(desk, 7) == {}
    assert by_day(desk, 14) == {7: [Notice.REMINDER], 14: [Notice.ENDED]}


def test_a_question_asked_under_a_wrong_clock_is_not_forgotten(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    desk.clock.move(days=3650)
    ticket = asked(desk)
    desk.clock.move(days=-3650)
    assert heard(desk) == []
    assert by_day(desk, 20) == {7: [Notice.REMINDER], 14: [Notice.REMINDER]}
    desk.clock.move(days=1)
    desk.do(sweeps.climb)
    assert not desk.ticket(ticket).is_open


def test_two_replicas_that_sweep_at_once_take_each_step_once(desk: Desk) -> None:
    open_tickets = [asked(desk) for _ in range(6)]
    desk.do(sweeps.climb)
    stores = [desk.store, desk.replica()]
    for counted in (6, 6, 6):
        desk.clock.move(days=7)
        both = [partial(lambda s: waiting(s.submit(sweeps.climb)), store) for store in stores]
        at_once(both)
        desk.do(sweeps.climb)
        assert len([row for row in desk.owed() if row.intent.notice in TOLD]) == counted
    assert {desk.ticket(one).state for one in open_tickets} == {State.CLOSED}


def test_an_answer_and_the_end_at_one_moment_never_both_win(desk: Desk) -> None:
    ticket = asked(desk)
    by_day(desk, 20)
    desk.clock.move(days=1)
    answer = partial(reply.comment, actor=desk.reporter(), ticket_id=ticket.id, text="Here it is")
    other = desk.replica()
    both: list[Callable[[], object]] = [
        lambda: waiting(desk.store.submit(sweeps.climb)),
        lambda: waiting(other.submit(answer)),
    ]
    outcomes = at_once(both)
    desk.do(sweeps.climb)
    kinds = desk.events(ticket)
    if desk.ticket(ticket).is_open:
        assert kinds[-1] == "answered"
    else:
        assert kinds[-1] == "no_response"
        assert any(isinstance(one, Exception) for one in outcomes)


def test_a_step_whose_unit_fails_leaves_no_trace_and_is_taken_again(desk: Desk) -> None:
    asked(desk)
    desk.clock.move(days=7)

    def killed(unit: Unit) -> None:
        sweeps.climb(unit)
        raise RuntimeError("killed")

    with pytest.raises(RuntimeError):
        desk.do(killed)
    assert heard(desk) == [Notice.REMINDER]


def test_a_text_that_waits_for_its_place_holds_the_end_up(desk: Desk) -> None:
    ticket, other = asked(desk), desk.report()
    by_day(desk, 20)
    desk.do(
        drafts.hold_text,
        desk.person("Liv"),
        body="The upper one",
        file_ids=[],
        choices=[ticket.id, other.id],
        question="which",
    )
    desk.clock.move(days=1)
    assert heard(desk) == []
    assert desk.ticket(ticket).is_open
    desk.do(sweeps.decide_texts)
    desk.clock.move(minutes=2)
    text_went_elsewhere = desk.ticket(ticket).waits_for_reporter
    assert heard(desk) == ([Notice.ENDED] if text_went_elsewhere else [])


def test_a_reopened_ticket_begins_anew_when_it_waits_again(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    ticket = asked(desk)
    assert by_day(desk, 21) == WEEKS
    desk.do(close.reopen, desk.reporter(), ticket.id)
    desk.owed()
    assert by_day(desk, 30) == {}
    ask_again(desk, ticket)
    desk.owed()
    while desk.clock.now.weekday() != 0:
        desk.clock.move(days=1)
    assert list(by_day(desk, 40).values()) == list(WEEKS.values())


def with_steps(desk: Desk, **told: Any) -> Desk:
    team = desk.store.team.model_copy(update={"reminders": Reminders(**told)})
    return desk._changed(team=team)  # noqa: SLF001 - as its other changes


def test_the_team_has_steps_of_its_own(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    own = with_steps(desk, information=(Step(after=2), Step(after=4, close=True)))
    ticket = asked(own)
    assert by_day(own, 2) == {2: [Notice.REMINDER]}
    assert by_day(own, 2) == {2: [Notice.ENDED]}
    assert not own.ticket(ticket).is_open
    never = with_steps(desk, information=())
    ticket = asked(never)
    assert by_day(never, 40) == {}


def test_steps_that_the_team_changes_count_for_what_waits_already(desk: Desk) -> None:
    asked(desk)
    assert by_day(desk, 3) == {}
    own = with_steps(desk, information=(Step(after=4), Step(after=8, close=True)))
    own.do(sweeps.plan_anew)
    assert by_day(own, 1) == {1: [Notice.REMINDER]}
    assert by_day(own, 4) == {4: [Notice.ENDED]}


def test_with_working_days_a_weekend_does_not_count(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    own = with_steps(desk, days="working", information=(Step(after=5), Step(after=6, close=True)))
    asked(own)
    assert by_day(own, 8) == {7: [Notice.REMINDER], 8: [Notice.ENDED]}


def test_a_reminder_says_when_it_is_closed_and_what_was_asked(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    asked(desk, missing="steps")
    start = desk.clock.now
    desk.clock.move(days=7)
    desk.do(sweeps.climb)
    [row] = desk.owed(Notice.REMINDER)
    waited = desk.read(facts.load, row.intent).waited
    assert waited is not None
    assert waited.closes_at is not None
    assert (waited.closes_at - start).days == 21
    assert waited.asked is not None
    assert waited.asked.body == "Which tray?"


def test_many_that_are_due_at_once_are_all_served_in_turn(desk: Desk) -> None:
    count = 130
    ticket = asked(desk)

    def copy(unit: Unit) -> None:
        for _ in range(count - 1):
            one = tickets.add(
                unit,
                kind="fault",
                title="Another",
                reporter_id=ticket.reporter_id,
                priority="normal",
                urgent=False,
                payment_critical=False,
            )
            changed = tickets.change(
                unit, one, state=State.PENDING_CUSTOMER, pending_reason="information"
            )
            assert changed.waits_for_reporter

    desk.do(copy)
    while desk.do(sweeps.climb):
        pass
    desk.clock.move(days=7)
    swept = []
    while done := desk.do(sweeps.climb):
        swept.append(done)
    assert sum(swept) == count
    assert max(swept) <= 50  # people who wait for an answer are served between
    assert len(desk.owed(Notice.REMINDER)) == count


def test_working_again_ends_the_waiting_however_it_comes_about(desk: Desk) -> None:
    ticket = asked(desk, Kind.SOLUTION, confirm="yes")
    desk.do(
        lambda unit: back_to_work(
            unit, tickets.by_id(unit, ticket.id), Act.NOT_SOLVED, by=None, kind="note"
        )
    )
    assert desk.read(timers.of_ticket, ticket.id) is None
    assert by_day(desk, 30) == {}
    assert desk.read(outbox.waiting) == 0
    assert "reminded" not in [one.type for one in desk.read(history.of_ticket, ticket.id)]


def test_a_sweep_reads_what_is_due_and_nothing_that_waits_longer(sqlite_desk: Desk) -> None:
    def plan(unit: Unit) -> list[str]:
        statement = timers.due_timers(unit.now, longest=timedelta(days=60), limit=50)
        written = statement.compile(unit.connection.engine)
        rows = unit.connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {written}", tuple(1 for _ in written.positiontup or ())
        )
        return [str(row[-1]) for row in rows]

    read = [line for line in sqlite_desk.read(plan) if "timers" in line]
    assert [line.split(" (")[0] for line in read] == ["SEARCH timers USING INDEX ix_timers_due"] * 2
