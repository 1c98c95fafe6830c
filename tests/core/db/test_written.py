"""A statement becomes SQL once in a process, for all its connections to one kind of database."""

from typing import Any

from sqlalchemy import Connection, literal, select

from core.db.database import Database, open_database


def test_what_was_written_for_one_connection_is_run_by_all(
    database: Database, database_url: str
) -> None:
    def compiled(connection: Connection) -> Any:
        result = connection.execute(select(literal("written once", literal_execute=True)))
        assert result.scalar_one() == "written once"
        return result.context.compiled

    other = open_database(database_url)
    here, there = database.submit(compiled).result(10), other.submit(compiled).result(10)
    reading = database.read(compiled).result(10)
    other.close()
    assert here is there is reading


def test_what_was_written_for_one_kind_of_database_is_not_run_by_the_other(
    sqlite_url: str, postgres_url: str
) -> None:
    told = select(literal("a").is_distinct_from("b"))  # written otherwise on each
    for url in (sqlite_url, postgres_url):
        database = open_database(url)
        assert database.read(lambda connection: connection.scalar(told)).result(10) is True
        database.close()
