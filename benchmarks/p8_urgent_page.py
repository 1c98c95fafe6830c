"""P8: an urgent page from its commit until Telegram has it, in one process with the database.

The floor is an event set by another thread, and one send on the same wire. The platform's stand-in
is a process of its own; Linux gives both the same monotonic clock. The first pages after a start
are not counted: what is made once, statements and texts, is made for them.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import orjson
from telegram import Bot

from benchmarks.frame import Ratio, Result
from benchmarks.program import SECRET
from benchmarks.watched import Watched
from benchmarks.wire import Client
from bot.adapters.telegram.adapter import TelegramAdapter
from bot.adapters.telegram.transport import Transport
from bot.app.collecting import look_seldom
from bot.app.kept import KeptFiles
from bot.app.running import SWITCHING
from bot.app.serving import new_loop
from bot.app.telegram import telegram_adapter
from bot.contract import Inbound, Reply
from bot.delivery import Delivery
from bot.delivery.preparing import Preparing
from bot.wording import open_wording
from core.clock import utc_now
from core.config.reading import read_settings
from core.config.team import Team, Urgent
from core.db import migrate
from core.db.database import open_database
from core.db.outbox import outbox
from core.db.people import people
from core.db.tickets import tickets
from core.db.unit import Store, Unit
from core.domain.places import Address, Places
from core.files.store import store_at
from core.services.urgent import page

PAGES = 300
FIRST = 5  # pages that are not counted
PAUSE = 0.05  # seconds between two pages; each has been noted by then
ON_CALL, ELSEWHERE = -100_500, 7
TEAM = Team(urgent=Urgent(join_minutes=0))  # else all of them are one storm, and the first calls
Sent = list[tuple[float, int, str]]


def urgent(unit: Unit) -> None:
    """Open an urgent ticket that somebody is called for."""
    ticket = tickets.add(
        unit,
        kind="fault",
        title="Nobody can log in",
        reporter_id=1,
        priority="critical",
        urgent=True,
        payment_critical=False,
    )
    page.call(unit, ticket)


async def nobody(_: Inbound) -> Reply:
    raise RuntimeError("nothing is received here")


async def pages(store: Store, adapter: TelegramAdapter) -> list[float]:
    """Page again and again; give the moment of each commit."""
    loop = asyncio.get_running_loop()
    watched = Watched(store)
    delivery = Delivery(
        store=store,
        adapters={"telegram": adapter},
        preparing=Preparing(open_wording(), "en"),
        holder="benchmark",
    )

    def wake() -> None:
        loop.call_soon_threadsafe(delivery.wake)

    store.database.on_commit(outbox.CHANNEL, wake)
    running = asyncio.create_task(delivery.run())
    for _ in range(PAGES):
        await asyncio.wrap_future(store.submit(urgent))
        await asyncio.sleep(PAUSE)
    await asyncio.sleep(1)
    await delivery.stop(within=5)
    await running
    return watched.committed


async def floor(bot: Bot) -> list[float]:
    """Wake and send again and again; give the moment before each wake."""
    loop, woken, began = asyncio.get_running_loop(), asyncio.Event(), []
    for number in range(PAGES):
        woken.clear()
        begin = time.monotonic()
        threading.Thread(target=loop.call_soon_threadsafe, args=(woken.set,)).start()
        await woken.wait()
        await bot.send_message(ELSEWHERE, f"Nobody can log in: {number}")
        began.append(begin)
        await asyncio.sleep(PAUSE)
    return began


async def measure(folder: Path, api: int) -> tuple[list[float], list[float]]:
    """Give the seconds of each page and of each send of the floor."""
    os.environ |= {
        "MELDING_TELEGRAM__TOKEN": "42:benchmark",
        "MELDING_TELEGRAM__API_URL": f"http://127.0.0.1:{api}",
        "MELDING_TELEGRAM__WEBHOOK_URL": "http://127.0.0.1/telegram/webhook",
        "MELDING_TELEGRAM__WEBHOOK_SECRET": SECRET,
    }
    url = f"sqlite:///{folder}/melding.db"
    migrate.upgrade(url)
    places = Places(on_call=(Address("telegram", str(ON_CALL)),))
    store = Store(open_database(url), TEAM, places, utc_now)
    store.submit(lambda unit: people.add(unit, name="Kari Lie").id).result()
    kept = KeptFiles(store, store_at(f"file://{folder}/files"))
    adapter = telegram_adapter(read_settings(), store, open_wording(), kept)
    look_seldom()
    sys.setswitchinterval(SWITCHING)
    adapter.limits = ()  # else the room's pace is what is measured
    transport = Transport()
    await transport.initialize()
    began = await floor(Bot("42:benchmark", f"http://127.0.0.1:{api}/bot", request=transport))
    with suppress(asyncio.CancelledError):
        await adapter.start(nobody)
        called = await pages(store, adapter)
        await adapter.stop()
    await transport.shutdown()
    store.database.close()
    _, body = await Client.to(api).post("/sent", b"")
    sent: Sent = [tuple(one) for one in orjson.loads(body)]
    return _taken(sent, ON_CALL, called), _taken(sent, ELSEWHERE, began)


def _taken(sent: Sent, chat: int, begun: list[float]) -> list[float]:
    """Give the seconds from each beginning to its message."""
    arrived = [at for at, where, _ in sent if where == chat]
    if len(arrived) != len(begun):
        raise RuntimeError(f"{len(arrived)} of {len(begun)} messages arrived")
    taken = [end - begin for begin, end in zip(begun, arrived, strict=True)]
    return sorted(taken[FIRST:])


def main() -> None:
    """Measure both."""
    began = datetime.now(UTC)
    with (
        tempfile.TemporaryDirectory(dir=Path.cwd()) as folder,
        subprocess.Popen(
            [sys.executable, "-m", "benchmarks.telegram"], stdout=subprocess.PIPE, text=True
        ) as platform,
    ):
        try:
            port = int(platform.stdout.readline()) if platform.stdout else 0
            with asyncio.Runner(loop_factory=new_loop) as runner:
                ours, bare = runner.run(measure(Path(folder), port))
        finally:
            platform.kill()
    last = int(0.99 * (PAGES - FIRST))
    middle = statistics.median
    result = Result(
        "P8 urgent page",
        (
            Ratio("p50, against a wake and a send", middle(ours) / middle(bare), 2, "at most"),
            Ratio("p99, against a wake and a send", ours[last] / bare[last], 3, "at most"),
        ),
        {
            "p50 in ms": 1000 * middle(ours),
            "p99 in ms": 1000 * ours[last],
            "a wake and a send, p50 in ms": 1000 * middle(bare),
            "a wake and a send, p99 in ms": 1000 * bare[last],
            "seconds for all": (datetime.now(UTC) - began).total_seconds(),
        },
    )
    sys.stdout.write(result.line() + "\n")


if __name__ == "__main__":
    main()
