"""getUpdates: long polling, of which there may be one at a time."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from tests.platforms.telegram.call import Call
from tests.platforms.telegram.methods.hooks import allow
from tests.platforms.telegram.refusals import Json, conflict
from tests.platforms.telegram.weather import Kind, Weather
from tests.platforms.telegram.world import World

LONGEST_POLL = 50  # seconds; what the server makes of a longer timeout
GRACE = 0.05  # seconds; in which an ended connection is noticed
MOST_UPDATES = 100  # getUpdates
_OTHER = "terminated by other getUpdates request; make sure that only one bot instance is running"
_HOOKED = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook "
    "first"
)


@dataclass(slots=True)
class Polling:
    """The one poll that waits; a newer one ends it. `polls` counts all that came."""

    world: World
    weather: Weather
    polls: int = 0
    _turn: int = 0
    _open: set[int] = field(default_factory=set)

    @property
    def open(self) -> bool:
        """Whether a poll waits right now."""
        return bool(self._open)

    async def poll(self, call: Call) -> Any:
        """Give what waits, or wait for it; the offset confirms what came before.

        Raises: Refused: 409, when a newer poll came or a webhook is set.
        """
        self._check_hook()
        self.polls += 1
        self._turn += 1
        turn = self._turn
        allow(self.world, call)
        if call.integer("offset"):
            self.world.updates.confirm(call.integer("offset"))
        limit = call.integer("limit", MOST_UPDATES)
        limit = limit if 1 <= limit <= MOST_UPDATES else MOST_UPDATES
        seconds = min(max(call.integer("timeout"), 0), LONGEST_POLL)
        self._open.add(turn)
        self.world.updates.wake()
        self.world.changed()
        try:
            return await self._wait(turn, limit, seconds)
        finally:
            self._open.discard(turn)

    async def _wait(self, turn: int, limit: int, seconds: float) -> list[Json]:
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        updates = self.world.updates
        while True:
            await self._check_turn(turn)
            updates.arrived.clear()
            waiting = updates.peek(limit)
            left = end - loop.time()
            if waiting or left <= 0 or self.weather.down:
                return waiting
            try:
                async with asyncio.timeout(left):
                    await updates.arrived.wait()
            except TimeoutError:
                continue

    async def _check_turn(self, turn: int) -> None:
        if turn != self._turn:
            # A client that has gone away polls again at once; then this one is cancelled meanwhile.
            await asyncio.sleep(GRACE)
            raise conflict(_OTHER, fault=True)
        if self.world.hook is not None:
            raise conflict("terminated by setWebhook request", fault=self.world.hook.by_client)
        if self.weather.pending(Kind.CONFLICT):
            self.weather.strikes(Call("getUpdates", {}))
            raise conflict(_OTHER)

    def _check_hook(self) -> None:
        if self.world.hook is not None:
            raise conflict(_HOOKED, fault=self.world.hook.by_client)
