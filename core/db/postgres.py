"""PostgreSQL: units on a few connections, each one transaction, and waking across processes."""

import random
import select
import socket
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

import psycopg
import structlog
from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from core.db.bell import Bell, begin_listening
from core.db.faults import explain_postgres, sqlstate
from core.db.lanes import Job, keep_open
from core.db.written import WRITTEN
from core.errors import DatabaseUnavailable

TRIES = 5
"""How often a unit is run when PostgreSQL asks for it to be run again."""

_AGAIN = {"40001", "40P01"}  # serialization_failure, deadlock_detected
_READ_ONLY = "25006"
_CHANNEL = "melding"  # one for all: a process need not say what it waits for
_LOOK_AFTER = 30.0  # seconds after which a silent connection is tried
_KNOWN = 500  # statements that a connection prepares at most; of more the oldest are forgotten
_CALL = text("SELECT pg_notify(:channel, :payload)")


def connecting(url: URL, *, waiting: float, reading: bool = False) -> Engine:
    """Make an engine for units (READ COMMITTED) or for read-only snapshots.

    `waiting` is how many seconds a connection or a lock is waited for.
    """
    engine = create_engine(
        url,
        poolclass=NullPool,
        hide_parameters=True,  # what people wrote: an error that holds it ends in a log
        isolation_level="REPEATABLE READ" if reading else "READ COMMITTED",
        connect_args={"connect_timeout": max(2, round(waiting)), "application_name": "melding"},
        execution_options={"compiled_cache": WRITTEN},
    )

    def prepare(driver: Any, _record: object) -> None:
        driver.prepared_max = _KNOWN
        driver.execute("SET synchronous_commit = on")
        driver.execute(f"SET lock_timeout = {round(waiting * 1000)}")
        driver.execute("SET TimeZone = 'UTC'")
        if reading:
            driver.execute("SET default_transaction_read_only = on")
        driver.commit()

    event.listen(engine, "connect", prepare)
    event.listen(engine, "handle_error", _quote_nothing)
    return engine


def _quote_nothing(context: ExceptionContext) -> None:
    """Take PostgreSQL's DETAIL off an error: it quotes the row, which is what people wrote."""
    said, wrapped = context.original_exception, context.sqlalchemy_exception
    problem, detail, _ = str(said).partition("\nDETAIL:")
    if detail:
        said.args = (problem,)
        if wrapped is not None:
            wrapped.args = (f"({type(said).__name__}) {problem}",)


def where_is(url: URL) -> str:
    """Name the server without the password."""
    return f"{url.host or url.query.get('host', 'localhost')}:{url.port or 5432}"


class PostgresWorker:
    """Runs units one after the other on a connection of its own.

    A unit that met a deadlock or a serialization failure is run again, at most `TRIES` times. One
    whose connection broke before its COMMIT was sent is run once more on a new connection. If
    it broke during COMMIT nobody can know the outcome, and the caller gets DatabaseUnavailable.
    """

    def __init__(self, engine: Engine, *, where: str, bell: Bell, reading: bool = False) -> None:
        self._engine = engine
        self._where = where
        self._bell = bell
        self._reading = reading
        self._connection: Connection | None = None

    def serve(self, jobs: Sequence[Job]) -> None:
        """Answer every job."""
        for job in jobs:
            try:
                value, rung = self._persist(job.work)
            except BaseException as error:  # noqa: BLE001 - it belongs to the caller
                job.answer.set_exception(error)
            else:
                job.answer.set_result(value)
                self._bell.ring(rung)

    def close(self) -> None:
        """Close the connection."""
        self._drop()

    def open(self) -> Connection:
        """Connect, or give the connection there is.

        Raises:
            DatabaseUnavailable: the server does not let us in.

        """
        if self._connection is None:
            try:
                self._connection = keep_open(self._engine.connect())
            except (DBAPIError, psycopg.Error) as error:
                raise explain_postgres(error, self._where, lost=True)  # noqa: B904 - it has its cause
        return self._connection

    def _persist(self, work: Callable[[Connection], Any]) -> tuple[Any, set[str]]:
        reconnected = False
        tries = 0
        while True:
            tries += 1
            try:
                return self._once(work)
            except DBAPIError as error:
                if error.connection_invalidated:
                    self._drop()
                    if not reconnected:
                        reconnected = True
                        continue
                elif sqlstate(error) in _AGAIN and tries < TRIES:
                    time.sleep(random.uniform(0, 0.01 * 2**tries))  # noqa: S311 - not a secret
                    continue
                if self._reading and sqlstate(error) == _READ_ONLY:
                    raise  # a read that writes is a bug of ours, not a standby server
                raise explain_postgres(error, self._where)  # noqa: B904 - it has its cause

    def _once(self, work: Callable[[Connection], Any]) -> tuple[Any, set[str]]:
        connection = self.open()
        transaction = connection.begin()
        rung = begin_listening(connection)
        try:
            value = work(connection)
            _require_sound(connection)
        except BaseException:
            try:
                transaction.rollback()
            except DBAPIError:  # the connection is gone, and the transaction with it
                self._drop()
            raise
        try:
            transaction.commit()
        except DBAPIError as error:
            if not error.connection_invalidated:
                transaction.rollback()
                raise
            self._drop()
            raise DatabaseUnavailable(
                f"The connection to the PostgreSQL server at {self._where} broke during COMMIT: "
                "this may have been stored or not.",
                fix="Look, or repeat what recognises that it was done.",
            ) from error
        return value, rung

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.invalidate()
            connection.close()


def _require_sound(connection: Connection) -> None:
    """Refuse to commit after a failed statement: PostgreSQL would roll back and say nothing."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)  # noqa: S101 - for the type checker
    if driver.info.transaction_status == psycopg.pq.TransactionStatus.INERROR:
        raise RuntimeError(
            "A unit went on after a statement had failed: put such a statement into "
            "connection.begin_nested(), or let the error pass."
        )


def call_others(connection: Connection, channel: str, *, sender: str) -> None:
    """Have the server tell every process after this transaction's commit, and only then."""
    connection.execute(_CALL, {"channel": _CHANNEL, "payload": f"{sender} {channel}"})


class Listener:
    """Rings the bell for what other processes have committed, on a thread of its own.

    After a lost connection it rings for everything, for it cannot know what it has missed.
    """

    def __init__(self, url: URL, *, waiting: float, bell: Bell, sender: str) -> None:
        self._address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._waiting = waiting
        self._bell = bell
        self._sender = sender
        self._stopping = threading.Event()
        self._here, self._there = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name="database-listener", daemon=True)
        self._thread.start()

    def stop(self, until: float) -> None:
        """End the thread, waiting at most until a moment of the monotonic clock."""
        self._stopping.set()
        self._there.close()  # makes the other end readable
        self._thread.join(max(0.0, until - time.monotonic()))

    def _run(self) -> None:
        pause = 0.1
        with self._here:
            while not self._stopping.is_set():
                try:
                    with self._connect() as connection:
                        pause = 0.1
                        self._bell.ring_all()
                        self._listen(connection)
                except psycopg.OperationalError as error:
                    structlog.get_logger().warning("database.not_listening", reason=str(error))
                    self._stopping.wait(pause)
                    pause = min(pause * 2, 5.0)

    def _connect(self) -> psycopg.Connection[Any]:
        connection = psycopg.connect(
            self._address,
            autocommit=True,
            connect_timeout=max(2, round(self._waiting)),
            application_name="melding listener",
        )
        connection.execute(f'LISTEN "{_CHANNEL}"')
        return connection

    def _listen(self, connection: psycopg.Connection[Any]) -> None:
        while True:
            ends = [connection.fileno(), self._here.fileno()]
            readable, _, _ = select.select(ends, [], [], _LOOK_AFTER)
            if self._stopping.is_set():
                return
            if not readable:
                connection.execute("SELECT 1")  # also collects what came meanwhile
            for heard in connection.notifies(timeout=0):
                sender, _, channel = heard.payload.partition(" ")
                if sender != self._sender:  # our own commits have rung already
                    self._bell.ring((channel,))
