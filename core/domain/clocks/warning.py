"""Warnings: who hears, step by step, that a promise is about to break, or has broken.

A step stands at a moment in the working time of its clock. What was said about a clock is told by
two moments: what it was due at then, and the newest step that was taken. So a clock that is due
at another time is warned of anew, and nothing else twice, whatever the clocks of machines do.
All here is pure.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self

from core.domain.clocks.clocks import Clock, Clocks, Since
from core.domain.clocks.hours import Hours
from core.domain.clocks.rules import Rules, Ruling
from core.domain.clocks.targets import Target


@dataclass(frozen=True, slots=True)
class Said:
    """What was said about a clock: it was `due` then, and all is taken that stood until `until`."""

    due: datetime
    until: datetime

    @classmethod
    def read(cls, kept: Mapping[str, Any] | None) -> Mapping[Target, Self]:
        """Read what `write` gives, by target; what makes no sense here was not said."""
        found = {}
        for name, two in (kept or {}).items():
            with suppress(TypeError, ValueError):
                found[Target(name)] = cls(*map(datetime.fromisoformat, two))
        return found


def write(said: Mapping[Target, Said]) -> Mapping[str, Any]:
    """Write down as JSON what was said, moments in ISO 8601 and UTC."""
    return {
        target.value: [one.due.isoformat(), one.until.isoformat()] for target, one in said.items()
    }


@dataclass(frozen=True, slots=True)
class Step:
    """A step of one clock: when it comes, and who hears of it."""

    clock: Clock
    due: datetime
    at: datetime
    tell: tuple[str, ...]


def steps(clock: Clock, rules: Rules, ruling: Ruling) -> Iterator[Step]:
    """Give a clock's steps in the order in which they come, as far as that can be told.

    None for a clock that does not run, or stands still; nor for what would come with the case.
    """
    if not clock.runs or clock.due is None:
        return
    told = [one for one in rules.warnings if one.is_for(clock.target.value)]
    length = clock.given.length
    for one in sorted(told, key=lambda step: step.offset(length)):
        offset = one.offset(length)
        if length + offset <= timedelta():
            continue
        at = clock.due
        if offset:
            moved = ruling.calendar.promised.due(clock.start, length + offset, clock.held)
            if moved is None:
                return  # a pause came first
            at = moved
        yield Step(clock, clock.due, at, one.tell)


def still_to_say(clock: Clock, said: Said | None, rules: Rules, ruling: Ruling) -> Iterator[Step]:
    """Give the steps that nobody has taken.

    Another due time is another cause, but where the promise had broken by either.
    """
    for step in steps(clock, rules, ruling):
        known = said is not None and (
            said.due == step.due or (said.due <= said.until and step.due <= said.until)
        )
        if said is None or not known or step.at > said.until:
            yield step


def watched(clocks: Clocks) -> tuple[Clock, ...]:
    """Give the clocks that are warned of; before the first answer its own promise tells enough."""
    return tuple(
        clock
        for target, clock in clocks.clocks.items()
        if not (
            target is Target.NEXT_UPDATE
            and clock.since is Since.RECEIVED
            and Target.FIRST_RESPONSE in clocks.clocks
        )
    )


def planned(
    clocks: Clocks, said: Mapping[Target, Said], rules: Rules, ruling: Ruling, *, urgent: bool
) -> datetime | None:
    """Tell when the next step comes, in attended hours unless it is urgent; None if none does."""
    coming = (
        next(still_to_say(one, said.get(one.target), rules, ruling), None)
        for one in watched(clocks)
    )
    at = min((step.at for step in coming if step is not None), default=None)
    if at is None or urgent:
        return at
    return attended(rules).next_open(at) or at


def attended(rules: Rules) -> Hours:
    """Give the hours in which somebody of the desk is there."""
    return rules.calendar_of("").attended


def newest(
    clocks: Clocks, said: Mapping[Target, Said], rules: Rules, ruling: Ruling, *, now: datetime
) -> tuple[Step, ...]:
    """Give of each clock the newest step that has come, and none before it."""
    found: list[Step] = []
    for one in watched(clocks):
        come = [
            step
            for step in still_to_say(one, said.get(one.target), rules, ruling)
            if step.at <= now
        ]
        found += come[-1:]
    return tuple(found)
