"""The rota: who is on call when, as `[[schedules]]` of the team file tell it."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PrivateAttr,
    model_validator,
)

from core.config.addresses import valid_address
from core.config.calendar_file import CalendarFile, Entry
from core.config.hours import Timezone, Weekly
from core.config.texts import Id, Text

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY = 24 * 60  # minutes
_TIME = r"([01]?\d|2[0-4]):([0-5]\d)"
_SHIFT = re.compile(rf"{_TIME}\s*[-–]\s*{_TIME}")  # noqa: RUF001 - people type both dashes
_HANDOVER = re.compile(rf"(?:({'|'.join(WEEKDAYS)})\s+)?([01]?\d|2[0-3]):([0-5]\d)")

Address = Annotated[str, AfterValidator(valid_address)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Stretch(_Part):
    """On call from a minute of a day until another; past 1440 it is on the day after."""

    opens: int
    closes: int

    def __str__(self) -> str:
        return f"{_clock(self.opens)}-{_clock(self.closes)}"


class Handover(_Part):
    """When one person takes over from another, on a local clock; `weekday` 0 is Monday."""

    weekday: int | None
    minute: int

    def __str__(self) -> str:
        day = "" if self.weekday is None else f"{WEEKDAYS[self.weekday]} "
        return f"{day}{_clock(self.minute)}"


def _clock(minutes: int) -> str:
    return "{:02}:{:02}".format(*divmod(minutes if minutes <= DAY else minutes - DAY, 60))


def _stretch(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = _SHIFT.fullmatch(value.strip())
    if found is None:
        raise ValueError('write from-to, such as "16:00-08:00"')
    hour, minute, last_hour, last_minute = map(int, found.groups())
    opens, closes = hour * 60 + minute, last_hour * 60 + last_minute
    if opens >= DAY or closes > DAY:
        raise ValueError('write times of day, such as "16:00-08:00" or "00:00-24:00"')
    return Stretch(opens=opens, closes=closes if closes > opens else closes + DAY)


def _handover(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = _HANDOVER.fullmatch(value.strip().lower())
    if found is None:
        raise ValueError('write a time such as "09:00", with its weekday such as "monday 09:00"')
    day, hour, minute = found.groups()
    weekday = WEEKDAYS.index(day) if day else None
    return Handover(weekday=weekday, minute=int(hour) * 60 + int(minute))


HandoverTime = Annotated[Handover, BeforeValidator(_handover), PlainSerializer(str)]


class LayerHours(Weekly[Annotated[Stretch, BeforeValidator(_stretch), PlainSerializer(str)]]):
    """The hours of a layer."""


class Layer(_Part):
    """People who take turns, in this order, the first of them from `starts` on.

    `every` is how many days, or weeks, a turn lasts. Without `hours` they are on call all day.
    """

    people: tuple[Address, ...] = ()
    rotation: Literal["daily", "weekly"] = "weekly"
    every: Annotated[int, Field(ge=1, le=52)] = 1
    handover: HandoverTime = Handover(weekday=None, minute=9 * 60)
    starts: date = date(2024, 1, 1)
    hours: LayerHours | None = None

    @model_validator(mode="after")
    def _handed_over_on_a_day_that_fits(self) -> Self:
        if self.rotation == "daily" and self.handover.weekday is not None:
            raise ValueError('a daily rotation hands over at a time only, such as "09:00"')
        return self

    @property
    def days(self) -> int:
        """How many days a turn lasts."""
        return self.every * (7 if self.rotation == "weekly" else 1)


class Schedule(_Part):
    """Who is on call for one thing: layers, of which a later one lies over the earlier ones.

    `timezone` is where the hand-over times and hours are meant, the desk's where none is given.
    Instead of layers a calendar file may hold the shifts: `calendar_people` says whom its names or
    e-mail addresses mean.
    """

    id: Id
    name: Text | None = None
    timezone: Timezone | None = None
    layers: tuple[Layer, ...] = ()
    calendar_file: Path | None = None
    calendar_people: Mapping[str, Address] = Field(default_factory=dict)
    _calendar: CalendarFile | None = PrivateAttr(default=None)

    @model_validator(mode="after")
    def _from_one_source(self) -> Self:
        if self.calendar_file is not None and self.layers:
            raise ValueError("it has layers and a calendar_file; keep one of them")
        if self.calendar_file is None and self.calendar_people:
            raise ValueError("it has calendar_people and no calendar_file; name the file")
        return self

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The shifts of the calendar file, in order, as it was last read."""
        return self._calendar.entries if self._calendar is not None else ()

    @property
    def calendar(self) -> CalendarFile | None:
        """The calendar file, where one holds the shifts."""
        return self._calendar

    @property
    def people(self) -> frozenset[str]:
        """Everybody who is named, as `platform:id`."""
        listed = {one for layer in self.layers for one in layer.people}
        return frozenset(listed | set(self.calendar_people.values()))

    def with_calendar(self, calendar: CalendarFile) -> "Schedule":
        """Give the same schedule with the shifts that its calendar file holds."""
        filled = self.model_copy()
        filled._calendar = calendar  # noqa: SLF001 - its own
        return filled
