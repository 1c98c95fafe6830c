"""Whoever becomes one with somebody gets no rights by a trick, and nothing goes astray."""

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import select, update

from core.db import tables
from core.db.intake import fetching
from core.db.outbox import outbox
from core.db.people import people as stored, rooms
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.places import Address, Places
from core.domain.rights import Role
from core.services import announce
from core.services.people import connect, reach
from core.services.people.connect import NotConnected
from core.services.tickets import files
from tests.core.services.accounts import HERE, connected, slack, telegram
from tests.desk import AGENTS, Desk


def test_rights_go_only_from_the_account_that_was_shown_the_code(desk: Desk) -> None:
    agent, stranger = telegram(desk), slack(desk)
    desk.do(stored.give_role, agent.id, Role.AGENT)
    code = desk.do(connect.give_code, stranger.id)
    assert desk.do(connect.redeem, agent, code, here=HERE) is NotConnected.OTHER_WAY
    assert slack(desk).id != telegram(desk).id
    assert connected(desk, agent, stranger).id == agent.id


def test_an_old_membership_is_as_good_a_reason_to_do_it_the_other_way(desk: Desk) -> None:
    agent, stranger = telegram(desk), slack(desk)
    desk.do(_saw_long_ago, agent.id)
    code = desk.do(connect.give_code, stranger.id)
    there = desk.with_places(
        desk.store.places.since_moved({AGENTS: Address("telegram", "-7")}),
    )
    assert there.do(connect.redeem, agent, code, here=HERE) is NotConnected.OTHER_WAY


def _saw_long_ago(unit: Unit, person_id: int) -> None:
    rooms.saw(unit, Address("telegram", "-7"), person_id)
    unit.connection.execute(
        update(tables.room_members).values(seen_at=unit.now - timedelta(hours=2))
    )


def test_a_persons_own_page_follows_the_reports_of_both(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    desk.do(announce.home, newer.id, Address("slack", "home:U7"))
    desk.owed()
    one = connected(desk, newer, older)
    desk.owed()
    desk.report(by=desk.reporter("Bo"))
    assert desk.owed(Notice.HOME) == []
    desk.do(outbox.bring_up_to_date, f"home:{one.id}")
    assert [row.person_id for row in desk.owed(Notice.HOME)] == [one.id]


def test_who_brought_a_file_hears_that_it_is_not_there_whoever_they_are_by_now(
    desk: Desk,
) -> None:
    older, newer = telegram(desk), slack(desk)
    told: Mapping[str, str] = {"platform": "slack", "remote": "F1", "name": "a.png"}
    desk.do(files.expect, person_id=newer.id, size=1, **told)
    [wanted] = desk.do(fetching.claim, limit=1)
    one = connected(desk, newer, older)
    desk.do(files.not_kept, wanted.id, problem="gone")
    [row] = desk.owed(Notice.FILE)
    assert row.person_id == one.id


def test_a_room_that_moved_to_where_another_was_served_says_nothing_twice(desk: Desk) -> None:
    """A row for the new address is there already, so the old one cannot take its key."""
    old, new = Address("telegram", "-7"), Address("telegram", "-1007")
    places = Places(agents=(old, new))
    both = desk.with_places(places)
    both.report()
    both.do(reach.moved, old, new)
    cards = both.owed(Notice.CARD)
    assert [row.place for row in cards] == [new]
    found = select(tables.outbox.c.key).where(tables.outbox.c.done_at.is_(None))
    assert both.read(lambda unit: unit.connection.execute(found).all()) == []
    assert places.since_moved({old: new}).agents == (new,)
