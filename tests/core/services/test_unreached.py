"""Nobody on call, nobody to be reached, no platform that takes a call: it goes on to others."""

from datetime import timedelta

from core.config.rota import LayerHours
from core.db.people import people
from core.db.urgent import pages
from core.domain.places import Address
from core.services.rota import agreeing, swaps
from core.services.rota.swaps import Wish
from core.services.urgent import page
from tests.core.services.paging import DESK, ROOM, alone

RINGS = (
    "".join(
        f'[[outside]]\nperson = "slack:{name}"\naddress = "{name}"\n'
        for name in ("aino", "bo", "maj")
    )
    + """
[roles]
manager = ["slack:maj"]

[[ladders]]
id = "a"
steps = [{ tell = ["person"] }]
"""
)


def test_a_gap_in_the_rota_calls_the_whole_team_at_once(quick):
    quick.desk = quick.with_rules(
        '[[ladders]]\nid = "a"\nsteps = [{ tell = ["person"] }]', rota=("nobody",)
    )
    ticket = quick.urgent()
    assert {ROOM, DESK} <= set(quick.called())
    assert quick.told(ticket, "paged")[0]["because"] == "nobody_on_call"


def test_in_a_gap_everybody_who_is_ever_on_call_is_called_and_their_telephones_ring(quick):
    working = LayerHours.model_validate({"monday": ["08:00-16:00"]})
    gap = quick.with_rules(RINGS, rota=("aino", "bo", "maj"), hours=working)
    quick.desk = gap
    quick.desk.clock.move(hours=18)
    wish = Wish(quick.desk.clock.now - timedelta(hours=1), quick.desk.clock.now + timedelta(days=1))
    drafted = quick.desk.do(swaps.away, quick.maj, wish)
    quick.desk.do(agreeing.confirm, quick.maj, drafted.id, here=None)
    ticket = quick.urgent()
    assert quick.called() == sorted(
        [*alone("aino"), *alone("bo"), "outside:aino", "outside:bo", ROOM, DESK]
    )
    assert quick.told(ticket, "paged")[0]["because"] == "nobody_on_call"


def test_a_step_for_the_team_only_writes_and_the_last_resort_rings(quick):
    team = 'steps = [{ tell = ["team"], wait = "5m" }, { tell = ["manager"], wait = "5m" }]'
    told = f"{RINGS[: RINGS.index('steps')]}{team}"
    quick.desk = quick.with_rules(told, rota=("aino", "bo"))
    quick.urgent()
    both = [*alone("aino"), *alone("bo"), ROOM, DESK]
    assert quick.called() == sorted(both)
    assert quick.later(minutes=5) == sorted([*alone("maj"), "outside:maj"])
    assert quick.later(minutes=5) == sorted([*both, "outside:aino", "outside:bo"])


def test_who_can_be_reached_nowhere_is_no_reason_to_be_quiet(quick):
    quick.known("jo", "slack")
    quick.desk.do(people.unreachable, Address("slack", "jo-alone"))
    quick.desk = quick.with_rules(
        '[[ladders]]\nid = "a"\nsteps = [{ tell = ["person"] }]', rota=("jo",)
    )
    ticket = quick.urgent()
    assert {ROOM, DESK} <= set(quick.called())
    assert quick.told(ticket, "paged")[0]["because"] == "unreachable"


def test_a_call_that_no_platform_takes_leads_to_the_next_rung_within_seconds(on):
    ticket = on.urgent()
    on.called()
    found = on.desk.read(pages.of_ticket, ticket.id)
    for place in (*alone("aino"), ROOM):
        on.desk.do(page.refused, found.id, 1, Address.parse(place))
    assert on.later(seconds=2) == alone("bo")
    refused = on.told(ticket, "page_refused")
    assert [(one["platform"], one.get("to")) for one in refused] == [
        ("slack", on.aino.person_id),
        ("telegram", on.aino.person_id),
        ("web", None),
    ]
