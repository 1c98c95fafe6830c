"""P9: a broadcast to many Telegram chats and Slack channels at the platforms' own pace.

Both platforms are the strict stand-ins of the tests, in a process of their own: what comes too
fast is refused and counted. Meanwhile somebody is paged again and again. The whole of 10,000
chats (`--chats 10000`) takes six minutes; the ratios are those of the pace, whatever the number.
"""

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import orjson

from benchmarks.frame import Ratio, Result
from benchmarks.p8_urgent_page import nobody, urgent
from benchmarks.watched import Watched
from bot.app.collecting import look_seldom
from bot.app.kept import KeptFiles
from bot.app.serving import new_loop
from bot.app.slack import slack_adapter
from bot.app.telegram import telegram_adapter
from bot.contract import Adapter
from bot.delivery import Delivery
from bot.delivery.preparing import Preparing
from bot.wording import open_wording
from core.clock import utc_now
from core.config.reading import read_settings
from core.config.systems import System
from core.config.team import Team
from core.config.texts import Text
from core.db import migrate
from core.db.broadcasts import fanouts, subscriptions
from core.db.database import open_database
from core.db.incidents import incidents
from core.db.outbox import outbox
from core.db.people import people
from core.db.unit import Store, Unit
from core.domain.incidents.incidents import Progress
from core.domain.places import Address, Places
from core.domain.status.status import Status
from core.domain.subscriptions import Kind
from core.files.store import store_at
from core.services.broadcasts import broadcast

PACE = 30.0  # messages a second that Telegram takes, and so long is a slot
PAGES = 10
PATIENCE = 1.5  # times what the whole takes at best


def subscribe(unit: Unit, told: dict[str, Any]) -> None:
    """Make known whoever subscribes, in private chats and in channels."""
    by = people.add(unit, name="Kari Lie").id
    for number in told["people"]:
        one = people.add(unit, name=f"P{number}").id
        chat = Address("telegram", str(number))
        people.add_identity(
            unit,
            one,
            platform="telegram",
            workspace="",
            external_id=str(number),
            chat=chat.chat,
            outsider=False,
        )
        _add(unit, chat, one)
    for room in told["rooms"]:
        _add(unit, Address("slack", room), None, by=by)


def _add(unit: Unit, place: Address, person_id: int | None, *, by: int | None = None) -> None:
    subscriptions.add(
        unit,
        place,
        "payroll",
        person_id=person_id,
        least=Status.DEGRADED,
        language="",
        by=by or person_id,
    )


def publish(unit: Unit) -> None:
    """Let everybody hear of a fault."""
    one = incidents.create(
        unit, by=1, title="Payslips do not open", body="We look into it.", language="en"
    )
    incidents.set_parts(unit, one.id, {"payroll": Status.PARTIAL_OUTAGE})
    incidents.change(unit, one, stage="published", published_at=unit.now, published_by=1)
    told = incidents.add_update(unit, one, Progress.INVESTIGATING, "We look into it.", by=1)
    incidents.note(unit, one.id, "published", 1)
    broadcast.begin(unit, Kind.INCIDENT, one.id, told.id)


async def spread(store: Store) -> float:
    """Feed the outbox as the ticker does; give the longest unit of it, in seconds."""
    longest = 0.0
    while await asyncio.wrap_future(store.read(fanouts.under_way)):
        began = time.monotonic()
        await asyncio.wrap_future(store.submit(broadcast.spread, behind=True))
        longest = max(longest, time.monotonic() - began)
        await asyncio.sleep(1)
    return longest


async def page(store: Store, within: float) -> list[float]:
    """Call somebody again and again while the broadcast runs; give the moment of each commit."""
    watched = Watched(store)
    for _ in range(PAGES):
        await asyncio.sleep(within / (PAGES + 1))
        await asyncio.wrap_future(store.submit(urgent))
    return watched.committed


async def run(told: dict[str, Any], folder: Path) -> tuple[list[float], float]:
    """Give when somebody was paged, and the longest unit of the fan-out."""
    os.environ |= {
        "MELDING_TELEGRAM__TOKEN": told["telegram_token"],
        "MELDING_TELEGRAM__API_URL": told["telegram"],
        "MELDING_TELEGRAM__WEBHOOK_URL": "http://127.0.0.1/telegram/webhook",
        "MELDING_TELEGRAM__WEBHOOK_SECRET": "a-secret-of-the-benchmarks",
        "MELDING_SLACK__BOT_TOKEN": told["slack_token"],
        "MELDING_SLACK__SIGNING_SECRET": told["slack_secret"],
        "MELDING_SLACK__API_URL": told["slack"],
    }
    url = f"sqlite:///{folder}/melding.db"
    migrate.upgrade(url)
    team = Team(systems=(System(id="payroll", name=Text("Payroll")),))
    places = Places(on_call=(Address("telegram", str(told["group"])),))
    store = Store(open_database(url), team, places, utc_now)
    store.submit(lambda unit: subscribe(unit, told)).result()
    kept = KeptFiles(store, store_at(f"file://{folder}/files"))
    settings, wording = read_settings(), open_wording()
    adapters: dict[str, Adapter] = {
        "telegram": telegram_adapter(settings, store, wording, kept),
        "slack": slack_adapter(settings, store, wording, kept),
    }
    look_seldom()
    delivery = Delivery(
        store=store, adapters=adapters, preparing=Preparing(wording, "en"), holder="benchmark"
    )
    loop = asyncio.get_running_loop()
    store.database.on_commit(outbox.CHANNEL, partial(_call, loop, delivery.wake))
    for adapter in adapters.values():
        with suppress(asyncio.CancelledError):
            await adapter.start(nobody)
    running = asyncio.create_task(delivery.run())
    whole = len(told["people"]) / PACE
    await asyncio.wrap_future(store.submit(publish))
    called, longest = await asyncio.gather(page(store, whole), spread(store))
    async with asyncio.timeout(whole * PATIENCE + 10):
        while await asyncio.wrap_future(store.read(outbox.waiting)):  # noqa: ASYNC110 - a database
            await asyncio.sleep(0.1)
    await delivery.stop(within=5)
    await running
    for adapter in adapters.values():
        await adapter.stop()
    store.database.close()
    return called, longest


def _call(loop: asyncio.AbstractEventLoop, heard: Callable[[], None]) -> None:
    loop.call_soon_threadsafe(heard)


def measured(
    told: dict[str, Any], found: dict[str, Any], called: list[float], longest: float
) -> Result:
    """Compare what came with the platforms' pace."""
    chats, rooms = set(told["people"]), told["rooms"]
    sent = sorted(at for at, chat in found["sent"] if chat in chats)
    paged = sorted(at for at, chat in found["sent"] if chat == told["group"])
    best = (len(chats) + PAGES - PACE) / PACE  # what the last waits for, the pages among them
    waits = [PACE * (end - begin) for begin, end in zip(called, paged, strict=True)]
    return Result(
        "P9 broadcast",
        (
            Ratio("of Telegram's 30 a second", best / (sent[-1] - sent[0]), 0.97),
            Ratio("refused", len(found["wrong"]) + len(found["wrong_on_slack"]), 0, "at most"),
            Ratio("heard, of all chats", len(sent) / len(chats), 1),
            Ratio("heard, of all channels", found["posted"] / len(rooms), 1),
            Ratio("slots that a page waits, at worst", max(waits), 2, "at most"),
        ),
        {
            "chats": len(chats),
            "channels": len(rooms),
            "a page waits, p50 in ms": 1000 * statistics.median(waits) / PACE,
            "the longest unit of the fan-out in ms": 1000 * longest,
        },
    )


def main() -> None:
    """Measure everything in one run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--chats", type=int, default=1_500)
    parser.add_argument("--channels", type=int, default=500)
    wanted = parser.parse_args()
    command = [sys.executable, "-m", "benchmarks.strict", str(wanted.chats), str(wanted.channels)]
    with (
        tempfile.TemporaryDirectory(dir=Path.cwd()) as folder,
        subprocess.Popen(  # noqa: S603 - our own module
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as platforms,
    ):
        if platforms.stdin is None or platforms.stdout is None:
            raise RuntimeError("the platforms cannot be spoken to")
        told = orjson.loads(platforms.stdout.readline())
        with asyncio.Runner(loop_factory=new_loop) as runner:
            called, longest = runner.run(run(told, Path(folder)))
        platforms.stdin.write("\n")
        platforms.stdin.flush()
        found = orjson.loads(platforms.stdout.readline())
        result = measured(told, found, called, longest)
        sys.stderr.write("\n".join([*found["wrong"], *found["wrong_on_slack"]][:5]) + "\n")
    sys.stdout.write(result.line() + "\n")


if __name__ == "__main__":
    main()
