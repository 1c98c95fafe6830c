import pytest

from bot.content import LONGEST_ACTION
from bot.flows.exchange import Asking, Edit, Finished, Rejected, Reviewing, Skip
from bot.flows.registry import FLOWS
from bot.wording import LANGUAGES
from tests.flows.talking import FIRST_TIME, Talk, words


@pytest.mark.parametrize("flow", ["reply", "note", "comment"])
def test_a_text_alone_or_files_alone_are_enough(flow):
    assert Talk.start(flow).say("We are looking into it").answers == {
        "text": "We are looking into it"
    }
    talk = Talk.start(flow).send_files(4)
    assert isinstance(talk.outcome, Finished)
    assert talk.answers == {"files": (4,)}


@pytest.mark.parametrize("flow", ["close", "take_over", "reopen"])
def test_a_reason_is_needed(flow):
    talk = Talk.start(flow)
    assert isinstance(talk.do(Skip(talk.state.turn)).outcome, Rejected)
    assert isinstance(talk.say("It was a mistake").outcome, Finished)


def test_withdrawing_needs_no_reason():
    talk = Talk.start("withdraw")
    assert isinstance(talk.do(Skip(talk.state.turn)).outcome, Finished)


def test_asking_names_items_a_text_or_both():
    talk = Talk.start("ask").choose("steps").choose("screenshot")
    assert talk.asking == "items"
    talk.choose("steps").do(Skip(talk.state.turn)).do(Skip(talk.state.turn))
    assert isinstance(talk.outcome, Finished)
    assert talk.answers == {"items": "screenshot"}
    assert Talk.start("ask").say("1, 3").say("And which month?").answers == {
        "items": "steps,error",
        "text": "And which month?",
    }
    assert Talk.start("ask").say("Which month is it?").answers == {"text": "Which month is it?"}


def test_asking_for_nothing_is_not_asking():
    talk = Talk.start("ask")
    talk.do(Skip(talk.state.turn)).do(Skip(talk.state.turn))
    assert talk.problems == {"text": "problem-needed"}


def test_solving_takes_a_resolution_an_outcome_and_whether_to_confirm():
    talk = Talk.start("solve").say("The tax card was loaded again", "fixed")
    talk.do(Skip(talk.state.turn)).say("yes")
    assert talk.answers == {
        "resolution": "The tax card was loaded again",
        "code": "fixed",
        "confirm": "yes",
    }


def test_assigning_offers_the_agents():
    assert Talk.start("assign").say("bo").answers == {"agent": "8"}


def test_the_profile_shows_what_is_known_and_asks_only_the_rest():
    talk = Talk.start("profile")
    assert isinstance(talk.outcome, Reviewing)
    talk.do(Edit(talk.state.turn, "mobile")).say("40 50 60 70").send()
    assert (talk.answers["phone"], talk.answers["mobile"]) == ("22334455", "40 50 60 70")
    assert Talk.start("profile", FIRST_TIME).asking == "name"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("flow", FLOWS)
def test_each_flow_is_drawn_in_each_language_and_its_buttons_fit(flow, language):
    talk = Talk.start(flow, FIRST_TIME)
    assert isinstance(talk.outcome, Asking)
    message = talk.shown(language)
    assert words(message)
    for button in (button for row in message.buttons for button in row):
        assert len(button.action.token.encode()) <= LONGEST_ACTION
