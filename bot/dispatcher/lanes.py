"""A lane for each person: their events go one after the other, everybody's side by side."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Lanes:
    """Locks by name that exist only while somebody is in them or waits."""

    def __init__(self) -> None:
        self._locks: dict[str, tuple[asyncio.Lock, int]] = {}

    @asynccontextmanager
    async def lane(self, name: str) -> AsyncIterator[None]:
        """Be alone in a lane; whoever came first goes first."""
        lock, inside = self._locks.get(name, (asyncio.Lock(), 0))
        self._locks[name] = (lock, inside + 1)
        try:
            async with lock:
                yield
        finally:
            lock, inside = self._locks[name]
            if inside == 1:
                del self._locks[name]
            else:
                self._locks[name] = (lock, inside - 1)
