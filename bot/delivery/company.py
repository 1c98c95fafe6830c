"""Several processes that send: each keeps to its part of what a platform takes from all of them.

What a platform takes in one room is nobody's part: there each counts what the others have sent.
"""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from functools import partial

import structlog

from bot.delivery.pace import Pacers
from core.db.outbox import lately, senders
from core.db.outbox.lately import Gone
from core.db.unit import Store, Unit
from core.errors import DatabaseUnavailable

LOOKS = 1.0  # seconds between two looks at how many there are
SEEN = 5.0  # seconds between two notes that this one is there
LONGEST_WINDOW = 1.0  # seconds of the limits that a broadcast runs into
LOOKS_BACK = timedelta(minutes=1)  # as long as the slowest of the platforms' limits
TAIL = 100  # attempts looked at again: one with a smaller number may be committed later

log = structlog.get_logger()


class Company:
    """Has a process keep to its part; on SQLite, which knows but one, there is nothing to do."""

    def __init__(self, store: Store, pacers: Pacers, *, name: str) -> None:
        self._store = store
        self._pacers = pacers
        self._name = name
        self._alone = store.database.dialect == "sqlite"
        self._notes_at = 0.0
        self._newest = 0
        self._heard = set[int]()

    async def join(self) -> None:
        """Be one of them; broadcasts wait until the others have had the time to notice."""
        if not self._alone:
            await self.look(joining=True)

    async def keep(self) -> None:
        """Go on to be one of them, until cancelled."""
        while not self._alone:
            await asyncio.sleep(LOOKS)
            await self.look()

    async def leave(self) -> None:
        """Be none of them any more. What keeps it from being noted, the others notice later."""
        if not self._alone:
            try:
                gone = partial(senders.forget, gone=[self._name])
                await asyncio.wrap_future(self._store.submit(gone))
            except DatabaseUnavailable as down:
                log.info("the others are not told of the end", problem=down.problem)

    async def look(self, *, joining: bool = False) -> None:
        """See how many there are and what they sent, and note now and then that this is one."""
        now = asyncio.get_running_loop().time()
        notes = joining or now >= self._notes_at
        work = partial(self._seen, notes=notes)
        submit = partial(self._store.submit, behind=True) if notes else self._store.read
        try:
            processes, gone = await asyncio.wrap_future(submit(work))
        except DatabaseUnavailable:
            return  # then nothing is sent either
        if notes:
            self._notes_at = now + SEEN
        closed = LOOKS + LONGEST_WINDOW if joining and processes > 1 else 0.0
        for pacer in self._pacers.of.values():
            pacer.share(max(1, processes), closed=closed)
        self._hear(gone, count=not joining)  # a start has counted what went before it

    def _seen(self, unit: Unit, *, notes: bool) -> tuple[int, list[Gone]]:
        processes = senders.seen(unit, self._name) if notes else senders.count(unit)
        if processes == 1:
            return processes, []
        since, after = unit.now - LOOKS_BACK, max(0, self._newest - TAIL)
        return processes, lately.gone(unit, since, after=after, but_by=self._name)

    def _hear(self, gone: Sequence[Gone], *, count: bool) -> None:
        """Count what others have sent to rooms, each once."""
        now = self._store.clock()
        for one in gone:
            pacer = self._pacers.of.get(one.to.platform)
            if count and pacer is not None and one.id not in self._heard:
                ago = max((now - one.at).total_seconds(), 0.0)
                pacer.heard(one.to, ago, edit=one.changed, messages=one.messages)
        if gone:
            self._heard = {one.id for one in gone}
            self._newest = max(self._heard)
