"""Two accounts become one person: by a code, once, when both have agreed."""

import re
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from core.db import tables
from core.db.people import people as stored
from core.domain.intents import Notice
from core.domain.rights import Actor, Role
from core.errors import Refused
from core.services.people import connect, people
from core.services.people.connect import LETTERS, NotConnected
from core.services.people.people import Sighting
from tests.core.services.accounts import HERE, THERE, asked, connected, slack, telegram
from tests.desk import Desk, at_once, waiting


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
