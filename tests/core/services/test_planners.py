"""The planners' room: where assignments have their home, and nothing else."""

from dataclasses import replace

import pytest

from core.db import people
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.places import Address
from core.domain.rights import Actor
from core.domain.ticket import State
from core.errors import NotFound
from core.services import claim, handover, reply
from core.services.people import actor
from tests.desk import AGENTS, PLACES, Desk

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


def test_without_a_room_for_planners_nothing_falls_between(desk: Desk):
    ticket = desk.report()
    assignment = desk.do(handover.plan, desk.agent(), ticket.id, text="On site")
    homes = {(row.intent.ticket_id, row.place) for row in desk.owed(Notice.CARD)}
    assert homes == {(ticket.id, AGENTS), (assignment.id, AGENTS)}
    desk.do(claim.claim, desk.agent(), assignment.id)
