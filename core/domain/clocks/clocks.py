"""The clocks of a ticket, derived from what happened and what was said, never counted.

Events tell in which state the ticket was (`stretches.py`); messages tell when the reporter
waited for an answer. Each promise of the policy becomes a clock: it starts, stands still in the
states that pause it, and is met or missed. Nothing here knows what time it is now, so a late
change of policy or calendar is right after deriving anew.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Protocol

from core.config.policies import Limit, Policy
from core.domain.clocks.targets import Given, Target, Traits, given
from core.domain.clocks.worktime import Pause, Worktime
from core.domain.tickets.stretches import (
    OVER,
    UNTOUCHED,
    Happened,
    Stretch,
    stretches,
    to_the_minute,
)
from core.domain.tickets.ticket import State


class Said(Protocol):
    """A message that the reporter wrote or was sent."""

    @property
    def at(self) -> datetime: ...
    @property
    def by_reporter(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Case:
    """All that clocks are derived from: events as they were stored, messages as they went.

    `warned` is what was said of them; it changes no clock, only when the next warning comes.
    """

    traits: Traits
    received_at: datetime
    events: Sequence[Happened]
    said: Sequence[Said]
    warned: Mapping[str, Any] | None = None


class Since(StrEnum):
    """What a clock counts from: the report, a message of the reporter, or our last one."""

    RECEIVED = "received"
    ASKED = "asked"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Clock:
    """One promise: `given` of working time from `start`, not counting `pauses`.

    `due` is None while a pause lasts that nobody can tell the end of. It was `met` at a moment,
    `dropped` because the ticket ended without it, or it runs. `floor` is the due time of another
    clock, before which this one is not due.
    """

    target: Target
    given: Given
    start: datetime
    due: datetime | None
    pauses: tuple[Stretch, ...] = ()
    met: datetime | None = None
    dropped: datetime | None = None
    floor: datetime | None = None
    since: Since = Since.RECEIVED

    @property
    def runs(self) -> bool:
        return self.met is None and self.dropped is None

    @property
    def held(self) -> tuple[Pause, ...]:
        """The stretches that do not count."""
        return _as_pauses(self.pauses)

    def late_at(self, now: datetime) -> bool:
        """Tell whether the promise is broken, as far as one knows at this moment."""
        end = self.met or self.dropped or now
        return self.due is not None and end > self.due


@dataclass(frozen=True, slots=True)
class Clocks:
    """The clocks of a ticket by target, with the moments that they and statistics go by."""

    clocks: Mapping[Target, Clock]
    stretches: tuple[Stretch, ...]
    received_at: datetime
    assessed_at: datetime | None
    started_at: datetime | None
    answered_at: datetime | None
    ended_at: datetime | None

    @property
    def next(self) -> Clock | None:
        """What breaks next of all that runs."""
        running = [one for one in self.clocks.values() if one.runs and one.due is not None]
        return min(running, key=lambda one: (one.due, one.target), default=None)


@dataclass(frozen=True, slots=True)
class Measures:
    """How long things took, in working time; None for what has not come about.

    `waiting` lasts until work started (R24), `response` until the first answer, `gross` until the
    ticket ended, `net` without the pauses and the times in which it had ended before (R25).
    """

    waiting: timedelta | None
    assessment: timedelta | None
    response: timedelta | None
    gross: timedelta | None
    net: timedelta | None


_ASSESSES = frozenset({"assessed"})  # beside taking it up
_WANTS_MORE = frozenset({"reopened", "not_solved"})
"""With these the reporter waits for us again, whoever wrote it down."""


def derive(case: Case, policy: Policy | None, worktime: Worktime) -> Clocks:
    """Derive every clock of a ticket."""
    states = stretches(case.received_at, case.events)
    last = states[-1]
    ended_at = last.start if last.state in OVER else None
    started_at = next((one.start for one in states if one.state not in UNTOUCHED), None)
    answers = (to_the_minute(one.at) for one in case.said if not one.by_reporter)
    answered_at = next(answers, None)
    assessed = [to_the_minute(one.at) for one in case.events if one.type in _ASSESSES]
    assessed_at = min((*assessed, *((started_at,) if started_at else ())), default=None)
    found: dict[Target, Clock] = {}
    if policy is not None:
        make = _Making(case, policy, worktime, states, ended_at)
        solved_at = ended_at if last.state == State.CLOSED else None
        clocks = (
            make.since_received(Target.ASSESSMENT, policy.assessment, assessed_at),
            make.since_received(Target.FIRST_RESPONSE, policy.first_response, answered_at),
            make.update(),
            make.since_received(Target.RESOLUTION, policy.resolution, solved_at),
        )
        found = {clock.target: clock for clock in clocks if clock is not None}
        if Target.NEXT_UPDATE in found:
            found[Target.NEXT_UPDATE] = _not_before_first(found)
    return Clocks(
        clocks=MappingProxyType(found),
        stretches=states,
        received_at=states[0].start,
        assessed_at=assessed_at,
        started_at=started_at,
        answered_at=answered_at,
        ended_at=ended_at,
    )


def measures(clocks: Clocks, policy: Policy | None, worktime: Worktime) -> Measures:
    """Tell how long it took to take a case up, to assess and to end it."""

    def until(end: datetime | None) -> timedelta | None:
        return None if end is None else worktime.between(clocks.received_at, end)

    gross, net = until(clocks.ended_at), None
    if clocks.ended_at is not None:
        paused = _pauses(clocks.stretches, policy.pauses if policy else (), clocks.ended_at)
        net = worktime.between(clocks.received_at, clocks.ended_at, _as_pauses(paused))
    return Measures(
        until(clocks.started_at),
        until(clocks.assessed_at),
        until(clocks.answered_at),
        gross,
        net,
    )


@dataclass(frozen=True, slots=True)
class _Making:
    case: Case
    policy: Policy
    worktime: Worktime
    states: tuple[Stretch, ...]
    ended_at: datetime | None

    def since_received(
        self, target: Target, limit: Limit | None, met: datetime | None
    ) -> Clock | None:
        return self._clock(target, limit, self.states[0].start, met, self.policy.pauses)

    def update(self) -> Clock | None:
        """Make the clock of the next update.

        It runs from the first message of the reporter that nobody has answered; once all are
        answered, from our last message, where progress is promised. Else the last answer stands.
        """
        start, since = self.states[0].start, Since.RECEIVED
        answer: tuple[datetime, Since, datetime] | None = None
        for at, by_reporter in self._contacts():
            if by_reporter and since is Since.ANSWERED:
                start, since = at, Since.ASKED
            elif not by_reporter:
                answer = answer if since is Since.ANSWERED else (start, since, at)
                start, since = at, Since.ANSWERED
        limit, met = self.policy.next_update, None
        if since is Since.ANSWERED and self.policy.progress is not None and self.ended_at is None:
            limit = self.policy.progress
        elif since is Since.ANSWERED and answer is not None:
            start, since, met = answer
        pausing = self.policy.update_pauses
        start, met = to_the_minute(start), to_the_minute(met) if met is not None else None
        clock = self._clock(Target.NEXT_UPDATE, limit, start, met, pausing)
        return None if clock is None else replace(clock, since=since)

    def _contacts(self) -> list[tuple[datetime, bool]]:
        """Tell when who spoke to the other side; of the same moment the reporter comes first.

        What is said after the end, such as a word of thanks, waits for nothing.
        """
        spoke = [(one.at, one.by_reporter) for one in self.case.said]
        wanted = [(one.at, True) for one in self.case.events if one.type in _WANTS_MORE]
        if wanted:
            spoke = sorted((*spoke, *wanted), key=lambda one: (one[0], not one[1]))
        end = self.ended_at
        return [one for one in spoke if end is None or to_the_minute(one[0]) <= end]

    def _clock(
        self,
        target: Target,
        limit: Limit | None,
        start: datetime,
        met: datetime | None,
        pausing: Iterable[str],
    ) -> Clock | None:
        promised = given(limit, self.case.traits)
        if promised is None:
            return None
        dropped = self.ended_at if met is None else None
        pauses = _pauses(self.states, pausing, met or dropped, since=start)
        due = self.worktime.due(start, promised.length, _as_pauses(pauses))
        return Clock(target, promised, start, due, pauses, met, dropped)


def _pauses(
    states: Iterable[Stretch],
    pausing: Iterable[str],
    until: datetime | None,
    *,
    since: datetime | None = None,
) -> tuple[Stretch, ...]:
    """Give the stretches in which nothing counts; a ticket that has ended counts for nothing."""
    names = OVER.union(pausing)
    return tuple(
        one
        for one in states
        if one.state in names
        and (until is None or one.start < until)
        and (since is None or one.end is None or one.end > since)
    )


def _as_pauses(found: Iterable[Stretch]) -> tuple[Pause, ...]:
    return tuple(Pause(one.start, one.end) for one in found)


def _not_before_first(found: Mapping[Target, Clock]) -> Clock:
    """Never ask for an update sooner than for the first answer, which is one."""
    update, first = found[Target.NEXT_UPDATE], found.get(Target.FIRST_RESPONSE)
    if first is None or update.since is not Since.RECEIVED or update.due is None:
        return update
    if first.due is None:
        return replace(update, due=None)
    return replace(update, due=max(update.due, first.due), floor=first.due)
