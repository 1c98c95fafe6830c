"""The procedure as clocks go by it: calendars laid out, policies in order, and what tells them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from functools import lru_cache
from importlib.metadata import version
from typing import Self
from zoneinfo import ZoneInfo

from core.config.hours import HalfDay as ToldHalfDay, Hours as ToldHours, Week, Window as Minutes
from core.config.policies import Policy
from core.config.procedure import Procedure
from core.config.texts import Text
from core.config.warning import WarningStep
from core.domain.clocks.clocks import Case, Clocks, derive
from core.domain.clocks.hours import HalfDay, Hours, Window
from core.domain.clocks.targets import Traits, choose
from core.domain.clocks.worktime import Worktime

_OWN = ""  # the desk's calendar


@dataclass(frozen=True, slots=True)
class Calendar:
    """Promised hours, in which clocks count, and those in which somebody is there."""

    id: str
    name: Text | None
    promised: Worktime
    attended: Hours


@dataclass(frozen=True, slots=True)
class Ruling:
    """What holds for one case: its policy, if there is one, and the calendar that counts."""

    policy: Policy | None
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Rules:
    """All that clocks, and what hangs on them, are derived by.

    `weights` say where an organisation's tickets come in the queue. `mark` changes with whatever
    could change any of it.
    """

    calendars: Mapping[str, Calendar]
    policies: tuple[Policy, ...]
    of_organisations: Mapping[str, str]
    warnings: tuple[WarningStep, ...]
    weights: Mapping[str, int]
    told: str
    """The procedure as JSON, to derive by it again when the team has another one."""
    mark: str

    @classmethod
    def of(cls, procedure: Procedure) -> Self:
        """Lay the procedure out; each calendar is computed only once it is asked."""
        return cls.read(procedure.model_dump_json(by_alias=True))

    @classmethod
    @lru_cache(maxsize=16)  # who asks `/why` again goes on with the years that are laid out
    def read(cls, told: str) -> Self:
        """Lay out a procedure that was kept as JSON."""
        procedure = Procedure.model_validate_json(told, by_alias=True)
        own = _calendar(_OWN, None, procedure.hours)
        others = [_calendar(one.id, one.name, one) for one in procedure.calendars]
        dates = any(one.holidays for one in (procedure.hours, *procedure.calendars))
        known = f"{version('holidays') if dates else ''}\n{told}"
        return cls(
            calendars={one.id: one for one in (own, *others)},
            policies=procedure.policies,
            of_organisations=procedure.of_organisations,
            warnings=procedure.warnings,
            weights=procedure.weights,
            told=told,
            mark=hashlib.sha256(known.encode()).hexdigest()[:16],
        )

    def calendar_of(self, organisation: str) -> Calendar:
        """Return the calendar of an organisation, else the desk's."""
        return self.calendars[self.of_organisations.get(organisation, _OWN)]

    def ruling(self, case: Traits) -> Ruling:
        """Tell by what the clocks of a case are derived."""
        policy = choose(self.policies, case)
        if policy is not None and policy.calendar is not None:
            return Ruling(policy, self.calendars[policy.calendar])
        return Ruling(policy, self.calendar_of(case.organisation))

    def clocks(self, case: Case) -> Clocks:
        """Derive the clocks of a case."""
        ruling = self.ruling(case.traits)
        return derive(case, ruling.policy, ruling.calendar.promised)


def _calendar(name: str, title: Text | None, told: ToldHours) -> Calendar:
    return Calendar(
        id=name,
        name=title,
        promised=Worktime(_hours(told, told.promised)),
        attended=_hours(told, told.presence),
    )


def _hours(told: ToldHours, week: Week) -> Hours:
    return Hours(
        zone=ZoneInfo(told.timezone),
        week=week_of(week),
        closed=frozenset(told.closures),
        half_days={one.date: _half(one) for one in told.half_days},
        special={one.date: tuple(_window(each) for each in one.open) for one in told.open_days},
        country=told.holidays,
        categories=told.holiday_categories,
    )


def week_of(told: Week) -> Mapping[int, tuple[Window, ...]]:
    """Give a week as the team wrote it, by weekday."""
    return {day: tuple(_window(one) for one in told.on(day)) for day in range(7)}


def _half(told: ToldHalfDay) -> HalfDay:
    return HalfDay(_time(told.opens), _time(told.closes))


def _window(minutes: Minutes) -> Window:
    return Window(_time(minutes.opens), _time(minutes.closes))


def _time(minutes: int) -> time:
    hour, minute = divmod(minutes, 60)
    return time(hour % 24, minute)
