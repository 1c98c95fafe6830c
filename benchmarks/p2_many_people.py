"""P2: 1,000 people at once step as fast as 100, and every step is answered exactly once."""

import asyncio
import statistics
import sys

from benchmarks.frame import Ratio, Result
from benchmarks.telegram import UNPACED, Bot, Person, crowd, rate, run_bot

FEW, MANY = 100, 1000
SECONDS = 5.0
ROUNDS = 2


def unanswered(people: list[Person]) -> int:
    """Count how many answers are missing or too many."""
    return sum(abs(one.steps - one.messages) for one in people)


async def begin(bot: Bot, people: list[Person]) -> None:
    """Let everybody begin a report, a few at a time."""
    for first in range(0, len(people), FEW):
        await asyncio.gather(*(bot.step(one) for one in people[first : first + FEW]))


async def measure() -> tuple[list[float], list[float], int]:
    """Take both crowds in turn on one program; give their rates, and what is not right."""
    found: tuple[list[float], list[float]] = ([], [])
    async with run_bot(UNPACED) as bot:
        many = crowd(bot.telegram, MANY)
        few = many[:FEW]
        await begin(bot, many)
        for _ in range(ROUNDS):
            for rates, people in zip(found, (few, many), strict=True):
                rates.append((await rate(bot, people, SECONDS))[0])
        await asyncio.sleep(1)  # what is said twice may come late
        return *found, unanswered(many)


def main() -> None:
    """Measure the crowds."""
    few, many, wrong = asyncio.run(measure())
    ratio = statistics.median(many) / statistics.median(few)
    result = Result(
        "P2 many people",
        (
            Ratio("steps a second, 1,000 people against 100", ratio, 0.9),
            Ratio("answers missing or too many", wrong, 0, "at most"),
        ),
        {"steps a second, 1,000 people": statistics.median(many)},
    )
    sys.stdout.write(result.line() + "\n")


if __name__ == "__main__":
    main()
