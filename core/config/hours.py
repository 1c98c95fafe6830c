"""When the desk is open: promised and attended hours, holidays and closures of its own."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

_WINDOW = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-4]):([0-5]\d)")  # noqa: RUF001 - people type both dashes
_WHOLE_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Window:
    """One stretch of a day, in minutes since local midnight; 1440 is the midnight that ends it."""

    opens: int
    closes: int


def _window(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = _WINDOW.fullmatch(value.strip())
    if found is None:
        raise ValueError('write from-to, such as "08:30-15:30"')
    hour, minute, last_hour, last_minute = map(int, found.groups())
    opens, closes = hour * 60 + minute, last_hour * 60 + last_minute
    if not opens < closes <= _WHOLE_DAY:
        raise ValueError("it must open before it closes, within 00:00-24:00")
    return Window(opens, closes)


def _in_order(day: tuple[Window, ...]) -> tuple[Window, ...]:
    ordered = tuple(sorted(day, key=lambda window: window.opens))
    if any(later.opens < earlier.closes for earlier, later in pairwise(ordered)):
        raise ValueError("two windows of one day overlap; join them")
    return ordered


def timezone(value: str) -> str:
    """Return `value` if it names a time zone.

    Raises: ValueError: it does not.
    """
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise ValueError("write a time zone such as Europe/Oslo") from None
    return value


def country_with_holidays(value: str) -> str:
    """Return `value` if the holidays of that country are known.

    Raises: ValueError: they are not.
    """
    from holidays import list_supported_countries  # noqa: PLC0415 - it reads many files

    if value not in list_supported_countries(include_aliases=False):
        raise ValueError('write the two letters of a country, such as "NO"')
    return value


Timezone = Annotated[str, AfterValidator(timezone)]
Country = Annotated[str, AfterValidator(country_with_holidays)]
Day = Annotated[
    tuple[Annotated[Window, BeforeValidator(_window)], ...],
    AfterValidator(_in_order),
]

_OFFICE_DAY = (Window(8 * 60, 16 * 60),)


class Week(BaseModel):
    """Open windows by weekday, in order; a day left out is closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    monday: Day = ()
    tuesday: Day = ()
    wednesday: Day = ()
    thursday: Day = ()
    friday: Day = ()
    saturday: Day = ()
    sunday: Day = ()

    def on(self, weekday: int) -> tuple[Window, ...]:
        """Return the windows of a weekday, numbered as `date.weekday()` does: Monday is 0."""
        days = (self.monday, self.tuesday, self.wednesday, self.thursday, self.friday)
        return (*days, self.saturday, self.sunday)[weekday]


OFFICE_WEEK = Week(
    monday=_OFFICE_DAY,
    tuesday=_OFFICE_DAY,
    wednesday=_OFFICE_DAY,
    thursday=_OFFICE_DAY,
    friday=_OFFICE_DAY,
)


class Hours(BaseModel):
    """Promised hours count for deadlines; attended ones say when somebody is there at all."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    timezone: Timezone = "UTC"
    holidays: Country | None = None
    closures: tuple[date, ...] = ()
    promised: Week = OFFICE_WEEK
    attended: Week = OFFICE_WEEK
