"""What SQLite does to a batch when something goes wrong, and what we make of it."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, exc

from core.db.database import Database, open_database
from core.errors import DatabaseUnavailable
from tests.core.db import counters
from tests.core.db.counters import notes

BULK = "x" * 40_000


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Database]:
    database = open_database(sqlite_url, waiting=0.2)
    counters.create(database)
    yield database
    database.close()


def limit_pages(database: Database, more: int | None) -> None:
    """Let the file grow by so many pages, or again without limit."""

    def work(connection: Connection) -> None:
        now = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        limit = now + more if more is not None else 1_000_000
        connection.exec_driver_sql(f"PRAGMA max_page_count = {limit}")

    database.submit(work).result(10)


def in_one_batch(database: Database, *units: Callable[[Connection], Any]) -> list[Future[Any]]:
    """Submit units while the writer is busy, so that it takes them together."""
    go, busy = threading.Event(), threading.Event()

    def hold(_connection: Connection) -> None:
        busy.set()
        go.wait(10)

    database.submit(hold)
    assert busy.wait(10)
    answers = [database.submit(unit) for unit in units]
    go.set()
    wait(answers, 20)
    return answers


def stored(answers: list[Future[Any]]) -> list[str]:
    return sorted(str(answer.result()) for answer in answers if answer.exception() is None)


def test_on_a_full_disk_exactly_those_answered_yes_are_stored(sqlite: Database) -> None:
    limit_pages(sqlite, 24)
    units = [counters.write(f"{BULK}{n}" if n % 3 == 1 else f"small {n}", n) for n in range(12)]
    answers = in_one_batch(sqlite, *units)
    failures = [answer.exception() for answer in answers if answer.exception() is not None]
    assert failures
    assert all(isinstance(failure, DatabaseUnavailable) for failure in failures)
    assert "no room left" in str(failures[0])
    assert "small 0" in stored(answers)
    assert counters.names(sqlite) == stored(answers)
    limit_pages(sqlite, None)
    sqlite.submit(counters.write(BULK)).result(10)
    assert len(counters.names(sqlite)) == len(stored(answers)) + 1


def test_a_unit_that_swallows_the_full_disk_is_not_answered_yes(sqlite: Database) -> None:
    limit_pages(sqlite, 4)

    def stubborn(connection: Connection) -> None:
        counters.write("before")(connection)
        with pytest.raises(exc.OperationalError, match="full"):
            counters.write(BULK)(connection)
        counters.write("after")(connection)

    answers = in_one_batch(sqlite, counters.write("a"), stubborn, counters.write("b"))
    names = counters.names(sqlite)
    assert ("before" in names) == ("after" in names) == (answers[1].exception() is None)
    assert {"a", "b"} <= set(names)


def roll_everything_back(connection: Connection) -> None:
    """Do what SQLite does by itself on an I/O error: leave no transaction open."""
    connection.exec_driver_sql("ROLLBACK")
    raise OSError("the disk went away")


def test_when_sqlite_rolls_the_batch_back_the_others_run_again_alone(sqlite: Database) -> None:
    runs: list[str] = []

    def counted(connection: Connection) -> str:
        runs.append("run")
        return counters.write("early")(connection)

    answers = in_one_batch(sqlite, counted, roll_everything_back, counters.write("late"))
    assert isinstance(answers[1].exception(), OSError)
    assert stored([answers[0], answers[2]]) == counters.names(sqlite) == ["early", "late"]
    assert runs == ["run", "run"]


def test_a_statement_after_sqlites_own_rollback_never_runs_in_autocommit(
    sqlite: Database,
) -> None:
    sqlite.submit(counters.write("taken")).result(10)

    def swallowing(connection: Connection) -> None:
        # ON CONFLICT ROLLBACK ends the whole transaction, as a full disk may.
        with pytest.raises(exc.IntegrityError):
            connection.execute(
                notes.insert().prefix_with("OR ROLLBACK"), {"name": "taken", "count": 0}
            )
        counters.write("in autocommit")(connection)

    answers = in_one_batch(sqlite, counters.write("a"), swallowing, counters.write("b"))
    assert isinstance(answers[1].exception(), DatabaseUnavailable)
    assert counters.names(sqlite) == ["a", "b", "taken"]


def test_a_commit_that_fails_tells_only_its_cause_no(sqlite: Database) -> None:
    def tables(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE parent (id integer PRIMARY KEY)")
        connection.exec_driver_sql(
            "CREATE TABLE child (p REFERENCES parent DEFERRABLE INITIALLY DEFERRED)"
        )

    def orphan(connection: Connection) -> None:
        connection.exec_driver_sql("INSERT INTO child VALUES (7)")

    sqlite.submit(tables).result(10)
    answers = in_one_batch(sqlite, counters.write("a"), orphan, counters.write("b"))
    assert isinstance(answers[1].exception(), sqlite3.IntegrityError)
    assert stored([answers[0], answers[2]]) == counters.names(sqlite) == ["a", "b"]


def test_a_lock_of_another_process_is_told_and_survived(sqlite: Database, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "melding.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    answers = [sqlite.submit(counters.write(name)) for name in ("a", "b")]
    wait(answers, 10)
    assert all("locked by another process" in str(answer.exception()) for answer in answers)
    assert counters.names(sqlite) == []
    other.execute("ROLLBACK")
    other.close()
    sqlite.submit(counters.write("c")).result(10)
    assert counters.names(sqlite) == ["c"]


def child(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    )


WRITE_ONE = """
import os, sys
import sqlalchemy.dialects.sqlite.pysqlite
from core.db.database import open_database
from core.errors import DatabaseUnavailable
if os.geteuid() == 0:
    os.setuid(65534)  # root would be refused nothing
try:
    database = open_database(sys.argv[1])
    database.submit(lambda c: c.exec_driver_sql("CREATE TABLE t (x)")).result(10)
except DatabaseUnavailable as error:
    print(error)
else:
    database.close()
    print("stored")
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Give a folder that other users may enter, which pytest's own is not."""
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        Path(name).chmod(0o755)
        yield Path(name)


def written_by_a_stranger(path: Path) -> str:
    process = child(WRITE_ONE, f"sqlite:///{path}")
    return process.communicate(timeout=30)[0].strip()


def test_a_file_that_cannot_be_written_is_told(open_folder: Path) -> None:
    path = open_folder / "melding.db"
    open_database(f"sqlite:///{path}").close()
    path.chmod(0o444)
    open_folder.chmod(0o555)
    assert "cannot be written. Let the user Melding runs as write it" in written_by_a_stranger(path)
    open_folder.chmod(0o777)
    path.chmod(0o666)
    assert written_by_a_stranger(path) == "stored"


def test_a_folder_that_cannot_be_written_is_told(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    told = written_by_a_stranger(open_folder / "melding.db")
    assert "cannot be opened. Its folder must exist" in told


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"not a database at all" * 100, "is not an SQLite database"), (None, "cannot be opened")],
)
def test_what_is_no_database_is_told(tmp_path: Path, content: bytes | None, told: str) -> None:
    path = tmp_path / "missing" / "melding.db" if content is None else tmp_path / "melding.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DatabaseUnavailable, match=told) as raised:
        open_database(f"sqlite:///{path}")
    assert raised.value.fix


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://x/y", "melding.db"])
def test_an_address_that_names_no_database_of_ours_is_refused(url: str) -> None:
    with pytest.raises(DatabaseUnavailable, match=r"Write sqlite:///path/to/file\.db"):
        open_database(url)


def test_units_are_durable_and_references_are_checked(sqlite: Database) -> None:
    def settings(connection: Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys")
        return [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in names]

    assert sqlite.submit(settings).result(10) == ["wal", 2, 1]


def test_only_what_need_not_last_leaves_the_disk_to_the_next_commit(sqlite: Database) -> None:
    full, normal = 2, 1

    def waits(connection: Connection) -> int:
        mode: int = connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
        return mode

    assert sqlite.submit(waits, lasting=False).result(10) == normal
    assert sqlite.submit(waits).result(10) == full
    assert sqlite.submit(waits, lasting=False).result(10) == normal
    assert [one.result() for one in in_one_batch(sqlite, waits, waits)] == [full, full]


WRITE_UNTIL_KILLED = """
import sys, threading
from core.db.database import open_database
database = open_database(sys.argv[1])
lock = threading.Lock()
def write(n):
    def work(connection):
        connection.exec_driver_sql("INSERT INTO notes (name, count) VALUES (?, 1)", (str(n),))
        return n
    return work
def told(answer):
    with lock:
        print(answer.result(), flush=True)
n = int(sys.argv[2])
room = threading.Semaphore(64)
while True:
    room.acquire()
    answer = database.submit(write(n))
    answer.add_done_callback(told)
    answer.add_done_callback(lambda _: room.release())
    n += 1
"""


def test_after_kill_9_everything_answered_yes_is_there(sqlite: Database, sqlite_url: str) -> None:
    told: set[str] = set()
    for round_ in range(4):
        process = child(WRITE_UNTIL_KILLED, sqlite_url, str(round_ * 1_000_000))
        assert process.stdout is not None
        for _ in range(100 + 50 * round_):
            told.add(process.stdout.readline().strip())
        process.kill()
        rest = process.stdout.read().split("\n")
        told.update(rest[:-1])  # a line without its end may have lost digits
        process.wait()
        process.stdout.close()
    assert len(told) >= 400
    assert told <= set(counters.names(sqlite))
