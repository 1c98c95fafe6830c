"""Subscriptions in the database: one row a place and target, kept when it has ended."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select, update

from core.db.tables import subscriptions
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.places import Address
from core.domain.status import Status
from core.domain.subscriptions import Subscription

_S = subscriptions.c
_COLUMNS = [
    *(_S[name] for name in ("id", "platform", "chat", "workspace", "person_id")),
    *(_S[name] for name in ("target", "least", "language", "quiet", "made_by", "made_at")),
    *(_S[name] for name in ("ended_at", "ended_why")),
]


def _read(row: Any) -> Subscription:
    number, platform, chat, workspace, person_id, target, least, *rest = tuple(row)
    place = Address(platform, chat, workspace)
    return Subscription(number, place, person_id, target, Status(least), *rest)


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
    by: int,
) -> bool:
    """Subscribe a place; tell whether it was not subscribed already."""
    values = {
        "person_id": person_id,
        "least": least.value,
        "language": language,
        "made_by": by,
        "made_at": unit.now,
    }
    keys = ["platform", "workspace", "chat", "target"]
    made = unit.connection.execute(
        insert_into(unit.connection, subscriptions)
        .values(
            platform=place.platform,
            workspace=place.workspace,
            chat=place.chat,
            target=target,
            **values,
        )
        .on_conflict_do_update(
            index_elements=keys,
            set_={**values, "ended_at": None, "ended_why": "", "quiet": False},
            where=_S.ended_at.is_not(None),
        )
        .returning(_S.id)
    )
    return made.first() is not None


def end(unit: Unit, place: Address, *, why: str, target: str = "") -> int:
    """End what a place hears of, all or one target; tell how much that was."""
    wanted = update(subscriptions).where(*_at(place), _S.ended_at.is_(None))
    if target:
        wanted = wanted.where(_S.target == target)
    ended = {"ended_at": unit.now, "ended_why": why, "catch_up_at": None}
    return unit.connection.execute(wanted.values(**ended)).rowcount


def move(unit: Unit, place: Address, to: Address) -> None:
    """Let a place hear at its new address what it heard at the old one."""
    for one in of_place(unit, place):
        add(
            unit,
            to,
            one.target,
            person_id=one.person_id,
            least=one.least,
            language=one.language,
            by=one.made_by,
        )
    end(unit, place, why="moved")


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


def next_ones(
    unit: Unit, platform: str, wanted: Collection[str], *, after: int, limit: int
) -> list[Subscription]:
    """Give, on one platform, who hears of any of these, in the order of their numbers."""
    rows = unit.connection.execute(
        select(*_COLUMNS)
        .where(
            _S.platform == platform,
            _S.ended_at.is_(None),
            _S.id > after,
            _S.target.in_(sorted(wanted)),
        )
        .order_by(_S.id)
        .limit(limit)
    )
    return [_read(row) for row in rows]


def platforms(unit: Unit) -> list[str]:
    """Give the platforms on which anybody hears of anything."""
    rows = unit.connection.execute(
        select(_S.platform).where(_S.ended_at.is_(None)).distinct().order_by(_S.platform)
    )
    return [row[0] for row in rows]


def to_catch_up(unit: Unit, *, limit: int) -> list[Subscription]:
    """Give, and lock, those whose quiet night is over."""
    rows = unit.connection.execute(
        select(*_COLUMNS)
        .where(_S.catch_up_at <= unit.now, _S.ended_at.is_(None))
        .order_by(_S.catch_up_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
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
        .where(_S.ended_at >= since, _S.ended_why.not_in(("wished", "moved")))
        .order_by(_S.ended_at.desc())
        .limit(limit)
    )
    return [_read(row) for row in rows]
