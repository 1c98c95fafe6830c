"""Read a day as people type it; strict, for a guess that is silently wrong costs a payment."""

import re
from datetime import date, timedelta

from babel.dates import get_month_names

from bot.wording import LANGUAGES, Wording

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*(?:[./-]\s*(\d{2}|\d{4})?)?")
_NAMED = re.compile(r"(\d{1,2})\.?\s*([^\W\d_]+)\.?\s*(\d{4})?")
_FARTHEST = 10  # years from today; farther away it is a slip of the finger


def read_date(text: str, today: date, wording: Wording) -> date | None:
    """Read ISO, day before month, a month by name in any language, or today and its neighbours.

    Without a year the nearest such day is meant.
    """
    text = " ".join(text.casefold().split()).rstrip(".!") or " "
    for days, key in ((0, "today"), (1, "tomorrow"), (-1, "yesterday")):
        if text in {word.casefold() for word in wording.everywhere(key)}:
            return today + timedelta(days=days)
    if found := _ISO.fullmatch(text):
        return _day(today, int(found[3]), int(found[2]), int(found[1]))
    if found := _NUMBERS.fullmatch(text):
        year = int(found[3]) if found[3] else None
        return _day(today, int(found[1]), int(found[2]), year)
    if found := _NAMED.fullmatch(text):
        month = _month(found[2])
        return _day(today, int(found[1]), month, int(found[3]) if found[3] else None)
    return None


def _day(today: date, day: int, month: int, year: int | None) -> date | None:
    if year is not None and year < 100:  # noqa: PLR2004 - two digits
        year += 2000
    years = (year,) if year is not None else (today.year - 1, today.year, today.year + 1)
    found = []
    for one in years:
        try:
            found.append(date(one, month, day))
        except ValueError:
            continue
    if not found:
        return None
    nearest = min(found, key=lambda one: abs(one - today))
    return nearest if abs(nearest.year - today.year) <= _FARTHEST else None


def _month(name: str) -> int:
    """Return a month's number, 0 if no language calls one so."""
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                names = get_month_names(width, context, locale=language)
                for number, called in names.items():
                    if str(called).casefold().rstrip(".") == name:
                        return int(number)
    return 0
