"""Slack running by Socket Mode and by HTTP, with people and rooms, for what is only Slack's."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.adapters.slack.adapter import SlackAdapter
from bot.contract import Accepted, Act, Described, Inbound, Joined, Reply
from core.errors import DatabaseUnavailable
from tests.adapters.slack.platform import Kept, adapter_for, served
from tests.platforms.slack import (
    Channel,
    FakeSlack,
    Message,
    Pace,
    Person,
    Timing,
    View,
    fake_slack,
)

FAST = Timing(ack=3.0, retries=(0.02, 0.05, 0.1))


@dataclass
class Office:
    """An agents' room and another one, two people, and all that the adapter hands in."""

    slack: FakeSlack
    adapter: SlackAdapter
    agents: Channel
    canteen: Channel
    riikka: Person
    mikko: Person
    kept: Kept
    came: list[Inbound] = field(default_factory=list)
    down: bool = False
    answer: Callable[[Inbound], Awaitable[Reply]] | None = None
    url: str = ""

    async def receive(self, inbound: Inbound) -> Reply:
        self.came.append(inbound)
        if self.down:
            raise DatabaseUnavailable("The database is away.", fix="Bring it back.")
        return Accepted() if self.answer is None else await self.answer(inbound)

    def acts(self) -> list[Act]:
        """Everything but what the adapter finds out about people by itself."""
        return [one.act for one in self.events()]

    def events(self) -> list[Inbound]:
        return [one for one in self.came if not isinstance(one.act, Described | Joined)]

    def replies(self, reply: Reply) -> None:
        async def answer(inbound: Inbound) -> Reply:
            aside = isinstance(inbound.act, Described | Joined)
            return Accepted() if aside else reply

        self.answer = answer

    @property
    def screen(self) -> View:
        """What Riikka has open."""
        assert self.riikka.screen is not None
        return self.riikka.screen

    @property
    def home(self) -> View:
        """What stands on Riikka's Home."""
        found = self.slack.home(self.riikka)
        assert found is not None
        return found

    def message(self, room: Channel, ts: str) -> Message:
        found = self.slack.world.message(room.id, ts)
        assert found is not None
        return found

    async def settled(self) -> None:
        await self.slack.settled()

    async def until(self, seen: Callable[[], Any]) -> Any:
        return await self.slack.until(seen)


@asynccontextmanager
async def opened(*, by_socket: bool, timing: Timing = FAST) -> AsyncIterator[Office]:
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(fake_slack(timing=timing, pace=Pace(on=False)))
        riikka, mikko = slack.add_user("Riikka Lahti", locale="fi-FI"), slack.add_user("Mikko Aho")
        agents = slack.add_channel("agents", members=[mikko], private=True)
        canteen = slack.add_channel("canteen", members=[riikka, mikko])
        kept = Kept()
        adapter = adapter_for(slack, by_socket=by_socket, rooms=[agents], stored=kept)
        made = Office(slack, adapter, agents, canteen, riikka, mikko, kept)
        await adapter.start(made.receive)
        if by_socket:
            await slack.connected()
        else:
            made.url = await stack.enter_async_context(served(slack, adapter))
        yield made
        await slack.settled()
        await adapter.stop()
        assert slack.violations == []


@pytest.fixture(params=["socket", "http"])
async def office(request: pytest.FixtureRequest) -> AsyncIterator[Office]:
    async with opened(by_socket=request.param == "socket") as made:
        yield made


@pytest.fixture
async def wired() -> AsyncIterator[Office]:
    async with opened(by_socket=True) as made:
        yield made


@pytest.fixture
async def posted() -> AsyncIterator[Office]:
    async with opened(by_socket=False) as made:
        yield made
