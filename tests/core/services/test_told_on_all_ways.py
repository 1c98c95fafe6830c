"""What one part of a status broadcast does holds where the others meet it."""

from datetime import timedelta
from functools import partial

import pytest

from core.config.broadcasts import Broadcasts
from core.db.broadcasts import subscriptions
from core.db.incidents import incidents as stored
from core.db.outbox import outbox
from core.db.unit import Store
from core.domain.incidents.incidents import Progress, Stage
from core.domain.intents import Notice
from core.domain.places import Address
from core.domain.rights import Actor
from core.domain.subscriptions import Kind
from core.services.broadcasts import broadcast, subscriptions as subscribing
from core.services.broadcasts.subscriptions import Place
from core.services.incidents import (
    correcting,
    incidents,
    reminding,
    telling,
    tickets as incident_tickets,
)
from core.services.tickets import merge
from tests.core.services.accounts import connected, slack, telegram
from tests.core.services.test_broadcast import changed, heard, room, send, spread_all, subscribe
from tests.core.services.test_incident_tickets import linked, over, told
from tests.core.services.test_incidents import SYSTEMS, coordinator, drafted, event, published, tell
from tests.desk import MORNING, Desk, at_once, waiting


@pytest.fixture
def shop(desk: Desk) -> Desk:
    return desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())


def own(name: str) -> Place:
    return Place(Address("web", f"p{name}"), private=True)


def test_reporters_hear_that_what_was_over_is_taken_back(shop: Desk) -> None:
    incident, _ = linked(shop, "Liv")
    told(shop)
    over(shop, incident, "leave")
    assert told(shop) == [("Liv", "yours"), ("Liv", "yours_news")]
    shop.do(correcting.retract, coordinator(shop), event(shop, incident), "It was a drill.")
    assert told(shop) == [("Liv", "yours"), ("Liv", "yours_news")]


def test_who_wants_no_word_of_faults_any_more_hears_the_end_as_a_reporter(shop: Desk) -> None:
    shop.do(subscribing.subscribe, shop.reporter("Liv"), own("Liv"), "payroll")
    incident, _ = linked(shop, "Liv")
    spread_all(shop)
    told(shop)
    changed(shop, "pLiv", kinds=subscriptions.kept_kinds({Kind.MAINTENANCE}))
    over(shop, incident, "leave")
    assert told(shop) == [("Liv", "yours"), ("Liv", "yours_news")]


def test_what_is_taken_back_is_made_right_where_they_hear_of_something_else(shop: Desk) -> None:
    for target in ("payroll", "archive"):
        subscribe(shop, room("left"), target)
    incident = published(shop)
    spread_all(shop)
    shop.do(subscribing.unsubscribe, coordinator(shop), room("left"), "payroll")
    shop.do(correcting.retract, coordinator(shop), event(shop, incident), "It was a drill.")
    shop.do(broadcast.spread)
    due = {(one.place, one.intent.notice) for one in shop.do(outbox.claim, by="t")}
    assert (room("left").address, Notice.BROADCAST) in due


def test_who_heard_of_a_system_that_the_file_lost_hears_the_end(shop: Desk) -> None:
    subscribe(shop, room("a"))
    incident = published(shop)
    spread_all(shop)
    less = shop.with_parts(systems=SYSTEMS[1:])
    tell(less, incident, Progress.RESOLVED)
    assert heard(spread_all(less)) == [("a", Notice.BROADCAST_NEWS)]


def test_nothing_is_published_of_systems_that_the_file_lost(shop: Desk) -> None:
    incident = published(shop, publish_at=MORNING + timedelta(hours=1))
    less = shop.with_parts(systems=SYSTEMS[1:])
    assert less.read(incidents.gate, incident) == ("parts",)
    shop.clock.move(hours=1)
    less.do(incidents.end_embargoes)
    assert less.read(stored.by_id, incident.id).stage is Stage.DRAFT


def test_the_word_that_is_late_is_asked_of_who_published_it(shop: Desk) -> None:
    incident = drafted(shop)
    shop.do(incidents.publish, coordinator(shop, "Sanne"), incident.id)
    shop.clock.move(hours=3)
    shop.owed()
    shop.do(reminding.remind)
    asked = {one.person_id for one in shop.owed(Notice.INCIDENT_DUE)} - {None}
    assert asked == {shop.person("Sanne")}


def test_what_is_put_right_is_cleaned_and_may_be_that_nothing_helps(shop: Desk) -> None:
    incident = published(shop, workaround="Restart it twice", no_workaround=False)
    shop.do(
        correcting.correct,
        coordinator(shop),
        event(shop, incident),
        "It breaks\x0b more.\u202e",
        language="nb",
        no_workaround=True,
    )
    now = shop.read(stored.by_id, incident.id)
    assert (now.workaround, now.no_workaround) == ("", True)
    [*_, last] = shop.read(stored.updates, incident.id)
    assert "\x0b" not in last.body
    assert last.language == "nb"


def test_a_ticket_goes_on_with_the_incident_of_what_was_merged_into_it(shop: Desk) -> None:
    incident, (first,) = linked(shop, "Liv")
    told(shop)
    second = shop.report("Same", by=shop.reporter("Liv"))
    shop.do(merge.merge, shop.agent(), first.id, second.id)
    over(shop, incident, "close")
    told(shop)
    assert not shop.ticket(second).is_open


def test_two_who_begin_with_one_ticket_write_one_draft(shop: Desk) -> None:
    ticket, other = shop.report(system="payroll"), shop.replica()
    writers = [coordinator(shop), coordinator(shop, "Sanne")]

    def begin(store: Store, actor: Actor) -> int:
        draft = partial(incidents.draft_from, actor=actor, ticket_id=ticket.id)
        return waiting(store.submit(draft)).id

    pairs = zip((shop.store, other), writers, strict=True)
    assert at_once([partial(begin, *each) for each in pairs]) == [1, 1]


def test_a_group_that_moved_hears_the_end_of_what_it_had_heard_of(shop: Desk) -> None:
    subscribe(shop, room("old"))
    incident = published(shop)
    spread_all(shop)
    shop.do(subscribing.moved, room("old").address, room("new").address)
    assert heard(send(shop)) == [("new", Notice.BROADCAST)]
    tell(shop, incident, Progress.RESOLVED)
    assert heard(spread_all(shop)) == [("new", Notice.BROADCAST_NEWS)]


def test_two_who_reported_one_fault_and_are_one_person_hear_the_end_once(shop: Desk) -> None:
    accounts = telegram(shop), slack(shop)
    incident = drafted(shop)
    found = [shop.report("Empty", by=Actor(one.id)).id for one in accounts]
    shop.do(incident_tickets.link, shop.agent(), incident.id, found)
    shop.do(incidents.publish, coordinator(shop), incident.id)
    shop.do(telling.tell)
    person = connected(shop, *accounts)
    told(shop)
    over(shop, incident, "leave")
    assert told(shop) == [(person.name, "yours"), (person.name, "yours_news")]


def test_what_helped_once_and_does_no_more_stands_on_no_card(shop: Desk) -> None:
    incident = published(shop, workaround="Restart it twice", no_workaround=False)
    tell(shop, incident, Progress.IDENTIFIED)
    assert shop.read(stored.by_id, incident.id).workaround == "Restart it twice"
    tell(shop, incident, Progress.IDENTIFIED, no_workaround=True)
    now = shop.read(stored.by_id, incident.id)
    assert (now.workaround, now.no_workaround) == ("", True)
