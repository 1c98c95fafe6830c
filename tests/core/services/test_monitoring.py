"""What monitors tell: at once, once, and over only when it is quiet."""

from dataclasses import replace
from typing import Any

import pytest

from core.config.broadcasts import Broadcasts
from core.config.monitors import Monitor
from core.config.systems import Component, System
from core.config.texts import Text
from core.db.incidents import incidents as stored
from core.db.status import parts
from core.domain.incidents.incidents import Progress, Stage
from core.domain.status.alerts import Alert
from core.domain.status.status import Status
from core.services.incidents import incidents
from core.services.status import monitoring, status
from core.services.status.monitoring import Taken
from tests.core.services.test_incidents import coordinator, published
from tests.desk import Desk, at_once, waiting

SYSTEMS = (
    System(
        id="payroll",
        name=Text("Payroll"),
        components=(Component(id="payslips", name=Text("Payslips")),),
    ),
)
RULES = (
    Monitor(name="prom", match={"team": "pay"}, component="payslips", act="status"),
    Monitor(name="prom", match={"severity": "page"}, act="draft", status="major_outage"),
)
DOWN = Alert("f1", firing=True, labels={"team": "pay"}, summary="Probe fails\u202e twice\n")
WELL = replace(DOWN, firing=False)
PAGED = Alert(
    "f2", firing=True, labels={"severity": "page", "component": "payslips"}, summary="Slow"
)


@pytest.fixture
def shop(desk: Desk) -> Desk:
    return desk.with_parts(systems=SYSTEMS, monitors=RULES, broadcasts=Broadcasts())


def take(desk: Desk, *told: Alert, **more: Any) -> Taken | None:
    return desk.do(monitoring.take, "prom", told, **more)


def log(desk: Desk) -> list[tuple[str, str, str, str]]:
    found = desk.read(parts.changes, part="payslips")
    return [(one.old.value, one.new.value, one.source, one.reason) for one in found[::-1]]


def test_an_alert_that_comes_and_goes_every_second_is_one(shop: Desk) -> None:
    for _ in range(5):
        take(shop, DOWN)
        shop.clock.move(seconds=1)
        take(shop, WELL)
        shop.clock.move(seconds=1)
        shop.do(monitoring.settle)
    down = ("operational", "degraded", "monitor prom", "Probe fails twice")
    assert log(shop) == [down]
    assert shop.read(status.overview).of("payslips").standing.status is Status.DEGRADED
    shop.clock.move(minutes=5)
    assert shop.do(monitoring.settle) == 1
    assert log(shop) == [down, ("degraded", "operational", "monitor prom", "Probe fails twice")]


def test_a_post_may_say_how_bad_it_is_and_only_worse_changes_it_while_it_lasts(shop: Desk) -> None:
    assert take(shop, DOWN) == Taken(1, 1, 0)
    assert take(shop, replace(DOWN, status=Status.MAJOR_OUTAGE)) == Taken(1, 1, 0)
    assert take(shop, replace(DOWN, status=Status.PARTIAL_OUTAGE)) == Taken(1, 0, 0)
    assert [new for _, new, _, _ in log(shop)] == ["degraded", "major_outage"]


def test_an_alert_that_nobody_repeats_for_a_day_is_over(shop: Desk) -> None:
    take(shop, DOWN)
    shop.clock.move(hours=23)
    take(shop, DOWN)
    shop.clock.move(hours=23)
    assert shop.do(monitoring.settle) == 0
    shop.clock.move(hours=1)
    assert shop.do(monitoring.settle) == 1
    assert log(shop)[-1][1:] == ("operational", "monitor prom", "not heard of any more")


def test_a_draft_is_made_once_and_not_of_what_everybody_knows(shop: Desk) -> None:
    take(shop, PAGED)
    take(shop, replace(PAGED, fingerprint="of another host"))
    (draft,) = shop.read(stored.unpublished)
    assert (draft.title, dict(draft.parts)) == ("Slow", {"payslips": Status.MAJOR_OUTAGE})
    assert draft.stage is Stage.DRAFT
    assert log(shop) == []
    take(shop, replace(PAGED, firing=False))
    shop.clock.move(minutes=6)
    shop.do(monitoring.settle)
    take(shop, PAGED)
    assert [one.id for one in shop.read(stored.unpublished)] == [draft.id]
    shop.do(incidents.drop, coordinator(shop), draft.id)
    published(shop)
    take(shop, replace(PAGED, fingerprint="f3"))
    assert shop.read(stored.unpublished) == []


def test_an_alert_that_outlasts_what_everybody_knew_is_drafted_when_it_is_told_again(
    shop: Desk,
) -> None:
    known = published(shop)
    take(shop, PAGED)
    seen = shop.read(stored.newest_event, known.id)
    shop.do(incidents.tell_more, coordinator(shop), seen, Progress.RESOLVED, "It works again.")
    take(shop, PAGED)
    assert shop.read(stored.unpublished) == []  # its end may be on its way
    shop.clock.move(minutes=5)
    assert take(shop, PAGED) == Taken(1, 1, 0)
    assert take(shop, PAGED) == Taken(1, 0, 0)
    assert [one.title for one in shop.read(stored.unpublished)] == ["Slow"]


def test_what_no_rule_is_about_changes_nothing_and_is_counted(shop: Desk) -> None:
    strange = replace(PAGED, labels={"severity": "page", "component": "printer"})
    assert take(shop, strange, replace(DOWN, labels={})) == Taken(0, 0, 2)
    assert shop.do(monitoring.take, "other", (DOWN,)) == Taken(0, 0, 1)


def test_the_same_post_is_taken_once_and_two_at_once_are_one(shop: Desk) -> None:
    take(shop, DOWN, once="s1")
    assert take(shop, DOWN, once="s1") is None
    other = replace(DOWN, fingerprint="f9")

    def post() -> Taken | None:
        store = shop.replica()
        return waiting(store.submit(lambda unit: monitoring.take(unit, "prom", (other,))))

    assert [one for one in at_once([post, post]) if not isinstance(one, Taken)] == []
    assert len(log(shop)) == 1
