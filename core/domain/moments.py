"""Read a moment as somebody types it who is in a hurry: 14:30, 24.11. 14:30, 2 h, 90 min.

Strict, and free of any language: hours begin with h, t or u in all of ours, minutes with m.
"""

import re
from datetime import UTC, date, datetime, time, timedelta

_LENGTH = re.compile(r"\+?\s*(?:(\d{1,3})\s*[htu][a-zäö]*\.?)?\s*(?:(\d{1,4})\s*m[a-z]*\.?)?")
_CLOCK = r"([01]?\d|2[0-3])[:.]([0-5]\d)"
_TODAY = re.compile(_CLOCK)
_CLOCK_ONLY = re.compile(r"([01]?\d|2[0-3])(?:[:.]([0-5]\d))?")
_DAY = re.compile(rf"(\d{{1,2}})[./-]\s?(\d{{1,2}})(?:[./-]\s?(\d{{4}}))?\.?,?\s+{_CLOCK}")
_ISO = re.compile(rf"(\d{{4}})-(\d{{2}})-(\d{{2}})[T ]{_CLOCK}")
_DAY_AHEAD = timedelta(days=1)


def read_moment(text: str, now: datetime) -> datetime | None:
    """Read a moment in the time zone that `now` has; None where it is none, or the clock skips it.

    A time of day alone is the next such time, and a day without a year the next such day. An hour
    that comes twice is the first one.
    """
    text = " ".join(text.lower().split())
    if (found := _ISO.fullmatch(text)) is not None:
        year, month, day, hour, minute = map(int, found.groups())
        return _at(now, (year, month, day), hour, minute)
    if (found := _DAY.fullmatch(text)) is not None:
        return _on_a_day(now, found)
    if (found := _TODAY.fullmatch(text)) is not None:
        hour, minute = int(found[1]), int(found[2])
        past = time(hour, minute) <= now.time()  # on a day that may have no such time
        return _on(now, now.date() + _DAY_AHEAD * past, hour, minute)
    found = _LENGTH.fullmatch(text)
    if found is None or not any(found.groups()):
        return None
    length = timedelta(hours=int(found[1] or 0), minutes=int(found[2] or 0))
    return (now.astimezone(UTC) + length).astimezone(now.tzinfo)


def is_skipped(text: str, now: datetime) -> bool:
    """Tell whether a text names a time over which the clock is set forward there."""
    by_the_sun = now.replace(tzinfo=UTC)
    return read_moment(text, now) is None and read_moment(text, by_the_sun) is not None


def comes_twice(moment: datetime) -> bool:
    """Tell whether the clock shows this time twice in its own time zone, for it is set back."""
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()


def clock_time(text: str) -> str:
    """Read a time of day, such as 22:00, 7.30 or 22; nothing where it is none."""
    found = _CLOCK_ONLY.fullmatch(text.strip())
    return f"{int(found[1]):02}:{found[2] or '00'}" if found is not None else ""


def _on_a_day(now: datetime, found: re.Match[str]) -> datetime | None:
    day, month, hour, minute = (int(found[n]) for n in (1, 2, 4, 5))
    if found[3]:
        return _at(now, (int(found[3]), month, day), hour, minute)
    this_year = _at(now, (now.year, month, day), hour, minute)
    if this_year is None or this_year > now - _DAY_AHEAD:
        return this_year
    return _at(now, (now.year + 1, month, day), hour, minute)


def _at(now: datetime, day: tuple[int, int, int], hour: int, minute: int) -> datetime | None:
    try:
        return _on(now, date(*day), hour, minute)
    except ValueError:
        return None


def _on(now: datetime, day: date, hour: int, minute: int) -> datetime | None:
    """Give a time of a local day; None where the clock is set forward over it."""
    meant = datetime.combine(day, time(hour, minute), tzinfo=now.tzinfo)
    again = meant.astimezone(UTC).astimezone(now.tzinfo)
    return meant if again.replace(tzinfo=None) == meant.replace(tzinfo=None) else None
