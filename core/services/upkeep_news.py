"""What becomes of maintenance and releases, said by people or brought by time: each word once."""

from core.db import upkeep as stored
from core.db.apart import one_by_one
from core.db.unit import Unit
from core.domain.upkeep import Upkeep, Word, newest_due
from core.services.status import note_changes


def say(
    unit: Unit,
    number: int,
    word: Word,
    event: int,
    *,
    by: int,
    body: str = "",
    before: Upkeep | None = None,
) -> Upkeep:
    """Put what somebody did into the timeline, and let the clock speak from now on.

    `event` is the entry of its history; `before` is how it stood when its times have changed.
    """
    upkeep = stored.by_id(unit, number)
    old = {"old_starts_at": before.starts_at, "old_ends_at": before.ends_at} if before else {}
    stored.tell(unit, upkeep, word, f"event:{event}", body=body, written_by=by, **old)
    stored.told(unit, upkeep, None if upkeep.is_over(unit.now) else unit.now)
    _heard(unit, upkeep, by=by)
    return stored.by_id(unit, number)


def _heard(unit: Unit, upkeep: Upkeep, *, by: int | None) -> None:
    note_changes(unit, source="maintenance", about=upkeep.id, by=by)


def tell_due(unit: Unit) -> int:
    """Say what time has brought: the newest word only, once, whichever replica comes first."""
    reminders = unit.team.maintenance.reminders
    due = [one for one in stored.to_tell(unit) if newest_due(one, reminders, unit.now)]
    return one_by_one(unit, due, _tell_due)


def _tell_due(unit: Unit, seen: Upkeep) -> None:
    upkeep = stored.by_id(unit, seen.id, to_change=True)
    found = newest_due(upkeep, unit.team.maintenance.reminders, unit.now)
    if found is None:
        return
    moment, word = found
    if stored.told(unit, upkeep, None if word is Word.ENDED else moment):
        stored.tell(unit, upkeep, word, f"{word.value}@{moment.isoformat()}")
        _heard(unit, upkeep, by=None)
