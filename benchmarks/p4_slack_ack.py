"""P4: Slack's acknowledgement with its durable commit, beside a bare Bolt app that does nothing.

200 events a second by 1,000 people at an even pace, then as many as go, then four times that load.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import program
from benchmarks.frame import Ratio, Result
from benchmarks.slack import Slack
from benchmarks.wire import Client, serve

OURS = ("-m", "bot", "run")
FLOOR = ("-m", "benchmarks.bolt_ack")
LOAD = 200  # events a second
PEOPLE = 1000
AT_ONCE = 64
TOO_LATE = 3.0  # seconds; then Slack gives up


@dataclass(frozen=True, slots=True)
class Found:
    """Seconds of acknowledgements at the load and at four times it, and the rate that goes."""

    even: list[float]
    most: float
    heavy: list[float]


@asynccontextmanager
async def app(given: tuple[str, ...]) -> AsyncIterator[tuple[Slack, Client]]:
    """Run a program against a stand-in of its own."""
    slack = Slack()
    server, api = await serve(slack.answer)
    port = program.free_port()
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        told = program.settings(Path(name), port) | program.slack(api)
        with program.running(Path(name), given, told) as process:
            await program.ready(port, process)
            if given == OURS:
                async with asyncio.timeout(program.PATIENCE):
                    await slack.introduced.wait()
            yield slack, Client.to(port)
    server.close()


async def evenly(slack: Slack, client: Client, load: int, seconds: float) -> list[float]:
    """Post so many events a second, whether they are answered or not; give each one's seconds."""
    began = time.perf_counter()
    posted: list[asyncio.Task[float]] = []
    for number in range(int(load * seconds)):
        await asyncio.sleep(max(0.0, began + number / load - time.perf_counter()))
        posted.append(asyncio.create_task(slack.say(client, number % PEOPLE)))
    return sorted(await asyncio.gather(*posted))


async def most(slack: Slack, client: Client, seconds: float) -> float:
    """Post a new event for each that is answered; give how many a second."""
    began, done = time.perf_counter(), 0

    async def go_on(speaker: int) -> None:
        nonlocal done
        while time.perf_counter() < began + seconds:
            await slack.say(client, speaker)
            speaker = (speaker + AT_ONCE) % PEOPLE
            done += 1

    await asyncio.gather(*(go_on(one) for one in range(AT_ONCE)))
    return done / (time.perf_counter() - began)


async def measure(given: tuple[str, ...], seconds: float) -> Found:
    """Measure one program."""
    async with app(given) as (slack, client):
        await evenly(slack, client, LOAD // 2, 2)
        even = await evenly(slack, client, LOAD, seconds)
        await asyncio.sleep(1)
        rate = await most(slack, client, seconds)
        await asyncio.sleep(1)
        return Found(even, rate, await evenly(slack, client, 4 * LOAD, seconds))


def at(taken: list[float], part: float) -> float:
    """Give a quantile of sorted seconds."""
    return taken[min(len(taken) - 1, int(part * len(taken)))]


def main() -> None:
    """Take both programs in turn, and the median of each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--rounds", type=int, default=3)
    told = parser.parse_args()
    ours, floor = [], []
    for _ in range(told.rounds):
        ours.append(asyncio.run(measure(OURS, told.seconds)))
        floor.append(asyncio.run(measure(FLOOR, told.seconds)))

    def middle(found: list[Found], part: float) -> float:
        return statistics.median(at(one.even, part) for one in found)

    rates = [statistics.median(one.most for one in found) for found in (ours, floor)]
    late = max(one.heavy[-1] for one in ours)
    ratios = (
        Ratio("p50 at 200 a second", middle(ours, 0.5) / middle(floor, 0.5), 0.35, "at most"),
        Ratio("p99 at 200 a second", middle(ours, 0.99) / middle(floor, 0.99), 0.6, "at most"),
        Ratio("sustained", rates[0] / rates[1], 1.2),
        Ratio("slowest at 800 a second, in seconds", late, TOO_LATE, "at most"),
    )
    details = {
        "p50 in ms": 1000 * middle(ours, 0.5),
        "p99 in ms": 1000 * middle(ours, 0.99),
        "Bolt's p50 in ms": 1000 * middle(floor, 0.5),
        "Bolt's p99 in ms": 1000 * middle(floor, 0.99),
        "a second": rates[0],
        "Bolt's a second": rates[1],
    }
    sys.stdout.write(Result("P4 Slack acknowledgement", ratios, details).line() + "\n")


if __name__ == "__main__":
    main()
