"""Everybody who subscribed hears of a fault: each place once, always the newest, nobody missed."""

from datetime import time, timedelta
from functools import partial
from typing import Any

import pytest

from core.config.broadcasts import Broadcast, Broadcasts
from core.config.team import Organisation
from core.config.texts import Text
from core.db import fanouts, outbox, people, subscriptions
from core.db.owed import Owed
from core.db.prepared import driver_of
from core.db.unit import Unit
from core.domain.incidents import Incident, Progress
from core.domain.intents import Notice
from core.domain.places import Address, MessageRef
from core.domain.status import Status
from core.domain.subscriptions import ALL, INCIDENT, Kind, named_target, read_times
from core.errors import Refused
from core.services import arriving, broadcast, correcting, incidents, status, wishes
from core.services import subscriptions as subscribing
from core.services.subscriptions import Place
from tests.core.services.test_incidents import (
    SYSTEMS,
    coordinator,
    drafted,
    event,
    published,
    tell,
)
from tests.desk import AGENTS, MORNING, Desk


@pytest.fixture
def shop(desk: Desk) -> Desk:
    return desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())


def room(name: str) -> Place:
    return Place(Address("web", name), private=False)


def subscribe(desk: Desk, place: Place, target: str = "payroll") -> bool:
    return desk.do(subscribing.subscribe, coordinator(desk), place, target)


def many(desk: Desk, count: int, *, platform: str = "web") -> None:
    def work(unit: Unit) -> None:
        for number in range(count):
            subscriptions.add(
                unit,
                Address(platform, f"r{number}"),
                "payroll",
                person_id=None,
                least=Status.DEGRADED,
                language="",
                by=writer,
            )

    writer = coordinator(desk).person_id
    desk.do(work)


def send(desk: Desk, limit: int = 500) -> list[Owed]:
    """Send what is due, as delivery does, and give what went."""

    def work(unit: Unit) -> list[Owed]:
        went = []
        for one in outbox.claim(unit, by="test", limit=limit):
            needed = one.intent.notice not in broadcast.BROADCASTS
            if not needed and broadcast.reading(unit, one) is None:
                outbox.done(unit, one, result="not needed")
                continue
            place = one.place or AGENTS
            first = one.sent is None
            outbox.done(unit, one, result="sent", sent=one.sent or MessageRef(place, one.key))
            arriving.posted(unit, one, "t1")
            if not needed:
                went.append((one, first))
        return [one for one, first in went if first]

    return desk.do(work)


def spread_all(desk: Desk) -> list[Owed]:
    """Let a notice reach everybody, and give the messages that were new somewhere."""
    went = []
    for _ in range(40):
        desk.do(broadcast.spread)
        new = send(desk)
        went += new
        if not new and not desk.do(fanouts.under_way):
            break
    return went


def heard(rows: list[Owed]) -> list[tuple[str, Notice]]:
    return sorted((one.place.chat if one.place else "", one.intent.notice) for one in rows)


def test_each_place_hears_once_of_what_it_has_subscribed_to(shop: Desk) -> None:
    for name, target in (("a", "payroll"), ("a", ALL), ("b", ALL), ("c", "archive")):
        assert subscribe(shop, room(name), target)
    assert not subscribe(shop, room("a"))
    published(shop)
    assert heard(spread_all(shop)) == [("a", Notice.BROADCAST), ("b", Notice.BROADCAST)]


def test_a_chunk_costs_as_many_queries_for_many_as_for_few(sqlite_desk: Desk) -> None:
    shop = sqlite_desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())

    def asked(unit: Unit) -> list[str]:
        found: list[str] = []
        driver = driver_of(unit.connection)
        driver.set_trace_callback(found.append)
        assert broadcast.spread(unit)
        driver.set_trace_callback(None)
        return [one for one in found if not one.startswith("INSERT INTO outbox")]

    many(shop, 3)
    published(shop)
    few = shop.do(asked)
    many(shop, 50)
    published(shop)
    assert len(shop.do(asked)) == len(few)


def test_who_wants_to_hear_of_one_kind_or_one_incident_hears_nothing_else(shop: Desk) -> None:
    subscribe(shop, room("works"))
    changed(shop, "works", kinds=subscriptions.kept_kinds({Kind.MAINTENANCE}))
    first = published(shop)
    add = partial(subscriptions.add, least=Status.DEGRADED, language="", person_id=None, by=None)
    shop.do(add, Address("web", "one"), f"{INCIDENT}{first.id}")
    published(shop)
    assert heard(spread_all(shop)) == [("one", Notice.BROADCAST)]
    listed = shop.read(subscribing.shown, Address("web", "one")).here
    assert [name.of("nb") for _, name in listed if name] == [first.title]
    tell(shop, first, Progress.RESOLVED)
    assert shop.read(subscribing.shown, Address("web", "one")).here == ()


def test_a_broadcast_by_a_name_is_heard_at_home_without_asking(shop: Desk) -> None:
    pay = Broadcast(name=Text({"en": "Pay day", "nb": "Lønnsdag"}), components=("payroll",))
    works = Broadcast(name=Text("Works"), kinds=("maintenance",), home="web:works")
    named = {"payday": pay.model_copy(update={"home": "web:home"}), "works": works}
    named_shop = shop.with_parts(broadcasts=Broadcasts.model_validate(named))
    assert named_shop.read(subscribing.target_of, "lønnsdag") == named_target("payday")
    subscribe(named_shop, room("asked"), named_target("payday"))
    for _ in range(2):
        named_shop.do(subscribing.keep_named)
    published(named_shop, parts=("archive",))
    published(named_shop)
    reached = heard(spread_all(named_shop))
    assert reached == [("asked", Notice.BROADCAST), ("home", Notice.BROADCAST)]
    shop.do(subscribing.keep_named)  # the team file names none any more
    assert shop.read(subscriptions.of_place, Address("web", "home")) == []


def test_a_contact_person_hears_what_concerns_their_organisation(shop: Desk) -> None:
    nord = Organisation(id="nord", name="Nord", contacts=("web:liv", "web:nobody"))
    shop = shop.with_parts(organisations=(nord,))
    liv = shop.reporter()
    alone = Address("web", "liv-alone")
    identity = shop.read(people.identities_of, liv.person_id)[0]
    shop.do(people.change_identity, identity, chat=alone.chat, reachable=True)
    for _ in range(2):
        shop.do(subscribing.keep_named)
    published(shop)
    assert heard(spread_all(shop)) == [(alone.chat, Notice.BROADCAST)]
    shop.do(subscribing.unsubscribe, liv, Place(alone, private=True))
    shop.do(subscribing.keep_named)
    published(shop)
    assert spread_all(shop) == []  # they wished so


def test_who_listens_for_one_organisation_hears_nothing_of_others_alone(shop: Desk) -> None:
    for name, slug in (("nord", "nord"), ("sor", "sor"), ("all", "")):
        subscribe(shop, room(name))
        changed(shop, name, organization=slug)
    published(shop, organizations=("nord",))
    assert [name for name, _ in heard(spread_all(shop))] == ["all", "nord"]
    published(shop)
    assert [name for name, _ in heard(spread_all(shop))] == ["all", "nord", "sor"]


def test_who_has_the_card_hears_what_is_new_and_the_card_stays_one(shop: Desk) -> None:
    subscribe(shop, room("a"))
    incident = published(shop)
    spread_all(shop)
    for progress in (Progress.IDENTIFIED, Progress.RESOLVED):
        tell(shop, incident, progress)
        assert heard(spread_all(shop)) == [("a", Notice.BROADCAST_NEWS)]


def test_a_kill_between_two_chunks_repeats_nobody_and_misses_nobody(shop: Desk) -> None:
    many(shop, 150)
    published(shop)

    def killed(unit: Unit) -> None:
        broadcast.spread(unit)
        raise KeyboardInterrupt

    shop.do(broadcast.spread)
    with pytest.raises(KeyboardInterrupt):
        shop.do(killed)
    reached = [one.place.chat for one in spread_all(shop) if one.place]
    assert sorted(reached) == sorted(f"r{number}" for number in range(150))


def test_no_more_is_owed_at_once_than_leaves_soon(shop: Desk) -> None:
    many(shop, 300)
    many(shop, 30, platform="chat")
    published(shop)
    for _ in range(6):
        shop.do(broadcast.spread)
    assert shop.read(fanouts.waiting, "web") <= broadcast.UNDER_WAY
    assert shop.read(fanouts.waiting, "chat") == 30  # a slow platform holds up no other


def test_a_newer_entry_overtakes_what_has_not_gone(shop: Desk) -> None:
    many(shop, 100)
    incident = published(shop)
    shop.do(broadcast.spread)
    sent = {one.place for one in send(shop, limit=10)}
    tell(shop, incident, Progress.IDENTIFIED)
    tell(shop, incident, Progress.MONITORING)
    rows = spread_all(shop)
    cards = [one.place for one in rows if one.intent.notice is Notice.BROADCAST]
    news = [one.place for one in rows if one.intent.notice is Notice.BROADCAST_NEWS]
    assert len({*cards, *sent}) == len([*cards, *sent]) == 100
    assert set(news) == sent  # the others read it on their card


def test_who_comes_late_reads_how_it_stands_and_who_has_left_reads_no_more(shop: Desk) -> None:
    subscribe(shop, room("early"))
    incident = published(shop)
    spread_all(shop)
    subscribe(shop, room("late"))
    assert heard(send(shop)) == [("late", Notice.BROADCAST)]
    shop.do(subscribing.unsubscribe, coordinator(shop), room("early"))
    tell(shop, incident, Progress.IDENTIFIED)
    assert heard(spread_all(shop)) == [("late", Notice.BROADCAST_NEWS)]
    tell(shop, incident, Progress.RESOLVED)
    spread_all(shop)
    subscribe(shop, room("after"))
    assert send(shop) == []


def changed(desk: Desk, name: str, **values: Any) -> None:
    [one] = desk.read(subscriptions.of_place, Address("web", name))
    desk.do(subscriptions.change, one.id, **values)


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


def test_what_was_wrong_is_put_right_for_all_who_got_it_and_may_be_taken_back(shop: Desk) -> None:
    for name in ("here", "left"):
        subscribe(shop, room(name))
    incident = published(shop)
    spread_all(shop)
    shop.do(subscribing.unsubscribe, coordinator(shop), room("left"))
    speak = coordinator(shop)
    right = {"title": "Payslips open slowly", "extent": "Some"}
    shop.do(correcting.correct, speak, event(shop, incident), "They do open.", **right)
    shop.do(broadcast.spread)
    due = {
        (one.place.chat, one.intent.notice) for one in shop.do(outbox.claim, by="t") if one.place
    }
    assert due >= {("here", Notice.BROADCAST_NEWS), ("left", Notice.BROADCAST)}
    assert ("left", Notice.BROADCAST_NEWS) not in due
    shown = shop.read(status.overview)
    assert (shown.incidents[0].title, shown.incidents[0].progress) == (
        "Payslips open slowly",
        Progress.INVESTIGATING,
    )
    shop.do(correcting.retract, speak, event(shop, incident), "It was a drill.")
    assert shop.read(status.overview).of("payroll").standing.status is Status.OPERATIONAL
    subscribe(shop, room("late"))
    assert ("late", Notice.BROADCAST) not in heard(spread_all(shop))
    with pytest.raises(Refused, match="incident_retracted"):
        shop.do(correcting.correct, speak, event(shop, incident), "No.")


def test_where_nothing_arrives_the_subscription_ends_and_the_team_sees_it(shop: Desk) -> None:
    for name in ("gone", "here"):
        subscribe(shop, room(name))
    published(shop)
    shop.do(broadcast.spread)
    rows = shop.do(outbox.claim, by="test")
    lost = next(one for one in rows if one.place and one.place.chat == "gone")
    shop.do(arriving.undeliverable, lost, "kicked")
    shown = shop.read(subscribing.shown, AGENTS)
    assert [(one.place.chat, one.ended_why) for one in shown.lost] == [("gone", "kicked")]
    assert shown.count == 1
    assert shop.read(subscribing.shown, Address("web", "here")).lost == ()


def test_in_a_room_of_others_the_team_decides_and_whom_it_names(shop: Desk) -> None:
    with pytest.raises(Refused, match="subscribe_here"):
        shop.do(subscribing.subscribe, shop.reporter(), room("theirs"), "payroll")
    named = shop.with_parts(broadcasts=Broadcasts(subscribers=("web:liv",)))
    assert named.do(subscribing.subscribe, named.reporter(), room("theirs"), "payroll")
    own = Place(Address("web", "own"), private=True)
    assert shop.do(subscribing.subscribe, shop.reporter(), own, "payroll")


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


def test_nothing_is_told_before_it_is_published(shop: Desk) -> None:
    subscribe(shop, room("a"))
    incident = drafted(shop)
    assert spread_all(shop) == []
    shop.do(incidents.publish, coordinator(shop), incident.id)
    assert heard(spread_all(shop)) == [("a", Notice.BROADCAST)]
