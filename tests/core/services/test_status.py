"""How systems are: who may say it, what is kept of it, what anybody reads."""

import pytest

from core.config.systems import Component, System
from core.config.texts import Text
from core.db.status import parts
from core.domain.rights import Actor, Role
from core.domain.status.status import Indicator, Status
from core.errors import Refused
from core.services.status import status
from tests.desk import Desk

SYSTEMS = (
    System(
        id="payroll",
        name=Text("Payroll"),
        owner="Aksel",
        components=(Component(id="payslips", name=Text("Payslips")),),
    ),
    System(id="archive", name=Text("Archive")),
)


@pytest.fixture
def shop(desk: Desk) -> Desk:
    return desk.with_parts(systems=SYSTEMS)


def coordinator(desk: Desk) -> Actor:
    return Actor(desk.person("Ingrid"), frozenset({Role.COORDINATOR}))


def say(desk: Desk, part: str, now: Status, actor: Actor | None = None) -> None:
    desk.do(status.set_baseline, actor or coordinator(desk), part, now, reason="The disk is full")


def test_what_a_coordinator_says_of_a_component_is_read_by_anybody(shop: Desk) -> None:
    say(shop, "payslips", Status.MAJOR_OUTAGE)
    found = shop.read(status.overview)
    assert [one.standing.status.value for one in found.systems] == ["major_outage", "operational"]
    assert found.indicator is Indicator.CRITICAL
    say(shop, "payslips", Status.OPERATIONAL)
    assert shop.read(status.overview).indicator is Indicator.NONE


def test_every_change_is_kept_with_old_new_source_reason_and_causer(shop: Desk) -> None:
    say(shop, "payslips", Status.DEGRADED)
    shop.clock.move(minutes=5)
    say(shop, "payslips", Status.OPERATIONAL)
    newest, first = shop.read(parts.changes, part="payslips")
    assert (first.old, first.new) == (Status.OPERATIONAL, Status.DEGRADED)
    assert (newest.old, newest.new) == (Status.DEGRADED, Status.OPERATIONAL)
    assert (first.source, first.reason) == ("manual", "The disk is full")
    assert first.changed_by == shop.person("Ingrid")
    assert newest.at > first.at
    of_the_system = shop.read(parts.changes, part="payroll")
    assert [one.new.value for one in of_the_system] == ["operational", "degraded"]


def test_only_who_speaks_for_the_desk_says_how_a_system_is(shop: Desk) -> None:
    for actor in (shop.agent(), shop.reporter()):
        with pytest.raises(Refused, match="not_allowed"):
            say(shop, "payroll", Status.DEGRADED, actor)
    assert shop.read(parts.changes) == []


def test_what_is_not_listed_and_what_is_so_already_is_refused(shop: Desk) -> None:
    with pytest.raises(Refused, match="unknown_part"):
        say(shop, "printer", Status.DEGRADED)
    with pytest.raises(Refused, match="status_same"):
        say(shop, "payroll", Status.OPERATIONAL)


def test_a_system_that_the_team_has_taken_away_is_shown_no_more(shop: Desk) -> None:
    say(shop, "archive", Status.MAJOR_OUTAGE)
    left = shop.with_parts(systems=SYSTEMS[:1])
    assert [one.part.id for one in left.read(status.overview).systems] == ["payroll"]
    assert left.read(status.overview).indicator is Indicator.NONE
