"""Maintenance and releases as the team sees them, and as they are listed for anybody."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.config.texts import Text
from core.db import upkeep as stored
from core.db.people import people
from core.db.unit import Unit
from core.domain.upkeep import Kind, Upkeep
from core.services.status.status import register_of
from core.services.tickets.around import key_of
from core.services.translations import Told
from core.services.upkeep import upkeep as reading
from core.services.upkeep.maintenance import overlapping
from core.services.upkeep.translating import languages
from core.services.upkeep.upkeep import UpkeepShown

MOST_LISTED = 10
MOST_PAST = 3


@dataclass(frozen=True, slots=True)
class UpkeepDesk:
    """`shown` is what everybody reads. `event` is how it stands, for the buttons to name.

    `overlaps` is other work on the same parts at the same time, by the times it may get. `tickets`
    are keys of those that asked for what a release brings; `languages` tell how far it is
    translated.
    """

    upkeep: Upkeep
    shown: UpkeepShown
    names: Mapping[str, Text]
    overlaps: tuple[Upkeep, ...]
    author: str
    event: int
    tickets: tuple[str, ...]
    languages: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class UpkeepsShown:
    """What runs or is out, what is to come, and what was lately."""

    kind: Kind
    names: Mapping[str, Text]
    now: tuple[UpkeepShown, ...]
    ahead: tuple[UpkeepShown, ...]
    past: tuple[UpkeepShown, ...]


def upkeep_desk(unit: Unit, number: int) -> UpkeepDesk:
    upkeep = stored.by_id(unit, number)
    return UpkeepDesk(
        upkeep=upkeep,
        shown=reading.upkeep_shown(unit, upkeep),
        names=names(unit),
        overlaps=() if upkeep.is_over(unit.now) else overlapping(unit, upkeep),
        author=people.by_id(unit, upkeep.changed_by).name,
        event=stored.newest_event(unit, number),
        tickets=tuple(key_of(unit, one) for one in stored.tickets_of(unit, number)),
        languages=() if upkeep.is_over(unit.now) else languages(unit, upkeep),
    )


def upkeeps_shown(unit: Unit, kind: Kind) -> UpkeepsShown:
    named = names(unit)
    match kind:
        case Kind.MAINTENANCE:
            ahead = reading.upcoming(unit, limit=MOST_LISTED)
            past = reading.past(unit, limit=MOST_PAST)
            return UpkeepsShown(kind, named, reading.running(unit), ahead, past)
        case Kind.RELEASE:
            ahead = reading.releases(unit, limit=MOST_LISTED, ahead=True)
            out = reading.releases(unit, limit=MOST_LISTED, ahead=False)
            return UpkeepsShown(kind, named, (), ahead, out)


def names(unit: Unit) -> Mapping[str, Text]:
    return register_of(unit).names
