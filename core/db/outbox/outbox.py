"""What we owe whom: rows committed with the change that caused them, claimed and sent later.

A row of nature *say* goes once, under a natural unique key. A *card* or *page* is one message
that is kept up to date: asking for it again counts `wanted` up, and it is done only when what
was sent is what was wanted last. Rows of one lane go in order; lanes go side by side.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import and_, bindparam, case, func, insert, literal_column, select, update

from core.db.database import notify
from core.db.outbox.due import DUE, DUE_ELSEWHERE, DUE_IN_LANE, IS_FREE
from core.db.outbox.owed import Owed, columns, read
from core.db.prepared import Prepared
from core.db.tables import delivery_attempts, outbox
from core.db.types import UtcDateTime
from core.db.unit import Unit
from core.db.upsert import for_both
from core.domain.intents import Intent, Nature
from core.domain.places import Address, MessageRef

CHANNEL = "outbox"
LEASE = timedelta(seconds=60)
LONGEST_PAUSE = timedelta(days=1)  # more than any platform asks for: the clock was set back
TRIES_TO_READ = 5
_NOT_DONE = literal_column("outbox.done_at").is_(None)

# What a platform asked us to wait for is still waited for when a row is wanted anew.
_MAY_WAIT = and_(_NOT_DONE, outbox.c.send_after <= bindparam("latest", type_=UtcDateTime))
_DUE_AGAIN = case((_MAY_WAIT, outbox.c.send_after), else_=bindparam("now", type_=UtcDateTime))

_ONCE = Prepared(for_both(outbox, lambda row: row.on_conflict_do_nothing(index_elements=["key"])))
KEPT = Prepared(
    for_both(
        outbox,
        lambda row: row.on_conflict_do_update(
            index_elements=["key"],
            set_={
                "wanted": outbox.c.wanted + 1,
                "intent": row.excluded.intent,
                "done_at": None,
                "send_after": _DUE_AGAIN,
            },
        ),
    )
)

# one claims at a time: lanes stay whole
_CLAIMING = Prepared(select(func.pg_advisory_xact_lock(literal_column("7166321"))))
_DUE = Prepared(DUE)
_DUE_IN_LANE = Prepared(DUE_IN_LANE)
_SETTLED = {"lease_until": None, "lease_by": "", "attempts": 0}
_WHICH = outbox.c.id == bindparam("its_id")
_LEASE = Prepared(update(outbox).where(_WHICH))
_LEASE_FREE = Prepared(update(outbox).where(_WHICH, *IS_FREE))
_SETTLE = Prepared(update(outbox).where(_WHICH).values(_SETTLED))
_FINISH = Prepared(
    update(outbox).where(_WHICH, outbox.c.wanted == bindparam("its_wanted")).values(_SETTLED)
)
_CLAIMED = and_(_WHICH, outbox.c.lease_by == bindparam("its_holder"))
_HELD = Prepared(select(outbox).where(_CLAIMED, outbox.c.lease_until > bindparam("now")))
_RENEW = Prepared(update(outbox).where(_CLAIMED))
_LATER = Prepared(
    update(outbox)
    .where(_CLAIMED)
    .values(lease_until=None, lease_by="", attempts=outbox.c.attempts + 1)
)
_LET_GO = Prepared(update(outbox).where(_CLAIMED).values(lease_until=None, lease_by=""))
_ANEW = Prepared(
    update(outbox)
    .where(outbox.c.key == bindparam("its_key"))
    .values(wanted=outbox.c.wanted + 1, done_at=None, send_after=_DUE_AGAIN)
)
_TRIED = Prepared(insert(delivery_attempts))

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
    values = columns(
        intent,
        key=key,
        nature=nature,
        person_id=person_id,
        place=place,
        under_card=under_card,
        now=unit.now,
    )
    if nature is Nature.SAY:
        _ONCE.run(unit.connection, **values)
    else:
        KEPT.run(unit.connection, **values, **moments(unit))
    if nature is Nature.PAGE:
        unit.calls.append(key)
    if nature is not Nature.PAGE or not unit.sends:
        notify(unit.connection, CHANNEL)


def moments(unit: Unit) -> dict[str, datetime]:
    return {"now": unit.now, "latest": unit.now + LONGEST_PAUSE}


def owed_since(unit: Unit, key: str) -> datetime | None:
    """Tell when a row was first owed; None if there is none under this key."""
    wanted = select(outbox.c.created_at).where(outbox.c.key == key)
    since: datetime | None = unit.connection.execute(wanted).scalar_one_or_none()
    return since


def claim(unit: Unit, *, by: str, limit: int = 200, not_at: Collection[str] = ()) -> list[Owed]:
    """Lease what is due to `by`, in order; nothing that stands behind a row that has to wait.

    `not_at` names platforms to which only what is urgent goes for now. What is urgent may have
    been taken along since it was found, by a unit that owes it anew.
    """
    if unit.connection.dialect.name == "postgresql":
        _CLAIMING.run(unit.connection)
    rows: list[Owed] = []
    held_up: set[str] = set()
    for row in _due(unit, limit, not_at):
        if row.lane in held_up:
            continue
        owed = read(row, by=by)
        if owed is None:
            held_up.add(row.lane)
            _set_aside(unit, row)
        else:
            rows.append(owed)
    leased = {"lease_by": by, "lease_until": unit.now + LEASE}
    calls = (one for one in rows if one.urgent)
    free = {"now": unit.now, **leased}
    held = [one for one in calls if _LEASE_FREE.run(unit.connection, its_id=one.id, **free)]
    others = [one for one in rows if not one.urgent]
    _LEASE.each(unit.connection, [{"its_id": one.id, **leased} for one in others])
    return [*held, *others]


def _due(unit: Unit, limit: int, not_at: Collection[str]) -> Sequence[Any]:
    if not not_at:
        return _DUE.all(unit.connection, now=unit.now, most=limit)
    given = {"now": unit.now, "most": limit, "full": list(not_at)}
    return unit.connection.execute(DUE_ELSEWHERE, given).all()


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


def _still_claimed(owed: Owed) -> dict[str, Any]:
    """Match the row while the claim stands: one that ran out may be another's by now."""
    return {"its_id": owed.id, "its_holder": owed.leased_by}


def done(
    unit: Unit, owed: Owed, *, result: str, sent: MessageRef | None = None, digest: str = ""
) -> None:
    """Note that a row is settled, unless it was asked for again meanwhile."""
    values: dict[str, Any] = {"its_id": owed.id, "result": result}
    if sent is not None:
        values |= {
            "sent_platform": sent.address.platform,
            "sent_workspace": sent.address.workspace,
            "sent_chat": sent.address.chat,
            "sent_message": sent.message,
            "sent_digest": digest,
        }
    wanted = {"its_wanted": owed.wanted, "done_at": unit.now}
    if not _FINISH.run(unit.connection, **values, **wanted):
        _SETTLE.run(unit.connection, **values)
        notify(unit.connection, CHANNEL)
    _call_for(unit, owed.lane)


def _call_for(unit: Unit, lane: str) -> None:
    """Wake the senders for what stood in a lane behind a claim that ends: nobody could take it."""
    if _DUE_IN_LANE.first(unit.connection, its_lane=lane, now=unit.now) is not None:
        notify(unit.connection, CHANNEL)


def later(unit: Unit, owed: Owed, *, after: timedelta, waits_for: str = "") -> None:
    """Put a row back for another try; `waits_for` is a platform that may end the wait: `hurry`."""
    put_back = {"send_after": unit.now + after, "result": waits(waits_for)}
    _LATER.run(unit.connection, **_still_claimed(owed), **put_back)
    _call_for(unit, owed.lane)


def waits(platform: str) -> str:
    """Give what stands as the result of a row that waits for a platform to answer again."""
    return f"waits for {platform}" if platform else ""


def let_go(unit: Unit, rows: Iterable[Owed]) -> None:
    """Give back rows that were claimed and not tried."""
    given_back = list(rows)
    for owed in given_back:
        _LET_GO.run(unit.connection, **_still_claimed(owed))
    for lane in {owed.lane for owed in given_back}:
        _call_for(unit, lane)


def renew(unit: Unit, rows: Iterable[Owed]) -> None:
    """Lengthen the claims of rows that still wait for their turn where they were claimed."""
    until = unit.now + LEASE
    for owed in rows:
        _RENEW.run(unit.connection, **_still_claimed(owed), lease_until=until)


def again(unit: Unit, owed: Owed) -> Owed | None:
    """Read a claimed row as it is wanted now; None where the claim has ended.

    While the claim stands, nobody else may take the row before its lease is over.
    """
    row = _HELD.first(unit.connection, **_still_claimed(owed), now=unit.now)
    return read(row, by=owed.leased_by) if row is not None else None


def bring_up_to_date(unit: Unit, key: str) -> None:
    """Ask again for a card or page that has been owed; nothing where it never was."""
    if _ANEW.run(unit.connection, its_key=key, **moments(unit)):
        notify(unit.connection, CHANNEL)


def bring_all_up_to_date(unit: Unit, beginning: str) -> None:
    """Ask again for whatever has been sent under a key that begins so."""
    there = (outbox.c.key.startswith(beginning, autoescape=True), outbox.c.sent_message != "")
    changed = unit.connection.execute(
        update(outbox)
        .where(*there)
        .values(wanted=outbox.c.wanted + 1, done_at=None, send_after=_DUE_AGAIN),
        moments(unit),
    )
    if changed.rowcount:
        notify(unit.connection, CHANNEL)


def tried(unit: Unit, owed: Owed, address: Address, result: str, *, messages: int = 1) -> None:
    """Keep one attempt at one address for the history; it was so many messages for the platform."""
    process, _, _claim = owed.leased_by.rpartition(".")
    kept = {"outbox_id": owed.id, "address": str(address), "at": unit.now, "sent_by": process}
    _TRIED.run(unit.connection, **kept, result=result, messages=messages)


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
