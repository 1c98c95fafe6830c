"""P5: a durable ticket with history and outbox from 32 writers, against bare sqlite3.

The floor is one insert pair a transaction on one thread with nothing of ours in it, as durable:
WAL and synchronous=FULL. Ours writes three rows as a report does, and awaits the commit.
"""

import asyncio
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection

from benchmarks.frame import Ratio, Result
from core.clock import utc_now
from core.config.team import Team
from core.db import migrate
from core.db.database import open_database
from core.db.outbox import outbox
from core.db.people import people
from core.db.tickets import history, tickets
from core.db.unit import Store, Unit
from core.domain.intents import Intent, Notice
from core.domain.places import Places

WRITERS = 32
ROUNDS = 5
UNITS = 3200
FLOOR_UNITS = 800


def floor(folder: Path, name: str) -> float:
    """Insert pairs with bare sqlite3, a transaction each; give how many a second."""
    connection = sqlite3.connect(folder / name, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE ticket (id INTEGER PRIMARY KEY, title TEXT, state TEXT)")
    connection.execute("CREATE TABLE outbox (id INTEGER PRIMARY KEY, key TEXT UNIQUE, body TEXT)")
    began = time.perf_counter()
    for n in range(FLOOR_UNITS):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO ticket (title, state) VALUES (?, 'new')", (f"No {n}",))
        connection.execute("INSERT INTO outbox (key, body) VALUES (?, '{}')", (f"k{n}",))
        connection.execute("COMMIT")
    rate = FLOOR_UNITS / (time.perf_counter() - began)
    connection.close()
    return rate


def reporting(key: str) -> Callable[[Unit], int]:
    """Make the unit that opens one ticket."""

    def work(unit: Unit) -> int:
        ticket = tickets.add(
            unit,
            kind="fault",
            title="The payslip is empty",
            reporter_id=1,
            priority="normal",
            urgent=False,
            payment_critical=False,
        )
        history.add(unit, ticket.id, "opened", 1, priority="normal")
        outbox.owe(unit, Intent(Notice.RECEIPT, ticket.id), key=key, person_id=1)
        return ticket.id

    return work


async def write(store: Store, prefix: str, units: int) -> float:
    """Let the writers open tickets, each awaiting its commit; give how many a second."""

    async def writer(number: int) -> None:
        for n in range(units // WRITERS):
            work = reporting(f"{prefix}-{number}-{n}")
            await asyncio.wrap_future(store.submit(work))

    began = time.perf_counter()
    await asyncio.gather(*(writer(number) for number in range(WRITERS)))
    return units / (time.perf_counter() - began)


async def units_a_commit(store: Store) -> float:
    """Count commits in a run of its own, for listening to statements takes time."""
    commits: list[str] = []

    def heard(statement: str) -> None:
        if statement == "COMMIT":
            commits.append(statement)

    def listen(connection: Connection) -> None:
        driver = connection.connection.driver_connection
        if not isinstance(driver, sqlite3.Connection):
            raise TypeError(driver)
        driver.set_trace_callback(heard)

    await asyncio.wrap_future(store.database.submit(listen))
    await write(store, "counted", UNITS // 2)
    return UNITS // 2 / len(commits)


def main() -> None:
    """Take floor and ours in turn, and the median of each."""
    floors, ours = [], []
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'melding.db'}"
        migrate.upgrade(url)
        store = Store(open_database(url), Team(), Places(), utc_now)
        store.submit(lambda unit: people.add(unit, name="Kari Lie").id).result()
        asyncio.run(write(store, "warm", WRITERS * 10))
        for round_ in range(ROUNDS):
            floors.append(floor(folder, f"floor{round_}.db"))
            ours.append(asyncio.run(write(store, f"r{round_}", UNITS)))
        grouped = asyncio.run(units_a_commit(store))
        store.database.close()
    result = Result(
        "P5 durable writes",
        (
            Ratio("units, against bare transactions", median(ours) / median(floors), 0.8),
            Ratio("units a commit", grouped, 8),
        ),
        {"units a second": median(ours), "bare transactions a second": median(floors)},
    )
    sys.stdout.write(result.line() + "\n")


def median(values: list[float]) -> float:
    return statistics.median(values)


if __name__ == "__main__":
    main()
