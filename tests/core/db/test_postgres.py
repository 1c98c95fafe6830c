"""What only PostgreSQL can do to a unit, and what we make of it."""

import threading
from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import Connection, exc, make_url, text

from core.db.database import Database, notify, open_database
from core.errors import DatabaseUnavailable
from tests.core.db import counters
from tests.core.db.counters import notes


@pytest.fixture
def postgres(postgres_url: str) -> Iterator[Database]:
    database = open_database(postgres_url)
    counters.create(database)
    yield database
    database.close()


def kill_others(url: str, name: str) -> int:
    """End all connections of that application; give their number."""
    with psycopg.connect(url, autocommit=True) as connection:
        rows = connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE application_name = %s AND datname = current_database()",
            (name,),
        ).fetchall()
    return len(rows)


def test_units_and_reads_survive_the_loss_of_all_connections(
    postgres: Database, postgres_url: str
) -> None:
    for _ in range(2):
        answers = [postgres.submit(counters.count) for _ in range(30)]
        assert {answer.result(10) for answer in answers} == {0}
        assert postgres.read(counters.count).result(10) == 0
        assert kill_others(postgres_url, "melding")
    postgres.submit(counters.write("after")).result(10)
    assert counters.names(postgres) == ["after"]


def test_a_connection_lost_in_the_middle_of_a_unit_runs_it_once_more(
    postgres: Database, postgres_url: str
) -> None:
    runs: list[int] = []

    def work(connection: Connection) -> None:
        counters.write("once")(connection)
        runs.append(len(runs))
        if len(runs) == 1:
            kill_others(postgres_url, "melding")
        counters.write("twice")(connection)

    postgres.submit(work).result(10)
    assert runs == [0, 1]
    assert counters.names(postgres) == ["once", "twice"]


def test_a_connection_lost_during_commit_is_told_as_unknown(
    postgres: Database, postgres_url: str
) -> None:
    def work(connection: Connection) -> None:
        counters.write("lost")(connection)
        kill_others(postgres_url, "melding")

    with pytest.raises(DatabaseUnavailable, match="may have been stored or not"):
        postgres.submit(work).result(10)
    postgres.submit(counters.write("next")).result(10)
    assert counters.names(postgres) == ["next"]


def test_a_unit_that_swallows_a_failed_statement_is_not_answered_yes(postgres: Database) -> None:
    postgres.submit(counters.write("taken")).result(10)

    def work(connection: Connection) -> None:
        counters.write("mine")(connection)
        with pytest.raises(exc.IntegrityError):
            counters.write("taken")(connection)

    with pytest.raises(RuntimeError, match="went on after a statement had failed"):
        postgres.submit(work).result(10)
    postgres.submit(counters.write("next")).result(10)
    assert counters.names(postgres) == ["next", "taken"]


def test_units_that_deadlock_both_succeed(postgres: Database) -> None:
    for name in ("a", "b"):
        postgres.submit(counters.write(name)).result(10)
    meeting = threading.Barrier(2)
    met = threading.Event()

    def add(connection: Connection, first: str, second: str) -> None:
        change = notes.update().values(count=notes.c.count + 1)
        connection.execute(change.where(notes.c.name == first))
        if not met.is_set():
            meeting.wait(10)
            met.set()
        connection.execute(change.where(notes.c.name == second))

    answers = [
        postgres.submit(lambda connection: add(connection, "a", "b")),
        postgres.submit(lambda connection: add(connection, "b", "a")),
    ]
    for answer in answers:
        answer.result(20)

    def counts(connection: Connection) -> list[int]:
        return list(connection.execute(text("SELECT count FROM notes")).scalars())

    assert postgres.read(counts).result(10) == [2, 2]


def test_a_commit_wakes_other_processes_also_after_their_connection_was_lost(
    postgres: Database, postgres_url: str
) -> None:
    other = open_database(postgres_url)
    rung = threading.Semaphore(0)
    other.on_commit("outbox", rung.release)

    def say(connection: Connection) -> None:
        notify(connection, "outbox")

    postgres.submit(say).result(10)
    assert rung.acquire(timeout=10)
    assert kill_others(postgres_url, "melding listener") == 2
    assert rung.acquire(timeout=10)  # something may have been missed
    while rung.acquire(timeout=0.3):
        pass
    postgres.submit(say).result(10)
    assert rung.acquire(timeout=10)
    other.close()


def test_commits_are_durable(postgres: Database) -> None:
    def settings(connection: Connection) -> list[object]:
        names = ("synchronous_commit", "transaction_isolation", "TimeZone")
        return [connection.exec_driver_sql(f"SHOW {name}").scalar_one() for name in names]

    assert postgres.submit(settings).result(10) == ["on", "read committed", "UTC"]


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    with pytest.raises(DatabaseUnavailable, match=r"127\.0\.0\.1:9 does not answer") as raised:
        open_database("postgresql://melding:geheim@127.0.0.1:9/melding")
    assert "geheim" not in str(raised.value)


def test_a_database_that_is_missing_is_told(postgres_url: str) -> None:
    with pytest.raises(DatabaseUnavailable, match='database "nowhere" does not exist'):
        open_database(
            make_url(postgres_url).set(database="nowhere").render_as_string(hide_password=False)
        )


def test_a_connection_keeps_the_statements_of_a_whole_day_prepared(postgres: Database) -> None:
    """Of more than the driver's own hundred, which come in turn, none would ever be prepared."""

    def all_of_them(connection: Connection) -> None:
        for number in range(150):
            connection.exec_driver_sql(f"SELECT {number}")

    for _ in range(6):
        postgres.submit(all_of_them).result(10)
    kept = text("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT 1%'")
    assert postgres.submit(lambda connection: connection.scalar(kept)).result(10) > 50
