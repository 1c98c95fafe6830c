"""The planners' room: where assignments have their home, and nothing else."""

from dataclasses import replace

import pytest

from core.db.people import people
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.places import Address
from core.domain.rights import Actor
from core.domain.tickets.message import Status
from core.domain.tickets.ticket import Act, State
from core.errors import NotFound, Refused
from core.services.people.people import actor
from core.services.tickets import claim, finding, handover, reply
from core.services.tickets.permitted import ticket_to_see
from tests.desk import AGENTS, PLACES, Desk, in_agents_room

PLANNING = Address("web", "planning")


def in_planning(unit: Unit, person_id: int) -> Actor:
    return actor(unit, people.by_id(unit, person_id), PLANNING)


def test_an_assignment_is_the_planners_and_the_ticket_it_came_of_is_not(desk: Desk):
    desk = desk.with_places(replace(PLACES, planning=(PLANNING,)))
    ticket = desk.report()
    assignment = desk.do(handover.plan, desk.agent(), ticket.id, text="On site")
    homes = {(row.intent.ticket_id, row.place) for row in desk.owed(Notice.CARD)}
    assert homes == {(ticket.id, AGENTS), (assignment.id, PLANNING)}
    planner = desk.do(in_planning, desk.person("Pia"))
    taken = desk.do(claim.claim, planner, assignment.id)
    assert (taken.state, taken.assignee_id) == (State.IN_PROGRESS, planner.person_id)
    desk.do(reply.note, planner, assignment.id, text="Thursday")
    assert {row.place for row in desk.owed(Notice.NOTE)} == {PLANNING}
    with pytest.raises(NotFound):
        desk.do(reply.note, planner, ticket.id, text="Not ours")


def test_planners_look_at_the_ticket_that_their_assignment_came_of_and_at_no_other(desk: Desk):
    desk = desk.with_places(replace(PLACES, planning=(PLANNING,)))
    ticket, other = desk.report(), desk.report("Another")
    desk.do(handover.plan, desk.agent(), ticket.id, text="On site")
    planner = desk.do(in_planning, desk.person("Pia"))
    assert desk.read(ticket_to_see, planner, Act.VIEW, ticket.id).id == ticket.id
    with pytest.raises(NotFound):
        desk.read(ticket_to_see, planner, Act.VIEW, other.id)
    with pytest.raises(NotFound):
        desk.read(ticket_to_see, Actor(desk.person("Ola")), Act.VIEW, ticket.id)


def test_planners_find_assignments_and_nothing_else(desk: Desk):
    desk = desk.with_places(replace(PLACES, planning=(PLANNING,)))
    ticket = desk.report("Printer in the attic")
    desk.report("Printer in the cellar")
    assignment = desk.do(handover.plan, desk.agent(), ticket.id, text="On site")
    desk.do(in_planning, desk.person("Pia"))
    found = desk.read(
        finding.search_for, "printer", identity=("web", "", "pia"), place=Address("web", "pPia")
    )
    assert found == (assignment.id,)
    everything = (ticket.id, assignment.id)
    assert desk.read(finding.planned_of, everything, desk.person("Pia")) == (assignment.id,)


@pytest.mark.parametrize("place", [Address("web", "pPia"), PLANNING])
def test_planners_find_what_they_reported_themselves_beside_assignments(
    sqlite_desk: Desk, place: Address
):
    desk = sqlite_desk.with_places(replace(PLACES, planning=(PLANNING,)))
    planner = desk.do(in_planning, desk.person("Pia"))
    own = desk.report("Printer beside my desk", by=planner)
    planned = [
        desk.do(handover.plan, desk.agent(), desk.report("Printer").id, text="").id
        for _ in range(finding.MOST)
    ]
    found = desk.read(finding.search_for, "printer", identity=("web", "", "pia"), place=place)
    assert found[:2] == (planned[-1], own.id)


def test_agents_find_in_the_planners_room_what_is_the_planners(sqlite_desk: Desk):
    desk = sqlite_desk.with_places(replace(PLACES, planning=(PLANNING,)))
    desk.do(in_agents_room, desk.person("Aksel"))
    ticket = desk.report("Printer in the attic")
    assignment = desk.do(handover.plan, desk.agent(), ticket.id, text="On site")
    found = desk.read(finding.search_for, "attic", identity=("web", "", "aksel"), place=PLANNING)
    assert found == (assignment.id,)


def test_planners_may_take_back_what_they_wrote(desk: Desk):
    desk = desk.with_places(replace(PLACES, planning=(PLANNING,)))
    ticket = desk.report()
    assignment = desk.do(handover.plan, desk.agent(), ticket.id, text="On site")
    planner = desk.do(in_planning, desk.person("Pia"))
    theirs, others = desk.say(assignment, by=planner), desk.say(desk.report())
    desk.do(reply.undo, planner, theirs.id)
    assert desk.message(theirs).status is Status.UNDONE
    with pytest.raises(Refused, match="not_allowed"):
        desk.do(reply.undo, planner, others.id)


def test_without_a_room_for_planners_nothing_falls_between(desk: Desk):
    ticket = desk.report()
    assignment = desk.do(handover.plan, desk.agent(), ticket.id, text="On site")
    homes = {(row.intent.ticket_id, row.place) for row in desk.owed(Notice.CARD)}
    assert homes == {(ticket.id, AGENTS), (assignment.id, AGENTS)}
    desk.do(claim.claim, desk.agent(), assignment.id)
