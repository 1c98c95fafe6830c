"""Urgent: the people on call are called until one of them answers."""

from datetime import timedelta

from core.db import history, pages, people
from core.db.apart import TRIED_AGAIN_AFTER, one_by_one
from core.db.unit import Unit
from core.domain.places import Address
from core.domain.rights import Actor
from core.domain.ticket import Act, Ticket
from core.errors import Refused
from core.services import announce
from core.services.permitted import ticket_for


def call(unit: Unit, ticket: Ticket) -> None:
    """Page the on-call room now, and again until acknowledged (R17, R149)."""
    called = pages.start(unit, ticket.id, next_at=unit.now + _pause(unit))
    history.add(unit, ticket.id, "paged", None, page=called.id, round=1)
    announce.page(unit, called)


def call_again(unit: Unit) -> int:
    """Send every page once more that nobody has answered in time; tell how many."""
    due = pages.due(unit, pause=_pause(unit))
    return one_by_one(unit, due, _call_again, put_off=_put_off)


def _put_off(unit: Unit, called: pages.Page) -> None:
    pages.put_off(unit, called, until=unit.now + TRIED_AGAIN_AFTER)


def _call_again(unit: Unit, called: pages.Page) -> None:
    again = pages.again(unit, called, next_at=unit.now + _pause(unit))
    history.add(unit, again.ticket_id, "paged", None, page=again.id, round=again.rounds)
    announce.page(unit, again)


def acknowledge(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Take the call: the first who does wins, and everybody paged sees who it is.

    Raises: Refused: `not_paged`, or `already_acknowledged` with who was first.
    """
    ticket = ticket_for(unit, actor, Act.ACKNOWLEDGE, ticket_id)
    called = pages.of_ticket(unit, ticket.id)
    if called is None:
        raise Refused("not_paged")
    if called.acknowledged_by == actor.person_id:
        return ticket
    if not pages.acknowledge(unit, called, actor.person_id):
        first = people.by_id(unit, called.acknowledged_by or actor.person_id)
        raise Refused("already_acknowledged", name=first.name)
    event = history.add(unit, ticket.id, "acknowledged", actor.person_id, page=called.id)
    announce.page_again(unit, pages.by_id(unit, called.id))  # it may have been sent again
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    return ticket


def reporter_called(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Note that the reporter says they have telephoned as well (R17), once for each page."""
    ticket = ticket_for(unit, actor, Act.COMMENT, ticket_id)
    called = pages.of_ticket(unit, ticket.id)
    about = {"page": called.id} if called else {}
    if any(
        one.type == "called" and one.data == about for one in history.of_ticket(unit, ticket.id)
    ):
        return ticket
    event = history.add(unit, ticket.id, "called", actor.person_id, **about)
    announce.happened(unit, ticket, event)
    return ticket


def elsewhere(unit: Unit, page_id: int, number: int, failed: Address | None) -> None:
    """Call the agents' rooms because a room on call cannot be reached."""
    called = pages.by_id(unit, page_id)
    for room in unit.places.agents:
        if room != failed and room not in unit.places.on_call:
            announce.page_to(unit, called, number, room)


def stop(unit: Unit, ticket: Ticket) -> None:
    """Call nobody any more for a ticket that has ended."""
    called = pages.of_ticket(unit, ticket.id)
    if called is not None:
        pages.end(unit, ticket.id)
        announce.page_again(unit, pages.by_id(unit, called.id))


def _pause(unit: Unit) -> timedelta:
    return timedelta(minutes=unit.team.urgent.page_every_minutes)
