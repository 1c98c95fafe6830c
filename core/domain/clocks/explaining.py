"""What made a due time, line by line: what was worked, what was closed, and what stood still."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo

from core.domain.clocks.clocks import Clock
from core.domain.clocks.hours import Day, Hours, Span, Why
from core.domain.tickets.stretches import Stretch

_DAY = timedelta(days=1)
_NONE = timedelta()


@dataclass(frozen=True, slots=True)
class Worked:
    """Time of one day that counts, as it lies between the clock's start and its end."""

    day: date
    spans: tuple[Span, ...]
    why: Why

    @property
    def length(self) -> timedelta:
        return sum((span.end - span.start for span in self.spans), _NONE)


@dataclass(frozen=True, slots=True)
class Usual:
    """Whole days on end with the usual hours of their weekdays, closed weekdays among them."""

    first: date
    last: date
    length: timedelta


@dataclass(frozen=True, slots=True)
class Shut:
    """Days on end that are closed for one reason; a holiday is named in English."""

    first: date
    last: date
    why: Why
    holiday: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A stretch of a state in which nothing counts; without an end it lasts still."""

    stretch: Stretch


Line = Worked | Usual | Shut | Held


def explain(clock: Clock, hours: Hours, *, now: datetime) -> tuple[Line, ...]:
    """Tell in order what lies between a clock's start and its due time.

    Without a due time it ends where the clock stands. Days are those of the calendar.
    """
    end = clock.due or clock.dropped or max(now, clock.start)
    found: list[Line] = []
    ordinary: list[Usual | Shut] = []
    for line in _days(clock, hours, end):
        if isinstance(line, Usual) or (isinstance(line, Shut) and line.why is Why.WEEK):
            ordinary.append(line)
            continue
        found += _told_at_once(ordinary, hours)
        ordinary = []
        found.append(line)
    return _joined([*found, *_told_at_once(ordinary, hours)])


def _days(clock: Clock, hours: Hours, end: datetime) -> Iterator[Line]:
    """Tell each day by itself, cut by pauses."""
    day, last = hours.local_date(clock.start), hours.local_date(end)
    pauses = [one for one in clock.pauses if one.start < end and one.start != one.end]
    while pauses and pauses[0].start < clock.start:
        yield Held(replace(pauses.pop(0), start=clock.start))
    while day <= last:
        kept = hours.day(day)
        whole = Span(hours.start_of(day), hours.start_of(day + _DAY))
        today = Span(max(whole.start, clock.start), min(whole.end, end))
        began = [one for one in pauses if whole.start <= one.start < whole.end]
        free = _without(today, clock.pauses)
        if not kept.windows and free:
            yield Shut(day, day, kept.why, kept.holiday)
            yield from (Held(one) for one in began)
        elif kept.why is Why.WEEK and free == [whole] and not _shifted(kept, hours):
            yield Usual(day, day, sum((one.end - one.start for one in _open(kept, hours)), _NONE))
        else:
            yield from _cut_day(kept, hours, free, began)
        day += _DAY


def _cut_day(kept: Day, hours: Hours, free: list[Span], began: list[Stretch]) -> Iterator[Line]:
    """Tell a day of which only parts count, and the pauses that begin on it where they do."""
    spans = _open(kept, hours)
    for part in free:
        while began and began[0].start <= part.start:
            yield Held(began.pop(0))
        worked = tuple(
            Span(max(one.start, part.start), min(one.end, part.end))
            for one in spans
            if max(one.start, part.start) < min(one.end, part.end)
        )
        if worked:
            yield Worked(kept.date, worked, kept.why)
    yield from (Held(one) for one in began)


def _open(kept: Day, hours: Hours) -> list[Span]:
    """Give a day's windows as moments; where the clocks go forward two can meet."""
    found: list[Span] = []
    for window in sorted(kept.windows):
        span = hours.moments(kept.date, window)
        start = max(span.start, found[-1].end) if found else span.start
        if start < span.end:
            found.append(Span(start, span.end))
    return found


def _shifted(kept: Day, hours: Hours) -> bool:
    """Tell whether the clocks are set while a day is open: it has more hours then, or fewer."""
    return any(shift(one, hours.zone) for one in _open(kept, hours))


def shift(span: Span, zone: tzinfo) -> timedelta:
    """Tell how far the clocks of a zone are set forward between two moments; back is negative."""
    start, end = (one.astimezone(zone).utcoffset() or _NONE for one in (span.start, span.end))
    return end - start


def _without(whole: Span, pauses: tuple[Stretch, ...]) -> list[Span]:
    """Give what is left of a stretch outside of pauses, which come in order."""
    found, at = [], whole.start
    for pause in pauses:
        if at < min(pause.start, whole.end):
            found.append(Span(at, min(pause.start, whole.end)))
        at = max(at, pause.end or whole.end)
    if at < whole.end:
        found.append(Span(at, whole.end))
    return found


def _told_at_once(days: list[Usual | Shut], hours: Hours) -> Iterator[Line]:
    """Tell days on end that go by the week; a single one of them by its windows."""
    worked = [n for n, one in enumerate(days) if isinstance(one, Usual)]
    if not worked:
        yield from days
        return
    first, last = worked[0], worked[-1]
    yield from days[:first]
    if first == last:
        kept = hours.day(days[first].first)
        yield Worked(kept.date, tuple(_open(kept, hours)), kept.why)
    else:
        lengths = (one.length for one in days if isinstance(one, Usual))
        yield Usual(days[first].first, days[last].last, sum(lengths, _NONE))
    yield from days[last + 1 :]


def _joined(lines: list[Line]) -> tuple[Line, ...]:
    """Tell days on end at once that are closed for one reason."""
    found: list[Line] = []
    for line in lines:
        last = found[-1] if found else None
        if (
            isinstance(line, Shut)
            and isinstance(last, Shut)
            and (last.why, last.holiday) == (line.why, line.holiday)
            and last.last + _DAY == line.first
        ):
            found[-1] = replace(last, last=line.last)
        else:
            found.append(line)
    return tuple(found)
