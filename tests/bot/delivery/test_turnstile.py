"""What comes in is seen to between two deliveries, and none of these is forgotten."""

import asyncio

from bot.delivery.turnstile import Turnstile


async def test_between_two_deliveries_the_loop_sees_to_what_has_come_in():
    turnstile, seen = Turnstile(), list[str]()

    async def deliver(name: str) -> None:
        await turnstile.enter()
        seen.append(name)
        asyncio.get_running_loop().call_soon(seen.append, f"came in with {name}")

    await asyncio.gather(*(deliver(name) for name in "abc"))
    await asyncio.sleep(0)
    assert seen == ["a", "came in with a", "b", "came in with b", "c", "came in with c"]


async def test_who_is_cancelled_while_waiting_holds_up_nobody():
    turnstile, seen = Turnstile(), list[str]()

    async def deliver(name: str) -> None:
        await turnstile.enter()
        seen.append(name)

    first, second, third = (asyncio.create_task(deliver(name)) for name in "abc")
    await asyncio.sleep(0)
    second.cancel()
    async with asyncio.timeout(10):
        await asyncio.gather(first, third)
    assert seen == ["a", "c"]
