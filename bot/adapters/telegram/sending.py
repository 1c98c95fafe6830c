"""Messages on their way out: in parts, into topics, as files."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from telegram import Message
from telegram.error import BadRequest, ChatMigrated

from bot.adapters.telegram.calls import Calls
from bot.adapters.telegram.draw import Drawn, draw, only_file
from bot.adapters.telegram.editing import Editing, Migrated, bound
from bot.adapters.telegram.errors import says, translating
from bot.adapters.telegram.files import Files
from bot.adapters.telegram.places import Me, Spot, in_chain, in_topic, spot
from bot.adapters.telegram.topics import Topics
from bot.content import Message as Content, Topic
from bot.contract import Sent
from core.domain.places import Address

PAUSE = 1.0  # seconds between the parts of one message: one message a second to a chat (Bots FAQ)
_NO_TOPIC = ("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid")

T = TypeVar("T")


@dataclass(slots=True)
class _Begun:
    """A message of several requests, some of which were answered."""

    topic: int | None = None
    sent: list[int] = field(default_factory=list)


class Sending:
    """Sends for one bot. `me` is None until Telegram said who we are."""

    def __init__(
        self,
        *,
        calls: Calls,
        files: Files,
        topics: Topics,
        editing: Editing,
        me: Callable[[], Me | None],
        migrated: Migrated,
    ) -> None:
        self._calls = calls
        self._files = files
        self._topics = topics
        self._editing = editing
        self._me = me
        self._migrated = migrated
        self._begun: OrderedDict[str, _Begun] = OrderedDict()

    async def send(self, to: Address, message: Content, *, key: str) -> Sent:
        """Send all parts; what an earlier try of this key got through is not sent again.

        Raises: TryLater, Undeliverable.
        """
        where = spot(to)
        with translating():
            try:
                return await self._send(where, message, key)
            except ChatMigrated as err:
                await self._migrated(where.chat, err.new_chat_id)
                sent = await self._send(Spot(err.new_chat_id), message, key)
                return replace(sent, chat=str(err.new_chat_id))

    async def _send(self, where: Spot, message: Content, key: str) -> Sent:
        begun = self._begun.setdefault(key, _Begun())
        bound(self._begun)
        where = await self._in_topic(where, message.topic, begun)
        shown = only_file(message)
        if shown is not None:
            sent = await self._in(where, lambda place: self._files.send(place, shown))
            self._begun.pop(key, None)
            return _answer(sent, where)
        drawn = self._draw(message, where.chat)
        for index in range(len(begun.sent), len(drawn.parts)):
            if index:
                await asyncio.sleep(PAUSE)
            begun.sent.append(await self._part(where, drawn, index))
        leading = begun.sent[drawn.leading]
        self._begun.pop(key, None)
        self._editing.remember(where.chat, leading, parts=begun.sent)
        count = len(begun.sent) + (begun.topic is not None)
        return Sent(str(leading), thread=_thread(where, leading), count=count)

    async def _in_topic(self, where: Spot, topic: Topic | None, begun: _Begun) -> Spot:
        """Make the topic that a message begins; it is made once, however often it is tried."""
        if topic is None or where.topic is not None or where.replies_to is not None:
            return where
        me = self._me()
        if begun.topic is None and (where.group or (me is not None and me.topics)):
            begun.topic = await self._topics.create(where.chat, topic)
        return replace(where, topic=begun.topic)

    async def _part(self, where: Spot, drawn: Drawn, index: int) -> int:
        keyboard = drawn.keyboard if index == drawn.leading else None
        text = drawn.parts[index]
        return await self._in(where, lambda place: self._calls.send_message(place, text, keyboard))

    async def _in(self, where: Spot, send: Callable[[Spot], Awaitable[T]]) -> T:
        """Send into a topic; if it is gone, into the chat itself, for what is owed must arrive."""
        try:
            return await send(where)
        except BadRequest as err:
            if where.topic is None or not says(err, *_NO_TOPIC):
                raise
            return await send(Spot(where.chat))

    def _draw(self, message: Content, chat: int) -> Drawn:
        me = self._me()
        return draw(message, group=chat < 0, bot=me.username if me else "")


def _answer(sent: Message, where: Spot) -> Sent:
    return Sent(str(sent.message_id), thread=_thread(where, sent.message_id))


def _thread(where: Spot, message: int) -> str:
    """Name what belongs beneath a message: its topic, else the replies to it, if it is a group."""
    if where.topic is not None:
        return in_topic(where.topic)
    if not where.group:
        return ""
    return in_chain(where.replies_to or message)
