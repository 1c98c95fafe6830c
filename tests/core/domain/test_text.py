import unicodedata

import pytest
from hypothesis import given, strategies as st

from core.domain.text import LONGEST_MESSAGE, clean, clean_line, nearest, normalise, too_long, words

COMMANDS = ("report", "mine", "comment", "claim", "close", "subscribe", "subscriptions", "help")
ANYTHING = st.text(st.characters(codec=None))


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Feil\r\npå linje to\rog tre", "Feil\npå linje to\nog tre"),
        ("a\x00b\x07c\x1b[31m\x7f\x9f", "abc[31m"),
        ("kolonne\tto\n", "kolonne\tto\n"),
        ("a\u030a", "å"),
        ("\ud83d alene", "\ufffd alene"),
        ("linje\u2028skille", "linje\nskille"),
        ("שלום \u202aabc\u202c", "שלום \u202aabc\u202c"),
        ("👩‍🔧 <script> <!channel> *x*", "👩‍🔧 <script> <!channel> *x*"),
        ("a\x00\u030a", "å"),
    ],
)
def test_what_is_stored_reads_as_it_was_typed(typed, stored):
    assert clean(typed) == stored


@given(ANYTHING)
def test_cleaned_text_can_be_stored_anywhere_and_stays_clean(typed):
    stored = clean(typed)

    stored.encode()
    assert not any(unicodedata.category(c) == "Cc" for c in stored if c not in "\n\t")
    assert unicodedata.is_normalized("NFC", stored)
    assert clean(stored) == stored


@given(ANYTHING)
def test_cleaning_loses_no_letter(typed):
    def letters(text):
        return [c for c in unicodedata.normalize("NFC", text) if c.isalnum()]

    assert letters(clean(typed)) == letters("".join(c for c in typed if c.isprintable()))


def test_a_line_has_no_breaks_and_no_blank_ends():
    assert clean_line("  Feil\r\n i\u00a0 lønn \x00 ") == "Feil i lønn"


def test_ten_thousand_characters_are_a_message_and_one_more_is_not():
    assert not too_long("å" * LONGEST_MESSAGE)
    assert too_long("å" * (LONGEST_MESSAGE + 1))


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("LØNN", "lønn"),
        ("a\u030arsoppgave", "ÅRSOPPGAVE"),
        ("ﬁl", "FIL"),
        ("\uff21\uff22\uff23\uff11", "abc1"),
        ("Straße", "STRASSE"),
        ("lønns\u00adbilag", "lønnsbilag"),
    ],
)
def test_what_reads_alike_is_found_alike(written, searched):
    assert words(written) == words(searched)


@pytest.mark.parametrize(("one", "other"), [("far", "får"), ("bor", "bør"), ("lan", "lån")])
def test_nordic_letters_are_letters_and_not_accents(one, other):
    assert normalise(one) != normalise(other)
    assert words(other) == (other,)


@pytest.mark.parametrize("letter", "åäæöøéèëïóüÅÄÆÖØÉÈËÏÓÜ")
def test_a_letter_is_the_same_alone_and_beside_what_is_rare(letter):
    assert normalise(letter) + "ﬁ".casefold() == normalise(f"{letter}ﬁ")


@given(ANYTHING)
def test_normalising_twice_changes_nothing_more(typed):
    assert normalise(normalise(typed)) == normalise(typed)


@given(ANYTHING)
def test_words_carry_nothing_that_a_search_engine_would_obey(typed):
    for word in words(typed):
        assert not set(word) & set("\"'*()&|!:^-\x00 ")
        assert len(word.encode()) <= 2046


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/clam", "claim"),
        ("CLAIM", "claim"),
        ("subscr", "subscribe"),
        ("coment", "comment"),
        ("/repotr", "report"),
        ("print", None),
        ("", None),
        ("/", None),
        ("x", None),
    ],
)
def test_a_mistyped_command_finds_the_one_that_was_meant(typed, meant):
    assert nearest(typed, COMMANDS) == meant


def test_nothing_is_near_when_nothing_is_known():
    assert nearest("claim", ()) is None
