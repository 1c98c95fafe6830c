"""Releases: a version and its day, and who asked for it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.config.broadcasts import Broadcasts
from core.config.upkeep import Maintenance
from core.domain.intents import Notice
from core.domain.status.status import Status
from core.domain.upkeep import Phase
from core.errors import NotFound
from core.services.status import status
from core.services.upkeep import maintenance, upkeep
from tests.core.services.test_incidents import coordinator
from tests.core.services.test_maintenance import (
    NIGHT,
    RELEASE,
    SYSTEMS,
    act,
    announced,
    at,
    how,
    words,
)
from tests.desk import MORNING, Desk


@pytest.fixture
def shop(desk: Desk) -> Desk:
    return desk.with_parts(
        systems=SYSTEMS, broadcasts=Broadcasts(), maintenance=Maintenance(remind_hours=(24, 1))
    )


def test_a_release_gives_its_system_a_version_on_its_day_and_stands_in_the_calendar(
    shop: Desk,
) -> None:
    new = announced(shop, RELEASE)
    before = MORNING - timedelta(days=2)
    out = announced(shop, RELEASE, release="5.0.1", starts_at=before, ends_at=before)

    def listed(*, ahead: bool | None) -> list[str]:
        return [one.version for one in shop.read(upkeep.releases, ahead=ahead)]

    def version() -> str:
        shown = shop.read(status.overview).of("payroll")
        assert shown is not None
        return shown.part.version

    assert (listed(ahead=True), listed(ahead=None), version()) == (
        ["5.1"],
        ["5.1", "5.0.1"],
        "5.0.1",
    )
    at(shop, NIGHT)
    assert (listed(ahead=False), version()) == (["5.1", "5.0.1"], "5.1")
    assert (words(shop, new), words(shop, out)) == (["announced", "ended"], ["announced"])
    assert how(shop, "payroll") is Status.OPERATIONAL


def test_who_asked_for_what_a_release_brings_hears_once_that_it_is_out(shop: Desk) -> None:
    asked, other = shop.report(), shop.report()
    new = announced(shop, RELEASE, tickets=(asked.id,))
    act(shop, maintenance.cancel, announced(shop, RELEASE, tickets=(other.id,)))
    assert "came_out" not in shop.events(asked)
    for hours in (0, 0, 1):
        at(shop, NIGHT + timedelta(hours=hours))
    assert (shop.events(asked).count("came_out"), shop.events(other)) == (1, ["opened"])
    told = [one for one in shop.owed() if one.intent.notice is Notice.NEWS]
    assert [(one.person_id, one.intent.ticket_id) for one in told] == [
        (shop.person("Liv"), asked.id)
    ]
    assert shop.read(upkeep.one, new.id).phase is Phase.ENDED
    unknown = replace(RELEASE, tickets=(99,))
    with pytest.raises(NotFound):
        shop.do(maintenance.draft, coordinator(shop), unknown)
