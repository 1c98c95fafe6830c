"""Whom a ticket concerns besides the team: those who reported it, and those who follow it."""

from core.db.tickets import relations, watchers
from core.db.unit import Unit
from core.domain.places import Address
from core.domain.tickets.ticket import Ticket


def reporters(unit: Unit, ticket: Ticket) -> dict[int, int]:
    """Give who reported it, each with the ticket that is theirs: others were merged into it."""
    merged = relations.merged_into(unit, ticket.id)
    return {
        **{one.reporter_id: one.id for one in reversed(merged)},
        ticket.reporter_id: ticket.id,
    }


def followers(unit: Unit, ticket: Ticket) -> tuple[list[Address], list[int]]:
    """Give the rooms and people that follow a ticket; those who reported it hear of it anyway."""
    following = watchers.of_ticket(unit, ticket.id)
    if not following:
        return [], []
    ids: list[int] = []
    for one in following:
        if one.organization_id is not None:
            ids += watchers.people_of(unit, one.organization_id)
        elif one.person_id is not None:
            ids.append(one.person_id)
    told = reporters(unit, ticket)
    people = [one for one in dict.fromkeys(ids) if one not in told]
    return [one.room for one in following if one.room is not None], people
