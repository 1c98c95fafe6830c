"""A call of the people on call waits for nothing that can wait."""

import asyncio
import threading
import time
from concurrent.futures import Future

from core.db.outbox import outbox
from core.db.unit import Unit
from core.domain.intents import Intent, Nature, Notice
from tests.journeys.stage import AGENTS, ON_CALL, PATIENCE, Stage
from tests.journeys.test_delivery import say


def keep_busy(stage: Stage, over: threading.Event) -> None:
    """Have a unit of somebody's wait whenever the one before it is answered."""

    def work(_: Unit) -> None:
        time.sleep(0.002)

    def again(_: Future[None] | None = None) -> None:
        if not over.is_set():
            stage.store.submit(work).add_done_callback(again)

    again()


def call(unit: Unit) -> None:
    said = Intent(Notice.SENTENCE, data={"key": "queue-none", "args": {}})
    outbox.owe(unit, said, key="call", nature=Nature.PAGE, place=ON_CALL)


async def test_a_call_goes_at_once_though_other_deliveries_wait_for_those_who_act(
    quick, monkeypatch
):
    monkeypatch.setattr("core.db.lanes.LONGEST_BEHIND", 600.0)
    loop, over = asyncio.get_running_loop(), threading.Event()
    quick.database.on_commit(outbox.CALLING, lambda: loop.call_soon_threadsafe(quick.delivery.call))
    keep_busy(quick, over)
    try:
        await quick.do(say(AGENTS, "later"))
        await asyncio.sleep(0.1)
        assert quick.adapter.posts == []  # its claim stands behind those who act
        await quick.do(call)
        async with asyncio.timeout(PATIENCE):
            while not quick.room(ON_CALL):  # noqa: ASYNC110 - it has no event
                await asyncio.sleep(0.01)
    finally:
        over.set()
