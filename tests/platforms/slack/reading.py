"""What somebody sees in a message, a modal or a Home, for tests to look at."""

from collections.abc import Iterator

from tests.platforms.slack.blocks import elements
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.text import active, unescaped
from tests.platforms.slack.values import label_of, options
from tests.platforms.slack.world import Message, View

_ESCAPING = frozenset({"mrkdwn", "markdown"})


def blocks_of(place: Message | View) -> list[Json]:
    return place.body["blocks"] if isinstance(place, View) else place.blocks


def _texts(part: object) -> Iterator[tuple[str, str]]:
    """Each (kind, text) in the order in which it is read."""
    if isinstance(part, dict):
        if isinstance(part.get("text"), str):
            yield str(part.get("type")), part["text"]
        for each in part.values():
            yield from _texts(each)
    elif isinstance(part, list):
        for each in part:
            yield from _texts(each)


def shown(place: Message | View) -> str:
    """All that can be read, a line a text, as a reader sees the characters.

    The `text` of a message with blocks is in its notification only, and not here.
    """
    blocks = blocks_of(place)
    if not blocks and isinstance(place, Message):
        return unescaped(place.text)
    return "\n".join(
        unescaped(text) if kind in _ESCAPING else text for kind, text in _texts(blocks)
    )


def labels(place: Message | View) -> list[str]:
    """What stands on the buttons and in the overflow menus."""
    found = []
    for _, element in elements(blocks_of(place)):
        if element["type"] == "button":
            found.append(label_of(element))
        elif element["type"] == "overflow":
            found += [label_of(each) for each in options(element)]
    return found


def acting(place: Message | View) -> list[str]:
    """Mentions and links that Slack acts on; plain and rich text cannot act."""
    written = [place.text] if isinstance(place, Message) else []
    written += [text for kind, text in _texts(blocks_of(place)) if kind in _ESCAPING]
    return [found for text in written for found in active(text)]
