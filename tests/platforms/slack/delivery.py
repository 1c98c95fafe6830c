"""Brings events and interactions to the app, over whichever transport is plugged in."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, Protocol

from tests.platforms.slack.events import callback, subscription
from tests.platforms.slack.manifest import SCOPE_OF_EVENT
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.world import World

_FROM_ROOMS = frozenset({"message", "app_mention", "reaction_added"})


@dataclass(frozen=True, slots=True)
class Ack:
    """What the app answered to an event or interaction."""

    ok: bool
    body: Any = None  # a JSON value, or the text of a command's answer
    seconds: float = 0.0
    why: str = ""  # as in X-Slack-Retry-Reason, when not ok
    no_retry: bool = False


class Transport(Protocol):
    async def event(self, payload: Json, *, attempt: int, reason: str) -> Ack: ...

    async def interaction(self, kind: str, payload: Json, *, answers: bool) -> Ack: ...


class Deliveries:
    """Sends every event until it is acknowledged, three times more at most."""

    def __init__(self, world: World, transport: Transport) -> None:
        self._world = world
        self.transport = transport
        self.sent: list[Json] = []  # each event payload once, in the order in which they arose
        self.acknowledged: list[str] = []  # event ids
        self.lost: list[Json] = []  # never acknowledged
        self._waiting: list[Json] = []
        self._tasks: set[asyncio.Task[Any]] = set()

    def tell(self, event: Json) -> None:
        """An event arose: goes to the app if it asked for such, and may see it."""
        app = self._world.app
        if event["type"] in _FROM_ROOMS and not self._inside(event):
            return
        last_words = event["type"] in {"app_uninstalled", "tokens_revoked"}
        if not app.installed and not last_words:
            return
        name = subscription(event)
        if app.events is not None and name not in app.events:
            return
        if SCOPE_OF_EVENT.get(name, "") not in {"", *app.scopes}:
            return
        payload = callback(self._world, event)
        self.sent.append(payload)
        if self._world.weather.held:
            self._waiting.append(payload)
        else:
            self._spawn(self._deliver(payload))

    def _inside(self, event: Json) -> bool:
        """An app hears of what is said only where its bot is."""
        room = event.get("channel") or event["item"]["channel"]
        return self._world.app.user_id in self._world.channels[room].members

    def release(self) -> None:
        """Send what was held."""
        weather = self._world.weather
        weather.held = False
        waiting, self._waiting = self._waiting, []
        for payload in reversed(waiting) if weather.reverse else waiting:
            self._spawn(self._deliver(payload))

    def again(self, payload: Json) -> None:
        """Send an event once more though it was acknowledged."""
        self._spawn(self._deliver(payload))

    async def _deliver(self, payload: Json) -> None:
        weather = self._world.weather
        copies = weather.duplicates
        if weather.late:
            await asyncio.sleep(weather.late)
        await self._until_acknowledged(payload)
        for _ in range(copies):
            await self._until_acknowledged(payload)

    async def _until_acknowledged(self, payload: Json) -> None:
        reason = ""
        for attempt, pause in enumerate((0.0, *self._world.timing.retries)):
            if attempt:
                await asyncio.sleep(pause)
            ack = await self.transport.event(payload, attempt=attempt, reason=reason)
            if ack.ok:
                self.acknowledged.append(payload["event_id"])
                return
            reason = ack.why
            if ack.no_retry:
                break
        self.lost.append(payload)

    async def interact(self, kind: str, payload: Json, *, answers: bool) -> Ack:
        """Once only: Slack never repeats what somebody pressed."""
        ack = await self.transport.interaction(kind, payload, answers=answers)
        if ack.why in {"timeout", "http_timeout"}:
            what = payload.get("command") or payload["type"]
            self._world.violated(f"{what} was not acknowledged within {self._world.timing.ack} s")
        return ack

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settled(self) -> None:
        """Wait until every event is acknowledged or lost."""
        while under_way := [task for task in self._tasks if not task.done()]:
            await asyncio.gather(*under_way)

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
