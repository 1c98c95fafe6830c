"""A call leaves with the commit that owes it, and waits for nothing that can wait."""

import asyncio
import threading
from concurrent.futures import Future
from contextlib import asynccontextmanager
from datetime import timedelta

from sqlalchemy import Connection
from structlog.testing import capture_logs

from bot.delivery.ahead import Ahead
from bot.delivery.courier import Courier
from bot.delivery.pace import Pacers
from bot.delivery.preparing import Prepared, Preparing
from core.db.database import READERS, WRITERS
from core.db.outbox import holders, outbox
from core.db.outbox.owed import Owed
from core.db.people import people
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.intents import Intent, Nature, Notice
from core.domain.places import Address
from core.services.urgent import page
from tests.journeys.stage import AGENTS, ON_CALL, PATIENCE, WORDING, Stage
from tests.journeys.test_delivery import say


def call(unit: Unit) -> None:
    """Call somebody to an urgent ticket."""
    kari = people.add(unit, name="Kari Lie")
    ticket = tickets.add(
        unit,
        kind="fault",
        title="Nobody can log in",
        reporter_id=kari.id,
        priority="critical",
        urgent=True,
        payment_critical=False,
    )
    page.call(unit, ticket)


def call_in(*rooms: Address):
    """Owe a call in each of these rooms; where one is named twice, two."""
    said = Intent(Notice.SENTENCE, data={"key": "queue-none", "args": {}})

    def work(unit: Unit) -> None:
        for number, room in enumerate(rooms):
            outbox.owe(unit, said, key=f"call {number}", nature=Nature.PAGE, place=room)

    return work


async def arrived(stage: Stage, calls: int = 1) -> None:
    async with asyncio.timeout(PATIENCE):
        while len(stage.adapter.posts) < calls:  # noqa: ASYNC110 - the platform has no event
            await asyncio.sleep(0.01)


async def awake(stage: Stage) -> None:
    """Wait until the process takes along what it calls for."""
    async with asyncio.timeout(PATIENCE):
        while not stage.store.couriers:  # noqa: ASYNC110 - a start has no event
            await asyncio.sleep(0.001)


@asynccontextmanager
async def replica(url: str, preparing: Preparing | None = None):
    one = Stage(url, preparing=preparing)
    await one.open()
    try:
        await awake(one)
        yield one
    finally:
        await one.close()


async def test_a_call_goes_without_another_word_from_the_database(stage):
    """All that stands between its commit and its sending is the platform's pace."""
    over, busy = threading.Event(), list[Future[None]]()

    def wait(_: Connection) -> None:
        over.wait(PATIENCE)

    def occupy(_: object) -> None:
        database = stage.database
        busy.extend(database.submit(wait) for _ in range(WRITERS))
        busy.extend(database.read(wait) for _ in range(READERS))

    await awake(stage)
    owed = stage.store.submit(call)
    owed.add_done_callback(occupy)  # on the very thread that has committed it
    try:
        await arrived(stage)
        assert not any(one.done() for one in busy)
    finally:
        over.set()
    await stage.settle()
    assert ["Nobody can log in" in post.text for post in stage.room(ON_CALL)] == [True]


async def test_a_call_is_sent_by_the_process_that_owes_it_though_another_is_awake(ready_url):
    rooms = [Address(ON_CALL.platform, f"room {number}") for number in range(8)]
    async with replica(ready_url) as here, replica(ready_url) as there:
        for number, room in enumerate(rooms):
            await here.do(say(room, f"{number}"))  # either of the two may send this
            await here.do(call_in(*rooms))
            there.delivery.wake()
        await here.settle()
        there.delivery.wake()
        await there.settle()
        calls = [post.key for post in here.adapter.posts if post.key.startswith("call")]
        assert sorted(calls) == [f"call {number}" for number in range(8)]
        assert not [post.key for post in there.adapter.posts if post.key.startswith("call")]


async def test_a_call_whose_process_was_killed_before_it_was_sent_goes_when_its_lease_ends(
    ready_url,
):
    async with replica(ready_url) as dead, replica(ready_url) as alive:
        await dead.stop_delivery()
        killed = Courier(
            ahead=Ahead(Preparing(WORDING, "en"), Pacers({})),
            name=lambda: "killed.1",
            begin=lambda _taken: None,
            doubt=lambda: None,
        )
        dead.store.couriers.append(killed)
        await dead.do(call)
        for _ in range(3):
            alive.delivery.wake()
            await asyncio.sleep(0.05)
        assert alive.adapter.posts == [], "it may be on its way"
        alive.now += outbox.LEASE + timedelta(seconds=1)
        alive.delivery.wake()
        await arrived(alive)
        await alive.settle()
        assert len(alive.room(ON_CALL)) == 1


async def test_a_call_does_not_wait_until_the_one_before_it_in_its_room_is_noted(quick):
    """What came of a call is noted in the order of all that people do, which may take a while."""
    over = threading.Event()

    def occupy(_: object) -> None:
        quick.store.submit(lambda _: over.wait(PATIENCE))

    await awake(quick)
    calls = call_in(ON_CALL, AGENTS, ON_CALL)
    quick.store.submit(calls).add_done_callback(occupy)
    try:
        await arrived(quick, 3)
        assert [post.key for post in quick.room(ON_CALL)] == ["call 0", "call 2"]
    finally:
        over.set()


class Stumbling(Preparing):
    """Reads what no database has for a call, the first time."""

    def prepare(self, unit: Unit, owed: Owed, *, tight: bool = False) -> Prepared:
        if owed.urgent and unit.calls:
            unit.connection.exec_driver_sql("SELECT nothing FROM nowhere")
        return super().prepare(unit, owed, tight=tight)


async def test_a_call_that_cannot_be_worded_where_it_is_owed_spoils_nothing_and_goes(ready_url):
    async with replica(ready_url, Stumbling(WORDING, "en")) as one:
        with capture_logs() as logs:
            await one.do(call)
            await one.settle()
        assert len(one.room(ON_CALL)) == 1
        assert "a call could not be taken along" in [entry["event"] for entry in logs]


async def test_a_call_goes_at_once_though_other_deliveries_wait_for_those_who_act(
    quick, monkeypatch
):
    monkeypatch.setattr("core.db.lanes.LONGEST_BEHIND", 600.0)
    over = threading.Event()

    def again(_: object = None) -> None:
        if not over.is_set():
            quick.store.submit(lambda _: over.wait(0.002)).add_done_callback(again)

    await awake(quick)
    again()
    try:
        await quick.do(say(AGENTS, "later"))
        await asyncio.sleep(0.1)
        assert quick.adapter.posts == []  # its claim stands behind those who act
        await quick.do(call)
        await arrived(quick)
        assert [post.to for post in quick.adapter.posts] == [ON_CALL]
    finally:
        over.set()


async def test_a_call_that_is_committed_while_its_process_stops_is_left_to_others(sqlite_ready):
    async with replica(sqlite_ready) as here:
        begun, stopped = threading.Event(), threading.Event()

        def slowly(unit: Unit) -> None:
            begun.set()
            stopped.wait(PATIENCE)
            call(unit)

        owed = here.store.submit(slowly)
        await asyncio.to_thread(begun.wait, PATIENCE)
        await here.stop_delivery()
        stopped.set()
        await asyncio.wrap_future(owed)
        async with asyncio.timeout(PATIENCE):
            while await here.do(holders.leases):  # noqa: ASYNC110 - it has no event
                await asyncio.sleep(0.01)
        assert here.adapter.posts == []
        async with replica(sqlite_ready) as there:
            await there.settle()
            assert len(there.room(ON_CALL)) == 1
