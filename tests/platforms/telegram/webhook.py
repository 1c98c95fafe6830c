"""Delivery by webhook: each update is posted until the client answers with a 2xx."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp

from tests.platforms.telegram.call import Call
from tests.platforms.telegram.refusals import Json
from tests.platforms.telegram.weather import Weather
from tests.platforms.telegram.world import Hook, World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # setWebhook


@dataclass(slots=True)
class Deliverer:
    """Posts what waits: one chat's updates in order, chats beside each other.

    `pause` and `timeout` are in seconds; the pause doubles up to eight times.
    """

    world: World
    weather: Weather
    answered: Callable[[Call], Awaitable[tuple[int, Json]]]
    pause: float = 0.05
    timeout: float = 5.0
    posts: int = 0
    _busy: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    async def run(self) -> None:
        """Deliver until cancelled."""
        limit = aiohttp.ClientTimeout(total=self.timeout)
        async with aiohttp.ClientSession(timeout=limit) as session:
            try:
                while True:
                    self._start(session)
                    await self.world.updates.due.wait()
                    self.world.updates.due.clear()
            finally:
                for task in self._busy.values():
                    task.cancel()
                await asyncio.gather(*self._busy.values(), return_exceptions=True)

    def _start(self, session: aiohttp.ClientSession) -> None:
        hook = self.world.hook
        if hook is None or self.weather.down or not self.world.updates.waiting:
            return
        for update in [update for _, update in self.world.updates.waiting]:
            lane = lane_of(update)
            if lane in self._busy or len(self._busy) >= hook.max_connections:
                continue
            task = asyncio.create_task(self._deliver(session, hook, update))
            self._busy[lane] = task
            task.add_done_callback(lambda _, lane=lane: self._free(lane))

    def _free(self, lane: int) -> None:
        self._busy.pop(lane, None)
        self.world.updates.wake()

    async def _deliver(self, session: aiohttp.ClientSession, hook: Hook, update: Json) -> None:
        """Post one update until it is taken or the webhook is another."""
        tries = 0
        while self.world.hook is hook and not self.weather.down:
            wrong = await self._post(session, hook, update)
            if wrong is None:
                self.world.updates.drop(update)
                self.world.changed()
                return
            hook.last_error = (self.world.clock.unix(), wrong)
            self.world.changed()
            await asyncio.sleep(self.pause * 2 ** min(tries, 3))
            tries += 1

    async def _post(self, session: aiohttp.ClientSession, hook: Hook, update: Json) -> str | None:
        """Post once; give what was wrong, in getWebhookInfo's words, or None."""
        self.posts += 1
        headers = {SECRET_HEADER: hook.secret_token} if hook.secret_token else {}
        try:
            async with session.post(
                hook.url, json=update, headers=headers, allow_redirects=False
            ) as response:
                body = await response.read()
                if not 200 <= response.status < 300:
                    return f"Wrong response from the webhook: {response.status} {response.reason}"
                await self._take_answer(response, body)
                return None
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientError:
            return "Connection refused"

    async def _take_answer(self, response: aiohttp.ClientResponse, body: bytes) -> None:
        """Take a method call that came as the answer; its result is not told."""
        if not body or response.content_type != "application/json":
            return
        given = await response.json()
        if isinstance(given, dict) and "method" in given:
            method = str(given.pop("method"))
            await self.answered(Call(method, given))


def lane_of(update: Json) -> int:
    """Tell whose turn an update belongs to: its chat's."""
    body = next(value for key, value in update.items() if key != "update_id")
    chat = body.get("chat") or body.get("message", {}).get("chat") or body.get("from", {})
    return int(chat.get("id", 0))
