"""Tickets of incidents: which belong together, and whose reporters have to hear what is new."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from core.db.prepared import Prepared
from core.db.tables import (
    identities,
    incident_parts,
    incident_tickets,
    incidents,
    subscriptions,
    tickets,
)
from core.db.unit import Unit
from core.domain.incidents.incidents import UNPUBLISHED, Progress, Stage
from core.domain.places import Address
from core.domain.subscriptions import Kind
from core.domain.tickets.ticket import State


@dataclass(frozen=True, slots=True)
class Linked:
    """A ticket of an incident. `told` is the entry that its reporters have heard last, 0 for none.

    `settle` is what the end does to the ticket; `follows`: they want to hear each step.
    """

    incident_id: int
    ticket_id: int
    told: int
    settle: str
    follows: bool

    @property
    def id(self) -> int:
        return self.ticket_id


@dataclass(frozen=True, slots=True)
class Known:
    """An incident that a ticket belongs to, as its card names it."""

    id: int
    title: str
    stage: Stage
    progress: Progress
    resolved_at: datetime | None


_UNSETTLED = (
    incidents.c.stage.in_((*(one.value for one in UNPUBLISHED), Stage.PUBLISHED.value)),
    incidents.c.resolved_at.is_(None),
)
_LINKED = [incident_tickets.c[one.name] for one in fields(Linked)]
_OF_TICKET = Prepared(
    select(*(incidents.c[one.name] for one in fields(Known)))
    .join(incident_tickets, incident_tickets.c.incident_id == incidents.c.id)
    .where(
        incident_tickets.c.ticket_id == bindparam("wanted"),
        incidents.c.stage != Stage.DROPPED.value,
    )
    .order_by(incidents.c.id)
)
_NUMBERS = Prepared(
    select(incident_tickets.c.incident_id).where(
        incident_tickets.c.ticket_id == bindparam("wanted")
    )
)


def numbers_of(unit: Unit, ticket_id: int) -> list[int]:
    """Give the incidents that a ticket belongs to, with as little read as can be."""
    return [row.incident_id for row in _NUMBERS.all(unit.connection, wanted=ticket_id)]


def known_of(unit: Unit, ticket_id: int) -> tuple[Known, ...]:
    """Give the incidents that a ticket belongs to, the first one first."""
    rows = _OF_TICKET.all(unit.connection, wanted=ticket_id)
    return tuple(
        Known(row.id, row.title, Stage(row.stage), Progress(row.progress), row.resolved_at)
        for row in rows
    )


def add(unit: Unit, incident_id: int, ticket_ids: Iterable[int], *, by: int | None) -> list[int]:
    """Let an incident be about what tickets report; give those that it was not about before."""
    there = set(_ids(unit, incident_id))
    fresh = [one for one in dict.fromkeys(ticket_ids) if one not in there]
    rows = [
        {"incident_id": incident_id, "ticket_id": one, "linked_by": by, "linked_at": unit.now}
        for one in fresh
    ]
    if rows:
        unit.connection.execute(insert(incident_tickets), rows)
    return fresh


def _ids(unit: Unit, incident_id: int) -> list[int]:
    rows = unit.connection.execute(
        select(incident_tickets.c.ticket_id)
        .where(incident_tickets.c.incident_id == incident_id)
        .order_by(incident_tickets.c.ticket_id)
    )
    return [row[0] for row in rows]


def remove(unit: Unit, incident_id: int, ticket_id: int) -> bool:
    """Let a ticket belong to an incident no more; tell whether it did."""
    done = unit.connection.execute(delete(incident_tickets).where(*_is(incident_id, ticket_id)))
    return bool(done.rowcount)


def _is(incident_id: int, ticket_id: int) -> tuple[Any, ...]:
    return (
        incident_tickets.c.incident_id == incident_id,
        incident_tickets.c.ticket_id == ticket_id,
    )


def one(unit: Unit, incident_id: int, ticket_id: int) -> Linked | None:
    row = unit.connection.execute(
        select(*_LINKED).where(*_is(incident_id, ticket_id))
    ).one_or_none()
    return Linked(*row) if row is not None else None


def of_reporter(unit: Unit, incident_id: int, person_id: int) -> list[int]:
    """Give the tickets of an incident that a person reported."""
    rows = unit.connection.execute(
        select(incident_tickets.c.ticket_id)
        .join(tickets, tickets.c.id == incident_tickets.c.ticket_id)
        .where(incident_tickets.c.incident_id == incident_id, tickets.c.reporter_id == person_id)
    )
    return [row[0] for row in rows]


def follow(unit: Unit, incident_id: int, ticket_ids: list[int], *, wants: bool) -> None:
    unit.connection.execute(
        update(incident_tickets)
        .where(
            incident_tickets.c.incident_id == incident_id,
            incident_tickets.c.ticket_id.in_(ticket_ids),
        )
        .values(follows=wants)
    )


def tell(unit: Unit, incident_id: int, *, settle: str = "") -> None:
    """Let the reporters of all tickets hear what is new, and do to the tickets what they said."""
    values: dict[str, Any] = {"tell_at": unit.now} | ({"settle": settle} if settle else {})
    unit.connection.execute(
        update(incident_tickets)
        .where(incident_tickets.c.incident_id == incident_id)
        .values(**values)
    )


def tell_of(unit: Unit, incident_id: int, ticket_ids: list[int]) -> None:
    """Let the reporters of some tickets hear how it stands."""
    unit.connection.execute(
        update(incident_tickets)
        .where(
            incident_tickets.c.incident_id == incident_id,
            incident_tickets.c.ticket_id.in_(ticket_ids),
        )
        .values(tell_at=unit.now)
    )


def due(unit: Unit, *, limit: int) -> list[Linked]:
    """Give, and lock, tickets whose reporters have to hear something."""
    rows = unit.connection.execute(
        select(*_LINKED)
        .where(incident_tickets.c.tell_at <= unit.now)
        .order_by(incident_tickets.c.tell_at, incident_tickets.c.ticket_id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [Linked(*row) for row in rows]


def told(unit: Unit, linked: Linked, update_id: int) -> None:
    """Note that a ticket's reporters have heard an entry, and that its end was dealt with."""
    _change(unit, linked, told=update_id, tell_at=None, settle="")


def put_off(unit: Unit, linked: Linked, until: datetime) -> None:
    _change(unit, linked, tell_at=until)


def _change(unit: Unit, linked: Linked, **values: Any) -> None:
    unit.connection.execute(
        update(incident_tickets).where(*_is(linked.incident_id, linked.ticket_id)).values(**values)
    )


def reach(unit: Unit, incident_id: int) -> tuple[int, int, int]:
    """Count the people, the organisations and the tickets by which it was reported."""
    row = unit.connection.execute(
        select(
            func.count(tickets.c.reporter_id.distinct()),
            func.count(tickets.c.organization_id.distinct()),
            func.count(),
        )
        .select_from(tickets)
        .join(incident_tickets, incident_tickets.c.ticket_id == tickets.c.id)
        .where(incident_tickets.c.incident_id == incident_id)
    ).one()
    return row[0], row[1], row[2]


def states(unit: Unit, incident_id: int) -> Mapping[State, int]:
    """Count an incident's tickets by where they stand, in the order of a ticket's life."""
    rows = unit.connection.execute(
        select(tickets.c.state, func.count())
        .join(incident_tickets, incident_tickets.c.ticket_id == tickets.c.id)
        .where(incident_tickets.c.incident_id == incident_id)
        .group_by(tickets.c.state)
    )
    found = {State(state): count for state, count in rows}
    return {state: found[state] for state in State if state in found}


def first_ones(unit: Unit, incident_id: int, *, limit: int) -> list[int]:
    return _ids(unit, incident_id)[:limit]


def listens(unit: Unit, person_id: int, kind: Kind, targets: Iterable[str]) -> list[Address]:
    """Give where a person hears a kind about these targets by themselves, as it happens."""
    rows = unit.connection.execute(
        select(subscriptions.c.platform, subscriptions.c.chat, subscriptions.c.workspace).where(
            subscriptions.c.person_id == person_id,
            subscriptions.c.ended_at.is_(None),
            subscriptions.c.digest.is_(False),
            subscriptions.c.target.in_(list(targets)),
            subscriptions.c.kinds.contains(f",{kind},", autoescape=True),
        )
    )
    return [Address(*row) for row in rows]


def platforms(unit: Unit, incident_id: int) -> list[str]:
    """Give the platforms on which who reported its tickets can be written to."""
    rows = unit.connection.execute(
        select(identities.c.platform)
        .join(tickets, tickets.c.reporter_id == identities.c.person_id)
        .join(incident_tickets, incident_tickets.c.ticket_id == tickets.c.id)
        .where(
            incident_tickets.c.incident_id == incident_id,
            identities.c.chat != "",
            identities.c.reachable,
        )
        .distinct()
        .order_by(identities.c.platform)
    )
    return [row[0] for row in rows]


def unsettled_about(unit: Unit, parts: Iterable[str]) -> int | None:
    """Give the newest incident about one of these parts that is not over yet, or still a draft."""
    found: int | None = unit.connection.execute(
        select(func.max(incidents.c.id))
        .join(incident_parts, incident_parts.c.incident_id == incidents.c.id)
        .where(*_UNSETTLED, incident_parts.c.part.in_(list(parts)))
    ).scalar_one()
    return found


def unsettled(unit: Unit) -> list[int]:
    """Give what is not over yet or still a draft, the newest first."""
    rows = unit.connection.execute(
        select(incidents.c.id).where(*_UNSETTLED).order_by(incidents.c.id.desc())
    )
    return [row[0] for row in rows]
