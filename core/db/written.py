"""Statements as SQL: written once for all connections of a process to one kind of database.

SQLAlchemy keeps what it has written with the engine, and writes it again for each: for units, for
reads, and for the next database that is opened.
"""

from typing import Any

from sqlalchemy.engine.interfaces import Compiled
from sqlalchemy.util import LRUCache


class Written(LRUCache[Any, Compiled]):
    """What SQLAlchemy calls a compiled cache, for all engines of a kind; threads may share it.

    In its keys the kind of the database stands in place of one engine's dialect.
    """

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(_for_all(key), default)

    def __getitem__(self, key: Any) -> Compiled:
        return super().__getitem__(_for_all(key))

    def __setitem__(self, key: Any, value: Compiled) -> None:
        super().__setitem__(_for_all(key), value)


def _for_all(key: Any) -> Any:
    dialect, *told = key
    return dialect.name, dialect.driver, dialect.server_version_info, *told


WRITTEN = Written(500)
"""As many statements as SQLAlchemy keeps for an engine."""
