"""Telegram as the rest of the bot sees it: the only place where its parts come together."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog
from starlette.routing import Route
from telegram import Bot

from bot.adapters.telegram.albums import QUIET
from bot.adapters.telegram.calls import Calls
from bot.adapters.telegram.editing import Editing
from bot.adapters.telegram.files import Files
from bot.adapters.telegram.intake import Intake
from bot.adapters.telegram.members import Members
from bot.adapters.telegram.menu import Menu
from bot.adapters.telegram.places import PLATFORM, Me, address, is_in_topic, spot
from bot.adapters.telegram.polling import AGAIN, ALLOWED, CONFLICT, Polling
from bot.adapters.telegram.read import NOBODY
from bot.adapters.telegram.retrying import until_done
from bot.adapters.telegram.seen import seen
from bot.adapters.telegram.sending import Sending
from bot.adapters.telegram.topics import Topics
from bot.adapters.telegram.transport import Transport
from bot.adapters.telegram.webhook import route
from bot.content import Message, Topic
from bot.contract import (
    Adapter,
    Commands,
    Inbound,
    KeepsTopics,
    Limit,
    Manners,
    Moved,
    Receive,
    Role,
    Sent,
    Stored,
    Voices,
    each_chat,
)
from core.domain.places import Address, MessageRef
from core.errors import DatabaseUnavailable

FINISHING = 3.0  # seconds for events in hand when Melding stops
ANSWERING = 0.5  # seconds for answers to presses then

log = structlog.get_logger()


def each_group(to: Address) -> str | None:
    """Count the sends to each group; Telegram gives groups negative ids."""
    return to.chat if to.chat.startswith("-") else None


class TelegramAdapter:
    """Polls, unless a webhook's address is set; then `routes` belong into the web server.

    `language` is the one for people whose own we do not speak. `rooms` are the team's, each with
    the role whose commands are offered there. `quiet`, `again` and `conflict` are the pauses, in
    seconds, after which an album is whole, an update that could not be stored is tried again, and
    a poll is tried again that another program ended.
    """

    platform = PLATFORM
    seen = staticmethod(seen)
    # About 30 a second, 1 a second to a chat, 20 a minute to a group: core.telegram.org/bots/faq
    limits: tuple[Limit, ...] = (
        Limit(30, 1.0),
        Limit(1, 1.0, by=each_chat),
        Limit(20, 60.0, by=each_group),
    )
    manners = Manners(answers_presses=True)

    def __init__(
        self,
        *,
        token: str,
        api_url: str,
        webhook_url: str | None,
        webhook_secret: str | None,
        stored: Stored,
        rooms: Sequence[tuple[Address, Role]],
        commands: Commands,
        voices: Voices,
        language: str,
        now: Callable[[], datetime],
        quiet: float = QUIET,
        again: float = AGAIN,
        conflict: float = CONFLICT,
    ) -> None:
        root = api_url.rstrip("/")
        self._transport = Transport()
        self._bot = Bot(
            token,
            base_url=f"{root}/bot",
            base_file_url=f"{root}/file/bot",
            request=self._transport,
            get_updates_request=self._transport,
        )
        self._files = Files(self._bot, self._transport, stored, root, token)
        self._topics = Topics(self._bot, now)
        self._calls = calls = Calls(self._transport, self._bot.base_url)
        self._editing = Editing(
            bot=self._bot,
            calls=calls,
            me=lambda: self._me,
            migrated=self._migrated,
        )
        self._sending = Sending(
            calls=calls,
            files=self._files,
            topics=self._topics,
            editing=self._editing,
            me=lambda: self._me,
            migrated=self._migrated,
        )
        self.is_admin = Members(self._bot).is_admin
        self._menu = Menu(self._bot, commands, tuple(voices.languages), language, rooms)
        self._webhook = (webhook_url, webhook_secret) if webhook_url and webhook_secret else None
        self._polls = f"{root}/bot{token}/getUpdates"
        self._pauses = (quiet, again, conflict)
        self._voices = voices
        self._language = language
        self._now = now
        self._me: Me | None = None
        self._receive: Receive | None = None
        self._intake: Intake | None = None
        self._polling: Polling | None = None
        self._running: asyncio.Task[None] | None = None
        self._posted: set[asyncio.Task[Mapping[str, Any]]] = set()

    @property
    def routes(self) -> list[Route]:
        """What the web server serves for us: the webhook, if there is one."""
        return [] if self._webhook is None else [route(self._webhook[1], self._take_posted)]

    @property
    def ready(self) -> bool:
        """Whether updates are being taken."""
        return self._intake is not None

    @property
    def passed_over(self) -> int:
        """How many updates could not be read."""
        return 0 if self._intake is None else self._intake.passed_over

    async def start(self, receive: Receive) -> None:
        """Begin to take events; while Telegram is down that is tried again and again."""
        self._receive = receive = self._menu.following(receive)
        await self._transport.initialize()
        self._running = asyncio.create_task(self._run(receive))

    async def stop(self) -> None:
        """Take no more events, and finish and confirm those that are in hand, in five seconds."""
        intake, self._intake, self._receive = self._intake, None, None
        if self._polling is not None:
            self._polling.close()
        if self._running is not None:
            self._running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._running
        if self._polling is not None:
            await self._polling.finish(FINISHING)
        if self._posted:
            await asyncio.wait(set(self._posted), timeout=FINISHING)
        if intake is not None:
            await intake.settle(ANSWERING)
        await self._transport.shutdown()

    async def send(self, to: Address, message: Message, *, key: str) -> Sent:
        """Send a message, in several parts if it is long.

        Raises: TryLater, Undeliverable.
        """
        return await self._sending.send(to, message, key=key)

    async def edit(self, ref: MessageRef, message: Message) -> None:
        """Make a sent message equal to this one.

        Raises: TryLater, Undeliverable.
        """
        await self._editing.edit(ref, message)

    async def delete(self, ref: MessageRef) -> None:
        """Take a message away.

        Raises: Undeliverable: it is older than 48 hours. TryLater: not now.
        """
        await self._editing.delete(ref)

    def is_topic(self, home: Address) -> bool:
        """Tell whether this is a topic; a chain of replies has no name."""
        return is_in_topic(home)

    async def keep_topic(self, home: Address, topic: Topic, *, pin: MessageRef | None) -> int:
        """Make a topic's name, and whether it is open, equal to this, and pin its card in a group.

        Raises: TryLater, Undeliverable.
        """
        return await self._topics.follow(spot(home), topic, pin=pin)

    def fetch(self, remote: str) -> AsyncGenerator[bytes, None]:
        """Read a file by its id on Telegram.

        Raises: TryLater, Undeliverable.
        """
        return self._files.fetch(remote)

    async def _run(self, receive: Receive) -> None:
        """Introduce ourselves, then take updates until cancelled."""
        await until_done("Telegram does not say who we are", self._introduce)
        me = self._me
        if me is None:
            return
        intake = Intake(
            bot=self._bot,
            calls=self._calls,
            me=me,
            receive=receive,
            voices=self._voices,
            language=self._language,
            now=self._now,
        )
        self._intake = intake
        await until_done("Telegram does not take how we want our updates", self._open)
        log.info("Telegram is open", bot=me.username, webhook=self._webhook is not None)
        async with asyncio.TaskGroup() as both:
            both.create_task(self._set_menu())
            both.create_task(self._poll(intake))

    async def _set_menu(self) -> None:
        """Set the menu, and again where it is outdated; nothing else depends on it."""
        while True:
            try:
                await until_done("Telegram does not take the menu", self._menu.set)
            except Exception:
                log.exception("the menu is not set")
            await self._menu.outdated.wait()

    async def _poll(self, intake: Intake) -> None:
        if self._webhook is not None:
            return
        quiet, again, conflict = self._pauses
        self._polling = Polling(
            transport=self._transport,
            url=self._polls,
            take=intake.take,
            quiet=quiet,
            again=again,
            conflict=conflict,
        )
        await self._polling.run()

    async def _introduce(self) -> None:
        user = await self._bot.get_me()
        self._me = Me(user.id, user.username or "", bool(user.has_topics_enabled))

    async def _open(self) -> None:
        """Choose the way in: Telegram gives updates by one of the two only."""
        if self._webhook is None:
            await self._bot.delete_webhook()
            return
        url, secret = self._webhook
        await self._bot.set_webhook(url, secret_token=secret, allowed_updates=list(ALLOWED))

    async def _take_posted(self, update: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """Take an update that came by webhook; it is finished even if Telegram hangs up."""
        intake = self._intake
        if intake is None:
            return None
        task = asyncio.create_task(intake.take([update], posted=True))
        self._posted.add(task)
        task.add_done_callback(self._posted.discard)
        return await asyncio.shield(task)

    async def _migrated(self, old: int, new: int) -> None:
        """Hand in that a group has a new id, learned while sending."""
        if self._receive is None:
            return
        event = Inbound(
            f"moved:{old}:{new}",
            NOBODY,
            address(old),
            private=False,
            act=Moved(address(new)),
            at=self._now(),
        )
        try:
            await self._receive(event)
        except DatabaseUnavailable:
            log.warning("a group that moved is not noted yet", group=old)


_: type[Adapter] = TelegramAdapter
_keeps: type[KeepsTopics] = TelegramAdapter
