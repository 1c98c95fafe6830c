"""When many reports of the same system look like one fault that everybody should hear of."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from core.config.texts import Id

Minutes = Annotated[int, Field(ge=1, le=1440)]
Organisations = Annotated[int, Field(ge=0, le=1000)]
NONE = "none"  # of those that have their own


def _several(value: int) -> int:
    if value == 1:
        raise ValueError("one alone is no burst; write 0 for never, or a number from 2 up")
    return value


People = Annotated[int, Field(ge=0, le=1000), AfterValidator(_several)]


class Threshold(BaseModel):
    """What one system or component has of its own; what is not said is as for all."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Id
    window_minutes: Minutes | None = None
    reporters: People | None = None
    organisations: Organisations | None = None


class Bursts(BaseModel):
    """How many people of how many organisations, within how long, are a burst.

    0 reporters: nothing ever is. Where the team lists no organisations none are counted. Once
    somebody has said that it is not one thing, nothing is said of that system for `silent_hours`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    window_minutes: Minutes = 30
    reporters: People = 5
    organisations: Organisations = 2
    silent_hours: Annotated[int, Field(ge=1, le=168)] = 4
    systems: tuple[Threshold, ...] = ()

    def window(self, system: str) -> timedelta:
        own = self._own(system)
        return timedelta(minutes=own.window_minutes or self.window_minutes)

    def is_burst(self, system: str, *, reporters: int, organisations: int | None) -> bool:
        """Tell whether so many are a burst of that system; organisations may not count at all."""
        own = self._own(system)
        people = self.reporters if own.reporters is None else own.reporters
        of = self.organisations if own.organisations is None else own.organisations
        enough = organisations is None or organisations >= of
        return bool(people) and reporters >= people and enough

    def windows(self) -> Mapping[timedelta, frozenset[str]]:
        """Give each window with the systems that have it of their own; none: all the others."""
        found: dict[timedelta, set[str]] = {timedelta(minutes=self.window_minutes): set()}
        for one in self.systems:
            if one.window_minutes not in (None, self.window_minutes):
                found.setdefault(self.window(one.id), set()).add(one.id)
        return {window: frozenset(of) for window, of in found.items()}

    @property
    def silent(self) -> timedelta:
        return timedelta(hours=self.silent_hours)

    def _own(self, system: str) -> Threshold:
        return next((one for one in self.systems if one.id == system), Threshold(id=NONE))
