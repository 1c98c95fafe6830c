"""P11: memory when idle against the bare imports, and what reports add to it.

A report is what one person does on Telegram from the first text to *Send report*. 100,000 of them
take hours, so as many are sent as two minutes allow; what they add is measured from the hundredth
on, when all that is made once is there.
"""

import argparse
import asyncio
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.frame import Ratio, Result
from benchmarks.imports import BY_PLATFORM
from benchmarks.telegram import UNPACED, Bot, Person, crowd, run_bot

IDLE = 3.0  # seconds until a start has settled
WARM = 100  # reports
PEOPLE = 20
MIB = 1024


def resident(pid: int) -> float:
    """Give the resident memory in MiB (Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / MIB
    raise RuntimeError("the process has ended")


def imported() -> float:
    """Give the memory of a process that has only imported the libraries."""
    waits = BY_PLATFORM["telegram"] + "\nprint(flush=True)\nimport sys\nsys.stdin.read()"
    with subprocess.Popen(  # noqa: S603 - our own
        [sys.executable, "-c", waits], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        if process.stdout is not None:
            process.stdout.readline()
        found = resident(process.pid)
        process.communicate()
    return found


async def report(bot: Bot, person: Person) -> None:
    """Step on until a report is sent."""
    sent = False
    while not sent:
        sent = person.at_review
        await bot.step(person, sends=True)
    person.asked = None  # the next text begins anew


async def reports(bot: Bot, people: list[Person], most: int, seconds: float) -> int:
    """Let people report side by side until that many are sent or the time is over."""
    until, done = time.perf_counter() + seconds, 0

    async def go_on(person: Person) -> None:
        nonlocal done
        while done < most and time.perf_counter() < until:
            await report(bot, person)
            done += 1

    await asyncio.gather(*(go_on(one) for one in people))
    return done


async def measure(seconds: float) -> tuple[float, float, float, int]:
    """Give the memory when idle, after the first reports, after all, and how many these were."""
    async with run_bot(UNPACED) as bot:
        await asyncio.sleep(IDLE)
        idle = resident(bot.process.pid)
        people = crowd(bot.telegram, PEOPLE)
        await reports(bot, people, WARM, seconds)
        await asyncio.sleep(1)
        warm = resident(bot.process.pid)
        done = await reports(bot, people, sys.maxsize, seconds)
        await asyncio.sleep(1)
        return idle, warm, resident(bot.process.pid), done


def main() -> None:
    """Measure ours and the floor."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=75)
    idle, warm, after, done = asyncio.run(measure(parser.parse_args().seconds))
    floor = imported()
    result = Result(
        "P11 memory",
        (
            Ratio("idle, against the imports", idle / floor, 1.25, "at most"),
            Ratio(f"MiB that {done} reports added", after - warm, 25, "at most"),
        ),
        {"idle MiB": idle, "imports MiB": floor, "MiB after 100 reports": warm, "reports": done},
    )
    sys.stdout.write(result.line() + "\n")


if __name__ == "__main__":
    main()
