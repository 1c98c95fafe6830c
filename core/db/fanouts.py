"""How far each notice has come on each platform, and where its card stands in each place."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, literal_column, select, update

from core.db.tables import broadcast_posts, fanouts, outbox
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.incidents import Update


@dataclass(frozen=True, slots=True)
class Fanout:
    """One entry on its way to one platform; `reached` is the last subscription dealt with."""

    id: int
    incident_id: int
    update_id: int
    platform: str
    reached: int


@dataclass(frozen=True, slots=True)
class Post:
    """The card of an incident in a place, and the newest entry that it showed when it came."""

    thread: str
    update_id: int


_COLUMNS = [fanouts.c[name] for name in ("id", "incident_id", "update_id", "platform", "reached")]
_WAITING: ColumnElement[bool] = literal_column(
    "outbox.done_at IS NULL AND outbox.nature = 'broadcast'"
)


def begin(unit: Unit, told: Update, platform: str) -> None:
    """Send an entry on its way; what it overtakes goes no further, for it says the newest."""
    unit.connection.execute(
        update(fanouts)
        .where(
            fanouts.c.incident_id == told.incident_id,
            fanouts.c.platform == platform,
            fanouts.c.done_at.is_(None),
        )
        .values(done_at=unit.now)
    )
    unit.connection.execute(
        insert_into(unit.connection, fanouts)
        .values(incident_id=told.incident_id, update_id=told.id, platform=platform)
        .on_conflict_do_nothing()
    )


def under_way(unit: Unit) -> list[Fanout]:
    """Give, and lock, what has not reached everybody, the oldest first."""
    rows = unit.connection.execute(
        select(*_COLUMNS)
        .where(fanouts.c.done_at.is_(None))
        .order_by(fanouts.c.id)
        .with_for_update(skip_locked=True)
    )
    return [Fanout(*row) for row in rows]


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


def posted(unit: Unit, key: str, incident_id: int, *, thread: str, update_id: int) -> None:
    """Remember where the card of an incident stands in a place."""
    unit.connection.execute(
        insert_into(unit.connection, broadcast_posts)
        .values(key=key, incident_id=incident_id, thread=thread, update_id=update_id)
        .on_conflict_do_nothing()
    )


def post(unit: Unit, key: str) -> Post | None:
    row: Any = unit.connection.execute(
        select(broadcast_posts.c.thread, broadcast_posts.c.update_id).where(
            broadcast_posts.c.key == key
        )
    ).one_or_none()
    return Post(row.thread, row.update_id or 0) if row is not None else None
