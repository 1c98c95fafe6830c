"""What is written on a ticket is found by its words, alike on both databases."""

import pytest

from core.db.tickets import search
from core.domain.places import Address
from core.domain.rights import Actor
from core.domain.tickets.message import Kind
from core.errors import Refused
from core.services.people import people
from core.services.tickets import claim, close, finding, merge, reply, sending
from core.services.urgent import urgency
from tests.desk import AGENTS, Desk

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
    return list(desk.read(search.find, wanted))


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
    desk.do(urgency.raise_urgent, desk.agent(), ticket.id, why="The mayor waits")
    for wanted in (
        "payslip",
        "GREY",
        "tuesday",
        "seen",
        "archive",
        "holiday",
        "mayor",
        "grey tuesday",
    ):
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
    assert desk.read(search.find, "printer", limit=2) == newest[:2]


def test_a_ticket_with_more_words_than_the_index_takes_stays_usable(desk: Desk) -> None:
    ticket = desk.report("Payslip shows nothing")
    for part in range(2):
        long = " ".join(f"p{part}w{number}{'x' * 90}" for number in range(7_000))
        desk.do(reply.comment, desk.reporter(), ticket.id, text=long)
    desk.say(ticket, Kind.REPLY, text="Shorter, please")
    assert found(desk, "payslip") == [ticket.id]
    assert found(desk, "p0w7") == [ticket.id]


def test_hits_in_the_title_come_first_then_what_is_open(desk: Desk) -> None:
    begun = desk.report("Printers everywhere")
    ended = desk.report("The printer again")
    title = desk.report("My printer")
    inside = desk.report("Something else", answers=(("happened", "the printer hums"),))
    desk.do(close.withdraw, desk.reporter(), ended.id)
    assert found(desk, "printer") == [title.id, ended.id, begun.id, inside.id]


def test_a_whole_word_is_found_behind_many_that_only_begin_so(desk: Desk) -> None:
    whole = desk.report("A case", answers=(("happened", "the printer hums"),))
    begun = [desk.report("Another", answers=(("happened", "all printers"),)) for _ in range(4)]
    expected = [*(one.id for one in reversed(begun[1:])), whole.id]
    assert desk.read(search.find, "printer", among=3) == expected


def sought(desk: Desk, text: str, by: Actor | None = None) -> list[int]:
    """Search as a colleague in the agents' room, or as somebody in their own chat."""
    name = "Aksel"
    desk.person(name)
    if by is not None:
        name = next(one for one in ("Liv", "Odd") if desk.person(one) == by.person_id)
    place = AGENTS if by is None else Address("web", f"p{name}")
    identity = ("web", "", name.lower())
    return list(desk.read(finding.search_for, text, identity=identity, place=place))


def test_filters_narrow_a_search_down(desk: Desk) -> None:
    desk.do(people.describe, desk.person("Liv"), organization="lyngvik")
    old = desk.report("Printer one", category="payslip", system="skilling", component="bank")
    desk.clock.move(days=10)
    mine = desk.report("Printer two", category="payslip")
    other = desk.report("Printer three", by=desk.reporter("Nils"))
    desk.do(claim.claim, desk.agent(), mine.id)
    desk.do(close.withdraw, desk.reporter(), old.id)
    for text, expected in {
        "printer": [other, mine, old],
        "printer state:withdrawn": [old],
        "printer state:open": [other, mine],
        "printer tilstand:åpen": [other, mine],
        "printer state:new": [other],
        "category:payslip": [mine, old],
        'printer category:"Lønnsslipp eller utbetaling"': [mine, old],
        "printer system:skilling": [old],
        'printer osa:"Siirrot pankkiin"': [old],
        "printer system:calculation": [],
        "organisation:lyngvik printer": [mine, old],
        'org:"Lyngvik kommune" state:open': [mine],
        "is:mine": [mine],
        "since:7d": [other, mine],
        "printer since:0001-01-01": [other, mine, old],
        "since:2026-11-24 two": [mine],
        "since:1.12.2026": [other, mine],
        "printer since:30.12.2026": [],
        "MEL-1002": [mine],
        "mel-1099": [],
        "mel-1002 state:open": [mine],
        "1002, MEL-1001": [mine, old],
        "MEL-1001 state:open": [],
        "MEL-1001 and others": [],
        "printer 12:30": [],
    }.items():
        assert sought(desk, text) == [one.id for one in expected], text


@pytest.mark.parametrize(
    ("text", "filter_"),
    [
        ("state:green", "state"),
        ("system:nothing", "system"),
        ("category:nothing", "category"),
        ("org:nobody", "org"),
        ("since:soon", "since"),
        ("since:31.2.2026", "since"),
        ("since:9999999d", "since"),
        ("is:yours", "is"),
        ('state:""', "state"),
    ],
)
def test_a_filter_that_means_nothing_is_named(sqlite_desk: Desk, text: str, filter_: str) -> None:
    with pytest.raises(Refused, match="filter_unknown") as refused:
        sqlite_desk.read(finding.understood, text)
    assert refused.value.args_by_name == {"filter": filter_}


def test_a_reporter_finds_their_own_and_nothing_that_is_said_inside(desk: Desk) -> None:
    liv = desk.reporter()
    own = desk.report("Payslip shows nothing", answers=(("happened", "A grey page"),))
    other = desk.report("Payslip of another", by=desk.reporter("Nils"))
    desk.do(reply.note, desk.agent(), own.id, text="Probably fraud")
    desk.say(own, text="Secretive answer")  # held: it has not been said yet
    desk.do(sending.go, desk.say(own, text="Try the archive"))
    for text in ("payslip", "grey", "archive", "PAYSL archi"):
        assert sought(desk, text, liv) == [own.id], text
    for text in ("fraud", "secretive", "another", "", "MEL-1002"):
        assert sought(desk, text, liv) == [], text
    assert sought(desk, "fraud") == [own.id]
    for text in ("MEL-1001", "1001", "state:open", "payslip is:mine", "since:1d grey"):
        assert sought(desk, text, liv) == [own.id], text
    for text in ("state:closed", "grey state:withdrawn", "MEL-1002 state:open"):
        assert sought(desk, text, liv) == [], text
    assert desk.read(finding.own_of, (own.id, other.id), liv.person_id) == (own.id,)


def test_a_reporter_finds_a_merged_report_by_the_state_that_they_are_told(desk: Desk) -> None:
    first, second = desk.report("Printer hums"), desk.report("Printer hums again")
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    assert sought(desk, "state:open hums", desk.reporter()) == [second.id, first.id]
    assert sought(desk, "state:merged", desk.reporter()) == []
    assert sought(desk, "state:merged") == [second.id]


def test_what_one_of_two_reporters_writes_the_other_does_not_find(colleagues: Desk) -> None:
    desk, odd = colleagues, colleagues.reporter("Odd")
    first, second = desk.report("Printer hums"), desk.report("No paper", by=odd)
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    desk.do(reply.comment, odd, second.id, text="It stands in the cellar")
    assert sought(desk, "cellar", desk.reporter()) == []
    assert sought(desk, "cellar", odd) == [second.id]


def test_riddles_are_read_as_words_and_filters_without_harm(sqlite_desk: Desk) -> None:
    for riddle in RIDDLES:
        for text in (riddle, f"state:closed {riddle}", f"{riddle} is:mine"):
            assert sought(sqlite_desk, text) == []
            assert sought(sqlite_desk, text, sqlite_desk.reporter()) == []
