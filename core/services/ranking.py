"""A ticket's place in the queue, as far as the team's own file has a say in it."""

from core.db import organizations
from core.db.unit import Unit
from core.domain.ticket import Ticket, rank


def weight_of(unit: Unit, organization_id: int | None) -> int:
    """Give what an organisation's tickets weigh by contract; 0 for nobody's."""
    weights = {one.id: one.weight for one in unit.team.organisations if one.weight}
    organization = organizations.by_id(unit, organization_id) if weights else None
    return weights.get(organization.slug, 0) if organization else 0


def rank_of(unit: Unit, ticket: Ticket) -> int:
    """Give the place that a ticket has now, for whoever changed what it follows from."""
    return rank(
        priority=ticket.priority,
        urgent=ticket.urgent,
        payment_critical=ticket.payment_critical,
        payment_on=ticket.payment_on,
        weight=weight_of(unit, ticket.organization_id),
    )
