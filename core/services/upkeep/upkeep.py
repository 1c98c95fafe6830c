"""Maintenance and releases, for whoever wants to read of them: in chat, on a page, in a calendar.

What is given here costs the same however many tickets there are, and holds nothing of any.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Self
from zoneinfo import ZoneInfo

from core.db import upkeep as stored
from core.db.translations import OF_UPKEEPS
from core.db.unit import Unit
from core.domain.translations import Texts, all_told, texts_of, told
from core.domain.upkeep import Entry, Kind, Phase, Upkeep
from core.errors import NotFound


@dataclass(frozen=True, slots=True)
class UpkeepShown:
    """Maintenance or a release as everybody may read it. Moments are in UTC.

    `title`, `body` and `effect` are plain text in `language`, which `texts` tell in others. A
    release is a whole `day` of the desk's. `changed_at` is when something was said of it last, and
    `revision` how often that was.
    """

    id: int
    kind: Kind
    phase: Phase
    title: str
    parts: tuple[str, ...]
    body: str
    effect: str
    version: str
    link: str
    language: str
    starts_at: datetime
    ends_at: datetime
    published_at: datetime
    changed_at: datetime
    revision: int
    ended_at: datetime | None
    cancelled_at: datetime | None
    day: date
    entries: tuple[Entry, ...]
    texts: Texts = field(default_factory=dict)

    def in_language(self, language: str) -> Self:
        """Give it as the team has told it in a language, and the rest as it was written.

        `language` of the whole, and of each entry, is that in which it reads now.
        """
        own = (self.title, self.body, self.effect)
        (title, body, effect), whole = all_told(self.texts, own, language)
        return replace(
            self,
            title=title,
            body=body,
            effect=effect,
            language=language if whole else self.language,
            entries=tuple(self.said(one, language) for one in self.entries),
        )

    def said(self, entry: Entry, language: str) -> Entry:
        """Give an entry as it reads in a language."""
        body = told(self.texts, entry.body, language)
        return replace(entry, body=body, language=language) if body else entry


def running(unit: Unit) -> tuple[UpkeepShown, ...]:
    """Give maintenance that runs now, what began first first."""
    return _shown(unit, stored.running(unit))


def upcoming(unit: Unit, *, limit: int = 20) -> tuple[UpkeepShown, ...]:
    """Give maintenance that is announced, the nearest first."""
    return _shown(unit, stored.upcoming(unit, limit=limit))


def past(unit: Unit, *, limit: int = 20) -> tuple[UpkeepShown, ...]:
    """Give maintenance that ended or was cancelled, what was over last first."""
    return _shown(unit, stored.past(unit, limit=limit))


def lately_over(unit: Unit, since: datetime) -> tuple[UpkeepShown, ...]:
    """Give maintenance and releases that have ended, come out or been cancelled since a moment."""
    return _shown(unit, stored.over_since(unit, since))


def releases(unit: Unit, *, limit: int = 20, ahead: bool | None = None) -> tuple[UpkeepShown, ...]:
    """Give releases: those to come, the nearest first; those that are out; or all, newest first."""
    return _shown(unit, stored.releases(unit, limit=limit, ahead=ahead))


def timetable(unit: Unit, *, since: datetime, limit: int = 300) -> tuple[UpkeepShown, ...]:
    """Give maintenance and releases by their times, the farthest ahead first, called off or not."""
    return _shown(unit, stored.timetable(unit, since=since, limit=limit))


def one(unit: Unit, number: int) -> UpkeepShown:
    """Give one that was published, cancelled or not.

    Raises: NotFound: there is none by this number that anybody may read.
    """
    found = stored.by_id(unit, number)
    if found.published_at is None:
        raise NotFound("upkeep")
    return upkeep_shown(unit, found)


def upkeep_shown(unit: Unit, upkeep: Upkeep) -> UpkeepShown:
    """Give what everybody may read of it; a draft as it would be read now."""
    return _shown(unit, (upkeep,))[0]


def _shown(unit: Unit, found: Sequence[Upkeep]) -> tuple[UpkeepShown, ...]:
    timelines = stored.entries(unit, [each.id for each in found])
    translated = OF_UPKEEPS.of_several(unit, [each.id for each in found])
    return tuple(
        replace(
            _one(unit, each, timelines.get(each.id, ())),
            texts=texts_of(translated.get(each.id, ())),
        )
        for each in found
    )


def _one(unit: Unit, upkeep: Upkeep, timeline: tuple[Entry, ...]) -> UpkeepShown:
    published = upkeep.published_at or unit.now
    return UpkeepShown(
        id=upkeep.id,
        kind=upkeep.kind,
        phase=upkeep.phase(unit.now),
        title=upkeep.title,
        parts=upkeep.parts,
        body=upkeep.body,
        effect=upkeep.effect,
        version=upkeep.release,
        link=upkeep.link,
        language=upkeep.language,
        starts_at=upkeep.starts_at,
        ends_at=upkeep.ends_at,
        published_at=published,
        changed_at=timeline[-1].at if timeline else published,
        revision=len(timeline),
        ended_at=upkeep.ended_at,
        cancelled_at=upkeep.cancelled_at,
        day=upkeep.starts_at.astimezone(ZoneInfo(unit.team.hours.timezone)).date(),
        entries=timeline,
    )
