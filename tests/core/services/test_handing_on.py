"""A ticket goes to somebody outside, to planning, or asks for another design."""

import pytest

from core.db.clocks import timers
from core.db.tickets import handed, messages, relations
from core.domain.intents import Notice
from core.domain.tickets.message import Kind
from core.domain.tickets.relations import LinkKind
from core.domain.tickets.ticket import State
from core.errors import Refused
from core.services import facts, sweeps
from core.services.tickets import close, external, handover, reply, sending
from tests.desk import Desk, at_once


def test_somebody_outside_has_it_until_they_have_answered(desk: Desk):
    ticket = desk.report()
    agent = desk.agent()
    desk.owed()
    out = desk.do(
        external.hand_out,
        agent,
        ticket.id,
        party="Nordtek",
        reference="N-7",
        expected_on="2026-12-01",
    )
    assert (out.state, out.assignee_id, out.work_started_at) == (
        State.PENDING_EXTERNAL,
        agent.person_id,
        desk.clock.now,
    )
    party = desk.read(handed.outside, ticket.id)
    assert party is not None
    assert (party.party, party.reference, party.expected_on) == ("Nordtek", "N-7", "2026-12-01")
    assert [row.person_id for row in desk.owed(Notice.NEWS)] == [ticket.reporter_id]
    back = desk.do(external.come_back, agent, ticket.id)
    assert back.state is State.IN_PROGRESS
    assert desk.read(handed.outside, ticket.id) is None
    [news] = desk.owed(Notice.NEWS)
    outside = desk.read(facts.load, news.intent, person_id=ticket.reporter_id).outside
    assert (news.person_id, outside and outside.party) == (ticket.reporter_id, "Nordtek")
    with pytest.raises(Refused, match="not_now"):
        desk.do(external.come_back, agent, ticket.id)


def test_who_was_asked_and_answered_on_the_telephone_hears_that_work_goes_on(desk: Desk):
    ticket = desk.report()
    desk.do(sending.go, desk.say(ticket, Kind.ASK))
    desk.owed()
    back = desk.do(external.come_back, desk.agent(), ticket.id)
    assert back.state is State.IN_PROGRESS
    assert desk.read(timers.of_ticket, ticket.id) is None  # nobody is reminded any more
    assert [row.person_id for row in desk.owed(Notice.NEWS)] == [ticket.reporter_id]


def test_handed_to_another_party_only_that_one_has_it(desk: Desk):
    ticket = desk.report()
    desk.do(external.hand_out, desk.agent(), ticket.id, party="Nordtek")
    desk.do(external.hand_out, desk.agent(), ticket.id, party="Fjordnett")
    party = desk.read(handed.outside, ticket.id)
    assert party is not None
    assert party.party == "Fjordnett"


@pytest.mark.parametrize("kind", [Kind.SOLUTION, Kind.ASK])
def test_what_ends_or_is_the_reporters_turn_is_outside_no_more(desk: Desk, kind: Kind):
    ticket = desk.report()
    desk.do(external.hand_out, desk.agent(), ticket.id, party="Nordtek")
    desk.say(ticket, text="On its way")
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    assert desk.read(handed.outside, ticket.id) is not None
    desk.say(ticket, kind)
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    assert desk.read(handed.outside, ticket.id) is None


def test_the_reporter_may_write_while_somebody_outside_has_it(desk: Desk):
    ticket = desk.report()
    desk.do(external.hand_out, desk.agent(), ticket.id, party="Nordtek")
    said = desk.do(reply.comment, desk.reporter(), ticket.id, text="It is worse now")
    assert said.state is State.PENDING_EXTERNAL


def test_planning_gets_an_assignment_and_the_ticket_is_closed_in_one_go(desk: Desk):
    ticket = desk.report("Move the printer", system="skilling", category="payslip")
    desk.owed()
    assignment = desk.do(handover.plan, desk.agent(), ticket.id, text="Two hours on site")
    closed = desk.ticket(ticket)
    assert (closed.state, closed.close_reason, closed.resolution_code) == (
        State.CLOSED,
        "handed_over",
        "handed_over",
    )
    assert (assignment.kind, assignment.state, assignment.title) == (
        "assignment",
        State.NEW,
        "Move the printer",
    )
    assert (assignment.system, assignment.reporter_id) == ("skilling", ticket.reporter_id)
    [link] = desk.read(relations.of_ticket, assignment.id)
    assert (link.kind, link.other_id, link.forth) == (LinkKind.CAUSED, ticket.id, True)
    [note] = desk.read(messages.of_ticket, assignment.id)
    assert (note.kind, note.body) == (Kind.NOTE, "Two hours on site")
    notices = {(row.intent.notice, row.intent.ticket_id) for row in desk.owed()}
    assert (Notice.CARD, assignment.id) in notices
    assert (Notice.ENDED, ticket.id) in notices


def test_of_two_who_hand_over_at_once_one_opens_an_assignment(desk: Desk):
    ticket = desk.report()
    agents = [desk.agent(name) for name in ("Aksel", "Berit")]
    works = [
        lambda one=one: desk.do(handover.plan, one, ticket.id, text="On site") for one in agents
    ]
    outcomes = at_once(works)
    assert len([one for one in outcomes if isinstance(one, Refused)]) == 1
    assert len(desk.read(relations.of_ticket, ticket.id)) == 1


def test_of_two_different_steps_at_once_one_wins_and_the_other_is_told(desk: Desk):
    ticket = desk.report()
    agent, reporter = desk.agent(), desk.reporter()
    outcomes = at_once(
        [
            lambda: desk.do(handover.plan, agent, ticket.id, text="On site"),
            lambda: desk.do(close.withdraw, reporter, ticket.id),
        ]
    )
    [lost] = [one for one in outcomes if isinstance(one, Exception)]
    assert isinstance(lost, Refused)
    assert lost.reason in {"not_now", "changed_meanwhile"}
    ended = [one for one in desk.events(ticket) if one in {"handed_over", "withdrawn"}]
    assert len(ended) == 1


def test_what_is_by_design_needs_a_wish_for_a_change_or_a_plain_no(desk: Desk):
    ticket = desk.report()
    effect = {"resolution": "by_design", "cause": "law"}
    with pytest.raises(Refused, match="by_design_needs_change"):
        desk.say(ticket, Kind.SOLUTION, effect=effect)
    desk.say(ticket, Kind.SOLUTION, effect=effect | {"change": "no"})
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    closed = desk.ticket(ticket)
    assert (closed.close_reason, closed.resolution_code, closed.cause_code) == (
        "by_design",
        "by_design",
        "law",
    )


def test_a_wish_for_a_change_stays_linked_with_its_ticket(desk: Desk):
    ticket = desk.report("No colour")
    desk.do(
        handover.request_change,
        desk.agent(),
        ticket.id,
        theme="Printing",
        description="Print in colour",
        workaround="Use the other one",
    )
    [made] = desk.read(handed.changes_of, ticket.id)
    assert (made.theme, made.title, made.workaround) == (
        "Printing",
        "No colour",
        "Use the other one",
    )
    desk.say(ticket, Kind.SOLUTION, effect={"resolution": "by_design"})
    assert desk.events(ticket)[-1] == "change_requested"
