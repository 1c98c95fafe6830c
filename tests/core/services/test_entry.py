"""The door of the web chat: who may stay, and how often an invitation works."""

import pytest

from core.db.people import organizations, people as stored
from core.db.people.sessions import Invitation
from core.domain.rights import Role
from core.errors import Refused
from core.services.people import entry, people
from tests.desk import Desk

DAYS = 24 * 3600


def enter(desk: Desk) -> str:
    token = desk.do(entry.invite, name="Liv Aas", agent=False)
    session = desk.do(entry.spend_invitation, token, language="nb")
    assert isinstance(session, str)
    return session


def test_whoever_keeps_coming_back_stays(desk: Desk) -> None:
    session = enter(desk)
    for _ in range(4):
        desk.clock.move(seconds=20 * DAYS)
        assert desk.read(entry.seats, session) is not None
        desk.do(entry.stay, session)


def test_a_session_ends_when_nobody_comes_for_thirty_days(desk: Desk) -> None:
    session = enter(desk)
    desk.clock.move(seconds=30 * DAYS)
    desk.do(entry.stay, session)
    assert desk.read(entry.seats, session) is None


def test_an_invitation_works_once(desk: Desk) -> None:
    token = desk.do(entry.invite, name="Liv Aas", agent=True)
    assert isinstance(desk.do(entry.spend_invitation, token, language="nb"), str)
    assert desk.do(entry.spend_invitation, token, language="nb") is entry.NoEntry.SPENT


def test_an_invitation_is_too_late_after_a_day(desk: Desk) -> None:
    token = desk.do(entry.invite, name="Liv Aas", agent=False)
    desk.clock.move(seconds=DAYS)
    assert desk.do(entry.spend_invitation, token, language="nb") is entry.NoEntry.LATE
    assert desk.do(entry.spend_invitation, "made up", language="nb") is entry.NoEntry.UNKNOWN


def test_a_reporter_has_the_organisations_clock_and_a_room_of_the_team_the_desks(
    desk: Desk,
) -> None:
    token = desk.do(entry.invite, name="Liv Aas", agent=True)
    session = desk.do(entry.spend_invitation, token, language="nb")
    assert isinstance(session, str)
    seated = desk.read(entry.seats, session)
    assert seated is not None
    desk.do(people.describe, seated[1][0].person_id, organization="tervasalmi")
    seated = desk.read(entry.seats, session)
    assert seated is not None
    assert {seat.role: seat.timezone for seat in seated[1]} == {
        "reporter": "Europe/Helsinki",
        "agents": "Europe/Oslo",
        "on_call": "Europe/Oslo",
    }


def test_an_invitation_names_the_organisation_and_confirms_it(desk: Desk) -> None:
    token = desk.do(entry.invite, name="Liv Aas", agent=False, organization="lyngvik")
    session = desk.do(entry.spend_invitation, token, language="nb")
    assert isinstance(session, str)
    seated = desk.read(entry.seats, session)
    assert seated is not None
    person = desk.read(stored.by_id, seated[1][0].person_id)
    organization = desk.read(organizations.by_id, person.organization_id)
    assert organization is not None
    assert (organization.slug, person.organization_confirmed) == ("lyngvik", True)


def test_nobody_is_invited_to_an_organisation_that_there_is_not(desk: Desk) -> None:
    with pytest.raises(Refused, match="unknown_organization"):
        desk.do(entry.invite, name="Liv Aas", agent=False, organization="nowhere")


def test_an_invitation_is_accepted_once_from_a_platform_too(desk: Desk) -> None:
    nils = desk.read(stored.by_id, desk.person("Nils"))
    token = desk.do(entry.invite, name="Nils", agent=True, organization="lyngvik")
    assert isinstance(desk.do(entry.accept, nils, f" {token} "), Invitation)
    person = desk.read(stored.by_id, nils.id)
    assert person.organization_confirmed
    assert desk.read(people.actor_anywhere, person).roles == {Role.AGENT}
    assert desk.do(entry.accept, nils, token) is entry.NoEntry.SPENT
    assert desk.do(entry.accept, nils, "") is entry.NoEntry.UNKNOWN
    assert desk.do(entry.spend_invitation, token, language="nb") is entry.NoEntry.SPENT
