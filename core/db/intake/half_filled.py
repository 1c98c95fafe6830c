"""What stands in open forms: it becomes a draft where a form is closed without being sent."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, select, update

from core.db.tables import half_filled
from core.db.unit import Unit
from core.db.upsert import for_both

KEPT = timedelta(days=7)  # as long as a draft; no form stays open for longer

_MINE = (
    half_filled.c.person_id == bindparam("wanted"),
    half_filled.c.form == bindparam("wanted_form"),
)
_REMEMBER = for_both(
    half_filled,
    lambda row: row.on_conflict_do_update(
        index_elements=["person_id", "form"],
        set_={"filled": row.excluded.filled, "filled_at": row.excluded.filled_at},
        where=half_filled.c.filled_at <= row.excluded.filled_at,
    ),
)
_TAKE = delete(half_filled).where(*_MINE).returning(half_filled.c.filled)


def remember(
    unit: Unit, person_id: int, form: str, filled: Mapping[str, Any], *, at: datetime
) -> None:
    """Note the texts by input key that stood in a form then, unless newer ones are known."""
    values = {"person_id": person_id, "form": form, "filled": dict(filled), "filled_at": at}
    unit.connection.execute(_REMEMBER[unit.connection.dialect.name], values)


def take(unit: Unit, person_id: int, form: str) -> dict[str, Any]:
    """Give what stood in a form last, and forget it; nothing if it was never told."""
    found = unit.connection.execute(_TAKE, {"wanted": person_id, "wanted_form": form})
    return dict(found.scalar() or {})


def hand_over(unit: Unit, gone: int, kept: int) -> None:
    """Let a person go on with the forms of the one they turned out to be as well."""
    theirs = half_filled.alias("theirs")
    known = select(theirs.c.form).where(theirs.c.person_id == kept)
    unit.connection.execute(
        update(half_filled)
        .where(half_filled.c.person_id == gone, half_filled.c.form.not_in(known))
        .values(person_id=kept)
    )


def forget_old(unit: Unit) -> None:
    unit.connection.execute(delete(half_filled).where(half_filled.c.filled_at < unit.now - KEPT))
