"""The rota, worked out: who is on call when, by turns, hours, absences and changes.

Everything is asked of one moment (`holder`); stretches of time are cut where an answer may change
and asked piece by piece. Hand-overs and hours are meant on the local clock: a time that the clock
jumps over is the moment of the jump, and one that it shows twice is the first of the two.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from core.config import rota as config

_DAY = timedelta(days=1)
_LOOK_AHEAD = tuple(timedelta(days=days) for days in (8, 32, 400))
"""How far to look for the next change; a turn lasts a year at the longest."""


@dataclass(frozen=True, slots=True)
class Layer:
    """People who take turns by a rule; None among them is somebody whom the bot has never met."""

    rule: config.Layer
    people: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A shift that a calendar file names."""

    start: datetime
    end: datetime
    who: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """Layers, of which a later one lies over the earlier ones, or the shifts of a calendar.

    `order` is who is asked after whom in a calendar, where `entries` are not all of it.
    """

    id: str
    zone: ZoneInfo
    layers: tuple[Layer, ...] = ()
    entries: tuple[Entry, ...] = ()
    order: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Override:
    """Somebody takes over for a while, whoever's turn it is."""

    start: datetime
    end: datetime
    who: int


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody is away; the next one of the rotation steps in."""

    start: datetime
    end: datetime
    who: int


_Span = Entry | Override | Absence


@dataclass(frozen=True, slots=True)
class Changes:
    """What people agreed upon beside the rule; a later override lies over an earlier one."""

    overrides: tuple[Override, ...] = ()
    absences: tuple[Absence, ...] = ()

    def is_away(self, who: int, at: datetime) -> bool:
        return any(one.who == who and one.start <= at < one.end for one in self.absences)


NO_CHANGES = Changes()


@dataclass(frozen=True, slots=True)
class Held:
    """Who is on call at a moment, None for nobody, and whose turn it is by the rule alone."""

    who: int | None
    turn_of: int | None
    ladder: tuple[int, ...] = ()
    """Who is asked one after the other, `who` first: those of the same rotation who are there."""


@dataclass(frozen=True, slots=True)
class Shift:
    """One stretch in which the same person is on call; None for nobody."""

    start: datetime
    end: datetime
    who: int | None
    turn_of: int | None

    @property
    def is_gap(self) -> bool:
        return self.who is None


def moment(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """Return when a local clock shows `minute` of a day, in UTC; 1440 and more is the next day."""
    days, minute = divmod(minute, config.DAY)
    shown = datetime.combine(day + days * _DAY, time(*divmod(minute, 60)))
    at = shown.replace(tzinfo=zone).astimezone(UTC)
    if at.astimezone(zone).replace(tzinfo=None) == shown:
        return at
    return _jump(shown.replace(tzinfo=zone, fold=1).astimezone(UTC), at, zone)


def _jump(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """Find the moment between two at which the clock jumps, to the second."""
    offset = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after


def holder(schedule: Schedule, changes: Changes, at: datetime) -> Held:
    """Tell who is on call at a moment, and who is asked after them."""
    turns = list(_turns(schedule, at))
    by_rule = next((turn[0] for turn in turns if turn and turn[0] is not None), None)
    asked = [who for turn in turns for who in _present(turn, changes, at)]
    over = [
        one.who
        for one in reversed(changes.overrides)
        if one.start <= at < one.end and not changes.is_away(one.who, at)
    ]
    ladder = tuple(dict.fromkeys((*over[:1], *asked)))
    return Held(ladder[0] if ladder else None, by_rule, ladder)


def _present(turn: tuple[int | None, ...], changes: Changes, at: datetime) -> tuple[int, ...]:
    """Give who of a rotation can be asked; nobody where its turn is of somebody unknown."""
    if not turn or turn[0] is None:
        return ()
    return tuple(who for who in turn if who is not None and not changes.is_away(who, at))


def _turns(schedule: Schedule, at: datetime) -> Iterator[tuple[int | None, ...]]:
    """Yield the rotations that are on call at a moment, the uppermost first.

    Each begins with whose turn it is, and goes on with those who come after them.
    """
    running = [one for one in schedule.entries if one.start <= at < one.end]
    for entry in sorted(running, reverse=True, key=lambda one: one.start):
        names = _order(schedule)
        yield _from(names, names.index(entry.who))
    for layer in reversed(schedule.layers):
        turn = _turn(layer.rule, schedule.zone, at)
        if turn is not None and layer.people:
            yield _from(layer.people, turn % len(layer.people))


def _order(schedule: Schedule) -> tuple[int | None, ...]:
    return schedule.order or tuple(dict.fromkeys(one.who for one in schedule.entries))


def _near(schedule: Schedule, start: datetime, end: datetime) -> Schedule:
    """Keep the shifts between two moments: every cut asks all that there are."""
    there = tuple(one for one in schedule.entries if one.start < end and start < one.end)
    return replace(schedule, entries=there, order=_order(schedule))


def whose_turn(schedule: config.Schedule, zone: ZoneInfo, at: datetime) -> Iterator[str]:
    """Yield whose turn it is by the rule alone, as `platform:id`, the uppermost layer first."""
    running = [one for one in schedule.entries if one.start <= at < one.end]
    yield from (one.person for one in sorted(running, reverse=True, key=lambda one: one.start))
    for layer in reversed(schedule.layers):
        turn = _turn(layer, zone, at)
        if turn is not None and layer.people:
            yield layer.people[turn % len(layer.people)]


def _from(people: tuple[int | None, ...], first: int) -> tuple[int | None, ...]:
    return people[first:] + people[:first]


def _turn(rule: config.Layer, zone: ZoneInfo, at: datetime) -> int | None:
    """Return the number of the turn that a moment lies in, from 0; None outside of its hours."""
    minute = rule.handover.minute
    if at < moment(rule.starts, minute, zone) or not _in_hours(rule, zone, at):
        return None
    first, today = _first_day(rule), at.astimezone(zone).date()
    turn = (today - first).days // rule.days
    begun = moment(first + turn * rule.days * _DAY, minute, zone) <= at
    return turn if begun else max(turn - 1, 0)


def _first_day(rule: config.Layer) -> date:
    """Return the day of hand-over with which the first turn is counted."""
    if rule.rotation == "daily":
        return rule.starts
    weekday = rule.handover.weekday or 0
    return rule.starts - (rule.starts.weekday() - weekday) % 7 * _DAY


def _in_hours(rule: config.Layer, zone: ZoneInfo, at: datetime) -> bool:
    if rule.hours is None:
        return True
    today = at.astimezone(zone).date()
    return any(
        moment(day, one.opens, zone) <= at < moment(day, one.closes, zone)
        for day in (today - _DAY, today)
        for one in rule.hours.on(day.weekday())
    )


def shifts(
    schedule: Schedule, changes: Changes, start: datetime, end: datetime
) -> tuple[Shift, ...]:
    """Return who is on call from `start` to `end`: stretches without holes, in order."""
    found: list[Shift] = []
    schedule = _near(schedule, start, end)
    cuts = sorted({start, end, *_cuts(schedule, changes, start, end)})
    for since, until in pairwise(cuts):
        held = holder(schedule, changes, since)
        last = found[-1] if found else None
        if last is not None and (last.who, last.turn_of) == (held.who, held.turn_of):
            found[-1] = Shift(last.start, until, held.who, held.turn_of)
        else:
            found.append(Shift(since, until, held.who, held.turn_of))
    return tuple(found)


def joined(found: Iterable[Shift]) -> tuple[Shift, ...]:
    """Take together what the same person holds without a break, in whose place whatsoever."""
    together: list[Shift] = []
    for one in found:
        last = together[-1] if together else None
        if last is not None and (last.who, last.end) == (one.who, one.start):
            together[-1] = Shift(last.start, one.end, one.who, last.turn_of)
        else:
            together.append(one)
    return tuple(together)


def _cuts(
    schedule: Schedule, changes: Changes, start: datetime, end: datetime
) -> Iterator[datetime]:
    """Yield the moments between two at which somebody else may come on call."""
    spans: tuple[_Span, ...] = (*changes.overrides, *changes.absences, *schedule.entries)
    bounds = [at for one in spans for at in (one.start, one.end)]
    first, last = (at.astimezone(schedule.zone).date() for at in (start, end))
    for layer in schedule.layers:
        for n in range((last - first).days + 3):
            bounds += _bounds(layer.rule, schedule.zone, first + (n - 1) * _DAY)
    yield from (at for at in bounds if start < at < end)


def _bounds(rule: config.Layer, zone: ZoneInfo, day: date) -> Iterator[datetime]:
    if (day - _first_day(rule)).days % rule.days == 0 or day == rule.starts:
        yield moment(day, rule.handover.minute, zone)
    for one in rule.hours.on(day.weekday()) if rule.hours is not None else ():
        yield moment(day, one.opens, zone)
        yield moment(day, one.closes, zone)


def next_change(schedule: Schedule, changes: Changes, at: datetime) -> datetime | None:
    """Return when somebody else, or nobody, comes on call; None if nothing changes in a year."""
    now = holder(schedule, changes, at).who
    for ahead in _LOOK_AHEAD:
        for shift in shifts(schedule, changes, at, at + ahead):
            if shift.who != now:
                return shift.start
    return None
