"""One language and one time zone: what sentences, dates and sizes sound like in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time as clock_time, timedelta, tzinfo

from babel import Locale
from babel.dates import format_date, format_time, get_day_names
from babel.numbers import format_decimal

from bot.content import Inline
from bot.wording.texts import Texts

_PLACE = re.compile("\ue000([0-9]+)\ue001")
_WORD = re.compile(r"[a-z][a-z0-9_-]{0,39}")
"""A word of ours, such as a state: handed to Fluent itself, so that a text can choose by it."""

ON_SUNDAY = "sunnuntaina"
"""CLDR inflects every weekday of Finnish but this one."""

_KILO = 1000


class NoSuchWording(LookupError):
    """No text has this key in this language."""


class UnsaidWording(ValueError):
    """A text could not be said with these variables; Fluent only *returns* such errors."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A reader's language. Keys may name an attribute: `report-title.ask`.

    What people wrote never meets Fluent: places are kept for it, and filled afterwards. So it is
    neither parsed nor cut (Fluent cuts long variables at 2,500 characters).
    """

    language: str
    texts: Texts
    zone: tzinfo

    def has(self, key: str) -> bool:
        return self.texts.find(key) is not None

    def say(self, key: str, **args: str | int) -> str:
        """Say a sentence as one plain string.

        Raises: NoSuchWording, UnsaidWording.
        """
        return "".join(str(part) for part in self._parts(key, dict(args)))

    def text(self, key: str, **args: Inline | int) -> tuple[Inline, ...]:
        """Say a sentence with leaves in it; neighbouring strings are kept apart from leaves only.

        Raises: NoSuchWording, UnsaidWording.
        """
        leaves: list[Inline] = []
        for part in self._parts(key, args):
            last = leaves[-1] if leaves else None
            if isinstance(part, str) and isinstance(last, str):
                leaves[-1] = last + part
            else:
                leaves.append(part)
        return tuple(leaves)

    def near(self, day: date) -> str:
        """Write a near day: Monday 23 November."""
        return self._day(day, "day-pattern")

    def brief_day(self, day: date) -> str:
        """Write a near day where there is little room: Mon 23 Nov."""
        return self._day(day, "brief-day-pattern")

    def _day(self, day: date, pattern: str) -> str:
        written = format_date(day, self.say(pattern), locale=self._locale)
        if self.language == "fi":
            return written.replace("sunnuntai ", f"{ON_SUNDAY} ")
        return written

    def date(self, day: date) -> str:
        """Write a day with its year: 23 November 2026."""
        return format_date(day, "long", locale=self._locale)

    def time(self, at: datetime) -> str:
        """Write the time of day in the reader's time zone."""
        return format_time(at.astimezone(self.zone), "short", locale=self._locale)

    def moment(self, at: datetime) -> str:
        """Write a near moment: Monday 23 November at 08:00."""
        day = self.near(at.astimezone(self.zone).date())
        return self.say("moment", day=day, time=self.time(at))

    def brief(self, at: datetime) -> str:
        """Write a near moment where there is little room: Mon 23 Nov at 08:00."""
        day = self.brief_day(at.astimezone(self.zone).date())
        return self.say("moment", day=day, time=self.time(at))

    def weekday(self, number: int) -> str:
        """Name a weekday, 0 for Monday, as it stands by itself."""
        return str(get_day_names("wide", "stand-alone", self._locale)[number])

    def clock(self, time: clock_time) -> str:
        """Write a time of day that belongs to no zone."""
        return format_time(time, "short", locale=self._locale)

    def length(self, length: timedelta) -> str:
        """Write how long something takes, in whole minutes: 1 h 30 min."""
        hours, minutes = divmod(round(length / timedelta(minutes=1)), 60)
        return self.say("length", hours=hours, minutes=minutes)

    def size(self, size: int) -> str:
        """Write a number of bytes the way people speak of files: 2.4 MB."""
        amount, unit = float(size), "B"
        for bigger in ("kB", "MB", "GB"):
            if amount < _KILO:
                break
            amount, unit = amount / _KILO, bigger
        digits = "0" if amount >= 10 or unit == "B" else "0.#"  # noqa: PLR2004
        return f"{format_decimal(amount, digits, locale=self._locale)}\u00a0{unit}"

    def number(self, value: float) -> str:
        """Write a number with one decimal: 4.3."""
        return format_decimal(value, "0.0", locale=self._locale)

    @property
    def _locale(self) -> Locale:
        # Plain English puts the month first and the hour in twelves; our readers are in Europe.
        return Locale("en", "GB") if self.language == "en" else Locale(self.language)

    def _parts(self, key: str, args: dict[str, Inline | int]) -> Iterator[Inline]:
        given: dict[str, str | int] = {}
        kept: list[Inline] = []
        for name, value in args.items():
            if isinstance(value, int) or (isinstance(value, str) and _WORD.fullmatch(value)):
                given[name] = value
            else:
                given[name] = f"\ue000{len(kept)}\ue001"
                kept.append(value)
        for index, part in enumerate(_PLACE.split(self._format(key, given))):
            if index % 2:
                yield kept[int(part)]
            elif part:
                yield part

    def _format(self, key: str, args: dict[str, str | int]) -> str:
        found = self.texts.find(key)
        if found is None:
            raise NoSuchWording(f"{self.language} has no text for {key}")
        if isinstance(found, str):
            return found
        said, errors = self.texts.fill(found, args)
        if errors:
            raise UnsaidWording(f"{key} in {self.language}: {errors[0]}") from errors[0]
        return said
