"""P11: memory when idle against the bare imports, and what reports add to it.

A report is what somebody new does on Telegram from the first text to *Send report*, in twelve
steps. 100,000 of them take hours, so as many are sent as two minutes allow, and the result says how
many that were: it tells nothing of more. What they add is measured from the hundredth on, when all
that is made once is there.
"""

import argparse
import asyncio
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.frame import Ratio, Result
from benchmarks.imports import BY_PLATFORM
from benchmarks.telegram import STEP, UNPACED, Bot, crowd, run_bot

IDLE = 3.0  # seconds until a start has settled
WARM = 100  # reports
AT_ONCE = 64  # people
MOST_STEPS = 40  # of a report
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


async def report(bot: Bot) -> None:
    """Let somebody new report.

    Raises: RuntimeError: it leads nowhere.
    """
    (person,) = crowd(bot.telegram, 1)
    for _ in range(MOST_STEPS):
        sent = person.at_review
        await bot.step(person, sends=True)
        if sent:
            return
    raise RuntimeError(f"a report is not at its end: {person.asked}")


async def reports(bot: Bot, most: int, seconds: float) -> int:
    """Let people report side by side until that many are sent or the time is over."""
    until, begun, done = time.perf_counter() + seconds, 0, 0

    async def go_on() -> None:
        nonlocal begun, done
        while begun < most and time.perf_counter() < until:
            begun += 1
            await report(bot)
            done += 1

    async with asyncio.timeout(seconds + STEP):
        await asyncio.gather(*(go_on() for _ in range(AT_ONCE)))
    return done


async def measure(most: int, seconds: float) -> tuple[float, float, float, int]:
    """Give the memory when idle, after the first reports, after all, and how many these were."""
    async with run_bot(UNPACED) as bot:
        await asyncio.sleep(IDLE)
        idle = resident(bot.process.pid)
        await reports(bot, WARM, seconds)
        await asyncio.sleep(IDLE)
        warm = resident(bot.process.pid)
        done = await reports(bot, most, seconds)
        await asyncio.sleep(IDLE)
        return idle, warm, resident(bot.process.pid), done


def main() -> None:
    """Measure ours and the floor."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=120, help="for the reports, at most")
    parser.add_argument("--reports", type=int, default=100_000, help="at most")
    told = parser.parse_args()
    idle, warm, after, done = asyncio.run(measure(told.reports, told.seconds))
    floor = imported()
    result = Result(
        "P11 memory",
        (
            Ratio("idle, against the imports", idle / floor, 1.25, "at most"),
            Ratio(f"MiB that {done} reports added", after - warm, 25, "at most"),
        ),
        {
            "idle MiB": idle,
            "imports MiB": floor,
            f"MiB after {WARM} reports": warm,
            "reports": done,
        },
    )
    sys.stdout.write(result.line() + "\n")


if __name__ == "__main__":
    main()
