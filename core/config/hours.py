"""When the desk is open: promised and attended hours, holidays and days of its own.

One calendar is the desk's (`[hours]`); more of them (`[[calendars]]`) may belong to organisations
or to policies.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import Annotated, Generic, Self, TypeVar
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    ValidationInfo,
    field_validator,
    model_validator,
)

_TIME = r"([01]?\d|2[0-4]):([0-5]\d)"
_WINDOW = re.compile(rf"{_TIME}\s*[-–]\s*{_TIME}")  # noqa: RUF001 - people type both dashes
_CLOCK = re.compile(_TIME)
_YEARLY = re.compile(r"(\d\d)-(\d\d)")
_WHOLE_DAY = 24 * 60
_LANGUAGES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"en": ("en_US", "en_GB"), "nb": ("no",), "sv": ("sv", "sv_FI"), "da": ("da",)}
    | {"fi": ("fi",), "nl": ("nl",)}
)
"""What the package `holidays` calls our languages."""

OFFICE_CATEGORIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"SE": ("public", "de_facto")},  # Midsummer, Christmas and New Year's Eve: no office is open
)
"""What the package `holidays` must be asked for, where a country's offices close on more than
what it calls public. 24 December is not public in NO, DK and NL; a team that closes on it, or
at noon, says so in its own calendar."""

_LEAP_YEAR = 2028  # in which every day of any year exists


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """One stretch of a day, in minutes since local midnight; 1440 is the midnight that ends it."""

    opens: int
    closes: int

    def __str__(self) -> str:
        return f"{_clock(self.opens)}-{_clock(self.closes)}"


@dataclass(frozen=True, slots=True)
class Yearly:
    """A day of every year, such as 24 December."""

    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.month:02}-{self.day:02}"


def _clock(minutes: int) -> str:
    return "{:02}:{:02}".format(*divmod(minutes, 60))


def _window(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = _WINDOW.fullmatch(value.strip())
    if found is None:
        raise ValueError('write from-to, such as "08:30-15:30"')
    hour, minute, last_hour, last_minute = map(int, found.groups())
    opens, closes = hour * 60 + minute, last_hour * 60 + last_minute
    if not opens < closes <= _WHOLE_DAY:
        raise ValueError(
            "it must open before it closes, within 00:00-24:00; what passes midnight is two "
            "windows, one on each day"
        )
    return Window(opens, closes)


def _minute(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = _CLOCK.fullmatch(value.strip())
    minutes = int(found[1]) * 60 + int(found[2]) if found else _WHOLE_DAY + 1
    if minutes > _WHOLE_DAY:
        raise ValueError('write a time of day, such as "12:00"')
    return minutes


def _in_order(day: tuple[Window, ...]) -> tuple[Window, ...]:
    ordered = tuple(sorted(day))
    if any(later.opens < earlier.closes for earlier, later in pairwise(ordered)):
        raise ValueError("two windows of one day overlap; join them")
    return ordered


def _day(value: object) -> date | Yearly:
    """Read a day: 2027-12-24 is that one, "12-24" is one of every year."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        if isinstance(value, str) and (found := _YEARLY.fullmatch(value)):
            date(_LEAP_YEAR, int(found[1]), int(found[2]))
            return Yearly(int(found[1]), int(found[2]))
        if isinstance(value, str):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise ValueError(
        'write a date without quotes, such as 2027-12-24, or "12-24" for that day of every year'
    )


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
        raise ValueError(
            f"no holidays are known for {value!r}; write the two letters of a country, such as "
            '"NO", or leave it out'
        )
    return value


def _categories(country: str) -> tuple[str, ...]:
    from holidays import country_holidays  # noqa: PLC0415 - it reads many files

    return tuple(country_holidays(country).supported_categories)


@cache  # the same question has one answer, and working it out takes a millisecond
def holidays_of(
    country: str, categories: tuple[str, ...] | None, year: int, language: str = "en"
) -> Mapping[date, str]:
    """Return the holidays of a country, named in a language, else in the country's own.

    Without `categories` those on which its offices close.
    Raises: ValueError: nothing is known of the country, or of such a category there.
    """
    from holidays import country_holidays  # noqa: PLC0415 - it reads many files

    wanted = categories or OFFICE_CATEGORIES.get(country, ("public",))
    try:
        there = country_holidays(country)
        names = (one for one in _LANGUAGES.get(language, ()) if one in there.supported_languages)
        own = next(names, there.default_language)
        found = country_holidays(country, years=year, categories=wanted, language=own)
    except NotImplementedError as err:  # how the library says that it knows no such country
        raise ValueError(f"no holidays are known for the country {country!r}") from err
    return MappingProxyType(dict(found))


Timezone = Annotated[str, AfterValidator(timezone)]
Country = Annotated[str, AfterValidator(country_with_holidays)]
Opening = Annotated[Window, BeforeValidator(_window), PlainSerializer(str)]
Windows = Annotated[tuple[Opening, ...], AfterValidator(_in_order)]
Minute = Annotated[int, BeforeValidator(_minute), PlainSerializer(_clock)]
"""Minutes since local midnight, written as a time of day."""
Day = Annotated[date | Yearly, PlainValidator(_day), PlainSerializer(str)]

Stretch = TypeVar("Stretch")
_OFFICE_DAY = (Window(8 * 60, 16 * 60),)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Weekly(_Part, Generic[Stretch]):
    """Stretches of time by the weekday on which they begin; a day left out has none."""

    monday: tuple[Stretch, ...] = ()
    tuesday: tuple[Stretch, ...] = ()
    wednesday: tuple[Stretch, ...] = ()
    thursday: tuple[Stretch, ...] = ()
    friday: tuple[Stretch, ...] = ()
    saturday: tuple[Stretch, ...] = ()
    sunday: tuple[Stretch, ...] = ()

    def on(self, weekday: int) -> tuple[Stretch, ...]:
        """Return those of a weekday, numbered as `date.weekday()` does: Monday is 0."""
        days = (self.monday, self.tuesday, self.wednesday, self.thursday, self.friday)
        return (*days, self.saturday, self.sunday)[weekday]


class Week(Weekly[Opening]):
    """Open windows, in order; a day left out is closed."""

    _ordered = field_validator("*")(_in_order)


OFFICE_WEEK = Week(
    monday=_OFFICE_DAY,
    tuesday=_OFFICE_DAY,
    wednesday=_OFFICE_DAY,
    thursday=_OFFICE_DAY,
    friday=_OFFICE_DAY,
)


class HalfDay(_Part):
    """A day of which the weekday's windows count only from one time on, or until one."""

    date: Day
    opens: Minute = Field(default=0, alias="from")
    closes: Minute = Field(default=_WHOLE_DAY, alias="until")

    @model_validator(mode="after")
    def _cuts_something(self) -> Self:
        if (self.opens, self.closes) == (0, _WHOLE_DAY) or self.opens >= self.closes:
            raise ValueError('say until when it is open, such as until = "12:00"')
        return self


class OpenDay(_Part):
    """A day with windows of its own, whatever the week and the holidays say."""

    date: Day
    open: Annotated[Windows, Field(min_length=1)]


class Hours(_Part):
    """Promised hours count for deadlines; attended ones say when somebody is there at all.

    What is said of one day goes before holidays, and holidays go before the week. Without
    `attended` somebody is there in the promised hours.
    """

    timezone: Timezone = "UTC"
    holidays: Country | None = None
    holiday_categories: tuple[str, ...] | None = None
    closures: tuple[Day, ...] = ()
    half_days: tuple[HalfDay, ...] = ()
    open_days: tuple[OpenDay, ...] = ()
    promised: Week = OFFICE_WEEK
    attended: Week | None = None

    @field_validator("holiday_categories")
    @classmethod
    def _known_categories(
        cls, value: tuple[str, ...] | None, info: ValidationInfo
    ) -> tuple[str, ...] | None:
        country = info.data.get("holidays")
        if value is None or "holidays" not in info.data:  # it was wrong itself
            return value
        if country is None:
            raise ValueError('they need a country, such as holidays = "NO"')
        known = _categories(country)
        if strange := [one for one in value if one not in known]:
            listed = ", ".join(known)
            raise ValueError(f"{country} has no holidays {strange[0]!r}; known are {listed}")
        return value

    def holidays_in(self, year: int) -> Mapping[date, str]:
        """Return the holidays that are kept, with their names in English."""
        if self.holidays is None:
            return {}
        return holidays_of(self.holidays, self.holiday_categories, year)

    @property
    def presence(self) -> Week:
        """The week in which somebody is there."""
        return self.promised if self.attended is None else self.attended
