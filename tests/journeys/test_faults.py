"""One thing that is broken stops nothing else: not its lane for ever, not the others at all."""

import asyncio
from datetime import timedelta

from sqlalchemy import text
from structlog.testing import capture_logs

from bot.content import Message
from core.db.outbox import outbox
from core.db.unit import Unit
from core.domain.intents import Intent, Nature, Notice
from core.domain.places import Address
from tests.journeys.stage import AGENTS, PATIENCE
from tests.journeys.test_delivery import say


async def until(done) -> None:
    async with asyncio.timeout(PATIENCE):
        while not done():  # noqa: ASYNC110 - neither has an event
            await asyncio.sleep(0.01)


def card(key: str, room: Address = AGENTS):
    intent = Intent(Notice.SENTENCE, data={"key": "queue-none", "args": {}})
    return lambda unit: outbox.owe(unit, intent, key=key, nature=Nature.CARD, place=room)


async def test_a_row_that_nobody_can_read_holds_up_its_own_room_and_only_for_a_while(stage):
    with capture_logs() as logs:
        await stage.stop_delivery()
        await stage.do(say(AGENTS, "unreadable"))
        await stage.do(_spoil)
        await stage.do(say(AGENTS, "behind"))
        await stage.do(say(Address("chat", "elsewhere"), "beside"))
        stage.delivery = stage.make_delivery("again")
        stage.start_delivery()
        await until(lambda: stage.room(Address("chat", "elsewhere")))
        assert stage.room(AGENTS) == []
        for _ in range(8):
            await asyncio.sleep(0.2)
            if stage.room(AGENTS):
                break  # a claim must not run out while its message is on the way
            stage.now += timedelta(minutes=6)
            stage.delivery.wake()
        await stage.settle()
    assert [post.key for post in stage.room(AGENTS)] == ["s:behind"]
    assert "an owed row cannot be read" in {line["event"] for line in logs}


def _spoil(unit: Unit) -> None:
    unit.connection.execute(
        text("UPDATE outbox SET intent = replace(intent, 'sentence', 'sung') WHERE key = :key"),
        {"key": "s:unreadable"},
    )


async def test_what_was_sent_is_not_sent_again_because_noting_it_fails(quick):
    def lose_the_links(_to: Address, _message: Message) -> None:
        quick.adapter.weather = None
        quick.store.submit(lambda unit: unit.connection.execute(text(DROP)) and None).result()

    await quick.person("Kari").report()
    quick.adapter.posts.clear()
    quick.adapter.weather = lose_the_links
    with capture_logs() as logs:
        await quick.do(_owe_about_ticket)
        await until(lambda: len(quick.room(AGENTS)) == 1)
        for _ in range(3):
            await asyncio.sleep(0.1)
            quick.now += timedelta(minutes=6)
            quick.delivery.wake()
        await quick.settle()
    assert [post.key for post in quick.room(AGENTS)] == ["about"]
    assert "what follows from a delivery failed" in {line["event"] for line in logs}


DROP = "DROP TABLE message_links"


def _owe_about_ticket(unit: Unit) -> None:
    intent = Intent(Notice.SENTENCE, 1, data={"key": "queue-none", "args": {}})
    outbox.owe(unit, intent, key="about", place=AGENTS)


async def test_a_claim_taken_anew_does_not_revive_an_older_one(quick):
    """Two claims of one process: what the older knows of the row is out of date."""
    quick.adapter.slow = 0.4
    await quick.stop_delivery()
    await quick.do(card("x"))
    await quick.do(say(AGENTS, "y"))
    quick.delivery = quick.make_delivery("again")
    quick.start_delivery()
    await until(lambda: quick.adapter.calls == [("send", "x")])
    quick.now += outbox.LEASE
    quick.delivery.wake()
    await until(lambda: len(quick.adapter.calls) == 2)
    await quick.do(card("x"))
    await quick.settle()
    assert quick.adapter.calls.count(("send", "x")) == 1
    assert [post.key for post in quick.room(AGENTS)] == ["x", "s:y"]
