"""Who works on a ticket: claim, take over, release, assign."""

from datetime import datetime
from typing import Any

from core.db.people import people
from core.db.tickets import history, tickets
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.rights import Actor
from core.domain.tickets.life import LIFE, changes
from core.domain.tickets.ticket import Act, Ticket
from core.errors import Refused
from core.services import announce
from core.services.people.people import may_be_given
from core.services.tickets import notes
from core.services.tickets.permitted import ticket_for


def claim(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Take a ticket that nobody has: exactly one of several wins.

    Raises: Refused: `already_claimed` with who was first.
    """
    ticket = ticket_for(unit, actor, Act.CLAIM, ticket_id)
    if ticket.assignee_id == actor.person_id and ticket.work_started_at is not None:
        return ticket
    if ticket.assignee_id not in (None, actor.person_id):
        first = people.by_id(unit, ticket.assignee_id)
        raise Refused("already_claimed", name=first.name)
    return hand_to(unit, ticket, actor.person_id, by=actor.person_id, kind="claimed")


def take_over(unit: Unit, actor: Actor, ticket_id: int, *, reason: str) -> Ticket:
    """Take a ticket from somebody else; the reason stays on the ticket as a note."""
    ticket = ticket_for(unit, actor, Act.TAKE_OVER, ticket_id)
    if ticket.assignee_id == actor.person_id:
        return ticket
    note = notes.keep(unit, ticket.id, actor.person_id, reason)
    return hand_to(
        unit,
        ticket,
        actor.person_id,
        by=actor.person_id,
        kind="taken_over",
        previous=ticket.assignee_id,
        message=note.id,
    )


def assign(unit: Unit, actor: Actor, ticket_id: int, person_id: int) -> Ticket:
    """Hand a ticket to a colleague.

    Raises: Refused: `not_an_agent`; nobody else could see it or work on it.
    """
    ticket = ticket_for(unit, actor, Act.ASSIGN, ticket_id)
    if ticket.assignee_id == person_id:
        return ticket
    if not may_be_given(unit, person_id, ticket.kind):
        raise Refused("not_an_agent")
    return hand_to(unit, ticket, person_id, by=actor.person_id, kind="assigned", to=person_id)


def release(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Give a ticket back, so that somebody else can take it.

    Raises: Refused: `not_yours` unless it is theirs, `nobody_has_it` when it is nobody's.
    """
    ticket = ticket_for(unit, actor, Act.RELEASE, ticket_id)
    if ticket.assignee_id is None:
        raise Refused("nobody_has_it")
    if ticket.assignee_id != actor.person_id:
        raise Refused("not_yours", name=people.by_id(unit, ticket.assignee_id).name)
    ticket = tickets.change(unit, ticket, assignee_id=None)
    event = history.add(unit, ticket.id, "released", actor.person_id)
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    return ticket


def hand_to(
    unit: Unit,
    ticket: Ticket,
    person_id: int,
    *,
    by: int,
    kind: str,
    at: datetime | None = None,
    **data: Any,
) -> Ticket:
    """Make a person the one who works on it; work that starts now ends the waiting (R24, R212).

    `at` is the moment that counts for whose turn is next, where it is not this one.
    """
    started = ticket.work_started_at is None
    changed = changes(LIFE[Act.CLAIM], ticket, unit.now)
    ticket = tickets.change(
        unit, ticket, assignee_id=person_id, assigned_at=at or unit.now, **changed
    )
    event = history.add(unit, ticket.id, kind, by, **data)
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    announce.watched(unit, ticket, event)
    if started:
        announce.to_reporter(unit, ticket, Notice.TAKEN)
    return ticket
