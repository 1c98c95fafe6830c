"""The clock that asks, again and again, whether something is due; it remembers nothing itself."""

import asyncio
import sys
import time
from collections.abc import Callable, Mapping
from types import MappingProxyType

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.logs import Seldom
from core.db.unit import Store, Unit
from core.errors import DatabaseUnavailable
from core.services import sweeps
from core.services.broadcasts import broadcast, subscriptions
from core.services.clocks import clocks, reminders, warning
from core.services.incidents import bursts, incidents, reminding, telling
from core.services.rota import watching
from core.services.status import monitoring
from core.services.upkeep import news as upkeep_news

EVERY: tuple[tuple[Callable[[Unit], int], float], ...] = (
    (sweeps.let_messages_go, 1),
    (sweeps.page_again, 2),
    (sweeps.audit, 60),
    (sweeps.payments_near, 60),
    (sweeps.count_down, 3600),
    (sweeps.climb, 2),
    (warning.warn, 2),
    (watching.hand_over, 10),
    (watching.expire, 20),
    (watching.warn_of_gaps, 300),
    (sweeps.remind_of_drafts, 60),
    (sweeps.drop_drafts, 60),
    (sweeps.decide_texts, 60),
    (sweeps.plan_anew, 600),
    (sweeps.tidy, 3600),
    (clocks.follow_rules, 5),
    (clocks.redraw, 2),
    (broadcast.spread, 1),
    (broadcast.catch_up, 1),
    (subscriptions.keep_named, 60),
    (incidents.end_embargoes, 2),
    (bursts.watch, 2),
    (telling.tell, 1),
    (reminding.remind, 10),
    (upkeep_news.tell_due, 2),
    (upkeep_news.ask_before_end, 20),
    (monitoring.settle, 5),
)
"""Each sweep and its pause in seconds."""

MANY: Mapping[Callable[[Unit], int], int] = MappingProxyType(
    {
        clocks.follow_rules: clocks.BATCH,
        warning.warn: warning.BATCH,
        sweeps.climb: reminders.BATCH,
        sweeps.plan_anew: reminders.REPLANNED,
        broadcast.catch_up: broadcast.CHUNK,
        telling.tell: telling.BATCH,
    }
)
"""Sweeps that leave the rest to their next run when they did so much, which comes after a rest."""
REST = 0.02  # seconds; people's events go first
PATIENT: Mapping[Callable[[Unit], int], int] = MappingProxyType(
    {clocks.follow_rules: 9, sweeps.plan_anew: 4}
)
"""How many times as long as they took sweeps rest that nobody waits for.

So they take a fifth of the time at most, and less the more there is to do for others. Nor does
anybody wait for the disk: what they work out would be worked out again.
"""

log = structlog.get_logger()


class Ticker:
    """Runs the sweeps. A row missed by one tick is found by the next, here or in a replica."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._stopped = False
        self._warns = Seldom()
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1}
        )

    def start(self) -> None:
        """Begin to tick on the running loop."""
        for sweep, seconds in EVERY:
            self._scheduler.add_job(
                self.run, "interval", args=[sweep], seconds=seconds, id=sweep.__name__
            )
        self._scheduler.start()

    def stop(self) -> None:
        """Tick no more; a sweep that is under way may be cancelled with the loop."""
        self._stopped = True
        if self._scheduler.running:
            self._scheduler.pause()  # else one that begins now is cancelled before it can say why
            self._scheduler.shutdown(wait=False)

    async def run(self, sweep: Callable[[Unit], int]) -> None:
        """Run a sweep, and again after a rest for as long as it leaves something to do."""
        try:
            while not self._stopped:
                began = time.monotonic()
                lasting = sweep not in PATIENT
                swept = self._store.submit(sweep, behind=True, lasting=lasting)
                done = await asyncio.wrap_future(swept)
                if done < MANY.get(sweep, sys.maxsize):
                    break
                took = time.monotonic() - began
                await asyncio.sleep(max(REST, PATIENT.get(sweep, 0) * took))
        except asyncio.CancelledError:
            if not self._stopped:
                raise
        except DatabaseUnavailable as down:
            if self._warns():
                log.warning(
                    "a sweep waits for the database", sweep=sweep.__name__, why=down.problem
                )
