"""Pace: no window of a platform's limit ever holds more sends than it allows.

Send *i* goes only when the limit's seconds have passed since send *i - count* was answered, so
that no clock of the platform's can see one too many. Urgent sends go before those that wait.
"""

import asyncio
import heapq
from collections import deque
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count

from bot.contract import Limit
from core.domain.places import Address


class Window:
    """One limit for one thing it is counted by."""

    def __init__(self, limit: Limit) -> None:
        self._limit = limit
        self._running = 0
        self._ended: deque[float] = deque()
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = count()
        self._alarm: asyncio.TimerHandle | None = None

    @asynccontextmanager
    async def turn(self, *, urgent: bool) -> AsyncIterator[None]:
        """Wait for a free place in the window and hold it while the body runs."""
        mine = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (0 if urgent else 1, next(self._order), mine))
        self._let_in()
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self._leave()
            raise
        try:
            yield
        finally:
            self._leave()

    def _leave(self) -> None:
        self._running -= 1
        self._ended.append(asyncio.get_running_loop().time())
        self._let_in()

    def _let_in(self) -> None:
        now = asyncio.get_running_loop().time()
        while self._ended and self._ended[0] <= now - self._limit.seconds:
            self._ended.popleft()
        while self._waiting and self._running + len(self._ended) < self._limit.count:
            _, _, first = heapq.heappop(self._waiting)
            if not first.cancelled():
                self._running += 1
                first.set_result(None)
        if self._waiting and self._ended and self._alarm is None:
            wait = self._ended[0] + self._limit.seconds - now
            self._alarm = asyncio.get_running_loop().call_later(max(wait, 0.001), self._ring)

    def _ring(self) -> None:
        self._alarm = None
        self._let_in()


class Pacer:
    """All limits of one platform."""

    def __init__(self, limits: Iterable[Limit]) -> None:
        self._limits = tuple(limits)
        self._windows: dict[tuple[Limit, str], Window] = {}

    @asynccontextmanager
    async def turn(self, to: Address, *, urgent: bool, edit: bool = False) -> AsyncIterator[None]:
        """Wait until a send to this address, or a change there, respects every limit."""
        async with AsyncExitStack() as stack:
            for limit in self._limits:
                counted = limit.by(to)
                if counted is None or (edit and not limit.edits):
                    continue
                window = self._windows.setdefault((limit, counted), Window(limit))
                await stack.enter_async_context(window.turn(urgent=urgent))
            yield
