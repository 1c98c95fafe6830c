"""What a kill may repeat of a broadcast is what is in the door: no more than the pace needs."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

import pytest

from bot.contract import Limit
from bot.contract.adapter import each_chat
from bot.delivery import doorway
from bot.delivery.doorway import Doorway
from bot.delivery.errand import Errand
from bot.delivery.pace import Pacer
from bot.delivery.window import Rank
from core.db.outbox.owed import Owed
from core.domain.intents import Intent, Nature, Notice
from core.domain.places import Address, MessageRef

HERE, THERE = Address("chat", "here"), Address("chat", "there")
T = TypeVar("T")
EVERY = 0.04  # seconds between two messages of the pace


async def through(door: Doorway, seconds: float = 0.0) -> None:
    passage = await door.enter()
    await passage.go()
    await asyncio.sleep(seconds)
    passage.leave(noted=True)


async def waits(wait: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
    task = asyncio.create_task(wait)
    await asyncio.sleep(0.01)
    assert not task.done()
    return task


async def test_one_goes_after_the_other_until_each_is_noted():
    door = Doorway(None)
    first, second = await door.enter(), await door.enter()
    await first.go()
    its_turn, third = await waits(second.go()), await waits(door.enter())
    first.leave(noted=True)
    first.leave()
    async with asyncio.timeout(10):
        await its_turn
        one = await third
    await waits(one.go())


async def test_as_many_are_on_their_way_as_the_pace_needs_where_answers_take_long():
    door = Doorway(EVERY)
    await through(door)
    assert door.most == 1
    await asyncio.gather(*(through(door, 4 * EVERY) for _ in range(4)))
    assert door.most >= 4


async def test_a_slow_answer_among_many_quick_ones_lets_nobody_else_in():
    door = Doorway(EVERY)
    for _ in range(doorway.NEWEST - 1):
        await through(door)
    await through(door, EVERY * 1.1)
    assert door.most == 1


async def test_where_a_platform_names_no_pace_of_its_own_one_goes_at_a_time():
    pacer = Pacer([Limit(1, 1.0, by=each_chat)])
    await through(pacer.door, 0.1)
    assert pacer.door.most == 1


async def test_one_that_gets_no_answer_does_not_hold_up_the_others_for_long(monkeypatch):
    monkeypatch.setattr(doorway, "HANGS", 0.05)
    door = Doorway(EVERY)
    hanging = await door.enter()
    await hanging.go()
    async with asyncio.timeout(10):
        await through(door)
    hanging.leave(noted=True)


async def test_who_does_not_wait_any_more_leaves_the_door_to_the_next():
    door = Doorway(None)
    first, ready = await door.enter(), await door.enter()
    await first.go()
    second, third = await waits(door.enter()), await waits(door.enter())
    its_turn = await waits(ready.go())
    first.leave()
    for one in (second, its_turn):
        one.cancel()  # they are through, and do not know
    ready.leave()
    async with asyncio.timeout(10):
        await (await third).go()


async def test_who_waits_in_the_door_holds_no_place_that_a_call_needs():
    pacer = Pacer([Limit(1, 0.01)])
    held = [await pacer.door.enter(), await pacer.door.enter()]
    passages: list[doorway.Passage] = []

    async def enter() -> None:
        passages.append(await pacer.door.enter())

    async def tell() -> None:
        async with pacer.turn(HERE, through=enter):
            pass

    waiting = asyncio.create_task(tell())
    await asyncio.sleep(0)
    async with asyncio.timeout(10), pacer.turn(THERE, Rank.URGENT):
        pass
    for one in held:
        one.leave()
    async with asyncio.timeout(10):
        await waiting
    assert len(passages) == 1


async def test_the_web_which_has_no_limits_and_knows_repeats_has_no_door():
    pacer = Pacer([])
    held = await pacer.door.enter()
    await held.go()

    async def enter() -> None:
        await (await pacer.door.enter()).go()

    async with asyncio.timeout(10), pacer.turn(HERE, through=enter):
        held.leave()


@pytest.mark.parametrize(
    ("nature", "notice", "sent", "through_it"),
    [
        (Nature.BROADCAST, Notice.BROADCAST, None, True),
        (Nature.BROADCAST, Notice.BROADCAST, MessageRef(HERE, "1"), False),
        (Nature.CARD, Notice.YOURS, None, True),
        (Nature.SAY, Notice.YOURS_NEWS, None, True),
        (Nature.SAY, Notice.SENTENCE, None, False),
        (Nature.PAGE, Notice.PAGE, None, False),
    ],
)
def test_what_is_new_to_many_goes_through_the_door_and_nothing_else(
    nature, notice, sent, through_it
):
    made: dict[str, Any] = dict.fromkeys(Owed.__slots__)
    owed = Owed(**made | {"nature": nature, "intent": Intent(notice), "sent": sent})
    assert (Errand((owed,)).way_through(Doorway(None)) is not None) is through_it


async def test_a_start_counts_what_went_before_it_and_keeps_the_door_shut_for_what_it_cannot_know():
    pacer = Pacer([Limit(2, 0.3), Limit(1, 0.2, by=each_chat)])
    clock = asyncio.get_running_loop().time
    began = clock()
    pacer.went(HERE, 0.1, edit=False)
    pacer.went(THERE, 0.0, edit=False)
    async with pacer.turn(Address("chat", "elsewhere"), Rank.URGENT):
        assert clock() - began > 0.19
    await through(pacer.door)
    assert clock() - began > 0.19
