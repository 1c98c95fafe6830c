"""Messages on their way out: in parts, into topics, as files; edited and taken back."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import structlog
from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated

from bot.adapters.telegram.draw import Drawn, draw, only_file
from bot.adapters.telegram.errors import says, translated, translating
from bot.adapters.telegram.files import Files, reply_to
from bot.adapters.telegram.markup import LONGEST_CAPTION
from bot.adapters.telegram.places import Me, Spot, in_chain, in_topic, number, spot
from bot.adapters.telegram.topics import Topics
from bot.content import Message as Content
from bot.content import Topic
from bot.contract import Sent
from bot.errors import Undeliverable
from core.domain.places import Address, MessageRef

PAUSE = 1.0  # seconds between the parts of one message: one message a second to a chat (Bots FAQ)
MOST_KNOWN = 5_000  # messages whose earlier parts are remembered
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_NO_TOPIC = ("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid")

Migrated = Callable[[int, int], Awaitable[None]]
"""Told that a group, by its old id, has a new one."""

T = TypeVar("T")
log = structlog.get_logger()


@dataclass(slots=True)
class _Begun:
    """A message of several requests, some of which were answered."""

    topic: int | None = None
    sent: list[int] = field(default_factory=list)


class Sending:
    """Sends, edits and deletes for one bot. `me` is None until Telegram said who we are."""

    def __init__(
        self,
        *,
        bot: Bot,
        files: Files,
        topics: Topics,
        me: Callable[[], Me | None],
        migrated: Migrated,
    ) -> None:
        self._bot = bot
        self._files = files
        self._topics = topics
        self._me = me
        self._migrated = migrated
        self._begun: OrderedDict[str, _Begun] = OrderedDict()
        self._parts: OrderedDict[tuple[int, int], tuple[int, ...]] = OrderedDict()
        self._homes: OrderedDict[tuple[int, int], int] = OrderedDict()

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
        _bound(self._begun)
        where, made = await self._in_topic(where, message.topic, begun)
        shown = only_file(message)
        if shown is not None:
            sent = await self._in(where, lambda place: self._files.send(place, shown))
            self._begun.pop(key, None)
            return _answer(sent, where)
        drawn = self._draw(message, where.chat)
        for index in range(len(begun.sent), len(drawn.parts)):
            if index:
                await asyncio.sleep(PAUSE)
            sent = await self._part(where, drawn, index)
            begun.sent.append(sent.message_id)
        leading = begun.sent[drawn.leading]
        if made and message.topic is not None and where.group:
            await self._topics.pin(where.chat, leading)
        if message.topic is not None and not message.topic.open and where.topic is not None:
            await self._topics.keep(where.chat, where.topic, message.topic)
        self._begun.pop(key, None)
        self._remember(where, leading, begun.sent)
        return Sent(str(leading), thread=_thread(where, leading))

    async def _in_topic(self, where: Spot, topic: Topic | None, begun: _Begun) -> tuple[Spot, bool]:
        """Make the topic that a message begins; it is made once, however often it is tried."""
        if topic is None or where.topic is not None or where.replies_to is not None:
            return where, False
        me = self._me()
        if begun.topic is None and (where.group or (me is not None and me.topics)):
            begun.topic = await self._topics.create(where.chat, topic)
        return replace(where, topic=begun.topic), begun.topic is not None

    async def _part(self, where: Spot, drawn: Drawn, index: int) -> Message:
        keyboard = drawn.keyboard if index == drawn.leading else None

        def send(place: Spot) -> Awaitable[Message]:
            return self._bot.send_message(
                place.chat,
                drawn.parts[index],
                parse_mode=ParseMode.HTML,
                message_thread_id=place.topic,
                reply_parameters=reply_to(place),
                reply_markup=keyboard,
                link_preview_options=_NO_PREVIEW,
            )

        return await self._in(where, send)

    async def _in(self, where: Spot, send: Callable[[Spot], Awaitable[T]]) -> T:
        """Send into a topic; if it is gone, into the chat itself, for what is owed must arrive."""
        try:
            return await send(where)
        except BadRequest as err:
            if where.topic is None or not says(err, *_NO_TOPIC):
                raise
            return await send(Spot(where.chat))

    async def edit(self, ref: MessageRef, message: Content) -> None:
        """Make a sent message equal to this; one that was sent in parts, as far as they go.

        Raises: TryLater, Undeliverable.
        """
        chat = number(ref.address.chat, "chat")
        leading = number(ref.message, "message")
        if leading < 0:
            raise Undeliverable("there is no such message")
        drawn = self._draw(message, chat)
        with translating():
            try:
                edited = await self._edit(chat, leading, drawn, message)
            except ChatMigrated as err:
                await self._migrated(chat, err.new_chat_id)
                raise
            if len(drawn.parts) == 1:
                await self._drop(chat, self._parts.pop((chat, leading), ()))
            if message.topic is not None:
                await self._keep_topic(chat, leading, edited, message.topic, drawn.keyboard)

    async def _edit(
        self, chat: int, leading: int, drawn: Drawn, message: Content
    ) -> Message | None:
        """Edit one message; None if it was so already."""
        try:
            edited = await self._bot.edit_message_text(
                drawn.parts[drawn.leading],
                chat,
                leading,
                parse_mode=ParseMode.HTML,
                reply_markup=drawn.keyboard,
                link_preview_options=_NO_PREVIEW,
            )
        except BadRequest as err:
            if says(err, "not modified"):
                return None
            if not says(err, "there is no text in the message"):
                raise
            return await self._edit_caption(chat, leading, message)
        return edited if isinstance(edited, Message) else None

    async def _edit_caption(self, chat: int, leading: int, message: Content) -> Message | None:
        """Say it beneath a file: that message has no text of its own."""
        me = self._me()
        drawn = draw(message, group=chat < 0, bot=me.username if me else "", limit=LONGEST_CAPTION)
        caption = "" if only_file(message) is not None else drawn.parts[0]
        try:
            edited = await self._bot.edit_message_caption(
                chat,
                leading,
                caption=caption,
                parse_mode=ParseMode.HTML,
                reply_markup=drawn.keyboard,
            )
        except BadRequest as err:
            if not says(err, "not modified"):
                raise
            return None
        return edited if isinstance(edited, Message) else None

    async def _keep_topic(
        self,
        chat: int,
        leading: int,
        edited: Message | None,
        topic: Topic,
        keyboard: InlineKeyboardMarkup | None,
    ) -> None:
        """Let the topic of a card follow it. Only Telegram knows which topic that is."""
        home = self._homes.get((chat, leading))
        if home is None and edited is None and keyboard is not None:
            edited = await self._looked_up(chat, leading, keyboard)
        if home is None and edited is not None and edited.is_topic_message:
            home = edited.message_thread_id
        if home is not None:
            self._homes[chat, leading] = home
            _bound(self._homes)
            await self._topics.keep(chat, home, topic)

    async def _looked_up(
        self, chat: int, leading: int, keyboard: InlineKeyboardMarkup
    ) -> Message | None:
        """Have Telegram show a message of ours, which it does only in answer to a change.

        So the buttons are taken off and put back: after a restart between an edit and its topic.
        """
        try:
            await self._bot.edit_message_reply_markup(chat, leading)
        except BadRequest as err:
            if not says(err, "not modified"):
                raise
        edited = await self._bot.edit_message_reply_markup(chat, leading, reply_markup=keyboard)
        return edited if isinstance(edited, Message) else None

    async def delete(self, ref: MessageRef) -> None:
        """Take a message away, with the parts before it if they are remembered.

        Raises: Undeliverable: it is older than Telegram allows (48 hours). TryLater: not now.
        """
        chat = number(ref.address.chat, "chat")
        leading = number(ref.message, "message")
        with translating():
            await self._drop(chat, (*self._parts.get((chat, leading), ()), leading))
        self._parts.pop((chat, leading), None)

    async def _drop(self, chat: int, messages: tuple[int, ...]) -> None:
        for one in messages:
            try:
                await self._bot.delete_message(chat, one)
            except BadRequest as err:
                if not says(err, "message to delete not found"):
                    raise translated(err) from err

    def _draw(self, message: Content, chat: int) -> Drawn:
        me = self._me()
        return draw(message, group=chat < 0, bot=me.username if me else "")

    def _remember(self, where: Spot, leading: int, sent: list[int]) -> None:
        others = tuple(one for one in sent if one != leading)
        if others:
            self._parts[where.chat, leading] = others
            _bound(self._parts)
        if where.topic is not None:
            self._homes[where.chat, leading] = where.topic
            _bound(self._homes)


def _answer(sent: Message, where: Spot) -> Sent:
    return Sent(str(sent.message_id), thread=_thread(where, sent.message_id))


def _thread(where: Spot, message: int) -> str:
    """Name what belongs beneath a message: its topic, else the replies to it, if it is a group."""
    if where.topic is not None:
        return in_topic(where.topic)
    if not where.group:
        return ""
    return in_chain(where.replies_to or message)


def _bound(known: OrderedDict[Any, Any]) -> None:
    while len(known) > MOST_KNOWN:
        known.popitem(last=False)
