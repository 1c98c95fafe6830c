"""The door of the web chat: who may stay, and how often an invitation works."""

from core.services import entry
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
