"""The door of the web chat: who may stay, and how often an invitation works."""

from core.services import entry, people
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
