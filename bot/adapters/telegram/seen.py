"""What people see of a message on Telegram, for whoever is about to send it to many. Pure."""

import html
import re

from bot.adapters.telegram.draw import draw
from bot.content import Message

_TAG = re.compile(r"<[^>]+>")  # what people wrote is escaped, so that every other "<" is ours


def seen(message: Message) -> tuple[str, ...]:
    """Give the texts that a message is parted into, without their marks."""
    drawn = draw(message, group=True, bot="")
    return tuple(html.unescape(_TAG.sub("", part)) for part in drawn.parts)
