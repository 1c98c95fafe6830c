from dataclasses import replace

import pytest

from bot.content import LONGEST_ACTION
from bot.flows.engine.drawing import prompt
from bot.flows.engine.exchange import Asking, Edit, Finished, Rejected, Reviewing, Skip
from bot.flows.engine.filling import form
from bot.flows.engine.knowing import known_of
from bot.flows.engine.known import Named
from bot.flows.engine.settle import settle
from bot.flows.registry import FLOWS
from bot.wording import LANGUAGES
from core.config.loading import example_team
from core.domain.tickets.judging import NO_COMPONENT
from tests.flows.talking import FIRST_TIME, WORDING, Talk, words


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


def test_assigning_offers_whose_turn_it_is_and_says_of_everybody_why():
    talk = Talk.start("assign")
    asked = prompt(talk.state, talk.known, WORDING.voice("en"))
    offered = [(one.label, one.help) for row in asked.buttons[:-1] for one in row]
    assert offered[0][0] == "Whose turn it is"
    assert offered[1:] == [("Ane", "knows the system"), ("Bo", "next in turn")]
    assert talk.choose("next").answers == {"agent": "next"}


def test_what_works_as_intended_asks_for_a_change_only_where_it_is_wanted():
    talk = Talk.start("solve").say("It prints in grey", "by_design")
    talk.do(Skip(talk.state.turn))
    assert talk.asking == "approver"
    talk.do(Skip(talk.state.turn))
    assert talk.asking == "change"
    assert talk.choose("no").asking == "confirm"
    talk = Talk.start("solve").say("It prints in grey", "by_design")
    talk.do(Skip(talk.state.turn)).say("Ida Moen").choose("yes").say("Printing")
    talk.do(Skip(talk.state.turn)).choose("no")
    assert talk.answers == {
        "resolution": "It prints in grey",
        "code": "by_design",
        "approver": "Ida Moen",
        "change": "yes",
        "theme": "Printing",
        "confirm": "no",
    }


@pytest.mark.parametrize("flow", ["merge", "link"])
def test_what_is_no_number_of_a_ticket_gets_a_sentence(flow):
    talk = Talk.start(flow).say("the other one")
    assert list(talk.problems.values()) == ["problem-key"]
    assert isinstance(talk.say("mel-1042").outcome, Finished | Asking)


def test_merging_offers_what_is_alike_first_and_still_takes_a_key_that_is_typed():
    known = replace(FIRST_TIME, alike=(Named("MEL-1007", "MEL-1007 Printer hums"),))
    talk = Talk.start("merge", known)
    assert "[MEL-1007 Printer hums]" in words(talk.shown())
    assert talk.choose("MEL-1007").answers == {"similar": "MEL-1007"}
    assert Talk.start("merge", known).say("mel-1042").answers == {"target": "mel-1042"}
    talk = Talk.start("merge", known)
    assert talk.say("the other one").problems == {"similar": "problem-key"}
    assert talk.do(Skip(talk.state.turn)).asking == "target"
    drawn = form(talk.state, known, WORDING.voice("en")).inputs
    assert [(one.key, one.required) for one in drawn] == [("similar", False), ("target", False)]


def test_assessing_offers_what_belongs_to_the_tickets_system_and_that_it_is_no_part_of_it():
    team, offered = example_team(), {}
    for system in ("skilling", "protokoll"):
        known = known_of(team, today=FIRST_TIME.today, system=system)
        fields = settle(FLOWS["assess"], known, {}).fields()
        offered[system] = {
            one.key: [choice.value for choice in one.options({}, known)] for one in fields
        }
    assert offered["skilling"]["component"] == ["calculation", "bank", NO_COMPONENT]
    assert "component" not in offered["protokoll"]
    assert "payslip" in offered["skilling"]["category"]
    assert "payslip" not in offered["protokoll"].get("category", [])


def test_a_third_party_needs_a_name_and_may_have_a_number_and_a_day():
    talk = Talk.start("external").say("Nordtek").say("N-7").say("24.12.2026")
    assert talk.answers == {"party": "Nordtek", "reference": "N-7", "expected": "2026-12-24"}
    talk = Talk.start("external").say("Nordtek")
    talk.do(Skip(talk.state.turn)).do(Skip(talk.state.turn))
    assert talk.answers == {"party": "Nordtek"}


def test_what_is_too_long_is_offered_to_be_a_file_only_where_files_are_taken():
    told = words(Talk.start("reply").say("x" * 20_000).shown())
    assert "send the rest as a file" in told
    told = words(Talk.start("close").say("x" * 20_000).shown())
    assert "characters at most" in told
    assert "file" not in told
