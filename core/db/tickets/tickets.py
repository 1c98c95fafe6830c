"""Tickets: stored, changed under guard, listed."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Row,
    Select,
    and_,
    bindparam,
    delete,
    insert,
    literal,
    literal_column,
    or_,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.schema import DefaultClause
from sqlalchemy.sql.elements import True_

from core.db.clocks import clocks, timers
from core.db.prepared import Prepared
from core.db.tables import answer_versions, ticket_answers, tickets
from core.db.unit import Unit
from core.domain.tickets.keys import LARGEST_ID
from core.domain.tickets.paging import Place
from core.domain.tickets.ticket import OPEN, Priority, State, Ticket
from core.errors import NotFound, Refused

_FIELDS = (
    "id",
    "version",
    "state",
    "pending_reason",
    "kind",
    "system",
    "category",
    "administration",
    "title",
    "reporter_id",
    "organization_id",
    "assignee_id",
    "priority",
    "urgent",
    "urgent_reason",
    "payment_critical",
    "payment_on",
    "payment_effect",
    "scope",
    "resolution_code",
    "close_reason",
    "source",
    "received_at",
    "work_started_at",
    "first_response_at",
    "closed_at",
    "changed_at",
    "merged_into_id",
    "cause_code",
    "payment_reason",
    "contract_kind",
    "origin",
    "pattern",
    "assessed_at",
    "assigned_at",
    "component",
    "due_at",
    "due_target",
)
_TICKET = [tickets.c[name] for name in _FIELDS]
_ONE = select(*_TICKET).where(tickets.c.id == bindparam("wanted"))
_BY_ID = Prepared(_ONE)
_TO_CHANGE = Prepared(_ONE.with_for_update(key_share=True))
_EDITED = Prepared(
    select(answer_versions.c.id)
    .where(answer_versions.c.ticket_id == bindparam("its_ticket"))
    .limit(literal_column("1"))
)
_OF_REPORTER = Prepared(
    select(*_TICKET)
    .where(tickets.c.reporter_id == bindparam("wanted"), tickets.c.id < bindparam("before"))
    .order_by(tickets.c.id.desc())
    .limit(bindparam("most"))
)
_ANSWERS = Prepared(
    select(ticket_answers.c.key, ticket_answers.c.value)
    .where(ticket_answers.c.ticket_id == bindparam("wanted"))
    .order_by(ticket_answers.c.position)
)
_OPEN = text("is_open")
_PAYMENT = text("payment_critical")
"""Word for word as in the partial index: otherwise SQLite would not use it."""


_PLACE = tuple(tickets.c[name] for name in ("rank", "due_rank", "received_at", "id"))
QueueMark = Place
"""Where a page of the queue ends, as `_PLACE` tells it."""


def _unsaid(column: Column[Any]) -> Any:
    """Give what the table keeps where an INSERT names no value."""
    default = column.server_default
    if not isinstance(default, DefaultClause):
        return None
    if isinstance(column.type, Boolean):
        return isinstance(default.arg, True_)
    return column.type.python_type(default.arg)


_ADD = Prepared(insert(tickets))
_UNSAID = MappingProxyType({column.name: _unsaid(column) for column in _TICKET})


def _ticket(row: Row[Any]) -> Ticket:
    return _made_of(row._asdict())


def _made_of(values: dict[str, Any]) -> Ticket:
    values["state"] = State(values["state"])
    values["priority"] = Priority(values["priority"])
    return Ticket(**values)


def add(unit: Unit, **columns: Any) -> Ticket:
    """Store a new ticket; its clocks and its place in the queue follow from the rest.

    It is not read back, which would cost as much as storing it.
    """
    values: dict[str, Any] = {
        "state": State.NEW.value,
        "received_at": unit.now,
        "changed_at": unit.now,
        **columns,
    }
    values |= clocks.of_new(unit.connection, unit.rules, {**_UNSAID, **values})
    values["id"] = _ADD.number(unit.connection, **values)
    return _made_of({name: values.get(name, unsaid) for name, unsaid in _UNSAID.items()})


def by_id(unit: Unit, ticket_id: int) -> Ticket:
    """Give a ticket.

    Raises: NotFound: there is none of this id.
    """
    return _one(unit, _BY_ID, ticket_id)


def to_change(unit: Unit, ticket_id: int) -> Ticket:
    """Give a ticket that this unit is going to change; others who want to wait until it is done.

    Rows that only point to it may still be written (`key_share`): sweeps hold rows of their own
    while they write history, and would wait in a circle.
    Raises: NotFound: there is none of this id.
    """
    return _one(unit, _TO_CHANGE, ticket_id)


def _one(unit: Unit, statement: Prepared, ticket_id: int) -> Ticket:
    if not 0 < ticket_id <= LARGEST_ID:  # a forged button can hold a number that none can have
        raise NotFound("ticket")
    row = statement.first(unit.connection, wanted=ticket_id)
    if row is None:
        raise NotFound("ticket")
    return _ticket(row)


def by_ids(unit: Unit, ids: Iterable[int]) -> list[Ticket]:
    """Give tickets in the order of their ids as asked."""
    wanted = list(ids)
    if not wanted:
        return []
    rows = unit.connection.execute(select(*_TICKET).where(tickets.c.id.in_(wanted)))
    found = {row.id: _ticket(row) for row in rows}
    return [found[ticket_id] for ticket_id in wanted if ticket_id in found]


def change(unit: Unit, ticket: Ticket, **columns: Any) -> Ticket:
    """Change a ticket if nobody has since it was read: one of two wins.

    Raises: Refused: `changed_meanwhile`; read it again.
    """
    stored: dict[str, Any] = {"version": ticket.version + 1, "changed_at": unit.now, **columns}
    if "state" in columns:
        stored |= {"state": columns["state"].value, "is_open": columns["state"] in OPEN}
    done = unit.connection.execute(
        update(tickets)
        .where(tickets.c.id == ticket.id, tickets.c.version == ticket.version)
        .values(**stored)
    )
    if not done.rowcount:
        raise Refused("changed_meanwhile")
    # As it was read, and what we changed: nobody else can have, since the version fits.
    changed = _made_of({name: stored.get(name, getattr(ticket, name)) for name in _FIELDS})
    if "state" in columns:
        timers.follow(unit, changed)
    return changed


def queue(
    unit: Unit, *, after: QueueMark | None = None, limit: int = 10, where: Sequence[Any] = ()
) -> list[Ticket]:
    """Give a page of the open tickets, the most pressing first, after where the last one ended.

    `where` are conditions of `filters`.
    """
    return [_ticket(row) for row in unit.connection.execute(page_of_queue(after, limit, where))]


def page_of_queue(after: QueueMark | None, limit: int, where: Sequence[Any] = ()) -> Select[Any]:
    """Select a page by where the last one ended: no row is counted off, met twice or missed."""
    page = select(*_TICKET).where(_OPEN, *where).order_by(*_PLACE).limit(limit)
    if after is None:
        return page
    ended = (literal(value, column.type) for value, column in zip(after, _PLACE, strict=True))
    return page.where(tuple_(*_PLACE) > tuple_(*ended))


def mark(unit: Unit, ticket_id: int) -> QueueMark | None:
    """Give the place of a ticket in the queue, to go on after it."""
    row = unit.connection.execute(select(*_PLACE).where(tickets.c.id == ticket_id)).one_or_none()
    return None if row is None else (row[0], row[1], row[2], row[3])


def of_reporter(
    unit: Unit, person_id: int, *, before: int | None = None, limit: int = 10
) -> list[Ticket]:
    """Give the person's own tickets, the newest first, those older than ticket `before`."""
    last = LARGEST_ID if before is None else before
    rows = _OF_REPORTER.all(unit.connection, wanted=person_id, before=last, most=limit)
    return [_ticket(row) for row in rows]


def open_around(unit: Unit, person_id: int, *, limit: int) -> list[Ticket]:
    """Give the open tickets that this person reported or works on, the newest first."""
    theirs = or_(tickets.c.reporter_id == person_id, tickets.c.assignee_id == person_id)
    page = select(*_TICKET).where(_OPEN, theirs).order_by(tickets.c.id.desc()).limit(limit)
    return [_ticket(row) for row in unit.connection.execute(page)]


def add_answers(unit: Unit, ticket_id: int, answers: Iterable[tuple[str, Any]]) -> None:
    rows = [
        {"ticket_id": ticket_id, "position": position, "key": key, "value": value}
        for position, (key, value) in enumerate(answers)
    ]
    if rows:
        unit.connection.execute(insert(ticket_answers), rows)


def answers(unit: Unit, ticket_id: int) -> list[tuple[str, Any]]:
    """Give what the reporter answered, in the order it was asked."""
    return [(row.key, row.value) for row in _ANSWERS.all(unit.connection, wanted=ticket_id)]


def payments_between(
    unit: Unit, first: str, last: str, *, urgent: bool = False, limit: int = 200
) -> list[Ticket]:
    """Give open tickets that a payment of these days (ISO) depends on, the soonest first.

    Those that are not urgent yet, or all with `urgent`.
    """
    soon = tickets.c.payment_on.between(first, last)
    asked = soon if urgent else and_(soon, ~tickets.c.urgent)
    rows = unit.connection.execute(
        select(*_TICKET).where(_OPEN, _PAYMENT, asked).order_by(tickets.c.payment_on).limit(limit)
    )
    return [_ticket(row) for row in rows]


def change_answer(unit: Unit, ticket_id: int, key: str, before: Any, value: Any) -> None:
    """Let an answer read otherwise, or be none (""); what stood there is kept beside it."""
    kept = {"ticket_id": ticket_id, "key": key, "value": before, "replaced_at": unit.now}
    unit.connection.execute(insert(answer_versions).values(**kept))
    its = (ticket_answers.c.ticket_id == ticket_id, ticket_answers.c.key == key)
    if value:
        unit.connection.execute(update(ticket_answers).where(*its).values(value=value))
    else:
        unit.connection.execute(delete(ticket_answers).where(*its))


def was_edited(unit: Unit, ticket_id: int) -> bool:
    """Tell whether an answer reads otherwise than when the report was sent."""
    return _EDITED.first(unit.connection, its_ticket=ticket_id) is not None
