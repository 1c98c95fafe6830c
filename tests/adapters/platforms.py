"""The platforms that the promises are asked of, each opened with its adapter running."""

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import assert_never

from bot.adapters.web.adapter import WebAdapter
from bot.content import (
    Attached,
    Block,
    Bullets,
    Heading,
    Labels,
    Mention,
    Message,
    Paragraph,
    Progress,
    Quote,
    Rows,
    Text,
)
from bot.contract import Inbound, Receive, Said, Sender
from bot.errors import TryLater
from core.domain.places import Address
from core.errors import DatabaseUnavailable
from tests.adapters.collecting import PLATFORM, CollectingAdapter
from tests.adapters.contract import Shown, tokens
from tests.adapters.web.serving import Visitor, serving


@dataclass
class Memory:
    """The platform in memory, which shows a message as it was given."""

    adapter: CollectingAdapter

    @property
    def room(self) -> Address:
        return Address(PLATFORM, "kari")

    @property
    def exact(self) -> bool:
        return self.adapter.knows_repeats

    async def say(self, text: str, *, event: int) -> bool:
        if self.adapter.receive is None:
            return False
        kari = Sender(PLATFORM, "kari", "Kari")
        said = Inbound(f"e{event}", kari, self.room, True, Said(text), datetime.now(UTC))
        try:
            await self.adapter.receive(said)
        except DatabaseUnavailable:
            return False
        return True

    async def shown(self) -> list[Shown]:
        posts = self.adapter.in_room(self.room)
        return [Shown(_seen(one.message), tuple(tokens(one.message))) for one in posts]

    async def fail(self) -> None:
        def storm(_to: Address, _message: Message) -> None:
            raise TryLater(1, "the platform is away")

        self.adapter.weather = storm


@asynccontextmanager
async def memory(_folder: Path, receive: Receive) -> AsyncIterator[Memory]:
    """Open the platform in memory, forgetful as most are."""
    platform = Memory(CollectingAdapter())
    await platform.adapter.start(receive)
    yield platform


@asynccontextmanager
async def exact_memory(_folder: Path, receive: Receive) -> AsyncIterator[Memory]:
    """Open one that knows a repeated key."""
    platform = Memory(CollectingAdapter(knows_repeats=True))
    await platform.adapter.start(receive)
    yield platform


@dataclass
class Web:
    """The web chat over HTTP, in the demo's reporter's seat."""

    visitor: Visitor
    exact: bool = True

    @property
    def adapter(self) -> WebAdapter:
        return self.visitor.site.stage.adapter

    @property
    def room(self) -> Address:
        return self.visitor.site.stage.reporter

    async def say(self, text: str, *, event: int) -> bool:
        answer = await self.visitor.post(
            "/say", {"id": f"event-{event:05}", "seat": self.room.chat, "text": text}
        )
        return answer.status == 200 and json.loads(answer.body)["kind"] == "accepted"

    async def shown(self) -> list[Shown]:
        posts = [one for one in await self.visitor.posts() if one["room"] == self.room.chat]
        return [_looked_at(one["html"]) for one in sorted(posts, key=lambda one: one["id"])]

    async def fail(self) -> None:
        self.visitor.site.stage.database.close()


@asynccontextmanager
async def web(folder: Path, receive: Receive) -> AsyncIterator[Web]:
    """Open the web chat with a real server and a real database."""
    async with serving(folder) as site:
        await site.stage.adapter.start(receive)
        yield Web(await site.enter())


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tokens: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its form is given
        told = dict(attrs)
        self.tokens += [one for one in (told.get("data-token"),) if one]
        self.words += [one for one in (told.get("alt"),) if one]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _looked_at(html: str) -> Shown:
    page = _Page()
    page.feed(html)
    page.close()
    return Shown("".join(page.words), tuple(sorted(page.tokens)))


def _seen(message: Message) -> str:
    """Give every word of a message: what this platform shows, for it draws nothing."""
    words = [word for block in message.blocks for word in _words(block)]
    words += [f"{button.label} {button.help}" for row in message.buttons for button in row]
    if message.menu is not None:
        words += [message.menu.label, *(button.label for button in message.menu.buttons)]
    return "\n".join(words)


def _words(block: Block) -> Iterator[str]:
    match block:
        case Heading(text) | Paragraph(text):
            yield _flat(text)
        case Labels(labels):
            yield from (label.text for label in labels)
        case Rows(rows):
            for row in rows:
                yield f"{row.label}: {_flat(row.value)} {row.button.label if row.button else ''}"
        case Bullets(items):
            yield from map(_flat, items)
        case Quote(text, by):
            yield f"{by}: {text}"
        case Progress(_, _, text):
            yield text
        case Attached(files):
            yield from (file.name for file in files)
        case _:
            assert_never(block)


def _flat(text: Text) -> str:
    return "".join(
        leaf if isinstance(leaf, str) else leaf.name if isinstance(leaf, Mention) else leaf.text
        for leaf in text
    )
