"""P4: Slack's acknowledgement with its durable commit, beside a bare Bolt app that does nothing.

200 a second at an even pace by people who are in a report: messages, which Bolt acknowledges by
itself, and commands, whose acknowledgement it looks for every 10 ms. Then as many messages as go,
then four times the load. What is refused then is no acknowledgement: Slack sends it again.
"""

import argparse
import asyncio
import math
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import program
from benchmarks.frame import Ratio, Result
from benchmarks.p10_start import worked
from benchmarks.slack import Answered, Slack
from benchmarks.wire import Client, serve

OURS = ("-m", "bot", "run")
FLOOR = ("-m", "benchmarks.bolt_ack")
LOAD = 200  # a second
PEOPLE = 400
AT_ONCE = 64
TOO_LATE = 3.0  # seconds; then Slack gives up

Act = Callable[[Client, int], Coroutine[Any, Any, Answered]]


@dataclass(frozen=True, slots=True)
class Found:
    """What was answered at the load, at four times it, and how many a second go."""

    messages: list[Answered]
    commands: list[Answered]
    most: float
    heavy: list[Answered]
    worked: float  # seconds of the processor for a message at the load


@asynccontextmanager
async def app(given: tuple[str, ...]) -> AsyncIterator[tuple[Slack, Client, int]]:
    """Run a program against a stand-in of its own."""
    slack = Slack()
    server, api = await serve(slack.answer)
    port = program.free_port()
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        told = program.settings(Path(name), port) | program.slack(api)
        with program.running(Path(name), given, told) as process:
            await program.ready(port, process)
            if given != FLOOR:
                async with asyncio.timeout(program.PATIENCE):
                    await slack.introduced.wait()
            yield slack, Client.to(port), process.pid
    server.close()


async def evenly(act: Act, client: Client, load: float, seconds: float) -> list[Answered]:
    """Post so many a second, whether they are answered or not; the quickest answer comes first."""
    began = time.perf_counter()
    posted: list[asyncio.Task[Answered]] = []
    for number in range(int(load * seconds)):
        await asyncio.sleep(max(0.0, began + number / load - time.perf_counter()))
        posted.append(asyncio.create_task(act(client, number % PEOPLE)))
    return sorted(await asyncio.gather(*posted), key=lambda one: one.seconds)


async def most(slack: Slack, client: Client, seconds: float) -> float:
    """Post a new message for each that is answered; give how many a second are taken."""
    began, done = time.perf_counter(), 0

    async def go_on(speaker: int) -> None:
        nonlocal done
        while time.perf_counter() < began + seconds:
            answered = await slack.say(client, speaker)
            done += answered.taken
            speaker = (speaker + AT_ONCE) % PEOPLE

    await asyncio.gather(*(go_on(one) for one in range(AT_ONCE)))
    return done / (time.perf_counter() - began)


async def quiet(slack: Slack) -> None:
    """Wait until nothing has been posted for a second."""
    before = -1
    while before != slack.posted:
        before = slack.posted
        await asyncio.sleep(1)


async def measure(given: tuple[str, ...], seconds: float) -> Found:
    """Measure one program, after everybody has begun a report."""
    async with app(given) as (slack, client, pid):
        await evenly(slack.say, client, LOAD / 4, 4 * PEOPLE / LOAD)
        await quiet(slack)
        before = worked(pid)
        messages = await evenly(slack.say, client, LOAD, seconds)
        await quiet(slack)
        each = (worked(pid) - before) / len(messages)
        commands = await evenly(slack.command, client, LOAD, seconds)
        await quiet(slack)
        rate = await most(slack, client, seconds)
        await quiet(slack)
        heavy = await evenly(slack.say, client, 4 * LOAD, seconds)
        return Found(messages, commands, rate, heavy, each)


def at(answers: list[Answered], part: float) -> float:
    """Give a quantile, in seconds; what was refused is slower than all that was taken."""
    taken = [one.seconds for one in answers if one.taken]
    place = min(len(answers) - 1, int(part * len(answers)))
    return taken[place] if place < len(taken) else math.inf


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
    ratios: list[Ratio] = []
    details: dict[str, float] = {}
    for kind in ("messages", "commands"):
        for part, bound in ((0.5, 0.35), (0.99, 0.6)):
            mine, bare = (
                statistics.median(at(getattr(one, kind), part) for one in found)
                for found in (ours, floor)
            )
            name = f"{kind}, p{100 * part:g}"
            ratios.append(Ratio(f"{name} at 200 a second", mine / bare, bound, "at most"))
            details |= {f"{name} in ms": 1000 * mine, f"Bolt's {name} in ms": 1000 * bare}
    rates = [statistics.median(one.most for one in found) for found in (ours, floor)]
    heavy = [one for found in ours for one in found.heavy]
    late = max((one.seconds for one in heavy if one.taken), default=math.inf)
    ratios += [
        Ratio("sustained", rates[0] / rates[1], 1.2),
        Ratio("slowest at 800 a second, in seconds", late, TOO_LATE, "at most"),
    ]
    details |= {
        "a second": rates[0],
        "Bolt's a second": rates[1],
        "refused of 100 at 800 a second": 100 * sum(not one.taken for one in heavy) / len(heavy),
        "slowest refusal in ms": 1000 * max((o.seconds for o in heavy if not o.taken), default=0),
        "processor ms a message": 1000 * statistics.median(one.worked for one in ours),
        "Bolt's processor ms a message": 1000 * statistics.median(one.worked for one in floor),
    }
    sys.stdout.write(Result("P4 Slack acknowledgement", tuple(ratios), details).line() + "\n")


if __name__ == "__main__":
    main()
