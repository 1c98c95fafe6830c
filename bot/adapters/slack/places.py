"""Slack's names for places, as the rest of the bot writes them."""

import re

from core.domain.places import Address

PLATFORM = "slack"
HOME = "home:"
HOME_MESSAGE = "home"  # each person has one Home, and its view is the only message there
EVERYWHERE = Address(PLATFORM, "")

_TS = re.compile(r"[0-9]{1,16}\.[0-9]{1,9}")


def room(channel: str, thread: str = "") -> Address:
    """Name a conversation, or a thread in it."""
    return Address(PLATFORM, channel, thread=thread)


def home(user: str) -> Address:
    """Name the Home tab that a person sees."""
    return Address(PLATFORM, HOME + user)


def whose_home(address: Address) -> str | None:
    """Tell whose Home it is; None for any other place."""
    return address.chat.removeprefix(HOME) if address.chat.startswith(HOME) else None


def is_ts(text: str) -> bool:
    """Tell whether Slack can have given this as the ts of a message."""
    return _TS.fullmatch(text) is not None


def is_direct(channel: str) -> bool:
    """Tell by its id whether a conversation is a direct message of two."""
    return channel.startswith("D")


def is_person(chat: str) -> bool:
    """Tell by its id whether a person is meant instead of a conversation."""
    return chat.startswith(("U", "W"))


def is_file(message_id: str) -> bool:
    """Tell by its id whether what was sent is a file: Slack names no message for one."""
    return message_id.startswith("F")
