"""What an adapter is asked for its promises: events, messages, and a platform to look at.

The promises themselves are in `test_promises.py`; an adapter gets in by a line in `PLATFORMS`
there, with a factory as in `platforms.py`.
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from bot.content import (
    Action,
    Attached,
    Bold,
    Bullets,
    Button,
    Code,
    FileShown,
    Heading,
    Label,
    Labels,
    Link,
    Mention,
    Menu,
    Message,
    Paragraph,
    Progress,
    Quote,
    Row,
    Rows,
    Verb,
)
from bot.contract import Accepted, Adapter, Inbound, Receive, Reply
from core.domain.places import Address
from core.errors import DatabaseUnavailable

HOSTILE = "<b>&*_`] <!channel> <@U1> <#C1> @everyone"


@dataclass(frozen=True, slots=True)
class Shown:
    """One message as its reader sees it: all its words, and the tokens of its buttons."""

    text: str
    tokens: tuple[str, ...]


class Platform(Protocol):
    """A running adapter and the platform behind it.

    `room` is a private chat that events come from and messages go to. `exact` says that the
    platform knows a repeated `key`.
    """

    @property
    def adapter(self) -> Adapter: ...

    @property
    def room(self) -> Address: ...

    @property
    def exact(self) -> bool: ...

    async def say(self, text: str, *, event: int) -> bool:
        """Have somebody in the room write; tell whether the platform counts it as delivered.

        The same `event` is the same event, sent again.
        """

    async def shown(self) -> list[Shown]:
        """Read what the bot's messages in the room look like now, oldest first."""

    async def fail(self) -> None:
        """From now on let nothing that is sent arrive."""


Open = Callable[[Path, Receive], AbstractAsyncContextManager[Platform]]
"""Opens a platform with an adapter that hands its events to this; the folder is its own."""


@dataclass
class Inbox:
    """Takes events as the dispatcher does. While `gate` is shut, it is still at work on them."""

    came: list[Inbound] = field(default_factory=list)
    down: bool = False
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    noticed: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    async def receive(self, inbound: Inbound) -> Reply:
        self.came.append(inbound)
        self.noticed.set()
        await self.gate.wait()
        if self.down:
            raise DatabaseUnavailable("The database is away.", fix="Bring it back.")
        return Accepted()


def everything(text: str) -> Message:
    """Say a text in every leaf of every kind of block, and on every kind of button."""
    leaves = (text, " ", Bold(text), " ", Code(text), " ", Link(text, "https://a.example/?b=1&c=2"))
    return Message(
        blocks=(
            Heading((text,)),
            Paragraph((*leaves, " ", Mention(7, text)), "warning"),
            Labels((Label(text, "urgent"), Label(text))),
            Rows((Row(text, (text,)), Row(text, (Bold(text),), _button(text, 1)))),
            Bullets(((text,), (Bold(text),))),
            Quote(text, by=text),
            Quote(text),
            Progress(4, 9, text),
            Attached((FileShown(1, text, "text/plain", 2_400),)),
        ),
        buttons=((_button(text, 2),), (_button(text, 3), _button(text, 4))),
        menu=Menu(text, (_button(text, 5), _button(text, 6))),
        tone="urgent",
    )


def tokens(message: Message) -> list[str]:
    """Give the token of every button of a message, in no order that matters."""
    found = [button for row in message.buttons for button in row]
    found += message.menu.buttons if message.menu else ()
    for block in message.blocks:
        if isinstance(block, Rows):
            found += [row.button for row in block.rows if row.button is not None]
    return sorted(button.action.token for button in found)


def choices(count: int) -> Message:
    """Ask a question with so many answers in one row."""
    row = tuple(_button(f"Choice {number}", number) for number in range(count))
    return Message((Heading(("Which one?",)),), (row,))


def _button(label: str, number: int) -> Button:
    return Button(label, Action.of(Verb.CLAIM, number))
