"""Telegram's refusals as the two that delivery knows: not now, or never."""

import contextlib
import re
from collections.abc import Iterator

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
)

from bot.adapters.telegram.transport import Paused
from bot.errors import TryLater, Undeliverable

UNREACHABLE = 5.0  # seconds; Telegram did not answer, or answered with its own trouble
MISCONFIGURED = 60.0  # seconds; the token is refused, which only an operator can change

_GONE = (
    "chat not found",
    "peer_id_invalid",
    "user_id_invalid",
    "user is deactivated",
    "user_is_blocked",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_send_plain_forbidden",
    "not enough rights to send text messages",
    "have no rights to send a message",
    "need administrator rights in the channel chat",
    "bot is not a member",
    "group chat was deactivated",
)
"""What the Bot API says, as 400, when nothing can arrive in a chat: not even a text."""


_NO_MEDIA = re.compile(r"chat_send_(?!plain)\w+_forbidden")  # texts may still be welcome


def translated(err: TelegramError) -> TryLater | Undeliverable:
    """Say what an error of Telegram's means to delivery; the token is never in what it says."""
    match err:
        case Paused(seconds=pause):
            return TryLater(pause, "Telegram asks for a pause")
        case Forbidden(message=text):
            return Undeliverable(plain(text), gone=not _NO_MEDIA.search(text.lower()))
        case BadRequest(message=text):
            said = text.lower()
            return Undeliverable(plain(text), gone=any(one in said for one in _GONE))
        case ChatMigrated():
            return Undeliverable("the group became a supergroup and has another id")
        case InvalidToken():
            return TryLater(MISCONFIGURED, "Telegram refuses the token")
        case NetworkError(message=text) if "too large" in text.lower():
            return Undeliverable("it is larger than Telegram takes")
        case _:
            return TryLater(UNREACHABLE, f"Telegram cannot be reached ({type(err).__name__})")


def says(err: TelegramError, *wanted: str) -> bool:
    """Tell whether Telegram's sentence contains one of these, in lower case."""
    return any(one in err.message.lower() for one in wanted)


def plain(text: str) -> str:
    """Shorten Telegram's sentence for a history."""
    return text.removeprefix("Bad Request: ").removeprefix("Forbidden: ")[:200]


@contextlib.contextmanager
def translating() -> Iterator[None]:
    """Let only `TryLater` and `Undeliverable` leave.

    Raises: TryLater: not now. Undeliverable: never.
    """
    try:
        yield
    except TelegramError as err:
        raise translated(err) from err
