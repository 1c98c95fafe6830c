"""How a page climbs until somebody answers: pure steps over a ladder that is data.

A page stands on its ladder by one number, how many rungs it has taken. Beyond the last rung of
the last leg it stands on the fallback, which is taken again and again: no ladder ends.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Self

SET_BACK = timedelta(minutes=2)
"""By how much the clocks of replicas may differ; what was planned later than that by our own
clock was planned before it was set back."""


class Tell(StrEnum):
    """Whom a rung tells."""

    ROOM = "room"  # where people on call are, else the agents; mentions whom it calls
    PERSON = "person"  # whom it calls, in private on every platform of theirs
    OUTSIDE = "outside"  # the same by telephone, SMS or push
    NEXT = "next"  # turns to the next person, and tells them in private and outside
    TEAM = "team"  # everybody on call, and every room of the team
    MANAGER = "manager"


class Only(StrEnum):
    """When a rung is taken: always, or while somebody is there (WITHIN) or nobody is."""

    ALWAYS = "always"
    WITHIN = "within"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Rung:
    tells: frozenset[Tell]
    wait: timedelta
    only: Only = Only.ALWAYS

    def fits(self, *, attended: bool) -> bool:
        return self.only is Only.ALWAYS or attended == (self.only is Only.WITHIN)

    def to_json(self) -> dict[str, Any]:
        seconds = int(self.wait.total_seconds())
        return {"tell": sorted(self.tells), "wait": seconds, "only": self.only.value}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        tells = frozenset(Tell(one) for one in stored["tell"])
        return cls(tells, timedelta(seconds=stored["wait"]), Only(stored["only"]))


@dataclass(frozen=True, slots=True)
class Leg:
    """Rungs that are climbed so many `times`."""

    rungs: tuple[Rung, ...]
    times: int = 1

    @property
    def length(self) -> int:
        return len(self.rungs) * self.times


@dataclass(frozen=True, slots=True)
class Ladder:
    """What a page climbs: its legs, then the fallback for ever.

    `name` is the team's id of it, `schedule` the rota it asks who is on call, and `reconfirm` how
    long whoever took the page may be silent; None: for ever.
    """

    fallback: Rung
    legs: tuple[Leg, ...] = ()
    name: str = ""
    schedule: str = ""
    reconfirm: timedelta | None = None

    @property
    def length(self) -> int:
        """How many rungs there are before the fallback."""
        return sum(leg.length for leg in self.legs)

    def rung(self, number: int) -> Rung:
        """Give a rung by its number, from 0 on; beyond the last it is the fallback."""
        for leg in self.legs:
            if number < leg.length:
                return leg.rungs[number % len(leg.rungs)]
            number -= leg.length
        return self.fallback

    def starts(self, number: int) -> bool:
        """Tell whether a rung begins a climb of its leg, or is the fallback."""
        for leg in self.legs:
            if number < leg.length:
                return number % len(leg.rungs) == 0
            number -= leg.length
        return True

    def climbs(self, number: int) -> int:
        """Tell how many climbs of a leg have begun by a rung; the fallback is one more."""
        return sum(self.starts(one) for one in range(min(number, self.length) + 1))

    def to_json(self) -> dict[str, Any]:
        """Write it as it is kept with a page, so that new rules change later pages only."""
        return {
            "name": self.name,
            "schedule": self.schedule,
            "reconfirm": int(self.reconfirm.total_seconds()) if self.reconfirm else None,
            "fallback": self.fallback.to_json(),
            "legs": [
                {"times": leg.times, "rungs": [one.to_json() for one in leg.rungs]}
                for leg in self.legs
            ],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        """Read what `to_json` gives.

        Raises: ValueError, LookupError, TypeError: it is nothing of ours.
        """
        silent = stored["reconfirm"]
        return cls(
            fallback=Rung.from_json(stored["fallback"]),
            legs=tuple(
                Leg(tuple(Rung.from_json(one) for one in leg["rungs"]), leg["times"])
                for leg in stored["legs"]
            ),
            name=stored["name"],
            schedule=stored["schedule"],
            reconfirm=timedelta(seconds=silent) if silent else None,
        )


@dataclass(frozen=True, slots=True)
class Climbed:
    """A rung that is taken now: how many are taken with it, and when the next is due."""

    rung: Rung
    taken: int
    next_at: datetime
    is_fallback: bool = False


def climb(ladder: Ladder, taken: int, *, now: datetime, attended: bool) -> Climbed:
    """Take the next rung that fits the hour; rungs that do not are passed over."""
    for number in range(taken, ladder.length):
        rung = ladder.rung(number)
        if rung.fits(attended=attended):
            return Climbed(rung, number + 1, now + rung.wait)
    last = ladder.fallback
    return Climbed(last, max(taken, ladder.length) + 1, now + last.wait, is_fallback=True)
