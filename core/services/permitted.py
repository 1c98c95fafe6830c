"""Whether somebody may do something with a ticket, asked the same way by every use case."""

from collections.abc import Callable

from core.db import tickets
from core.db.unit import Unit
from core.domain.rights import Actor, check
from core.domain.ticket import Act, Ticket, step
from core.errors import NotFound, Refused


def ticket_for(unit: Unit, actor: Actor, act: Act, ticket_id: int) -> Ticket:
    """Give a ticket that this unit changes, if the actor may do so now.

    Raises: NotFound: there is none, or none of theirs. Who could be an agent hears `go_to_room`
    in either case, so that nobody learns which numbers there are.
    Raises: Refused: `not_allowed`, `go_to_room` or `not_now`.
    """
    return _allowed(unit, actor, act, ticket_id, tickets.to_change)


def ticket_to_see(unit: Unit, actor: Actor, act: Act, ticket_id: int) -> Ticket:
    """Give a ticket that this unit only reads; else as `ticket_for`."""
    return _allowed(unit, actor, act, ticket_id, tickets.by_id)


def _allowed(
    unit: Unit, actor: Actor, act: Act, ticket_id: int, read: Callable[[Unit, int], Ticket]
) -> Ticket:
    try:
        ticket = read(unit, ticket_id)
    except NotFound:
        if actor.stale and not actor.works_here:
            raise Refused("go_to_room") from None
        raise
    check(actor, act, ticket)
    step(ticket, act)
    return ticket
