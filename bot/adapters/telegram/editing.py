"""What was sent, made equal to what it should say now, or taken away."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram import Bot, InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated

from bot.adapters.telegram.calls import Calls
from bot.adapters.telegram.draw import Drawn, draw, only_file
from bot.adapters.telegram.errors import says, translated, translating
from bot.adapters.telegram.keyboard import Keyboard
from bot.adapters.telegram.markup import LONGEST_CAPTION, LONGEST_TEXT
from bot.adapters.telegram.places import Me, number
from bot.content import Message as Content
from bot.errors import Undeliverable
from core.domain.places import MessageRef

MOST_KNOWN = 5_000  # messages whose other parts are remembered

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
        me: Callable[[], Me | None],
        migrated: Migrated,
    ) -> None:
        self._bot = bot
        self._calls = calls
        self._me = me
        self._migrated = migrated
        self._parts: OrderedDict[tuple[int, int], tuple[int, ...]] = OrderedDict()

    def remember(self, chat: int, leading: int, *, parts: Sequence[int]) -> None:
        """Keep in mind what else belongs to a message."""
        others = tuple(one for one in parts if one != leading)
        if others:
            self._parts[chat, leading] = others
            bound(self._parts)

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
                await self._edit(chat, leading, drawn, message)
            except ChatMigrated as err:
                await self._migrated(chat, err.new_chat_id)
                raise
            await self._edit_others(chat, leading, drawn)

    async def _edit(self, chat: int, leading: int, drawn: Drawn, message: Content) -> None:
        """Edit one message; harmless if it was so already."""
        text = drawn.parts[drawn.leading]
        try:
            await self._calls.edit_message_text(chat, leading, text, drawn.keyboard)
        except BadRequest as err:
            if says(err, "not modified"):
                return
            if not says(err, "there is no text in the message"):
                raise
            await self._edit_caption(chat, leading, message)

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

    async def _edit_caption(self, chat: int, leading: int, message: Content) -> None:
        """Say it beneath a file: that message has no text of its own."""
        drawn = self._draw(message, chat, LONGEST_CAPTION)
        caption = "" if only_file(message) is not None else drawn.parts[0]
        try:
            await self._bot.edit_message_caption(
                chat,
                leading,
                caption=caption,
                parse_mode=ParseMode.HTML,
                reply_markup=_markup(drawn.keyboard),
            )
        except BadRequest as err:
            if not says(err, "not modified"):
                raise

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


def bound(known: OrderedDict[Any, Any]) -> None:
    """Forget the oldest of what is only remembered to save requests."""
    while len(known) > MOST_KNOWN:
        known.popitem(last=False)
