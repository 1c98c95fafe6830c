"""What is like a report is found, in bounds, and only by whoever may see it."""

from typing import Any

import pytest
from sqlalchemy import insert, text

from core.db import tables
from core.db.people import people
from core.db.tickets import similar as similar_words, tickets
from core.db.unit import Unit
from core.domain.rights import Actor
from core.services.tickets import close, merge, similar
from tests.desk import Desk

MONEY = "The payslips of March show the tax card of last year"
NB = "Lønnsslippen viser skattekortet fra i fjor"
FI = "Palkkalaskelma näyttää viime vuoden verokortin"


def tell(desk: Desk, title: str, happened: str = "", *, by: Actor | None = None) -> int:
    return desk.report(title, by=by, answers=(("happened", happened or title),)).id


def like(desk: Desk, text: str, **more: Any) -> list[int]:
    return [one.id for one in desk.read(similar.like_text, text, **more)]


def own(desk: Desk, name: str, text: str, system: str = "") -> list[int]:
    return [one.id for one in desk.read(similar.own_like, desk.person(name), system, text)]


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (MONEY, "My payslip has last year's tax card on it, March again"),
        (NB, "Feil skattekort på lønnsslipp: det er fra i fjor"),
        ("Lønsedlen viser skattekortet fra sidste år", "Skattekort fra sidste år på lønseddelen"),
        (FI, "Palkkalaskelmassa on viime vuoden verokortti"),
        (
            "Op de loonstrook staat de belastingkaart van vorig jaar",
            "Mijn loonstrook toont een belastingkaart van vorig jaar",
        ),
        ("Lönebeskedet visar förra årets skattsedel", "Fel skattsedel på lönebesked, förra året"),
    ],
)
def test_what_is_told_in_other_words_of_a_language_is_found(
    sqlite_desk: Desk, told: str, asked: str
) -> None:
    wanted = tell(sqlite_desk, told)
    for other in ("Printer prints nothing", "The town hall has no signature", "Arkivet er tomt"):
        tell(sqlite_desk, other)
    assert own(sqlite_desk, "Liv", asked) == [wanted]
    assert like(sqlite_desk, asked)[0] == wanted


def test_rare_words_count_more_than_those_that_stand_everywhere(desk: Desk) -> None:
    for number in range(8):
        tell(desk, f"The invoice shows nothing for customer {number}")
    wanted = tell(desk, "Pension report prints in grey", "The invoice shows grey pension lines")
    assert like(desk, "The invoice shows the pension in grey")[0] == wanted
    assert like(desk, "Is it there and was it on the") == []
    assert like(desk, "") == []


def test_what_is_old_is_found_while_it_is_open_and_where_rare_words_meet(desk: Desk) -> None:
    old, gone = tell(desk, "Archive lacks a column"), tell(desk, "Archive lacks a column")
    desk.do(close.withdraw, desk.reporter(), gone)
    desk.do(far_later)
    tell(desk, "The payslip is locked")
    assert like(desk, "A column is missing in the archive") == [old]


def far_later(unit: Unit) -> None:
    """Let so many tickets have come since that what is there now is old."""
    kept = {
        "id": similar_words.NEWEST * 2,
        "state": "new",
        "kind": "fault",
        "priority": "normal",
        "rank": 1,
        "reporter_id": tickets.by_id(unit, 1).reporter_id,
        "received_at": unit.now,
        "changed_at": unit.now,
    }
    unit.connection.execute(insert(tables.tickets).values(**kept))


def test_a_look_ends_when_its_time_is_over(sqlite_desk: Desk) -> None:
    wanted = tell(sqlite_desk, MONEY)
    assert like(sqlite_desk, MONEY) == [wanted]
    assert like(sqlite_desk, MONEY, patience=0.0) == []


def test_a_ticket_is_not_like_itself_nor_like_what_went_on_as_another(desk: Desk) -> None:
    first, second, third = (tell(desk, MONEY) for _ in range(3))
    desk.do(merge.merge, desk.agent(), third, first)
    assert [one.id for one in desk.read(similar.like_ticket, second)] == [first]


def test_a_reporter_sees_their_own_and_their_organisations_open_tickets_only(
    colleagues: Desk,
) -> None:
    """Whoever only claims to work there neither sees nor is seen."""
    desk = colleagues
    of_liv, of_odd = tell(desk, MONEY), tell(desk, MONEY, by=desk.reporter("Odd"))
    lyngvik = desk.read(people.by_id, desk.person("Liv")).organization_id
    desk.do(people.change, desk.person("Mallory"), organization_id=lyngvik)
    of_mallory = tell(desk, MONEY, by=desk.reporter("Mallory"))
    of_stranger = tell(desk, MONEY, by=desk.reporter("Nora"))
    assert own(desk, "Liv", MONEY) == [of_odd, of_liv]
    assert own(desk, "Mallory", MONEY) == [of_mallory]
    assert own(desk, "Nora", MONEY) == [of_stranger]
    desk.do(close.withdraw, desk.reporter("Odd"), of_odd, why="It went away")
    assert own(desk, "Liv", MONEY) == [of_liv]


def test_only_what_concerns_the_system_is_like_it(desk: Desk) -> None:
    payroll = desk.report(MONEY, system="payroll").id
    desk.report(MONEY, system="cases")
    assert own(desk, "Liv", MONEY, "payroll") == [payroll]


def test_where_rare_words_meet_in_many_tickets_the_most_telling_are_compared(
    sqlite_desk: Desk,
) -> None:
    desk = sqlite_desk
    tell(desk, "The payslip is locked")
    desk.do(far_later)
    best = [100, 101]
    desk.do(hold, dict.fromkeys(best, "kaarna louhi sammal"))
    desk.do(hold, dict.fromkeys(range(200, 300), "kaarna louhi"))
    desk.do(hold, dict.fromkeys(range(300, 400), "louhi sammal"))
    asked = ("kaarna", "louhi", "sammal")
    found = desk.read(similar_words.look, asked, time_left=lambda: True)
    assert len(found.met) == similar_words.MOST_MEETING
    assert found.met >= set(best)


def hold(unit: Unit, told: dict[int, str]) -> None:
    """Let tickets with these numbers be there, found by these words."""
    person_id = tickets.by_id(unit, 1).reporter_id
    row = {"state": "new", "kind": "fault", "priority": "normal", "rank": 1}
    row |= {"reporter_id": person_id, "received_at": unit.now, "changed_at": unit.now}
    unit.connection.execute(insert(tables.tickets), [{"id": one, **row} for one in told])
    put = text("INSERT INTO ticket_search (rowid, words) VALUES (:id, :words)")
    unit.connection.execute(put, [{"id": one, "words": words} for one, words in told.items()])
