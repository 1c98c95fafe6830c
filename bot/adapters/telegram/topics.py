"""Forum topics: one for each ticket, named and closed as the ticket is."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

import structlog
from telegram import Bot
from telegram.error import BadRequest, Forbidden

from bot.adapters.telegram.errors import plain, says, translating
from bot.adapters.telegram.markup import shortened
from bot.adapters.telegram.places import Spot, number
from bot.content import Topic
from core.domain.places import MessageRef

LONGEST_NAME = 128  # UTF-16 units to be safe; Bot API createForumTopic
WITHOUT = timedelta(minutes=10)  # until a chat that had no topics is asked again
MOST_KNOWN = 5_000  # topics whose name is remembered, so that an edit needs no further request

log = structlog.get_logger()


class Topics:
    """Makes topics and keeps them equal to what they are about.

    What it remembers only saves requests: a topic may be told twice what it is.
    """

    def __init__(self, bot: Bot, now: Callable[[], datetime]) -> None:
        self._bot = bot
        self._now = now
        self._without: dict[int, datetime] = {}
        self._known: OrderedDict[tuple[int, int], Topic] = OrderedDict()

    async def create(self, chat: int, topic: Topic) -> int | None:
        """Make a topic; None where Telegram makes none, for what is owed must arrive all the same.

        Raises: TelegramError: not now, or the group has another id.
        """
        if self._without.get(chat, self._now()) > self._now():
            return None
        try:
            made = await self._bot.create_forum_topic(chat, _name(topic))
        except (BadRequest, Forbidden) as err:
            self._without[chat] = self._now() + WITHOUT
            if says(err, "not enough rights", "admin_required"):
                log.warning("the bot may not make topics: allow it to manage topics", chat=chat)
            elif not says(err, "forum", "topics"):
                log.warning("a topic is not made", chat=chat, why=plain(err.message))
            return None
        self._remember(chat, made.message_thread_id, Topic(topic.name))
        return made.message_thread_id

    async def follow(self, where: Spot, topic: Topic, *, pin: MessageRef | None) -> int:
        """Let a topic be as what it is about, and pin its card if it stands in a group.

        Gives how many messages Telegram made of it: each change is one that all can see.

        Raises: TryLater, Undeliverable.
        """
        if where.topic is None:
            return 0
        count = 0
        with translating():
            if pin is not None and where.group:
                count += await self.pin(where.chat, number(pin.message, "message"))
            return count + await self.keep(where.chat, where.topic, topic)

    async def keep(self, chat: int, thread: int, topic: Topic) -> int:
        """Rename, close or reopen a topic so that it is as it should be; give the changes made.

        Raises: TelegramError: not now; what cannot be done at all is passed over.
        """
        known = self._known.get((chat, thread))
        if known == topic:
            return 0
        count = 0
        if known is None or known.name != topic.name:
            rename = partial(self._bot.edit_forum_topic, name=_name(topic))
            count += await self._try(rename, chat, thread)
        if chat < 0 and (known is None or known.open != topic.open):
            change = self._bot.reopen_forum_topic if topic.open else self._bot.close_forum_topic
            count += await self._try(change, chat, thread)
        self._remember(chat, thread, topic)
        return count

    async def pin(self, chat: int, message: int) -> int:
        """Pin a card on top of its topic, quietly; a group that forbids it goes without.

        Raises: TelegramError: not now.
        """
        pin = partial(self._bot.pin_chat_message, disable_notification=True)
        return await self._try(pin, chat, message)

    async def _try(self, change: Callable[..., Awaitable[object]], chat: int, one: int) -> int:
        try:
            await change(chat, one)
        except (BadRequest, Forbidden) as err:
            if not says(err, "not_modified", "not modified"):
                log.warning("a topic is not as it should be", chat=chat, why=plain(err.message))
            return 0
        return 1

    def _remember(self, chat: int, number: int, topic: Topic) -> None:
        self._known[chat, number] = topic
        if len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)


def _name(topic: Topic) -> str:
    return shortened(" ".join(topic.name.split()) or "…", LONGEST_NAME)
