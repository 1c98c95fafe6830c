"""What people see of a message on the web, for whoever is about to send it to many. Pure."""

from typing import assert_never

from bot.adapters.web.draw import plain
from bot.content import (
    Attached,
    Block,
    Bullets,
    Heading,
    Labels,
    Message,
    Paragraph,
    Progress,
    Quote,
    Rows,
)


def seen(message: Message) -> tuple[str, ...]:
    """Give the text of the one post that a message is here, however long."""
    return ("\n\n".join(_block(block) for block in message.blocks),)


def _block(block: Block) -> str:
    match block:
        case Heading(text) | Paragraph(text):
            return plain(text)
        case Labels(labels):
            return " · ".join(one.text for one in labels)
        case Rows(rows):
            return "\n".join(f"{one.label}: {plain(one.value)}" for one in rows)
        case Bullets(items):
            return "\n".join(f"• {plain(one)}" for one in items)
        case Quote(text, by):
            return f"{by}: {text}" if by else text
        case Progress(_, _, text):
            return text
        case Attached(files):
            return "\n".join(one.name for one in files)
        case _:
            assert_never(block)
