"""Days and times of day as they are typed in any of our languages, one after the other.

Strict: a text that is not made of them as a whole is none. Names of days and months are Babel's.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from babel.dates import get_day_names, get_month_names

from bot.wording import LANGUAGES
from bot.wording.voice import ON_SUNDAY

DAY = 24 * 60  # minutes
_NOON = 12
_MONTHS = 12
_TWO_DIGITS = 100
_LATELY = timedelta(days=60)  # for which something may have begun that still goes on

_RELATIVE = {
    "day after tomorrow": 2,
    "i overmorgen": 2,
    "i overmorgon": 2,
    "i övermorgon": 2,
    "overmorgen": 2,
    "ylihuomenna": 2,
    "i morgen": 1,
    "i morgon": 1,
    "imorgen": 1,
    "imorgon": 1,
    "tomorrow": 1,
    "huomenna": 1,
    "morgen": 1,
    "i dag": 0,
    "idag": 0,
    "today": 0,
    "tänään": 0,
    "vandaag": 0,
}
_TONIGHT = (
    *("tonight", "i natt", "i nat", "vannacht", "ensi yönä", "tänä yönä"),
    *("i aften", "i kveld", "ikväll", "i kväll", "vanavond", "tänä iltana"),
)
_BETWEEN = ("-", "–", "—", "to", "until", "till", "til", "tot", "asti", "saakka", "through")  # noqa: RUF001 - people type all dashes
_TO = "to"  # between two times in English; where one begins, Thursday in Finnish
_AT = ("at", "kl.", "kl", "klo", "klokken", "klockan")
_LEFT_OUT = (
    "with",
    "med",
    "met",
    "kanssa",
    "from",
    "fra",
    "från",
    "van",
    "on",
    "om",
    "på",
    "den",
    "the",
    "op",
    "d.",
    "uur",
    ",",
)


class Gibberish(ValueError):
    """It cannot be read as a whole."""


@dataclass(frozen=True, slots=True)
class Relative:
    """Today, or so many days later."""

    days: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """Monday is 0."""

    number: int


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """Minutes since midnight; `bare`: a number alone, which may be a day of the month instead.

    `half` tells that it was typed with am or pm.
    """

    minute: int
    bare: bool = False
    half: bool = False


@dataclass(frozen=True, slots=True)
class Between:
    """What stands between from and until: a dash, or a word."""


Spoken = Relative | Weekday | date | TimeOfDay | Between


def spoken(text: str, today: date) -> Iterator[Spoken]:
    """Yield days and times in the order in which they stand.

    Without a year the nearest such day is meant, and of those that are over for long the next.
    Raises: Gibberish: something is neither.
    """
    text = " ".join(text.casefold().split())
    pattern, at, begins = _pattern(), 0, True
    while at < len(text):
        found = pattern.match(text, at)
        if found is None:
            raise Gibberish
        at = found.end()
        kind = found.lastgroup or ""
        if kind in {"left", "tonight"}:
            continue
        word = found[kind]
        if begins and word == _TO:
            kind = "weekday"
        begins = kind == "between"
        yield _READ[kind](word, today)


def _iso(text: str, _today: date) -> Spoken:
    year, month, day = map(int, text.split("-"))
    return _day(year, month, day)


def _named_month(text: str, today: date) -> Spoken:
    found = re.match(r"(\d+)\W*(.+?)\.?(?:\s+(\d{4}))?$", text)
    if found is None:
        raise Gibberish
    year = int(found[3]) if found[3] else None
    return _nearest(int(found[1]), _months()[found[2]], year, today)


def _numbers(text: str, today: date) -> Spoken:
    """Read 24.12, 24/12/2026, or 18.30, which is no day of any month."""
    day, month, *year = (int(one) for one in re.split(r"[./]", text) if one)
    if not 1 <= month <= _MONTHS and not year and "/" not in text:
        return _clock(text, today)
    return _nearest(day, month, year[0] if year else None, today)


def _clock(text: str, _today: date) -> Spoken:
    """Read 18, 18:30, 18.30, 6pm; 24:00 is the midnight that ends the day."""
    found = re.match(r"\D*(\d+)(?:[:.](\d+))?\s*([ap]m)?", text)
    if found is None:
        raise Gibberish
    hour, minute, half = found.groups()
    hours, minutes = int(hour), int(minute or 0)
    if half and not 1 <= hours <= _NOON:
        raise Gibberish
    if half:
        hours = hours % _NOON + (_NOON if half == "pm" else 0)
    if minutes >= 60 or hours * 60 + minutes > DAY:  # noqa: PLR2004 - minutes of an hour
        raise Gibberish
    return TimeOfDay(hours * 60 + minutes, half=bool(half))


def _bare(text: str, _today: date) -> Spoken:
    return TimeOfDay(int(text.rstrip(".")) * 60, bare=True)


def _nearest(day: int, month: int, year: int | None, today: date) -> date:
    if year is not None:
        return _day(year + 2000 if year < _TWO_DIGITS else year, month, day)
    found = []
    for one in (today.year - 1, today.year, today.year + 1):
        try:
            found.append(date(one, month, day))
        except ValueError:
            continue
    if not found:
        raise Gibberish
    return min(found, key=lambda one: (one < today - _LATELY, abs(one - today)))


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as err:
        raise Gibberish from err


def _either(words: Iterable[str]) -> str:
    """Match any of these words, the longest first, where no letter follows."""
    listed = "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))
    return rf"(?:{listed})(?![^\W\d_])"


@cache  # what Babel knows of our languages never changes
def _pattern() -> re.Pattern[str]:
    weekdays, months = _either(_weekdays()), _either(_months())
    kinds = {
        "iso": r"\d{4}-\d{1,2}-\d{1,2}",
        "month": rf"\d{{1,2}}\.?\s*{months}\.?(?:\s+\d{{4}})?",
        "clock": rf"{_either(_AT)}\s*\d{{1,2}}(?:[:.]\d{{2}})?|\d{{1,2}}(?::\d{{2}})?\s*[ap]m\b"
        r"|\d{1,2}:\d{2}",
        "numbers": r"\d{1,2}[./]\d{1,2}(?:[./](?:\d{4}|\d{2})\b|\.)?",
        "bare": r"\d{1,2}\.?(?!\d)",
        "relative": _either(_RELATIVE),
        "between": rf"[-–—]|{_either(one for one in _BETWEEN if one.isalpha())}",  # noqa: RUF001
        "left": rf",|{_either((*_LEFT_OUT, *_AT))}",
        "tonight": _either(_TONIGHT),
        "weekday": weekdays,
    }
    return re.compile(r"\s*(?:" + "|".join(f"(?P<{k}>{v})" for k, v in kinds.items()) + r")\.?\s*")


@cache
def _weekdays() -> dict[str, int]:
    names: dict[str, int] = {ON_SUNDAY: 6}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated", "short"):
            for context in ("format", "stand-alone"):
                for number, name in get_day_names(width, context, locale=language).items():
                    names.setdefault(str(name).casefold().rstrip("."), int(number))
    return names


@cache
def _months() -> dict[str, int]:
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, locale=language).items():
                    names.setdefault(str(name).casefold().rstrip("."), int(number))
    return names


_READ: dict[str, Callable[[str, date], Spoken]] = {
    "iso": _iso,
    "month": _named_month,
    "numbers": _numbers,
    "clock": _clock,
    "bare": _bare,
    "relative": lambda text, _: Relative(_RELATIVE[text]),
    "weekday": lambda text, _: Weekday(_weekdays()[text]),
    "between": lambda _, __: Between(),
}
