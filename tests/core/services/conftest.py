from collections.abc import Iterator

import pytest

from core.db.people import organizations, people
from tests.core.services.paging import OnCall
from tests.desk import Desk, opened


@pytest.fixture
def desk(ready_url: str) -> Iterator[Desk]:
    """A desk on each kind of database, with nothing on it."""
    with opened(ready_url) as desk:
        yield desk


@pytest.fixture
def sqlite_desk(sqlite_ready: str) -> Iterator[Desk]:
    """A desk on SQLite, for what both databases cannot differ in."""
    with opened(sqlite_ready) as desk:
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


@pytest.fixture
def on(desk: Desk) -> OnCall:
    """A desk with people on call, on each kind of database."""
    return OnCall(desk)


@pytest.fixture
def quick(sqlite_desk: Desk) -> OnCall:
    """The same on SQLite, for what both databases cannot differ in."""
    return OnCall(sqlite_desk)
