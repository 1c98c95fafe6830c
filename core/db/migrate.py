"""Brings a database to the schema this code was written for; `migrations/` holds the steps.

`python -m core.db.migrate revision "Add rooms"` drafts one. Alembic is imported when it is needed,
for it would slow down every start of the command line.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from core.db.database import is_sqlite, parse
from core.db.faults import READ_ONLY, explain_postgres, explain_sqlite, sqlstate
from core.errors import DatabaseUnavailable

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).parent / "migrations"
VERSIONS = FOLDER / "versions"
_PATIENCE = 60.0  # seconds to wait while another process upgrades PostgreSQL
_LOCKED_FOR = 10.0  # seconds to wait for a locked file: a start that waits longer looks hung
_LOCK = 0x6D656C64  # "meld": the number of PostgreSQL's advisory lock for upgrades


def current(url: str) -> str | None:
    """Tell the schema's revision; None for a database in which there is nothing of ours.

    Raises:
        DatabaseUnavailable: the database cannot be read.

    """
    with _connected(url) as connection:
        return _revision(connection)


def newest() -> str:
    """Tell the revision this code was written for."""
    return _revisions()[-1]


def check(url: str) -> None:
    """Refuse a database whose schema is not the one this code was written for.

    A file that is locked for longer than a start waits is refused as well; nothing is changed.

    Raises:
        DatabaseUnavailable: it is newer, older or empty, or locked; the message says what to do.

    """
    file = _file_of(url)
    if file is not None and not file.exists():
        _refuse_unwritable(file)
        raise DatabaseUnavailable(
            f"There is no database at {file} yet.",
            fix="Run: melding db upgrade. melding run does it by itself.",
        )
    with _connected(url, alone=file is not None) as connection:
        found = _revision(connection)  # in WAL mode reading alone would not meet a lock
        _refuse_strangers(connection, found)
    _refuse_read_only(file)
    _refuse_newer(found)
    if found != newest():
        raise DatabaseUnavailable(
            f"The database has schema {found or 'none'}, and Melding needs {newest()}.",
            fix="Run: melding db upgrade.",
        )


def upgrade(url: str) -> None:
    """Bring the schema to the newest revision, all steps or none; safe to run from two processes.

    A database file that is not there yet is made, with its folder.

    The second one waits until the first is done and finds nothing left to do.

    Raises:
        DatabaseUnavailable: the schema is newer than this code, or cannot be written, or the
            database is another program's.

    """
    file = _file_of(url)
    _make_folder(file)
    if file is not None and file.exists() and current(url) == newest():
        return  # nothing to lock: a database that is locked must not keep us from saying so
    with _connected(url, alone=True) as connection:
        found = _revision(connection)
        _refuse_newer(found)
        if found == newest():
            return
        _refuse_strangers(connection, found)
        from alembic import command  # noqa: PLC0415 - slow, see above

        command.upgrade(configuration(connection), "head")
        if connection.dialect.name == "sqlite":
            _refuse_dangling(connection)


def _file_of(url: str) -> Path | None:
    """Tell where an SQLite database lies."""
    address = parse(url)
    return Path(address.database or "") if is_sqlite(address) else None


def _make_folder(file: Path | None) -> None:
    try:
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise DatabaseUnavailable(
            f"The folder {file and file.parent} cannot be made ({err.strerror}).",
            fix="Set MELDING_DATABASE_URL to a place that may be written.",
        ) from err


def _refuse_unwritable(file: Path) -> None:
    """Refuse a place in which an upgrade could not make the file, for the fix is not to try."""
    there = next(one for one in file.absolute().parents if one.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as err:
        raise DatabaseUnavailable(
            f"There is no database at {file}, and none can be made there: {there} cannot be "
            f"written ({err.strerror}).",
            fix="Let Melding's user write there, or correct MELDING_DATABASE_URL.",
        ) from err


def _refuse_read_only(file: Path | None) -> None:
    """Refuse a file that may be read only, which SQLite would not tell before the first change."""
    ours = os.access in os.supports_effective_ids
    for one in (file, file.parent) if file is not None else ():
        if not os.access(one, os.W_OK, effective_ids=ours):
            problem, fix = READ_ONLY
            raise DatabaseUnavailable(f"The database file {file} {problem}.", fix=fix)


def draft(message: str, *, folder: Path = VERSIONS) -> None:
    """Write the next migration by comparing the tables with what the migrations so far make."""
    from alembic import command  # noqa: PLC0415 - slow, see above

    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        config = configuration(connection)
        config.set_main_option("version_locations", os.pathsep.join({str(VERSIONS), str(folder)}))
        command.upgrade(config, "head")
        command.revision(config, message, autogenerate=True, version_path=str(folder))
    engine.dispose()


def configuration(connection: Connection | None = None) -> "Config":
    """Give Alembic's settings; its commands work on the connection."""
    from alembic.config import Config  # noqa: PLC0415 - slow, see above

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "v%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def _revisions() -> list[str]:
    """Tell every revision, the oldest first; a file's name begins with its own."""
    return sorted(path.stem[1:].partition("_")[0] for path in VERSIONS.glob("v*_*.py"))


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _refuse_newer(found: str | None) -> None:
    if found is not None and found not in _revisions():
        raise DatabaseUnavailable(
            f"The database has schema {found}, which is newer than this Melding ({newest()}).",
            fix="Start the newer Melding, or restore the backup from before its upgrade.",
        )


def _refuse_strangers(connection: Connection, found: str | None) -> None:
    """Refuse a database in which another program keeps tables that are called as ours."""
    if found is not None:
        return
    from core.db.tables import metadata  # noqa: PLC0415 - slow, and seldom asked

    if theirs := sorted(metadata.tables.keys() & set(inspect(connection).get_table_names())):
        raise DatabaseUnavailable(
            f"The database holds tables that Melding did not make ({', '.join(theirs)}).",
            fix="Give Melding a database of its own: correct MELDING_DATABASE_URL.",
        )


def _refuse_dangling(connection: Connection) -> None:
    """Look once, since a table that is made anew must not be watched meanwhile."""
    if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
        raise DatabaseUnavailable(
            "The upgrade would leave rows that point to nothing.",
            fix="Restore the database from a backup, or report this as a bug.",
        )


@contextmanager
def _connected(url: str, *, alone: bool = False) -> Iterator[Connection]:
    """Connect for one transaction; `alone` waits until no other process upgrades."""
    address = parse(url)
    sqlite = is_sqlite(address)
    waiting = (
        {"timeout": _LOCKED_FOR, "isolation_level": None} if sqlite else {"connect_timeout": 10}
    )
    engine = create_engine(address, poolclass=NullPool, connect_args=waiting)
    if sqlite:
        _begin_ourselves(engine, "BEGIN IMMEDIATE" if alone else "BEGIN")
    try:
        with engine.begin() as connection:
            if alone and not sqlite:
                connection.execute(text(f"SET LOCAL lock_timeout = {round(_PATIENCE * 1000)}"))
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            yield connection
    except DBAPIError as error:
        if sqlite:
            raise explain_sqlite(error, str(address.database))  # noqa: B904 - it has its cause
        where = f"{address.host or 'localhost'}:{address.port or 5432}"
        lost = sqlstate(error) is None  # no server has said anything
        raise explain_postgres(error, where, lost=lost)  # noqa: B904 - it has its cause
    finally:
        engine.dispose()


def _begin_ourselves(engine: Engine, statement: str) -> None:
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    event.listen(engine, "begin", begin)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["revision", wanted]:
            draft(wanted)
        case _:
            sys.exit('Usage: python -m core.db.migrate revision "What it does"')
