"""What is asked and read after the end: the survey, and the team's numbers."""

import re
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.commands.outcome import Ask, Begin, Note, Outcome, Tell
from bot.commands.tickets import ticket_of
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.rights import check
from core.domain.tickets.ticket import Act
from core.services.tickets import survey

STATS = ("survey", "replies")
DAYS = 30  # where no period is named
_PERIOD = re.compile(r"(?:times\s+)?(?:(\d{1,3})\s*d|(20\d\d)-(0[1-9]|1[0-2]))")


def remark(unit: Unit, ask: Ask) -> Outcome:
    """Ask for a word beside the marks."""
    survey.may_remark(unit, ask.actor, ticket_of(ask))
    return Begin("remark", str(ticket_of(ask)))


def stats(unit: Unit, ask: Ask) -> Outcome:
    """Show the team its numbers: how long things took, the survey, or the canned replies."""
    check(ask.actor, Act.COUNT)
    wanted = ask.rest.strip().casefold()
    if wanted in STATS:
        return Tell(Intent(Notice.STATS, data={"what": wanted}))
    today = unit.now.astimezone(ZoneInfo(unit.team.hours.timezone)).date()
    period = _period(wanted, today)
    if period is None:
        return Note("stats-which")
    days = {"first": period[0].isoformat(), "last": period[1].isoformat()}
    return Tell(Intent(Notice.STATS, data={"what": "times", **days}))


def _period(wanted: str, today: date) -> tuple[date, date] | None:
    """Read which days are meant: the last so many, a month, or else the last `DAYS`."""
    if wanted in ("", "times"):
        return today - timedelta(days=DAYS - 1), today
    found = _PERIOD.fullmatch(wanted)
    if found is None:
        return None
    if found[1]:
        return today - timedelta(days=max(int(found[1]), 1) - 1), today
    first = date(int(found[2]), int(found[3]), 1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
