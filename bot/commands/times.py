"""Read when, as people type it in any of our languages: strict, and echoed before it counts.

A day, or a stretch of days or of hours: `tomorrow 18-22`, `fredag 16 - mandag 08`, `24.12-26.12`.
What is not understood as a whole is not understood at all: a guess that is silently wrong leaves
somebody asleep.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.commands.spoken import DAY, Between, Gibberish, Relative, TimeOfDay, Weekday, spoken

_DAY = timedelta(days=1)
_BOTH = 2  # from and until


@dataclass(frozen=True, slots=True)
class Period:
    """From a moment until another, in UTC; `whole_days` where no time of day was typed."""

    start: datetime
    end: datetime
    whole_days: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """A time of day that the clock jumps over on that day."""

    day: date
    time: time


_When = Relative | Weekday | date
_Point = tuple[date, int]
"""A day and a minute of it; 1440 is the midnight that ends it."""


@dataclass(frozen=True, slots=True)
class _Side:
    day: _When | None
    time: TimeOfDay | None


def read_period(text: str, now: datetime, zone: ZoneInfo) -> Period | Skipped | None:
    """Read a stretch of time on the local clock of a zone; None if it cannot be read.

    A time that comes twice, when clocks go back, is the first one.
    """
    here = now.astimezone(zone)
    try:
        first, last, whole = _between(_sides(text, here.date()), here)
        start, end = _moment(first, zone), _moment(last, zone)
    except (Gibberish, OverflowError):
        return None
    if isinstance(start, Skipped):
        return start
    if isinstance(end, Skipped):
        return end
    return Period(start, end, whole_days=whole) if start < end else None


def read_moment(text: str, now: datetime, zone: ZoneInfo) -> datetime | Skipped | None:
    """Read one moment, such as `friday 16:00` or `tonight 03:00`: the next such time from now."""
    here = now.astimezone(zone)
    try:
        sides = _sides(text, here.date())
        if len(sides) == _BOTH or sides[0].time is None:
            return None
        side, minute = sides[0], sides[0].time.minute
        day = here.date() if side.day is None else _on(side.day, here.date())
        if side.day is None and minute <= _minute(here):
            day += _DAY
        return _moment((day, minute), zone)
    except (Gibberish, OverflowError):
        return None


def _sides(text: str, today: date) -> list[_Side]:
    """Read what stands on each side of the dash or word between them: one side, or two."""
    sides: list[list[_When | TimeOfDay]] = [[]]
    for part in spoken(text, today):
        if isinstance(part, Between):
            sides.append([])
        else:
            sides[-1].append(part)
    if len(sides) > _BOTH or not sides[-1]:
        raise Gibberish
    return [_side(one) for one in sides]


def _side(parts: list[_When | TimeOfDay]) -> _Side:
    """Take a day and a time after it; a weekday before a date has to be its own."""
    match parts:
        case [Weekday(number), date() as named, *rest] if named.weekday() == number:
            parts = [named, *rest]
        case _:
            pass
    match parts:
        case []:
            return _Side(None, None)
        case [TimeOfDay() as clock]:
            return _Side(None, clock)
        case [(Relative() | Weekday() | date()) as day]:
            return _Side(day, None)
        case [(Relative() | Weekday() | date()) as day, TimeOfDay() as clock]:
            return _Side(day, clock)
        case _:
            raise Gibberish


def _between(sides: Sequence[_Side], here: datetime) -> tuple[_Point, _Point, bool]:
    """Give both ends, and whether they are whole days."""
    today = here.date()
    match sides:
        case [_Side(None, None), until]:
            return (today, _minute(here)), _until(until, here), False
        case [_Side(day, None)] if day is not None:
            first = _on(day, today)
            return (first, 0), (first, DAY), True
        case [_Side(None, TimeOfDay(number, bare=True)), _Side(date() as last, None)]:
            return (_day_of(last, number // 60), 0), (last, DAY), True  # 24-26.12
        case [_Side(day, TimeOfDay() as typed), _Side(None, TimeOfDay(closes) as last_typed)]:
            opens = _same_half(typed, last_typed)
            first = today if day is None else _on(day, today)
            last = first if closes > opens else first + _DAY
            if day is None and (last, closes) <= (today, _minute(here)):
                first, last = first + _DAY, last + _DAY
            return (first, opens), (last, closes), False
        case [_Side(day, opens), _Side(until, closes)] if until is not None:
            first = today if day is None else _on(day, today)
            start = (first, opens.minute if opens else 0)
            end = (_on(until, first), closes.minute if closes else DAY)
            return start, end, opens is None and closes is None
        case _:
            raise Gibberish


def _same_half(begin: TimeOfDay, end: TimeOfDay) -> int:
    """Give the minute at which it begins: 6-10pm and 10-6am in the evening, 9-5pm at nine."""
    later = begin.minute + DAY // 2
    if not (begin.bare and end.half and later < DAY):
        return begin.minute
    return later if later < end.minute or end.minute <= begin.minute else begin.minute


def _until(side: _Side, here: datetime) -> _Point:
    """Give the end of what begins now."""
    minute = side.time.minute if side.time else DAY
    if side.day is not None:
        return _on(side.day, here.date()), minute
    return here.date() + (_DAY if minute <= _minute(here) else 0 * _DAY), minute


def _minute(here: datetime) -> int:
    return here.hour * 60 + here.minute


def _day_of(month: date, number: int) -> date:
    try:
        return month.replace(day=number)
    except ValueError as err:
        raise Gibberish from err


def _on(when: _When, since: date) -> date:
    """Give the day that is meant; a weekday is the next one, that day included."""
    match when:
        case Relative(days):
            return since + days * _DAY
        case Weekday(number):
            return since + (number - since.weekday()) % 7 * _DAY
        case date():
            return when


def _moment(point: _Point, zone: ZoneInfo) -> datetime | Skipped:
    day, minute = point
    if minute > DAY:
        raise Gibberish
    days, minute = divmod(minute, DAY)
    shown = datetime.combine(day + days * _DAY, time(*divmod(minute, 60)))
    at = shown.replace(tzinfo=zone).astimezone(UTC)
    if at.astimezone(zone).replace(tzinfo=None) != shown:
        return Skipped(shown.date(), shown.time())
    return at
