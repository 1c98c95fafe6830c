"""Pace: no window of a platform's limit ever holds more sends than it allows.

Send *i* goes only when the limit's seconds have passed since send *i - count* was answered, so
that no clock of the platform's can see one too many. Urgent sends go before those that wait, and
in a slow window some places are kept for them.
"""

import asyncio
import heapq
import time
from collections import deque
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count

from bot.contract import Limit
from core.domain.places import Address

FEW = 64  # windows; so many are kept without a look at which of them are idle
SOON = 5.0  # seconds that an urgent send may have to wait for its turn
TIGHT = 1.0  # sends a second in the long run; what people do in a room is more than less of them


@dataclass(slots=True)
class Turn:
    """A place in every window. `waited` is in seconds; one that is not `used` counts nowhere."""

    waited: float = 0.0
    used: bool = True


class Window:
    """One limit for one thing it is counted by."""

    def __init__(self, limit: Limit) -> None:
        self._limit = limit
        self._running = 0
        self._ended: deque[float] = deque()
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = count()
        self._alarm: asyncio.TimerHandle | None = None

    def enter_now(self, *, urgent: bool) -> bool:
        """Take a place where one is free and nobody waits; tell whether it was."""
        self._let_in()
        if self._waiting or not self._is_open_to(0 if urgent else 1):
            return False
        self._running += 1
        return True

    async def enter(self, *, urgent: bool) -> None:
        """Wait for a place and take it."""
        mine = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (0 if urgent else 1, next(self._order), mine))
        self._let_in()
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self.leave(used=False)
            raise

    def leave(self, *, used: bool) -> None:
        """Give a place back; one that was `used` counts for as long as the limit says."""
        self._running -= 1
        if used:
            self._ended.append(asyncio.get_running_loop().time())
        self._let_in()

    def wait(self, *, urgent: bool) -> float:
        """Give the seconds until there may be a place; 0 where one that is taken may end first."""
        self._let_in()
        if self._is_open_to(0 if urgent else 1) or not self._ended:
            return 0.0
        return self._ended[0] + self._limit.seconds - asyncio.get_running_loop().time()

    def is_idle(self) -> bool:
        """Tell whether a new window would let in exactly what this one does."""
        self._let_in()
        return not (self._running or self._waiting or self._ended)

    def _let_in(self) -> None:
        now = asyncio.get_running_loop().time()
        while self._ended and self._ended[0] <= now - self._limit.seconds:
            self._ended.popleft()
        while self._waiting and self._is_open_to(self._waiting[0][0]):
            _, _, first = heapq.heappop(self._waiting)
            if not first.cancelled():
                self._running += 1
                first.set_result(None)
        if self._waiting and self._ended and self._alarm is None:
            wait = self._ended[0] + self._limit.seconds - now
            self._alarm = asyncio.get_running_loop().call_later(max(wait, 0.001), self._ring)

    def _is_open_to(self, priority: int) -> bool:
        """Tell whether there is a place; a tenth of a slow window is kept for urgent sends."""
        kept = self._limit.count // 10 if priority and self._limit.seconds > SOON else 0
        return self._running + len(self._ended) < self._limit.count - kept

    def _ring(self) -> None:
        self._alarm = None
        self._let_in()


class Pacer:
    """All limits of one platform.

    The slowest is waited for first: who waits a minute for their room holds none of the places
    that the whole platform shares.
    """

    def __init__(self, limits: Iterable[Limit]) -> None:
        self._limits = sorted(limits, key=_rate)
        self._windows: dict[tuple[Limit, str], Window] = {}
        self._look_at = FEW

    @asynccontextmanager
    async def turn(self, to: Address, *, urgent: bool, edit: bool = False) -> AsyncIterator[Turn]:
        """Wait until a send to this address, or a change there, respects every limit."""
        turn = Turn()
        held: list[Window] = []
        try:
            for limit, counted in self._counted(to):
                if not (limit.edits if edit else limit.sends):
                    continue
                window = self._window(limit, counted)
                if not window.enter_now(urgent=urgent):
                    began = time.monotonic()
                    await window.enter(urgent=urgent)
                    turn.waited += time.monotonic() - began
                held.append(window)
            yield turn
        finally:
            for window in reversed(held):
                window.leave(used=turn.used)

    def wait_to_change(self, to: Address, *, urgent: bool) -> float:
        """Give the seconds until what stands at an address may be changed."""
        counted = ((limit, name) for limit, name in self._counted(to) if limit.edits)
        return max((self._window(*one).wait(urgent=urgent) for one in counted), default=0.0)

    @property
    def windows(self) -> int:
        """How many windows are remembered."""
        return len(self._windows)

    def is_tight(self, to: Address) -> bool:
        """Tell whether less goes to an address in the long run than people may do there."""
        return any(_rate(limit) < TIGHT for limit, _ in self._counted(to) if limit.sends)

    def counts_alike(self, one: Address, other: Address) -> bool:
        """Tell whether a turn for one address serves the other."""
        return list(self._counted(one)) == list(self._counted(other))

    def _counted(self, to: Address) -> Iterator[tuple[Limit, str]]:
        for limit in self._limits:
            counted = limit.by(to)
            if counted is not None:
                yield limit, counted

    def _window(self, limit: Limit, counted: str) -> Window:
        """Give a window; now and then the idle ones are forgotten, so that chats leave nothing."""
        if len(self._windows) >= self._look_at:
            self._windows = {
                name: window for name, window in self._windows.items() if not window.is_idle()
            }
            self._look_at = max(FEW, 2 * len(self._windows))
        window = self._windows.get((limit, counted))
        if window is None:
            window = self._windows[limit, counted] = Window(limit)
        return window


@dataclass(frozen=True, slots=True)
class Pacers:
    """The pace of each platform, by its name in `of`."""

    of: Mapping[str, Pacer]

    def is_tight(self, to: Address | None) -> bool:
        """Tell whether few messages may go to a place; wherever a person is, more may."""
        pacer = self.of.get(to.platform) if to else None
        return pacer is not None and to is not None and pacer.is_tight(to)


def _rate(limit: Limit) -> float:
    return limit.count / limit.seconds
