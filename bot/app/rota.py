"""What `melding doctor` says of the rota: who is missing in the weeks to come."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.app.demo import DEMO
from bot.app.store import places_of
from bot.finding import Finding
from core.clock import utc_now
from core.config.settings import Settings
from core.config.team import Team
from core.db import migrate
from core.db.database import open_database
from core.db.unit import Store, Unit
from core.services.rota.check import Lacks, lacking

MOST_GAPS = 3  # of a schedule; the others are counted


def examine_rota(settings: Settings, team: Team) -> tuple[Finding, ...]:
    """Look at every schedule; changes nothing, and makes no database where there is none."""
    if not team.schedules or migrate.current(settings.database_url) is None:
        return ()
    database = open_database(settings.database_url)
    try:
        store = Store(database, team, places_of(settings), utc_now)
        return store.read(_examine).result()
    finally:
        database.close()


def _examine(unit: Unit) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for schedule in unit.team.schedules:
        zone = ZoneInfo(schedule.timezone or unit.team.hours.timezone)
        said = [
            Finding("rota", well=False, detail=one) for one in _told(lacking(unit, schedule), zone)
        ]
        detail = f"{schedule.id}: somebody is on call all the time in the next four weeks"
        found += said or [Finding("rota", well=True, detail=detail)]
    return tuple(found)


def _told(lacks: Lacks, zone: ZoneInfo) -> Iterator[str]:
    name = lacks.schedule.id
    if lacks.empty:
        yield f"{name} is empty; give it layers with people, or a calendar_file."
        return
    if invented := [one for one in lacks.unknown if one.startswith(f"{DEMO}:")]:
        yield (
            f"{name} still names people of the demo ({', '.join(invented)}); put your own in their "
            "place, such as slack:U0123 or telegram:42, or take [[schedules]] out of the team "
            "file: then whoever holds the role on_call is on call."
        )
        return  # the gaps are theirs
    for address in lacks.unknown:
        yield (
            f"{name} names {address}, who has never written to the bot: their shifts are nobody's; "
            "ask them to write to it once, or correct the address."
        )
    for address in lacks.unreachable:
        yield (
            f"{name} names {address}, who cannot be reached in private on any platform; "
            "ask them to write to the bot, and not to block it."
        )
    for gap in lacks.gaps[:MOST_GAPS]:
        start, end = (_local(at, zone) for at in (gap.start, gap.end))
        yield f"{name}: nobody is on call from {start} to {end} ({zone}); /oncall cover fills it."
    more = len(lacks.gaps) - MOST_GAPS
    if more > 0:
        yield f"{name}: {more} more such gaps in the next four weeks."


def _local(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"
