"""The few shapes of column and index that the tables are made of."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Text, false, text

from core.db.types import UtcDateTime, new_metadata

metadata = new_metadata()


def id_column() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def text_column(name: str, start: str = "") -> Column[str]:
    return Column(name, Text, nullable=False, server_default=start)


def number_column(name: str, start: str = "0") -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=start)


def flag_column(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default=false())


def moment_column(name: str, *, nullable: bool = True) -> Column[object]:
    return Column(name, UtcDateTime, nullable=nullable)


def person_column(name: str, *, nullable: bool = True) -> Column[int]:
    return Column(name, ForeignKey("people.id"), nullable=nullable)


def partial_index(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """Index the rows that `where` holds for; it is SQL that both databases read alike."""
    rows = text(where)
    return Index(name, *columns, unique=unique, sqlite_where=rows, postgresql_where=rows)
