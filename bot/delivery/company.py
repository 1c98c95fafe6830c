"""Several processes that send: each keeps to its part of what a platform takes from all of them.

A room's own limits need no parts, for rows to a room go one after the other, whoever sends them.
"""

import asyncio
from functools import partial

import structlog

from bot.delivery.pace import Pacers
from core.db.outbox import senders
from core.db.unit import Store
from core.errors import DatabaseUnavailable

LOOKS = 1.0  # seconds between two looks at how many there are
SEEN = 5.0  # seconds between two notes that this one is there
LONGEST_WINDOW = 1.0  # seconds of the limits that a broadcast runs into

log = structlog.get_logger()


class Company:
    """Has a process keep to its part; on SQLite, which knows but one, there is nothing to do."""

    def __init__(self, store: Store, pacers: Pacers, *, name: str) -> None:
        self._store = store
        self._pacers = pacers
        self._name = name
        self._alone = store.database.dialect == "sqlite"
        self._notes_at = 0.0

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
        """See how many there are, and note now and then that this is one of them."""
        now = asyncio.get_running_loop().time()
        notes = joining or now >= self._notes_at
        try:
            if notes:
                found = self._store.submit(partial(senders.seen, name=self._name), behind=True)
            else:
                found = self._store.read(senders.count)
            processes = await asyncio.wrap_future(found)
        except DatabaseUnavailable:
            return  # then nothing is sent either
        if notes:
            self._notes_at = now + SEEN
        closed = LOOKS + LONGEST_WINDOW if joining and processes > 1 else 0.0
        for pacer in self._pacers.of.values():
            pacer.share(max(1, processes), closed=closed)
