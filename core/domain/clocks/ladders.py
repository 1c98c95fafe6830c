"""Ladders: what is done, step by step, about something that waits too long.

A ladder is data: steps, each so many days after the waiting began. What stands on one is told by
two values: the moment that its next gap counts from, and how many steps were taken. All here is
pure; a day is a day on the desk's calendar, at the same time of day, whatever the clocks do.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from core.config.reminders import Reminders, Step as ToldStep
from core.domain.clocks.hours import Hours

_HORIZON = 400  # days; a calendar on which nobody works for longer than that counts every day


class Waiting(StrEnum):
    """What is waited for; each has a ladder."""

    INFORMATION = "information"
    CONFIRMATION = "confirmation"
    PROGRESS = "progress"


WAITING: Mapping[tuple[str, str], Waiting] = MappingProxyType(
    {
        ("pending_customer", "information"): Waiting.INFORMATION,
        ("pending_customer", "confirmation"): Waiting.CONFIRMATION,
        ("pending_external", ""): Waiting.PROGRESS,
    }
)
"""What a ticket waits for in a state, by the state and the reason of its waiting."""


class Does(StrEnum):
    REMIND = "remind"  # whoever is waited for
    CLOSE = "close"
    PROMPT = "prompt"  # the team, to tell the reporter how far it is


@dataclass(frozen=True, slots=True)
class Step:
    """`gap` is in days, counted from the step before, or from when the waiting began."""

    gap: int
    does: Does


@dataclass(frozen=True, slots=True)
class Ladder:
    """With `working`, days on which nobody is there do not count. `repeats`: its one step does."""

    steps: tuple[Step, ...]
    working: bool = False
    repeats: bool = False

    def step(self, number: int) -> Step | None:
        """Give the step with this number, from 0 on; None beyond the last."""
        if self.repeats:
            return self.steps[0]
        return self.steps[number] if number < len(self.steps) else None


@dataclass(frozen=True, slots=True)
class Standing:
    """`taken` steps are done, and the gap to the next counts from `since`."""

    since: datetime
    taken: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that is due, and where its ladder stands once it has been taken."""

    number: int
    does: Does
    standing: Standing


def ladder_of(told: Reminders, waiting: Waiting) -> Ladder:
    """Give the ladder that the team has for what is waited for; it may have no steps."""
    working = told.days == "working"
    if waiting is Waiting.PROGRESS:
        steps = (Step(told.progress, Does.PROMPT),) if told.progress else ()
        return Ladder(steps, working, repeats=bool(steps))
    return Ladder(tuple(_steps(steps_of(told, waiting))), working)


def steps_of(told: Reminders, waiting: Waiting) -> tuple[ToldStep, ...]:
    """Give the steps as the team wrote them, for their texts."""
    return told.confirmation if waiting is Waiting.CONFIRMATION else told.information


def _steps(told: tuple[ToldStep, ...]) -> Iterator[Step]:
    before = 0
    for one in told:
        yield Step(one.after - before, Does.CLOSE if one.close else Does.REMIND)
        before = one.after


def planned(ladder: Ladder, standing: Standing, hours: Hours) -> datetime | None:
    """Tell when the next step is planned; None if there is none."""
    step = ladder.step(standing.taken)
    return None if step is None else _later(standing.since, step.gap, ladder, hours)


def ends(ladder: Ladder, standing: Standing, hours: Hours) -> datetime | None:
    """Tell when what waits is closed, if nothing happens; None if it never is."""
    at = planned(ladder, standing, hours)
    while at is not None:
        step = ladder.step(standing.taken)
        if step is not None and step.does is Does.CLOSE:
            return at
        if ladder.repeats:
            return None
        standing = Standing(at, standing.taken + 1)
        at = planned(ladder, standing, hours)
    return None


def take(ladder: Ladder, standing: Standing, *, now: datetime, hours: Hours) -> Taken | None:
    """Take the newest step that is due, and only that one; None if none is.

    After a long stop nothing is closed of which nobody was reminded: the reminder comes first.
    A step that comes late moves those after it, so that two never come close to each other.
    """
    found: Taken | None = None
    warned = standing.taken > 0
    at = planned(ladder, standing, hours)
    while at is not None and at <= now:
        step = ladder.step(standing.taken)
        if step is None or (step.does is Does.CLOSE and found is not None and not warned):
            break
        after = Standing(at, standing.taken + 1)
        found = Taken(standing.taken, step.does, after)
        standing = after
        at = planned(ladder, standing, hours)
    return None if found is None else _spaced(found, ladder, now=now, hours=hours)


def _spaced(taken: Taken, ladder: Ladder, *, now: datetime, hours: Hours) -> Taken:
    """Count the next gap from now, if more than half of it has gone by already."""
    at = planned(ladder, taken.standing, hours)
    anew = Standing(now, taken.standing.taken)
    whole = planned(ladder, anew, hours)
    if at is None or whole is None or at - now >= (whole - now) / 2:
        return taken
    return Taken(taken.number, taken.does, anew)


def _later(since: datetime, days: int, ladder: Ladder, hours: Hours) -> datetime:
    """Give the same time of day so many days later."""
    local = since.astimezone(hours.zone)
    day = local.date() + timedelta(days)
    if ladder.working:
        day = _working_day(local.date(), days, hours)
    return datetime.combine(day, local.time(), tzinfo=hours.zone).astimezone(UTC)


def _working_day(day: date, days: int, hours: Hours) -> date:
    closed = 0
    while days:
        day += timedelta(1)
        if hours.windows_on(day) or closed >= _HORIZON:
            days -= 1
        else:
            closed += 1
    return day


def is_quiet(hours: Hours, at: datetime) -> bool:
    """Tell whether nothing is to be said that can wait: nobody is there who could be answered.

    A desk at which nobody is ever there is never quiet.
    """
    opens = hours.next_open(at)
    return opens is not None and opens != at
