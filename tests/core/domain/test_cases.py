import pytest
from hypothesis import given, strategies as st

from core.domain.text import words
from core.domain.tickets.cases import several_cases

SEVERAL = [
    (
        "Hei!\n1. Får ikke logget inn i Lønn\n2. Utskriften av timelister feiler hver gang",
        ["Hei!\n1. Får ikke logget inn i Lønn", "2. Utskriften av timelister feiler hver gang"],
    ),
    (
        "Two things: 1) the payslip is missing for March 2) I cannot open the calendar",
        ["Two things: 1) the payslip is missing for March", "2) I cannot open the calendar"],
    ),
    (
        "- Lönebeskedet saknas för mars\n- Kan inte öppna kalendern alls",
        ["- Lönebeskedet saknas för mars", "- Kan inte öppna kalendern alls"],
    ),
    (
        "Palkkalaskelma puuttuu maaliskuulta.\n\nLisäksi: en pääse, kalenteri ei aukea",
        ["Palkkalaskelma puuttuu maaliskuulta.", "Lisäksi: en pääse, kalenteri ei aukea"],
    ),
    (
        "The export fails with error 12.\nAnother thing: my phone number is wrong",
        ["The export fails with error 12.", "Another thing: my phone number is wrong"],
    ),
    (
        "De export werkt al niet.\n\nDaarnaast ontbreken er twee collega's in de lijst",
        ["De export werkt al niet.", "Daarnaast ontbreken er twee collega's in de lijst"],
    ),
    (
        "Eksporten fejler hver gang.\n\nDesuden mangler min kollega i listen",
        ["Eksporten fejler hver gang.", "Desuden mangler min kollega i listen"],
    ),
]


@pytest.mark.parametrize(("text", "parts"), SEVERAL)
def test_several_cases_in_one_message_are_seen(text, parts):
    assert list(several_cases(text)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Får ikke logget inn i Lønn",
        "1. Logg inn\n2. Trykk på Timer\n3. Feilmelding 12 kommer",
        "Slik gjør jeg:\n1. Får ikke opp menyen først\n2. Feil nummer to kommer da",
        "Steps to reproduce:\n- the list does not open\n- the button is not there",
        "Det gjelder:\n- Kari\n- Ola\n- Per",
        "1) feil\n2) feil",
        "Versjon 1.2) feiler ikke, men 3.4) feiler alltid i går",
        "2. Den feiler ikke i dag\n3. Den feilet alltid i går",
        "Eksporten feiler hver gang. Også på den andre maskinen min",
        "Eksporten feiler hver gang.\n\nDessuten er det fint vær i dag",
        "Also the payslip is missing for March this year",
        "\n".join(f"{number}. Linje {number} feiler alltid" for number in range(1, 30)),
        "Møtet er 14.00) og ingen kommer",
    ],
)
def test_one_case_however_it_is_laid_out_is_not_split(text):
    assert several_cases(text) == ()


PIECES = st.sampled_from(
    ["1) ", "2) ", "3. ", "1. ", "2. ", "- ", "\n", "\n\n", "også ", "Another thing: "]
)
SENTENCES = st.sampled_from(["jeg får ikke opp listen ", "feil 12 kommer hver gang ", "ok "])


@given(st.lists(PIECES | SENTENCES | st.text(max_size=8), max_size=25).map("".join))
def test_splitting_loses_no_word(text):
    parts = several_cases(text)

    assert len(parts) != 1
    assert not parts or words("\n".join(parts)) == words(text)


@given(st.text())
def test_any_text_can_be_looked_at(text):
    parts = several_cases(text)
    assert not parts or words("\n".join(parts)) == words(text)
