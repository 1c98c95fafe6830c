"""The clocks of tickets as they are kept: derived anew by whatever may change them.

What is kept on a ticket (`due_at`, `due_target`, `clocks`, `warn_at`, and with them its place in
the queue, `rank` and `due_rank`) can always be derived again from its history; `clock_mark` tells
by which rules it was. Once a ticket has ended it stays as it is, and the rules it was derived by
are kept with it.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Text,
    and_,
    bindparam,
    func,
    or_,
    select,
    text,
    type_coerce,
    update,
)

from core.db.prepared import Prepared
from core.db.tables import clock_rules, events, messages, organizations, tickets
from core.db.tickets.written import ON_TICKET
from core.db.upsert import for_both
from core.domain.clocks import warning
from core.domain.clocks.clocks import Case, derive
from core.domain.clocks.kept import to_json
from core.domain.clocks.rules import Rules
from core.domain.clocks.targets import Traits
from core.domain.tickets.message import Kind, Status
from core.domain.tickets.stretches import TAKES_UP, UNTOLD, to_the_minute
from core.domain.tickets.ticket import Priority, due_rank, rank

_STANDING = [
    tickets.c[name]
    for name in (
        "id",
        "is_open",
        "priority",
        "kind",
        "system",
        "category",
        "urgent",
        "payment_critical",
        "payment_on",
        "rank",
        "due_rank",
        "received_at",
        "closed_at",
        "due_at",
        "due_target",
        "clock_mark",
        "clocks",
        "warn_at",
        "warned",
    )
] + [organizations.c.slug]
_ONE = (
    select(*_STANDING)
    .outerjoin(organizations, organizations.c.id == tickets.c.organization_id)
    .where(tickets.c.id == bindparam("wanted"))
)
_WHERE_IT_STANDS = Prepared(_ONE)
_TO_SETTLE = Prepared(_ONE.with_for_update(key_share=True, of=tickets))
_SLUG = Prepared(select(organizations.c.slug).where(organizations.c.id == bindparam("wanted")))
_OF_TICKET = select(func.min(events.c.seq)).where(events.c.ticket_id == bindparam("wanted"))
_TAKEN_UP = _OF_TICKET.where(
    or_(*(events.c.type == kind for kind in sorted(TAKES_UP))), events.c.actor_id.is_not(None)
).scalar_subquery()
_TAKEN_APART = _OF_TICKET.where(events.c.type == "unmerged").scalar_subquery()
_HAPPENED = Prepared(
    select(
        events.c.type,
        events.c.at,
        events.c.actor_id,
        type_coerce(events.c.data, Text).label("data"),  # read only where it matters
    )
    .where(
        events.c.ticket_id == bindparam("wanted"),
        *(events.c.type != kind for kind in sorted(UNTOLD)),
        or_(  # taken up twice is taken up once
            and_(*(events.c.type != kind for kind in sorted(TAKES_UP))),
            events.c.seq <= _TAKEN_UP,
            events.c.seq > _TAKEN_APART,
        ),
    )
    .order_by(events.c.seq)
)
_SPOKEN = (Kind.COMMENT, Kind.REPLY, Kind.ASK, Kind.SOLUTION)
_SAID = Prepared(
    select(
        messages.c.sent_at.label("at"),
        (messages.c.kind == Kind.COMMENT.value).label("by_reporter"),
    )
    .where(
        ON_TICKET,
        messages.c.status == Status.SENT.value,
        or_(*(messages.c.kind == kind.value for kind in _SPOKEN)),
        messages.c.sent_at.is_not(None),
    )
    .order_by(messages.c.sent_at, messages.c.id)
)
_SETTLE = Prepared(update(tickets).where(tickets.c.id == bindparam("wanted")))
_ADD_RULES = for_both(clock_rules, lambda insert: insert.on_conflict_do_nothing())
_OTHERWISE = tuple(  # each by the partial index, which names `is_open` word for word
    Prepared(
        select(tickets.c.id)
        .where(text("is_open"), other)
        .order_by(tickets.c.clock_mark)
        .limit(bindparam("most"))
        .with_for_update(key_share=True, skip_locked=True)
    )
    for other in (
        tickets.c.clock_mark < bindparam("mark"),
        tickets.c.clock_mark > bindparam("mark"),
    )
)


def case_of(connection: Connection, ticket_id: int) -> Case | None:
    """Read what the clocks of a ticket are derived from; None if there is no such ticket."""
    row = _WHERE_IT_STANDS.first(connection, wanted=ticket_id)
    return None if row is None else _case(connection, row)


def of_new(connection: Connection, rules: Rules, values: Mapping[str, Any]) -> dict[str, Any]:
    """Give the clocks of a ticket that is about to be stored, as the columns that keep them."""
    organization = values["organization_id"]
    slug = None
    if organization is not None:
        slug = _SLUG.one(connection, wanted=organization).slug
    case = Case(_traits(values, slug), values["received_at"], (), ())
    return columns_of(rules, case, payment_on=values["payment_on"])


def settle(connection: Connection, rules: Rules, ids: Iterable[int], *, now: datetime) -> list[int]:
    """Bring what is kept of these tickets' clocks up to date with their history.

    Gives those that are due at another time now.
    """
    moved = []
    for ticket_id in sorted(ids):
        row = _TO_SETTLE.first(connection, wanted=ticket_id)
        if row is not None and not _is_settled_for_good(row):
            due = _settle(connection, rules, row, now=now)
            if due != (row.due_at, row.due_target):
                moved.append(ticket_id)
    return moved


def _is_settled_for_good(row: Any) -> bool:
    """Tell whether the ticket has ended, and its clocks were kept when it did."""
    kept = row.clocks or {}
    ended = row.closed_at
    return ended is not None and kept.get("ended") == to_the_minute(ended).isoformat()


def _settle(
    connection: Connection, rules: Rules, row: Any, *, now: datetime
) -> tuple[datetime | None, str]:
    wanted = columns_of(rules, _case(connection, row), payment_on=row.payment_on)
    if any(getattr(row, name) != value for name, value in wanted.items()):
        _SETTLE.run(connection, wanted=row.id, **wanted)
    if not row.is_open:
        _keep(connection, rules, now)
    return wanted["due_at"], wanted["due_target"]


def columns_of(rules: Rules, case: Case, *, payment_on: str) -> dict[str, Any]:
    """Derive a ticket's clocks and its place in the queue, and give the columns that keep them."""
    ruling = rules.ruling(case.traits)
    clocks = derive(case, ruling.policy, ruling.calendar.promised)
    following = clocks.next
    said = warning.Said.read(case.warned)
    return {
        "due_at": following.due if following else None,
        "rank": rank(
            priority=Priority(case.traits.priority),
            urgent=case.traits.urgent,
            payment_critical=case.traits.payment,
            payment_on=payment_on,
            weight=rules.weights.get(case.traits.organisation, 0),
        ),
        "due_rank": due_rank(following.due if following else None),
        "due_target": following.target.value if following else "",
        "clock_mark": rules.mark,
        "clocks": to_json(clocks, ruling, case.traits),
        "warn_at": warning.planned(clocks, said, rules, ruling, urgent=case.traits.urgent),
    }


def _traits(ticket: Mapping[str, Any], slug: str | None) -> Traits:
    return Traits(
        priority=ticket["priority"],
        kind=ticket["kind"],
        organisation=slug or "",
        system=ticket["system"],
        category=ticket["category"],
        urgent=ticket["urgent"],
        payment=ticket["payment_critical"],
    )


def _case(connection: Connection, row: Any) -> Case:
    return Case(
        traits=_traits(row._asdict(), row.slug),
        received_at=row.received_at,
        events=_HAPPENED.all(connection, wanted=row.id),
        said=_SAID.all(connection, wanted=row.id),
        warned=row.warned,
    )


def derived_otherwise(connection: Connection, mark: str, *, limit: int) -> list[int]:
    """Give open tickets whose clocks were derived by other rules, and lock them.

    Those that somebody is changing are left out: they come back, or are settled by then.
    """
    found: list[int] = []
    for statement in _OTHERWISE:
        rows = statement.all(connection, mark=mark, most=limit - len(found))
        found += (row.id for row in rows)
    return found


def goes_on_as(connection: Connection, ticket_id: int) -> int:
    """Give the ticket whose clocks count for this one: itself, unless it was merged."""
    into = select(tickets.c.merged_into_id).where(tickets.c.id == ticket_id)
    return connection.execute(into).scalar() or ticket_id


def measured_by(connection: Connection, ticket_id: int) -> str | None:
    """Give the mark of the rules an ended ticket was measured by; None while it is open."""
    return connection.execute(
        select(tickets.c.clock_mark).where(tickets.c.id == ticket_id, ~tickets.c.is_open)
    ).scalar_one_or_none()


def rules_kept(connection: Connection, mark: str) -> str | None:
    """Give the procedure that was kept under a mark."""
    return connection.execute(
        select(clock_rules.c.told).where(clock_rules.c.mark == mark)
    ).scalar_one_or_none()


def _keep(connection: Connection, rules: Rules, now: datetime) -> None:
    """Keep the rules that ended tickets were measured by, unless they are kept."""
    if rules_kept(connection, rules.mark) is None:
        connection.execute(
            _ADD_RULES[connection.dialect.name],
            {"mark": rules.mark, "told": rules.told, "kept_at": now},
        )
