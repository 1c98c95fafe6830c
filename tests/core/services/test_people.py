"""Who acts, and what they may do: by identity, by room, by what they were named for."""

from functools import partial
from typing import Any

import pytest

from core.db.people import organizations, people as stored, rooms
from core.domain.intents import Notice
from core.domain.parties import Identity
from core.domain.places import Address, Places
from core.domain.rights import Actor, Role, check
from core.domain.tickets.ticket import Act
from core.errors import Refused
from core.services import facts
from core.services.people import people
from core.services.people.people import Sighting
from core.services.tickets import claim, close, reply
from tests.desk import AGENTS, ON_CALL, Desk, at_once, waiting

FAR = Address("telegram", "-100123")
PRIVATE = Address("telegram", "42")


def sighting(external_id: str = "42", **more: Any) -> Sighting:
    told: dict[str, Any] = {"name": "Nils", "language": "nb", "here": PRIVATE} | more
    return Sighting("telegram", external_id, **told)


def seen(desk: Desk, external_id: str = "42", **more: Any) -> int:
    return desk.do(people.recognise, sighting(external_id, **more)).id


def identity(desk: Desk, external_id: str = "42") -> Identity:
    found = desk.read(stored.identity, "telegram", "", external_id)
    assert found is not None
    return found


def name(desk: Desk, person_id: int) -> str:
    return desk.read(stored.by_id, person_id).name


def acts(desk: Desk, person_id: int, place: Address, **when: Any) -> Actor:
    person = desk.read(stored.by_id, person_id)
    return desk.do(people.actor, person, place, **when)


def test_a_person_is_made_at_first_sight_and_known_after_that(desk: Desk) -> None:
    first = seen(desk, here=None)
    assert desk.read(stored.identities_of, first)[0].private is None
    assert seen(desk) == first
    assert desk.read(stored.identities_of, first)[0].private == PRIVATE
    assert seen(desk, here=None) == first
    assert desk.read(stored.identities_of, first)[0].private == PRIVATE
    assert seen(desk, "43") != first


def test_a_person_whose_first_two_events_come_at_once_is_one_person(desk: Desk) -> None:
    work = partial(people.recognise, seen=sighting())
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


def test_what_was_done_or_told_before_somebody_left_does_not_bring_them_back(desk: Desk) -> None:
    nils, before = seen(desk), desk.clock.now
    desk.clock.move(minutes=1)
    desk.do(rooms.left, AGENTS, nils, at=desk.clock.now)
    desk.do(rooms.saw, AGENTS, nils, at=before)
    assert acts(desk, nils, AGENTS, at=before).roles == frozenset()
    assert desk.read(rooms.members, AGENTS) == []
    desk.do(rooms.saw, AGENTS, nils, at=desk.clock.now)
    assert desk.read(rooms.members, AGENTS) == [nils]


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
        [partial(lambda s: waiting(s.submit(organizations.keep_listed)), s) for s in stores]
    )
    assert outcomes == [None] * 3


def test_a_private_chat_that_is_only_named_does_not_replace_the_one_they_write_from(
    desk: Desk,
) -> None:
    named = Address("telegram", "U42")
    nils = seen(desk, here=None, private=named)
    assert identity(desk).private == named
    assert seen(desk) == nils
    assert identity(desk).private == PRIVATE
    seen(desk, here=None, private=named)
    assert identity(desk).private == PRIVATE


def test_somebody_without_a_name_goes_by_the_platforms_name_for_them(desk: Desk) -> None:
    assert name(desk, seen(desk, name="", outsider=None)) == "42"
    assert name(desk, seen(desk, name="Nils")) == "Nils"
    assert name(desk, seen(desk, name="")) == "Nils"


def test_a_person_follows_the_platforms_name_until_they_choose_another(desk: Desk) -> None:
    nils = seen(desk)
    seen(desk, name="Nils Aas")
    assert name(desk, nils) == "Nils Aas"
    desk.do(people.describe, nils, name="Niels")
    seen(desk, name="Nils Berg")
    assert (name(desk, nils), identity(desk).name) == ("Niels", "Nils Berg")


def test_a_handle_does_not_replace_a_name(desk: Desk) -> None:
    nils = seen(desk, name="nils.aas", outsider=None)
    assert name(desk, nils) == "nils.aas"
    seen(desk, name="Nils Aas", acts=False)
    seen(desk, name="nils.aas", outsider=None)
    assert name(desk, nils) == "Nils Aas"


def test_cards_follow_a_name(desk: Desk) -> None:
    nils = seen(desk, name="nils", outsider=None)
    desk.report(by=Actor(nils))
    ended = desk.report(by=Actor(nils))
    desk.do(close.withdraw, Actor(nils), ended.id)
    desk.owed()
    seen(desk, name="Nils Aas", acts=False)
    assert [row.intent.ticket_id for row in desk.owed(Notice.CARD)] == [1]
    seen(desk, name="Nils Aas", acts=False)
    assert desk.owed(Notice.CARD) == []


def test_what_is_only_told_of_somebody_is_no_act_of_theirs(desk: Desk) -> None:
    nils = seen(desk, language="")
    desk.do(stored.unreachable, PRIVATE)
    seen(desk, acts=False, language="nb")
    assert not identity(desk).reachable
    assert desk.read(stored.by_id, nils).language == "nb"
    seen(desk)
    assert identity(desk).reachable


def test_guests_and_strangers_get_no_right_by_a_room(desk: Desk) -> None:
    afar = desk.with_places(Places(agents=(FAR,)))
    guest = seen(afar, outsider=True)
    assert acts(afar, guest, FAR).roles == frozenset()
    assert afar.read(rooms.members, FAR) == []
    assert not afar.read(people.may_be_given, guest, "fault")
    afar.do(stored.give_role, guest, Role.AGENT)
    assert acts(afar, guest, FAR).roles == {Role.AGENT}


def test_whom_a_platform_has_not_described_yet_is_a_stranger_until_it_does(desk: Desk) -> None:
    afar = desk.with_places(Places(agents=(FAR,)))
    nils = seen(afar, outsider=None)
    assert acts(afar, nils, FAR).roles == frozenset()
    seen(afar, outsider=False, acts=False)
    assert acts(afar, nils, FAR).roles == {Role.AGENT}
    seen(afar, outsider=None)
    assert acts(afar, nils, FAR).roles == {Role.AGENT}


def test_an_agent_who_becomes_a_guest_loses_what_the_room_gave_at_once(desk: Desk) -> None:
    afar = desk.with_places(Places(agents=(FAR,)))
    nils = seen(afar)
    assert acts(afar, nils, FAR).roles == {Role.AGENT}
    seen(afar, outsider=True, acts=False)
    assert acts(afar, nils, PRIVATE).roles == frozenset()
    assert afar.read(rooms.members, FAR) == []
    assert not afar.read(people.may_be_given, nils, "fault")


def test_whoever_is_called_is_known_by_the_account_they_used_last_on_each_platform(
    sqlite_desk: Desk,
) -> None:
    desk = sqlite_desk
    ticket, aksel = desk.report(), desk.agent()
    for number, minutes in ((1, 2), (2, 1)):
        desk.clock.move(minutes=minutes)
        account = partial(stored.add_identity, platform="telegram", workspace="")
        desk.do(account, aksel.person_id, external_id=str(number))
    desk.do(claim.claim, aksel, ticket.id)
    desk.do(reply.comment, desk.reporter(), ticket.id, text="It still hums.")
    (row,) = desk.owed(Notice.FROM_REPORTER)
    found = desk.read(facts.load, row.intent).accounts[aksel.person_id]
    assert dict(found) == {"telegram": "2", "web": "aksel"}
