"""What we owe whom: rows committed with the change that caused them, claimed and sent later.

A row of nature *say* goes once, under a natural unique key. A *card* or *page* is one message
that is kept up to date: asking for it again counts `wanted` up, and it is done only when what
was sent is what was wanted last. Rows of one lane go in order; lanes go side by side.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
    update,
)

from core.db.database import notify
from core.db.owed import Owed, read
from core.db.tables import delivery_attempts, outbox
from core.db.unit import Unit
from core.db.upsert import for_both
from core.domain.intents import Intent, Nature
from core.domain.places import Address, MessageRef

CHANNEL = "outbox"
LEASE = timedelta(seconds=60)
TRIES_TO_READ = 5
_CLAIMING = text("SELECT pg_advisory_xact_lock(7166321)")  # one claims at a time: lanes stay whole
_NOT_DONE = literal_column("outbox.done_at").is_(None)

_ONCE = for_both(outbox, lambda row: row.on_conflict_do_nothing(index_elements=["key"]))
_KEPT = for_both(
    outbox,
    lambda row: row.on_conflict_do_update(
        index_elements=["key"],
        set_={
            "wanted": outbox.c.wanted + 1,
            "intent": row.excluded.intent,
            "done_at": None,
        },  # what the platform asked us to wait for is still waited for
    ),
)

log = structlog.get_logger()


def owe(
    unit: Unit,
    intent: Intent,
    *,
    key: str,
    nature: Nature = Nature.SAY,
    person_id: int | None = None,
    place: Address | None = None,
    under_card: bool = False,
) -> None:
    """Promise to say something to a person, to a place, or to a person in a place.

    Asking twice with one key owes it once; a card or page is brought up to date.
    """
    urgent = nature is Nature.PAGE
    lane = f"person:{person_id}" if person_id is not None else f"room:{place and place.room}"
    values: dict[str, Any] = {
        "key": key,
        "nature": nature.value,
        "intent": intent.to_json(),
        "person_id": person_id,
        "platform": place.platform if place else "",
        "workspace": place.workspace if place else "",
        "chat": place.chat if place else "",
        "thread": place.thread if place else "",
        "under_card": under_card,
        "lane": f"!{lane}" if urgent else lane,
        "urgent": urgent,
        "created_at": unit.now,
        "send_after": unit.now,
    }
    statement = _ONCE if nature is Nature.SAY else _KEPT
    unit.connection.execute(statement[unit.connection.dialect.name], values)
    notify(unit.connection, CHANNEL)


def owed_since(unit: Unit, key: str) -> datetime | None:
    """Tell when a row was first owed; None if there is none under this key."""
    since: datetime | None = unit.connection.execute(
        select(outbox.c.created_at).where(outbox.c.key == key)
    ).scalar_one_or_none()
    return since


def claim(unit: Unit, *, by: str, limit: int = 200) -> list[Owed]:
    """Lease what is due to `by`, in order; nothing that stands behind a row that has to wait."""
    if unit.connection.dialect.name == "postgresql":
        unit.connection.execute(_CLAIMING)
    rows: list[Owed] = []
    held_up: set[str] = set()
    for row in unit.connection.execute(claimable(unit, limit=limit)).all():
        if row.lane in held_up:
            continue
        owed = read(row, by=by)
        if owed is None:
            held_up.add(row.lane)
            _set_aside(unit, row)
        else:
            rows.append(owed)
    if rows:
        unit.connection.execute(
            update(outbox)
            .where(outbox.c.id.in_([owed.id for owed in rows]))
            .values(lease_by=by, lease_until=unit.now + LEASE)
        )
    return rows


def _set_aside(unit: Unit, row: Any) -> None:
    """Leave a row that makes no sense here to another version of Melding; after that, end it."""
    log.error("an owed row cannot be read", row=row.id, tries=row.attempts + 1)
    last = row.attempts + 1 >= TRIES_TO_READ
    unit.connection.execute(
        update(outbox)
        .where(outbox.c.id == row.id)
        .values(
            attempts=row.attempts + 1,
            send_after=unit.now + LEASE,
            done_at=unit.now if last else None,
            result="failed: unreadable" if last else "",
        )
    )


def claimable(unit: Unit, *, limit: int) -> Select[Any]:
    """Select what is due and nobody's, the urgent first, none behind a row that has to wait."""
    earlier = outbox.alias("earlier")
    waits = (
        select(earlier.c.id)
        .where(
            earlier.c.lane == outbox.c.lane,
            earlier.c.id < outbox.c.id,
            literal_column("earlier.done_at").is_(None),
            or_(earlier.c.send_after > unit.now, earlier.c.lease_until > unit.now),
        )
        .exists()
    )
    return (
        select(outbox)
        .where(
            _NOT_DONE,
            outbox.c.send_after <= unit.now,
            or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= unit.now),
            ~waits,
        )
        .order_by(outbox.c.urgent.desc(), outbox.c.id)
        .limit(limit)
    )


def _still_claimed(owed: Owed) -> ColumnElement[bool]:
    """Match the row while the claim stands: one that ran out may be another's by now."""
    return and_(outbox.c.id == owed.id, outbox.c.lease_by == owed.leased_by)


def done(
    unit: Unit, owed: Owed, *, result: str, sent: MessageRef | None = None, digest: str = ""
) -> None:
    """Note that a row is settled, unless it was asked for again meanwhile."""
    values: dict[str, Any] = {"lease_until": None, "lease_by": "", "result": result, "attempts": 0}
    if sent is not None:
        values |= {
            "sent_platform": sent.address.platform,
            "sent_workspace": sent.address.workspace,
            "sent_chat": sent.address.chat,
            "sent_message": sent.message,
            "sent_digest": digest,
        }
    unit.connection.execute(update(outbox).where(outbox.c.id == owed.id).values(**values))
    finished = unit.connection.execute(
        update(outbox)
        .where(outbox.c.id == owed.id, outbox.c.wanted == owed.wanted)
        .values(done_at=unit.now)
    )
    if not finished.rowcount:
        notify(unit.connection, CHANNEL)


def later(unit: Unit, owed: Owed, *, after: timedelta) -> None:
    """Put a row back for another try."""
    unit.connection.execute(
        update(outbox)
        .where(_still_claimed(owed))
        .values(
            lease_until=None,
            lease_by="",
            attempts=outbox.c.attempts + 1,
            send_after=unit.now + after,
        )
    )


def let_go(unit: Unit, rows: Iterable[Owed]) -> None:
    """Give back rows that were claimed and not tried."""
    for owed in rows:
        unit.connection.execute(
            update(outbox).where(_still_claimed(owed)).values(lease_until=None, lease_by="")
        )


def renew(unit: Unit, rows: Iterable[Owed]) -> None:
    """Lengthen the claims of rows that still wait for their turn where they were claimed."""
    claims: dict[str, list[int]] = {}
    for owed in rows:
        claims.setdefault(owed.leased_by, []).append(owed.id)
    for claim_name, ids in claims.items():
        unit.connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(ids), outbox.c.lease_by == claim_name)
            .values(lease_until=unit.now + LEASE)
        )


def is_held(unit: Unit, owed: Owed) -> bool:
    """Tell whether the claim stands: nobody else may take the row before its lease is over."""
    held = select(outbox.c.id).where(_still_claimed(owed), outbox.c.lease_until > unit.now)
    return unit.connection.execute(held).first() is not None


def bring_up_to_date(unit: Unit, key: str) -> None:
    """Ask again for a card or page that has been owed; nothing where it never was."""
    changed = unit.connection.execute(
        update(outbox).where(outbox.c.key == key).values(wanted=outbox.c.wanted + 1, done_at=None)
    )
    if changed.rowcount:
        notify(unit.connection, CHANNEL)


def bring_all_up_to_date(unit: Unit, beginning: str) -> None:
    """Ask again for all that has been owed under keys that begin alike; reads the whole table."""
    keys = select(outbox.c.key).where(outbox.c.key.startswith(beginning, autoescape=True))
    for key in unit.connection.execute(keys).scalars().all():
        bring_up_to_date(unit, key)


def tried(unit: Unit, owed: Owed, address: Address, result: str) -> None:
    """Keep one attempt at one address for the history."""
    unit.connection.execute(
        insert(delivery_attempts).values(
            outbox_id=owed.id, address=str(address), at=unit.now, result=result
        )
    )


def leases(unit: Unit) -> list[str]:
    """Give who holds claims."""
    return list(
        unit.connection.execute(
            select(outbox.c.lease_by).where(_NOT_DONE, outbox.c.lease_by != "").distinct()
        ).scalars()
    )


def release(unit: Unit, holders: Iterable[str]) -> None:
    """Free what the dead have claimed."""
    unit.connection.execute(
        update(outbox)
        .where(and_(_NOT_DONE, outbox.c.lease_by.in_(list(holders))))
        .values(lease_until=None, lease_by="")
    )
    notify(unit.connection, CHANNEL)


def waiting(unit: Unit) -> int:
    """Count what is still owed."""
    return unit.connection.execute(
        select(func.count()).select_from(outbox).where(_NOT_DONE)
    ).scalar_one()


def next_due(unit: Unit) -> datetime | None:
    """Give when the next row that waits may go."""
    due: datetime | None = unit.connection.execute(
        select(func.min(outbox.c.send_after)).where(_NOT_DONE)
    ).scalar_one()
    return due
