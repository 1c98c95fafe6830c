"""Calendar files are read again when they change; one that has become bad keeps the rota it had."""

import asyncio

import structlog

from core.config.calendar_file import BadCalendar, CalendarFile
from core.db.unit import Store
from core.errors import DatabaseUnavailable
from core.services.people import reach

EVERY = 60.0  # seconds

log = structlog.get_logger()


class Calendars:
    """Follows the calendar files of the store's team."""

    def __init__(self, store: Store, *, every: float = EVERY) -> None:
        self._store = store
        self._files = [one.calendar for one in store.team.schedules if one.calendar is not None]
        self._every = every

    async def run(self) -> None:
        """Look again and again until cancelled."""
        while self._files:
            await asyncio.sleep(self._every)
            await self.look()

    async def look(self) -> None:
        """Read what has changed; tell the admins of what can be no rota, and leave the rota."""
        for one in self._files:
            now = self._store.clock()
            if not one.is_worth_reading(now):
                continue
            try:
                await asyncio.to_thread(one.read, now)
            except BadCalendar as bad:
                await self._tell(one, str(bad))
            else:
                log.info("a calendar file was read", file=one.path.name, shifts=len(one.entries))

    async def _tell(self, file: CalendarFile, why: str) -> None:
        name = file.path.name
        log.error("a calendar file can be no rota; the one before it counts", file=name, why=why)
        try:
            work = self._store.submit(lambda unit: reach.bad_calendar(unit, name))
            await asyncio.wrap_future(work)
        except DatabaseUnavailable as down:
            log.warning("nobody could be told of a bad calendar file", why=down.problem)
