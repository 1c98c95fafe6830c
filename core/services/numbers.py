"""The team's numbers, as `/stats` shows them."""

from dataclasses import dataclass
from datetime import date, timedelta

from core.db.tickets import canned
from core.db.unit import Unit
from core.domain.intents import Data
from core.services.clocks.times import Times, times
from core.services.tickets.survey import Results, results

RECENT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Use:
    """How often a canned reply went to a reporter."""

    reply: str
    recent: int
    ever: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """One of the three: how long things took, what reporters say, which canned replies go out."""

    times: Times | None = None
    survey: Results | None = None
    canned: tuple[Use, ...] = ()


def numbers(unit: Unit, asked: Data) -> Numbers:
    """Read what was asked for: `what`, and of times the days `first` to `last` in ISO 8601."""
    match asked["what"]:
        case "times":
            days = (date.fromisoformat(asked[name]) for name in ("first", "last"))
            return Numbers(times=times(unit, *days))
        case "survey":
            return Numbers(survey=results(unit, since=unit.now - RECENT))
        case _:
            return Numbers(canned=_uses(unit))


def _uses(unit: Unit) -> tuple[Use, ...]:
    """Count how often each canned reply has gone out, those used most first."""
    ever = canned.counts(unit)
    recent = canned.counts(unit, since=unit.now - RECENT)
    names = {one.id for one in unit.team.replies} | ever.keys()
    found = (Use(name, recent.get(name, 0), ever.get(name, 0)) for name in names)
    return tuple(sorted(found, key=lambda one: (-one.recent, -one.ever, one.reply)))
