"""What was sent, made equal to what it should say now, or taken away; with what lies around it."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from telegram import Bot, InlineKeyboardMarkup, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated

from bot.adapters.telegram.calls import Calls
from bot.adapters.telegram.draw import Drawn, draw, only_file
from bot.adapters.telegram.errors import says, translated, translating
from bot.adapters.telegram.keyboard import Keyboard
from bot.adapters.telegram.markup import LONGEST_CAPTION, LONGEST_TEXT
from bot.adapters.telegram.places import Me, number
from bot.adapters.telegram.topics import Topics
from bot.content import Message as Content
from bot.content import Topic
from bot.errors import Undeliverable
from core.domain.places import MessageRef

MOST_KNOWN = 5_000  # messages whose other parts and topics are remembered

Shown = Mapping[str, Any]
"""A message as Telegram shows it after a change."""

Migrated = Callable[[int, int], Awaitable[None]]
"""Told that a group, by its old id, has a new one."""


class Editing:
    """Edits and deletes for one bot.

    A message is known by one id, though a long one was sent in parts. The others are remembered
    while the process lives; after that an edit or a deletion reaches the one part only.
    """

    def __init__(
        self,
        *,
        bot: Bot,
        calls: Calls,
        topics: Topics,
        me: Callable[[], Me | None],
        migrated: Migrated,
    ) -> None:
        self._bot = bot
        self._calls = calls
        self._topics = topics
        self._me = me
        self._migrated = migrated
        self._parts: OrderedDict[tuple[int, int], tuple[int, ...]] = OrderedDict()
        self._homes: OrderedDict[tuple[int, int], int] = OrderedDict()

    def remember(self, chat: int, leading: int, *, parts: Sequence[int], topic: int | None) -> None:
        """Keep in mind what else belongs to a message, and the topic it stands in."""
        others = tuple(one for one in parts if one != leading)
        if others:
            self._parts[chat, leading] = others
            bound(self._parts)
        if topic is not None:
            self._homes[chat, leading] = topic
            bound(self._homes)

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
            await self._edit_others(chat, leading, drawn)
            if message.topic is not None:
                await self._keep_topic(chat, leading, edited, message.topic, drawn.keyboard)

    async def _edit(self, chat: int, leading: int, drawn: Drawn, message: Content) -> Shown | None:
        """Edit one message; None if it was so already."""
        text = drawn.parts[drawn.leading]
        try:
            return await self._calls.edit_message_text(chat, leading, text, drawn.keyboard)
        except BadRequest as err:
            if says(err, "not modified"):
                return None
            if not says(err, "there is no text in the message"):
                raise
            return await self._edit_caption(chat, leading, message)

    async def _edit_others(self, chat: int, leading: int, drawn: Drawn) -> None:
        """Let the other parts of a long message follow, for as long as they are remembered."""
        others = self._parts.get((chat, leading), ())
        texts = [text for index, text in enumerate(drawn.parts) if index != drawn.leading]
        for other, text in zip(others, texts, strict=False):
            try:
                await self._calls.edit_message_text(chat, other, text)
            except BadRequest as err:
                if not says(err, "not modified", "message to edit not found"):
                    raise
        if len(texts) < len(others):
            await self._drop(chat, others[len(texts) :])
            self._parts[chat, leading] = others[: len(texts)]

    async def _edit_caption(self, chat: int, leading: int, message: Content) -> Shown | None:
        """Say it beneath a file: that message has no text of its own."""
        drawn = self._draw(message, chat, LONGEST_CAPTION)
        caption = "" if only_file(message) is not None else drawn.parts[0]
        try:
            edited = await self._bot.edit_message_caption(
                chat,
                leading,
                caption=caption,
                parse_mode=ParseMode.HTML,
                reply_markup=_markup(drawn.keyboard),
            )
        except BadRequest as err:
            if not says(err, "not modified"):
                raise
            return None
        return _shown(edited)

    async def _keep_topic(
        self,
        chat: int,
        leading: int,
        edited: Shown | None,
        topic: Topic,
        keyboard: Keyboard | None,
    ) -> None:
        """Let the topic of a card follow it. Only Telegram knows which topic that is."""
        home = self._homes.get((chat, leading))
        if home is None and edited is None and keyboard is not None:
            edited = await self._looked_up(chat, leading, keyboard)
        if home is None and edited is not None and edited.get("is_topic_message"):
            home = edited.get("message_thread_id")
        if home is not None:
            self._homes[chat, leading] = home
            bound(self._homes)
            await self._topics.keep(chat, home, topic)

    async def _looked_up(self, chat: int, leading: int, keyboard: Keyboard) -> Shown | None:
        """Have Telegram show a message of ours, which it does only in answer to a change.

        So the buttons are taken off and put back: after a restart between an edit and its topic.
        """
        try:
            await self._bot.edit_message_reply_markup(chat, leading)
        except BadRequest as err:
            if not says(err, "not modified"):
                raise
        edited = await self._bot.edit_message_reply_markup(
            chat, leading, reply_markup=_markup(keyboard)
        )
        return _shown(edited)

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

    def _draw(self, message: Content, chat: int, limit: int = LONGEST_TEXT) -> Drawn:
        me = self._me()
        return draw(message, group=chat < 0, bot=me.username if me else "", limit=limit)


def _markup(keyboard: Keyboard | None) -> InlineKeyboardMarkup | None:
    return None if keyboard is None else InlineKeyboardMarkup.de_json(dict(keyboard), None)


def _shown(edited: Message | bool) -> Shown | None:  # noqa: FBT001 - the library's answer
    return edited.to_dict() if isinstance(edited, Message) else None


def bound(known: OrderedDict[Any, Any]) -> None:
    """Forget the oldest of what is only remembered to save requests."""
    while len(known) > MOST_KNOWN:
        known.popitem(last=False)
