"""Where things stand on Telegram: chats, topics and chains of replies as addresses, and back."""

import re
from dataclasses import dataclass

from telegram import Chat, Message

from bot.errors import Undeliverable
from core.domain.places import Address, MessageRef

PLATFORM = "telegram"
_ID = re.compile(r"-?[1-9][0-9]{0,15}")  # ids need 52 bits; Bot API, Chat
_THREAD = re.compile(r"([tr])([1-9][0-9]{0,15})")


@dataclass(frozen=True, slots=True)
class Me:
    """The bot itself. `topics` says that private chats may have topics (getMe)."""

    id: int
    username: str
    topics: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """Where to send: a chat, and in it a topic or a message to reply to."""

    chat: int
    topic: int | None = None
    replies_to: int | None = None

    @property
    def group(self) -> bool:
        return self.chat < 0


def address(chat: int, thread: str = "") -> Address:
    return Address(PLATFORM, str(chat), thread=thread)


def in_topic(topic: int) -> str:
    """Name a forum topic as a thread; the core does not look into it."""
    return f"t{topic}"


def is_in_topic(home: Address) -> bool:
    """Tell a forum topic from other threads."""
    return bool(re.fullmatch(r"t[1-9][0-9]*", home.thread))


def in_chain(message: int) -> str:
    """Name the replies to a message as a thread, in a group that has no topics."""
    return f"r{message}"


def spot(to: Address) -> Spot:
    """Find where an address is; a thread that is none of ours is the chat itself.

    Raises: Undeliverable: it names no chat.
    """
    chat = number(to.chat, "chat")
    match = _THREAD.fullmatch(to.thread)
    if match is None:
        return Spot(chat)
    found = int(match[2])
    return Spot(chat, topic=found) if match[1] == "t" else Spot(chat, replies_to=found)


def number(text: str, what: str) -> int:
    """Read an id.

    Raises: Undeliverable: it is none.
    """
    if not _ID.fullmatch(text):
        raise Undeliverable(f"“{text[:40]}” is no {what} on Telegram", gone=what == "chat")
    return int(text)


def place_of(message: Message) -> Address:
    """Tell where a message stands: in a topic, in the chain of what it replies to, or in the chat.

    A chain begins where Telegram says so, which it does in supergroups only. It says so too where
    the message that is replied to is deleted.
    """
    chat, topic = message.chat, message.message_thread_id
    if message.is_topic_message and topic is not None:
        return address(chat.id, in_topic(topic))
    begin = topic or replied_to(message)
    if chat.type == Chat.PRIVATE or begin is None:
        return address(chat.id)
    return address(chat.id, in_chain(begin))


def replied_to(message: Message) -> int | None:
    """Give what a message replies to; within a topic, the message that began it is no reply."""
    replied = message.reply_to_message
    if replied is None or replied.forum_topic_created is not None:
        return None
    if message.is_topic_message and replied.message_id == message.message_thread_id:
        return None
    return replied.message_id


def ref(chat: int, message: int) -> MessageRef:
    return MessageRef(address(chat), str(message))
