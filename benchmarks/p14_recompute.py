"""Slack's acknowledgements while the clocks of 100,000 open tickets follow a changed calendar.

Two databases that are alike: one run with the calendar that its clocks were derived by, the other
with another one, by which all of them are derived anew behind people's events. Nobody waits for
that, so it rests for several times as long as it took (`bot.ticker.PATIENT`).
"""

import argparse
import asyncio
import math
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import text

from benchmarks import believable, program
from benchmarks.frame import Ratio, Result
from benchmarks.p4_slack_ack import LOAD, OURS, PEOPLE, at, evenly, quiet
from benchmarks.slack import Answered, Slack
from benchmarks.wire import Client, serve
from core.clock import utc_now
from core.config.loading import read_team
from core.db import migrate
from core.db.database import open_database
from core.db.unit import Store, Unit
from core.domain.places import Places
from tests.postgres import Server, running_server

OPEN = 100_000
EXAMPLE = Path(__file__).parents[1] / "melding.example.toml"
BEFORE, AFTER = '"08:30-11:30"', '"08:00-11:30"'


@dataclass(frozen=True, slots=True)
class Found:
    """What was answered, and how many clocks a second were derived anew meanwhile."""

    answers: list[Answered]
    followed: float


def prepared(url: str, team: Path, count: int) -> None:
    """Fill a database with open tickets, their clocks marked as derived by this team file."""
    migrate.upgrade(url)
    store = Store(open_database(url), read_team(team), Places(), utc_now)
    believable.fill(store, 1, count, every=1)
    store.database.close(60)


def behind(url: str, team: Path) -> int:
    """Count the open tickets whose clocks do not follow this team file yet."""
    store = Store(open_database(url), read_team(team), Places(), utc_now)

    def count(unit: Unit) -> int:
        asked = text("SELECT count(*) FROM tickets WHERE is_open AND clock_mark <> :mark")
        return int(unit.connection.execute(asked, {"mark": unit.rules.mark}).scalar_one())

    try:
        return store.read(count).result()
    finally:
        store.database.close()


async def measure(folder: Path, url: str, team: Path, given: argparse.Namespace) -> Found:
    """Let people write at an even pace, to a program that runs by a team file."""
    load, seconds = given.load, given.seconds
    slack = Slack()
    server, api = await serve(slack.answer)
    port = program.free_port()
    told = program.settings(folder, port, MELDING_DATABASE_URL=url, MELDING_TEAM_FILE=str(team))
    with program.running(folder, OURS, told | program.slack(api)) as process:
        await program.ready(port, process)
        async with asyncio.timeout(program.PATIENCE):
            await slack.introduced.wait()
        client = Client.to(port)
        await evenly(slack.say, client, load / 4, 4 * PEOPLE / load)
        await quiet(slack)
        left = await asyncio.to_thread(behind, url, team)
        answers = await evenly(slack.say, client, load, seconds)
        still = await asyncio.to_thread(behind, url, team)
    server.close()
    if left and not still:
        raise RuntimeError("it was done before it was looked at: take more tickets")
    return Found(answers, (left - still) / seconds)


def compare(
    folder: Path, server: Server | None, given: argparse.Namespace
) -> tuple[list[Found], list[Found]]:
    """Give what was found in some rounds with the calendar as it was, and after its change.

    They take turns, each with a database of its own, so that what else the machine does meanwhile
    is done beside both.
    """
    same, changed = folder / "same.toml", folder / "changed.toml"
    shutil.copy(EXAMPLE, same)
    changed.write_text(EXAMPLE.read_text().replace(BEFORE, AFTER))
    calm_url, busy_url = twice(folder, server, partial(prepared, team=same, count=given.open))
    calm, busy = [], []
    for _ in range(given.rounds):
        calm.append(asyncio.run(measure(folder, calm_url, same, given)))
        busy.append(asyncio.run(measure(folder, busy_url, changed, given)))
    return calm, busy


def twice(folder: Path, server: Server | None, prepare: Callable[[str], None]) -> tuple[str, str]:
    """Give the addresses of two databases as `prepare` leaves one."""
    if server is not None:
        calm, busy = (server.create_prepared("p14", prepare) for _ in range(2))
        return calm, busy
    paths = folder / "calm.db", folder / "busy.db"
    prepare(f"sqlite:///{paths[0]}")
    shutil.copy(*paths)
    return f"sqlite:///{paths[0]}", f"sqlite:///{paths[1]}"


def main() -> None:
    """Measure each database."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--open", type=int, default=OPEN)
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--load", type=float, default=LOAD, help="messages a second")
    parser.add_argument("--only", choices=("SQLite", "PostgreSQL"))
    given = parser.parse_args()
    ratios: list[Ratio] = []
    details: dict[str, float] = {}
    for name in (given.only,) if given.only else ("SQLite", "PostgreSQL"):
        place = running_server() if name == "PostgreSQL" else nullcontext()
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder, place as server:
            calm, busy = compare(Path(folder), server, given)
        for part in (0.5, 0.99):
            alone, beside = (
                statistics.median(at(one.answers, part) for one in found) for found in (calm, busy)
            )
            if math.isinf(alone):
                raise RuntimeError("refused even with nothing changed: give a smaller --load")
            ratios.append(Ratio(f"{name}, p{100 * part:g}", beside / alone, 1.5, "at most"))
            details[f"{name}, p{100 * part:g} in ms"] = 1000 * beside
        followed = statistics.median(one.followed for one in busy)
        details[f"{name}, clocks a second"] = followed
    sys.stdout.write(Result("P14 recompute", tuple(ratios), details).line() + "\n")


if __name__ == "__main__":
    main()
