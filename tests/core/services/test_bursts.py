"""Many reports of one system at once: one question to the team, whatever comes."""

from collections.abc import Callable, Iterable
from concurrent.futures import wait
from datetime import timedelta
from threading import Event
from typing import Any

import pytest

from core.config.broadcasts import Broadcasts
from core.config.bursts import Bursts, Threshold
from core.config.systems import System
from core.config.texts import Text
from core.db.incidents import (
    bursts as stored,
    incidents as stored_incidents,
    links as incident_links,
)
from core.db.people import organizations, people
from core.db.unit import Unit
from core.domain.incidents.bursts import Burst, Verdict
from core.domain.incidents.incidents import Incident, Progress
from core.domain.intents import Notice
from core.domain.rights import Actor
from core.domain.status.status import Status
from core.domain.tickets.report import NewReport
from core.domain.tickets.ticket import Ticket
from core.errors import Refused
from core.services.incidents import bursts, incidents
from core.services.tickets import close, report
from tests.core.services.test_incidents import coordinator, drafted, event
from tests.desk import PATIENCE, Desk, at_once, waiting

SYSTEMS = tuple(System(id=one, name=Text(one.title())) for one in ("payroll", "archive"))


@pytest.fixture
def shop(sqlite_desk: Desk) -> Desk:
    return sqlite_desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())


@pytest.fixture
def both(desk: Desk) -> Desk:
    return desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())


def told(
    number: int, *, system: str = "payroll", kind: str = "fault", component: str = ""
) -> NewReport:
    title = f"Empty {number}"
    return NewReport(kind=kind, title=title, system=system, component=component, answers=())


def reported(desk: Desk, numbers: Iterable[int], **more: str) -> list[Ticket]:
    """Let people of the organisations that the team lists report, each by their number."""
    return desk.do(_reported, list(numbers), **more)


def _reported(unit: Unit, numbers: list[int], **more: str) -> list[Ticket]:
    return [report.open_ticket(unit, _somebody(unit, n), told(n, **more)) for n in numbers]


def _somebody(unit: Unit, number: int) -> Actor:
    known = people.by_name(unit, f"Person {number}")
    if known:
        return Actor(known[0].id)
    listed = unit.team.organisations
    organization = organizations.by_slug(unit, listed[number % len(listed)].id)
    assert organization is not None
    person = people.add(unit, name=f"Person {number}")
    people.change(unit, person.id, organization_id=organization.id)
    return Actor(person.id)


def live(desk: Desk) -> Burst:
    (found,) = desk.do(stored.live)
    return found


def cards(desk: Desk) -> list[str]:
    return [row.key for row in desk.owed(Notice.BURST)]


def refused(desk: Desk, reason: str, work: Callable[..., Any], *args: Any) -> None:
    with pytest.raises(Refused, match=reason):
        desk.do(work, *args)


def test_five_people_of_several_organisations_are_asked_about_once_and_the_card_grows(
    both: Desk,
) -> None:
    reported(both, range(4))
    reported(both, range(4))  # the same people again are no more people
    both.do(bursts.watch)
    assert cards(both) == []
    reported(both, range(4, 5))
    assert both.do(bursts.watch) == 1
    (key,) = cards(both)
    assert (live(both).people, live(both).tickets) == (5, 9)
    reported(both, range(5, 8))
    both.clock.move(seconds=10)
    assert both.do(bursts.watch) == 0
    assert cards(both) == [key]
    assert (live(both).people, live(both).tickets) == (8, 12)
    both.do(bursts.watch)
    assert cards(both) == []  # nothing new, nothing drawn


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (Bursts(), 0),
        (Bursts(organisations=1), 1),
        (Bursts(organisations=1, systems=(Threshold(id="payroll", reporters=9),)), 0),
        (Bursts(reporters=0, systems=(Threshold(id="payroll", reporters=5, organisations=1),)), 1),
        (Bursts(organisations=1, systems=(Threshold(id="payroll", window_minutes=5),)), 0),
        (Bursts(organisations=1, window_minutes=1, systems=(Threshold(id="archive"),)), 0),
    ],
)
def test_the_team_says_what_a_burst_is_also_of_one_system(
    sqlite_desk: Desk, rules: Bursts, expected: int
) -> None:
    shop = sqlite_desk.with_parts(systems=SYSTEMS, bursts=rules)
    count = len(shop.store.team.organisations)
    reported(shop, range(0, 4 * count, count))
    shop.clock.move(minutes=10)
    reported(shop, range(4 * count, 4 * count + 1))
    assert shop.do(bursts.watch) == expected


def test_wishes_what_was_withdrawn_and_what_came_long_ago_are_no_burst(shop: Desk) -> None:
    reported(shop, range(3))
    shop.clock.move(minutes=31)
    (gone, *_) = reported(shop, range(3, 6))
    shop.do(close.withdraw, Actor(gone.reporter_id), gone.id)
    reported(shop, range(6, 12), kind="wish")
    for system in ("", "sold_long_ago"):
        reported(shop, range(6, 12), system=system)
    assert shop.do(bursts.watch) == 0


def test_a_burst_that_becomes_an_incident_brings_its_tickets_and_none_of_their_words(
    both: Desk,
) -> None:
    tickets = reported(both, range(6))
    both.do(bursts.watch)
    incident = both.do(bursts.make, both.agent(), live(both).id)
    assert (incident.title, incident.body, dict(incident.parts)) == (
        "",
        "",
        {"payroll": Status.DEGRADED},
    )
    assert both.read(stored_incidents.tickets_of, incident.id) == [one.id for one in tickets]
    assert both.read(incident_links.reach, incident.id) == (6, 4, 6)
    again = both.do(bursts.make, both.agent("Bo"), live(both).id)
    assert again.id == incident.id
    (late,) = reported(both, range(6, 7))
    both.clock.move(seconds=10)
    both.do(bursts.watch)
    shown = both.read(bursts.burst_shown, live(both).id)
    assert (shown.free, shown.burst.people, shown.decided_by) == (1, 7, "Aksel")
    both.do(bursts.make, both.agent("Bo"), live(both).id)
    assert late.id in both.read(stored_incidents.tickets_of, incident.id)
    refused(both, "burst_made", bursts.refuse, both.agent(), live(both).id)


def test_reports_of_what_is_told_already_are_offered_for_that_and_make_no_second_incident(
    shop: Desk,
) -> None:
    incident: Incident = shop.do(incidents.publish, coordinator(shop), drafted(shop).id)
    tickets = reported(shop, range(5))
    shop.do(bursts.watch)
    assert shop.do(bursts.make, shop.agent(), live(shop).id).id == incident.id
    assert shop.read(stored_incidents.tickets_of, incident.id) == [one.id for one in tickets]
    over = (event(shop, incident), Progress.RESOLVED, "It is mended.")
    shop.do(incidents.tell_more, coordinator(shop), *over)
    shop.do(bursts.watch)
    assert shop.do(stored.live) == []


def test_what_is_not_one_thing_is_left_in_peace_for_a_while(shop: Desk) -> None:
    reported(shop, range(5))
    shop.do(bursts.watch)
    burst = live(shop)
    refused(shop, "not_allowed", bursts.refuse, shop.reporter(), burst.id)
    said = shop.do(bursts.refuse, shop.agent(), burst.id)
    assert (said.verdict, said.decided_by) == (Verdict.REFUSED, shop.person("Aksel"))
    assert said.silent_until == shop.clock.now + timedelta(hours=4)
    refused(shop, "burst_refused", bursts.refuse, shop.agent("Bo"), burst.id)
    cards(shop)
    for hour in range(1, 4):
        shop.clock.move(hours=1)
        reported(shop, range(hour * 10, hour * 10 + 6))
        assert shop.do(bursts.watch) == 0
    assert set(cards(shop)) == {f"burst:{burst.id}@web:agents"}
    shop.clock.move(hours=1)
    shop.do(bursts.watch)
    reported(shop, range(50, 55))
    assert shop.do(bursts.watch) == 1


def test_a_draft_that_is_put_away_is_not_asked_about_again(shop: Desk) -> None:
    reported(shop, range(5))
    shop.do(bursts.watch)
    incident = shop.do(bursts.make, shop.agent(), live(shop).id)
    shop.do(incidents.drop, shop.agent(), incident.id)
    assert shop.do(bursts.watch) == 0
    assert live(shop).verdict is Verdict.REFUSED


def test_what_calms_down_ends_and_can_burst_again(shop: Desk) -> None:
    reported(shop, range(5))
    shop.do(bursts.watch)
    shop.clock.move(minutes=31)
    shop.do(bursts.watch)
    assert shop.do(stored.live) == []
    reported(shop, range(5))
    assert shop.do(bursts.watch) == 1


def test_two_processes_in_a_storm_make_one_card(both: Desk) -> None:
    reported(both, [n % 20 for n in range(60)])
    stores = [both.store, both.with_places(both.store.places).replica()]
    begun = at_once([lambda s=s: waiting(s.submit(bursts.watch)) for s in stores])
    assert set(begun) == {0, 1}
    assert (live(both).people, live(both).tickets) == (20, 60)
    assert len(set(cards(both))) == 1


def test_an_incident_that_ends_while_a_burst_is_made_into_one_takes_none_of_its_tickets(
    both: Desk,
) -> None:
    known = both.do(incidents.publish, coordinator(both), drafted(both, parts=("payroll",)).id)
    seen, speaker = event(both, known), coordinator(both)
    reported(both, range(6))
    both.do(bursts.watch)
    burst, ended, go = live(both), Event(), Event()

    def resolve(unit: Unit) -> None:
        incidents.tell_more(unit, speaker, seen, Progress.RESOLVED, "It works again.")
        ended.set()
        go.wait(PATIENCE)

    maker = both.agent()
    ending = both.store.submit(resolve)
    assert ended.wait(PATIENCE)
    making = both.replica().submit(lambda unit: bursts.make(unit, maker, burst.id))
    wait([making], timeout=0.3)
    go.set()
    waiting(ending)
    assert waiting(making).id != known.id
