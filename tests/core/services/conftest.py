from collections.abc import Iterator
from pathlib import Path

import pytest

from core.db import migrate
from core.db.people import organizations, people
from tests.desk import Desk, copied, empty, opened
from tests.postgres import Server


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "melding.db"
    migrate.upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def kept_database(postgres_server: Server) -> Iterator[str]:
    """A migrated PostgreSQL database for all tests here; making one a test takes too long."""
    url = postgres_server.create()
    migrate.upgrade(url)
    yield url
    postgres_server.drop(url)


@pytest.fixture(params=["sqlite", "postgres"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """A desk on each kind of database, with nothing on it."""
    if request.param == "sqlite":
        url = copied(request.getfixturevalue("migrated_file"), tmp_path)
    else:
        url = request.getfixturevalue("kept_database")
        empty(url)
    with opened(url) as desk:
        yield desk


@pytest.fixture
def sqlite_desk(migrated_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk on SQLite, for what both databases cannot differ in."""
    with opened(copied(migrated_file, tmp_path)) as desk:
        yield desk


@pytest.fixture
def colleagues(desk: Desk) -> Desk:
    """Liv and Odd are known to work for one organisation."""
    lyngvik = desk.do(organizations.by_slug, "lyngvik")
    assert lyngvik is not None
    for name in ("Liv", "Odd"):
        desk.do(
            people.change,
            desk.person(name),
            organization_id=lyngvik.id,
            organization_confirmed=True,
        )
    return desk
