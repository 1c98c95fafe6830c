"""Who acts, and what they may do: by identity, by room, by what they were named for."""

from functools import partial

import pytest

from core.db import people as stored
from core.db import rooms
from core.domain.places import Address, Places
from core.domain.rights import Actor, Role, check
from core.domain.ticket import Act
from core.errors import Refused
from core.services import people
from tests.desk import AGENTS, ON_CALL, Desk, at_once, waiting

FAR = Address("telegram", "-100123")
PRIVATE = Address("telegram", "42")


def seen(desk: Desk, external_id: str = "42", private: Address | None = PRIVATE) -> int:
    return desk.do(
        people.recognise,
        platform="telegram",
        workspace="",
        external_id=external_id,
        name="Nils",
        language="nb",
        private=private,
    ).id


def acts(desk: Desk, person_id: int, place: Address) -> Actor:
    person = desk.read(stored.by_id, person_id)
    return desk.do(people.actor, person, place)


def test_a_person_is_made_at_first_sight_and_known_after_that(desk: Desk) -> None:
    first = seen(desk, private=None)
    assert desk.read(stored.identities_of, first)[0].private is None
    assert seen(desk) == first
    assert desk.read(stored.identities_of, first)[0].private == PRIVATE
    assert seen(desk, private=None) == first
    assert desk.read(stored.identities_of, first)[0].private == PRIVATE
    assert seen(desk, "43") != first


def test_a_person_whose_first_two_events_come_at_once_is_one_person(desk: Desk) -> None:
    work = partial(
        people.recognise,
        platform="telegram",
        workspace="",
        external_id="42",
        name="Nils",
        language="nb",
        private=PRIVATE,
    )
    stores = [desk.store, desk.replica()] * 4
    found = at_once([partial(lambda s: waiting(s.submit(work)).id, store) for store in stores])
    assert len(set(found)) == 1, found
    assert isinstance(found[0], int)


def test_a_room_first_entered_by_several_at_once_is_one_room(desk: Desk) -> None:
    ids = [desk.person(f"Agent {number}") for number in range(6)]
    enter = [
        partial(lambda who: desk.do(rooms.saw, AGENTS, who), ids[number // 2])
        for number in range(12)
    ]
    assert at_once(enter) == [None] * 12
    assert desk.read(rooms.members, AGENTS) == ids


def test_whoever_acts_in_the_agents_room_is_an_agent(desk: Desk) -> None:
    nils = seen(desk)
    assert acts(desk, nils, PRIVATE).roles == frozenset()
    assert acts(desk, nils, AGENTS).roles == {Role.AGENT}
    assert acts(desk, nils, ON_CALL).roles == {Role.AGENT, Role.ON_CALL}


def test_a_rooms_word_is_good_for_an_hour_elsewhere_and_then_sends_them_to_the_room(
    desk: Desk,
) -> None:
    afar = desk.with_places(Places(agents=(FAR,)))
    nils = seen(afar)
    acts(afar, nils, FAR.in_thread("7"))
    afar.clock.move(hours=1)
    assert acts(afar, nils, PRIVATE).roles == {Role.AGENT}
    afar.clock.move(seconds=1)
    stale = acts(afar, nils, PRIVATE)
    assert (stale.roles, stale.stale) == (frozenset(), True)
    with pytest.raises(Refused, match="go_to_room"):
        check(stale, Act.QUEUE)
    assert acts(afar, nils, FAR).roles == {Role.AGENT}


def test_what_the_core_knows_of_the_webs_own_rooms_does_not_age(desk: Desk) -> None:
    nils = seen(desk)
    acts(desk, nils, AGENTS)
    desk.clock.move(days=30)
    assert acts(desk, nils, PRIVATE).roles == {Role.AGENT}


def test_who_has_left_the_room_is_no_agent_any_more(desk: Desk) -> None:
    nils = seen(desk)
    acts(desk, nils, AGENTS)
    desk.do(rooms.left, AGENTS, nils)
    left = acts(desk, nils, PRIVATE)
    assert (left.roles, left.stale) == (frozenset(), False)
    assert desk.read(rooms.members, AGENTS) == []
    assert acts(desk, nils, AGENTS).roles == {Role.AGENT}


def test_the_environment_and_the_team_file_name_who_may_more(desk: Desk) -> None:
    assert acts(desk, desk.person("Root"), PRIVATE).roles == {Role.ADMIN}
    assert acts(desk, desk.person("Ingrid"), PRIVATE).roles == {Role.AGENT, Role.COORDINATOR}
    assert acts(desk, desk.person("Aino"), PRIVATE).roles == {Role.ON_CALL}
    assert acts(desk, desk.person("Sanne"), PRIVATE).roles == {Role.MANAGER}
    assert acts(desk, seen(desk, "ingrid"), PRIVATE).roles == frozenset()


def test_a_role_is_given_once(desk: Desk) -> None:
    nils = seen(desk)
    desk.do(stored.give_role, nils, Role.MANAGER)
    desk.do(stored.give_role, nils, Role.MANAGER)
    assert desk.read(stored.roles_of, nils) == {Role.MANAGER}


def test_an_organisation_that_somebody_names_is_not_confirmed(desk: Desk) -> None:
    nils = seen(desk)
    told = desk.do(people.describe, nils, organization="lyngvik")
    assert told.organization_id is not None
    assert told.organization_confirmed is False
    desk.do(stored.change, nils, organization_confirmed=True)
    assert desk.do(people.describe, nils, organization="lyngvik").organization_confirmed
    assert not desk.do(people.describe, nils, organization="havnsund").organization_confirmed
    with pytest.raises(Refused, match="unknown_organization"):
        desk.do(people.describe, nils, organization="nowhere")


def test_what_is_not_said_stays_as_it_was(desk: Desk) -> None:
    nils = seen(desk)
    desk.do(people.describe, nils, phone="+47 00 00 02 01", email="nils@lyngvik.example")
    after = desk.do(people.describe, nils, email="")
    assert (after.name, after.phone, after.email) == ("Nils", "+47 00 00 02 01", "")


def test_a_language_is_chosen_or_the_platforms_or_the_organisations_or_nobodys(
    desk: Desk,
) -> None:
    silent = desk.person("Liv")

    def language() -> str:
        return desk.read(lambda unit: people.language_of(unit, stored.by_id(unit, silent)))

    assert language() == ""
    desk.do(people.describe, silent, organization="tervasalmi")
    assert language() == "fi"
    desk.do(people.speak, silent, "sv")
    assert language() == "sv"
    nils = seen(desk)
    assert desk.read(lambda unit: people.language_of(unit, stored.by_id(unit, nils))) == "nb"


def test_replicas_that_start_at_once_keep_each_organisation_once(desk: Desk) -> None:
    stores = [desk.store, desk.replica(), desk.replica()]
    outcomes = at_once(
        [partial(lambda s: waiting(s.submit(stored.keep_organizations)), s) for s in stores]
    )
    assert outcomes == [None] * 3
