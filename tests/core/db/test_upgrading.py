"""An upgrade from what is out there loses nothing: rows, what they point to, and moments."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from alembic import command
from sqlalchemy import (
    Boolean,
    Connection,
    Integer,
    MetaData,
    Table,
    create_engine,
    insert,
    inspect,
    select,
    text,
    update,
)

from core.db import migrate
from core.db.database import open_database, parse
from core.db.tables import metadata
from core.db.types import UtcDateTime
from core.domain.tickets.ticket import Priority, rank

RELEASED = "0003"  # what the last release ends at
EACH = 3  # rows in every table
MOMENT = datetime(2026, 3, 29, 0, 59, 59, 123456, tzinfo=UTC)  # before clocks go forward
MICROSECONDS = 1_774_745_999_123_456
DERIVED = frozenset({"tickets.rank"})  # follows from other columns, by a rule that changed


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    engine = create_engine(parse(url))
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def released(url: str) -> dict[str, list[dict[str, Any]]]:
    """Fill every table of a database as the release left it; give all its rows."""
    with connected(url) as connection:
        command.upgrade(migrate.configuration(connection), RELEASED)
    with connected(url) as connection:
        old = MetaData()
        old.reflect(connection, only=lambda name, _: not name.startswith(("ticket_search", "alem")))
        for table in old.sorted_tables:
            for number in range(1, EACH + 1):
                connection.execute(insert(table).values(row(table, number, connection)))
        return {table.name: rows(connection, table) for table in old.sorted_tables}


def row(table: Table, number: int, connection: Connection) -> dict[str, Any]:
    known = metadata.tables[table.name].c
    sqlite = connection.dialect.name == "sqlite"
    values: dict[str, Any] = {}
    for column in table.columns:
        if isinstance(known[column.name].type, UtcDateTime):
            value: Any = MICROSECONDS if sqlite else MOMENT
        elif column.foreign_keys and column.name != "session_id":
            value = number
        elif isinstance(column.type, Boolean) or isinstance(known[column.name].type, Boolean):
            value = bool(number % 2)
        elif isinstance(column.type, Integer):
            value = number
        elif column.type.python_type is str:
            value = str(number) if column.foreign_keys or column.primary_key else f"å “{number}\n"
        else:
            value = {"å": number}
        values[column.name] = value
    return values


def rows(connection: Connection, table: Table) -> list[dict[str, Any]]:
    order = list(table.primary_key.columns)
    return [dict(one) for one in connection.execute(select(table).order_by(*order)).mappings()]


def test_every_row_of_the_release_is_there_after_the_upgrade(database_url: str) -> None:
    before = released(database_url)
    migrate.upgrade(database_url)
    with connected(database_url) as connection:
        new = MetaData()
        new.reflect(connection, only=list(before))
        after = {name: rows(connection, new.tables[name]) for name in before}
        if connection.dialect.name == "sqlite":
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
    for name, kept in before.items():
        assert len(kept) == EACH
        same = [key for key in kept[0] if f"{name}.{key}" not in DERIVED]
        assert [[one[key] for key in same] for one in after[name]] == [
            [one[key] for key in same] for one in kept
        ], name


def test_moments_of_the_release_are_read_as_the_same_moments(database_url: str) -> None:
    released(database_url)
    migrate.upgrade(database_url)
    database = open_database(database_url)
    moments = [
        column
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, UtcDateTime)
    ]

    def read(connection: Connection) -> dict[str, set[Any]]:
        return {str(one): set(connection.execute(select(one)).scalars()) for one in moments}

    found = database.read(read).result(30)
    database.close()
    assert {name: values for name, values in found.items() if values - {MOMENT, None}} == {}
    assert found["tickets.received_at"] == found["identities.seen_at"] == {MOMENT}


def test_the_new_schema_is_whole_and_what_is_added_starts_empty(database_url: str) -> None:
    released(database_url)
    migrate.upgrade(database_url)
    with connected(database_url) as connection:
        for table in metadata.sorted_tables:
            found = {one["name"] for one in inspect(connection).get_foreign_keys(table.name)}
            assert found == {one.name for one in table.foreign_key_constraints}, table.name
        for column in ("people.merged_into", "files.fetch_after", "messages.retracted_at"):
            owner, name = column.split(".")
            values = select(metadata.tables[owner].c[name])
            assert connection.execute(values).scalars().all() == [None] * EACH, column
        outsiders = select(metadata.tables["identities"].c.outsider)
        assert connection.execute(outsiders).scalars().all() == [False] * EACH


def test_places_in_the_queue_are_those_that_the_code_gives(database_url: str) -> None:
    told = [
        (Priority.LOW, True, False, ""),
        (Priority.HIGH, False, True, "2026-12-24"),
        (Priority.CRITICAL, False, True, ""),
    ]
    released(database_url)
    tickets = metadata.tables["tickets"]
    with connected(database_url) as connection:
        for number, (priority, urgent, payment, day) in enumerate(told, 1):
            values = {"priority": priority.value, "urgent": urgent, "payment_on": day}
            connection.execute(
                update(tickets)
                .where(tickets.c.id == number)
                .values(**values, payment_critical=payment)
            )
    migrate.upgrade(database_url)
    with connected(database_url) as connection:
        found = connection.execute(select(tickets.c.rank).order_by(tickets.c.id)).scalars().all()
    assert found == [
        rank(priority=priority, urgent=urgent, payment_critical=payment, payment_on=day)
        for priority, urgent, payment, day in told
    ]
