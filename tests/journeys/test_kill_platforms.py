"""A chat platform goes on telling while Melding is killed and started again, and again."""

import asyncio
import random
import secrets
from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from tests.journeys.on_slack import on_slack
from tests.journeys.on_telegram import on_telegram
from tests.journeys.program import Program, running
from tests.platforms.slack import shown

KILLS = 3
ADDITIONS = 2  # a life; a group of Telegram's takes 20 messages a minute
LONGEST_LIFE = 1.2  # seconds from the start to the kill


async def live_and_die(program: Program, dice: random.Random, say: Callable[[str], object]) -> int:
    """Let somebody write while the program is killed again and again; tell how often."""
    number = 0
    for _ in range(KILLS):
        dying = asyncio.create_task(kill_after(program, dice.uniform(0, LONGEST_LIFE)))
        for _ in range(ADDITIONS):
            number += 1
            say(f"Addition {number}.")
            await asyncio.sleep(dice.uniform(0, LONGEST_LIFE / ADDITIONS))
        await dying
        await program.start()
    return number


async def kill_after(program: Program, seconds: float) -> None:
    await asyncio.sleep(seconds)
    await program.kill()


def counted(texts: Iterable[str], number: int) -> Counter[int]:
    """Count in how many messages each addition stands."""
    found = Counter[int]()
    for text in texts:
        found.update(one for one in range(1, number + 1) if f"Addition {one}." in text)
    return found


def check(found: Counter[int], number: int, answers: int) -> None:
    """Nothing is lost, a kill repeats at most the one message of a room that was on its way."""
    assert sorted(found) == list(range(1, number + 1))
    assert sum(found.values()) - number <= KILLS, found
    assert number <= answers <= number + KILLS


@pytest.fixture
def dice():
    seed = secrets.randbelow(1_000_000)
    print(f"seed {seed}")  # noqa: T201 - shown when it fails
    return random.Random(seed)  # noqa: S311 - no secret


async def test_nothing_said_on_slack_is_lost_by_a_kill(program, dice):
    async with on_slack(program) as desk:
        program.variables["MELDING_ROOMS__AGENTS"] = desk.room
        async with running(program):
            await desk.slack.connected()
            receipt = await desk.asks("How do I print a budget in colour?")
            number = await live_and_die(
                program, dice, lambda text: desk.kari.says(None, text, thread=receipt)
            )

            def there() -> list[str]:
                return [shown(one) for one in desk.slack.from_bot(desk.agents)]

            def answers() -> int:
                said = [shown(one) for one in desk.slack.from_bot(desk.kari.dm)]
                return sum("I have added that" in one for one in said)

            await desk.until(lambda: len(counted(there(), number)) == number, 40)
            await desk.until(lambda: answers() >= number, 40)
            check(counted(there(), number), number, answers())
            await desk.slack.settled()  # Slack repeats each event by itself: it keeps no order


async def test_nothing_said_on_telegram_is_lost_by_a_kill(program, dice):
    async with on_telegram(program) as desk:
        program.variables["MELDING_ROOMS__AGENTS"] = desk.room
        async with running(program):
            receipt = await desk.asks("How do I print a budget in colour?")
            number = await live_and_die(
                program, dice, lambda text: desk.kari.says(text, reply_to=receipt)
            )

            def there() -> list[str]:
                return [one.text for one in desk.said(desk.agents)]

            def answers() -> int:
                return sum("I have added that" in one.text for one in desk.kari.inbox)

            await desk.telegram.until(lambda: len(counted(there(), number)) == number, seconds=40)
            await desk.telegram.until(lambda: answers() >= number, seconds=40)
            check(counted(there(), number), number, answers())
            assert firsts(there(), number) == list(range(1, number + 1))


def firsts(texts: Iterable[str], number: int) -> list[int]:
    """Give the additions in the order in which each came first."""
    found: list[int] = []
    for text in texts:
        found += [n for n in range(1, number + 1) if f"Addition {n}." in text and n not in found]
    return found
