"""Slack with its adapter running, against the strict fake, for the promises of every adapter."""

import asyncio
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from starlette.applications import Starlette

from bot.adapters.slack.adapter import SlackAdapter
from bot.adapters.slack.ports import Words
from bot.app.serving import Server, listen, server_for
from bot.contract import Accepted, Described, Inbound, Receive, Reply
from bot.errors import Undeliverable
from core.domain.places import Address
from tests.adapters.contract import Shown
from tests.platforms.slack import (
    Broken,
    Channel,
    FakeSlack,
    Message,
    Pace,
    Person,
    Timing,
    fake_slack,
    shown,
)
from tests.platforms.slack.blocks import elements
from tests.platforms.slack.shapes import Json

WORDS = Words(
    away="I cannot store anything right now. Please try again in a minute.",
    unopened="The form did not open. Please try once more.",
    report="Report as an issue",
    send="Send to reporter",
    begin="Report an issue",
    melding="Everything that Melding can do",
)
QUICK = Timing(ack=3.0, retries=(0.05, 0.05, 0.05))


@dataclass
class Kept:
    """The files that Melding keeps, in memory."""

    files: dict[int, bytes] = field(default_factory=dict)

    async def read(self, file_id: int) -> AsyncIterator[bytes]:
        if file_id not in self.files:
            raise Undeliverable("there is no such file")
        for start in range(0, len(self.files[file_id]), 1_000):
            yield self.files[file_id][start : start + 1_000]


def now() -> datetime:
    return datetime.now(UTC)


def adapter_for(
    slack: FakeSlack, *, by_socket: bool, rooms: Sequence[Channel] = (), **more: Any
) -> SlackAdapter:
    given: dict[str, Any] = {"stored": Kept(), "words": WORDS, "now": now, **more}
    return SlackAdapter(
        bot_token=slack.app.bot_token,
        app_token=slack.app.app_token if by_socket else "",
        signing_secret="" if by_socket else slack.app.signing_secret,
        api_url=slack.api_url,
        rooms=[Address("slack", room.id) for room in rooms],
        **given,
    )


@asynccontextmanager
async def served(slack: FakeSlack, adapter: SlackAdapter) -> AsyncIterator[str]:
    """Serve the adapter's route on a free port, and have the fake post there."""
    with listen("127.0.0.1", 0) as port:
        server = server_for(Starlette(routes=list(adapter.routes)), host="127.0.0.1", port=0)
        url = f"http://127.0.0.1:{port.getsockname()[1]}/slack/events"
        await slack.post_to(url)
        async with running(server, port):
            while not server.started:  # noqa: ASYNC110 - uvicorn has no event for it
                await asyncio.sleep(0.005)
            yield url


@asynccontextmanager
async def running(server: Server, port: socket.socket) -> AsyncIterator[None]:
    serving = asyncio.create_task(server.serve(sockets=[port]))
    try:
        yield
    finally:
        server.should_exit = True
        await serving


@dataclass
class Slack:
    """A direct message of Riikka and the bot."""

    slack: FakeSlack
    adapter: SlackAdapter
    riikka: Person
    exact: bool = False
    _events: dict[int, Json] = field(default_factory=dict)

    @property
    def room(self) -> Address:
        return Address("slack", self.riikka.dm.id)

    async def say(self, text: str, *, event: int) -> bool:
        if event not in self._events:
            self.slack.weather.held = True
            self.riikka.says(None, text)
            self._events[event] = self.slack.deliveries.sent[-1]
        transport = self.slack.deliveries.transport
        ack = await transport.event(self._events[event], attempt=0, reason="")
        return ack.ok

    async def shown(self) -> list[Shown]:
        return [
            Shown(shown(one), tuple(tokens_of(one))) for one in self.slack.from_bot(self.riikka.dm)
        ]

    async def fail(self) -> None:
        self.slack.weather.always("*", Broken())


def tokens_of(message: Message) -> list[str]:
    found = []
    for _, element in elements(message.blocks):
        found += [option["value"] for option in element.get("options", ())]
        found += [element["value"]] if "value" in element else []
    return sorted(found)


def of_people(receive: Receive) -> Receive:
    """Keep back what the adapter finds out by itself: it comes whenever Slack tells."""

    async def take(inbound: Inbound) -> Reply:
        return Accepted() if isinstance(inbound.act, Described) else await receive(inbound)

    return take


@asynccontextmanager
async def by_socket(_folder: Path, receive: Receive) -> AsyncIterator[Slack]:
    async with fake_slack(timing=QUICK, pace=Pace(on=False)) as slack:
        platform = Slack(slack, adapter_for(slack, by_socket=True), slack.add_user("Riikka Lahti"))
        await platform.adapter.start(of_people(receive))
        await slack.connected()
        yield platform
        await platform.adapter.stop()
        assert slack.violations == []


@asynccontextmanager
async def by_http(_folder: Path, receive: Receive) -> AsyncIterator[Slack]:
    async with fake_slack(timing=QUICK, pace=Pace(on=False)) as slack:
        platform = Slack(slack, adapter_for(slack, by_socket=False), slack.add_user("Riikka Lahti"))
        await platform.adapter.start(of_people(receive))
        async with served(slack, platform.adapter):
            yield platform
            await platform.adapter.stop()
        assert slack.violations == []
