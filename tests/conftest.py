"""What every test may ask for: databases of either kind and a browser, always real ones."""

import gc
import shutil
import subprocess
from pathlib import Path

import pytest
import structlog

from core.db import migrate
from tests.journeys.program import Mother
from tests.kept import kept
from tests.postgres import NoPostgres, running_server

ROOT = Path(__file__).parent.parent


def pytest_collection_finish():
    """Let the garbage collector pass over what was imported and collected: it stays to the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def plain_tracebacks():
    """Log failures as the program does: structlog's own default quotes every variable around one,
    and takes minutes for the larger ones."""
    drawn = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.processors.add_log_level, drawn])


@pytest.fixture(scope="session")
def postgres_server():
    """A `tests.postgres.Server` of this test process."""
    try:
        with running_server() as server:
            yield server
    except NoPostgres as err:
        pytest.fail(str(err), pytrace=False)


@pytest.fixture
def postgres_url(postgres_server):
    """The address of an empty PostgreSQL database that no other test sees."""
    url = postgres_server.create()
    yield url
    postgres_server.drop(url)


@pytest.fixture
def sqlite_url(tmp_path):
    """The address of an SQLite database whose file is not there yet."""
    return f"sqlite:///{tmp_path}/melding.db"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request):
    """An empty database; the test runs once on each kind."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture(scope="session")
def prepared_file(tmp_path_factory):
    """An SQLite database at the newest schema, to be copied."""
    path = tmp_path_factory.mktemp("prepared") / "melding.db"
    migrate.upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def sqlite_ready(prepared_file, tmp_path):
    """The address of an SQLite database at the newest schema, with nothing in it."""
    shutil.copyfile(prepared_file, tmp_path / "melding.db")
    return f"sqlite:///{tmp_path}/melding.db"


@pytest.fixture(scope="session")
def kept_database(postgres_server):
    """A `tests.kept.Kept` of this test process."""
    with kept(postgres_server) as database:
        yield database


@pytest.fixture
def postgres_ready(kept_database):
    """The address of a PostgreSQL database at the newest schema, with nothing in it."""
    return kept_database.empty()


@pytest.fixture(params=["sqlite", "postgres"])
def ready_url(request):
    """A database at the newest schema; the test runs once on each kind."""
    return request.getfixturevalue(f"{request.param}_ready")


@pytest.fixture(scope="session")
def mother():
    """A process that has imported Melding, from which every run of it is forked."""
    begun = Mother.begin()
    yield begun
    begun.end()


@pytest.fixture(scope="session")
def chromium_path():
    """Where Chromium lies; a test that needs a browser fails without one."""
    found = subprocess.run(
        [ROOT / "scripts" / "chromium", "find"], capture_output=True, text=True, check=False
    )
    if found.returncode != 0:
        pytest.fail(found.stderr.strip(), pytrace=False)
    return found.stdout.strip()
