"""An update becomes events. Pure; what concerns nobody becomes none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from telegram import CallbackQuery, Chat, Message, Update, User

from bot.adapters.telegram import membership
from bot.adapters.telegram.contents import Called, called, files_of, text_of, without_name
from bot.adapters.telegram.deep import opened
from bot.adapters.telegram.membership import sender
from bot.adapters.telegram.places import PLATFORM, Me, address, place_of, ref, replied_to
from bot.contract import Act, Commanded, Edited, Inbound, Moved, Pressed, Said, Sender

NOBODY = Sender(PLATFORM, "", "")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads for one bot."""

    me: Me

    def read(self, updates: Sequence[Update], now: datetime) -> tuple[Inbound, ...]:
        """Read one update, or those of one album, as the events that they tell of."""
        first = updates[0]
        event = f"{self.me.id}:{first.update_id}"
        if first.message is not None:
            messages = [one.message for one in updates if one.message is not None]
            return self._messages(event, messages)
        if first.edited_message is not None:
            return self._edited(event, first.edited_message)
        if first.callback_query is not None:
            return self._pressed(event, first.callback_query, now)
        if first.my_chat_member is not None:
            return membership.of_bot(event, first.my_chat_member)
        if first.chat_member is not None:
            return membership.of_person(event, first.chat_member)
        return ()

    def _messages(self, event: str, messages: Sequence[Message]) -> tuple[Inbound, ...]:
        first = messages[0]
        if first.migrate_to_chat_id is not None:
            moved = Moved(address(first.migrate_to_chat_id))
            return (Inbound(event, NOBODY, address(first.chat.id), False, moved, at(first)),)
        if first.new_chat_members or first.left_chat_member is not None:
            return membership.of_service(event, first)
        author = person(first)
        if author is None or first.chat.type == Chat.CHANNEL:
            return ()
        act = self._act(messages)
        if act is None:
            return ()
        return (said_by(author, first, event, act),)

    def _act(self, messages: Sequence[Message]) -> Act | None:
        """Tell what was said; None where it says nothing to us.

        A command beneath a file takes no file with it: both are said, to the bot by name.
        """
        first = messages[0]
        private = first.chat.type == Chat.PRIVATE
        command = called(first.text or "")
        if command is not None:
            if not self._ours(command):
                return None
            if command.name == "start" and command.rest:
                return opened(command.rest)
            return Commanded(command.name, command.rest)
        files = tuple(file for one in messages for file in files_of(one))
        speaking = next((one for one in messages if text_of(one)), first)
        text, mentions = without_name(speaking, text_of(speaking), self.me)
        beneath = called(text) if files else None
        if beneath is not None:
            if not self._ours(beneath):
                return None
            text, mentions = beneath.rest, True
        if not (text or files) and not (_unreadable(first) if private else mentions):
            return None
        replied = replied_to(first)
        return Said(
            text,
            files,
            points_at=ref(first.chat.id, replied) if replied is not None else None,
            mentions=mentions and not private,
            album=first.media_group_id or "",
        )

    def _ours(self, command: Called) -> bool:
        return command.bot.lower() in {"", self.me.username.lower()}

    def _edited(self, event: str, message: Message) -> tuple[Inbound, ...]:
        author = person(message)
        text = message.text or message.caption
        if author is None or text is None or message.chat.type == Chat.CHANNEL:
            return ()
        bare, _ = without_name(message, text, self.me)
        command = called(bare)
        if command is not None:
            bare = command.rest
        album = message.media_group_id or ""
        act = Edited(ref(message.chat.id, message.message_id), bare, album)
        return (replace(said_by(author, message, event, act), at=at(message)),)

    def _pressed(self, event: str, query: CallbackQuery, now: datetime) -> tuple[Inbound, ...]:
        """Read a press; of an old message Telegram tells no more than where it stood."""
        message = query.message
        if message is None or query.data is None or query.from_user.is_bot:
            return ()
        chat = message.chat
        place = place_of(message) if isinstance(message, Message) else address(chat.id)
        act = Pressed(query.data, ref(chat.id, message.message_id))
        private = chat.type == Chat.PRIVATE
        return (Inbound(event, sender(query.from_user), place, private, act, now),)


def said_by(author: User, message: Message, event: str, act: Act) -> Inbound:
    return Inbound(
        event,
        sender(author),
        place_of(message),
        message.chat.type == Chat.PRIVATE,
        act,
        at(message),
        message=str(message.message_id),
    )


def person(message: Message) -> User | None:
    """Give who wrote, if it is a person who shows who they are."""
    user = message.from_user
    if user is None or user.is_bot or message.sender_chat is not None:
        return None
    return user


def anonymous(message: Message | None, me: Me) -> bool:
    """Tell whether an administrator talks to the bot under the group's name.

    They may mean well, but nobody can tell who acts.
    """
    if message is None or message.sender_chat is None or message.sender_chat.id != message.chat.id:
        return False
    text = message.text or message.caption or ""
    command = called(text)
    if command is not None:
        return command.bot.lower() in {"", me.username.lower()}
    return without_name(message, text, me)[1]


def at(message: Message) -> datetime:
    """Give when it was said, or changed, in UTC."""
    return (message.edit_date or message.date).astimezone(UTC)


def _unreadable(message: Message) -> bool:
    """Whether a person sent something that stands for nothing we can read: a poll, a dice, a game.

    It is handed in as an empty text, and answered as one. What Telegram itself tells is not.
    """
    return any(
        thing is not None
        for thing in (
            message.poll,
            message.dice,
            message.game,
            message.story,
            message.sticker,
            message.invoice,
            message.paid_media,
            message.checklist,
        )
    )
