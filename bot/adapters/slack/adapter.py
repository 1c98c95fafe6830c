"""Slack as the rest of the bot sees it: an adapter like any other."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

import structlog
from starlette.routing import Route

from bot.adapters.slack import files, places
from bot.adapters.slack.api import API_URL, Api
from bot.adapters.slack.errors import LOCKED_OUT_PAUSE, LockedOut
from bot.adapters.slack.listening import Listening
from bot.adapters.slack.people import People
from bot.adapters.slack.ports import Words
from bot.adapters.slack.posting import Posting
from bot.adapters.slack.profile import NOBODY
from bot.adapters.slack.route import route
from bot.adapters.slack.seen import seen
from bot.adapters.slack.sockets import Sockets
from bot.adapters.slack.unsure import Unsure
from bot.content import Message
from bot.contract import Act, Adapter, Found, Inbound, Limit, Lost, Manners, Receive, Sent, Stored
from bot.errors import TryLater, Undeliverable
from core.domain.places import Address, MessageRef
from core.errors import DatabaseUnavailable

FINISHING = 4.0  # seconds for what was received, when we stop
BROKEN_OFF = 5.0  # seconds before a work that broke off begins again
CHECK = 300.0  # seconds between looks whether the token still works

log = structlog.get_logger()


def each_conversation(to: Address) -> str | None:
    """Count what is posted to each conversation; a Home is published, not posted."""
    return None if places.whose_home(to) else to.chat


def all_conversations(to: Address) -> str | None:
    """Count what is changed in all conversations together."""
    return None if places.whose_home(to) else ""


def all_homes(to: Address) -> str | None:
    """Count what is published on all Homes together."""
    return "" if places.whose_home(to) else None


class SlackAdapter:
    """`app_token` set: Socket Mode; else `routes` take what Slack posts, by `signing_secret`.

    `rooms` are the team's; only those of Slack matter here.
    """

    platform = places.PLATFORM
    seen = staticmethod(seen)
    limits: tuple[Limit, ...] = (
        Limit(1, 1.0, each_conversation, edits=False),  # chat.postMessage
        Limit(50, 60.0, all_conversations, sends=False),  # chat.update, tier 3
        Limit(100, 60.0, all_homes),  # views.publish, tier 4
    )
    """docs.slack.dev/apis/web-api/rate-limits"""
    manners = Manners(form_to_report=True, answers_aside=True, comes_late=True)

    def __init__(
        self,
        *,
        bot_token: str,
        app_token: str = "",
        signing_secret: str = "",
        api_url: str = API_URL,
        stored: Stored,
        rooms: Sequence[Address],
        words: Words,
        now: Callable[[], datetime],
    ) -> None:
        self._now = now
        self._api = Api(bot_token, api_url)
        own = [room.chat for room in rooms if room.platform == self.platform]
        self._people = People(api=self._api, rooms=own, now=now, hand=self._hand)
        self.is_admin = self._people.is_admin
        self._listening = Listening(
            api=self._api,
            people=self._people,
            signing_secret=signing_secret,
            words=words,
            bot_token=bot_token,
        )
        self._sockets: Sockets | None = None
        if app_token:
            self._sockets = Sockets(api=self._api, app_token=app_token, listening=self._listening)
        self._posting = Posting(self._api, self._people, stored, Unsure(self._api, now))
        self._doubt = asyncio.Event()
        self._sweeping = False
        self._working: list[asyncio.Task[Any]] = []
        by_http = bool(signing_secret) and not app_token
        self.routes: tuple[Route, ...] = (route(self._listening),) if by_http else ()

    async def start(self, receive: Receive) -> None:
        """Begin to take events; connecting and asking who we are go on behind."""
        self._listening.open(receive)
        self._sweeping = False
        self._working = [
            asyncio.create_task(_tended(self._introduce)),
            asyncio.create_task(_tended(self._people.ask)),
        ]
        if self._sockets is not None:
            self._working.append(asyncio.create_task(_tended(self._sockets.run)))

    async def stop(self) -> None:
        """Take no more events, finish what was received, and close every connection."""
        for task in self._working:
            task.cancel()
        await asyncio.gather(*self._working, return_exceptions=True)
        self._working = []
        if self._sockets is not None:
            await self._sockets.stop_reading()
        self._listening.close()
        await self._listening.finish(FINISHING)
        if self._sockets is not None:
            await self._sockets.close()
        await self._api.close()

    async def send(self, to: Address, message: Message, *, key: str) -> Sent:
        """Send a new message; one that arrived though its answer was lost is found again.

        Raises: TryLater, Undeliverable.
        """
        with self._doubting():
            return await self._posting.send(to, message, key=key)

    async def edit(self, ref: MessageRef, message: Message) -> None:
        """Make a sent message equal to this one.

        Raises: TryLater, Undeliverable.
        """
        with self._doubting():
            await self._posting.edit(ref, message)

    async def delete(self, ref: MessageRef) -> None:
        """Take a sent message away.

        Raises: TryLater, Undeliverable.
        """
        await self._posting.delete(ref)

    async def fetch(self, remote: str) -> AsyncGenerator[bytes, None]:
        """Read a file by Slack's id of it.

        Raises: TryLater, Undeliverable.
        """
        async for piece in files.fetch(self._api, remote):
            yield piece

    async def _hand(self, inbound: Inbound) -> object:
        return await self._listening.hand(inbound)

    async def _introduce(self) -> None:
        """Ask who we are until Slack tells; then look now and then whether we still are."""
        locked_out = False
        while True:
            try:
                who = await self._api.call("auth.test")
            except TryLater as later:
                log.warning("Slack does not tell who we are", why=str(later))
                if isinstance(later, LockedOut) and not locked_out:
                    locked_out = await self._tell("lost", Lost(str(later)))
                await asyncio.sleep(later.after)
                continue
            except Undeliverable as refused:
                log.error("Slack refuses the bot", why=refused.why)  # noqa: TRY400
                await asyncio.sleep(LOCKED_OUT_PAUSE)
                continue
            self._people.introduced(who)
            if locked_out:
                locked_out = not await self._tell("found", Found())
            if not self._sweeping:
                self._working.append(asyncio.create_task(_tended(self._people.sweep)))
                self._sweeping = True
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(CHECK):
                    await self._doubt.wait()
            self._doubt.clear()

    @contextlib.contextmanager
    def _doubting(self) -> Iterator[None]:
        """Look at once whether we are let in at all, where a call was not."""
        try:
            yield
        except LockedOut:
            self._doubt.set()
            raise

    async def _tell(self, what: str, act: Act) -> bool:
        now = self._now()
        name = f"{what}:{now.isoformat()}"
        with contextlib.suppress(DatabaseUnavailable):
            await self._hand(Inbound(name, NOBODY, places.EVERYWHERE, False, act, now))
            return True
        return False


async def _tended(work: Callable[[], Awaitable[None]]) -> None:
    """Begin a work again that a surprise of Slack's has ended."""
    while True:
        try:
            await work()
        except Exception:
            log.exception("work for Slack broke off and begins again")
        await asyncio.sleep(BROKEN_OFF)


_: type[Adapter] = SlackAdapter
