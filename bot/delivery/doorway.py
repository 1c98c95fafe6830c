"""The door that a broadcast's new messages go through, one after the other.

A platform that knows no repeats gets once more, after a kill, whatever was on its way and is not
noted. So only as many are on their way at once as the platform's pace needs: one, where an answer
comes and is noted sooner than the next message may go.
"""

import asyncio
from collections import deque
from dataclasses import dataclass, field

NEWEST = 30  # passages that tell how long one takes now
LOSS = 0.02  # of the pace; more is not lost for the sake of a kill
HANGS = 1.0  # seconds; who has no answer by then holds up nobody
AHEAD = 1  # who is let in meanwhile, and has its turn and its words when the way is free


@dataclass(eq=False, slots=True)
class Passage:
    """One message in a door, until it is noted, or has come to nothing."""

    door: "Doorway"
    went: float | None = None

    async def go(self) -> None:
        """Wait until fewer than `most` are on their way, and be one of them."""
        await self.door.go(self)

    def leave(self, *, noted: bool = False) -> None:
        """Make room for the next one; leaving twice does nothing."""
        self.door.leave(self, noted=noted)


@dataclass(eq=False, slots=True)
class Doorway:
    """`every` is how many seconds lie between two messages at the platform's pace.

    Without it one goes at a time, however long that takes.
    """

    every: float | None
    _opens: float = 0.0
    _within: set[Passage] = field(default_factory=set)
    _before: deque[asyncio.Future[Passage]] = field(default_factory=deque)
    _ready: deque[tuple[Passage, asyncio.Future[None]]] = field(default_factory=deque)
    _took: deque[float] = field(default_factory=lambda: deque(maxlen=NEWEST))

    @property
    def most(self) -> int:
        """How many may be on their way at once."""
        if self.every is None or not self._took:
            return 1
        may_lose = LOSS * self.every * len(self._took)
        most = 1
        while sum(max(0.0, took - most * self.every) for took in self._took) > may_lose:
            most += 1
        return most

    def close(self, seconds: float) -> None:
        """Let nobody in for so long, unless that is so already."""
        loop = asyncio.get_running_loop()
        if self._opens > loop.time():
            return
        self._opens = loop.time() + seconds
        loop.call_at(self._opens, self._move_on)

    async def enter(self) -> Passage:
        """Wait until there is room."""
        mine: asyncio.Future[Passage] = asyncio.get_running_loop().create_future()
        self._before.append(mine)
        self._move_on()
        try:
            return await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                mine.result().leave()
            raise

    async def go(self, passage: Passage) -> None:
        """Wait for those who went before. Whoever is cancelled meanwhile has to leave."""
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._ready.append((passage, mine))
        self._move_on()
        await mine

    def leave(self, passage: Passage, *, noted: bool) -> None:
        """Forget a passage; one that was noted tells how soon that can be."""
        if passage not in self._within:
            return
        self._within.remove(passage)
        if noted and passage.went is not None:
            self._took.append(asyncio.get_running_loop().time() - passage.went)
        self._move_on()

    def _move_on(self) -> None:
        """Let in, and let go, whoever waits, as far as there is room."""
        loop = asyncio.get_running_loop()
        now = loop.time()
        if now < self._opens:
            return
        holding = [one for one in self._within if one.went is None or now < one.went + HANGS]
        gone = sum(one.went is not None for one in holding)
        while self._ready and gone < self.most:
            passage, its_turn = self._ready.popleft()
            if not its_turn.done():
                passage.went, gone = now, gone + 1
                loop.call_at(now + HANGS, self._move_on)
                its_turn.set_result(None)
        within = len(holding)
        while self._before and within < self.most + AHEAD:
            first = self._before.popleft()
            if not first.done():
                passage, within = Passage(self), within + 1
                self._within.add(passage)
                first.set_result(passage)
