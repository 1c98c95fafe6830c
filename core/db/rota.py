"""Changes of the rota: what was asked for, what was agreed upon, and who was on call last."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, func, insert, literal_column, select, update

from core.db.prepared import Prepared
from core.db.tables import rota_changes, rota_watch
from core.db.tables.tickets import tickets
from core.db.unit import Unit
from core.db.upsert import insert_into


class Kind(StrEnum):
    SWAP = "swap"  # somebody else is asked to take over
    COVER = "cover"  # somebody takes over by themselves
    AWAY = "away"


class State(StrEnum):
    DRAFTED = "drafted"  # shown to whoever wants it, who has not confirmed it yet
    ASKED = "asked"
    AGREED = "agreed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


OPEN = (State.DRAFTED, State.ASKED)


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `schedule` is empty for all; `ends_at` is until when it can be answered."""

    id: int
    kind: Kind
    schedule: str
    person_id: int
    other_id: int | None
    start: datetime
    end: datetime
    state: State
    made_at: datetime
    ends_at: datetime | None


_FIELDS = (
    *("id", "kind", "schedule", "person_id", "other_id"),
    *("start_at", "end_at", "state", "made_at", "ends_at"),
)
_CHANGE = [rota_changes.c[name] for name in _FIELDS]
_CHANGING = Prepared(select(func.pg_advisory_xact_lock(literal_column("7169121"))))
_ONE = Prepared(select(*_CHANGE).where(rota_changes.c.id == bindparam("wanted")))
_AGREED = Prepared(
    select(*_CHANGE)
    .where(
        rota_changes.c.state == literal_column("'agreed'"),
        rota_changes.c.end_at > bindparam("since"),
    )
    .order_by(rota_changes.c.settled_at, rota_changes.c.id)
)


def _change(row: Any) -> Change:
    values = list(row)
    values[1], values[7] = Kind(values[1]), State(values[7])
    return Change(*values)


def add(
    unit: Unit,
    *,
    kind: Kind,
    schedule: str,
    person_id: int,
    other_id: int | None,
    start: datetime,
    end: datetime,
    ends_at: datetime,
) -> Change:
    """Note a change that whoever wants it has still to confirm."""
    row = unit.connection.execute(
        insert(rota_changes)
        .values(
            kind=kind.value,
            schedule=schedule,
            person_id=person_id,
            other_id=other_id,
            start_at=start,
            end_at=end,
            state=State.DRAFTED.value,
            made_at=unit.now,
            ends_at=ends_at,
        )
        .returning(*_CHANGE)
    ).one()
    return _change(row)


def one_after_the_other(unit: Unit) -> None:
    """Let nobody else change the rota until this unit is over: what overlaps must be seen.

    On SQLite that is so in any case.
    """
    if unit.connection.dialect.name == "postgresql":
        _CHANGING.run(unit.connection)


def by_id(unit: Unit, change_id: int) -> Change | None:
    row = _ONE.first(unit.connection, wanted=change_id)
    return None if row is None else _change(row)


def agreed(unit: Unit, *, since: datetime) -> list[Change]:
    """Give what was agreed upon and has not ended by then, in the order of agreement."""
    return [_change(row) for row in _AGREED.all(unit.connection, since=since)]


def asked_by(unit: Unit, person_id: int) -> list[Change]:
    """Give what this person has asked of others, who have not answered yet."""
    rows = unit.connection.execute(
        select(*_CHANGE).where(
            rota_changes.c.person_id == person_id,
            rota_changes.c.state == State.ASKED.value,
            rota_changes.c.end_at > unit.now,
        )
    )
    return [_change(row) for row in rows]


def settle(
    unit: Unit, change: Change, state: State, *, ends_at: datetime | None = None
) -> Change | None:
    """Let a change be in another state; None where somebody else was faster."""
    row = unit.connection.execute(
        update(rota_changes)
        .where(rota_changes.c.id == change.id, rota_changes.c.state == change.state.value)
        .values(state=state.value, settled_at=unit.now, ends_at=ends_at)
        .returning(*_CHANGE)
    ).one_or_none()
    return None if row is None else _change(row)


def overdue(unit: Unit, *, limit: int = 50) -> list[Change]:
    """Give what can no longer be answered, and nobody has."""
    rows = unit.connection.execute(
        select(*_CHANGE)
        .where(
            rota_changes.c.state.in_([one.value for one in OPEN]),
            rota_changes.c.ends_at <= unit.now,
        )
        .order_by(rota_changes.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [_change(row) for row in rows]


@dataclass(frozen=True, slots=True)
class Watched:
    """Who was on call when it was last looked, and since when; None for nobody."""

    person_id: int | None
    since: datetime


def watched(unit: Unit, schedule: str) -> Watched | None:
    """Tell who was on call last; None if nobody has looked at this schedule yet."""
    row = unit.connection.execute(
        select(rota_watch.c.person_id, rota_watch.c.since).where(rota_watch.c.schedule == schedule)
    ).one_or_none()
    return None if row is None else Watched(*row)


def watch(unit: Unit, schedule: str, before: Watched | None, now: int | None) -> bool:
    """Note who is on call now; tell whether nobody else has noted it meanwhile."""
    values = {"schedule": schedule, "person_id": now, "since": unit.now}
    if before is None:
        statement = insert_into(unit.connection, rota_watch).values(**values)
        made = unit.connection.execute(
            statement.on_conflict_do_nothing().returning(rota_watch.c.schedule)
        )
        return made.one_or_none() is not None
    done = unit.connection.execute(
        update(rota_watch)
        .where(rota_watch.c.schedule == schedule, rota_watch.c.since == before.since)
        .values(**values)
    )
    return bool(done.rowcount)


def urgent_and_open(unit: Unit, *, limit: int) -> list[int]:
    """Give the urgent tickets that are open, the most pressing first."""
    rows = unit.connection.execute(
        select(tickets.c.id)
        .where(tickets.c.is_open, tickets.c.urgent)
        .order_by(tickets.c.rank, tickets.c.received_at, tickets.c.id)
        .limit(limit)
    )
    return list(rows.scalars())
