"""Pace: no window of a platform's limit ever holds more sends than it allows."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from bot.contract import Limit
from bot.contract.adapter import ALL, everywhere
from bot.delivery.doorway import Doorway
from bot.delivery.window import TIGHT, Rank, Turn, Window, rate
from core.domain.places import Address

FEW = 64  # windows; so many are kept without a look at which of them are idle


class Pacer:
    """All limits of one platform.

    The slowest is waited for first: who waits a minute for their room holds none of the places
    that the whole platform shares.
    """

    def __init__(self, limits: Iterable[Limit]) -> None:
        self._limits = sorted(limits, key=rate)
        self._windows: dict[tuple[Limit, str], Window] = {}
        self._processes = 1
        self._look_at = FEW
        sends = [one for one in self._limits if one.sends]
        self._whole = [one for one in sends if one.by is everywhere]
        self.door = Doorway(self._every())
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
        """Count what went to an address so many seconds ago.

        The process before sent it, if not another one. What it did not note any more may have
        arrived at its end, so the door stays shut until no limit that is kept here counts that.
        """
        self.heard(to, ago, edit=edit, messages=messages, whole=True)
        if self._least:
            self.door.close(self._least)

    def heard(
        self, to: Address, ago: float, *, edit: bool, messages: int, whole: bool = False
    ) -> None:
        """Count what another process has sent to a room; of the `whole` that one has its part."""
        for limit, counted in self._counted(to):
            counts = (limit.edits if edit else limit.sends) and ago < limit.seconds
            if counts and (whole or counted != ALL):
                self._window(limit, counted).went(ago, messages)

    def share(self, processes: int, *, closed: float = 0.0) -> None:
        """Keep to one of so many parts of what the platform takes from all of us together.

        What it takes in one room stays whole; there the others are `heard`. For so many `closed`
        seconds no broadcast begins, so that the others hear of this one.
        """
        if closed:
            self.door.close(closed)
        if processes == self._processes:
            return
        self._processes = processes
        self.door.every = self._every()
        for (limit, counted), window in self._windows.items():
            window.keep_to(self._part(limit, counted))

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
        return any(rate(limit) < TIGHT for limit, _ in self._counted(to) if limit.sends)

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
            window = self._windows[limit, counted] = Window(self._part(limit, counted))
        return window

    def _every(self) -> float | None:
        parts = (self._part(one, ALL) for one in self._whole)
        return max((one.seconds / one.count for one in parts), default=None)

    def _part(self, limit: Limit, counted: str) -> Limit:
        if counted != ALL or self._processes == 1:
            return limit
        return replace(limit, count=max(1, limit.count // self._processes))


@dataclass(frozen=True, slots=True)
class Pacers:
    """The pace of each platform, by its name in `of`."""

    of: Mapping[str, Pacer]

    def is_tight(self, to: Address | None) -> bool:
        """Tell whether few messages may go to a place; wherever a person is, more may."""
        return to is not None and to.platform in self.of and self.of[to.platform].is_tight(to)


async def _seconds_of(wait: Awaitable[None]) -> float:
    began = time.monotonic()
    await wait
    return time.monotonic() - began
