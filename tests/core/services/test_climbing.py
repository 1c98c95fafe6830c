"""Whoever does not answer is called again, then the next, then everybody, until somebody does."""

from datetime import timedelta
from functools import partial

import pytest

from core.config.loading import parse_team
from core.db.people import people
from core.db.urgent import calls as page_calls, pages
from core.domain.intents import Notice
from core.domain.places import Address
from core.errors import ConfigurationError, NotFound, Refused
from core.services import sweeps
from core.services.tickets import claim, close
from core.services.urgent import page
from tests.core.services.paging import DESK, ROOM, agent, alone
from tests.desk import ON_CALL, at_once, waiting

ANYTHING = 'id = "a"\nsteps = [{ tell = ["room"] }]'


def test_it_climbs_from_the_person_to_the_next_to_the_manager_and_then_to_everybody(on):
    ticket = on.urgent()
    assert on.called() == sorted([*alone("aino"), ROOM])
    assert on.later(minutes=5) == alone("bo")
    assert on.later(minutes=10) == alone("maj")
    assert on.later(minutes=15) == sorted([*alone("aino"), ROOM])
    assert on.later(minutes=5) == alone("bo")
    assert on.later(minutes=10) == alone("maj")
    everybody = sorted([*alone("aino"), *alone("bo"), ROOM, DESK])
    assert on.later(minutes=15) == everybody
    for _ in range(3):
        assert on.later(minutes=4) == []
        assert on.later(minutes=1) == everybody
    told = on.told(ticket, "paged")
    assert [one["round"] for one in told] == list(range(1, 11))
    assert [one.get("because", "") for one in told] == [""] * 6 + ["fallback"] * 4


def test_who_is_called_may_take_it_from_any_place_and_the_others_hear_who(on):
    ticket = on.urgent()
    on.later(minutes=5)
    on.desk.do(page.acknowledge, on.bo, ticket.id)
    rows = on.desk.owed()
    anew = [str(row.place) for row in rows if row.intent.notice is Notice.PAGE]
    assert sorted(anew) == sorted([*alone("aino"), *alone("bo"), ROOM])
    [heard] = [row for row in rows if row.intent.notice is Notice.PAGE_TAKEN]
    assert heard.person_id == on.aino.person_id
    assert [row.person_id for row in rows if row.intent.notice is Notice.NEWS] == [
        ticket.reporter_id
    ]
    assert on.later(minutes=50) == []


def test_a_stranger_learns_nothing_of_a_page(quick):
    ticket = quick.urgent()
    with pytest.raises(NotFound):
        quick.desk.do(page.acknowledge, quick.desk.reporter("Eva"), ticket.id)
    assert quick.desk.read(pages.of_ticket, ticket.id).is_open


def test_two_who_take_it_at_once_are_one_who_does_and_one_who_hears_it(on):
    ticket = on.urgent()
    on.later(minutes=5)
    stores = [on.desk.store, on.desk.replica()]

    def take(store, actor):
        return waiting(store.submit(partial(page.acknowledge, actor=actor, ticket_id=ticket.id)))

    outcomes = at_once([partial(take, *one) for one in zip(stores, (on.aino, on.bo), strict=True)])
    assert [one.reason for one in outcomes if isinstance(one, Refused)] == ["already_acknowledged"]
    assert len(on.told(ticket, "acknowledged")) == 1


def test_new_rules_change_only_later_pages(quick):
    quick.urgent()
    quick.called()
    quick.desk = quick.with_rules('[roles]\nmanager = ["slack:maj"]', rota=("bo",))
    assert quick.later(minutes=5) == alone("bo")
    assert quick.later(minutes=10) == alone("maj")


def test_what_came_of_a_call_is_told_once(quick):
    ticket = quick.urgent()
    found = quick.desk.read(pages.of_ticket, ticket.id)
    for _ in range(2):
        quick.desk.do(page.arrived, found.id, 1, Address("telegram", "aino-alone"))
    assert quick.told(ticket, "page_arrived") == [
        {"page": found.id, "round": 1, "platform": "telegram", "to": quick.aino.person_id}
    ]


def test_silence_of_whoever_took_it_is_asked_about_and_then_it_climbs_anew(on):
    ticket = on.urgent()
    on.desk.do(page.acknowledge, on.aino, ticket.id)
    on.desk.owed()
    assert on.later(minutes=59) == []
    on.desk.clock.move(minutes=1)
    on.desk.do(sweeps.page_again)
    [asked] = on.desk.owed(Notice.STILL_ON_IT)
    assert asked.person_id == on.aino.person_id
    on.desk.clock.move(minutes=14)
    assert on.desk.do(sweeps.page_again) == 0
    on.desk.clock.move(minutes=1)
    on.desk.do(sweeps.page_again)
    owed = [(row.intent.data["round"], str(row.place)) for row in on.desk.owed(Notice.PAGE)]
    everywhere = [*alone("aino"), ROOM]
    anew = [(1, place) for place in everywhere]  # none says any more that somebody is on it
    assert sorted(owed) == sorted([*anew, *((2, place) for place in everywhere)])
    assert on.desk.read(pages.of_ticket, ticket.id).is_open
    assert len(on.told(ticket, "page_lapsed")) == 1


def test_one_press_or_any_act_on_the_ticket_keeps_it(on):
    ticket = on.urgent()
    on.desk.do(page.acknowledge, on.aino, ticket.id)
    on.later(minutes=60)
    on.desk.do(page.acknowledge, on.aino, ticket.id)
    assert on.later(minutes=59) == []
    working = agent(on.desk)
    on.desk.do(claim.claim, working, ticket.id)
    on.later(minutes=1)
    on.desk.do(page.acknowledge, on.aino, ticket.id)
    assert len(on.told(ticket, "page_confirmed")) == 2
    assert on.told(ticket, "page_lapsed") == []


def test_nobody_is_asked_about_a_ticket_that_has_ended(quick):
    ticket = quick.urgent()
    quick.desk.do(page.acknowledge, quick.aino, ticket.id)
    quick.desk.do(close.withdraw, quick.desk.reporter(), ticket.id)
    quick.desk.owed()
    assert quick.later(hours=3) == []
    assert quick.desk.owed(Notice.STILL_ON_IT) == []


def test_a_ladder_that_cannot_be_read_is_climbed_as_the_plain_one(quick):
    ticket = quick.urgent()
    quick.called()
    found = quick.desk.read(pages.of_ticket, ticket.id)
    quick.desk.do(pages.update, found, ladder={"name": "broken"})
    assert quick.later(minutes=5) == []
    assert quick.later(minutes=1) == [ROOM]


def test_somebody_is_paged_by_name_and_then_whoever_is_on_call(on):
    ticket = on.desk.report("A question")
    on.desk.do(page.by_hand, agent(on.desk), ticket.id, on.maj.person_id, why="Only Maj knows.")
    assert on.called() == alone("maj")
    assert on.later(minutes=5) == alone("maj")
    assert on.later(minutes=5) == sorted([*alone("aino"), ROOM])
    on.desk.do(page.acknowledge, on.maj, ticket.id)
    nils = on.desk.person("Nils")
    on.desk.do(people.unreachable, Address("web", "pNils"))
    with pytest.raises(Refused, match="cannot_be_paged"):
        on.desk.do(page.by_hand, agent(on.desk), ticket.id, nils, why="Come!")


def test_what_waits_for_somebody_is_found_by_those_it_called(quick):
    first, second = quick.urgent("One"), quick.urgent("Two", system="protokoll")
    assert {one.id for one in quick.desk.read(page.open_for, quick.aino)} == {first.id, second.id}
    quick.desk.do(page.acknowledge, quick.aino, first.id)
    assert [one.id for one in quick.desk.read(page.open_for, quick.aino)] == [second.id]
    assert quick.desk.read(page.open_for, quick.desk.reporter("Eva")) == []


def test_what_waits_for_somebody_is_found_however_much_waits_for_others(quick):
    ticket = quick.desk.report("Only Bo knows")
    quick.desk.do(page.by_hand, agent(quick.desk), ticket.id, quick.bo.person_id, why="Come")
    for number in range(21):
        quick.urgent(f"Another {number}")
    assert [one.id for one in quick.desk.read(page.open_for, quick.bo)] == [ticket.id]


def test_a_room_that_hangs_is_made_up_for_by_the_person_and_the_agents(quick):
    ticket = quick.urgent()
    quick.called()
    found = quick.desk.read(pages.of_ticket, ticket.id)
    quick.desk.do(page.elsewhere, found.id, 1, Address("slack", "aino-alone"), quick.aino.person_id)
    calls = quick.desk.read(page_calls.of_page, found.id)
    assert {str(one.place) for one in calls} == {*alone("aino"), ROOM}
    quick.desk.do(page.elsewhere, found.id, 1, ON_CALL)
    assert DESK in {str(one.place) for one in quick.desk.read(page_calls.of_page, found.id)}


@pytest.mark.parametrize(
    ("told", "fix"),
    [
        ('id = "a"\nsteps = []', "write at least 1"),
        ('id = "a"\nsteps = [{ tell = ["next"] }]', "never be called"),
        ('id = "a"\nsteps = [{ tell = ["manager"] }]', "nobody is a manager"),
        ('id = "a"\nsteps = [{ tell = ["outside"] }]', "no address outside"),
        ('id = "a"\nsteps = [{ tell = ["room"], wait = "5h" }]', "nobody would hear"),
        ('id = "a"\nsteps = [{ tell = ["room"], only = "within" }]', "outside the hours nobody"),
        ('id = "a"\nthen = "a"\nsteps = [{ tell = ["room"] }]', "leads back to itself (a → a)"),
        ('id = "a"\nthen = "b"\nsteps = [{ tell = ["room"] }]', "there is no ladder 'b'"),
        ('id = "a"\nschedule = "x"\nsteps = [{ tell = ["room"] }]', "there is no schedule 'x'"),
        (f"{ANYTHING}\n[[ladders]]\n" + ANYTHING.replace('"a"', '"b"'), "no case comes to it"),
    ],
)
def test_a_ladder_that_would_end_in_silence_is_refused_with_the_reason(told, fix):
    with pytest.raises(ConfigurationError) as refused:
        parse_team(f"[[ladders]]\n{told}", name="melding.toml")
    assert fix in str(refused.value)


def test_the_wait_of_a_page_is_never_longer_than_the_ladder_says(quick):
    ticket = quick.urgent()
    for _ in range(12):
        found = quick.desk.read(pages.of_ticket, ticket.id)
        assert found.next_at is not None
        assert found.next_at - quick.desk.clock.now <= timedelta(minutes=15)
        quick.later(minutes=15)
