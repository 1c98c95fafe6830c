"""What Alembic runs, always on a connection that `core.db.migrate` hands in."""

from collections.abc import Iterable
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.operations import MigrationScript
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, DefaultClause
from sqlalchemy.sql.elements import False_, True_

from core.db.tables import metadata
from core.db.types import Json, UtcDateTime

SEARCH = "ticket_search"
"""The full-text index and SQLite's tables beneath it: made by raw SQL, not compared."""


def compared(_object: Any, name: str | None, kind: str, *_more: Any) -> bool:
    """Leave out what the tables do not describe."""
    return not (kind == "table" and (name or "").startswith(SEARCH))


def written(kind: str, thing: Any, _context: AutogenContext) -> str | Literal[False]:
    """Write our types by their names, and truth so that both databases understand it."""
    match kind, thing:
        case "type", UtcDateTime() | Json():
            return f"{type(thing).__name__}()"
        case "server_default", DefaultClause(arg=False_()):
            return "sa.false()"
        case "server_default", DefaultClause(arg=True_()):
            return "sa.true()"
        case _:
            return False


def number(
    _context: MigrationContext, _revision: str | Iterable[str | None], made: list[MigrationScript]
) -> None:
    """Give the next number, 0001 and so on, where Alembic gives random letters."""
    head = context.script.get_current_head()
    for script in made:
        script.rev_id = f"{int(head or 0) + 1:04}"


def run(connection: Connection) -> None:
    """Run what Alembic has been asked for within the connection's own transaction."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        include_object=compared,
        render_item=written,
        process_revision_directives=number,
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
