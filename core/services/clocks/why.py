"""Why a ticket is due when it is: its clocks with every line that made them (`/why`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.config.policies import Policy
from core.db.clocks import clocks
from core.db.unit import Unit
from core.domain.clocks.clocks import Clock, Measures, measures
from core.domain.clocks.explaining import Line, explain
from core.domain.clocks.rules import Calendar, Rules
from core.domain.clocks.targets import reasons


@dataclass(frozen=True, slots=True)
class ClockExplained:
    """A clock, what made its due time, and what is left of it while it stands still."""

    clock: Clock
    lines: tuple[Line, ...]
    left: timedelta


@dataclass(frozen=True, slots=True)
class Explained:
    """What holds for a ticket, and why; `because` is what its policy asked and the case has."""

    policy: Policy | None
    because: Mapping[str, str]
    calendar: Calendar
    clocks: tuple[ClockExplained, ...]
    measures: Measures
    now: datetime


def explain_ticket(unit: Unit, ticket_id: int) -> Explained | None:
    """Derive a ticket's clocks with their reasons; None if there is no such ticket.

    One that has ended is explained by the rules it was measured by, and one that was merged by
    the clocks of the ticket that it goes on as: those of its own stopped with the merge.
    """
    ticket_id = clocks.goes_on_as(unit.connection, ticket_id)
    case = clocks.case_of(unit.connection, ticket_id)
    if case is None:
        return None
    rules = _rules_for(unit, ticket_id)
    ruling, found = rules.ruling(case.traits), rules.clocks(case)
    worktime = ruling.calendar.promised
    explained = []
    for clock in found.clocks.values():
        end = clock.met or clock.dropped or max(unit.now, clock.start)
        used = worktime.between(clock.start, end, clock.held)
        left = max(clock.given.length - used, timedelta())
        lines = explain(clock, worktime.hours, now=unit.now)
        explained.append(ClockExplained(clock, lines, left))
    return Explained(
        policy=ruling.policy,
        because=reasons(ruling.policy, case.traits) if ruling.policy else {},
        calendar=ruling.calendar,
        clocks=tuple(explained),
        measures=measures(found, ruling.policy, worktime),
        now=unit.now,
    )


def _rules_for(unit: Unit, ticket_id: int) -> Rules:
    """Give the rules of now, or those that an ended ticket was measured by."""
    mark = clocks.measured_by(unit.connection, ticket_id)
    if mark in (None, unit.rules.mark):
        return unit.rules
    told = clocks.rules_kept(unit.connection, mark)
    return Rules.read(told) if told is not None else unit.rules
