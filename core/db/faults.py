"""Turns what a driver raises into a sentence that names the fix."""

import re
import sqlite3

from sqlalchemy.exc import DBAPIError

from core.errors import DatabaseUnavailable

_PRIMARY = 0xFF  # SQLite's extended codes carry the primary code in their low byte

READ_ONLY = (
    "cannot be written",
    "Let the user Melding runs as write it, its -wal and -shm files, and its folder.",
)
_LOCKED = ("is locked by another process", "End that process, or try again.")
_SQLITE = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_PROTOCOL: _LOCKED,
    sqlite3.SQLITE_NOMEM: ("got no memory to work with", "Give this machine more, or free some."),
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_IOERR: (
        "met a read or write error",
        "Look at the disk and at the system's log.",
    ),
    sqlite3.SQLITE_CORRUPT: ("is damaged", "Stop Melding and restore it from a backup."),
    sqlite3.SQLITE_FULL: ("has no room left", "Free space on its disk."),
    sqlite3.SQLITE_CANTOPEN: (
        "cannot be opened",
        "Its folder must exist, and the user Melding runs as must be allowed to write there.",
    ),
    sqlite3.SQLITE_NOTADB: ("is not an SQLite database", "Correct MELDING_DATABASE_URL."),
}

# libpq gives no SQLSTATE for a refused connection, only what the server said.
_LAST_WORDS = re.compile(r"FATAL\w*: +(.+)")
_SILENT = ("does not answer", "Start it, or correct MELDING_DATABASE_URL.")
_DAMAGED = ("has damaged data", "Restore it from a backup.")
_POSTGRES = {
    "08": _SILENT,
    "25006": ("takes no writes (a standby?)", "Correct MELDING_DATABASE_URL."),
    "28": ("refuses this user or password", "Correct MELDING_DATABASE_URL."),
    "3D": ("has no such database", "Create it, or correct MELDING_DATABASE_URL."),
    "42501": ("does not allow this user to do that", "Grant it the rights on its schema."),
    "53": ("is short of memory, disk or other means", "Look at its log."),
    "53100": ("has no room left", "Free space on its disk."),
    "53300": ("has no connection free", "Raise max_connections, or run fewer replicas."),
    "55P03": ("kept a row or table locked for too long", "Try again."),
    "57": ("is stopping or starting", "Try again."),
    "58": ("met a read or write error", "Look at its disk and its log."),
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
}
"""By the whole SQLSTATE, else by its class, which is its first two letters."""


def sqlite_code(error: BaseException) -> int | None:
    """Find SQLite's primary result code, if the error comes from SQLite."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    return None if code is None else code & _PRIMARY


def explain_sqlite(error: BaseException, path: str) -> BaseException:
    """Give DatabaseUnavailable where the cause lies outside the unit, else the error itself."""
    code = sqlite_code(error)
    if code is None or code not in _SQLITE:
        return error
    problem, fix = _SQLITE[code]
    return _because(f"The database file {path} {problem}.", fix, error)


def sqlstate(error: BaseException) -> str | None:
    """Find PostgreSQL's five-letter code, if the server sent one."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    state = getattr(cause, "sqlstate", None)
    return state if isinstance(state, str) else None


def explain_postgres(error: BaseException, where: str, *, lost: bool = False) -> BaseException:
    """Give DatabaseUnavailable where the cause lies outside the unit, else the error itself.

    `where` is host and port, never the whole address: it holds a password. `lost` says that the
    connection broke, or was never made.
    """
    state = sqlstate(error) or ""
    known = _POSTGRES.get(state) or _POSTGRES.get(state[:2])
    if known is None and (lost or (isinstance(error, DBAPIError) and error.connection_invalidated)):
        said = _LAST_WORDS.search(str(error))
        known = (f"says '{said[1]}'", "Correct MELDING_DATABASE_URL.") if said else _SILENT
    if known is None:
        return error
    problem, fix = known
    return _because(f"The PostgreSQL server at {where} {problem}.", fix, error)


def _because(problem: str, fix: str, error: BaseException) -> DatabaseUnavailable:
    unavailable = DatabaseUnavailable(problem, fix=fix)
    unavailable.__cause__ = error
    return unavailable


def is_of_the_database(error: BaseException) -> bool:
    """Tell whether a statement failed: what was done in the unit around it is spoilt as well."""
    return isinstance(error, DBAPIError)
