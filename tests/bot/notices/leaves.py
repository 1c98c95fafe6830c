"""Everything that a reader sees of a message, leaf by leaf."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from bot.content import Action, Button, FileShown, Message


def leaves(part: object) -> Iterator[str]:
    """Yield every string that is shown; what a button carries is not."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from leaves(one)
    elif isinstance(part, FileShown):
        yield part.name
    elif is_dataclass(part) and not isinstance(part, Action):
        for field in fields(part):
            if field.name not in ("tone", "style", "url"):
                yield from leaves(getattr(part, field.name))


def buttons(part: object) -> Iterator[Button]:
    """Yield every button, wherever it stands."""
    if isinstance(part, Button):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from buttons(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from buttons(getattr(part, field.name))


def flat(message: Message) -> str:
    """Give all that is shown, with neighbouring leaves of one text joined."""
    return "".join(leaves(message))
