"""One limit of a platform, for one thing it is counted by.

Send *i* goes only when the limit's seconds have passed since send *i - count* was answered, so
that no clock of the platform's can see one too many. Urgent sends go before those that wait: in a
slow window some places are kept for them, in a fast one the last. Where what is new and what only
changes share few places, new cards, which come in crowds, have as many kept as they took lately.
"""

import asyncio
import heapq
from bisect import insort
from collections import deque
from dataclasses import dataclass
from enum import IntEnum
from itertools import count

from bot.contract import Limit

SOON = 5.0  # seconds that an urgent send may have to wait for its turn
LATELY = 20.0  # seconds; as many new cards as came in them are expected to come soon
LATE = 2  # places that were taken late and are made up for at once
NEAR = 1.5  # places of the pace; while the next free one is farther off, the last is kept
TIGHT = 1.0  # sends a second in the long run; what people do in a room is more than less of them


class Rank(IntEnum):
    """What goes first where not everything can."""

    URGENT = 0
    NEW = 1
    CHANGE = 2
    IDLE = 3


# of the places of a slow window, in hundredths, what a rank leaves to those before it
_LEFT = {Rank.URGENT: 0, Rank.NEW: 10, Rank.CHANGE: 10, Rank.IDLE: 10}
_LEFT_IF_SHARED = {Rank.URGENT: 0, Rank.NEW: 10, Rank.CHANGE: 10, Rank.IDLE: 70}


@dataclass(slots=True)
class Turn:
    """A place in every window. `waited` is in seconds; `count` is how many messages it was for.

    `begins` tells that it was for a new card, which is seldom the only one.
    """

    waited: float = 0.0
    count: int = 1
    begins: bool = False


class Window:
    """One limit for one thing it is counted by."""

    def __init__(self, limit: Limit) -> None:
        self._last = 0.0
        self._running = 0
        self._ended: deque[float] = deque()
        self._new: deque[float] = deque()
        self._waiting: list[tuple[Rank, int, asyncio.Future[None]]] = []
        self._order = count()
        self._alarm: asyncio.TimerHandle | None = None
        self.keep_to(limit)

    def keep_to(self, limit: Limit) -> None:
        """Let in what this limit allows from now on; who waits already may wait a little longer."""
        self._limit = limit
        self._shared = limit.edits and limit.sends and rate(limit) < TIGHT
        left = _LEFT_IF_SHARED if self._shared else _LEFT
        slow = limit.seconds > SOON
        self._most = {
            rank: limit.count - (limit.count * left[rank] // 100 if slow else 0) for rank in Rank
        }
        # One after the other, for what goes at once ends at once, and who is called waits for it.
        self._gap = 0.0 if slow or limit.count == 1 else limit.seconds / limit.count
        if self._waiting:
            self._let_in()

    def enter_now(self, rank: Rank) -> bool:
        """Take a place where one is free and nobody waits; tell whether it was."""
        self._let_in()
        if self._waiting or not self._is_open_to(rank):
            return False
        self._running += 1
        return True

    async def enter(self, rank: Rank) -> None:
        """Wait for a place and take it."""
        mine = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (rank, next(self._order), mine))
        self._let_in()
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self.leave(Turn(count=0))
            raise

    def leave(self, turn: Turn, *, since: float = 0.0) -> None:
        """Give a place back, taken at `since`; it counts for as long as the limit says.

        Several messages in one place count as if they had gone one after the other.
        """
        self._running -= 1
        now = asyncio.get_running_loop().time()
        for number in range(turn.count):
            self._ended.append(max(now, since + number // self._limit.count * self._limit.seconds))
            if self._shared and turn.begins:
                self._new.append(now)
        self._let_in()

    def went(self, ago: float, messages: int) -> None:
        """Count what somebody else sent."""
        for _ in range(messages):
            insort(self._ended, asyncio.get_running_loop().time() - ago)

    def wait(self, rank: Rank) -> float:
        """Give the seconds until there may be a place; 0 where one that is taken may end first."""
        self._let_in()
        over = self._taken(rank) - self._most[rank]  # and one more has to end
        ends = self._ends(rank)
        if over < 0 or over >= len(ends):
            return 0.0
        return ends[over] - asyncio.get_running_loop().time()

    def is_idle(self) -> bool:
        """Tell whether a new window would let in exactly what this one does."""
        self._let_in()
        return not (self._running or self._waiting or self._ended or self._new)

    def _let_in(self) -> None:
        now = asyncio.get_running_loop().time()
        while self._ended and self._ended[0] <= now - self._limit.seconds:
            self._ended.popleft()
        while self._new and self._new[0] <= now - LATELY:
            self._new.popleft()
        while self._waiting and self._is_next(self._waiting[0][0], now):
            _, _, first = heapq.heappop(self._waiting)
            if not first.cancelled():
                self._running += 1
                self._last = max(self._last + self._gap, now - LATE * self._gap)
                first.set_result(None)
        if self._waiting and self._alarm is None:
            self._set_alarm(self._waiting[0][0], now)

    def _is_next(self, rank: Rank, now: float) -> bool:
        """Tell whether one of those who wait may go; what is urgent keeps no distance."""
        return self._is_open_to(rank) and (rank is Rank.URGENT or now >= self._last + self._gap)

    def _set_alarm(self, rank: Rank, now: float) -> None:
        opens = [max(self._last + self._gap, self._kept_until(rank))]
        if at := opens if self._taken(rank) < self._most[rank] else self._ends(rank):
            self._alarm = asyncio.get_running_loop().call_later(max(at[0] - now, 0.001), self._ring)

    def _is_open_to(self, rank: Rank) -> bool:
        """Tell whether there is a place that is not kept for those before it."""
        is_free = self._taken(rank) < self._most[rank]
        return is_free and self._kept_until(rank) <= asyncio.get_running_loop().time()

    def _kept_until(self, rank: Rank) -> float:
        """Give when the next place is near, where this is the last; a call takes it before that."""
        is_last = self._most[rank] - self._taken(rank) == 1
        if rank is Rank.URGENT or not (is_last and self._gap and self._ended):
            return 0.0
        return self._ended[0] + self._limit.seconds - NEAR * self._gap

    def _taken(self, rank: Rank) -> int:
        """Count the places that are taken, for this rank also those that are expected to be."""
        expected = len(self._new) if rank >= Rank.CHANGE else 0
        return self._running + len(self._ended) + expected

    def _ends(self, rank: Rank) -> list[float]:
        """Give the moments at which one more place is free for this rank."""
        ends = [ended + self._limit.seconds for ended in self._ended]
        if rank >= Rank.CHANGE and self._new:
            ends = sorted([*ends, *(new + LATELY for new in self._new)])
        return ends

    def _ring(self) -> None:
        self._alarm = None
        self._let_in()


def rate(limit: Limit) -> float:
    """Give how many sends a second a limit allows in the long run."""
    return limit.count / limit.seconds
