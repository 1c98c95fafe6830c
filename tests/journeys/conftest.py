"""Databases at the newest schema, made once and copied, and the whole bot on each of them."""

import shutil

import pytest

from core.db import migrate
from tests.journeys.program import Mother, Program
from tests.journeys.stage import Stage


@pytest.fixture(scope="session")
def prepared_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("prepared") / "melding.db"
    migrate.upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def sqlite_ready(prepared_file, tmp_path):
    shutil.copyfile(prepared_file, tmp_path / "melding.db")
    return f"sqlite:///{tmp_path}/melding.db"


@pytest.fixture
def postgres_ready(postgres_server):
    url = postgres_server.create_prepared("newest", migrate.upgrade)
    yield url
    postgres_server.drop(url)


@pytest.fixture(params=["sqlite", "postgres"])
def ready_url(request):
    """A database at the newest schema; the test runs once on each kind."""
    return request.getfixturevalue(f"{request.param}_ready")


@pytest.fixture
async def stage(ready_url):
    stage = Stage(ready_url)
    await stage.open()
    yield stage
    await stage.close()


@pytest.fixture
async def quick(sqlite_ready):
    """A stage on SQLite only, for what does not depend on the database."""
    stage = Stage(sqlite_ready)
    await stage.open()
    yield stage
    await stage.close()


@pytest.fixture(scope="session")
def mother():
    """A process that has imported Melding, from which every run of it is forked."""
    begun = Mother.begin()
    yield begun
    begun.end()


@pytest.fixture
def program(mother, sqlite_ready, tmp_path):
    """An installation on a fresh database that knows no platform yet."""
    assert sqlite_ready
    return Program(mother, tmp_path, {})
