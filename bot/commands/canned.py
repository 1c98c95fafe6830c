"""Replies that the team has written once."""

from bot.commands.outcome import Ask, Begin, Outcome
from bot.commands.tickets import ticket_of
from core.db.unit import Unit
from core.domain.tickets.ticket import Act
from core.errors import Refused
from core.services.tickets import canned
from core.services.tickets.permitted import ticket_to_see


def choose(unit: Unit, ask: Ask) -> Outcome:
    """Answer with the canned reply that is named, else ask which.

    Raises: Refused: `no_canned`; the team has written none.
    """
    ticket = ticket_to_see(unit, ask.actor, Act.REPLY, ticket_of(ask))
    if not unit.team.replies:
        raise Refused("no_canned")
    named = canned.called(unit, ask.rest) if ask.rest else None
    return Begin("canned", str(ticket.id), {"canned": named.id} if named else {})
