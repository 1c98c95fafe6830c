"""When many reports of the same system look like one fault that everybody should hear of."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from core.config.texts import Id

Minutes = Annotated[int, Field(ge=1, le=1440)]
Organisations = Annotated[int, Field(ge=0, le=1000)]


def _several(value: int) -> int:
    if value == 1:
        raise ValueError("one alone is no burst; write 0 for never, or a number from 2 up")
    return value


People = Annotated[int, Field(ge=0, le=1000), AfterValidator(_several)]


class Threshold(BaseModel):
    """What a part has of its own; what it does not say is as for its system, else as for all."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Id
    window_minutes: Minutes | None = None
    reporters: People | None = None
    organisations: Organisations | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """So many people of so many organisations within `window` are a burst; 0 people: never."""

    window: timedelta
    reporters: int
    organisations: int

    def is_burst(self, *, reporters: int, organisations: int | None) -> bool:
        """Tell whether so many are a burst; organisations may not count at all."""
        enough = organisations is None or organisations >= self.organisations
        return bool(self.reporters) and reporters >= self.reporters and enough


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

    def rule(self, part: str, system: str = "") -> Rule:
        """Give what counts for a part; a component has what its `system` has, unless it says so."""
        own = [one for name in (part, system) for one in self.systems if one.id == name]

        def first(key: str) -> int:
            said = (getattr(one, key) for one in own)
            found: int = next((one for one in said if one is not None), getattr(self, key))
            return found

        window = timedelta(minutes=first("window_minutes"))
        return Rule(window, first("reporters"), first("organisations"))

    @property
    def windows(self) -> frozenset[timedelta]:
        """Give every window that some part has."""
        own = (one.window_minutes or self.window_minutes for one in self.systems)
        return frozenset(timedelta(minutes=one) for one in (self.window_minutes, *own))

    @property
    def silent(self) -> timedelta:
        return timedelta(hours=self.silent_hours)
