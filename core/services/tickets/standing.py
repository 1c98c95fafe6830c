"""Where a ticket stands: one that was merged stands where the ticket stands that it goes on as."""

from dataclasses import replace

from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.tickets.ticket import Ticket


def as_it_stands(unit: Unit, ticket: Ticket) -> Ticket:
    """Show its reporter a merged ticket in the state that counts, and as their own otherwise."""
    if ticket.merged_into_id is None:
        return ticket
    into = tickets.by_id(unit, ticket.merged_into_id)
    return replace(
        ticket,
        state=into.state,
        pending_reason=into.pending_reason,
        assignee_id=into.assignee_id,
        priority=into.priority,
        assessed_at=into.assessed_at,
    )


def all_as_they_stand(unit: Unit, found: list[Ticket]) -> list[Ticket]:
    return [as_it_stands(unit, one) for one in found]
