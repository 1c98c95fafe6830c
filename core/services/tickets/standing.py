"""Where a ticket stands: one that was merged stands where the ticket stands that it goes on as."""

from dataclasses import replace

from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.tickets.ticket import Pending, Ticket
from core.services.tickets.concerned import asked_last, joined, was_told


def as_it_stands(unit: Unit, ticket: Ticket) -> Ticket:
    """Show its reporter a merged ticket in the state that counts, and as their own otherwise."""
    if ticket.merged_into_id is None:
        return ticket
    into = tickets.by_id(unit, ticket.merged_into_id)
    another = into.waits_for_reporter and not _was_asked(unit, ticket, into)
    return replace(
        ticket,
        state=into.state,
        pending_reason=Pending.ANOTHER if another else into.pending_reason,
        assignee_id=into.assignee_id,
        priority=into.priority,
        assessed_at=into.assessed_at,
    )


def _was_asked(unit: Unit, ticket: Ticket, into: Ticket) -> bool:
    """Tell whether what a ticket waits for was asked of the reporter of one merged into it.

    Whether a solution helped, only the reporter of the ticket itself is asked to say.
    """
    if into.pending_reason == Pending.CONFIRMATION:
        return False
    asked = asked_last(unit, into)
    return asked is not None and was_told(asked, ticket.id, joined(unit, into))


def all_as_they_stand(unit: Unit, found: list[Ticket]) -> list[Ticket]:
    return [as_it_stands(unit, one) for one in found]
