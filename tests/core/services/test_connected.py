"""What two people had is one person's once their accounts are connected."""

import pytest
from sqlalchemy import select

from core.db import tables
from core.db.intake import drafts, half_filled
from core.db.outbox import outbox
from core.db.people import people as stored, rooms
from core.db.tickets import messages, tickets as cases
from core.domain.intents import Intent, Nature, Notice
from core.domain.parties import Person
from core.domain.rights import Actor, Role
from core.domain.tickets.message import Kind
from core.services.people import entry, people
from core.services.people.people import Sighting
from core.services.tickets import reply, sending
from tests.core.services.accounts import connected, slack, telegram
from tests.desk import AGENTS, Desk


def test_all_that_either_has_is_theirs(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    ticket = desk.report(by=Actor(newer.id))
    first = desk.report(by=Actor(older.id))
    other = desk.report(by=desk.reporter("Bo"))
    agent = Actor(newer.id, frozenset({Role.AGENT}))
    desk.do(stored.give_role, newer.id, Role.AGENT)
    desk.do(rooms.saw, AGENTS, newer.id)
    desk.do(reply.note, agent, other.id, text="Mine", file_ids=())
    file = desk.file(Actor(newer.id))
    held = desk.do(
        drafts.hold_text,
        newer.id,
        body="Where?",
        file_ids=[],
        choices=[ticket.id],
        question="which",
    )
    desk.do(people.describe, newer.id, phone="22334455", organization="lyngvik")
    desk.do(people.describe, older.id, email="liv@lyngvik.example")
    one = connected(desk, newer, older)
    assert one.id == older.id
    assert (one.phone, one.email) == ("22334455", "liv@lyngvik.example")
    assert one.organization_id is not None
    assert [t.id for t in desk.read(cases.of_reporter, one.id)] == [first.id, ticket.id]
    assert desk.read(people.actor_anywhere, one).roles == {Role.AGENT}
    assert desk.read(rooms.members, AGENTS) == [one.id]
    assert [m.author_id for m in desk.read(messages.of_ticket, other.id)] == [one.id]
    found = desk.read(drafts.waiting_text, held.id)
    assert found is not None
    assert found.person_id == one.id
    owner = select(tables.files.c.owner_id).where(tables.files.c.id == file.id)
    assert desk.read(lambda unit: unit.connection.execute(owner).scalar_one()) == one.id


def test_the_history_keeps_who_it_was_and_the_name_is_theirs(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    desk.report(by=Actor(older.id))
    desk.report(by=Actor(newer.id))
    connected(desk, newer, older)
    actors = select(tables.events.c.actor_id).where(tables.events.c.ticket_id == 2)
    (actor_id,) = desk.read(lambda unit: unit.connection.execute(actors).scalars().all())
    assert actor_id == newer.id
    assert desk.read(stored.by_ids, {newer.id})[newer.id].id == older.id


def test_who_is_connected_twice_is_one_person_under_every_id(desk: Desk) -> None:
    first, second = telegram(desk), slack(desk)
    third = desk.do(people.recognise, Sighting("telegram", "43", name="Liv"))
    desk.report(by=Actor(third.id))
    one = connected(desk, second, first)
    whole = connected(desk, one, third)
    assert whole.id == third.id
    ids = {first.id, second.id, third.id}
    assert {p.id for p in desk.read(stored.by_ids, ids).values()} == {third.id}
    assert slack(desk).id == third.id


def test_what_was_said_is_not_said_again_and_what_is_owed_reaches_them(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    desk.report(by=Actor(older.id))
    ticket = desk.report(by=Actor(newer.id))
    held = desk.say(ticket, Kind.ASK)
    desk.do(sending.go, held)
    said = [row.id for row in desk.owed(Notice.FROM_AGENT)]
    waits = Intent(Notice.SENTENCE, data={"key": "profile-kept", "args": {}})
    desk.do(outbox.owe, waits, key="waits", person_id=newer.id)
    one = connected(desk, newer, older)
    desk.do(reply.comment, Actor(one.id), ticket.id, text="The upper")
    rows = desk.owed()
    again = [row for row in rows if row.intent.notice is Notice.FROM_AGENT]
    assert [row.id for row in again] == said
    assert {row.person_id for row in rows if row.person_id} == {one.id}
    assert {row.lane for row in rows if row.person_id} == {f"person:{one.id}"}
    assert "waits" in [row.key for row in rows]


def draft(desk: Desk, person: Person, turn: int) -> drafts.Draft:
    desk.clock.move(seconds=1)
    at = {"turn": turn, "flow": "report"}
    begun = desk.do(drafts.begin, person.id, {"at": at, "prompt": f"p{turn}", "aside": None})
    data = {"draft": begun.id, "prompt": f"p{turn}"}
    desk.do(
        outbox.owe,
        Intent(Notice.PROMPT, data=data),
        key=f"prompt:{begun.id}:p{turn}",
        nature=Nature.CARD,
        person_id=person.id,
    )
    return begun


@pytest.mark.parametrize("newest_first", [True, False])
def test_the_newer_draft_goes_on_and_the_other_waits_behind_it(
    desk: Desk, *, newest_first: bool
) -> None:
    older, newer = telegram(desk), slack(desk)
    begun = [draft(desk, one, 7) for one in ((newer, older) if newest_first else (older, newer))]
    desk.owed()
    one = connected(desk, newer, older)
    found = desk.read(drafts.of, one.id)
    assert found is not None
    assert found.id == begun[1].id
    assert found.state["at"]["turn"] == 8
    assert found.state["aside"] == begun[0].state
    prompts = {row.intent.data["draft"] for row in desk.owed(Notice.PROMPT)}
    assert prompts == {draft.id for draft in begun}


def test_a_draft_of_the_one_who_is_gone_goes_on(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    begun = draft(desk, newer, 7)
    one = connected(desk, newer, older)
    found = desk.read(drafts.of, one.id)
    assert found is not None
    assert (found.id, found.state, found.changed_at) == (begun.id, begun.state, begun.changed_at)


def test_what_stands_in_a_form_of_the_one_who_is_gone_is_kept(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    for person, form, text in (
        (newer, "report:1", "The tax"),
        (newer, "report:2", "The older"),
        (older, "report:2", "The upper"),
    ):
        desk.do(half_filled.remember, person.id, form, {"happened": text}, at=desk.clock())
    kept = connected(desk, newer, older)
    assert kept.id == older.id
    for form, text in (("report:1", "The tax"), ("report:2", "The upper")):
        assert desk.do(half_filled.take, kept.id, form) == {"happened": text}


def test_both_are_in_every_room_that_one_of_them_is_in(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    desk.do(rooms.saw, AGENTS, older.id)
    desk.do(rooms.left, AGENTS, older.id)
    desk.do(rooms.saw, AGENTS, newer.id)
    one = connected(desk, newer, older)
    assert desk.read(rooms.members, AGENTS) == [one.id]


def test_whoever_sits_at_the_web_chat_stays_there_as_themselves(desk: Desk) -> None:
    first = telegram(desk)
    token = desk.do(entry.invite, name="Liv", agent=False)
    session = desk.do(entry.spend_invitation, token, language="nb")
    assert isinstance(session, str)
    (seat,) = (desk.read(entry.seats, session) or (False, []))[1]
    sitting = desk.read(stored.by_id, seat.person_id)
    one = connected(desk, first, sitting, here=seat.room)
    (after,) = (desk.read(entry.seats, session) or (False, []))[1]
    assert (after.person_id, after.room) == (one.id, seat.room)
    known = Sighting("web", str(one.id), name=one.name, here=seat.room)
    assert desk.do(people.recognise, known).id == one.id
