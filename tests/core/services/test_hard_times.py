"""Broadcasts at bad moments: a quiet night, a platform that is down, a crowd of subscribers."""

import tracemalloc
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Text as Text_, cast, insert, literal, select, update

from core.config.broadcasts import Broadcast, Broadcasts
from core.config.systems import Component
from core.config.texts import Text
from core.db.broadcasts import fanouts, subscriptions
from core.db.prepared import driver_of
from core.db.tables import subscriptions as table
from core.db.unit import Unit
from core.domain.incidents.incidents import Progress
from core.domain.intents import Notice
from core.domain.status.status import Status
from core.domain.subscriptions import Subscription, named_target, quiet_until, read_times
from core.services.broadcasts import broadcast
from core.services.upkeep import news
from tests.core.services.test_broadcast import (
    changed,
    heard,
    many,
    room,
    send,
    spread_all,
    subscribe,
)
from tests.core.services.test_incidents import published, tell
from tests.core.services.test_maintenance import SYSTEMS, announced
from tests.desk import MORNING, Desk

OSLO = ZoneInfo("Europe/Oslo")


@pytest.fixture
def shop(desk: Desk) -> Desk:
    return desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())


def words_at(desk: Desk, moments: Iterable[datetime]) -> Iterator[str]:
    """Let time pass with all that it brings, and give when something new was heard."""
    for desk.clock.now in sorted(moments):
        desk.do(news.tell_due)
        desk.do(broadcast.catch_up)
        for _ in spread_all(desk):
            yield f"{desk.clock.now.astimezone(OSLO):%a %H:%M}"


@pytest.mark.parametrize(
    ("begins", "hours", "words"),
    [
        # reminded of the night before and an hour before; begun and over while it was quiet
        (datetime(2026, 11, 25, 22, 30, tzinfo=OSLO), 4, ["Wed 07:00", "Wed 21:30", "Thu 07:00"]),
        # begun while it was quiet, and over by day
        (datetime(2026, 11, 25, 5, 0, tzinfo=OSLO), 4, ["Tue 07:00", "Wed 07:00", "Wed 09:00"]),
    ],
)
def test_maintenance_in_quiet_hours_is_one_word_in_the_morning_of_how_it_stands(
    shop: Desk, begins: datetime, hours: int, words: list[str]
) -> None:
    subscribe(shop, room("quiet"))
    changed(shop, "quiet", quiet=True)
    begins = begins.astimezone(UTC)
    ends = begins + timedelta(hours=hours)
    announced(shop, starts_at=begins, ends_at=ends)
    assert heard(spread_all(shop)) == [("quiet", Notice.BROADCAST)]
    told = [begins + timedelta(hours=early) for early in (-24, -1, 0)]
    mornings = [datetime(2026, 11, day, 6, tzinfo=UTC) for day in (24, 25, 26)]
    assert list(words_at(shop, [*told, ends, *mornings])) == words


@pytest.mark.parametrize("heard_before", [False, True])
def test_a_place_whose_platform_was_down_reads_the_newest_only_and_once(
    shop: Desk, heard_before: Any
) -> None:
    subscribe(shop, room("a"))
    send(shop)
    incident = published(shop)
    if heard_before:
        spread_all(shop)
    for progress, level in (
        (Progress.IDENTIFIED, Status.MAJOR_OUTAGE),
        (Progress.MONITORING, Status.DEGRADED),
        (Progress.RESOLVED, None),
    ):
        shop.do(broadcast.spread)
        tell(shop, incident, progress, level=level)
    told = spread_all(shop)
    assert heard(told) == [("a", Notice.BROADCAST_NEWS if heard_before else Notice.BROADCAST)]
    said = shop.read(broadcast.told, told[0].intent)
    assert isinstance(said, broadcast.Broadcasting)
    assert said.shown.progress is Progress.RESOLVED
    assert spread_all(shop) == []


@pytest.mark.parametrize(
    ("typed", "now", "until"),
    [
        ("22-7", "2026-10-24T21:00Z", "2026-10-25T06:00Z"),
        ("22-7", "2027-03-27T22:00Z", "2027-03-28T05:00Z"),
        ("22-2:30", "2026-10-25T01:10Z", "2026-10-25T01:30Z"),  # 02:10 for the second time
        ("22-2:30", "2027-03-28T00:50Z", "2027-03-28T01:30Z"),  # there is no 02:30
    ],
)
def test_a_quiet_time_ends_by_the_clock_also_in_a_night_that_is_longer_or_shorter(
    typed: str, now: str, until: str
) -> None:
    begins, ends = read_times(typed) or (time(), time())
    made: dict[str, Any] = dict.fromkeys(field.name for field in fields(Subscription))
    one = Subscription(**made | {"quiet": True, "quiet_from": begins, "quiet_until": ends})
    found = quiet_until(one, Status.DEGRADED, datetime.fromisoformat(now), OSLO)
    assert found is not None
    assert found.astimezone(UTC) == datetime.fromisoformat(until)


def test_who_heard_of_a_fault_hears_its_end_though_the_team_file_has_lost_the_part(
    shop: Desk,
) -> None:
    bank = Component(id="bank", name=Text("Bank file"))
    pay = Broadcast(name=Text("Pay day"), components=("bank",))
    named = Broadcasts.model_validate({"payday": pay})
    payroll = SYSTEMS[0].model_copy(update={"components": (bank,)})
    before = shop.with_parts(systems=(payroll, SYSTEMS[1]), broadcasts=named)
    subscribe(before, room("payroll"))
    subscribe(before, room("named"), named_target("payday"))
    subscribe(before, room("quiet"))
    changed(before, "quiet", quiet=True)
    incident = published(before, parts=("bank",), next_update_at=MORNING + timedelta(days=2))
    assert len(spread_all(before)) == 3
    subscribe(shop, room("late"))
    shop.clock.move(hours=14)  # midnight in Oslo
    tell(shop, incident, Progress.RESOLVED)
    told = [("named", Notice.BROADCAST_NEWS), ("payroll", Notice.BROADCAST_NEWS)]
    assert heard(spread_all(shop)) == told
    shop.clock.move(hours=8)
    shop.do(broadcast.catch_up)
    assert heard(send(shop)) == [("quiet", Notice.BROADCAST_NEWS)]


def test_a_summary_that_told_of_a_fault_tells_its_end_though_the_file_has_lost_the_part(
    shop: Desk,
) -> None:
    bank = Component(id="bank", name=Text("Bank file"))
    payroll = SYSTEMS[0].model_copy(update={"components": (bank,)})
    before = shop.with_parts(systems=(payroll, SYSTEMS[1]))
    subscribe(before, room("daily"))
    changed(before, "daily", digest=True)
    incident = published(before, parts=("bank",), next_update_at=MORNING + timedelta(days=2))
    assert _next_summary(before) == [["incident", incident.id]]
    tell(before, incident, Progress.RESOLVED)
    assert _next_summary(shop) == [["incident", incident.id]]


def _next_summary(desk: Desk) -> list[list[Any]]:
    spread_all(desk)
    desk.clock.move(hours=24)
    desk.do(broadcast.catch_up)
    [row] = send(desk)
    about: list[list[Any]] = row.intent.data["digest"]
    return about


def test_a_morning_that_many_wait_for_is_spread_as_slowly_as_a_notice(shop: Desk) -> None:
    many(shop, 150)
    shop.do(lambda unit: unit.connection.execute(update(table).values(quiet=True)) and None)
    shop.clock.move(hours=14)  # it is eleven at night
    published(shop, next_update_at=shop.clock.now + timedelta(days=1))
    assert spread_all(shop) == []
    shop.clock.move(hours=9)
    went = []
    for _ in range(3):
        while shop.do(broadcast.catch_up):
            assert shop.read(fanouts.waiting, "web") <= broadcast.UNDER_WAY
        went += send(shop)
    assert len({one.place for one in went}) == len(went) == 150


def test_a_chunk_for_ten_thousand_costs_the_queries_and_the_memory_of_one_for_few(
    sqlite_desk: Desk,
) -> None:
    shop = sqlite_desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())

    def asked(unit: Unit) -> tuple[int, int]:
        """Give how many statements a sweep asks, and how many bytes it takes at most."""
        found: list[str] = []
        driver = driver_of(unit.connection)
        driver.set_trace_callback(found.append)
        tracemalloc.start()
        assert broadcast.spread(unit)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        driver.set_trace_callback(None)
        return sum(not one.startswith("INSERT INTO outbox") for one in found), most

    def double(unit: Unit, turn: int) -> None:
        """Subscribe as many again as there are, in one statement."""
        all_but = [column for column in table.c if column.name not in ("id", "chat")]
        chat = literal(f"{turn}-").concat(cast(table.c.id, Text_))
        again = select(chat, *all_but)
        unit.connection.execute(
            insert(table).from_select(["chat", *(column.name for column in all_but)], again)
        )

    many(shop, 40)
    published(shop)
    few, little = shop.do(asked)
    for turn in range(8):
        shop.do(double, turn)
    published(shop)
    statements, most = shop.do(asked)
    assert shop.read(subscriptions.count) > 10_000
    assert statements == few
    assert most < 4 * little
