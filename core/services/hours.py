"""The team's opening hours as calendars."""

from collections.abc import Mapping
from datetime import time
from zoneinfo import ZoneInfo

from core.config.hours import Week
from core.config.hours import Window as Minutes
from core.config.team import Team
from core.db.unit import Unit
from core.domain.hours import Expected, Hours, Window, expected


def receipt_promise(unit: Unit) -> Expected:
    """Tell when a case that comes now will be looked at (R38, R39)."""
    return expected(
        unit.now, promised=_calendar(unit.team, promised=True), attended=_calendar(unit.team)
    )


def _calendar(team: Team, *, promised: bool = False) -> Hours:
    hours = team.hours
    return Hours(
        zone=ZoneInfo(hours.timezone),
        week=_week(hours.promised if promised else hours.attended),
        closed=frozenset(hours.closures),
        country=hours.holidays,
    )


def _week(week: Week) -> Mapping[int, tuple[Window, ...]]:
    return {day: tuple(_window(one) for one in week.on(day)) for day in range(7)}


def _window(minutes: Minutes) -> Window:
    return Window(_time(minutes.opens), _time(minutes.closes))


def _time(minutes: int) -> time:
    hour, minute = divmod(minutes, 60)
    return time(hour % 24, minute)
