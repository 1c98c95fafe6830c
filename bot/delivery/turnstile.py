"""One delivery after the other: between two of them the event loop sees to what has come in.

Many messages that may go at once would keep the loop for as long as it takes to draw and post
them all, and whoever pressed a button meanwhile would wait for that. So each goes in a turn of
the loop of its own; what came in goes first, and no delivery waits for more than those before it.
"""

import asyncio
from collections import deque


class Turnstile:
    """Lets in one at a time, in the order they came; used on one event loop."""

    def __init__(self) -> None:
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._turning = False

    async def enter(self) -> None:
        """Go in; at once if nobody did in this turn of the loop."""
        loop = asyncio.get_running_loop()
        if not self._turning:
            self._turning = True
            loop.call_soon(self._turn)
            return
        mine = loop.create_future()
        self._waiting.append(mine)
        await mine

    def _turn(self) -> None:
        while self._waiting:
            first = self._waiting.popleft()
            if not first.done():
                first.set_result(None)
                asyncio.get_running_loop().call_soon(self._turn)
                return
        self._turning = False
