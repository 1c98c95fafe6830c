"""A window never holds more than it may, and what is not there any more is forgotten."""

import asyncio
import selectors
from collections.abc import Callable

from bot.contract import Limit
from bot.contract.adapter import each_chat
from bot.delivery.outages import LONG, Outages
from bot.delivery.pace import FEW, Pacer
from bot.delivery.window import NEAR, Rank
from core.domain.places import Address
from tests.desk import MORNING

HERE, THERE = Address("chat", "here"), Address("chat", "there")
AT_ONCE = 5.0  # seconds; far less than the windows here, and long for a machine that is busy


async def send(pacer: Pacer, to: Address, *, used: bool = True, urgent: bool = False) -> float:
    async with pacer.turn(to, Rank.URGENT if urgent else Rank.NEW) as turn:
        turn.count = int(used)
        return turn.waited


async def test_a_turn_that_is_not_used_takes_nobody_elses_place():
    pacer = Pacer([Limit(1, 60.0)])
    assert await send(pacer, HERE, used=False) < AT_ONCE
    async with asyncio.timeout(10):
        assert await send(pacer, HERE) < AT_ONCE


async def test_who_waits_for_a_room_holds_no_place_of_the_whole_platform():
    pacer = Pacer([Limit(2, 1.0), Limit(1, 60.0, by=each_chat)])
    await send(pacer, HERE)
    waiting = [asyncio.create_task(send(pacer, HERE)) for _ in range(3)]
    await asyncio.sleep(0)
    async with asyncio.timeout(10):
        await send(pacer, THERE)
    for one in waiting:
        one.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)


async def test_the_urgent_go_first_however_many_wait():
    pacer = Pacer([Limit(1, 0.05, by=each_chat), Limit(1, 0.02)])
    went: list[str] = []

    async def go(name: str, *, urgent: bool) -> None:
        await send(pacer, HERE, urgent=urgent)
        went.append(name)

    await send(pacer, HERE)
    names = [("first", False), ("second", False), ("call", True)]
    await asyncio.gather(*(go(name, urgent=urgent) for name, urgent in names))
    assert went == ["call", "first", "second"]


class Jumping(selectors.SelectSelector):
    """Waits for nothing: the time that would pass is given to `jump`."""

    jump: Callable[[float], None]

    def select(self, timeout: float | None = None):
        ready = super().select(0)
        if not ready and timeout:
            self.jump(timeout)
        return ready


class Jumps(asyncio.SelectorEventLoop):
    """A loop whose clock jumps to whatever is next."""

    def __init__(self) -> None:
        self.clock = 0.0
        selector = Jumping()
        selector.jump = self.stand_still
        super().__init__(selector)

    def time(self) -> float:
        return self.clock

    def stand_still(self, seconds: float) -> None:
        self.clock += seconds


async def call_in_a_crowd() -> tuple[int, float]:
    """Tell how many of a crowd have gone before a call, and how long that waits."""
    pacer = Pacer([Limit(10, 0.5)])
    crowd = [asyncio.create_task(send(pacer, HERE)) for _ in range(26)]
    await asyncio.sleep(0.62)  # the second ten are on their way, and have not all gone at once
    gone = sum(one.done() for one in crowd)
    waited = await send(pacer, HERE, urgent=True)
    await asyncio.gather(*crowd)
    return gone, waited


def test_what_waits_goes_one_after_the_other_and_a_call_between():
    with asyncio.Runner(loop_factory=Jumps) as runner:
        gone, waited = runner.run(call_in_a_crowd())
    assert 10 < gone < 20
    assert waited < 0.1


async def waits_of_calls(loop: Jumps) -> list[float]:
    """Give how many places each of 40 calls waits in a broadcast that now and then stumbles."""
    pacer, waits = Pacer([Limit(30, 1.0)]), list[float]()

    async def send(rank: Rank) -> None:
        async with pacer.turn(HERE, rank):
            await asyncio.sleep(0.005)

    async def tell() -> None:
        while True:
            await send(Rank.NEW)

    telling = [asyncio.create_task(tell()) for _ in range(64)]
    for number in range(1, 41):
        await asyncio.sleep(1.017)
        if number % 10 == 1:
            loop.stand_still(0.09)
        began = loop.time()
        async with pacer.turn(HERE, Rank.URGENT):
            waits.append(30 * (loop.time() - began))
            await asyncio.sleep(0.005)
    for one in telling:
        one.cancel()
    await asyncio.gather(*telling, return_exceptions=True)
    return waits


def test_a_call_in_a_broadcast_takes_the_next_place_and_none_is_far_off():
    loop = Jumps()
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        waits = runner.run(waits_of_calls(loop))
    assert 0 < max(waits) <= NEAR


async def test_a_room_that_is_full_for_a_minute_still_has_places_for_a_call():
    pacer = Pacer([Limit(20, 60.0, by=each_chat)])
    news = [asyncio.create_task(send(pacer, HERE)) for _ in range(30)]
    done, waiting = await asyncio.wait(news, timeout=0.1)
    assert len(done) == 18
    async with asyncio.timeout(10):
        assert [await send(pacer, HERE, urgent=True) < AT_ONCE for _ in range(2)] == [True, True]
    for one in waiting:
        one.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)


async def test_what_is_new_has_places_that_changes_and_what_may_wait_do_not_take():
    pacer = Pacer([Limit(20, 60.0, by=each_chat)])
    for rank, most in ((Rank.IDLE, 6), (Rank.CHANGE, 18), (Rank.NEW, 18), (Rank.URGENT, 20)):
        while pacer.wait_to_change(HERE, rank) == 0:
            async with asyncio.timeout(10), pacer.turn(HERE, rank, edit=True):
                pass
        first = pacer.wait_to_change(HERE, Rank.URGENT) == 0
        assert pacer.wait_to_change(THERE, rank) == 0
        assert 59 < pacer.wait_to_change(HERE, rank) <= 60
        assert first == (most < 20)


async def test_as_many_places_are_kept_for_new_cards_as_these_took_lately():
    pacer = Pacer([Limit(20, 60.0, by=each_chat)])
    for _ in range(9):
        async with asyncio.timeout(10), pacer.turn(HERE) as turn:
            turn.begins = True
    assert 19 < pacer.wait_to_change(HERE) <= 20
    assert pacer.wait_to_change(HERE, Rank.NEW) == 0


async def test_several_messages_in_one_turn_count_as_several():
    pacer = Pacer([Limit(20, 60.0, by=each_chat), Limit(1, 0.05, by=each_chat)])
    for _ in range(9):
        async with asyncio.timeout(10), pacer.turn(HERE) as turn:
            turn.count = 2
    assert pacer.wait_to_change(HERE, Rank.NEW) > 59
    quick = Pacer([Limit(1, 0.05, by=each_chat)])
    async with quick.turn(HERE) as turn:
        turn.count = 3
    assert 0.1 < await send(quick, HERE) < 0.3


async def test_changes_have_a_window_of_their_own_that_sends_neither_fill_nor_wait_for():
    pacer = Pacer([Limit(1, 0.01, by=each_chat, edits=False), Limit(2, 60.0, sends=False)])
    async with asyncio.timeout(10):
        for _ in range(4):
            await send(pacer, HERE)
        for there in (HERE, THERE):
            assert pacer.wait_to_change(there) == 0
            async with pacer.turn(there, Rank.CHANGE, edit=True):
                pass
        await send(pacer, HERE)
    assert 59 < pacer.wait_to_change(HERE) <= 60
    assert not pacer.is_tight(HERE)


async def test_windows_that_nobody_uses_are_forgotten_and_the_others_kept():
    pacer = Pacer([Limit(1, 0.01, by=each_chat)])
    slow = Pacer([Limit(1, 60.0, by=each_chat)])
    for number in range(FEW * 4):
        await send(pacer, Address("chat", str(number)))
        await send(slow, Address("chat", str(number)))
        if number % FEW == 0:
            await asyncio.sleep(0.02)
    assert pacer.windows < FEW * 2
    assert slow.windows == FEW * 4


def test_only_a_long_silence_of_a_whole_platform_is_an_outage():
    outages = Outages(["chat"])
    assert outages.answered("chat", MORNING)
    for _ in range(3):
        outages.refused("chat", MORNING)
        assert not outages.answered("chat", MORNING + LONG / 2)
    outages.refused("chat", MORNING)
    outages.refused("chat", MORNING + LONG)
    assert outages.answered("chat", MORNING + LONG)
    assert not outages.answered("chat", MORNING + LONG * 2)
