"""Everybody who subscribed hears of a fault: each place once, always the newest, nobody missed."""

from functools import partial
from typing import Any

import pytest

from core.config.broadcasts import Broadcast, Broadcasts
from core.config.team import Organisation
from core.config.texts import Text
from core.db.broadcasts import fanouts, subscriptions
from core.db.outbox import outbox
from core.db.outbox.owed import Owed
from core.db.people import people
from core.db.unit import Unit
from core.domain.incidents.incidents import Progress
from core.domain.intents import Notice
from core.domain.places import Address, MessageRef
from core.domain.status.status import Status
from core.domain.subscriptions import ALL, INCIDENT, Kind, named_target
from core.errors import Refused
from core.services.broadcasts import arriving, broadcast, subscriptions as subscribing
from core.services.broadcasts.subscriptions import Place
from core.services.incidents import correcting, incidents
from core.services.status import status
from tests.core.services.test_incidents import SYSTEMS, coordinator, drafted, event, published, tell
from tests.desk import AGENTS, Desk


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


def changed(desk: Desk, name: str, **values: Any) -> None:
    [one] = desk.read(subscriptions.of_place, Address("web", name))
    desk.do(subscriptions.change, one.id, **values)


def test_each_place_hears_once_of_what_it_has_subscribed_to(shop: Desk) -> None:
    for name, target in (("a", "payroll"), ("a", ALL), ("b", ALL), ("c", "archive")):
        assert subscribe(shop, room(name), target)
    assert not subscribe(shop, room("a"))
    published(shop)
    assert heard(spread_all(shop)) == [("a", Notice.BROADCAST), ("b", Notice.BROADCAST)]


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
    for why, reached in (("blocked", [alone.chat]), (subscriptions.WISHED, [])):
        shop.do(subscriptions.end, alone, why=why)
        shop.do(subscribing.keep_named)
        published(shop)
        assert [name for name, _ in heard(spread_all(shop))] == reached


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


def test_news_stands_beneath_the_card_and_by_itself_where_it_got_worse_or_is_over(
    shop: Desk,
) -> None:
    subscribe(shop, room("a"))
    incident = published(shop)
    spread_all(shop)
    for progress, level, thread in (
        (Progress.IDENTIFIED, Status.PARTIAL_OUTAGE, "t1"),
        (Progress.MONITORING, Status.MAJOR_OUTAGE, ""),
        (Progress.RESOLVED, None, ""),
    ):
        tell(shop, incident, progress, level=level)
        shop.do(broadcast.spread)
        due = shop.do(outbox.claim, by="test")
        for one in due:
            shop.do(outbox.done, one, result="sent", sent=one.sent)
        [news] = [one for one in due if one.intent.notice is Notice.BROADCAST_NEWS]
        found = shop.read(broadcast.reading, news)
        assert found is not None
        assert found.place == Address("web", "a", thread=thread), progress


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


def test_nothing_is_told_before_it_is_published(shop: Desk) -> None:
    subscribe(shop, room("a"))
    incident = drafted(shop)
    assert spread_all(shop) == []
    shop.do(incidents.publish, coordinator(shop), incident.id)
    assert heard(spread_all(shop)) == [("a", Notice.BROADCAST)]
