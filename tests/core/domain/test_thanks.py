import pytest
from hypothesis import given, strategies as st

from core.domain import lexicon
from core.domain.text import words
from core.domain.tickets.thanks import only_thanks

MERE = [
    *("thanks", "Thank you so much!", "Thanks a lot for the help 🙂", "THX", "Perfect, thanks!"),
    *(
        "takk",
        "Tusen takk!",
        "Tusen takk for hjelpen, Kari",
        "Supert, takk 👍",
        "Takk for all hjelp!",
        "Takk :)",
    ),
    *("tak", "Mange tak for hjælpen!", "Tusind tak"),
    *("kiitos", "Kiitos paljon avusta!", "Suuret kiitokset"),
    *("bedankt", "Dank je wel!", "Hartelijk dank voor de hulp", "Super, bedankt"),
    *("tack", "Tack så mycket för hjälpen", "Stort tack, hälsningar Åsa"),
    *("👍", "🙏❤️", "takk\n\nMvh\nKari Nordmann", "Takk Kari!"),
]


@pytest.mark.parametrize("text", MERE)
def test_mere_thanks_are_seen_in_six_languages(text):
    assert only_thanks(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "   ", "!!!", "ok", "Kari", "hei"),
        *("Takk, men det virker fortsatt ikke", "Thanks, but it still fails", "Takk?", "Takk 👎"),
        *("Nei takk", "No thanks", "Ei kiitos", "Nee bedankt", "Nej tack", "Takk 😡", "Takk :("),
        *("Takk! Lønn", "Takk. Feil igjen", "Takk Feil", "Takk MEL-1042", "takk 2"),
        *("Thanks, what about March", "Tack, det fungerar nu", "kiitos mutta", "👎", "🙂👎"),
        *(
            "Help, thanks",
            "Hjelp! Takk",
            "Hulp bedankt",
            "Takk for svaret som ikke hjalp",
            "Takk " * 40,
        ),
    ],
)
def test_anything_with_more_to_it_is_an_answer(text):
    assert not only_thanks(text)


@given(st.text(), st.sampled_from(MERE))
def test_added_digits_or_questions_always_count_as_an_answer(more, thanks):
    assert not only_thanks(f"{thanks} {more} 4711")
    assert not only_thanks(f"{thanks}{more}?")


def test_every_listed_word_can_be_met_in_a_normalised_text():
    lists = (lexicon.THANKS, lexicon.COURTESIES, lexicon.GREETINGS, lexicon.EMPTY)
    for word in frozenset().union(*lists, lexicon.TROUBLE, lexicon.STEPS, lexicon.HELP):
        assert words(word) == (word,)
    for phrase in lexicon.ANOTHER:
        assert words(" ".join(phrase)) == phrase
