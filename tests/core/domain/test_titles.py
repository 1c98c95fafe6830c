import pytest
from hypothesis import given, strategies as st

from core.domain.tickets.titles import (
    LONGEST_SUGGESTION,
    TitleProblem,
    only_greets,
    suggest_title,
    title_problem,
)


@pytest.mark.parametrize(
    "title",
    [
        *("error", "Help!", "Problem", "It doesn't work", "Urgent!!!", "please help me"),
        *("feil", "HJELP", "Det virker ikke", "Haster", "Jeg har et problem", "Hei"),
        *("fejl", "Hjælp mig", "Virker ikke", "Det haster"),
        *("virhe", "Apua!", "Ei toimi", "Kiireellinen ongelma"),
        *("fout", "Hulp nodig", "Werkt niet", "Ik heb een vraag"),
        *("fel", "Hjälp", "Fungerar inte", "Jag har ett problem"),
    ],
)
def test_a_title_that_says_nothing_is_seen_in_six_languages(title):
    assert title_problem(title) is TitleProblem.SAYS_NOTHING


@pytest.mark.parametrize(
    "title",
    [
        *("Payslip shows wrong tax", "Feil 4711 ved innlogging", "VPN nede"),
        *("Fejl i lønseddel", "Virhe palkkalaskelmassa", "Fout bij inloggen", "Fel i lönebesked"),
    ],
)
def test_a_telling_title_will_do(title):
    assert title_problem(title) is None


@pytest.mark.parametrize("title", ["", "   ", "Login", "...", "🙂🙂🙂🙂🙂🙂🙂"])
def test_a_title_of_hardly_anything_is_too_short(title):
    assert title_problem(title) is TitleProblem.TOO_SHORT


def test_a_title_longer_than_a_card_is_too_long():
    assert title_problem("lønn " * 24) is None
    assert title_problem("lønn " * 25) is TitleProblem.TOO_LONG


@pytest.mark.parametrize(
    ("description", "title"),
    [
        ("Hei, jeg får ikke logget inn i Lønn. Har prøvd igjen.", "Jeg får ikke logget inn i Lønn"),
        ("Hi all!\nHelp!\nThe payslip shows wrong tax.", "The payslip shows wrong tax"),
        ("Hei Kari!\nLønnsslippen er tom", "Lønnsslippen er tom"),
        ("Moi, palkkalaskelma puuttuu", "Palkkalaskelma puuttuu"),
        ("Goedemorgen,\n\nDe export is leeg sinds vandaag.", "De export is leeg sinds vandaag"),
        ("1) Utskriften henger\n2) Noe annet", "Utskriften henger"),
        ("iPhone-appen krasjer ved start", "iPhone-appen krasjer ved start"),
        ("Team portal is down", "Team portal is down"),
        ("All users are locked out", "All users are locked out"),
        (
            "Når jeg skal godkjenne timelister for mars, får jeg bare en hvit side og venter lenge",
            "Når jeg skal godkjenne timelister for mars",
        ),
        (
            "Lønnskjøringen for hele kommunen har stått stille siden i går ettermiddag klokken to",
            "Lønnskjøringen for hele kommunen har stått stille siden i går ettermiddag…",
        ),
        ("Hei", ""),
        ("help!!!", ""),
        ("", ""),
        ("👍", ""),
    ],
)
def test_a_title_is_suggested_from_the_first_clause_that_tells_something(description, title):
    assert suggest_title(description) == title


@pytest.mark.parametrize("text", ["Hei!", "Moi 👋", "good morning", "Goedemiddag allemaal", "HEJ"])
def test_a_mere_greeting_is_seen_in_any_language(text):
    assert only_greets(text)
    assert not only_greets(f"{text} VPN")


@given(st.text(max_size=300) | st.text("Hei ab,.\n-:1)", max_size=300))
def test_a_suggestion_is_short_and_would_itself_do(description):
    suggestion = suggest_title(description)

    assert len(suggestion) <= LONGEST_SUGGESTION
    assert not suggestion or title_problem(suggestion) is None
