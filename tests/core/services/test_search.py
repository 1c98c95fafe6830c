"""What is written on a ticket is found by its words, alike on both databases."""

import pytest

from core.db import search
from core.domain.message import Kind
from core.services import claim, reply
from tests.desk import Desk

RIDDLES = [
    "",
    "   ",
    "'",
    '"',
    "\\",
    "a'b\"c",
    "AND OR NOT NEAR",
    "printer AND",
    "NEAR(printer, 2)",
    "printer*",
    "* ^ - + ( ) { } [ ] : ; , . ! | & <-> <2>",
    "words:printer",
    "'; DROP TABLE tickets; --",
    "%_",
    "\x00\x01",
    "\ud800 \udfff",
    "😀 👩‍👩‍👧",
    "سلام דבר",
    "e\u0301\u0301\u0301",
    "x" * 10_000,
    "word " * 2_000,
    " ".join(f"w{number}" for number in range(1_700)),
    "_ _ _ __init__",
]


def found(desk: Desk, wanted: str) -> list[int]:
    return [ticket.id for ticket in desk.read(search.find, wanted)]


def test_a_ticket_is_found_by_words_of_its_title_its_answers_and_its_messages(
    desk: Desk,
) -> None:
    ticket = desk.report("Payslip shows nothing", answers=(("happened", "A grey page"),))
    desk.report("Another case entirely")
    desk.do(reply.comment, desk.reporter(), ticket.id, text="Since Tuesday")
    desk.do(reply.note, desk.agent(), ticket.id, text="Seen before")
    desk.say(ticket, text="Try the archive")
    desk.do(claim.claim, desk.agent("Berit"), ticket.id)
    desk.do(claim.take_over, desk.agent(), ticket.id, reason="Holiday")
    for wanted in ("payslip", "GREY", "tuesday", "seen", "archive", "holiday", "grey tuesday"):
        assert found(desk, wanted) == [ticket.id], wanted
    assert found(desk, "payslip entirely") == []


def test_an_undone_reply_is_found_as_the_note_it_is(desk: Desk) -> None:
    ticket = desk.report()
    held = desk.say(ticket, text="Nonsense")
    desk.do(reply.undo, desk.agent(), held.id)
    assert found(desk, "nonsense") == [ticket.id]


def test_a_word_that_is_begun_finds_and_one_in_the_middle_does_not(desk: Desk) -> None:
    ticket = desk.report("Lønnsslipp mangler")
    assert found(desk, "lønns") == [ticket.id]
    assert found(desk, "slipp") == []


def test_letters_of_the_north_are_letters_and_not_accents(desk: Desk) -> None:
    ticket = desk.report("Årsrapport på skjermen är öppen")
    for wanted in ("årsrapport", "ÅRSRAPPORT", "A\u030arsrapport", "på", "är", "öppen"):
        assert found(desk, wanted) == [ticket.id], wanted
    for wanted in ("arsrapport", "pa", "ar", "oppen", "öpen"):
        assert found(desk, wanted) == [], wanted


@pytest.mark.parametrize("wanted", ["name", "mod", "run_2", "RUN 2", "٣", "𞤀𞤣", "ᏸ"])
def test_both_databases_cut_words_alike(desk: Desk, wanted: str) -> None:
    ticket = desk.report("Error in mod_name after run_2 at ٣ in 𞤀𞤣 and ᏸ")
    assert found(desk, wanted) == [ticket.id]


def test_no_text_that_is_searched_for_does_any_harm(desk: Desk) -> None:
    ticket = desk.report()
    for riddle in RIDDLES:
        assert found(desk, riddle) in ([], [ticket.id])
    assert found(desk, "printer AND nothing") == []
    assert found(desk, "printer") == [ticket.id]


def test_the_newest_come_first_and_no_more_than_asked_for(desk: Desk) -> None:
    tickets = [desk.report(f"Printer number {number}") for number in range(4)]
    newest = [ticket.id for ticket in reversed(tickets)]
    assert found(desk, "printer") == newest
    assert [one.id for one in desk.read(search.find, "printer", limit=2)] == newest[:2]


def test_a_ticket_with_more_words_than_the_index_takes_stays_usable(desk: Desk) -> None:
    ticket = desk.report("Payslip shows nothing")
    for part in range(2):
        long = " ".join(f"p{part}w{number}{'x' * 90}" for number in range(7_000))
        desk.do(reply.comment, desk.reporter(), ticket.id, text=long)
    desk.say(ticket, Kind.REPLY, text="Shorter, please")
    assert found(desk, "payslip") == [ticket.id]
    assert found(desk, "p0w7") == [ticket.id]
