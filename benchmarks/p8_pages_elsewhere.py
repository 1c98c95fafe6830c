"""P8 where it is hardest: two replicas are awake, 10,000 messages are on their way, 500 report.

On PostgreSQL one replica owes pages and another is awake; then a process owes them that sends
nothing, as a command. The floor of both is a NOTIFY that wakes another process, and one send there.
In a broadcast the pace is Telegram's, of which a page waits for two places at most. In a storm 500
urgent reports of one system come at once: the first calls, and a digest counts them all.

    python -m benchmarks.p8_pages_elsewhere send|floor DATABASE PORT

is the other process.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import orjson
import psycopg
from telegram import Bot

from benchmarks.frame import Ratio, Result
from benchmarks.p8_urgent_page import ELSEWHERE, FIRST, ON_CALL, TEAM, Sent, nobody, urgent
from benchmarks.program import SECRET
from benchmarks.watched import Watched
from benchmarks.wire import Client
from bot.adapters.telegram.transport import Transport
from bot.app.collecting import look_seldom
from bot.app.kept import KeptFiles
from bot.app.running import SWITCHING
from bot.app.serving import new_loop
from bot.app.telegram import telegram_adapter
from bot.contract import Limit
from bot.delivery import Delivery
from bot.delivery.preparing import Preparing
from bot.ticker import Ticker
from bot.wording import open_wording
from core.clock import utc_now
from core.config.reading import read_settings
from core.config.team import Team, Urgent
from core.db import migrate
from core.db.database import open_database
from core.db.outbox import outbox
from core.db.people import people
from core.db.unit import Store, Unit
from core.domain.intents import Intent, Notice
from core.domain.places import Address, Places
from core.files.store import store_at
from tests.postgres import running_server

T = TypeVar("T")
PAGES, PAUSE = 105, 0.1  # how many, and the seconds between two
SUBSCRIBERS, REPORTS = 10_000, 500
PLACE = 1 / 30  # seconds; Telegram's pace for a bot
LAST = 8.0  # seconds for what is still on its way, on a busy machine
DIGEST = 75.0  # seconds until the digest of the storm has come: the team's minute, and a sweep
PLACES = Places(on_call=(Address("telegram", str(ON_CALL)),))


@dataclass(frozen=True, slots=True)
class Sending:
    """A process that sends what its database owes."""

    store: Store
    api: int


def opened(url: str, team: Team) -> Store:
    return Store(open_database(url), team, PLACES, utc_now)


@asynccontextmanager
async def sending(
    url: str, api: int, *, team: Team = TEAM, limits: tuple[Limit, ...] = ()
) -> AsyncIterator[Sending]:
    """Send what is owed in a database until the block ends."""
    os.environ |= {
        "MELDING_TELEGRAM__TOKEN": "42:benchmark",
        "MELDING_TELEGRAM__API_URL": f"http://127.0.0.1:{api}",
        "MELDING_TELEGRAM__WEBHOOK_URL": "http://127.0.0.1/telegram/webhook",
        "MELDING_TELEGRAM__WEBHOOK_SECRET": SECRET,
    }
    store, loop = opened(url, team), asyncio.get_running_loop()
    with tempfile.TemporaryDirectory() as folder:
        kept = KeptFiles(store, store_at(f"file://{folder}"))
        adapter = telegram_adapter(read_settings(), store, open_wording(), kept)
        adapter.limits = limits
        delivery = Delivery(
            store=store,
            adapters={"telegram": adapter},
            preparing=Preparing(open_wording(), "en"),
            holder=f"benchmark:{os.getpid()}",
        )

        def wake() -> None:
            loop.call_soon_threadsafe(delivery.wake)

        store.database.on_commit(outbox.CHANNEL, wake)
        await adapter.start(nobody)
        look_seldom()
        sys.setswitchinterval(SWITCHING)
        running = asyncio.create_task(delivery.run())
        yield Sending(store, api)
        await delivery.stop(within=5)
        await running
        await adapter.stop()
        store.database.close()


async def arrived(api: int) -> Sent:
    """Give what the platform got so far: when, where, and the text."""
    return [tuple(one) for one in orjson.loads((await Client.to(api).post("/sent", b""))[1])]


async def paged(store: Store) -> list[float]:
    """Page again and again; give the moment of each commit."""
    watched = Watched(store)
    for _ in range(PAGES):
        await asyncio.wrap_future(store.submit(urgent))
        await asyncio.sleep(PAUSE)
    await asyncio.sleep(LAST)
    return watched.committed


def taken(sent: Sent, chat: int, begun: list[float], *, before: int = 0) -> list[float]:
    """Give the seconds from each beginning to its message, the least first, without those `before`.

    Raises: RuntimeError: not all of them have arrived.
    """
    came = [at for at, where, _ in sent if where == chat][before:]
    if len(came) != len(begun):
        raise RuntimeError(f"{len(came)} of {len(begun)} messages arrived")
    return sorted(end - begin for begin, end in zip(begun, came, strict=True))[FIRST:]


async def other(what: str, url: str, api: int) -> None:
    """Be the other process until its input ends."""
    if what == "send":
        async with sending(url, api):
            sys.stdout.write("ready\n")
            sys.stdout.flush()
            await asyncio.to_thread(sys.stdin.read)
        return
    transport = Transport()
    await transport.initialize()
    bot = Bot("42:benchmark", f"http://127.0.0.1:{api}/bot", request=transport)
    listener = await psycopg.AsyncConnection.connect(url, autocommit=True)
    await listener.execute("LISTEN floor")
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    async for _ in listener.notifies(stop_after=PAGES):
        await bot.send_message(ELSEWHERE, "Nobody can log in")
    await listener.close()
    await transport.shutdown()


async def across(url: str, api: int) -> tuple[list[float], list[float], list[float]]:
    """Give the seconds of pages of a replica, of those of what sends nothing, and of a floor."""
    with beside("send", url, api):
        async with sending(url, api) as here:
            called = await paged(here.store)
        own = taken(await arrived(api), ON_CALL, called)
        store = opened(url, TEAM)
        later = await paged(store)
        store.database.close(5)
    handed = taken(await arrived(api), ON_CALL, later, before=PAGES)
    begun: list[float] = []
    with beside("floor", url, api), psycopg.connect(url, autocommit=True) as connection:
        for _ in range(PAGES):
            connection.execute("NOTIFY floor")
            begun.append(time.monotonic())
            await asyncio.sleep(PAUSE)
    return own, handed, taken(await arrived(api), ELSEWHERE, begun)


class beside:  # noqa: N801 - used as a function
    """Run the other process for as long as the block lasts."""

    def __init__(self, what: str, url: str, api: int) -> None:
        named = [sys.executable, "-m", "benchmarks.p8_pages_elsewhere", what, url, str(api)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(named, stdin=pipe, stdout=pipe, text=True)  # noqa: S603

    def __enter__(self) -> None:
        for line in self._process.stdout or ():
            if line == "ready\n":
                return
        raise RuntimeError("the other process has ended")

    def __exit__(self, *_: object) -> None:
        with suppress(subprocess.TimeoutExpired):
            self._process.communicate("", timeout=10)
        self._process.kill()


def owe(unit: Unit) -> None:
    """Owe 10,000 chats a message."""
    intent = Intent(Notice.SENTENCE, data={"key": "queue-none", "args": {}})
    for chat in range(SUBSCRIBERS):
        place = Address("telegram", str(10_000 + chat))
        outbox.owe(unit, intent, key=f"told:{chat}", place=place)


async def in_a_broadcast(url: str, api: int) -> list[float]:
    """Give the seconds of pages while 10,000 messages are on their way."""
    async with sending(url, api, limits=(Limit(30, 1.0),)) as here:
        await asyncio.wrap_future(here.store.submit(owe))
        await asyncio.sleep(3)
        called = await paged(here.store)
        return taken(await arrived(api), ON_CALL, called)


async def in_a_storm(url: str, api: int) -> tuple[float, bool]:
    """Give the seconds of the first page of 500, and whether the digest counts the others."""
    team = Team(urgent=Urgent(join_minutes=10))
    async with sending(url, api, team=team, limits=(Limit(30, 1.0), Limit(20, 60.0))) as here:
        ticker, watched = Ticker(here.store), Watched(here.store)
        ticker.start()
        reports = [here.store.submit(urgent) for _ in range(REPORTS)]
        await asyncio.gather(*map(asyncio.wrap_future, reports))
        await asyncio.sleep(DIGEST)
        ticker.stop()
        told = [(at, text) for at, where, text in await arrived(api) if where == ON_CALL]
    return told[0][0] - watched.committed[0], any(str(REPORTS - 1) in text for _, text in told)


def on_a_platform(work: Callable[[int], object]) -> None:
    """Run something against a stand-in of its own."""
    named = [sys.executable, "-m", "benchmarks.telegram"]
    with subprocess.Popen(named, stdout=subprocess.PIPE, text=True) as platform:  # noqa: S603
        try:
            work(int(platform.stdout.readline()) if platform.stdout else 0)
        finally:
            platform.kill()


def begun(url: str) -> str:
    """Migrate a database and let somebody be known there."""
    migrate.upgrade(url)
    store = opened(url, TEAM)
    store.submit(lambda unit: people.add(unit, name="Kari Lie").id).result()
    store.database.close(5)
    return url


def main() -> None:
    """Measure all three."""
    began, details = datetime.now(UTC), dict[str, float]()
    ratios: list[Ratio] = []

    def replicas(api: int) -> None:
        with running_server() as server:
            own, handed, bare = run(across(begun(server.create()), api))
        for what, took in (("across replicas", own), ("of what sends nothing", handed)):
            for name, at in (("p50", 0.5), ("p99", 0.99)):
                mine, floor = (one[int(at * len(one))] for one in (took, bare))
                ratios.append(Ratio(f"{what}, {name}", mine / floor, 3, "at most"))
                details[f"{what}, {name} in ms"] = 1000 * mine
                details[f"NOTIFY and a send, {name} in ms"] = 1000 * floor

    def broadcast(api: int) -> None:
        ours = run(in_a_broadcast(begun(f"sqlite:///{folder}/broadcast.db"), api))
        waits = {"p50": statistics.median(ours), "p99": ours[int(0.99 * len(ours))]}
        for name, seconds in waits.items():
            ratio = Ratio(f"in a broadcast, {name} in places", seconds / PLACE, 2, "at most")
            ratios.append(ratio)

    def storm(api: int) -> None:
        first, counted = run(in_a_storm(begun(f"sqlite:///{folder}/storm.db"), api))
        ratios.append(Ratio("the digest counts all of a storm", float(counted), 1))
        details["the first page of 500, in ms"] = 1000 * first

    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        for part in (replicas, broadcast, storm):
            on_a_platform(part)
    details["seconds for all"] = (datetime.now(UTC) - began).total_seconds()
    sys.stdout.write(Result("P8 pages elsewhere", tuple(ratios), details).line() + "\n")


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run something on the loop that the program uses."""
    with asyncio.Runner(loop_factory=new_loop) as runner:
        return runner.run(work)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        run(other(sys.argv[1], sys.argv[2], int(sys.argv[3])))
    else:
        main()
