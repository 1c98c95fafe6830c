"""The whole bot, on each kind of database, and the program itself."""

import pytest

from tests.journeys.program import Program
from tests.journeys.stage import Stage


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


@pytest.fixture
def program(mother, sqlite_ready, tmp_path):
    """An installation on a fresh database that knows no platform yet."""
    assert sqlite_ready
    return Program(mother, tmp_path, {})
