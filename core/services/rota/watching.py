"""What time brings about in the rota: hand-overs are told, and gaps warned about."""

from datetime import datetime, timedelta

from core.config import rota as config
from core.db import rota
from core.db.unit import Unit
from core.domain.clocks.ladders import is_quiet
from core.domain.rota import Shift, holder, next_change
from core.services.clocks.hours import attended
from core.services.rota import agreeing, news as rota_news
from core.services.rota.rota import changes_of, shifts_of, worked_out

WARN_BEFORE = timedelta(days=7)
LOOK_BACK = timedelta(days=32)  # for when a gap that is open now began


def hand_over(unit: Unit) -> int:
    """Tell of every hand-over since the last look, with what is open; count them.

    The first look at a schedule only notes who is on call.
    """
    return sum(_handed_over(unit, one) for one in unit.team.schedules)


def _handed_over(unit: Unit, schedule: config.Schedule) -> bool:
    worked, changes = worked_out(unit, schedule), changes_of(unit, schedule.id, since=unit.now)
    before, now = rota.watched(unit, schedule.id), holder(worked, changes, unit.now).who
    if before is not None and before.person_id == now:
        return False
    if not rota.watch(unit, schedule.id, before, now) or before is None:
        return False
    until = next_change(worked, changes, unit.now)
    rota_news.handed_over(unit, schedule.id, before, now, until)
    return True


def expire(unit: Unit) -> int:
    """Let end what nobody confirmed or answered in time."""
    return agreeing.expire(unit)


def warn_of_gaps(unit: Unit) -> int:
    """Warn of each time within a week in which nobody is on call, once; count them.

    Nothing is said while nobody is there, but what begins before somebody is there again.
    """
    hours = attended(unit)
    opens = hours.next_open(unit.now) if is_quiet(hours, unit.now) else None
    found = 0
    for schedule in unit.team.schedules:
        for gap in _gaps(unit, schedule):
            if opens is None or gap.start < opens:
                rota_news.gap(unit, schedule.id, gap.start, gap.end, cause=_cause(unit, gap))
                found += 1
    return found


def _gaps(unit: Unit, schedule: config.Schedule) -> list[Shift]:
    around = shifts_of(unit, schedule, _since(unit), unit.now + WARN_BEFORE)
    return [one for one in around if one.is_gap and one.end > unit.now]


def _since(unit: Unit) -> datetime:
    return unit.now - LOOK_BACK


def _cause(unit: Unit, gap: Shift) -> str:
    """Name a gap by when it began, so that it is told of once."""
    return "long" if gap.start == _since(unit) else gap.start.isoformat()
