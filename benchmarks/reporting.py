"""People who report, in one process with the dispatcher, the database and the deliveries.

No wire lies between, so that a report takes a few milliseconds and many can be made: it tells
whether anything is kept for each report or person that should not be. Each line that it writes is
how many reports were sent, and the resident MiB.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import orjson

from bot.app.collecting import look_seldom
from bot.app.serving import new_loop
from bot.content import Action, Message, Verb
from bot.contract import Act, Inbound, Limit, Manners, Pressed, Receive, Said, Sender, Sent
from bot.delivery import Delivery
from bot.delivery.preparing import Preparing
from bot.dispatcher import Dispatcher
from bot.errors import Undeliverable
from bot.wording import open_wording
from core.clock import utc_now
from core.config.team import Team
from core.db import migrate
from core.db.database import open_database
from core.db.outbox import outbox
from core.db.unit import Store
from core.domain.places import Address, MessageRef, Places

PLATFORM = "telegram"
AGENTS = Address(PLATFORM, "-100500")
AT_ONCE = 64  # people
MOST_STEPS = 40  # of a report
STEP = 60.0  # seconds; a step that takes longer is lost
EVERY = 500  # reports between two lines
MIB = 1024


def resident(pid: int | str = "self") -> float:
    """Give the resident memory in MiB (Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / MIB
    raise RuntimeError("the process has ended")


@dataclass(slots=True)
class Person:
    """Somebody in their private chat."""

    number: int
    asked: asyncio.Queue[Message] = field(default_factory=asyncio.Queue)

    @property
    def sender(self) -> Sender:
        name = str(self.number)
        return Sender(PLATFORM, name, f"P{name}", language="en", private=name)


@dataclass
class Chats:
    """An adapter that hands what is said to whoever is there."""

    platform: str = PLATFORM
    limits: tuple[Limit, ...] = ()
    manners: Manners = field(default_factory=lambda: Manners(answers_presses=True))
    here: dict[str, Person] = field(default_factory=dict)
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    async def start(self, receive: Receive) -> None:
        """Take nothing: people hand their acts in themselves."""

    async def stop(self) -> None: ...

    async def send(self, to: Address, message: Message, *, key: str) -> Sent:  # noqa: ARG002 - the contract's
        person = self.here.get(to.chat)
        if person is not None:
            person.asked.put_nowait(message)
        return Sent(str(next(self.numbers)))

    async def edit(self, ref: MessageRef, message: Message) -> None: ...

    async def delete(self, ref: MessageRef) -> None: ...

    async def fetch(self, remote: str) -> AsyncGenerator[bytes, None]:
        raise Undeliverable(remote)
        yield b""


def answer(asked: Message | None, step: int) -> tuple[Act, bool]:
    """Do what a message asks; tell whether that sends the report."""
    actions = [one.action for row in asked.buttons for one in row] if asked else []
    chosen = _choice(actions)
    if chosen is not None:
        return Pressed(chosen.token), chosen.verb is Verb.SEND
    text = f"How is the tax card of page {step} brought up to date?"
    if asked is not None and "elephone" in repr(asked.blocks):
        text = "22 33 44 55, kari.lie@example.org"
    return Said(text), False


def _choice(actions: list[Action]) -> Action | None:
    """Choose a button: a question, which is asked least; None where the person writes."""
    for wanted in (Verb.SAME, Verb.SEND, Verb.ANSWER, Verb.SKIP):
        found = [one for one in actions if one.verb is wanted]
        if found:  # of what is known already nothing is it
            return next((one for one in found if one.args[-1] in ("question", "")), found[0])
    return None


@dataclass(slots=True)
class Desk:
    """Everything wired. `sent` counts reports."""

    chats: Chats
    dispatcher: Dispatcher
    sent: int = 0
    events: "count[int]" = field(default_factory=lambda: count(1))
    people: "count[int]" = field(default_factory=lambda: count(1_000))

    async def report(self) -> None:
        """Let somebody new report.

        Raises: RuntimeError: it leads nowhere.
        """
        person = Person(next(self.people))
        here = str(person.number)
        self.chats.here[here] = person
        asked: Message | None = None
        for step in range(MOST_STEPS):
            act, sends = answer(asked, step)
            number = str(next(self.events))
            place = Address(PLATFORM, here)
            inbound = Inbound(number, person.sender, place, True, act, utc_now(), message=number)
            await self.dispatcher.receive(inbound)
            async with asyncio.timeout(STEP):
                asked = await person.asked.get()
            if sends:
                del self.chats.here[here]
                self.sent += 1
                return
        raise RuntimeError(f"a report is not at its end: {asked}")

    async def reports(self, until: int) -> None:
        """Let people report side by side until so many are sent."""
        begun = self.sent

        async def go_on() -> None:
            nonlocal begun
            while begun < until:
                begun += 1
                await self.report()

        await asyncio.gather(*(go_on() for _ in range(AT_ONCE)))


async def run(folder: Path, reports: int) -> None:
    """Let so many reports be made, and say every now and then how much memory there is."""
    url = f"sqlite:///{folder}/melding.db"
    migrate.upgrade(url)
    store = Store(open_database(url), Team(), Places(agents=(AGENTS,)), utc_now)
    wording, chats = open_wording(), Chats()
    preparing = Preparing(wording, "en")
    delivery = Delivery(
        store=store, adapters={PLATFORM: chats}, preparing=preparing, holder="benchmark"
    )
    loop = asyncio.get_running_loop()

    def wake() -> None:
        loop.call_soon_threadsafe(delivery.wake)

    store.database.on_commit(outbox.CHANNEL, wake)
    manners = {PLATFORM: chats.manners}
    desk = Desk(chats, Dispatcher(store=store, wording=wording, language="en", manners=manners))
    running = asyncio.create_task(delivery.run())
    look_seldom()
    for until in (100, *range(EVERY, reports + 1, EVERY)):
        await desk.reports(until)
        sys.stdout.write(orjson.dumps([desk.sent, round(resident(), 2)]).decode() + "\n")
        sys.stdout.flush()
    await delivery.stop(within=5)
    await running
    store.database.close()


def main() -> None:
    """Make as many reports as are asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=100_000)
    given = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(dir=Path.cwd()) as folder,
        asyncio.Runner(loop_factory=new_loop) as runner,
    ):
        runner.run(run(Path(folder), given.reports))


if __name__ == "__main__":
    main()
