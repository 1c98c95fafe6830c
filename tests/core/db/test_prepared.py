"""What a prepared statement stores and reads is what SQLAlchemy's own execution does."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import (
    Column,
    Connection,
    Integer,
    Table,
    Text,
    bindparam,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError, OperationalError

from core.db.database import Database, open_database
from core.db.prepared import Prepared, undone_alone
from core.db.types import Json, UtcDateTime, new_metadata
from core.db.upsert import for_both

WHEN = datetime(2026, 3, 29, 1, 30, 0, 123456, tzinfo=UTC)
STATE = {"answers": {"happened": "Lønnen mangler\u0000 🙂"}, "turn": 3}

metadata = new_metadata()
kept = Table(
    "kept",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("at", UtcDateTime),
    Column("state", Json),
    Column("count", Integer, nullable=False, server_default="0"),
)

KEEP = Prepared(insert(kept).returning(kept.c.id))
PLAIN = Prepared(insert(kept).values(count=1))
ONCE = Prepared(for_both(kept, lambda row: row.on_conflict_do_nothing()))
OF = Prepared(select(kept.c.name, kept.c.at, kept.c.state).where(kept.c.name == bindparam("its")))
AT = Prepared(select(kept.c.at).where(kept.c.name == bindparam("its")))
COUNT = Prepared(update(kept).where(kept.c.name == bindparam("its")).values(count=kept.c.count + 1))


@pytest.fixture
def run(database_url: str) -> Iterator[Callable[[Callable[[Connection], Any]], Any]]:
    database = open_database(database_url)
    database.submit(metadata.create_all).result(10)
    yield lambda work: database.submit(work).result(10)
    database.close()


def test_one_statement_is_run_for_each_of_many_values_or_for_none(run: Callable[..., Any]) -> None:
    def work(connection: Connection) -> list[int]:
        for name in "abc":
            KEEP.first(connection, name=name)
        COUNT.each(connection, [{"its": "a"}, {"its": "c"}])
        COUNT.each(connection, [])
        return list(connection.scalars(select(kept.c.count).order_by(kept.c.name)))

    assert run(work) == [1, 0, 1]


def test_what_fails_for_one_of_many_is_raised_as_sqlalchemy_does(run: Callable[..., Any]) -> None:
    rows = [{"name": "a"}, {"name": "a"}]
    with pytest.raises(IntegrityError):
        run(lambda connection: PLAIN.each(connection, rows))


def test_values_come_back_as_they_were_given(run: Callable[..., Any]) -> None:
    run(lambda connection: KEEP.first(connection, name="a", at=WHEN, state=STATE))

    prepared = run(lambda connection: OF.first(connection, its="a"))
    plain = run(lambda connection: connection.execute(select(kept.c.at, kept.c.state)).one())

    assert (prepared.name, prepared.at, prepared.state) == ("a", *plain)
    assert prepared.at == WHEN
    assert run(lambda connection: OF.column(connection, its="a")) == ["a"]
    assert run(lambda connection: AT.column(connection, its="a")) == [WHEN]


def test_a_statement_takes_different_columns_from_one_time_to_the_next(
    run: Callable[..., Any],
) -> None:
    def work(connection: Connection) -> list[tuple[Any, ...]]:
        KEEP.first(connection, name="a", at=WHEN)
        KEEP.first(connection, name="b", state=STATE)
        return [tuple(OF.first(connection, its=name) or ()) for name in "ab"]

    assert run(work) == [("a", WHEN, None), ("b", None, STATE)]


def test_it_tells_how_many_rows_changed(run: Callable[..., Any]) -> None:
    def work(connection: Connection) -> list[int]:
        return [
            ONCE.run(connection, name="a"),
            ONCE.run(connection, name="a"),
            COUNT.run(connection, its="a"),
            COUNT.run(connection, its="b"),
        ]

    assert run(work) == [1, 0, 1, 0]


def test_a_row_that_is_not_there_is_none(run: Callable[..., Any]) -> None:
    assert run(lambda connection: OF.first(connection, its="nobody")) is None
    assert run(lambda connection: OF.all(connection, its="nobody")) == []


def test_an_error_is_sqlalchemys_and_quotes_nothing(run: Callable[..., Any]) -> None:
    def work(connection: Connection) -> None:
        KEEP.first(connection, name="my secret trouble")
        KEEP.first(connection, name="my secret trouble")

    with pytest.raises(IntegrityError) as refused:
        run(work)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("values", [{}, {"its": "a", "other": 1}], ids=["missing", "unknown"])
def test_values_that_do_not_fit_the_statement_are_refused(
    run: Callable[..., Any], values: dict[str, Any]
) -> None:
    with pytest.raises(TypeError, match=r"needs its|takes no other"):
        run(lambda connection: OF.first(connection, **values))


def test_a_part_that_fails_is_undone_alone(run: Callable[..., Any]) -> None:
    def work(connection: Connection) -> None:
        KEEP.first(connection, name="before")
        with pytest.raises(IntegrityError):
            _break_half_way(connection)
        with undone_alone(connection):
            KEEP.first(connection, name="after")

    run(work)
    rows = run(lambda connection: connection.scalars(select(kept.c.name).order_by("id")).all())
    assert rows == ["before", "after"]


def _break_half_way(connection: Connection) -> None:
    with undone_alone(connection):
        KEEP.first(connection, name="part")
        KEEP.first(connection, name="before")


def test_an_error_in_a_later_row_is_sqlalchemys_as_well(tmp_path: Path) -> None:
    all_counts = Prepared(select(func.abs(kept.c.count)).order_by(kept.c.id))
    database = open_database(f"sqlite:///{tmp_path}/melding.db")

    def work(connection: Connection) -> None:
        metadata.create_all(connection)
        for name, count in (("a", 1), ("b", -(2**63))):
            KEEP.first(connection, name=name, count=count)
        all_counts.all(connection)

    try:
        with pytest.raises(OperationalError, match="overflow"):
            database.submit(work).result(10)
    finally:
        database.close()


def _stored(connection: Connection) -> None:
    KEEP.first(connection, name="a")


def _stored_in_a_part(connection: Connection) -> None:
    with undone_alone(connection):
        KEEP.first(connection, name="a")


@pytest.mark.parametrize("then", [_stored, _stored_in_a_part], ids=["statement", "part"])
def test_a_lost_connection_is_noticed_and_the_unit_runs_again(
    postgres_url: str, then: Callable[[Connection], None]
) -> None:
    database = open_database(postgres_url)
    broken: list[bool] = []

    def work(connection: Connection) -> str:
        if not broken:
            broken.append(True)
            _end(database, connection)
        then(connection)
        return "stored"

    try:
        database.submit(metadata.create_all).result(10)
        assert database.submit(work).result(10) == "stored"
    finally:
        database.close()


def _end(database: Database, connection: Connection) -> None:
    """End a connection from another one, as a server that restarts does."""
    pid = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    ending = f"SELECT pg_terminate_backend({pid})"
    database.submit(lambda other: other.exec_driver_sql(ending).all()).result(10)
