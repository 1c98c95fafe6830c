"""How far each notice has come on each platform, and where its card stands in each place."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, literal_column, or_, select, update

from core.db.broadcasts.subscriptions import UNNAMED, WISHED
from core.db.database import notify
from core.db.outbox.outbox import CHANNEL
from core.db.prepared import Prepared
from core.db.tables import broadcast_posts, fanouts, outbox, subscriptions
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.subscriptions import Kind


@dataclass(frozen=True, slots=True)
class Beginning:
    """An entry of a timeline that is to go out to whoever has subscribed to one of `targets`."""

    kind: Kind
    about: int
    entry: int
    targets: frozenset[str]


@dataclass(frozen=True, slots=True)
class Fanout:
    """One entry on its way to one platform; `reached` is the last subscription dealt with."""

    id: int
    kind: Kind
    about: int
    entry: int
    platform: str
    reached: int


@dataclass(frozen=True, slots=True)
class Post:
    """The card of something in a place, and the newest entry that it showed when it came."""

    thread: str
    entry: int


_COLUMNS = [
    fanouts.c[name] for name in ("id", "kind", "about_id", "entry_id", "platform", "reached")
]
_WAITING: ColumnElement[bool] = literal_column(
    "outbox.done_at IS NULL AND outbox.nature = 'broadcast'"
)
_POST = Prepared(
    select(broadcast_posts.c.thread, broadcast_posts.c.entry_id).where(
        broadcast_posts.c.key == bindparam("wanted")
    )
)


def begin(unit: Unit, one: Beginning, platform: str) -> None:
    """Send an entry on its way; what it overtakes goes no further, for it says the newest."""
    unit.connection.execute(
        update(fanouts)
        .where(
            fanouts.c.kind == one.kind.value,
            fanouts.c.about_id == one.about,
            fanouts.c.platform == platform,
            fanouts.c.done_at.is_(None),
        )
        .values(done_at=unit.now)
    )
    unit.connection.execute(
        insert_into(unit.connection, fanouts)
        .values(
            kind=one.kind.value,
            about_id=one.about,
            entry_id=one.entry,
            platform=platform,
            targets=sorted(one.targets),
        )
        .on_conflict_do_nothing()
    )


def again(unit: Unit, kind: Kind, about: int, entry: int) -> None:
    """Send an entry on its way once more: it reads otherwise now."""
    unit.connection.execute(
        update(fanouts)
        .where(
            fanouts.c.kind == kind.value,
            fanouts.c.about_id == about,
            fanouts.c.entry_id == entry,
        )
        .values(reached=0, done_at=None)
    )


def under_way(unit: Unit) -> list[Fanout]:
    """Give, and lock, what has not reached everybody, the oldest first."""
    rows = unit.connection.execute(
        select(*_COLUMNS)
        .where(fanouts.c.done_at.is_(None))
        .order_by(fanouts.c.id)
        .with_for_update(skip_locked=True)
    )
    return [Fanout(number, Kind(kind), *rest) for number, kind, *rest in rows]


def told_to(unit: Unit, kind: Kind, about: int) -> frozenset[str]:
    """Give what those had subscribed to whom its entries concerned so far."""
    rows = unit.connection.execute(
        select(fanouts.c.targets).where(fanouts.c.kind == kind.value, fanouts.c.about_id == about)
    )
    return frozenset(target for row in rows for target in row.targets or ())


def reached(unit: Unit, fanout: Fanout, number: int, *, done: bool) -> None:
    unit.connection.execute(
        update(fanouts)
        .where(fanouts.c.id == fanout.id)
        .values(reached=number, done_at=unit.now if done else None)
    )


def waiting(unit: Unit, platform: str) -> int:
    """Count what is owed to subscribers on a platform and has not gone."""
    count: int = unit.connection.execute(
        select(func.count()).select_from(outbox).where(_WAITING, outbox.c.platform == platform)
    ).scalar_one()
    return count


def posted(unit: Unit, key: str, kind: Kind, about: int, *, thread: str, entry: int) -> None:
    """Remember where the card of something stands in a place."""
    unit.connection.execute(
        insert_into(unit.connection, broadcast_posts)
        .values(key=key, kind=kind.value, about_id=about, thread=thread, entry_id=entry)
        .on_conflict_do_nothing()
    )


def lose_thread(unit: Unit, key: str) -> bool:
    """Forget the thread beneath a card; tell whether there was one."""
    card = (broadcast_posts.c.key == key, broadcast_posts.c.thread != "")
    lost = unit.connection.execute(update(broadcast_posts).where(*card).values(thread=""))
    return bool(lost.rowcount)


def post(unit: Unit, key: str) -> Post | None:
    row: Any = _POST.first(unit.connection, wanted=key)
    return Post(row.thread, row.entry_id) if row is not None else None


def bring_left_up_to_date(unit: Unit, kind: Kind, about: int, wanted: Collection[str]) -> None:
    """Ask again for the cards in places that hear of none of these any more, but could.

    A card that is wrong misleads; where nothing arrives, it stays as it is.
    """
    there = (
        subscriptions.c.platform == outbox.c.platform,
        subscriptions.c.workspace == outbox.c.workspace,
        subscriptions.c.chat == outbox.c.chat,
    )
    listens = select(subscriptions.c.id).where(
        *there,
        subscriptions.c.ended_at.is_(None),
        subscriptions.c.target.in_(sorted(wanted)),
        subscriptions.c.kinds.contains(f",{kind},", autoescape=True),
    )
    reached = select(subscriptions.c.id).where(
        *there,
        or_(subscriptions.c.ended_at.is_(None), subscriptions.c.ended_why.in_((WISHED, UNNAMED))),
    )
    cards = select(broadcast_posts.c.key).where(
        broadcast_posts.c.kind == kind.value, broadcast_posts.c.about_id == about
    )
    changed = unit.connection.execute(
        update(outbox)
        .where(
            outbox.c.key.in_(cards),
            outbox.c.sent_message != "",
            outbox.c.done_at.is_not(None),
            reached.exists(),
            ~listens.exists(),
        )
        .values(wanted=outbox.c.wanted + 1, done_at=None, send_after=unit.now)
    )
    if changed.rowcount:
        notify(unit.connection, CHANNEL)


def standing(unit: Unit, keys: Collection[str]) -> frozenset[str]:
    """Tell which of these cards have come where they were to go."""
    if not keys:
        return frozenset()
    rows = unit.connection.execute(
        select(broadcast_posts.c.key).where(broadcast_posts.c.key.in_(sorted(keys)))
    )
    return frozenset(row.key for row in rows)
