import pytest
from hypothesis import given, strategies as st

from core.config.replies import Element
from core.config.templates import fill, strange
from core.config.texts import Text
from core.domain.tickets.checklist import missing

NAME = Text("Any")


def lacks(text: str, **known: object) -> bool:
    element = Element.model_validate({"id": "a", "name": "A", **known})
    return bool(missing(text, [element], reporter="Kari Øst", agent="Jonas Vik"))


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("We will try AGAIN tomorrow", {"words": ["again"]}),
        ("Please write here if it fails", {"words": ["call us", "write here"]}),
        ("Skriver du her?", {"words": ["skriv*"]}),
        ("kirjoittakaa tähän", {"words": ["kirjoit*"]}),
        ("Hei Kari!", {"has": "reporter"}),
        ("Hilsen JONAS", {"has": "agent"}),
        ("Before 24.12.", {"has": "date"}),
        ("On 2026-12-24", {"has": "date"}),
        ("At 14:30", {"has": "date"}),
    ],
)
def test_an_element_is_found_by_its_words_or_by_what_it_has(text, known):
    assert not lacks(text, **known)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Against all odds", {"words": ["again"]}),
        ("write it down here", {"words": ["write here"]}),
        ("", {"words": ["again"]}),
        ("Hello", {"has": "reporter"}),
        ("in 14 days, case 1234567", {"has": "date"}),
        ("again", {"words": ["!?", "*"]}),
    ],
)
def test_what_is_not_there_is_named(text, known):
    assert lacks(text, **known)


@given(st.text(max_size=200), st.text(min_size=1, max_size=20))
def test_no_text_and_no_word_does_any_harm(text, word):
    lacks(text, words=[word])


@given(st.text(max_size=50), st.text(max_size=50))
def test_what_is_filled_in_stays_as_it_was_typed(title, name):
    assert fill("{title}|{ reporter }", {"title": title, "reporter": name}) == f"{title}|{name}"


def test_braces_in_a_value_are_not_filled_in_again():
    assert fill("{ title }", {"title": "{ reporter }", "reporter": "Kari"}) == "{ reporter }"
    assert fill("{ unknown } {", {"title": "x"}) == "{ unknown } {"
    assert strange(["{ title } { odd }"], ["title"]) == "odd"
