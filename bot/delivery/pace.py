"""Pace: no window of a platform's limit ever holds more sends than it allows.

Send *i* goes only when the limit's seconds have passed since send *i - count* was answered, so
that no clock of the platform's can see one too many. Urgent sends go before those that wait: in a
slow window some places are kept for them, in a fast one the last. Where what is new and what only
changes share few places, new cards, which come in crowds, have as many kept as they took lately.
"""

import asyncio
import heapq
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import IntEnum
from itertools import count

from bot.contract import Limit
from bot.contract.adapter import everywhere
from bot.delivery.doorway import Doorway
from core.domain.places import Address

FEW = 64  # windows; so many are kept without a look at which of them are idle
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
        self._limit = limit
        self._shared = limit.edits and limit.sends and _rate(limit) < TIGHT
        left = _LEFT_IF_SHARED if self._shared else _LEFT
        slow = limit.seconds > SOON
        self._most = {
            rank: limit.count - (limit.count * left[rank] // 100 if slow else 0) for rank in Rank
        }
        # One after the other, for what goes at once ends at once, and who is called waits for it.
        self._gap = 0.0 if slow or limit.count == 1 else limit.seconds / limit.count
        self._last = 0.0
        self._running = 0
        self._ended: deque[float] = deque()
        self._new: deque[float] = deque()
        self._waiting: list[tuple[Rank, int, asyncio.Future[None]]] = []
        self._order = count()
        self._alarm: asyncio.TimerHandle | None = None

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
        """Count what somebody else sent, older ones first."""
        self._ended.extend([asyncio.get_running_loop().time() - ago] * messages)

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


class Pacer:
    """All limits of one platform.

    The slowest is waited for first: who waits a minute for their room holds none of the places
    that the whole platform shares.
    """

    def __init__(self, limits: Iterable[Limit]) -> None:
        self._limits = sorted(limits, key=_rate)
        self._windows: dict[tuple[Limit, str], Window] = {}
        self._look_at = FEW
        sends = [one for one in self._limits if one.sends]
        whole = [one.seconds / one.count for one in sends if one.by is everywhere]
        self.door = Doorway(max(whole, default=None))
        self._least = min((one.seconds for one in sends), default=0.0)

    @asynccontextmanager
    async def turn(
        self,
        to: Address,
        rank: Rank = Rank.NEW,
        *,
        edit: bool = False,
        through: Callable[[], Awaitable[None]] | None = None,
    ) -> AsyncIterator[Turn]:
        """Wait until a send to this address, or a change there, respects every limit.

        What it goes `through` comes after the limits of its room and before those of the whole
        platform: who waits there holds no place that others need. Where there are no limits, as
        on the web, which is our own and knows repeats, it is left out.
        """
        turn = Turn()
        held: list[tuple[Window, float]] = []
        try:
            for limit, counted in self._counted(to):
                if not (limit.edits if edit else limit.sends):
                    continue
                if through is not None and limit.by is everywhere:
                    turn.waited += await _seconds_of(through())
                    through = None
                window = self._window(limit, counted)
                if not window.enter_now(rank):
                    turn.waited += await _seconds_of(window.enter(rank))
                held.append((window, asyncio.get_running_loop().time()))
            if through is not None and self._limits:
                turn.waited += await _seconds_of(through())
            yield turn
        finally:
            for window, since in reversed(held):
                window.leave(turn, since=since)

    def went(self, to: Address, ago: float, *, edit: bool, messages: int = 1) -> None:
        """Count what went to an address so many seconds ago, older ones first.

        The process before sent it, if not another one. What it did not note any more may have
        arrived at its end, so the door stays shut until no limit that is kept here counts that.
        """
        for limit, counted in self._counted(to):
            if (limit.edits if edit else limit.sends) and ago < limit.seconds:
                self._window(limit, counted).went(ago, messages)
        if self._least:
            self.door.close(self._least)

    def wait_to_change(self, to: Address, rank: Rank = Rank.CHANGE) -> float:
        """Give the seconds until what stands at an address may be changed."""
        counted = ((limit, name) for limit, name in self._counted(to) if limit.edits)
        return max((self._window(*one).wait(rank) for one in counted), default=0.0)

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
            self._windows = {name: one for name, one in self._windows.items() if not one.is_idle()}
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
        return to is not None and to.platform in self.of and self.of[to.platform].is_tight(to)


def _rate(limit: Limit) -> float:
    return limit.count / limit.seconds


async def _seconds_of(wait: Awaitable[None]) -> float:
    began = time.monotonic()
    await wait
    return time.monotonic() - began
