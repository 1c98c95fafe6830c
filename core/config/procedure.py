"""Calendars and policies together: all that decides what the clocks of a ticket show."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import get_args

from pydantic import BaseModel, ConfigDict

from core.config.hours import Hours, Week, Yearly
from core.config.policies import Limit, Policy, written
from core.config.texts import Id, Text
from core.config.warning import TargetName, WarningStep

_YEAR = 366  # days
_TARGETS = get_args(TargetName)
Location = tuple[str | int, ...]


class Calendar(Hours):
    """Hours with a name: for organisations, or for what is promised at any hour."""

    id: Id
    name: Text | None = None


class Procedure(BaseModel):
    """What clocks are derived by. It is kept as JSON beside the clocks that were frozen by it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    hours: Hours
    calendars: tuple[Calendar, ...]
    policies: tuple[Policy, ...]
    of_organisations: Mapping[str, str]
    """The calendar of each organisation that has its own."""
    warnings: tuple[WarningStep, ...] = ()
    weights: Mapping[str, int] = {}
    """What organisations weigh by contract; those that are not there weigh nothing."""


def contradictions(procedure: Procedure, *, today: date) -> Iterator[tuple[Location, str]]:
    """Find what no clock could be derived by, each with its place in the team file and the fix."""
    yield from _bad_days(procedure.hours, ("hours",), today)
    for n, calendar in enumerate(procedure.calendars):
        yield from _bad_days(calendar, ("calendars", n), today)
    all_comers = ""
    for n, policy in enumerate(procedure.policies):
        if all_comers:
            fix = f"no case comes to it, for {all_comers!r} above takes them all; move it up"
            yield ("policies", n, "id"), fix
        elif not policy.when.is_narrow:
            all_comers = policy.id
    yield from _idle_warnings(procedure)


def _idle_warnings(procedure: Procedure) -> Iterator[tuple[Location, str]]:
    """Find warnings that never come, or come twice."""
    promised = {target: _longest(procedure.policies, target) for target in _TARGETS}
    seen: dict[tuple[str, timedelta | int | None, timedelta | int | None, str], int] = {}
    for n, one in enumerate(procedure.warnings):
        targets = one.target or _TARGETS
        longest = max((promised[target] for target in targets), default=timedelta())
        if isinstance(one.before, timedelta) and timedelta() < longest <= one.before:
            yield (
                ("warnings", n, "before"),
                f"nothing is promised for longer than that; write less than {written(longest)}",
            )
        for key in ((target, one.before, one.after, who) for target in targets for who in one.tell):
            if seen.setdefault(key, n) != n:
                yield (
                    ("warnings", n, "tell"),
                    f"{key[3]!r} is told of {key[0]!r} at that moment above; take one away",
                )
                break


def _longest(policies: Iterable[Policy], target: str) -> timedelta:
    """Give the longest that is promised for a target; none where nothing is."""
    names = (target, "progress") if target == "next_update" else (target,)
    limits = (getattr(policy, name) for policy in policies for name in names)
    given = (getattr(one, name) for one in limits if one is not None for name in Limit.model_fields)
    return max((length for length in given if length is not None), default=timedelta())


def _bad_days(hours: Hours, place: Location, today: date) -> Iterator[tuple[Location, str]]:
    own = (
        *hours.closures,
        *(day.date for day in hours.half_days),
        *(day.date for day in hours.open_days),
    )
    if twice := next((day for n, day in enumerate(own) if day in own[:n]), None):
        yield (*place, "closures"), f"{twice} is named twice; say once what holds on that day"
    for kind, week in (("promised", hours.promised), ("attended", hours.presence)):
        ever = any(week.on(day) for day in range(7)) or hours.open_days
        if not ever:
            yield (*place, kind), 'it never opens; write a day, such as monday = ["08:30-15:30"]'
        elif not any(_opens(hours, week, today + timedelta(n)) for n in range(_YEAR)):
            fix = "closures and holidays leave no open minute in the year to come; take some away"
            yield (*place, kind), fix


def _opens(hours: Hours, week: Week, day: date) -> bool:
    """Tell whether there is an open minute; what is said of one day goes before holidays."""
    own = {day, Yearly(day.month, day.day)}
    if any(one.date in own for one in hours.open_days):
        return True
    for half in (one for one in hours.half_days if one.date in own):
        parts = week.on(day.weekday())
        return any(one.opens < half.closes and half.opens < one.closes for one in parts)
    closed = own.intersection(hours.closures) or day in hours.holidays_in(day.year)
    return not closed and bool(week.on(day.weekday()))
