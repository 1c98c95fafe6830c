"""Ways to insert: ON CONFLICT, which SQLAlchemy spells once for each database."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from sqlalchemy import Connection, Executable, Table
from sqlalchemy.dialects import postgresql, sqlite

Insert = postgresql.Insert | sqlite.Insert
Finished = TypeVar("Finished", bound=Executable)


def insert_into(connection: Connection, table: Table) -> Insert:
    """Begin an INSERT that may say what happens when the row is there already."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


def for_both(table: Table, finish: Callable[[Insert], Finished]) -> Mapping[str, Finished]:
    """Make a statement once for each dialect, by name: where it runs often, making it costs most.

    It takes its values when it is executed.
    """
    return MappingProxyType(
        {
            "sqlite": finish(sqlite.insert(table)),
            "postgresql": finish(postgresql.insert(table)),
        }
    )
