"""P15: the status page and its feeds, beside a static file of the same server.

A program serves both to eight readers who ask again as soon as they are answered. What they get is
compared in bodies a second; beside few tickets and beside many, it should be the same.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from benchmarks import believable
from benchmarks.frame import Ratio, Result
from benchmarks.program import ROOT, free_port, ready, running, settings
from core.clock import utc_now
from core.config.loading import example_team
from core.db import migrate
from core.db.database import open_database
from core.db.incidents import incidents as stored
from core.db.people import people
from core.db.unit import Store, Unit
from core.domain.incidents.incidents import Progress, Told
from core.domain.places import Places
from core.domain.rights import Actor
from core.domain.roles import Role
from core.domain.status.status import Status
from core.services.incidents import incidents

FEW, MANY = 1_000, 100_000
READERS = 8
SECONDS = 2.0
ROUNDS = 3
STATIC = "/static/posts.css"  # some 14 kB, as the page is
KEY = "a-link-of-the-benchmarks"
PATHS = ("/status", "/status.json", "/status.atom", "/status.ics", "/status/history")
TEAM = ROOT / "core" / "config" / "melding.example.toml"


def tell(unit: Unit) -> None:
    """Publish thirty faults that are over and two that are not."""
    ada = Actor(people.add(unit, name="Ada").id, frozenset({Role.COORDINATOR}))
    checks = tuple(one.id for one in unit.team.broadcasts.checklist)
    later = unit.now + timedelta(hours=2)
    for number in range(32):
        told = Told(
            title=f"Payslips open slowly ({number})",
            parts=(unit.team.systems[number % 2].id,),
            level=Status.DEGRADED,
            body="We are looking for the cause. " * 3,
            pattern="general",
            pattern_why="Many see it",
            extent="All who open payslips in the browser",
            no_workaround=True,
            next_update_at=later,
            checked=checks,
            language="en",
        )
        made = incidents.publish(unit, ada, incidents.draft(unit, ada, told).id)
        if number < 30:  # noqa: PLR2004 - the others stay open
            seen = stored.newest_event(unit, made.id)
            incidents.tell_more(unit, ada, seen, Progress.RESOLVED, "It is fast again.")


def fill(folder: Path, count: int) -> None:
    """Make a desk with so many tickets, and faults that were told."""
    url = f"sqlite:///{folder}/melding.db"
    migrate.upgrade(url)
    store = Store(open_database(url), example_team(), Places(), utc_now)
    believable.fill(store, 1, count)
    store.submit(tell).result()
    store.database.close(60)


async def asked(port: int, path: str, seconds: float) -> tuple[int, int]:
    """Ask again and again on one connection; give how many bodies came, and of which size."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = f"GET {path}?key={KEY} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode()
    until, count, size = time.perf_counter() + seconds, 0, 0
    while time.perf_counter() < until:
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if not head.startswith(b"http/1.1 200"):
            raise RuntimeError(head.decode())
        size = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
        await reader.readexactly(size)
        count += 1
    writer.close()
    return count, size


async def rate(port: int, path: str) -> tuple[float, int]:
    found = await asyncio.gather(*(asked(port, path, SECONDS) for _ in range(READERS)))
    return sum(count for count, _ in found) / SECONDS, found[0][1]


async def served(folder: Path) -> tuple[dict[str, float], dict[str, int]]:
    """Give bodies a second by path, the median of some rounds, and how large they are."""
    port = free_port()
    told = settings(folder, port, MELDING_TEAM_FILE=str(TEAM), MELDING_STATUS_KEY=KEY)
    rates: dict[str, list[float]] = {}
    sizes: dict[str, int] = {}
    with running(folder, ("-m", "bot", "run"), told) as process:
        await ready(port, process)
        for path in (STATIC, *PATHS):
            await asked(port, path, 0.2)
        for _ in range(ROUNDS):
            for path in (STATIC, *PATHS):
                found, sizes[path] = await rate(port, path)
                rates.setdefault(path, []).append(found)
    return {path: statistics.median(found) for path, found in rates.items()}, sizes


def measured(count: int) -> tuple[dict[str, float], dict[str, int]]:
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        fill(Path(folder), count)
        return asyncio.run(served(Path(folder)))


def main() -> None:
    """Measure beside few tickets and beside many."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--few", type=int, default=FEW)
    parser.add_argument("--many", type=int, default=MANY)
    given = parser.parse_args()
    few, sizes = measured(given.few)
    many, _ = measured(given.many)
    ratios = [
        Ratio(f"{path} against a static file", many[path] / many[STATIC], 0.5) for path in PATHS
    ]
    page = (many["/status"] / many[STATIC]) / (few["/status"] / few[STATIC])
    ratios.append(Ratio(f"the page, {given.many:,} tickets against {given.few:,}", page, 0.8))
    details = {f"{path} a second": found for path, found in many.items()}
    details |= {f"{path} in bytes": float(size) for path, size in sizes.items()}
    sys.stdout.write(Result("P15 status page", tuple(ratios), details).line() + "\n")


if __name__ == "__main__":
    main()
