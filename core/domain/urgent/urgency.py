"""Whether a case is urgent, and whether it is critical for a payment: two flags, by rules. Pure."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.config.urgency import Flag, PaymentRun
from core.domain.clocks.targets import Traits, suits

URGENT, PAYMENT = "urgent", "payment"
NEAR = "payment_near"
"""The reason of what became urgent because a payment comes near."""

_AHEAD = 13  # months; a run of every month comes sooner


@dataclass(frozen=True, slots=True)
class Answered:
    """What a reporter answered to the questions of the contract (R151, R192)."""

    cannot_get_in: bool = False
    work_stops: bool = False
    processes_stop: bool = False


def reason(rules: Iterable[Flag], flag: str, case: Traits, answered: Answered) -> str:
    """Give the rule that raises a flag for a case; empty when none does."""
    return next(
        (
            one.id
            for one in rules
            if one.flag == flag and suits(one.when, case) and _fits(one, answered)
        ),
        "",
    )


def _fits(rule: Flag, answered: Answered) -> bool:
    return (
        rule.when.cannot_get_in in (None, answered.cannot_get_in)
        and rule.when.work_stops in (None, answered.work_stops)
        and rule.when.processes_stop in (None, answered.processes_stop)
    )


def next_run(
    runs: Iterable[PaymentRun], system: str, now: datetime, zone: ZoneInfo
) -> datetime | None:
    """Give when a system pays next; None where nothing is known of it."""
    mine = [one for one in runs if one.system == system]
    coming = (at for run in mine for at in _moments(run, now, zone) if at > now)
    return min(coming, default=None)


def _moments(run: PaymentRun, now: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    here = now.astimezone(zone).date()
    for day in run.dates:
        yield _at(run, day, zone)
    for ahead in range(_AHEAD):
        year, month = divmod(here.year * 12 + here.month - 1 + ahead, 12)
        last = monthrange(year, month + 1)[1]
        for number in run.days:
            yield _at(run, date(year, month + 1, min(number, last)), zone)


def _at(run: PaymentRun, day: date, zone: ZoneInfo) -> datetime:
    """Give the moment of a run; 24:00 is the midnight that ends its day."""
    if run.time == 24 * 60:
        midnight = datetime.combine(day + timedelta(days=1), time(0), tzinfo=zone)
        return midnight.astimezone(UTC)
    clock = time(*divmod(run.time, 60))
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


def pays_at(
    runs: Iterable[PaymentRun], system: str, day: date, zone: ZoneInfo, now: datetime
) -> datetime:
    """Give the moment at which a payment of a day goes; without a run that day, it is noon."""
    for run in runs:
        if run.system == system:
            for at in _moments(run, now, zone):
                if at.astimezone(zone).date() == day:
                    return at
    return datetime.combine(day, time(12), tzinfo=zone).astimezone(UTC)


def days_left(payment_on: str, today: date) -> int | None:
    """Tell how many days are left until a payment; None where its day is not known."""
    return (date.fromisoformat(payment_on) - today).days if payment_on else None
