"""P10: from the start of the process to its first acknowledgement, with 10,000 tickets.

The floor is a process that imports the same libraries and ends. Both have their bytecode, as what
is installed has. Beside the seconds stands the processor time of both, which a busy machine
disturbs less.
"""

import asyncio
import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import orjson

from benchmarks import program
from benchmarks.frame import Ratio, Result
from benchmarks.imports import BY_PLATFORM
from benchmarks.p6_queue import fill
from benchmarks.slack import Slack
from benchmarks.telegram import HEADERS, MELDING, OK, PATH, Telegram, crowd
from benchmarks.wire import Client, serve
from core.clock import utc_now
from core.config.team import Team
from core.db import migrate
from core.db.database import open_database
from core.db.people import people
from core.db.unit import Store, Unit
from core.domain.places import Places

TICKETS = 10_000
ROUNDS = 5
PAUSE = 0.005  # seconds between two tries


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds that passed, and seconds of processor time."""

    passed: float
    worked: float


def worked(pid: int) -> float:
    """Give the processor time of a process so far (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def tickets(unit: Unit) -> None:
    people.add(unit, name="Kari Lie")
    fill(unit.connection, 1, TICKETS)


def fill_database(folder: Path) -> None:
    """Make a database with tickets, where a program of this folder looks for it."""
    url = f"sqlite:///{folder}/melding.db"
    migrate.upgrade(url)
    store = Store(open_database(url), Team(), Places(), utc_now)
    store.submit(tickets).result()
    store.database.close()


def imported(platform: str) -> Taken:
    """Measure a process that only imports the libraries."""
    began, before = time.perf_counter(), os.times()
    subprocess.run([sys.executable, "-c", BY_PLATFORM[platform]], check=True)  # noqa: S603 - ours
    passed, after = time.perf_counter() - began, os.times()
    user = after.children_user - before.children_user
    return Taken(passed, user + after.children_system - before.children_system)


async def by_telegram(folder: Path) -> Taken:
    """Start with a webhook; measure until an update is acknowledged."""
    telegram = Telegram()
    (person,) = crowd(telegram, 1)
    server, api = await serve(telegram.answer)
    port = program.free_port()
    variables = program.settings(folder, port) | program.telegram(api, port)
    body = orjson.dumps(telegram.act(person, sends=False))
    client = Client.to(port)
    began = time.perf_counter()
    with program.running(folder, MELDING, variables) as process:
        while True:
            try:
                if (await client.post(PATH, body, HEADERS))[0] == OK:
                    break
            except OSError:
                pass
            await asyncio.sleep(PAUSE)
        taken = Taken(time.perf_counter() - began, worked(process.pid))
    server.close()
    return taken


async def by_slack(folder: Path) -> Taken:
    """Start with Slack by HTTP; measure until an event is acknowledged."""
    slack = Slack()
    server, api = await serve(slack.answer)
    port = program.free_port()
    variables = program.settings(folder, port) | program.slack(api)
    client = Client.to(port)
    began = time.perf_counter()
    with program.running(folder, MELDING, variables) as process:
        while True:
            try:
                if (await slack.say(client, 1)).taken:
                    break
            except OSError:
                await asyncio.sleep(PAUSE)
        taken = Taken(time.perf_counter() - began, worked(process.pid))
    server.close()
    return taken


def main() -> None:
    """Take starts and imports in turn, and the median of each."""
    for package in ("bot", "core"):
        compileall.compile_dir(program.ROOT / package, quiet=2)
    ratios: list[Ratio] = []
    details: dict[str, float] = {}
    for name, start in (("telegram", by_telegram), ("slack", by_slack)):
        ours: list[Taken] = []
        floor: list[Taken] = []
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
            fill_database(Path(folder))
            for _ in range(ROUNDS):
                ours.append(asyncio.run(start(Path(folder))))
                floor.append(imported(name))
        taken, bare = (statistics.median(one.passed for one in some) for some in (ours, floor))
        ratios.append(Ratio(f"{name}, against the imports", taken / bare, 1.3, "at most"))
        details |= {f"{name} ms": 1000 * taken, f"{name}'s imports ms": 1000 * bare}
        taken, bare = (statistics.median(one.worked for one in some) for some in (ours, floor))
        details |= {f"{name} processor ms": 1000 * taken}
        details |= {f"{name}'s imports processor ms": 1000 * bare}
    sys.stdout.write(Result("P10 start", tuple(ratios), details).line() + "\n")


if __name__ == "__main__":
    main()
