"""A table for units to change, and the few things the tests do with it."""

from collections.abc import Callable

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, func, select

from core.db.database import Database

metadata = MetaData()
notes = Table("notes", metadata, Column("name", Text, primary_key=True), Column("count", Integer))


def create(database: Database) -> None:
    database.submit(metadata.create_all).result(10)


def write(name: str, count: int = 0) -> Callable[[Connection], str]:
    def work(connection: Connection) -> str:
        connection.execute(notes.insert(), {"name": name, "count": count})
        return name

    return work


def names(database: Database) -> list[str]:
    wanted = select(notes.c.name).order_by(notes.c.name)
    return database.read(lambda connection: list(connection.scalars(wanted))).result(10)


def count(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(notes)) or 0
