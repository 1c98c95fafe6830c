"""Long polling: updates are fetched raw, and confirmed only once they are committed.

Telegram takes an offset as the confirmation of everything below it. So the offset follows the
lowest update that is not committed, and what is committed above it is remembered until then. A
batch holds at most 100 updates, which is also how many are ever in hand at once. An update below
the offset is taken like any other: it is a repeat, which the core recognises, or Telegram began to
count anew, as it does after a week of silence.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import orjson
import structlog
from telegram.error import Conflict, TelegramError

from bot.adapters.telegram.albums import QUIET, Albums, Bundle
from bot.adapters.telegram.transport import READING, Paused, Transport
from core.errors import DatabaseUnavailable

WAIT = 25  # seconds that Telegram holds a poll open
BATCH = 100  # updates; Bot API getUpdates
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
GLANCE = 0.25  # seconds for what is in hand, before more is fetched beside it
AGAIN = 1.0  # seconds until an update is tried again that could not be stored
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0)  # seconds after the first failed poll, the second, …
CONFLICT = 5.0  # seconds
CONFIRMING = 1.0  # seconds for the last confirmation when Melding stops

Raw = Mapping[str, Any]
Take = Callable[[Sequence[Raw]], Awaitable[object]]
log = structlog.get_logger()


class Polling:
    """Fetches and hands on until it is stopped; people in order, side by side."""

    def __init__(
        self,
        *,
        transport: Transport,
        url: str,
        take: Take,
        quiet: float = QUIET,
        again: float = AGAIN,
        conflict: float = CONFLICT,
    ) -> None:
        """`url` is getUpdates' own; the other three are pauses in seconds."""
        self._transport = transport
        self._url = url
        self._take = take
        self._quiet = quiet
        self._again = again
        self._conflict = conflict
        self._albums = Albums()
        self._offset = 0
        self._told = 0
        self._in_hand: dict[int, asyncio.Task[bool]] = {}
        self._lanes: dict[str, asyncio.Task[bool]] = {}
        self._stopping = asyncio.Event()
        self._failures = 0

    async def run(self) -> None:
        """Poll until cancelled or told to stop."""
        while not self._stopping.is_set():
            pause = await self._poll()
            if pause:
                await self._sleep(pause)
            if self._in_hand:
                await asyncio.wait(self._in_hand.values(), timeout=GLANCE)
                self._advance()

    async def _poll(self) -> float:
        """Fetch once and begin what is new; give how many seconds to wait before the next."""
        try:
            updates = await self._fetch(0 if self._in_hand else WAIT)
        except Conflict as err:
            log.error(  # noqa: TRY400 - what it says is all there is
                "another program fetches this bot's updates, or a webhook is set: stop it",
                why=err.message,
            )
            return self._conflict
        except Paused as err:
            return err.seconds
        except TelegramError as err:
            pause = PAUSES[min(self._failures, len(PAUSES) - 1)]
            self._failures += 1
            log.warning("Telegram cannot be polled", problem=type(err).__name__, again_in=pause)
            return pause
        self._failures = 0
        for update in updates:
            self._begin(update)
        return 0.0

    async def _fetch(self, wait: int, limit: int = BATCH) -> Sequence[Raw]:
        asked = {
            "offset": self._offset,
            "limit": limit,
            "timeout": wait,
            "allowed_updates": orjson.dumps(ALLOWED).decode(),
        }
        self._told = self._offset
        got = await self._transport.post(
            f"{self._url}?{urlencode(asked)}", read_timeout=READING + wait
        )
        if not isinstance(got, list):
            raise TelegramError("Invalid server response")
        updates = [one for one in got if _is_update(one)]
        if len(updates) < len(got):
            log.error("Telegram sent what is no update", count=len(got) - len(updates))
            if not updates:
                raise TelegramError("Invalid server response")
        return updates

    def _begin(self, update: Raw) -> None:
        number = int(update["update_id"])
        if number in self._in_hand:
            return
        bundle, new = self._albums.bundle(update)
        if new:
            lane = _lane(update)
            task = asyncio.create_task(self._handle(bundle, self._lanes.get(lane)))
            self._lanes[lane] = task
            task.add_done_callback(lambda done: self._leave(lane, done))
        else:
            first = bundle.updates[0]["update_id"]
            task = self._in_hand[first]
        self._in_hand[number] = task

    def _leave(self, lane: str, done: asyncio.Task[bool]) -> None:
        if self._lanes.get(lane) is done:
            del self._lanes[lane]

    async def _handle(self, bundle: Bundle, before: asyncio.Task[bool] | None) -> bool:
        """Hand in one event after the person's earlier ones; False if it is left for another time.

        It is tried again for as long as it takes: later ones of this person wait behind it.
        """
        if before is not None:
            await asyncio.wait({before})
            if not _went(before):
                return False
        await bundle.whole(self._quiet)
        self._albums.close(bundle)
        while True:
            try:
                await self._take(bundle.updates)
            except DatabaseUnavailable:
                pass
            except Exception:
                log.exception("handling an update failed", update=bundle.updates[0]["update_id"])
            else:
                return True
            if not self._stopping.is_set():
                await self._sleep(self._again)
            if self._stopping.is_set():
                return False

    def _advance(self) -> None:
        """Move the offset past everything that is committed from the bottom up."""
        for number in sorted(self._in_hand):
            task = self._in_hand[number]
            if not (task.done() and _went(task)):
                return
            del self._in_hand[number]
            self._offset = number + 1

    async def _sleep(self, seconds: float) -> None:
        """Wait, but not when Melding stops."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stopping.wait()

    def close(self) -> None:
        """Begin nothing more."""
        self._stopping.set()

    async def finish(self, within: float) -> None:
        """Finish what is in hand and confirm it; to be called when `run` has ended."""
        self._stopping.set()
        if self._in_hand:
            _, late = await asyncio.wait(self._in_hand.values(), timeout=within)
            for task in late:
                task.cancel()
        self._advance()
        if self._offset == self._told:
            return
        try:
            async with asyncio.timeout(CONFIRMING):
                await self._fetch(0, limit=1)
        except (TelegramError, TimeoutError) as err:
            log.warning("the last updates are not confirmed", problem=type(err).__name__)


def _is_update(got: object) -> bool:
    """Whether it has the number without which nothing can be confirmed."""
    return isinstance(got, Mapping) and isinstance(got.get("update_id"), int)


def _went(task: asyncio.Task[bool]) -> bool:
    return not task.cancelled() and task.exception() is None and task.result()


def _lane(update: Raw) -> str:
    """Name whose event it is, of an update as it came, unread: a person's, else a chat's."""
    for kind, body in update.items():
        if kind == "update_id" or not isinstance(body, Mapping):
            continue
        for owner in ("from", "chat"):
            one = body.get(owner)
            if isinstance(one, Mapping) and "id" in one:
                return str(one["id"])
    return ""
