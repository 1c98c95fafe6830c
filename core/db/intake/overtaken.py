"""Edits and deletions that came before what they are about: a platform repeats what we refused."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, literal_column, select

from core.db.prepared import Prepared
from core.db.tables import inbox, overtaken
from core.db.unit import Unit
from core.db.upsert import for_both

KEPT = timedelta(days=2)  # Slack repeats an event for a day at most

_REMEMBER = Prepared(
    for_both(
        overtaken,
        lambda row: row.on_conflict_do_update(
            index_elements=["key"],
            set_={"body": row.excluded.body, "changed_at": row.excluded.changed_at},
            where=overtaken.c.changed_at <= row.excluded.changed_at,
        ),
    )
)
_COME = Prepared(select(literal_column("1")).where(inbox.c.key == bindparam("its_key")))
_TAKE = Prepared(
    delete(overtaken).where(overtaken.c.key == bindparam("its_key")).returning(overtaken.c.body)
)


@dataclass(frozen=True, slots=True)
class Changed:
    """How something reads by now; None: it was taken back."""

    body: str | None


def remember(unit: Unit, key: str, body: str | None, *, at: datetime) -> None:
    """Note how an event that has not come yet reads by then, unless something newer is known."""
    if _COME.first(unit.connection, its_key=key) is None:
        _REMEMBER.run(unit.connection, key=key, body=body, changed_at=at)


def take(unit: Unit, key: str) -> Changed | None:
    """Give what became of an event before it came, and forget it; None where nothing did."""
    row = _TAKE.first(unit.connection, its_key=key)
    return None if row is None else Changed(row.body)


def forget_old(unit: Unit) -> None:
    unit.connection.execute(delete(overtaken).where(overtaken.c.changed_at < unit.now - KEPT))
