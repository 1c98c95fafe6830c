"""P11: memory when idle against the bare imports, and what reports add to it.

Reports are made in a process of their own without a wire, `reporting.py`; 20,000 take some minutes,
`--reports 100000` half an hour. What they add is measured from the first thousand on, when all that
is made once is there.
"""

import argparse
import asyncio
import subprocess
import sys

import orjson

from benchmarks.frame import Ratio, Result
from benchmarks.imports import BY_PLATFORM
from benchmarks.reporting import EVERY, resident
from benchmarks.telegram import MELDING, run_bot

IDLE = 3.0  # seconds until a start has settled
WARM = 2 * EVERY  # reports


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


async def idle() -> float:
    """Give the memory of a program that has started and does nothing."""
    async with run_bot(MELDING) as bot:
        await asyncio.sleep(IDLE)
        return resident(bot.process.pid)


def reported(reports: int) -> dict[int, float]:
    """Give the memory after so many reports each."""
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-m", "benchmarks.reporting", "--reports", str(reports)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return {int(sent): size for sent, size in map(orjson.loads, done.stdout.splitlines())}


def main() -> None:
    """Measure ours and the floor."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=20_000)
    given = parser.parse_args()
    still, floor = asyncio.run(idle()), imported()
    sizes = reported(given.reports)
    last = max(sizes)
    warm, half = sizes[WARM], sizes[last // 2 // EVERY * EVERY]
    result = Result(
        "P11 memory",
        (
            Ratio("idle, against the imports", still / floor, 1.25, "at most"),
            Ratio(f"MiB that {last - WARM} reports added", sizes[last] - warm, 25, "at most"),
        ),
        {
            "idle MiB": still,
            "imports MiB": floor,
            f"MiB after {WARM} reports": warm,
            "MiB after half of them": half,
            f"MiB after {last}": sizes[last],
        },
    )
    sys.stdout.write(result.line() + "\n")


if __name__ == "__main__":
    main()
