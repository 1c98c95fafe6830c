"""A ticket that waits for its reporter: reminded, reminded again, closed; any answer cancels."""

from functools import partial
from typing import Any

import pytest

from core.config.reminders import Reminders, Step
from core.db.clocks import timers
from core.db.intake import drafts
from core.db.outbox import outbox
from core.db.tickets import history, tickets
from core.domain.intents import Notice
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import Act, State
from core.services import facts, sweeps
from core.services.tickets import close, merge, reply
from core.services.tickets.ending import back_to_work
from tests.core.services.reminding import ask_again, asked, by_day, heard, still_said
from tests.desk import Desk

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


def test_each_reporter_of_merged_tickets_is_reminded_by_their_own(colleagues: Desk) -> None:
    desk = colleagues
    first = desk.report()
    odd = desk.reporter("Odd")
    second = desk.report("No paper comes out", by=odd)
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    ask_again(desk, first)
    desk.owed()
    desk.clock.move(days=7)
    desk.do(sweeps.climb)
    rows = [(row.person_id, row.intent) for row in desk.owed(Notice.REMINDER)]
    own = {first.reporter_id: first.id, odd.person_id: second.id}
    assert {person: intent.ticket_id for person, intent in rows} == own
    assert all(still_said(desk, intent) for _, intent in rows)


def test_who_may_not_confirm_for_another_is_not_reminded_to(colleagues: Desk) -> None:
    desk = colleagues
    first, second = desk.report(), desk.report("No paper comes out", by=desk.reporter("Odd"))
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    ask_again(desk, first, Kind.SOLUTION, confirm="yes")
    desk.owed()
    desk.clock.move(days=7)
    desk.do(sweeps.climb)
    assert [row.person_id for row in desk.owed(Notice.REMINDER)] == [first.reporter_id]


def test_a_text_of_either_reporter_that_nobody_placed_yet_stops_reminders(colleagues: Desk) -> None:
    desk = colleagues
    first, odd = desk.report(), desk.reporter("Odd")
    second = desk.report("No paper comes out", by=odd)
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    ask_again(desk, first)
    desk.owed()
    desk.clock.move(days=7)
    hold = partial(drafts.hold_text, body="The upper", file_ids=[], question="which")
    desk.do(hold, person_id=odd.person_id, choices=[second.id])
    desk.do(sweeps.climb)
    assert desk.owed(Notice.REMINDER) == []


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
