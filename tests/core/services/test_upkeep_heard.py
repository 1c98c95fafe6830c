"""Subscribers hear of maintenance and releases of what they need, once, and of nothing else."""

from datetime import timedelta

import pytest

from core.config.broadcasts import Broadcasts
from core.db.broadcasts import subscriptions
from core.db.outbox import outbox
from core.db.outbox.owed import Owed
from core.domain.incidents.incidents import Progress
from core.domain.intents import Notice
from core.domain.places import Address
from core.domain.status.status import Status
from core.services.broadcasts import broadcast, subscriptions as subscribing
from core.services.upkeep import maintenance, news as upkeep_news
from tests.core.services.test_broadcast import heard, room, send, spread_all, subscribe
from tests.core.services.test_incidents import coordinator, published, tell
from tests.core.services.test_maintenance import (
    NIGHT,
    RELEASE,
    SYSTEMS,
    act,
    announced,
    moved,
    planned,
)
from tests.desk import Desk

CARD, NEWS = Notice.BROADCAST, Notice.BROADCAST_NEWS


@pytest.fixture
def shop(desk: Desk) -> Desk:
    return desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())


def test_only_those_concerned_hear_of_it_and_each_word_once(shop: Desk) -> None:
    for name, target in (("part", "payslips"), ("whole", "payroll"), ("other", "archive")):
        subscribe(shop, room(name), target)
    drafted = planned(shop)
    assert spread_all(shop) == []
    work = act(shop, maintenance.publish, drafted)
    assert heard(spread_all(shop)) == [("part", CARD), ("whole", CARD)]
    work = moved(shop, work, NIGHT, NIGHT + timedelta(hours=5))
    assert heard(spread_all(shop)) == [("part", NEWS), ("whole", NEWS)]
    for hours in (-24, -1, 0, 5):
        shop.clock.now = NIGHT + timedelta(hours=hours)
        for _ in range(2):
            shop.do(upkeep_news.tell_due)
        assert heard(spread_all(shop)) == [("part", NEWS), ("whole", NEWS)], hours
    subscribe(shop, room("late"), "payslips")
    assert send(shop) == []


def due_at(desk: Desk, name: str) -> list[Owed]:
    desk.do(broadcast.spread)
    due = desk.do(outbox.claim, by="t")
    return [one for one in due if one.place is not None and one.place.chat == name]


def test_who_has_left_reads_where_it_stood_that_its_times_are_others_or_that_it_is_over(
    shop: Desk,
) -> None:
    subscribe(shop, room("left"))
    speak = coordinator(shop)
    work, fault = announced(shop), published(shop)
    assert heard(spread_all(shop)) == [("left", CARD)] * 2
    shop.do(subscribing.unsubscribe, speak, room("left"))
    tell(shop, fault, Progress.IDENTIFIED)
    assert due_at(shop, "left") == []
    tell(shop, fault, Progress.RESOLVED)
    moved(shop, work, NIGHT, NIGHT + timedelta(hours=5))
    due = due_at(shop, "left")
    assert sorted(one.intent.data["kind"] for one in due) == ["incident", "maintenance"]
    assert all(one.intent.notice is CARD and one.sent is not None for one in due)


def test_a_week_away_brings_one_word_and_a_newer_one_overtakes(shop: Desk) -> None:
    subscribe(shop, room("a"))
    first, called_off = announced(shop), announced(shop)
    assert len(spread_all(shop)) == 2
    act(shop, maintenance.cancel, called_off, "No disks.")
    shop.clock.now = NIGHT + timedelta(days=7)
    shop.do(upkeep_news.tell_due)
    told = spread_all(shop)
    assert sorted(one.intent.data["broadcast"] for one in told) == [first.id, called_off.id]


def test_who_comes_late_reads_what_runs_and_what_is_planned(shop: Desk) -> None:
    announced(shop)
    announced(shop, starts_at=NIGHT + timedelta(hours=1))
    announced(shop, RELEASE)
    shop.clock.now = NIGHT
    shop.do(upkeep_news.tell_due)
    spread_all(shop)
    subscribe(shop, room("late"))
    assert heard(send(shop)) == [("late", CARD)] * 2  # the release is out, and no news any more


def test_a_place_that_wants_releases_only_hears_of_no_maintenance(shop: Desk) -> None:
    for name, kinds in (("new", "release"), ("work", "maintenance")):
        subscribe(shop, room(name))
        [one] = shop.read(subscriptions.of_place, Address("web", name))
        shop.do(subscriptions.change, one.id, kinds=f",{kinds},", least=Status.MAJOR_OUTAGE.value)
    announced(shop, RELEASE)
    assert heard(spread_all(shop)) == [("new", CARD)]
    announced(shop)
    assert heard(spread_all(shop)) == [("work", CARD)]
    shop.clock.now = NIGHT
    shop.do(upkeep_news.tell_due)
    assert heard(spread_all(shop)) == [("new", NEWS), ("work", NEWS)]
    out = NIGHT - timedelta(days=3)
    announced(shop, RELEASE, release="5.0", starts_at=out, ends_at=out)
    assert heard(spread_all(shop)) == [("new", CARD)]
