"""Subscriptions in the database: one row a place and target, kept when it has ended."""

from collections.abc import Collection, Mapping
from datetime import datetime, time
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, update

from core.db.tables import subscriptions
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.places import Address
from core.domain.status.status import Status
from core.domain.subscriptions import Kind, Subscription

WISHED = "wished"
"""Why one has ended: they wanted it so."""

UNNAMED = "unnamed"
"""The team file does not name it any more, or the person can be written to no more."""

MOVED = "moved"
"""The room has another address now, and hears there."""

_S = subscriptions.c
_COLUMNS = [
    *(_S[name] for name in ("id", "platform", "chat", "workspace", "person_id")),
    *(_S[name] for name in ("target", "least", "language", "quiet", "made_by", "made_at")),
    *(_S[name] for name in ("ended_at", "ended_why", "kinds", "organization")),
    *(_S[name] for name in ("quiet_from", "quiet_until", "digest")),
]
_ANEW: dict[str, Any] = {
    "kinds": f",{','.join(Kind)},",
    "organization": "",
    "quiet": False,
    "quiet_from": "22:00",
    "quiet_until": "07:00",
    "digest": False,
    "catch_up_at": None,
}


def _read(row: Any) -> Subscription:
    *known, kinds, organization, begins, ends, digest = tuple(row)
    number, platform, chat, workspace, person_id, target, least, *rest = known
    language, quiet, made_by, made_at, ended_at, ended_why = rest
    return Subscription(
        number,
        Address(platform, chat, workspace),
        person_id,
        target,
        Status(least),
        language,
        quiet,
        made_by,
        made_at,
        ended_at,
        ended_why,
        kinds=frozenset(Kind(one) for one in kinds.strip(",").split(",") if one),
        organization=organization,
        quiet_from=time.fromisoformat(begins),
        quiet_until=time.fromisoformat(ends),
        digest=digest,
    )


def _at(place: Address) -> tuple[ColumnElement[bool], ...]:
    return (
        _S.platform == place.platform,
        _S.workspace == place.workspace,
        _S.chat == place.chat,
    )


def add(
    unit: Unit,
    place: Address,
    target: str,
    *,
    person_id: int | None,
    least: Status,
    language: str,
    by: int | None,
    **how: Any,
) -> bool:
    """Subscribe a place; tell whether it was not subscribed already.

    `how` holds other columns; what ended once begins again without its old ones.
    """
    values = {
        "person_id": person_id,
        "least": least.value,
        "language": language,
        "made_by": by,
        "made_at": unit.now,
        **how,
    }
    made = unit.connection.execute(
        insert_into(unit.connection, subscriptions)
        .values(**_where(place), target=target, **values)
        .on_conflict_do_update(
            index_elements=["platform", "workspace", "chat", "target"],
            set_={**_ANEW, **values, "ended_at": None, "ended_why": ""},
            where=_S.ended_at.is_not(None),
        )
        .returning(_S.id)
    )
    return made.first() is not None


def add_named(
    unit: Unit, place: Address, target: str, *, person_id: int | None, organization: str
) -> None:
    """Subscribe a place that the team file names; what ended once stays as it is."""
    unit.connection.execute(
        insert_into(unit.connection, subscriptions)
        .values(
            **_where(place),
            target=target,
            person_id=person_id,
            organization=organization,
            least=Status.DEGRADED.value,
            made_at=unit.now,
        )
        .on_conflict_do_nothing()
    )


def of_the_file(unit: Unit) -> list[Subscription]:
    """Give what is heard because the team file says so, also what has ended since."""
    rows = unit.connection.execute(select(*_COLUMNS).where(_S.made_by.is_(None)).order_by(_S.id))
    return [_read(row) for row in rows]


def _where(place: Address) -> dict[str, str]:
    return {"platform": place.platform, "workspace": place.workspace, "chat": place.chat}


def end(unit: Unit, place: Address, *, why: str, target: str = "") -> int:
    """End what a place hears of, all or one target; tell how much that was."""
    wanted = update(subscriptions).where(*_at(place), _S.ended_at.is_(None))
    if target:
        wanted = wanted.where(_S.target == target)
    ended = {"ended_at": unit.now, "ended_why": why, "catch_up_at": None}
    return unit.connection.execute(wanted.values(**ended)).rowcount


def move(unit: Unit, place: Address, to: Address) -> None:
    """Let a place hear at its new address what it heard at the old one, and as it did."""
    for one in of_place(unit, place):
        add(
            unit,
            to,
            one.target,
            person_id=one.person_id,
            least=one.least,
            language=one.language,
            by=one.made_by,
            kinds=kept_kinds(one.kinds),
            organization=one.organization,
            quiet=one.quiet,
            quiet_from=f"{one.quiet_from:%H:%M}",
            quiet_until=f"{one.quiet_until:%H:%M}",
            digest=one.digest,
        )
    end(unit, place, why=MOVED)


def kept_kinds(kinds: Collection[Kind]) -> str:
    """Write kinds as they are kept: with a comma before and behind each."""
    return "".join(["," + one for one in Kind if one in kinds]) + ","


def of_place(unit: Unit, place: Address) -> list[Subscription]:
    rows = unit.connection.execute(
        select(*_COLUMNS).where(*_at(place), _S.ended_at.is_(None)).order_by(_S.id)
    )
    return [_read(row) for row in rows]


def by_id(unit: Unit, number: int) -> Subscription | None:
    """Give a subscription that has not ended."""
    row = unit.connection.execute(
        select(*_COLUMNS).where(_S.id == number, _S.ended_at.is_(None))
    ).one_or_none()
    return _read(row) if row is not None else None


def change(unit: Unit, number: int, **values: Any) -> None:
    unit.connection.execute(update(subscriptions).where(_S.id == number).values(**values))


def put_off(unit: Unit, numbers: Collection[int], until: datetime) -> None:
    """Let places hear at a later moment what happened, unless an earlier one is set already."""
    unit.connection.execute(
        update(subscriptions)
        .where(_S.id.in_(numbers), or_(_S.catch_up_at.is_(None), _S.catch_up_at > until))
        .values(catch_up_at=until)
    )


def next_ones(
    unit: Unit, platform: str, kind: Kind, wanted: Collection[str], *, after: int, limit: int
) -> list[Subscription]:
    """Give who hears of a kind about any of these, on one platform, in the order of numbers."""
    rows = unit.connection.execute(
        select(*_COLUMNS)
        .where(
            _S.platform == platform,
            _S.ended_at.is_(None),
            _S.id > after,
            _S.target.in_(sorted(wanted)),
            _S.kinds.contains(f",{kind},", autoescape=True),
        )
        .order_by(_S.id)
        .limit(limit)
    )
    return [_read(row) for row in rows]


def places(
    unit: Unit,
    kind: Kind,
    wanted: Collection[str],
    *,
    least: Collection[Status],
    organizations: Collection[str],
) -> Mapping[str, int]:
    """Count the places that hear of a kind about any of these, by platform.

    Of a fault those that want to hear one so bad (`least`); of what concerns some `organizations`
    alone, those that hear for one of them or for all.
    """
    asked: list[ColumnElement[bool]] = [_S.ended_at.is_(None), _S.target.in_(sorted(wanted))]
    asked.append(_S.kinds.contains(f",{kind},", autoescape=True))
    if kind is Kind.INCIDENT:
        asked.append(_S.least.in_([one.value for one in least]))
    if organizations:
        asked.append(_S.organization.in_(["", *organizations]))
    one_each = select(_S.platform, _S.workspace, _S.chat).where(*asked).distinct().subquery()
    rows = unit.connection.execute(
        select(one_each.c.platform, func.count())
        .group_by(one_each.c.platform)
        .order_by(one_each.c.platform)
    )
    return {row[0]: row[1] for row in rows}


def platforms(unit: Unit, *, due: bool = False) -> list[str]:
    """Give the platforms on which anybody hears of anything, or has to catch up with it now."""
    which = (_S.ended_at.is_(None), *((_S.catch_up_at <= unit.now,) if due else ()))
    rows = unit.connection.execute(
        select(_S.platform).where(*which).distinct().order_by(_S.platform)
    )
    return [row[0] for row in rows]


def to_catch_up(unit: Unit, platform: str, *, limit: int) -> tuple[list[Subscription], datetime]:
    """Give, and lock, those whose quiet time or day is over, and when the first of them was."""
    rows = unit.connection.execute(
        select(_S.catch_up_at, *_COLUMNS)
        .where(_S.catch_up_at <= unit.now, _S.ended_at.is_(None), _S.platform == platform)
        .order_by(_S.catch_up_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()
    return [_read(row[1:]) for row in rows], rows[0][0] if rows else unit.now


def digests_due(unit: Unit, place: Address) -> list[Subscription]:
    """Give what of a place's subscriptions is told in the one digest that is due there now."""
    rows = unit.connection.execute(
        select(*_COLUMNS)
        .where(*_at(place), _S.ended_at.is_(None), _S.digest, _S.catch_up_at <= unit.now)
        .order_by(_S.id)
    )
    return [_read(row) for row in rows]


def count(unit: Unit) -> int:
    there: int = unit.connection.execute(
        select(func.count()).select_from(subscriptions).where(_S.ended_at.is_(None))
    ).scalar_one()
    return there


def lost_since(unit: Unit, since: datetime, *, limit: int) -> list[Subscription]:
    """Give those that ended because nothing arrives there, the newest first."""
    rows = unit.connection.execute(
        select(*_COLUMNS)
        .where(_S.ended_at >= since, _S.ended_why.not_in((WISHED, UNNAMED, MOVED)))
        .order_by(_S.ended_at.desc())
        .limit(limit)
    )
    return [_read(row) for row in rows]
