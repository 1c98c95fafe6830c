"""The adapter beside a fake Telegram, with a web server for its webhook where one is wanted."""

import asyncio
import socket
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import uvicorn
from starlette.applications import Starlette

from bot.adapters.telegram.adapter import TelegramAdapter
from bot.contract import CommandHelp, Receive, Role
from bot.errors import Undeliverable
from core.domain.places import Address
from tests.platforms.telegram.fake import FakeTelegram

SECRET = "an-invented-secret"
COMMANDS = {
    Role.REPORTER: ("report", "mine", "help"),
    Role.AGENTS: ("queue", "claim", "help"),
    Role.ON_CALL: ("oncall", "ack", "help"),
}


@dataclass
class Kept:
    """The files that Melding keeps, in memory."""

    files: dict[int, bytes] = field(default_factory=dict)

    async def read(self, file_id: int) -> AsyncIterator[bytes]:
        if file_id not in self.files:
            raise Undeliverable("there is no such file any more")
        content = self.files[file_id]
        for begin in range(0, len(content), 64 * 1024):
            yield content[begin : begin + 64 * 1024]


@dataclass
class Offered:
    """A few commands for each role."""

    def of(self, role: Role, language: str) -> Sequence[CommandHelp]:
        return [CommandHelp(name, f"{name} ({language})") for name in COMMANDS[role]]


@dataclass
class Spoken:
    """Sentences named by their keys, in two languages."""

    languages: Mapping[str, str] = field(
        default_factory=lambda: {"en": "English", "nb": "norsk bokmål"}
    )

    def voice(self, _language: str) -> "Spoken":
        return self

    def say(self, key: str, **_args: str | int) -> str:
        return key


def make_adapter(telegram: FakeTelegram, **more: Any) -> TelegramAdapter:
    """Make an adapter for a fake Telegram, impatient enough for a test."""
    given: dict[str, Any] = {
        "token": telegram.token,
        "api_url": telegram.url,
        "webhook_url": None,
        "webhook_secret": None,
        "stored": Kept(),
        "rooms": (),
        "commands": Offered(),
        "voices": Spoken(),
        "language": "en",
        "now": lambda: datetime.now(UTC),
        "quiet": 0.15,
        "again": 0.1,
        "conflict": 0.1,
    }
    return TelegramAdapter(**(given | more))


@asynccontextmanager
async def polled(
    telegram: FakeTelegram, receive: Receive, **more: Any
) -> AsyncIterator[TelegramAdapter]:
    """Run an adapter that polls, from when it is ready."""
    adapter = make_adapter(telegram, **more)
    await adapter.start(receive)
    try:
        await telegram.until(lambda: telegram.polling.open)
        yield adapter
    finally:
        await adapter.stop()


@asynccontextmanager
async def posted(
    telegram: FakeTelegram, receive: Receive, **more: Any
) -> AsyncIterator[TelegramAdapter]:
    """Run an adapter behind a webhook, with the web server that it is mounted in."""
    with socket.socket() as port:
        port.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{port.getsockname()[1]}/telegram/webhook"
        adapter = make_adapter(telegram, webhook_url=url, webhook_secret=SECRET, **more)
        async with _serving(Starlette(routes=adapter.routes), port):
            await adapter.start(receive)
            try:
                await telegram.until(lambda: telegram.world.hook and telegram.world.hook.url == url)
                yield adapter
            finally:
                await adapter.stop()
                telegram.world.hook = None  # or it goes on posting to nobody


@asynccontextmanager
async def _serving(app: Starlette, port: socket.socket) -> AsyncIterator[None]:
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
    serving = asyncio.create_task(server.serve(sockets=[port]))
    while not server.started:  # noqa: ASYNC110 - it offers nothing to wait for
        await asyncio.sleep(0.01)
    try:
        yield
    finally:
        server.should_exit = True
        await serving


def room(chat: Any) -> Address:
    """Name a chat of the fake as the bot does."""
    return Address("telegram", str(chat.id))
