"""Planned work on systems, and releases: what they are at a moment follows from their times.

Pure. No state is stored that a sweep would have to change: announced, running and ended follow
from the clock; only what people decide is kept, such as an end ahead of time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Kind(StrEnum):
    """Maintenance lasts and hinders; a release is a day, and what is new since."""

    MAINTENANCE = "maintenance"
    RELEASE = "release"


class Phase(StrEnum):
    """How it is at a moment. A release that has ended is out."""

    PLANNED = "planned"  # a draft, which only the team sees
    ANNOUNCED = "announced"
    RUNNING = "running"
    ENDED = "ended"
    CANCELLED = "cancelled"


class Word(StrEnum):
    """What an entry of its timeline says."""

    ANNOUNCED = "announced"
    REMINDED = "reminded"
    RESCHEDULED = "rescheduled"
    EXTENDED = "extended"  # it runs, and its end has moved
    STARTED = "started"
    ENDED = "ended"
    CANCELLED = "cancelled"


FARTHEST = timedelta(days=366)
"""How far ahead something may be; beyond it the year is a slip of the finger."""
FAR = timedelta(days=180)
"""From here on the team is asked to look at the year again."""
ENDING = timedelta(minutes=15)
"""How long before its end the team is asked whether that holds."""
SOON = timedelta(hours=1)
"""A reminder that comes sooner after another word says nothing new."""
OLDEST_RELEASE = timedelta(days=31)
"""How long a release may have been out when it is told of."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the team says of it. `effect` is what people cannot do meanwhile, `release` a version.

    A release starts and ends at the same moment, in the morning of its day; `tickets` asked for
    what it brings (R112).
    """

    kind: Kind
    parts: tuple[str, ...]
    starts_at: datetime
    ends_at: datetime
    title: str = ""
    body: str = ""
    effect: str = ""
    release: str = ""
    link: str = ""
    language: str = ""
    tickets: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """Other times that somebody has proposed and nobody has confirmed yet; `why`, in `language`."""

    starts_at: datetime
    ends_at: datetime
    why: str
    by: int
    language: str = ""


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Maintenance or a release as it stands. Moments are aware, in UTC.

    `told_until` is the last moment of its own times that was told of, or that had passed when
    they were set; None: nothing more is to be said by the clock.
    """

    id: int
    kind: Kind
    title: str
    body: str
    effect: str
    release: str
    link: str
    language: str
    starts_at: datetime
    ends_at: datetime
    created_by: int
    created_at: datetime
    changed_by: int
    published_by: int | None
    published_at: datetime | None
    ended_at: datetime | None
    cancelled_at: datetime | None
    told_until: datetime | None
    move: Move | None = None
    parts: tuple[str, ...] = ()

    def phase(self, now: datetime) -> Phase:
        if self.cancelled_at is not None:
            return Phase.CANCELLED
        if self.published_at is None:
            return Phase.PLANNED
        if self.ended_at is not None or now >= self.ends_at:
            return Phase.ENDED
        return Phase.RUNNING if now >= self.starts_at else Phase.ANNOUNCED

    def is_over(self, now: datetime) -> bool:
        return self.phase(now) in (Phase.ENDED, Phase.CANCELLED)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of its timeline, never changed; the times as they were then, and before it."""

    id: int
    upkeep_id: int
    word: Word
    body: str
    language: str
    written_by: int | None
    at: datetime
    starts_at: datetime
    ends_at: datetime
    old_starts_at: datetime | None = None
    old_ends_at: datetime | None = None


def by_the_clock(upkeep: Upkeep, reminders: Sequence[timedelta]) -> Iterator[tuple[datetime, Word]]:
    """Give what is said without anybody's doing, and when, the first word first."""
    if upkeep.kind is Kind.MAINTENANCE:
        for before in sorted(reminders, reverse=True):
            yield upkeep.starts_at - before, Word.REMINDED
        yield upkeep.starts_at, Word.STARTED
    yield upkeep.ends_at, Word.ENDED


def newest_due(
    upkeep: Upkeep, reminders: Sequence[timedelta], now: datetime
) -> tuple[datetime, Word] | None:
    """Give the newest word that is due and was not said; what it overtook is never said."""
    until = upkeep.told_until
    if until is None:
        return None
    due = [
        (at, word)
        for at, word in by_the_clock(upkeep, reminders)
        if until < at <= now and (word is not Word.REMINDED or at >= until + SOON)
    ]
    return due[-1] if due else None


def ends_soon(upkeep: Upkeep, now: datetime) -> bool:
    """Tell whether the team is asked by now; what has only just begun is left alone."""
    since = max(upkeep.ends_at, upkeep.starts_at + 2 * ENDING) - ENDING
    return upkeep.phase(now) is Phase.RUNNING and since <= now


def overlap(one: Upkeep, other: Upkeep) -> bool:
    """Tell whether the first, by the times it may get, and another concern one part at one time."""
    wanted = one.move or one
    ends = other.ended_at or other.ends_at
    together = wanted.starts_at < ends and other.starts_at < wanted.ends_at
    return one.id != other.id and together and bool(set(one.parts) & set(other.parts))
