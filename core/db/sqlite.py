"""SQLite: one writer that commits what has queued up together, and readers beside it."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from core.db.bell import Bell, begin_listening
from core.db.faults import explain_sqlite, sqlite_code
from core.db.lanes import Job, keep_open
from core.db.prepared import driver_of
from core.db.written import WRITTEN
from core.errors import DatabaseUnavailable

AT_ONCE = 64
"""Units a commit at most: nobody waits for more than these before an answer."""

_WORTH_KEEPING = {None, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL}
"""Errors after which the connection is as good as a new one."""


@dataclass(frozen=True, slots=True)
class _Done:
    value: Any
    rung: set[str]


@dataclass(frozen=True, slots=True)
class _Failed:
    error: BaseException


class _NothingStored(Exception):
    """The whole transaction is gone; `__cause__` says why."""


class _NotBegun(Exception):
    """There was no transaction to begin with; `__cause__` says why."""


def connecting(url: URL, *, waiting: float, pragmas: Sequence[str]) -> Engine:
    """Make an engine whose connections leave BEGIN and COMMIT to us and run these pragmas.

    `waiting` is how many seconds a lock of another process is waited for.
    """
    engine = create_engine(
        url,
        poolclass=NullPool,
        hide_parameters=True,  # what people wrote: an error that holds it ends in a log
        connect_args={
            "isolation_level": None,  # the driver's own BEGIN lost 77 of 90 updates
            "check_same_thread": False,
            "timeout": waiting,
            "cached_statements": 512,
        },
        execution_options={"compiled_cache": WRITTEN},
    )

    def prepare(driver: sqlite3.Connection, _record: object) -> None:
        for pragma in ("foreign_keys=ON", "synchronous=FULL", *pragmas):
            driver.execute(f"PRAGMA {pragma}")

    event.listen(engine, "connect", prepare)
    return engine


class SqliteWriter:
    """Runs units in one transaction, a savepoint each, and answers them after its COMMIT.

    On a full disk, an I/O or a memory error SQLite may roll back the whole transaction. Then
    nobody is told yes: each unit is run again alone, once, or fails with its own error.
    """

    def __init__(self, url: URL, *, waiting: float, bell: Bell) -> None:
        self._path = str(url.database)
        self._bell = bell
        self._engine = connecting(url, waiting=waiting, pragmas=("journal_mode=WAL",))
        self._connection: Connection | None = None
        self._lost = False
        self._waits = True
        event.listen(self._engine, "handle_error", self._notice_rollback)
        try:
            self._require_wal(driver_of(self._open()))
        except (DBAPIError, sqlite3.Error) as error:
            raise explain_sqlite(error, self._path)  # noqa: B904 - it has its cause

    def serve(self, jobs: Sequence[Job]) -> None:
        """Answer every job."""
        try:
            self._together(jobs)
        except _NotBegun as failure:
            self._refuse(jobs, failure)
        except _NothingStored as failure:
            if len(jobs) == 1:
                self._refuse(jobs, failure)
                return
            for n, job in enumerate(jobs):
                try:
                    self._together([job])
                except _NothingStored as own:
                    self._refuse([job], own)
                except _NotBegun as own:
                    self._refuse(jobs[n:], own)
                    return

    def close(self) -> None:
        """Close the file; SQLite folds the write-ahead log into it."""
        self._drop()
        self._engine.dispose()

    def _together(self, jobs: Sequence[Job]) -> None:
        """Run units in one transaction and answer them after COMMIT.

        Raises:
            _NotBegun: no transaction could begin, and none of the units was run.
            _NothingStored: the transaction ended without COMMIT, and nobody was answered.

        """
        self._lost = False
        try:
            connection = self._open()
            driver = driver_of(connection)
            self._wait_for_the_disk(driver, any(job.lasting for job in jobs))
            driver.execute("BEGIN IMMEDIATE")
        except Exception as error:  # noqa: BLE001 - whatever it is, the callers get it
            raise _NotBegun from self._blame(error)
        try:
            outcomes = [self._unit(job, connection, driver) for job in jobs]
            # Not the driver's commit(), which is silent where no transaction is open.
            driver.execute("COMMIT")
        except BaseException as error:  # noqa: BLE001 - whatever it is, the callers get it
            cause = error.__cause__ if isinstance(error, _NothingStored) else error
            if driver.in_transaction:
                driver.execute("ROLLBACK")
            raise _NothingStored from self._blame(cause or error)
        if self._spoilt():
            self._drop()
        self._answer(jobs, outcomes)

    def _wait_for_the_disk(self, driver: sqlite3.Connection, lasting: bool) -> None:  # noqa: FBT001
        """Let COMMIT wait until it is on the disk, or leave that to the next one that does."""
        if lasting != self._waits:
            driver.execute(f"PRAGMA synchronous={'FULL' if lasting else 'NORMAL'}")
            self._waits = lasting

    def _unit(
        self, job: Job, connection: Connection, driver: sqlite3.Connection
    ) -> _Done | _Failed:
        rung = begin_listening(connection)
        driver.execute("SAVEPOINT unit")
        try:
            value = job.work(connection)
        except BaseException as error:
            if self._lost or not driver.in_transaction:
                raise _NothingStored from error
            driver.execute("ROLLBACK TO unit")
            driver.execute("RELEASE unit")
            return _Failed(error)
        if self._lost:
            raise _NothingStored from DatabaseUnavailable(
                f"The database file {self._path} rolled everything back.", fix="Try again."
            )
        driver.execute("RELEASE unit")
        return _Done(value, rung)

    def _answer(self, jobs: Sequence[Job], outcomes: Sequence[_Done | _Failed]) -> None:
        rung: set[str] = set()
        for job, outcome in zip(jobs, outcomes, strict=True):
            match outcome:
                case _Done():
                    rung |= outcome.rung
                    job.answer.set_result(outcome.value)
                case _Failed():
                    job.answer.set_exception(explain_sqlite(outcome.error, self._path))
                case _:
                    assert_never(outcome)
        self._bell.ring(rung)

    def _refuse(self, jobs: Sequence[Job], failure: Exception) -> None:
        for job in jobs:  # an exception each, for whoever raises one adds to its traceback
            job.answer.set_exception(explain_sqlite(failure.__cause__ or failure, self._path))

    def _open(self) -> Connection:
        if self._connection is None:
            connection = self._engine.connect()
            connection.begin()  # without a statement; SQLAlchemy must never end it
            self._connection = keep_open(connection)
        return self._connection

    def _blame(self, error: BaseException) -> BaseException:
        """Drop a connection that this error has spoilt; the next batch opens a new one."""
        if sqlite_code(error) not in _WORTH_KEEPING or self._spoilt():
            self._drop()
        return error

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.invalidate()  # closes the file without a ROLLBACK through SQLAlchemy
            connection.close()

    def _spoilt(self) -> bool:
        """See whether a unit left a savepoint of its own open, or ended what is not its own."""
        connection = self._connection
        if connection is None:
            return False
        transaction = connection.get_transaction()
        return connection.in_nested_transaction() or not (transaction and transaction.is_active)

    def _notice_rollback(self, context: ExceptionContext) -> None:
        """See SQLite's own rollback in the statement that caused it.

        A unit that catches the error would go on in autocommit; it goes on in a transaction
        that is thrown away instead.
        """
        if context.connection is None or context.connection.invalidated:
            return
        driver = driver_of(context.connection)
        if not driver.in_transaction:
            self._lost = True
            driver.execute("BEGIN")

    def _require_wal(self, driver: sqlite3.Connection) -> None:
        (mode,) = driver.execute("PRAGMA journal_mode").fetchone()
        if mode != "wal":
            raise DatabaseUnavailable(
                f"The database file {self._path} lies where SQLite keeps no write-ahead log.",
                fix="Put it on a local disk, not in a network folder.",
            )


class SqliteReader:
    """Runs one read at a time on a snapshot; whatever writes is refused by SQLite."""

    def __init__(self, engine: Engine) -> None:
        self._path = str(engine.url.database)
        self._engine = engine
        self._connection: Connection | None = None

    def serve(self, jobs: Sequence[Job]) -> None:
        """Answer every job, each on a snapshot of its own."""
        for job in jobs:
            try:
                value = self._snapshot(job.work)
            except BaseException as error:  # noqa: BLE001 - it belongs to the caller
                job.answer.set_exception(self._explain(error))
            else:
                job.answer.set_result(value)

    def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._engine.dispose()

    def _snapshot(self, work: Callable[[Connection], Any]) -> Any:
        if self._connection is None:
            self._connection = self._engine.connect()
            self._connection.begin()  # without a statement, and for all snapshots
        driver = driver_of(self._connection)
        begin_listening(self._connection)
        try:
            driver.execute("BEGIN")
            value = work(self._connection)
            driver.execute("ROLLBACK")
        except BaseException:
            self.close()  # it may have left a savepoint, or no transaction at all
            raise
        return value

    def _explain(self, error: BaseException) -> BaseException:
        # A read that writes is a bug of ours, not a file that cannot be written.
        readonly = sqlite_code(error) == sqlite3.SQLITE_READONLY
        return error if readonly else explain_sqlite(error, self._path)
