"""P8 beside P2: an urgent page while 1,000 people write at once, all in one process.

The floor is a wake and a send beside the same load, in turn with the pages: what the load costs
both is in both. How much longer each takes than without the load stands with the numbers.
"""

import argparse
import asyncio
import statistics
import sys

from benchmarks.frame import Ratio, Result
from benchmarks.p2_many_people import MANY, begin, unanswered
from benchmarks.p8_urgent_page import ELSEWHERE, ON_CALL
from benchmarks.paging import BEGUN
from benchmarks.telegram import Bot, crowd, rate, run_bot

PAGING = ("-m", "benchmarks.paging", "run")
FIRST = 5  # of each that are not counted
QUIET = 10.0  # seconds of pages without a load
LAST = 5.0  # seconds for what is still on its way


class Taken:
    """How many seconds each page and each send of the floor took, by when it began."""

    def __init__(self, bot: Bot) -> None:
        begun: dict[int, list[float]] = {ON_CALL: [], ELSEWHERE: []}
        for line in (bot.folder / BEGUN).read_text(encoding="utf-8").splitlines():
            to, _, began = line.partition(" ")
            begun[int(to)].append(float(began))
        self._took: dict[int, list[tuple[float, float]]] = {}
        for chat, moments in begun.items():
            came = [at for at, where, _ in bot.telegram.sent if where == chat]
            self._took[chat] = [(one, end - one) for one, end in zip(moments, came, strict=False)]

    def between(self, chat: int, since: float, until: float) -> list[float]:
        """Give the seconds of those that began between two moments, the least first.

        Raises: RuntimeError: there are too few to speak of.
        """
        took = sorted(took for at, took in self._took[chat][FIRST:] if since < at < until)
        if len(took) < FIRST:
            raise RuntimeError(f"only {len(took)} began")
        return took


async def measure(seconds: float) -> tuple[Taken, tuple[float, ...], float, int]:
    """Let a crowd write, and somebody be called; give when the load began and ended."""
    loop = asyncio.get_running_loop()
    async with run_bot(PAGING) as bot:
        moments = [loop.time()]
        await asyncio.sleep(QUIET)
        moments.append(loop.time())
        people = crowd(bot.telegram, MANY)
        await begin(bot, people)
        moments.append(loop.time())
        steps, _ = await rate(bot, people, seconds)
        moments.append(loop.time())
        await asyncio.sleep(LAST)
        return Taken(bot), tuple(moments), steps, unanswered(people)


def at(part: float, of: list[float]) -> float:
    return of[int(part * len(of))]


def main() -> None:
    """Measure pages and floor in one run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=30.0)
    taken, moments, steps, wrong = asyncio.run(measure(parser.parse_args().seconds))
    quiet, load = (moments[0], moments[1]), (moments[2], moments[3])
    ours, bare = (taken.between(chat, *load) for chat in (ON_CALL, ELSEWHERE))
    alone = taken.between(ON_CALL, *quiet)
    result = Result(
        "P8 under load",
        (
            Ratio(
                "p50, against a wake and a send beside it",
                statistics.median(ours) / statistics.median(bare),
                2,
                "at most",
            ),
            Ratio(
                "p99, against a wake and a send beside it",
                at(0.99, ours) / at(0.99, bare),
                3,
                "at most",
            ),
            Ratio("answers missing or too many", wrong, 0, "at most"),
        ),
        {
            "pages": len(ours),
            "p50 in ms": 1000 * at(0.5, ours),
            "p99 in ms": 1000 * at(0.99, ours),
            "a wake and a send, p50 in ms": 1000 * at(0.5, bare),
            "a wake and a send, p99 in ms": 1000 * at(0.99, bare),
            "without the load, p50 in ms": 1000 * at(0.5, alone),
            "steps a second": steps,
        },
    )
    sys.stdout.write(result.line() + "\n")


if __name__ == "__main__":
    main()
