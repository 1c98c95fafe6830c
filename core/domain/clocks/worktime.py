"""Counting working time: how much of it lies between two moments, and when enough of it is over.

A year of a calendar is laid out once, as its open spans with what was worked before each; then
every question is a search in it, however long a case has been open.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import takewhile

from core.domain.clocks.hours import Hours

_FARTHEST = 20  # years that a target may reach ahead; nobody waits for longer
_NONE = timedelta()


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch that does not count; without an end it lasts still."""

    start: datetime
    end: datetime | None


@dataclass(frozen=True, slots=True)
class _Year:
    """The open spans of a local year in order, and what was worked before each and in all."""

    starts: tuple[datetime, ...]
    ends: tuple[datetime, ...]
    before: tuple[timedelta, ...]
    total: timedelta

    def worked(self, at: datetime) -> timedelta:
        """Tell how much of the year's working time lies before a moment."""
        n = bisect_right(self.starts, at)
        if n == 0:
            return _NONE
        return self.before[n - 1] + min(at, self.ends[n - 1]) - self.starts[n - 1]

    def after(self, amount: timedelta) -> datetime:
        """Give the first moment by which `amount`, more than none, has been worked this year."""
        n = bisect_left(self.before, amount) - 1
        return self.starts[n] + (amount - self.before[n])


class Worktime:
    """The working time of one calendar. What it has laid out it keeps; threads may share it."""

    def __init__(self, hours: Hours) -> None:
        self.hours = hours
        self._years: dict[int, _Year] = {}

    def between(self, start: datetime, end: datetime, pauses: Iterable[Pause] = ()) -> timedelta:
        """Tell how much working time lies between two moments outside of pauses.

        `pauses` come in order and do not overlap.
        """
        if end <= start:
            return _NONE
        total = self._between(start, end)
        for pause in pauses:
            total -= self._between(max(start, pause.start), min(end, pause.end or end))
        return total

    def due(
        self, start: datetime, target: timedelta, pauses: Iterable[Pause] = ()
    ) -> datetime | None:
        """Give the first moment at which as much as `target` has been worked since `start`.

        None while it cannot be told: a pause that lasts still comes first, or the calendar does
        not open for so long. `pauses` come in order and do not overlap.
        """
        left, at = target, start
        for pause in pauses:
            worked = self._between(at, pause.start)
            if worked >= left:
                break
            left -= worked
            if pause.end is None:
                return None
            at = max(at, pause.end)
        return self._after(at, left)

    def _between(self, start: datetime, end: datetime) -> timedelta:
        if end <= start:
            return _NONE
        first, last = self._year_of(start), self._year_of(end)
        whole = sum((self._year(year).total for year in range(first, last)), _NONE)
        return whole + self._year(last).worked(end) - self._year(first).worked(start)

    def _after(self, at: datetime, amount: timedelta) -> datetime | None:
        if not amount:
            return at
        year = self._year_of(at)
        amount += self._year(year).worked(at)
        for later in range(year, min(year + _FARTHEST, date.max.year)):
            found = self._year(later)
            if amount <= found.total:
                return found.after(amount)
            if later > year and not found.total:
                return None  # what stays closed for a whole year never opens
            amount -= found.total
        return None

    def _year_of(self, at: datetime) -> int:
        return self.hours.local_date(at).year

    def _year(self, year: int) -> _Year:
        if year not in self._years:
            self._years[year] = self._laid_out(year)
        return self._years[year]

    def _laid_out(self, year: int) -> _Year:
        start = self.hours.start_of(date(year, 1, 1))
        end = self.hours.start_of(date(year + 1, 1, 1)) if year < date.max.year else _LAST
        spans = list(takewhile(lambda span: span.start < end, self.hours.spans(start)))
        before, total = [], _NONE
        for span in spans:
            before.append(total)
            total += span.end - span.start
        return _Year(
            tuple(span.start for span in spans),
            tuple(span.end for span in spans),
            tuple(before),
            total,
        )


_LAST = datetime.max.replace(tzinfo=UTC)
