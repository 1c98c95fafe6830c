"""P6: the queue page and a deep page at 1,000,000 tickets, against those at 10,000.

A tenth of the tickets is open.
"""

import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, text

from benchmarks.frame import Ratio, Result
from core.clock import utc_now
from core.config.team import Team
from core.db import migrate
from core.db.database import open_database
from core.db.people import people
from core.db.tickets import tickets
from core.db.unit import Store, Unit
from core.domain.places import Places
from tests.postgres import running_server

FEW, MANY = 10_000, 1_000_000
PAGE = 11
READS = 200
NOW = datetime(2030, 1, 2, tzinfo=UTC)
COLUMNS = (
    "state, is_open, kind, reporter_id, priority, rank, due_rank, received_at, changed_at, title"
)
SERIES = {
    "sqlite": "WITH RECURSIVE n(n) AS (SELECT :first UNION ALL SELECT n + 1 FROM n"
    " WHERE n < :last) ",
    "postgresql": "",
}
SOURCE = {"sqlite": "n", "postgresql": "generate_series(CAST(:first AS int), :last) AS n"}
MOMENT = {
    "sqlite": "(1861920000 + n) * 1000000",  # microseconds
    "postgresql": "timestamptz '2029-01-01' + n * interval '1 second'",
}


def fill(connection: Connection, first: int, last: int) -> None:
    """Insert tickets in one statement."""
    kind = connection.dialect.name
    is_open = "n % 10 = 0"
    statement = (
        f"INSERT INTO tickets ({COLUMNS}) {SERIES[kind]}"  # noqa: S608 - our own constants
        f"SELECT CASE WHEN {is_open} THEN 'new' ELSE 'closed' END, {is_open}, 'fault', 1,"
        f" 'normal', 1 + n % 7, (n * 2003) % 1000003, {MOMENT[kind]}, {MOMENT[kind]},"
        f" 'The payslip is empty'"
        f" FROM {SOURCE[kind]}"
    )
    connection.execute(text(statement), {"first": first, "last": last})


def moment_of(store: Store, after: tickets.QueueMark | None) -> float:
    """Give the median of reading one page, in seconds."""
    taken = []
    for _ in range(READS):
        began = time.perf_counter()
        page = store.read(lambda unit: tickets.queue(unit, after=after, limit=PAGE)).result()
        taken.append(time.perf_counter() - began)
        if len(page) != PAGE:
            raise RuntimeError(len(page))
    return statistics.median(taken)


def deep(unit: Unit) -> tickets.QueueMark | None:
    """Find a place nine tenths into the queue."""
    place = unit.connection.execute(
        text("SELECT id FROM tickets WHERE is_open AND rank = 7 ORDER BY due_rank LIMIT 1")
    ).scalar_one()
    return tickets.mark(unit, place)


def grow(url: str, first: int, last: int) -> Store:
    """Fill, and open anew: closing folds SQLite's write-ahead log into the file."""
    store = opened(url)
    store.submit(lambda unit: fill(unit.connection, first, last)).result()
    store.submit(lambda unit: unit.connection.execute(text("ANALYZE")) and None).result()
    store.database.close(60)
    return opened(url)


def opened(url: str) -> Store:
    return Store(open_database(url), Team(), Places(), utc_now)


def measure(url: str) -> tuple[float, float, float]:
    """Give the first page at few, the first page at many, a deep page at many."""
    migrate.upgrade(url)
    store = opened(url)
    store.submit(lambda unit: people.add(unit, name="Kari")).result()
    store.database.close()
    store = grow(url, 1, FEW)
    few = moment_of(store, None)
    store.database.close()
    store = grow(url, FEW + 1, MANY)
    many = moment_of(store, None)
    far = moment_of(store, store.read(deep).result())
    store.database.close()
    return few, many, far


def main() -> None:
    """Measure each database."""
    found = {}
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        found["SQLite"] = measure(f"sqlite:///{folder}/melding.db")
    with running_server() as server:
        found["PostgreSQL"] = measure(server.create())
    ratios: list[Ratio] = []
    details: dict[str, float] = {}
    for name, (few, many, far) in found.items():
        bound = 2.5 if name == "SQLite" else 1.5
        ratios += [
            Ratio(f"{name}, 1,000,000 against 10,000", many / few, bound, "at most"),
            Ratio(f"{name}, deep against first page", far / many, 2, "at most"),
        ]
        details |= {f"{name} pages a second": 1 / many}
    sys.stdout.write(Result("P6 queue", tuple(ratios), details).line() + "\n")


if __name__ == "__main__":
    main()
