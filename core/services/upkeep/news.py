"""What becomes of maintenance and releases, said by people or brought by time: each word once."""

from typing import Any

from core.db import upkeep as stored
from core.db.apart import one_by_one
from core.db.outbox import outbox
from core.db.tickets import history, tickets
from core.db.unit import Unit
from core.domain import subscriptions
from core.domain.intents import Intent, Nature, Notice
from core.domain.upkeep import Entry, Kind, Upkeep, Word, ends_soon, newest_due, overlap
from core.services import announce
from core.services.broadcasts import broadcast, hearing
from core.services.status.status import note_changes

# after which what was told before misleads
_OTHERWISE = frozenset({Word.RESCHEDULED, Word.EXTENDED, Word.ENDED, Word.CANCELLED})


def say(
    unit: Unit,
    number: int,
    word: Word,
    event: int,
    *,
    by: int,
    body: str = "",
    language: str = "",
    before: Upkeep | None = None,
) -> Upkeep:
    """Put what somebody did into the timeline, and let the clock speak from now on.

    `event` is the entry of its history; `before` is how it stood when its times have changed.
    `language` is the one that the words are written in, where it is not its own.
    """
    upkeep = stored.by_id(unit, number)
    words: dict[str, Any] = {"body": body, "language": language, "written_by": by}
    if before is not None:
        words |= {"old_starts_at": before.starts_at, "old_ends_at": before.ends_at}
    said = stored.tell(unit, upkeep, word, f"event:{event}", **words)
    over = upkeep.is_over(unit.now)
    stored.told(unit, upkeep, None if over else unit.now)
    _heard(unit, upkeep, said, by=by)
    if over and upkeep.kind is Kind.RELEASE and word is not Word.CANCELLED:
        _came_out(unit, upkeep)
    for other in stored.undecided(unit):  # their cards ask whether it shall be all the same
        if overlap(other, upkeep):
            show(unit, other.id)
    return stored.by_id(unit, number)


def _heard(unit: Unit, upkeep: Upkeep, said: Entry | None, *, by: int | None) -> None:
    note_changes(unit, source="maintenance", about=upkeep.id, by=by)
    show(unit, upkeep.id)
    if said is not None:
        kind = subscriptions.Kind(upkeep.kind.value)
        broadcast.begin(unit, kind, upkeep.id, said.id)
        if said.word in _OTHERWISE:
            hearing.put_right(unit, kind, upkeep.id, upkeep.parts)


def _came_out(unit: Unit, upkeep: Upkeep) -> None:
    """Tell those who asked for what a release brings that it is out (R112)."""
    for ticket_id in stored.tickets_of(unit, upkeep.id):
        ticket = tickets.by_id(unit, ticket_id)
        event = history.add(unit, ticket_id, "came_out", None, upkeep=upkeep.id)
        announce.to_reporter(unit, ticket, Notice.NEWS, about=event)
        announce.watched(unit, ticket, event)
        announce.happened(unit, ticket, event)


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
        said = stored.tell(unit, upkeep, word, f"{word.value}@{moment.isoformat()}")
        _heard(unit, upkeep, said, by=None)
        if upkeep.kind is Kind.RELEASE:
            _came_out(unit, upkeep)


def ask_before_end(unit: Unit) -> int:
    """Ask who published it, and the agents' rooms, whether an end that is near holds; once each."""
    near = [one for one in stored.running(unit) if ends_soon(one, unit.now)]
    return one_by_one(unit, near, _ask_before_end)


def _ask_before_end(unit: Unit, upkeep: Upkeep) -> None:
    ends = upkeep.ends_at.isoformat()
    key = f"upkeep-ending:{upkeep.id}:{ends}>{upkeep.published_by}"
    if outbox.owed_since(unit, key) is not None:
        return
    about = Intent(Notice.UPKEEP_ENDING, data={"upkeep": upkeep.id, "ends": ends})
    outbox.owe(unit, about, key=key, person_id=upkeep.published_by)
    for room in unit.places.agents:
        outbox.owe(unit, about, key=f"upkeep-ending:{upkeep.id}:{ends}@{room}", place=room)


def show(unit: Unit, number: int) -> None:
    """Keep the team's card of it equal to what it is."""
    about = Intent(Notice.UPKEEP_DESK, data={"upkeep": number})
    for room in unit.places.agents:
        outbox.owe(unit, about, key=f"upkeep:{number}@{room}", nature=Nature.CARD, place=room)
