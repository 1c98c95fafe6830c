"""What hangs at one platform, or cannot even be read, holds up nobody elsewhere."""

import asyncio
import time
from datetime import timedelta

import pytest
from sqlalchemy import select, text
from structlog.testing import capture_logs

from bot.content import Message
from bot.delivery import Delivery
from bot.delivery.lane import MOST_LANES
from bot.delivery.post import POLL
from bot.delivery.preparing import Prepared, Preparing
from core.db import tables
from core.db.outbox import outbox
from core.db.outbox.owed import Owed
from core.db.people import people
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.places import Address
from tests.adapters.collecting import CollectingAdapter
from tests.journeys.stage import AGENTS, ON_CALL, OTHER, PATIENCE, PLATFORM, WORDING, Stage
from tests.journeys.test_delivery import _page_in, say

ELSEWHERE = Address(OTHER, "room")


class Hanging(CollectingAdapter):
    """Takes what is sent to its first rooms and never answers."""

    answers: frozenset[str] = frozenset({ON_CALL.chat})

    async def send(self, to: Address, message: Message, *, key: str):
        if to.chat not in self.answers:
            self.calls.append(("hangs", key))
            await asyncio.Event().wait()
        return await super().send(to, message, key=key)


class Slow(CollectingAdapter):
    """Takes a message when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.go = asyncio.Event(), asyncio.Event()

    async def send(self, to: Address, message: Message, *, key: str):
        self.begun.set()
        await self.go.wait()
        return await super().send(to, message, key=key)


async def arrived(adapter: CollectingAdapter, key: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while key not in [post.key for post in adapter.posts]:  # noqa: ASYNC110 - it has no event
            await asyncio.sleep(0.01)


async def with_a_platform_that_hangs(stage: Stage, owe) -> None:
    await stage.stop_delivery()
    stage.adapter = Hanging()
    await stage.do(owe)
    stage.delivery = stage.make_delivery("again")
    stage.start_delivery()
    async with asyncio.timeout(PATIENCE):
        while len(stage.adapter.calls) < MOST_LANES:  # noqa: ASYNC110 - it has no event
            await asyncio.sleep(0.01)


def to_many_rooms(unit: Unit) -> None:
    for number in range(MOST_LANES * 5):
        say(Address(PLATFORM, f"room {number}"), f"to {number}")(unit)


def to_many_people(unit: Unit) -> None:
    """Owe something to people who are only on the platform, wherever they are there."""
    for number in range(MOST_LANES * 5):
        person = people.add(unit, name="Bo")
        people.add_identity(
            unit,
            person.id,
            platform=PLATFORM,
            workspace="",
            external_id=f"bo {number}",
            chat=f"private {number}",
        )
        intent = Intent(Notice.SENTENCE, data={"key": "queue-none", "args": {}})
        outbox.owe(unit, intent, key=f"to {number}", person_id=person.id)


@pytest.mark.parametrize("owe", [to_many_rooms, to_many_people])
async def test_a_platform_that_hangs_holds_up_no_other_and_no_call_of_its_own(quick, owe):
    await with_a_platform_that_hangs(quick, owe)
    await quick.do(say(ELSEWHERE, "elsewhere"))
    await arrived(quick.other, "s:elsewhere")
    await quick.do(_page_in(ON_CALL))
    await arrived(quick.adapter, "p")


class Stumbling(Preparing):
    """Reads what no database has for one row."""

    def prepare(self, unit: Unit, owed: Owed, *, tight: bool = False) -> Prepared:
        if owed.key == "s:broken":
            unit.connection.exec_driver_sql("SELECT nothing FROM nowhere")
        return super().prepare(unit, owed, tight=tight)


def _claimed(unit: Unit) -> bool:
    rows = select(tables.outbox.c.id).where(tables.outbox.c.lease_by != "")
    return unit.connection.execute(rows).first() is not None


def _results(unit: Unit) -> dict[str, str]:
    rows = unit.connection.execute(select(tables.outbox.c.key, tables.outbox.c.result))
    return {row.key: row.result for row in rows}


async def test_a_row_that_spoils_what_it_is_read_in_spoils_nothing_else(stage):
    await stage.stop_delivery()
    for key in ("before", "broken", "behind"):
        await stage.do(say(AGENTS, key))
    await stage.do(say(ON_CALL, "beside"))
    stage.delivery = Delivery(
        store=stage.store,
        adapters={PLATFORM: stage.adapter},
        preparing=Stumbling(WORDING, "en"),
        holder="again",
    )
    with capture_logs() as logs:
        stage.start_delivery()
        await arrived(stage.adapter, "s:before")
        await arrived(stage.adapter, "s:beside")
        async with asyncio.timeout(PATIENCE):
            while "s:behind" not in [post.key for post in stage.adapter.posts]:
                if not await stage.do(_claimed):  # else the claim would run out
                    stage.now += timedelta(minutes=6)
                    stage.delivery.wake()
                await asyncio.sleep(0.05)
    assert "claimed rows could not be worded" in [entry["event"] for entry in logs]
    assert (await stage.do(_results))["s:broken"].startswith("undeliverable: failed")


async def test_what_is_owed_while_its_room_is_written_to_goes_when_that_is_noted(stage):
    await stage.stop_delivery()
    stage.adapter = slow = Slow()
    stage.delivery = stage.make_delivery("again")
    stage.start_delivery()
    for number in range(3):  # each comes while the one before it is on its way
        slow.go.clear()
        slow.begun.clear()
        await stage.do(say(AGENTS, f"first {number}"))
        async with asyncio.timeout(PATIENCE):
            await slow.begun.wait()
        await stage.do(say(AGENTS, f"next {number}"))
        await _looked(stage)
        began = time.monotonic()
        slow.go.set()
        await arrived(slow, f"s:next {number}")
        if time.monotonic() - began < POLL / 2:
            return
    raise AssertionError("each waited for the poll")


SLOWLY = """
CREATE FUNCTION take_long() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN PERFORM pg_sleep(0.2); RETURN NULL; END';
CREATE CONSTRAINT TRIGGER slowly AFTER UPDATE ON outbox DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.key LIKE 's:first%' AND NEW.done_at IS NOT NULL)
    EXECUTE FUNCTION take_long();
"""


async def test_what_is_owed_while_a_note_is_being_committed_goes_at_once(postgres_ready):
    stage = Stage(postgres_ready)
    await stage.do(lambda unit: unit.connection.execute(text(SLOWLY)) and None)
    await stage.open()
    took = []
    for number in range(3):
        await stage.do(say(AGENTS, f"first {number}"))
        await arrived(stage.adapter, f"s:first {number}")
        await asyncio.sleep(POLL / 10)  # the note has looked for others, and is being committed
        began = time.monotonic()
        await stage.do(say(AGENTS, f"next {number}"))
        await arrived(stage.adapter, f"s:next {number}")
        took.append(time.monotonic() - began)
    await stage.close()
    assert sorted(took)[1] < POLL * 0.8, took


async def _looked(stage: Stage) -> None:
    """Let delivery see what is owed, and rest again."""
    await stage.do(lambda _unit: None)
    await asyncio.sleep(POLL / 10)
    await stage.do(lambda _unit: None)
