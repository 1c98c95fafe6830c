"""What columns keep is what was given to them, on both databases."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Column, Connection, Integer, MetaData, Table, exc, select

from core.db.database import Database
from core.db.types import Json, UtcDateTime


def test_moments_and_json_come_back_as_they_went_in(database: Database) -> None:
    table = Table(
        "moments",
        MetaData(),
        Column("id", Integer, primary_key=True),
        Column("at", UtcDateTime),
        Column("data", Json),
    )
    first = datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
    second = datetime(2030, 3, 31, 2, 30, 0, 1, tzinfo=timezone(timedelta(hours=2)))
    value = {"ø": [1, None, "a\0b"], "a": {"z": 1, "b": 2}}

    def work(connection: Connection) -> tuple[list[tuple[Any, ...]], list[int]]:
        table.create(connection)
        for n, at in enumerate([second, first]):
            connection.execute(table.insert(), {"id": n, "at": at, "data": value})
        rows = connection.execute(select(table.c.at, table.c.data).order_by(table.c.at))
        late = select(table.c.id).where(table.c.at >= second)
        return [tuple(row) for row in rows], list(connection.scalars(late))

    rows, late = database.submit(work).result(10)
    assert rows == [(first, value), (second, value)]
    assert all(at.tzinfo is UTC for at, _ in rows)
    assert late == [0]


def test_a_naive_moment_is_refused(database: Database) -> None:
    table = Table("moments", MetaData(), Column("at", UtcDateTime))
    naive = datetime(2030, 1, 1)  # noqa: DTZ001 - that is the point

    def work(connection: Connection) -> None:
        table.create(connection)
        connection.execute(table.insert(), {"at": naive})

    with pytest.raises(exc.StatementError, match="needs a time zone"):
        database.submit(work).result(10)
