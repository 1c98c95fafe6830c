"""Who and what belongs to a ticket besides itself: other tickets, and those who follow it."""

from itertools import product

from core.db.tickets import history, relations, tickets, watchers
from core.db.tickets.watchers import Watcher
from core.db.unit import Unit
from core.domain.rights import Actor
from core.domain.tickets.relations import BY_HAND, LinkKind
from core.domain.tickets.ticket import ASSIGNMENT, Act, Ticket
from core.errors import Refused
from core.services import announce
from core.services.tickets.permitted import ticket_for, ticket_to_see


def link(unit: Unit, actor: Actor, ticket_id: int, other_id: int, kind: LinkKind) -> Ticket:
    """Say how a ticket belongs to another.

    Raises: Refused: `link_self`, or `linked_already`.
    """
    if ticket_id == other_id:
        raise Refused("link_self")
    ticket, other = _both(unit, actor, ticket_id, other_id)
    if ticket.id == other.id:
        raise Refused("link_self")
    there = any(  # either way round: nothing is both the cause and the consequence of another
        one.kind is kind and one.other_id == other.id
        for one in relations.of_ticket(unit, ticket.id)
    )
    if there or not relations.link(unit, ticket.id, other.id, kind, by=actor.person_id):
        raise Refused("linked_already")
    event = history.add(unit, ticket.id, "linked", actor.person_id, other=other.id, link=kind.value)
    announce.happened(unit, ticket, event)
    announce.card(unit, ticket)
    announce.card(unit, other)
    return ticket


def unlink(unit: Unit, actor: Actor, ticket_id: int, other_id: int) -> Ticket:
    """Take away what people have said of how two tickets belong together; what came about stays.

    A link that a ticket had before it was merged is taken away by the number that it has there.
    Raises: Refused: `not_linked`.
    """
    ticket, other = _both(unit, actor, ticket_id, other_id)
    ends = product(dict.fromkeys((ticket_id, ticket.id)), dict.fromkeys((other_id, other.id)))
    gone = [pair for pair in ends if _unlink(unit, *tickets.by_ids(unit, pair))]
    if not gone:
        raise Refused("not_linked")
    named = gone[0][1] if gone[0][1] != ticket.id else gone[0][0]
    event = history.add(unit, ticket.id, "unlinked", actor.person_id, other=named)
    announce.happened(unit, ticket, event)
    for one in tickets.by_ids(unit, dict.fromkeys(number for pair in gone for number in pair)):
        announce.card(unit, one)
    return ticket


def _unlink(unit: Unit, ticket: Ticket, other: Ticket) -> bool:
    planned = ASSIGNMENT in (ticket.kind, other.kind)
    kinds = [one for one in BY_HAND if not (planned and one is LinkKind.CAUSED)]
    ways = ((ticket.id, other.id), (other.id, ticket.id))
    gone = [relations.unlink(unit, *way, kind) for way in ways for kind in kinds]
    return any(gone)


def _both(unit: Unit, actor: Actor, ticket_id: int, other_id: int) -> tuple[Ticket, Ticket]:
    """Give two tickets that nobody else links meanwhile, from whichever end."""
    seen = {ticket_to_see(unit, actor, Act.LINK, one).id for one in (ticket_id, other_id)}
    for one in sorted(seen):  # two who link wait for each other in order
        tickets.to_change(unit, one)
    ticket = ticket_for(unit, actor, Act.LINK, ticket_id)
    return ticket, ticket_to_see(unit, actor, Act.LINK, other_id)


def watch(unit: Unit, actor: Actor, ticket_id: int, watcher: Watcher) -> bool:
    """Let somebody follow a ticket: they hear what is done, and may look at what its reporter may.

    Tells whether they did not follow it yet.
    """
    ticket = ticket_for(unit, actor, Act.WATCH, ticket_id)
    if not watchers.add(unit, ticket.id, watcher, by=actor.person_id):
        return False
    history.add(unit, ticket.id, "watched", actor.person_id)
    announce.card(unit, ticket)
    return True


def unwatch(unit: Unit, actor: Actor, ticket_id: int, watcher: Watcher) -> bool:
    """Let somebody follow a ticket no more; people may always end that for themselves."""
    if watcher.person_id == actor.person_id:
        ticket = tickets.to_change(unit, ticket_to_see(unit, actor, Act.VIEW, ticket_id).id)
    else:
        ticket = ticket_for(unit, actor, Act.WATCH, ticket_id)
    if not watchers.remove(unit, ticket.id, watcher):
        return False
    history.add(unit, ticket.id, "unwatched", actor.person_id)
    announce.card(unit, ticket)
    return True
