"""What people wrote stays out of what the database says went wrong."""

import pytest
from sqlalchemy import Connection, text

from core.db.database import open_database

SAID = "my secret trouble"


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO said (body, who) VALUES (:said, 1)",  # who is taken
        "INSERT INTO said (body, who) VALUES (:said, NULL)",
        "INSERT INTO nowhere (body) VALUES (:said)",
    ],
)
@pytest.mark.parametrize("reading", [False, True])
def test_an_error_does_not_quote_what_was_to_be_stored(
    database_url: str, statement: str, *, reading: bool
) -> None:
    database = open_database(database_url)
    try:
        database.submit(_lay_out).result(10)
        run = database.read if reading else database.submit
        error = run(lambda connection: _say(connection, statement)).exception(10)
    finally:
        database.close()
    assert error is not None
    while error is not None:
        assert SAID not in str(error)
        error = error.__cause__ or error.__context__


def _lay_out(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE said (body TEXT, who INTEGER NOT NULL UNIQUE)"))
    connection.execute(text("INSERT INTO said (body, who) VALUES ('x', 1)"))


def _say(connection: Connection, statement: str) -> None:
    connection.execute(text(statement), {"said": SAID})
