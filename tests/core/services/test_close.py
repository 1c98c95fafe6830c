"""How a ticket waits for its reporter, ends, and comes back."""

import pytest

from core.db.outbox.outbox import Owed
from core.db.tickets import history, messages, tickets
from core.domain.intents import Intent, Notice
from core.domain.rights import Actor
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import State, Ticket
from core.errors import NotFound, Refused
from core.services import sweeps
from core.services.facts import load
from core.services.tickets import claim, close, reply
from tests.desk import Desk

CONFIRM = {"confirm": "yes", "resolution": "fixed"}


def said(desk: Desk, ticket: Ticket, kind: Kind, **effect: str) -> Ticket:
    desk.say(ticket, kind, effect=effect)
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    return desk.ticket(ticket)


def about(rows: list[Owed], notice: Notice) -> list[int | None]:
    return [row.intent.message_id for row in rows if row.intent.notice is notice]


def test_a_question_waits_for_the_reporter_whose_answer_brings_it_back_to_work(
    desk: Desk,
) -> None:
    ticket = desk.report()
    asked = said(desk, ticket, Kind.ASK, missing="screenshot,steps")
    assert (asked.state, asked.pending_reason) == (State.PENDING_CUSTOMER, "information")
    desk.owed()
    answered = desk.do(reply.comment, desk.reporter(), ticket.id, text="Here it is")
    assert (answered.state, answered.pending_reason) == (State.IN_PROGRESS, "")
    owed = desk.owed()
    question = desk.read(messages.of_ticket, ticket.id)[0]
    assert about(owed, Notice.FROM_AGENT) == [question.id]
    assert len(about(owed, Notice.FROM_REPORTER)) == 1
    assert desk.events(ticket)[-2:] == ["ask", "answered"]


def test_a_proposed_solution_that_the_reporter_confirms_closes_the_ticket(desk: Desk) -> None:
    ticket = desk.report()
    proposed = said(desk, ticket, Kind.SOLUTION, **CONFIRM)
    assert (proposed.state, proposed.pending_reason) == (State.PENDING_CUSTOMER, "confirmation")
    closed = desk.do(close.confirm, desk.reporter(), ticket.id)
    assert (closed.state, closed.close_reason) == (State.CLOSED, "confirmed")
    assert closed.closed_at == desk.clock.now
    with pytest.raises(Refused, match="not_now"):
        desk.do(close.confirm, desk.reporter(), ticket.id)


def test_a_confirmed_solution_keeps_what_it_was(desk: Desk) -> None:
    ticket = desk.report()
    said(desk, ticket, Kind.SOLUTION, **CONFIRM)
    assert desk.do(close.confirm, desk.reporter(), ticket.id).resolution_code == "fixed"


def test_whoever_confirms_an_older_solution_confirms_that_one(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    ticket = desk.report()
    said(desk, ticket, Kind.SOLUTION, **CONFIRM)
    said(desk, ticket, Kind.SOLUTION, confirm="yes", resolution="workaround")
    older, newer = desk.read(messages.of_ticket, ticket.id)
    shown = [
        desk.read(load, Intent(Notice.FROM_AGENT, ticket.id, one.id)).asked == one.id
        for one in (older, newer)
    ]
    assert shown == [False, True]  # only the newer one is answered by a button
    late = desk.do(close.confirm, desk.reporter(), ticket.id, solution_id=older.id)
    assert late.resolution_code == "fixed"


def test_a_solution_that_did_not_help_goes_back_to_work(desk: Desk) -> None:
    ticket = desk.report()
    said(desk, ticket, Kind.SOLUTION, **CONFIRM)
    back = desk.do(close.not_solved, desk.reporter(), ticket.id)
    assert (back.state, back.pending_reason) == (State.IN_PROGRESS, "")
    assert desk.events(ticket)[-1] == "not_solved"


def test_a_newer_question_takes_the_buttons_off_the_older_solution(desk: Desk) -> None:
    ticket = desk.report()
    said(desk, ticket, Kind.SOLUTION, **CONFIRM)
    solution = desk.read(messages.of_ticket, ticket.id)[0]
    desk.owed()
    said(desk, ticket, Kind.ASK, missing="steps")
    assert solution.id in about(desk.owed(), Notice.FROM_AGENT)
    with pytest.raises(Refused, match="not_now"):
        desk.do(close.not_solved, desk.reporter(), ticket.id)


def test_solve_closes_with_its_resolution_and_is_said_by_its_message_alone(desk: Desk) -> None:
    ticket = desk.report()
    solved = said(desk, ticket, Kind.SOLUTION, resolution="fixed")
    assert (solved.state, solved.close_reason, solved.resolution_code) == (
        State.CLOSED,
        "answered",
        "fixed",
    )
    owed = desk.owed()
    assert len(about(owed, Notice.FROM_AGENT)) == 1
    assert about(owed, Notice.ENDED) == []
    assert desk.events(ticket)[-1] == "solved"


def test_close_ends_without_a_solution(desk: Desk) -> None:
    closed = said(desk, desk.report(), Kind.SOLUTION, closing="yes", how="verified")
    assert (closed.state, closed.close_reason) == (State.CLOSED, "verified")
    assert closed.cause_code == "unknown"


def test_a_reopened_ticket_keeps_its_history_and_who_works_on_it(desk: Desk) -> None:
    ticket = desk.report()
    solved = said(desk, ticket, Kind.SOLUTION, resolution="fixed")
    before = desk.read(history.of_ticket, ticket.id)
    back = desk.do(close.reopen, desk.reporter(), ticket.id)
    assert (back.state, back.closed_at, back.close_reason) == (State.IN_PROGRESS, None, "")
    assert (back.assignee_id, back.first_response_at, back.work_started_at) == (
        solved.assignee_id,
        solved.first_response_at,
        solved.work_started_at,
    )
    after = desk.read(history.of_ticket, ticket.id)
    assert after[:-1] == before
    assert after[-1].type == "reopened"
    with pytest.raises(Refused, match="not_now"):
        desk.do(close.reopen, desk.agent(), ticket.id)


def test_a_withdrawal_keeps_the_reason_where_the_agents_read_it(desk: Desk) -> None:
    ticket = desk.report()
    desk.owed()
    gone = desk.do(close.withdraw, desk.reporter(), ticket.id, why="It works again")
    assert gone.state is State.WITHDRAWN
    [comment] = desk.read(messages.of_ticket, ticket.id)
    assert comment.body == "It works again"
    owed = desk.owed()
    assert about(owed, Notice.FROM_REPORTER) == [comment.id]
    assert len(about(owed, Notice.ENDED)) == 1


def test_nobody_comments_on_an_ended_ticket_by_mistake(desk: Desk) -> None:
    ticket = desk.report()
    desk.do(close.withdraw, desk.reporter(), ticket.id)
    with pytest.raises(Refused, match="not_now"):
        desk.do(reply.comment, desk.reporter(), ticket.id, text="One more thing")
    assert desk.read(messages.of_ticket, ticket.id) == []


ACTS = [close.confirm, close.not_solved, close.withdraw, close.reopen, claim.claim, claim.release]


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_an_unknown_ticket_and_somebody_elses_get_the_same_answer(sqlite_desk: Desk, act) -> None:
    ticket = sqlite_desk.report()
    for number in (ticket.id, 999_999, 10**30):
        with pytest.raises(NotFound) as unknown:
            sqlite_desk.do(act, sqlite_desk.reporter("Nils"), number)
        assert unknown.value.what == "ticket"


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_who_may_be_an_agent_learns_of_no_ticket_either(sqlite_desk: Desk, act) -> None:
    """A room has vouched for them once; which numbers there are is told in the room only."""
    ticket = sqlite_desk.report()
    stale = Actor(sqlite_desk.person("Nils"), stale=True)
    for number in (ticket.id, 999_999):
        with pytest.raises(Refused, match="go_to_room"):
            sqlite_desk.do(act, stale, number)


def test_a_number_that_no_database_holds_is_an_unknown_ticket(desk: Desk) -> None:
    with pytest.raises(NotFound, match="ticket"):
        desk.do(claim.claim, desk.agent(), 10**12)


def test_a_second_wish_to_go_on_is_heard_where_the_first_one_led(desk: Desk):
    ticket = desk.report()
    desk.do(close.withdraw, desk.reporter(), ticket.id)
    desk.clock.move(days=40)
    one = desk.do(close.reopen, desk.reporter(), ticket.id, why="It hums again")
    same = desk.do(close.reopen, desk.reporter(), ticket.id, why="And smells")
    assert one.id == same.id
    assert [said.body for said in desk.read(messages.of_ticket, one.id)] == ["And smells"]


def test_why_an_agent_takes_up_an_old_ticket_stays_inside(desk: Desk):
    ticket = desk.report()
    desk.do(close.withdraw, desk.reporter(), ticket.id)
    desk.clock.move(days=40)
    follower = desk.do(close.reopen, desk.agent(), ticket.id, why="They rang, rather cross")
    assert desk.read(tickets.answers, follower.id) == []
    [note] = desk.read(messages.of_ticket, follower.id)
    assert (note.kind, note.body) == (Kind.NOTE, "They rang, rather cross")
