"""What submit, read, notify and close promise on both databases."""

import threading
from concurrent.futures import Future, wait
from functools import partial

import pytest
from sqlalchemy import Connection, exc, select

from core.db.database import Database, notify, open_database
from core.errors import DatabaseUnavailable, Refused
from tests.core.db import counters
from tests.core.db.counters import notes


def blocking(database: Database) -> threading.Event:
    """Keep every thread that runs units busy until the event is set."""
    go = threading.Event()
    busy = [threading.Event() for _ in range(1 if database.dialect == "sqlite" else 8)]

    def hold(started: threading.Event, _connection: Connection) -> None:
        started.set()
        go.wait(10)

    for started in busy:
        database.submit(partial(hold, started))
    assert all(started.wait(10) for started in busy)
    return go


def test_ninety_increments_by_nine_threads_of_three_replicas_are_ninety(
    database: Database, database_url: str
) -> None:
    replicas = [database, open_database(database_url), open_database(database_url)]
    counters.create(database)
    database.submit(counters.write("n")).result(10)
    one = select(notes.c.count).where(notes.c.name == "n")

    def increment(connection: Connection) -> None:
        seen = connection.scalars(one.with_for_update()).one() or 0
        connection.execute(notes.update().values(count=seen + 1))

    def ten(replica: Database) -> None:
        for _ in range(10):
            replica.submit(increment).result(10)

    threads = [threading.Thread(target=ten, args=(replica,)) for replica in replicas * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for replica in replicas[1:]:
        replica.close()
    assert database.read(lambda connection: connection.scalar(one)).result(10) == 90


def test_a_failing_unit_in_the_middle_leaves_the_others_intact(database: Database) -> None:
    counters.create(database)

    def refuse(connection: Connection) -> None:
        counters.write("half")(connection)
        raise Refused("too_late")

    go = blocking(database)
    before = [database.submit(counters.write(f"a{n}")) for n in range(3)]
    failing = database.submit(refuse)
    twins = [database.submit(counters.write("twin")) for _ in range(2)]
    after = [database.submit(counters.write(f"b{n}")) for n in range(3)]
    go.set()
    wait([*before, *after, *twins], 10)
    with pytest.raises(Refused) as refused:
        failing.result(10)
    assert refused.value.reason == "too_late"
    failures = [twin.exception() for twin in twins if twin.exception()]
    assert [type(failure) for failure in failures] == [exc.IntegrityError]
    assert [unit.result() for unit in (*before, *after)] == ["a0", "a1", "a2", "b0", "b1", "b2"]
    assert counters.names(database) == ["a0", "a1", "a2", "b0", "b1", "b2", "twin"]


def test_whoever_is_answered_finds_it_stored(database: Database, database_url: str) -> None:
    counters.create(database)
    other = open_database(database_url)
    found: list[bool] = []

    def look(answer: Future[str]) -> None:
        found.append(answer.result() in counters.names(other))

    go = blocking(database)
    for n in range(20):
        database.submit(counters.write(f"n{n}")).add_done_callback(look)
    go.set()
    database.close()
    other.close()
    assert found == [True] * 20


def test_a_read_cannot_write(database: Database) -> None:
    counters.create(database)
    with pytest.raises(exc.DBAPIError, match=r"readonly|read-only"):
        database.read(counters.write("sneaked")).result(10)
    database.submit(counters.write("honest")).result(10)
    assert counters.names(database) == ["honest"]


def test_a_read_sees_one_moment_while_units_go_on(database: Database) -> None:
    counters.create(database)
    looked, written = threading.Event(), threading.Event()

    def twice(connection: Connection) -> tuple[int, int]:
        first = counters.count(connection)
        looked.set()
        assert written.wait(10)
        return first, counters.count(connection)

    reading = database.read(twice)
    assert looked.wait(10)
    database.submit(counters.write("meanwhile")).result(10)
    written.set()
    assert reading.result(10) == (0, 0)
    assert database.read(counters.count).result(10) == 1


@pytest.mark.parametrize("way", ["commit", "rollback"])
def test_a_unit_that_ends_its_transaction_itself_fails_alone(database: Database, way: str) -> None:
    counters.create(database)

    def end(connection: Connection) -> None:
        counters.write("early")(connection)
        getattr(connection, way)()

    go = blocking(database)
    before = database.submit(counters.write("a"))
    ended = database.submit(end)
    after = database.submit(counters.write("b"))
    go.set()
    with pytest.raises(RuntimeError, match="neither commits nor rolls back"):
        ended.result(10)
    wait([before, after], 10)
    database.submit(counters.write("c")).result(10)
    assert counters.names(database) == ["a", "b", "c"]


def test_a_unit_may_undo_a_part_of_itself(database: Database) -> None:
    counters.create(database)
    database.submit(counters.write("taken")).result(10)

    def work(connection: Connection) -> None:
        counters.write("mine")(connection)
        with pytest.raises(exc.IntegrityError), connection.begin_nested():
            connection.execute(notes.insert(), [{"name": "part"}, {"name": "taken"}])
        with connection.begin_nested():
            counters.write("other part")(connection)

    database.submit(work).result(10)
    database.submit(counters.write("next")).result(10)
    assert counters.names(database) == ["mine", "next", "other part", "taken"]


def test_a_unit_cancelled_before_its_turn_never_runs(database: Database) -> None:
    counters.create(database)
    go = blocking(database)
    cancelled = database.submit(counters.write("never"))
    assert cancelled.cancel()
    go.set()
    database.submit(counters.write("later")).result(10)
    assert counters.names(database) == ["later"]


def until_it_listens(database: Database, url: str) -> None:
    """Wait for the wake that comes, on PostgreSQL, when a process has begun to hear others."""
    heard = threading.Event()
    database.on_commit("heard", heard.set)
    caller = open_database(url)
    asking = database if database.dialect == "sqlite" else caller
    try:
        while not heard.wait(0.05):
            asking.submit(lambda connection: notify(connection, "heard")).result(10)
    finally:
        caller.close()


def test_a_wake_comes_after_the_commit_and_never_after_a_rollback(
    database: Database, database_url: str
) -> None:
    counters.create(database)
    until_it_listens(database, database_url)
    woken = threading.Event()
    seen: list[int] = []

    def wake() -> None:
        seen.append(database.read(counters.count).result(10))
        woken.set()

    def fail(connection: Connection) -> None:
        counters.write("undone")(connection)
        notify(connection, "outbox")
        raise Refused("no")

    def say(connection: Connection) -> None:
        counters.write("done")(connection)
        notify(connection, "outbox")
        notify(connection, "outbox")

    database.on_commit("outbox", wake)
    with pytest.raises(Refused):
        database.submit(fail).result(10)
    database.submit(counters.write("silent")).result(10)
    database.submit(say).result(10)
    assert woken.wait(10)
    assert seen == [2]


def test_a_wake_that_fails_stops_neither_the_answer_nor_the_next_unit(database: Database) -> None:
    counters.create(database)

    def fall() -> None:
        raise RuntimeError("the loop is closed")

    def say(connection: Connection) -> None:
        counters.write("a")(connection)
        notify(connection, "outbox")

    database.on_commit("outbox", fall)
    database.submit(say).result(10)
    database.submit(counters.write("b")).result(10)
    assert counters.names(database) == ["a", "b"]


def test_closing_serves_what_was_submitted_and_refuses_what_comes_later(
    database: Database, database_url: str
) -> None:
    counters.create(database)
    go = blocking(database)
    units = [database.submit(counters.write(f"{n:03}")) for n in range(300)]
    go.set()
    database.close()
    assert [unit.result(0) for unit in units] == [f"{n:03}" for n in range(300)]
    with pytest.raises(DatabaseUnavailable, match="stopping"):
        database.submit(counters.write("late")).result(0)
    reopened = open_database(database_url)
    assert len(counters.names(reopened)) == 300
    reopened.close()


def test_closing_in_time_fails_what_could_not_be_served(database: Database) -> None:
    go = blocking(database)
    unserved = database.submit(counters.write("x"))
    database.close(within=0.1)
    with pytest.raises(DatabaseUnavailable, match="stopping"):
        unserved.result(0)
    go.set()
