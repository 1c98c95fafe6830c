"""The clock that asks, again and again, whether something is due; it remembers nothing itself."""

import asyncio
from collections.abc import Callable

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from core.db.unit import Store, Unit
from core.errors import DatabaseUnavailable
from core.services import sweeps

EVERY: tuple[tuple[Callable[[Unit], int], float], ...] = (
    (sweeps.let_messages_go, 1),
    (sweeps.page_again, 2),
    (sweeps.remind_of_drafts, 60),
    (sweeps.drop_drafts, 60),
    (sweeps.decide_texts, 60),
    (sweeps.tidy, 3600),
)
"""Each sweep and its pause in seconds."""

log = structlog.get_logger()


class Ticker:
    """Runs the sweeps. A row missed by one tick is found by the next, here or in a replica."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._stopped = False
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1}
        )

    def start(self) -> None:
        """Begin to tick on the running loop."""
        for sweep, seconds in EVERY:
            self._scheduler.add_job(
                self._run, "interval", args=[sweep], seconds=seconds, id=sweep.__name__
            )
        self._scheduler.start()

    def stop(self) -> None:
        """Tick no more; a sweep that is under way may be cancelled with the loop."""
        self._stopped = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _run(self, sweep: Callable[[Unit], int]) -> None:
        try:
            await asyncio.wrap_future(self._store.submit(sweep, behind=True))
        except asyncio.CancelledError:
            if not self._stopped:
                raise
        except DatabaseUnavailable as down:
            log.warning("a sweep waits for the database", sweep=sweep.__name__, why=down.problem)
