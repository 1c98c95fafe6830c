"""Two accounts become one person: by a code, once, with all that both of them have."""

import re
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from core.db import drafts, half_filled, messages, outbox, rooms, tables
from core.db import people as stored
from core.db import tickets as cases
from core.domain.intents import Intent, Nature, Notice
from core.domain.message import Kind
from core.domain.parties import Person
from core.domain.places import Address
from core.domain.rights import Actor, Role
from core.errors import Refused
from core.services import connect, entry, people, reply, sending
from core.services.connect import LETTERS, NotConnected
from core.services.people import Sighting
from tests.desk import AGENTS, Desk, at_once, waiting

HERE = Address("telegram", "42")
THERE = Address("slack", "D7")


def telegram(desk: Desk) -> Person:
    return desk.do(people.recognise, Sighting("telegram", "42", name="Liv", here=HERE))


def slack(desk: Desk) -> Person:
    return desk.do(people.recognise, Sighting("slack", "U7", name="Liv Aas", here=THERE))


def asked(desk: Desk, asking: Person, typing: Person, here: Address = HERE) -> int:
    """Let one person ask for a code and the other type it; give the question that is put."""
    code = desk.do(connect.give_code, asking.id)
    assert desk.do(connect.redeem, typing, code, here=here) is None
    found = select(tables.connect_requests.c.id).order_by(tables.connect_requests.c.id.desc())
    number: int = desk.read(lambda unit: unit.connection.execute(found.limit(1)).scalar_one())
    return number


def connected(desk: Desk, asking: Person, typing: Person, here: Address = HERE) -> Person:
    """Let one person ask for a code, the other type it, and both agree; give who they are then."""
    number = asked(desk, asking, typing, here)
    for side in (typing, asking):
        assert desk.do(connect.answer, side, number, agrees=True) is None
    one, other = (desk.read(stored.by_id, who.id) for who in (asking, typing))
    assert one == other
    return one


def test_a_code_is_easy_to_copy_and_only_its_hash_is_kept(desk: Desk) -> None:
    code = desk.do(connect.give_code, telegram(desk).id)
    assert re.fullmatch(f"[{LETTERS}]{{4}}-[{LETTERS}]{{4}}", code)
    kept = desk.read(lambda unit: unit.connection.execute(select(tables.connect_codes)).all())
    assert code not in str(kept)
    assert code.replace("-", "") not in str(kept)


def test_who_types_the_code_is_known_on_both_platforms_after_that(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    one = connected(desk, newer, older)
    assert one.id == older.id
    assert slack(desk).id == telegram(desk).id == older.id
    assert {i.platform for i in desk.read(stored.identities_of, one.id)} == {"telegram", "slack"}
    assert [row.place for row in desk.owed(Notice.CONNECTED)] == [HERE, THERE]


def test_nothing_is_linked_before_both_have_agreed_and_each_is_asked_where_they_are(
    desk: Desk,
) -> None:
    older, newer = telegram(desk), slack(desk)
    number = asked(desk, newer, older)
    assert [row.place for row in desk.owed(Notice.CONNECT)] == [HERE]
    with pytest.raises(Refused, match="button_unknown"):
        desk.do(connect.answer, newer, number, agrees=True)
    assert desk.do(connect.answer, older, number, agrees=True) is None
    assert [row.place for row in desk.owed(Notice.CONNECT)] == [HERE, THERE]
    with pytest.raises(Refused, match="answered_already"):
        desk.do(connect.answer, older, number, agrees=True)
    assert slack(desk).id != telegram(desk).id
    assert desk.do(connect.answer, newer, number, agrees=True) is None
    assert slack(desk).id == telegram(desk).id
    with pytest.raises(Refused, match="answered_already"):
        desk.do(connect.answer, telegram(desk), number, agrees=False)


@pytest.mark.parametrize("who", ["typist", "maker"])
def test_either_side_may_say_no_until_then(sqlite_desk: Desk, who: str) -> None:
    desk = sqlite_desk
    older, newer = telegram(desk), slack(desk)
    number = asked(desk, newer, older)
    if who == "maker":
        desk.do(connect.answer, older, number, agrees=True)
    assert desk.do(connect.answer, newer if who == "maker" else older, number, agrees=False) is None
    for side in (older, newer):
        with pytest.raises(Refused):
            desk.do(connect.answer, side, number, agrees=True)
    assert slack(desk).id != telegram(desk).id


def test_a_question_is_nobody_elses_and_good_for_ten_minutes(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    older, newer = telegram(desk), slack(desk)
    number = asked(desk, newer, older)
    bo = desk.do(people.recognise, Sighting("telegram", "43", name="Bo"))
    for wrong in (number, number + 1):
        with pytest.raises(Refused, match="button_unknown"):
            desk.do(connect.answer, bo, wrong, agrees=True)
    desk.clock.move(minutes=10)
    assert desk.do(connect.answer, older, number, agrees=True) is NotConnected.LATE
    assert slack(desk).id != telegram(desk).id


def test_rights_that_came_since_the_code_was_typed_are_looked_at_again(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    older, newer = telegram(desk), slack(desk)
    number = asked(desk, newer, older)
    desk.do(connect.answer, older, number, agrees=True)
    desk.do(stored.give_role, older.id, Role.AGENT)
    assert desk.do(connect.answer, newer, number, agrees=True) is NotConnected.OTHER_WAY
    assert slack(desk).id != telegram(desk).id


def test_a_code_may_be_typed_with_other_letters_and_blanks(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    code = desk.do(connect.give_code, newer.id).lower().replace("-", " ")
    assert desk.do(connect.redeem, older, f" {code} ", here=HERE) is None


def test_whoever_has_reported_something_stays_who_they_are(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    desk.report(by=Actor(newer.id))
    assert connected(desk, older, newer).id == newer.id


def test_a_new_code_replaces_the_one_before(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    before = desk.do(connect.give_code, newer.id)
    desk.do(connect.give_code, newer.id)
    assert desk.do(connect.redeem, older, before, here=HERE) is NotConnected.UNKNOWN


def test_a_code_that_cannot_be_used_says_why(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    code = desk.do(connect.give_code, newer.id)
    assert desk.do(connect.redeem, newer, code, here=THERE) is NotConnected.OWN
    desk.clock.move(minutes=10)
    assert desk.do(connect.redeem, older, code, here=HERE) is NotConnected.LATE
    code = desk.do(connect.give_code, newer.id)
    assert desk.do(connect.redeem, older, code, here=HERE) is None
    third = desk.do(people.recognise, Sighting("telegram", "43", name="Bo"))
    assert desk.do(connect.redeem, third, code, here=HERE) is NotConnected.USED


def test_a_code_that_others_have_seen_is_good_no_longer(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    code = desk.do(connect.give_code, newer.id)
    desk.do(connect.spoil, code)
    assert desk.do(connect.redeem, older, code, here=HERE) is NotConnected.LATE


def test_guessing_pauses_after_five_tries_in_ten_minutes(desk: Desk) -> None:
    older, newer = telegram(desk), slack(desk)
    code = desk.do(connect.give_code, newer.id)
    for _ in range(5):
        assert desk.do(connect.redeem, older, "AAAA-AAAA", here=HERE) is NotConnected.UNKNOWN
    assert desk.do(connect.redeem, older, code, here=HERE) is NotConnected.PAUSED
    desk.clock.move(minutes=10)
    code = desk.do(connect.give_code, newer.id)
    assert desk.do(connect.redeem, older, code, here=HERE) is None


def test_of_two_who_type_a_code_at_once_one_wins(desk: Desk) -> None:
    issuer = slack(desk)
    code = desk.do(connect.give_code, issuer.id)
    sightings = [Sighting("telegram", str(n), name=f"T{n}", here=HERE) for n in range(2)]
    stores = [desk.store, desk.replica()]

    def redeem(unit: Any, seen: Sighting) -> NotConnected | None:
        return connect.redeem(unit, people.recognise(unit, seen), code, here=HERE)

    def work(number: int) -> NotConnected | None:
        return waiting(stores[number].submit(partial(redeem, seen=sightings[number])))

    outcomes = at_once([partial(work, number) for number in range(2)])
    assert sorted(map(str, outcomes)) == ["None", "used"], outcomes


def test_two_who_type_each_others_codes_at_once_are_one(desk: Desk) -> None:
    both = [telegram(desk), slack(desk)]
    codes = [desk.do(connect.give_code, one.id) for one in both]
    stores = [desk.store, desk.replica()]
    sightings = [
        Sighting("telegram", "42", name="Liv", here=HERE),
        Sighting("slack", "U7", name="Liv Aas", here=THERE),
    ]

    def redeem(unit: Any, number: int) -> NotConnected | None:
        person = people.recognise(unit, sightings[number])
        return connect.redeem(unit, person, codes[1 - number], here=HERE)

    def work(number: int) -> NotConnected | None:
        return waiting(stores[number].submit(partial(redeem, number=number)))

    assert at_once([partial(work, number) for number in range(2)]) == [None, None]

    def agree(unit: Any, number: int, request: int) -> NotConnected | None:
        person = people.recognise(unit, sightings[number])
        return connect.answer(unit, person, request, agrees=True)

    def confirm(number: int) -> list[str]:
        """Say yes to whatever this side is asked; give what it was told."""
        told: list[str] = []
        for request in (1, 2):
            work = partial(agree, number=number, request=request)
            try:
                told.append(str(waiting(stores[number].submit(work))))
            except Refused as refused:
                told.append(refused.reason)
        return told

    for _ in range(2):
        for told in at_once([partial(confirm, number) for number in range(2)]):
            assert isinstance(told, list)
            assert set(told) <= {"None", "button_unknown", "answered_already"}
    assert telegram(desk).id == slack(desk).id


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
