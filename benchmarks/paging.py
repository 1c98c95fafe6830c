"""Melding as `benchmarks.unpaced` runs it, which calls somebody again and again besides.

After each page comes its floor: an event set by another thread, and one send on the same wire and
loop. When each began is written into a file in the folder that it runs in, by the monotonic clock.
"""

import asyncio
import os
import threading
import time
from contextlib import suppress
from pathlib import Path

from telegram import Bot

from benchmarks import unpaced
from benchmarks.p8_urgent_page import ELSEWHERE, ON_CALL, urgent
from benchmarks.watched import Watched
from bot.adapters.telegram.transport import Transport
from bot.app import running
from bot.cli import main
from bot.delivery import Delivery
from core.db.people import people
from core.db.unit import Store

BEGUN = Path("begun")
PAUSE = 0.05  # seconds between one and the next
TEAM = "[urgent]\njoin_minutes = 0\n"  # else all of them are one storm, and the first calls


class Paging(Delivery):
    """Delivers, and gives itself something urgent to deliver."""

    def __init__(self, *, store: Store, **others: object) -> None:
        super().__init__(store=store, **others)  # type: ignore[arg-type]
        self._here = store

    async def run(self) -> None:
        """Deliver, and call, until `stop`."""
        calling = asyncio.create_task(call(self._here))
        await super().run()
        calling.cancel()
        with suppress(asyncio.CancelledError):
            await calling


async def call(store: Store) -> None:
    """Page and send in turn until cancelled."""
    watched, loop, woken = Watched(store), asyncio.get_running_loop(), asyncio.Event()
    await asyncio.wrap_future(store.submit(lambda unit: people.add(unit, name="Kari Lie").id))
    transport = Transport()
    await transport.initialize()
    root = os.environ["MELDING_TELEGRAM__API_URL"]
    bot = Bot("42:benchmark", f"{root}/bot", request=transport)
    with BEGUN.open("a", encoding="utf-8") as begun:  # noqa: ASYNC230 - a line each is little
        while True:
            await asyncio.wrap_future(store.submit(urgent))
            begun.write(f"{ON_CALL} {watched.committed[-1]}\n")
            await asyncio.sleep(PAUSE)
            woken.clear()
            began = time.monotonic()
            threading.Thread(target=loop.call_soon_threadsafe, args=(woken.set,)).start()
            await woken.wait()
            await bot.send_message(ELSEWHERE, "Nobody can log in")
            begun.write(f"{ELSEWHERE} {began}\n")
            begun.flush()
            await asyncio.sleep(PAUSE)


if __name__ == "__main__":
    Path("melding.toml").write_text(TEAM, encoding="utf-8")
    os.environ["MELDING_ROOMS__ON_CALL"] = f"telegram:{ON_CALL}"
    running.Delivery = Paging  # type: ignore[attr-defined]
    if unpaced:
        main()
