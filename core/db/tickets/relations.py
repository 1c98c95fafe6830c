"""How tickets belong together: links between them, and those merged into one."""

from dataclasses import dataclass

from sqlalchemy import bindparam, delete, select, update

from core.db.prepared import Prepared
from core.db.tables import messages, ticket_links, tickets
from core.db.tickets import tickets as stored
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.tickets.relations import LinkKind
from core.domain.tickets.ticket import ASSIGNMENT, Ticket


@dataclass(frozen=True, slots=True)
class Linked:
    """A link as one of its tickets sees it: `forth` is true where it was made from this one."""

    kind: LinkKind
    other_id: int
    forth: bool


_MERGED_INTO = Prepared(  # every change of a ticket asks it
    select(tickets.c.id)
    .where(tickets.c.merged_into_id == bindparam("wanted"))
    .order_by(tickets.c.id)
)


def link(unit: Unit, ticket_id: int, other_id: int, kind: LinkKind, *, by: int | None) -> bool:
    """Link two tickets; tell whether they were not linked so already."""
    made = unit.connection.execute(
        insert_into(unit.connection, ticket_links)
        .values(
            ticket_id=ticket_id,
            other_id=other_id,
            kind=kind.value,
            linked_by=by,
            linked_at=unit.now,
        )
        .on_conflict_do_nothing()
        .returning(ticket_links.c.ticket_id)
    )
    return made.first() is not None


def unlink(unit: Unit, ticket_id: int, other_id: int, kind: LinkKind) -> bool:
    """Take a link away; tell whether there was one."""
    gone = unit.connection.execute(
        delete(ticket_links).where(
            ticket_links.c.ticket_id == ticket_id,
            ticket_links.c.other_id == other_id,
            ticket_links.c.kind == kind.value,
        )
    )
    return bool(gone.rowcount)


def of_ticket(unit: Unit, ticket_id: int) -> list[Linked]:
    """Give a ticket's links, in the order of the other tickets."""
    there = select(ticket_links.c.kind, ticket_links.c.other_id).where(
        ticket_links.c.ticket_id == ticket_id
    )
    back = select(ticket_links.c.kind, ticket_links.c.ticket_id).where(
        ticket_links.c.other_id == ticket_id
    )
    found = [Linked(LinkKind(row[0]), row[1], True) for row in unit.connection.execute(there)]
    found += [Linked(LinkKind(row[0]), row[1], False) for row in unit.connection.execute(back)]
    return sorted(found, key=lambda one: (one.other_id, one.kind))


def has_assignment(unit: Unit, ticket_id: int) -> bool:
    """Tell whether work for the planners came of a ticket."""
    found = (
        select(ticket_links.c.ticket_id)
        .join(tickets, tickets.c.id == ticket_links.c.ticket_id)
        .where(
            ticket_links.c.other_id == ticket_id,
            ticket_links.c.kind == LinkKind.CAUSED.value,
            tickets.c.kind == ASSIGNMENT,
        )
    )
    return unit.connection.execute(found.limit(1)).first() is not None


def split_from(unit: Unit, ids: list[int]) -> dict[int, int]:
    """Give, of these tickets, those that were split off, each with the ticket it came from."""
    if not ids:
        return {}
    rows = unit.connection.execute(
        select(ticket_links.c.ticket_id, ticket_links.c.other_id).where(
            ticket_links.c.ticket_id.in_(ids), ticket_links.c.kind == LinkKind.SPLIT_FROM.value
        )
    )
    return {row[0]: row[1] for row in rows}


def merged_into(unit: Unit, ticket_id: int) -> list[Ticket]:
    """Give the tickets that go on as this one, in the order they were reported."""
    found = _MERGED_INTO.all(unit.connection, wanted=ticket_id)
    return stored.by_ids(unit, [one.id for one in found])


def goes_on_as(unit: Unit, ticket_id: int) -> Ticket:
    """Give a ticket to change, or the one that it was merged into."""
    ticket = stored.to_change(unit, ticket_id)
    if ticket.merged_into_id is None:
        return ticket
    return stored.to_change(unit, ticket.merged_into_id)


def repoint(unit: Unit, ids: list[int], to: int) -> None:
    """Let merged tickets go on as another one: a pointer never leads to a pointer."""
    if ids:
        unit.connection.execute(
            update(tickets).where(tickets.c.id.in_(ids)).values(merged_into_id=to)
        )


def give_back(unit: Unit, source_id: int, along: list[int]) -> None:
    """Put what was said on a merged ticket since the merge back to where it was said.

    So is what was said on the tickets that come `along`, which stay merged into it. It may lie on
    another than the last: a ticket that they all were merged into can have been merged again.
    """
    unit.connection.execute(
        update(messages)
        .where(messages.c.origin_ticket_id == source_id)
        .values(ticket_id=source_id, origin_ticket_id=None)
    )
    if along:
        inside = [source_id, *along]
        unit.connection.execute(
            update(messages)
            .where(messages.c.origin_ticket_id.in_(along), messages.c.ticket_id.not_in(inside))
            .values(ticket_id=source_id)
        )
