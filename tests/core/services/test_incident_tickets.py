"""The tickets of an incident: their reporters hear of it once, and its end settles them."""

from typing import Any

import pytest

from core.config.broadcasts import Broadcasts
from core.db.broadcasts import fanouts, subscriptions as kept
from core.db.people import people
from core.db.tickets import history, messages
from core.domain.incidents.incidents import Incident, Progress
from core.domain.intents import Notice
from core.domain.places import Address
from core.domain.rights import Actor
from core.domain.subscriptions import Kind as Of
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import Pending, Priority, State, Ticket
from core.errors import Refused
from core.services.broadcasts import broadcast, subscriptions
from core.services.broadcasts.subscriptions import Place
from core.services.incidents import incidents, telling, tickets as incident_tickets
from core.services.tickets import close
from tests.core.services.test_incidents import SYSTEMS, coordinator, drafted, tell
from tests.desk import Desk


@pytest.fixture
def shop(sqlite_desk: Desk) -> Desk:
    return sqlite_desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())


@pytest.fixture
def both(desk: Desk) -> Desk:
    return desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())


def linked(
    desk: Desk, *names: str, publish: bool = True, **more: Any
) -> tuple[Incident, list[Ticket]]:
    """Have an incident with a ticket of each of these people."""
    incident = drafted(desk)
    found = [desk.report(f"{name}: empty", by=desk.reporter(name), **more) for name in names]
    desk.do(incident_tickets.link, desk.agent(), incident.id, [one.id for one in found])
    if publish:
        incident = desk.do(incidents.publish, coordinator(desk), incident.id)
    return incident, found


def told(desk: Desk) -> list[tuple[str, str]]:
    """Run the sweep to its end, and give who hears what of it, by name."""
    while desk.do(telling.tell):
        pass
    wanted = (Notice.YOURS, Notice.YOURS_NEWS, Notice.FROM_AGENT)
    heard = [one for one in desk.owed() if one.intent.notice in wanted]
    names = desk.read(people.by_ids, {one.person_id for one in heard})
    return sorted((names[one.person_id].name, one.intent.notice.value) for one in heard)


def over(desk: Desk, incident: Incident, settle: str) -> None:
    tell(desk, incident, Progress.RESOLVED, settle=settle)


def test_reporters_hear_of_it_once_follow_it_if_they_like_and_all_hear_the_end(both: Desk) -> None:
    incident, _ = linked(both, "Liv", "Odd", publish=False)
    assert told(both) == []
    both.do(incidents.publish, coordinator(both), incident.id)
    assert told(both) == [("Liv", "yours"), ("Odd", "yours")]
    assert told(both) == []
    both.do(incident_tickets.follow, both.reporter("Liv"), incident.id, wants=True)
    both.owed()
    tell(both, incident, Progress.IDENTIFIED)
    assert told(both) == [("Liv", "yours"), ("Liv", "yours_news"), ("Odd", "yours")]
    late = both.report("Mine too", by=both.reporter("Per"))
    both.do(incident_tickets.link, both.agent(), incident.id, [late.id])
    assert told(both) == [("Per", "yours")]
    over(both, incident, "leave")
    tell(both, incident, Progress.AFTERWORD)
    assert told(both) == [
        (who, what) for who in ("Liv", "Odd", "Per") for what in ("yours", "yours_news")
    ]


@pytest.mark.parametrize("daily", [False, True])
def test_who_has_the_news_where_they_subscribed_hears_the_end_once(
    shop: Desk, *, daily: bool
) -> None:
    incident, _ = linked(shop, "Liv")
    alone = Place(Address("web", "pLiv"), private=True)
    shop.do(subscriptions.subscribe, shop.reporter("Liv"), alone, "payroll")
    key = broadcast.card_key(Of.INCIDENT, incident.id, alone.address)
    shop.do(fanouts.posted, key, Of.INCIDENT, incident.id, thread="", entry=1)
    (one,) = shop.read(kept.of_place, alone.address)
    shop.do(kept.change, one.id, digest=daily)
    told(shop)
    over(shop, incident, "leave")
    assert (("Liv", "yours_news") in told(shop)) is daily


@pytest.mark.parametrize(
    ("settle", "state", "pending", "kind"),
    [
        ("close", State.CLOSED, "", Kind.SOLUTION),
        ("confirm", State.PENDING_CUSTOMER, Pending.CONFIRMATION, Kind.SOLUTION),
        ("ask", State.PENDING_CUSTOMER, Pending.INFORMATION, Kind.ASK),
    ],
)
def test_the_end_settles_open_tickets_in_its_own_words_and_leaves_ended_ones(
    both: Desk, settle: str, state: State, pending: str, kind: Kind
) -> None:
    incident, (own, gone) = linked(both, "Liv", "Odd")
    both.do(close.withdraw, both.reporter("Odd"), gone.id)
    told(both)
    over(both, incident, settle)
    assert told(both) == [
        ("Liv", "from_agent"),
        ("Liv", "yours"),
        ("Odd", "yours"),
        ("Odd", "yours_news"),
    ]
    now = both.ticket(own)
    assert (now.state, now.pending_reason, now.assignee_id) == (state, pending, None)
    (said,) = both.read(messages.of_ticket, own.id)
    assert (said.kind, said.body, said.author_id) == (kind, "More is known.", both.person("Ingrid"))
    assert both.ticket(gone).state is State.WITHDRAWN
    assert told(both) == []
    if settle == "confirm":
        both.do(close.not_solved, both.reporter("Liv"), own.id)
        assert both.ticket(own).state is State.IN_PROGRESS


def test_an_urgent_ticket_is_never_left_without_somebody_who_has_it(shop: Desk) -> None:
    incident, (own,) = linked(shop, "Liv", cannot_get_in=True, priority=Priority.CRITICAL)
    assert shop.ticket(own).urgent
    over(shop, incident, "confirm")
    told(shop)
    assert "acknowledged" in shop.events(own)


def test_many_are_settled_a_few_at_a_time_and_a_kill_repeats_nobody(shop: Desk) -> None:
    names = [f"Person {n}" for n in range(12)]
    incident, found = linked(shop, *names)
    told(shop)
    over(shop, incident, "close")
    assert shop.do(telling.tell) == telling.BATCH
    done = [shop.ticket(one).state is State.CLOSED for one in found]
    assert done == [True] * telling.BATCH + [False] * 2

    def killed(unit: Any) -> None:
        telling.tell(unit)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shop.do(killed)
    assert shop.ticket(found[-1]).is_open
    heard = told(shop)
    assert [who for who, what in heard if what == "from_agent"] == sorted(names)


def test_what_was_linked_by_mistake_is_taken_out_and_its_reporter_reads_so(shop: Desk) -> None:
    incident, (own,) = linked(shop, "Liv")
    told(shop)
    with pytest.raises(Refused, match="incident_linked"):
        shop.do(incident_tickets.link, shop.agent(), incident.id, [own.id])
    assert shop.do(incident_tickets.unlink, shop.agent(), own.id) == (incident.id,)
    assert told(shop) == [("Liv", "yours")]
    with pytest.raises(Refused, match="incident_not_linked"):
        shop.do(incident_tickets.unlink, shop.agent(), own.id)
    over(shop, incident, "close")
    assert told(shop) == []
    assert shop.ticket(own).is_open
    assert [one.type for one in shop.read(history.of_ticket, own.id)][-2:] == [
        "incident_linked",
        "incident_unlinked",
    ]


def test_a_ticket_is_linked_to_what_is_about_its_system_and_never_to_what_is_over(
    shop: Desk,
) -> None:
    first, second = drafted(shop), drafted(shop, parts=("archive",))
    ticket = shop.report(system="payroll")
    assert shop.read(incident_tickets.likely, ticket.id) == first.id
    with pytest.raises(Refused, match="which_incident"):
        shop.read(incident_tickets.likely, shop.report(system="").id)
    shop.do(incidents.drop, shop.agent(), second.id)
    shop.do(incidents.publish, coordinator(shop), first.id)
    over(shop, first, "leave")
    with pytest.raises(Refused, match="incident_over"):
        shop.do(incident_tickets.link, shop.agent(), first.id, [ticket.id])
    with pytest.raises(Refused, match="incident_dropped"):
        shop.do(incident_tickets.link, shop.agent(), second.id, [ticket.id])
    with pytest.raises(Refused, match="not_allowed"):
        shop.do(incident_tickets.link, Actor(shop.person("Liv")), first.id, [ticket.id])
