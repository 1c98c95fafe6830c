"""Opening hours: when somebody is there, and what may honestly be promised.

Plain data in, moments in UTC out. `Hours.spans` is the one place that knows calendars; whatever
counts working time adds up what it yields.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.config.hours import Yearly, holidays_of

MIDNIGHT = time(0)
_HORIZON = timedelta(days=400)  # a calendar that stays closed longer than a year never opens
_ALWAYS = timedelta(days=15)  # open for longer than this at a stretch: it does not close
_LATE = timedelta(minutes=60)  # R39: what comes in the last hour is for the next day


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """From a time of day until another, local; until midnight is written 00:00.

    A window of no length is none, except from midnight to midnight, which is the whole day.
    """

    start: time
    end: time

    def __post_init__(self) -> None:
        if self.end < self.start and self.end != MIDNIGHT:
            msg = "a window ends on the day it begins: write 22:00-00:00 and 00:00-06:00 instead"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class HalfDay:
    """The part of a day that counts; until midnight is written 00:00."""

    start: time
    end: time

    def of(self, window: Window) -> Window | None:
        """Cut a window to this part; None if nothing is left of it."""
        start, end = max(self.start, window.start), _sooner(self.end, window.end)
        return Window(start, end) if start < end or end == MIDNIGHT else None


def _sooner(one: time, other: time) -> time:
    """Give the sooner of two ends of a window, of which midnight is the last."""
    if MIDNIGHT in (one, other):
        return max(one, other)
    return min(one, other)


class Why(StrEnum):
    """What decides the hours of a day."""

    WEEK = "week"
    HOLIDAY = "holiday"
    CLOSED = "closed"
    HALF_DAY = "half_day"
    OPEN_DAY = "open_day"


@dataclass(frozen=True, slots=True)
class Day:
    """The hours of one local day, and what decides them; a holiday has a name."""

    date: date
    windows: tuple[Window, ...]
    why: Why = Why.WEEK
    holiday: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of open time, in UTC; the end is the first moment that is closed."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A calendar of opening hours.

    What is said of one date goes before holidays, and holidays before the week.
    """

    zone: ZoneInfo
    week: Mapping[int, tuple[Window, ...]]
    """By weekday, 0 for Monday; a day that is not there is closed."""
    closed: frozenset[date | Yearly] = frozenset()
    half_days: Mapping[date | Yearly, HalfDay] = field(default_factory=dict)
    special: Mapping[date | Yearly, tuple[Window, ...]] = field(default_factory=dict)
    """Days with hours of their own; they go before everything else."""
    country: str | None = None
    """Whose holidays are kept, as two letters (ISO 3166); None for nobody's."""
    categories: tuple[str, ...] | None = None
    """What the package `holidays` is asked for; None for what offices keep in that country."""

    def holidays_in(self, year: int, language: str = "en") -> Mapping[date, str]:
        """Return the holidays that are kept, with their names, so that they can be shown.

        Raises:
            ValueError: there are no holidays for that country or category.
        """
        if self.country is None:
            return {}
        return holidays_of(self.country, self.categories, year, language)

    def day(self, day: date, language: str = "en") -> Day:
        """Tell when a local day is open, and why so."""
        week = self.week.get(day.weekday(), ())
        for own in (day, Yearly(day.month, day.day)):
            if own in self.special:
                return Day(day, self.special[own], Why.OPEN_DAY)
            if own in self.half_days:
                cut = filter(None, map(self.half_days[own].of, week))
                return Day(day, tuple(cut), Why.HALF_DAY if week else Why.WEEK)
            if own in self.closed:
                return Day(day, (), Why.CLOSED)
        if day in self.holidays_in(day.year):
            return Day(day, (), Why.HOLIDAY, self.holidays_in(day.year, language)[day])
        return Day(day, week)

    def windows_on(self, day: date) -> tuple[Window, ...]:
        """Return the windows of one local day as they were written."""
        return self.day(day).windows

    def unusual(self, since: date, *, days: int, language: str = "en") -> tuple[Day, ...]:
        """Return the days to come whose hours are not those of the week, holidays named."""
        coming = (self.day(since + timedelta(days=n), language) for n in range(days))
        return tuple(
            day
            for day in coming
            if day.why is not Why.WEEK and day.windows != self.week.get(day.date.weekday(), ())
        )

    def spans(self, at: datetime) -> Iterator[Span]:
        """Yield the open time from a moment on, in order and without overlaps.

        The first span begins at `at` if that is open. Days are not joined: a calendar that never
        closes yields one span a day. Ends when nothing opens for 400 days, else never.
        """
        at = _utc(at)
        last, day = at, at.astimezone(self.zone).date()
        while day < date.max and self.start_of(day) - last < _HORIZON:
            for window in sorted(self.windows_on(day)):
                # After the clocks go forward two windows can meet; no minute counts twice.
                written = self.moments(day, window)
                start, end = max(written.start, last), written.end
                if start < end:
                    yield Span(start, end)
                    last = end
            day += timedelta(days=1)

    def is_open(self, at: datetime) -> bool:
        return self.next_open(at) == at

    def next_open(self, at: datetime) -> datetime | None:
        """Return the first open moment from `at` on, `at` itself if open; None if there is none."""
        return next((span.start for span in self.spans(at)), None)

    def closes(self, at: datetime) -> datetime | None:
        """Return when the stretch that `at` lies in ends; None if it is closed or never closes."""
        end = at = _utc(at)
        for span in self.spans(at):
            if span.start != end:
                break
            end = span.end
            if end - at > _ALWAYS:
                return None
        return end if end > at else None

    def local_date(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()

    def start_of(self, day: date) -> datetime:
        """Return the moment of local midnight with which a day begins."""
        return self._utc_of(day, MIDNIGHT)

    def moments(self, day: date, window: Window) -> Span:
        """Return a window of a local day as moments."""
        start = self._utc_of(day, window.start)
        if window.end == MIDNIGHT:
            return Span(start, self.start_of(day + timedelta(days=1)))
        return Span(start, self._utc_of(day, window.end))

    def _utc_of(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, tzinfo=self.zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Today:
    """It will be looked at on the day it came."""

    start: datetime
    """From when on: the moment it came, if it came within promised hours."""
    until: datetime | None
    """When promised hours end; None for a desk that never closes."""
    attended: bool
    """Whether somebody is there at this moment."""


@dataclass(frozen=True, slots=True)
class NextDay:
    """It will be looked at from the next day on that the desk is open."""

    start: datetime
    attended: bool
    """Whether somebody is there at this moment and may, but need not, look at it at once."""


@dataclass(frozen=True, slots=True)
class NoHours:
    """Nothing can be promised: these hours never open."""


Expected = Today | NextDay | NoHours


def expected(
    at: datetime, *, promised: Hours, attended: Hours, late: timedelta = _LATE
) -> Expected:
    """Tell what a receipt may say of when a case that comes at `at` is looked at.

    `promised` are the hours in the contract, `attended` those in which somebody really sits
    there (R38). What comes with less than `late` of the promised hours left is for the next
    window, mostly the next day's (R39).
    """
    at = _utc(at)
    there = attended.is_open(at)
    closes = promised.closes(at)
    too_late = closes is not None and closes - at < late
    start = promised.next_open(closes if closes and too_late else at)
    if start is None:
        return NoHours()
    if promised.local_date(start) == promised.local_date(at):
        return Today(start, promised.closes(start), there)
    return NextDay(start, there)


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        msg = "a moment needs its time zone"
        raise ValueError(msg)
    return at.astimezone(UTC)
