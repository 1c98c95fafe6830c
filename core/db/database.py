"""The door to the database: submit units of work, read snapshots, be woken after commits.

Synchronous and thread-safe; an edge awaits `asyncio.wrap_future(database.submit(…))`.
`sqlite.py` and `postgres.py` keep the promises made here, each in its own way.
"""

import importlib.util
import time
import uuid
from collections.abc import Callable
from concurrent.futures import Future
from typing import Literal, TypeVar

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.exc import ArgumentError

from core.db import sqlite
from core.db.bell import Bell, call
from core.db.lanes import Lane
from core.errors import DatabaseUnavailable

T = TypeVar("T")
Dialect = Literal["sqlite", "postgresql"]

WRITERS = 8
"""PostgreSQL connections for units; more were slower on two cores."""
READERS = 4
"""Threads for reads, each with a connection, on either database."""

_SENDER = "melding.sender"
"""Key in `Connection.info`: whose notifications these are."""


class Database:
    """Runs work on threads of its own, each with a synchronous SQLAlchemy Core connection."""

    def __init__(
        self,
        *,
        dialect: Dialect,
        units: Lane,
        reads: Lane,
        bell: Bell,
        stop_listening: Callable[[float], None],
    ) -> None:
        self.dialect: Dialect = dialect
        self._units = units
        self._reads = reads
        self._bell = bell
        self._stop_listening = stop_listening

    def submit(
        self,
        work: Callable[[Connection], T],
        *,
        behind: bool = False,
        lasting: bool = True,
    ) -> Future[T]:
        """Store everything that `work` does, or nothing; the answer comes after COMMIT.

        With `behind`, work that was submitted later goes ahead, for a moment at most: what people
        wait for before what can wait.

        `work` runs on a database thread, **and may run twice** (after a deadlock, a lost
        connection, or when SQLite has rolled back the batch it was in), so it changes nothing
        but the database; of its runs only the last is stored. It returns plain values, no open
        results, and neither commits nor rolls back. What it raises undoes it alone and reaches
        the caller unchanged. Cancelled before its turn, it never runs.

        Not `lasting`, it need not outlive the machine: a lease, which is void when its holder is
        gone. SQLite does not wait for the disk then, where nothing else is committed with it.

        Raises, through the future: DatabaseUnavailable: nothing was stored and the caller may
        try again; only if the connection to PostgreSQL broke during COMMIT is it unknown,
        and the message says so: repeat only what recognises that it was done.
        """
        return self._units.submit(work, behind=behind, lasting=lasting)

    def read(self, work: Callable[[Connection], T]) -> Future[T]:
        """Run `work` on one read-only snapshot, beside the units and never in their way.

        It sees every unit answered before it was called. It may run twice, like a unit.
        """
        return self._reads.submit(work)

    def on_commit(self, channel: str, wake: Callable[[], None]) -> None:
        """Call `wake` after the commit of each unit that called `notify` on this channel.

        It runs on a database thread and must return at once (`loop.call_soon_threadsafe`).
        On PostgreSQL commits of other processes wake too. A wake may come once too often, and
        may be missed while a connection is lost, so a slow poll stays the safety net.
        """
        self._bell.add(channel, wake)

    def close(self, within: float = 5.0) -> None:
        """Serve what has been submitted, then stop; what is left after `within` seconds fails."""
        until = time.monotonic() + within
        self._units.close()
        self._reads.close()
        self._units.wait(until)
        self._reads.wait(until)
        self._stop_listening(until)


def notify(connection: Connection, channel: str) -> None:
    """Mark the running unit: after its commit, and only then, wake those on `channel`."""
    if call(connection, channel) and (sender := connection.info.get(_SENDER)):
        from core.db.postgres import call_others  # noqa: PLC0415 - needs psycopg

        call_others(connection, channel, sender=sender)


def open_database(url: str, *, waiting: float = 5.0) -> Database:
    """Open `sqlite:///path` or `postgresql://…` and start its threads.

    `waiting` is how many seconds a lock, or PostgreSQL's answer to a new connection, is waited
    for. The schema is not looked at: see `migrate`.

    Raises:
        DatabaseUnavailable: it cannot be opened; the message names the fix.

    """
    address = parse(url)
    return (
        _open_sqlite(address, waiting) if is_sqlite(address) else _open_postgres(address, waiting)
    )


def parse(url: str) -> URL:
    """Read a database address.

    Raises:
        DatabaseUnavailable: it is neither `sqlite:///path` nor `postgresql://…`, or the
            library for PostgreSQL is not installed.

    """
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise _bad_address() from error
    backend = address.get_backend_name()
    if backend == "sqlite" and address.database not in {None, "", ":memory:"}:
        return address.set(drivername="sqlite")
    if backend != "postgresql":
        raise _bad_address()
    if importlib.util.find_spec("psycopg") is None:
        raise DatabaseUnavailable(
            "The library for PostgreSQL is not installed.",
            fix="Install it: pip install 'melding[postgres]'.",
        )
    return address.set(drivername="postgresql+psycopg")


def is_sqlite(address: URL) -> bool:
    """Tell the two databases apart."""
    return address.get_backend_name() == "sqlite"


def _bad_address() -> DatabaseUnavailable:
    return DatabaseUnavailable(
        "MELDING_DATABASE_URL names no database that Melding knows.",
        fix="Write sqlite:///path/to/file.db or postgresql://user:password@host/name.",
    )


def _open_sqlite(address: URL, waiting: float) -> Database:
    bell = Bell()
    writer = sqlite.SqliteWriter(address, waiting=waiting, bell=bell)
    reading = sqlite.connecting(address, waiting=waiting, pragmas=("query_only=ON",))
    readers = [sqlite.SqliteReader(reading) for _ in range(READERS)]
    return Database(
        dialect="sqlite",
        units=Lane("database-writer", [writer], at_once=sqlite.AT_ONCE),
        reads=Lane("database-reader", readers),
        bell=bell,
        stop_listening=lambda _until: None,
    )


def _open_postgres(address: URL, waiting: float) -> Database:
    from core.db import postgres  # noqa: PLC0415 - needs psycopg, which SQLite does without

    bell = Bell()
    where = postgres.where_is(address)
    sender = uuid.uuid4().hex
    writing = postgres.connecting(address, waiting=waiting)
    reading = postgres.connecting(address, waiting=waiting, reading=True)
    event.listen(writing, "connect", lambda _driver, record: record.info.update({_SENDER: sender}))
    writers = [postgres.PostgresWorker(writing, where=where, bell=bell) for _ in range(WRITERS)]
    readers = [
        postgres.PostgresWorker(reading, where=where, bell=bell, reading=True)
        for _ in range(READERS)
    ]
    writers[0].open()
    listener = postgres.Listener(address, waiting=waiting, bell=bell, sender=sender)
    return Database(
        dialect="postgresql",
        units=Lane("database-unit", writers),
        reads=Lane("database-reader", readers),
        bell=bell,
        stop_listening=listener.stop,
    )
