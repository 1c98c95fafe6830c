"""The whole bot around a platform in memory: real store, dispatcher, delivery and sweeps.

Time stands still until a test lets it pass.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from typing import Any, TypeVar

from sqlalchemy import select

from bot.content import Verb
from bot.contract import (
    Act,
    Commanded,
    Deleted,
    Edited,
    Inbound,
    Manners,
    Pressed,
    Reply,
    Said,
    Sender,
    Submitted,
)
from bot.delivery import Delivery
from bot.delivery.preparing import Preparing
from bot.dispatcher import Dispatcher
from bot.ticker import EVERY
from bot.wording import Wording, open_wording
from core.config.team import Team
from core.db import messages, outbox, people, tables, tickets
from core.db.database import open_database
from core.db.unit import Store, Unit
from core.domain.message import Kind
from core.domain.places import Address, MessageRef, Places
from core.domain.ticket import Ticket
from tests.adapters.collecting import PLATFORM, CollectingAdapter, Post
from tests.flows.talking import words
from tests.journeys.answers import URGENT_ANSWERS

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
    ) -> None:
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
            preparing=Preparing(WORDING, "en"),
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

    def person(self, name: str, platform: str = PLATFORM) -> "Speaker":
        return Speaker(self, name, platform=platform)

    def agent(self, name: str) -> "Speaker":
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


@dataclass
class Speaker:
    """Somebody who talks with the bot, in private or in a room."""

    stage: Stage
    name: str
    room: Address | None = None
    language: str = ""
    platform: str = PLATFORM
    sender: Sender = field(init=False)

    def __post_init__(self) -> None:
        self.sender = Sender(self.platform, self.name.lower(), self.name, language=self.language)

    @property
    def private(self) -> Address:
        return Address(self.platform, self.sender.id)

    @property
    def place(self) -> Address:
        return self.room or self.private

    @property
    def posts(self) -> list[Post]:
        return self.stage.room(self.place)

    @property
    def heard(self) -> str:
        """All that stands in their place now."""
        return "\n".join(post.text for post in self.posts)

    @property
    def last(self) -> Post:
        return self.posts[-1]

    async def say(
        self, text: str, *, to: Post | None = None, mentions: bool = False, **how: Any
    ) -> Reply:
        said = Said(text, points_at=to.ref if to else None, mentions=mentions)
        return await self.do(said, **how)

    async def do(self, act: Act, *, under: Post | None = None, **how: Any) -> Reply:
        """Do anything in their place; `message` is what the platform calls what was said."""
        place = self.place.in_thread(under.ref.message) if under else self.place
        return await self.stage.take(self.sender, place, act, **how)

    async def edit(self, message: str, text: str) -> Reply:
        return await self.do(Edited(MessageRef(self.place, message), text))

    async def take_back(self, message: str) -> Reply:
        return await self.do(Deleted(MessageRef(self.place, message)))

    async def event(self, text: str, to: Post) -> Reply:
        """Hand one text in and wait for nothing but its commit."""
        said = Said(text, points_at=to.ref)
        return await self.stage.hand_in(self.sender, self.place, said)

    async def command(self, line: str, *, under: Post | None = None, forms: bool = False) -> Reply:
        name, _, rest = line.removeprefix("/").partition(" ")
        return await self.do(Commanded(name, rest), under=under, forms=forms)

    async def press(
        self, token: str, *, on: Post | None = None, forms: bool = False, event: str = ""
    ) -> Reply:
        message: MessageRef | None = on.ref if on else None
        act = Pressed(token, message)
        return await self.stage.take(self.sender, self.place, act, forms=forms, event=event)

    async def submit(self, token: str, **values: str) -> Reply:
        act = Submitted(token, values)
        return await self.stage.take(self.sender, self.place, act, forms=True)

    async def push(self, label: str, *, forms: bool = False) -> Reply:
        """Press the newest button of this label that stands in their place."""
        post, button = self.find(label)
        return await self.press(button.action.token, on=post, forms=forms)

    def find(self, label: str):
        for post in reversed(self.posts):
            for button in post.buttons:
                if button.label == label:
                    return post, button
        raise AssertionError(f"no button {label!r} in:\n{self.heard}")

    def offered(self, verb: Verb) -> bool:
        return any(button.action.verb is verb for post in self.posts for button in post.buttons)

    async def report(self, text: str = "How do I print a budget in colour?") -> None:
        """Report a question, all the way to its receipt."""
        await self.command(f"report {text}")
        await self.push("A question about use")
        if "How can we reach you?" in self.last.text:
            await self.say("22334455, anna@havnstad.example")
        if "Is it this?" in self.last.text:
            await self.push("No, mine is different")
        await self.push("Send report")

    async def report_urgent(self) -> None:
        """Report that work has stopped, by chatting."""
        await self.say("The payroll is down")
        await self.push("Something is broken")
        for answer in URGENT_ANSWERS:
            await self.say(answer)
        await self.push("Send report")

    async def id(self) -> int:
        found = await self.stage.do(
            lambda unit: people.by_identity(unit, PLATFORM, "", self.sender.id)
        )
        assert found is not None
        return found.id
