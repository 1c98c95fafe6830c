"""What people see of a message on Slack, for whoever is about to send it to many. Pure."""

from collections.abc import Iterator

from bot.adapters.slack.draw import draw
from bot.adapters.slack.draw_text import Json
from bot.content import Message


def seen(message: Message) -> tuple[str, ...]:
    """Give the texts of the messages that a message is laid out over, a block a paragraph."""
    return tuple("\n\n".join(filter(None, map(_block, page))) for page in draw(message).pages)


def _block(block: Json) -> str:
    match block:
        case {"type": "header", "text": {"text": str(text)}}:
            return text
        case {"type": "context", "elements": list(elements)}:
            return " · ".join(one["text"] for one in elements)
        case {"type": "rich_text", "elements": list(elements)}:
            return "\n".join(line for one in elements for line in _lines(one))
        case _:  # what is pressed, and not read
            return ""


def _lines(part: Json) -> Iterator[str]:
    if part["type"] == "rich_text_list":
        for item in part["elements"]:
            yield f"• {_words(item)}"
    else:
        yield _words(part)


def _words(section: Json) -> str:
    return "".join(one.get("text", "") for one in section["elements"])
