"""What the desk makes of a report: its category, what it is by contract, its priority."""

import pytest

from core.db.tickets import history, tickets
from core.domain.intents import Notice
from core.domain.status.status import Status
from core.domain.tickets.judging import NO_COMPONENT, Judged
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import Priority, State
from core.errors import NotFound, Refused
from core.services import sweeps
from core.services.incidents import incidents
from core.services.tickets import assess, reply
from tests.desk import Desk


def test_what_the_reporter_calls_it_and_what_it_is_by_contract_are_two_things(desk: Desk):
    ticket = desk.report(kind="fault", system="skilling")
    judged = Judged("payslip", "question", "user_error", "general")
    assessed = desk.do(assess.assess, desk.agent(), ticket.id, judged)
    assert (assessed.kind, assessed.contract_kind) == ("fault", "question")
    assert (assessed.category, assessed.origin, assessed.pattern) == (
        "payslip",
        "user_error",
        "general",
    )
    assert (assessed.state, assessed.assessed_at) == (State.NEW, desk.clock.now)
    desk.clock.move(hours=1)
    again = desk.do(assess.assess, desk.agent(), ticket.id, Judged(pattern="sporadic"))
    assert (again.assessed_at, again.origin) == (assessed.assessed_at, "user_error")
    assert desk.events(ticket)[-1] == "assessed"


def test_judging_the_same_again_is_no_news(desk: Desk):
    ticket = desk.report()
    desk.do(assess.assess, desk.agent(), ticket.id, Judged(origin="unknown"))
    before = desk.events(ticket)
    desk.do(assess.assess, desk.agent(), ticket.id, Judged(origin="unknown"))
    assert desk.events(ticket) == before


def test_a_category_of_another_system_does_not_fit(desk: Desk):
    ticket = desk.report(system="protokoll")
    with pytest.raises(Refused, match="unknown_category"):
        desk.do(assess.assess, desk.agent(), ticket.id, Judged("payslip"))
    with pytest.raises(NotFound):
        desk.do(assess.assess, desk.reporter("Nils"), ticket.id, Judged(origin="unknown"))


def test_the_part_that_fails_is_told_by_the_desk_too_and_a_notice_begins_with_it(desk: Desk):
    ticket = desk.report(system="skilling", component="calculation")
    named = desk.do(assess.assess, desk.agent(), ticket.id, Judged(component="bank"))
    assert named.component == "bank"
    draft = desk.do(incidents.draft_from, desk.agent(), ticket.id)
    assert dict(draft.parts) == {"bank": Status.DEGRADED}
    forgotten = desk.report(system="skilling", component="given_up")  # the file names it no more
    draft = desk.do(incidents.draft_from, desk.agent(), forgotten.id)
    assert dict(draft.parts) == {"skilling": Status.DEGRADED}
    elsewhere = desk.report(system="protokoll")
    with pytest.raises(Refused, match="component_elsewhere"):
        desk.do(assess.assess, desk.agent(), elsewhere.id, Judged(component="bank"))


def test_a_part_that_was_wrong_can_be_taken_away_again(sqlite_desk: Desk):
    desk = sqlite_desk
    ticket = desk.report(system="skilling", component="calculation")
    cleared = desk.do(assess.assess, desk.agent(), ticket.id, Judged(component=NO_COMPONENT))
    assert cleared.component == ""
    event = desk.read(history.of_ticket, ticket.id)[-1]
    assert (event.type, event.data) == ("assessed", {"component": ""})
    again = desk.do(assess.assess, desk.agent(), ticket.id, Judged(component=NO_COMPONENT))
    assert again.version == cleared.version


def test_a_category_that_is_always_about_one_part_tells_it_to_the_desk_too(desk: Desk):
    team = desk.store.team
    every = [
        one.model_copy(update={"component": "bank"}) if one.id == "payslip" else one
        for one in team.categories
    ]
    on = desk.with_parts(categories=tuple(every))
    ticket = on.report(system="skilling", component="calculation")
    assert on.do(assess.assess, on.agent(), ticket.id, Judged("payslip")).component == "bank"
    said = Judged("payslip", component="calculation")
    assert on.do(assess.assess, on.agent(), ticket.id, said).component == "calculation"


def test_a_priority_changes_when_its_reason_reaches_the_reporter(desk: Desk):
    ticket = desk.report()
    high = {"priority": "high"}
    held = desk.say(ticket, Kind.PRIORITY, text="Payday is near", effect=high)
    assert desk.ticket(ticket).priority is Priority.NORMAL
    desk.owed()
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    changed = desk.ticket(ticket)
    assert (changed.priority, changed.state) == (Priority.HIGH, State.NEW)
    assert (changed.assignee_id, changed.first_response_at) == (None, None)
    [row] = desk.owed(Notice.FROM_AGENT)
    assert (row.person_id, row.intent.message_id) == (ticket.reporter_id, held.id)
    assert desk.events(ticket)[-1] == "prioritized"
    with pytest.raises(Refused, match="priority_already"):
        desk.do(assess.may_change_to, desk.agent(), ticket.id, Priority.HIGH)


def test_a_change_of_priority_can_be_undone_before_anybody_heard_of_it(desk: Desk):
    ticket = desk.report()
    held = desk.say(ticket, Kind.PRIORITY, text="Oh", effect={"priority": "critical"})
    desk.do(reply.undo, desk.agent(), held.id)
    desk.clock.move(minutes=1)
    desk.do(sweeps.let_messages_go)
    assert desk.ticket(ticket).priority is Priority.NORMAL


def test_a_higher_priority_moves_a_ticket_up_the_queue(desk: Desk):
    first, second = desk.report(), desk.report("Later, but worse")
    desk.say(second, Kind.PRIORITY, text="Nobody is paid", effect={"priority": "critical"})
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    assert [one.id for one in desk.read(tickets.queue)] == [second.id, first.id]
