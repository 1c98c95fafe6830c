"""What stands in open forms: the newest counts in whatever order it is told, and only once."""

from datetime import UTC, datetime, timedelta

import pytest

from core.config.team import Team
from core.db.database import open_database
from core.db.intake import half_filled
from core.db.tables import metadata, people
from core.db.unit import Store, Unit
from core.domain.places import Places
from core.services import sweeps

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
FORM = "report||1"


@pytest.fixture
def store(database_url):
    database = open_database(database_url)
    database.submit(metadata.create_all).result(10)
    yield Store(database, Team(), Places(), lambda: NOW)
    database.close()


def met(unit: Unit) -> int:
    made = people.insert().values(created_at=unit.now).returning(people.c.id)
    return int(unit.connection.execute(made).scalar_one())


def told(unit: Unit, person: int, typed: str, at: datetime = NOW) -> None:
    half_filled.remember(unit, person, FORM, {"what": typed}, at=at)


def test_the_newest_words_are_given_once_whatever_came_last(store):
    def work(unit: Unit):
        kari, jonas = met(unit), met(unit)
        told(unit, kari, "It h", NOW - timedelta(seconds=2))
        told(unit, kari, "It hums", NOW)
        told(unit, kari, "It hu", NOW - timedelta(seconds=1))
        told(unit, jonas, "Mine")
        first = half_filled.take(unit, kari, FORM)
        assert half_filled.take(unit, kari, "report||2") == {}
        return first, half_filled.take(unit, kari, FORM), half_filled.take(unit, jonas, FORM)

    found = store.submit(work).result(10)
    assert found == ({"what": "It hums"}, {}, {"what": "Mine"})


def test_what_nobody_has_come_back_to_for_a_week_is_forgotten(store):
    def work(unit: Unit):
        kari, jonas = met(unit), met(unit)
        told(unit, kari, "Old", NOW - timedelta(days=7, seconds=1))
        told(unit, jonas, "Not old", NOW - timedelta(days=7))
        sweeps.tidy(unit)
        return half_filled.take(unit, kari, FORM), half_filled.take(unit, jonas, FORM)

    assert store.submit(work).result(10) == ({}, {"what": "Not old"})
