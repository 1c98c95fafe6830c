"""The whole bot around a platform in memory: real store, dispatcher, delivery and sweeps.

Time stands still until a test lets it pass.
"""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from typing import Any, TypeVar

from sqlalchemy import select

from bot.contract import Act, Inbound, Manners, Reply, Sender
from bot.delivery import Delivery
from bot.delivery.preparing import Preparing
from bot.dispatcher import Dispatcher
from bot.ticker import EVERY
from bot.wording import Wording, open_wording
from core.config.team import Team
from core.db import tables
from core.db.database import open_database
from core.db.outbox import outbox
from core.db.tickets import messages, tickets
from core.db.unit import Store, Unit
from core.domain.places import Address, Places
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import Ticket
from tests.adapters.collecting import PLATFORM, CollectingAdapter, Post
from tests.flows.talking import words
from tests.journeys.speaker import Speaker

OTHER = "other"
AGENTS = Address(PLATFORM, "agents")
ON_CALL = Address(PLATFORM, "on-call")
PLACES = Places(agents=(AGENTS,), on_call=(ON_CALL,))
MORNING = datetime(2030, 1, 2, 9, 0, tzinfo=UTC)
WORDING: Wording = open_wording()
PATIENCE = 20.0  # seconds until a test that waits for delivery has failed
T = TypeVar("T")


class Stage:
    """Everything wired; `adapter` is the platform, `other` another one, of `adapters` the first."""

    def __init__(
        self,
        url: str,
        *,
        team: Team | None = None,
        places: Places = PLACES,
        manners: Manners | None = None,
        adapters: Sequence[CollectingAdapter] = (),
        preparing: Preparing | None = None,
    ) -> None:
        self._preparing = preparing or Preparing(WORDING, "en")
        self.now = MORNING
        usual = (CollectingAdapter(manners=manners or Manners()), CollectingAdapter(platform=OTHER))
        self.platforms = {one.platform: one for one in adapters or usual}
        self.adapter, self.other, *_ = self.platforms.values()
        self.database = open_database(url)
        self.store = Store(self.database, team or Team(), places, lambda: self.now)
        self.dispatcher = Dispatcher(
            store=self.store,
            wording=WORDING,
            language="en",
            manners={name: one.manners for name, one in self.platforms.items()},
            admins=self.platforms,
        )
        self.delivery = self.make_delivery("stage")
        self._ids = count(1)
        self._running: list[asyncio.Task[None]] = []

    def make_delivery(self, holder: str) -> Delivery:
        return Delivery(
            store=self.store,
            adapters=self.platforms | {one.platform: one for one in (self.adapter, self.other)},
            preparing=self._preparing,
            holder=holder,
        )

    async def open(self) -> None:
        await self.adapter.start(self.dispatcher.receive)
        self.start_delivery()

    def start_delivery(self) -> None:
        self.database.on_commit(
            outbox.CHANNEL, partial(_wake, asyncio.get_running_loop(), self.delivery)
        )
        self._running.append(asyncio.create_task(self.delivery.run()))

    async def stop_delivery(self) -> None:
        await self.delivery.stop(within=1.0)
        await asyncio.gather(*self._running)
        self._running.clear()

    async def close(self) -> None:
        await self.stop_delivery()
        await asyncio.to_thread(self.database.close, 5.0)

    async def do(self, work: Callable[[Unit], T]) -> T:
        return await asyncio.wrap_future(self.store.submit(work))

    async def pass_time(self, **how_long: float) -> None:
        """Let time pass, run every sweep, and let what comes of it be sent."""
        self.now += timedelta(**how_long)
        for sweep, _ in EVERY:
            await self.do(sweep)
        await self.settle()

    async def settle(self) -> None:
        """Wait until all that is due has been sent."""
        async with asyncio.timeout(PATIENCE):
            while await self.do(_due):
                self.delivery.wake()
                await asyncio.sleep(0.01)

    async def take(self, sender: Sender, place: Address, act: Act, **how: Any) -> Reply:
        """Hand one event in and wait until what comes of it has been sent."""
        reply = await self.hand_in(sender, place, act, **how)
        await self.settle()
        return reply

    async def hand_in(
        self, sender: Sender, place: Address, act: Act, *, event: str = "", **how: Any
    ) -> Reply:
        """Hand one event in, as the adapter does."""
        assert self.adapter.receive is not None
        return await self.adapter.receive(
            Inbound(
                id=event or f"e{next(self._ids)}",
                sender=sender,
                place=place,
                private=bool(sender.id) and place.chat == sender.id,
                act=act,
                at=self.now,
                **how,
            )
        )

    def person(self, name: str, platform: str = PLATFORM) -> Speaker:
        return Speaker(self, name, platform=platform)

    def agent(self, name: str) -> Speaker:
        return Speaker(self, name, AGENTS)

    async def ticket(self, number: int = 1) -> Ticket:
        return await self.do(lambda unit: tickets.by_id(unit, number))

    def room(self, room: Address) -> list[Post]:
        return self.platforms[room.platform].in_room(room)

    def card(self, number: int = 1) -> Post:
        return next(post for post in self.room(AGENTS) if post.key.startswith(f"card:{number}@"))


def _wake(loop: asyncio.AbstractEventLoop, delivery: Delivery) -> None:
    if not loop.is_closed():
        loop.call_soon_threadsafe(delivery.wake)


def _due(unit: Unit) -> bool:
    """Tell whether there is a row that may go now or is on its way."""
    rows = tables.outbox.c
    wanted = select(rows.id).where(rows.done_at.is_(None), rows.send_after <= unit.now)
    return unit.connection.execute(wanted.limit(1)).first() is not None


def everything_said(stage: Stage, room: Address) -> list[str]:
    """Give every version of every message that ever stood in a room."""
    return [words(version) for post in stage.room(room) for version in post.versions]


async def written(stage: Stage, ticket_id: int) -> list[str]:
    """Give what its reporter has added to a ticket, in order."""
    found = await stage.do(lambda unit: messages.of_ticket(unit, ticket_id))
    return [message.body for message in found if message.kind is Kind.COMMENT]
