"""What a place hears of: chosen, changed and ended."""

from datetime import time, timedelta

import pytest

from bot.delivery import noting
from core.config.broadcasts import Broadcast, Broadcasts
from core.config.texts import Text
from core.db.broadcasts import subscriptions
from core.db.outbox import outbox
from core.db.people import rooms
from core.domain.incidents.incidents import Incident, Progress
from core.domain.intents import Notice
from core.domain.places import Address
from core.domain.status.status import Status
from core.domain.subscriptions import ALL, read_times
from core.errors import Refused
from core.services.broadcasts import (
    arriving,
    broadcast,
    digesting,
    subscriptions as subscribing,
    wishes,
)
from core.services.broadcasts.subscriptions import Place
from tests.core.services.test_broadcast import changed, heard, room, send, spread_all, subscribe
from tests.core.services.test_incidents import SYSTEMS, published, tell
from tests.desk import AGENTS, MORNING, Desk


@pytest.fixture
def shop(desk: Desk) -> Desk:
    return desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())


def test_a_quiet_night_ends_with_how_it_stands_and_the_worst_wakes(shop: Desk) -> None:
    for name in ("quiet", "loud"):
        subscribe(shop, room(name))
    changed(shop, "quiet", quiet=True)
    shop.clock.move(hours=14)  # midnight in Oslo
    incident = published(shop, next_update_at=shop.clock.now + timedelta(days=1))
    assert heard(spread_all(shop)) == [("loud", Notice.BROADCAST)]
    assert shop.do(broadcast.catch_up) == 0
    shop.clock.move(hours=8)
    assert shop.do(broadcast.catch_up) == 1
    assert heard(send(shop)) == [("quiet", Notice.BROADCAST)]
    shop.clock.move(hours=16)
    tell(shop, incident, Progress.IDENTIFIED, level=Status.MAJOR_OUTAGE)
    assert [name for name, _ in heard(spread_all(shop))] == ["loud", "quiet"]


def test_once_a_day_is_told_what_was_new_and_the_worst_at_once(shop: Desk) -> None:
    for name in ("daily", "each"):
        subscribe(shop, room(name))
    [one] = shop.read(subscriptions.of_place, Address("web", "daily"))
    shop.do(wishes.toggle_digest, one)
    shop.do(wishes.be_quiet, one, "9.30-11")  # over before the summary
    incident = published(shop)
    for progress in (Progress.IDENTIFIED, Progress.RESOLVED):
        assert {name for name, _ in heard(spread_all(shop))} == {"each"}
        tell(shop, incident, progress)
    spread_all(shop)
    shop.clock.move(hours=23)
    assert shop.do(broadcast.catch_up) == 1
    [row] = send(shop)
    assert row.intent.notice is Notice.DIGEST
    assert row.intent.data["digest"] == [["incident", incident.id]]
    published(shop, level=Status.MAJOR_OUTAGE, next_update_at=MORNING + timedelta(days=3))
    assert heard(spread_all(shop)) == [("daily", Notice.BROADCAST), ("each", Notice.BROADCAST)]


def test_after_a_long_stop_a_digest_tells_what_ended_since_it_was_due(shop: Desk) -> None:
    subscribe(shop, room("daily"))
    [one] = shop.read(subscriptions.of_place, Address("web", "daily"))
    shop.do(wishes.toggle_digest, one)
    incident = published(shop)
    spread_all(shop)
    shop.clock.move(hours=10)
    tell(shop, incident, Progress.RESOLVED)
    spread_all(shop)
    shop.clock.move(days=4)
    shop.do(broadcast.catch_up)
    [row] = send(shop)
    assert row.intent.data["digest"] == [["incident", incident.id]]
    told = shop.read(broadcast.told, row.intent)
    assert isinstance(told, digesting.Digest)
    assert told.since == MORNING - timedelta(hours=2)  # what was due at eight of the next day


def test_what_is_wrong_since_a_late_digest_stands_in_the_next_one_of_that_day(shop: Desk) -> None:
    subscribe(shop, room("daily"), ALL)
    [one] = shop.read(subscriptions.of_place, Address("web", "daily"))
    shop.do(wishes.toggle_digest, one)
    numbers, told = [], []
    for part, hours in (("payroll", 45.5), ("archive", 0.5)):  # half past seven, and eight
        more = {"next_update_at": MORNING + timedelta(days=3)}
        numbers.append(published(shop, parts=(part,), **more).id)
        spread_all(shop)
        shop.clock.move(hours=hours)
        shop.do(broadcast.catch_up)
        told += [row.intent.data["digest"] for row in send(shop)]
    about = [["incident", number] for number in numbers]
    assert told == [about[:1], about]


def test_a_place_has_one_summary_a_day_with_all_that_it_has_subscribed_to(shop: Desk) -> None:
    for target in ("payroll", "archive", ALL):
        subscribe(shop, room("daily"), target)
    for one in shop.read(subscriptions.of_place, Address("web", "daily")):
        shop.do(wishes.toggle_digest, one)
    wrong = [published(shop, parts=(part,)).id for part in ("payroll", "archive")]
    spread_all(shop)
    shop.clock.move(hours=23)
    assert shop.do(broadcast.catch_up) == 3
    [row] = send(shop)
    assert row.intent.data["digest"] == [["incident", number] for number in wrong]
    assert shop.do(broadcast.catch_up) == 0


def test_quiet_times_are_read_as_people_write_them() -> None:
    assert read_times("21:30-6.30") == (time(21, 30), time(6, 30))
    assert read_times("12 – 13") == (time(12), time(13))  # noqa: RUF001
    assert [read_times(one) for one in ("7-7", "25-3", "at night")] == [None] * 3


def test_what_is_not_bad_enough_is_not_told_until_it_is(shop: Desk) -> None:
    subscribe(shop, room("a"))
    changed(shop, "a", least=Status.MAJOR_OUTAGE.value)
    incident: Incident = published(shop)
    assert spread_all(shop) == []
    tell(shop, incident, Progress.IDENTIFIED, level=Status.MAJOR_OUTAGE)
    assert heard(spread_all(shop)) == [("a", Notice.BROADCAST)]
    tell(shop, incident, Progress.MONITORING, level=Status.DEGRADED)
    assert heard(spread_all(shop)) == [("a", Notice.BROADCAST_NEWS)]


def test_where_nothing_arrives_the_subscription_ends_and_the_team_sees_it(shop: Desk) -> None:
    for name in ("gone", "here"):
        subscribe(shop, room(name))
    published(shop)
    shop.do(broadcast.spread)
    rows = [one for one in shop.do(outbox.claim, by="test") if one.place]
    cards = [one for one in rows if one.intent.notice is Notice.BROADCAST]
    lost = next(one for one in cards if one.place == Address("web", "gone"))
    shop.do(arriving.gone, lost, "kicked")
    shown = shop.read(subscribing.shown, AGENTS)
    assert [(one.place.chat, one.ended_why) for one in shown.lost] == [("gone", "kicked")]
    assert shown.count == 1
    assert shop.read(subscribing.shown, Address("web", "here")).lost == ()


def test_a_message_that_somebody_took_away_ends_no_subscription_and_hides_no_news(
    shop: Desk,
) -> None:
    subscribe(shop, room("a"))
    incident = published(shop)
    spread_all(shop)
    tell(shop, incident, Progress.IDENTIFIED)
    shop.do(broadcast.spread)
    for one in shop.do(outbox.claim, by="test"):
        shop.do(noting.give_up, one, "the message is not there any more")
    [news] = [one for one in shop.do(outbox.claim, by="test") if one.sent is None]
    reading = shop.read(broadcast.reading, news)
    assert reading is not None
    assert reading.place == Address("web", "a")
    shop.do(noting.give_up, news, "the room is shut")
    assert shop.do(outbox.claim, by="test") == []
    assert shop.read(subscriptions.of_place, Address("web", "a"))


def test_a_home_that_lost_the_bot_or_moved_hears_again_and_who_wished_not_to_does_not(
    shop: Desk,
) -> None:
    named = {f"at_{one}": Broadcast(name=Text(one), home=f"web:{one}") for one in ("lost", "left")}
    shop = shop.with_parts(broadcasts=Broadcasts.model_validate(named))
    lost, left, new = (Address("web", one) for one in ("lost", "left", "new"))

    def hear() -> list[str]:
        shop.do(subscribing.keep_named)
        published(shop)
        return [name for name, _ in heard(spread_all(shop))]

    assert hear() == ["left", "lost"]
    shop.do(subscriptions.end, lost, why="the bot was removed")
    shop.do(subscriptions.end, left, why=subscriptions.WISHED)
    assert hear() == []
    for one in (lost, left):
        shop.do(subscribing.returned, one)
    assert [name for name, _ in heard(spread_all(shop))] == ["lost"]  # what it has not heard
    assert hear() == ["lost"]
    shop.do(subscribing.moved, lost, new)
    spread_all(shop)
    assert hear() == ["new"]


def test_in_a_room_of_others_the_team_decides_and_whom_it_names(shop: Desk) -> None:
    with pytest.raises(Refused, match="subscribe_here"):
        shop.do(subscribing.subscribe, shop.reporter(), room("theirs"), "payroll")
    named = shop.with_parts(broadcasts=Broadcasts(subscribers=("web:liv",)))
    assert named.do(subscribing.subscribe, named.reporter(), room("theirs"), "payroll")
    own = Place(Address("web", "own"), private=True)
    assert shop.do(subscribing.subscribe, shop.reporter(), own, "payroll")


def test_a_room_hears_in_its_own_language_whoever_subscribes_it(shop: Desk) -> None:
    own, none = room("own"), room("none")
    shop.do(rooms.set_language, own.address, "nb")
    for place in (own, none):
        shop.do(subscribing.subscribe, shop.agent(), place, "payroll", language="nl")
    found = [shop.read(subscriptions.of_place, one.address)[0].language for one in (own, none)]
    assert found == ["", "nl"]  # without one of its own it has that of who wanted it


def test_what_is_not_there_cannot_be_subscribed_to(shop: Desk) -> None:
    with pytest.raises(Refused, match="no_such_target_meant") as caught:
        shop.read(subscribing.target_of, "payrol x")
    assert caught.value.args_by_name["target"] == "payroll"
    with pytest.raises(Refused, match="no_such_target"):
        shop.read(subscribing.target_of, "")
    with pytest.raises(Refused, match="unknown_part"):
        subscribe(shop, room("a"), "printer")


def test_a_group_that_moves_hears_at_its_new_address(shop: Desk) -> None:
    subscribe(shop, room("old"))
    shop.do(subscriptions.move, Address("web", "old"), Address("web", "new"))
    published(shop)
    assert heard(spread_all(shop)) == [("new", Notice.BROADCAST)]
