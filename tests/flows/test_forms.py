from dataclasses import replace

import pytest

from bot.flows.engine.engine import advance, begin
from bot.flows.engine.exchange import Filled, Finished, Rejected, Reviewing
from bot.flows.engine.filling import field_errors, form, read_filled, read_token
from bot.flows.engine.known import Named
from bot.flows.registry import FLOWS
from bot.form import Kind
from tests.flows.talking import FIRST_TIME, RETURNING, WORDING, Talk

EN = WORDING.voice("en")

FAULT = {
    "kind": "fault",
    "system": "payroll",
    "category": "payslips",
    "administration": "",
    "title": "Payslip shows the wrong tax",
    "steps": "Opened March",
    "expected": "The right tax",
    "happened": "It shows 52 percent",
    "error_text": "",
    "no_screenshot_reason": "",
    "q_period": "March",
    "impact": "critical",
    "cannot_get_in": "no",
    "work_stops": "yes",
    "payment": "yes",
    "payment_on": "2026-12-01",
    "payment_effect": "late",
    "scope": "several",
    "since": "yesterday",
    "recent_changes": "none",
    "changes_told": "",
    "organisation": "havnstad",
    "phone": "12345678",
    "mobile": "",
    "email": "anna@havnstad.example",
}


def filled_by_form(known):
    """Fill the report's sheet, then answer what this case asks beyond it."""
    outcome = begin(FLOWS["report"], known)
    drawn = form(outcome.state, known, EN)
    values = {i.key: FAULT[i.key] for i in drawn.inputs if i.kind is not Kind.FILES}
    files = {i.key: (9,) for i in drawn.inputs if i.kind is Kind.FILES}
    taken = read_filled(drawn.token, values, files)
    for _ in range(len(FAULT)):
        outcome = advance(FLOWS["report"], known, outcome.state, taken, wording=WORDING)
        assert not isinstance(outcome, Rejected), outcome.problems
        if isinstance(outcome, Reviewing):
            break
        asked = outcome.state.asking
        taken = Filled(outcome.state.turn, {asked: FAULT[asked]})
    assert isinstance(outcome, Reviewing), outcome.state.asking
    return outcome.state


@pytest.mark.parametrize("known", [FIRST_TIME, RETURNING])
def test_form_and_chat_give_equal_answers(known):
    chat = Talk.start(known=known)
    while not isinstance(chat.outcome, Reviewing):
        if chat.asking == "happened":
            chat.send_files(9, text=FAULT["happened"])
        else:
            chat.say(FAULT[chat.asking])
    by_form = Talk("report", known, Reviewing(filled_by_form(known)))
    assert by_form.answers == chat.answers


def test_a_form_with_a_mistake_keeps_everything_and_names_the_field():
    talk = Talk.start("profile", FIRST_TIME)
    before = talk.state
    values = {
        "name": "Anna",
        "phone": "12345678",
        "mobile": "",
        "email": "anna",
        "organisation": "",
    }
    talk.do(Filled(before.turn, values))
    assert talk.problems == {"email": "problem-email"}
    assert talk.state == before
    assert field_errors(before, FIRST_TIME, EN, talk.problems) == {
        "email": "That does not look like an e-mail address."
    }


def test_a_form_names_what_was_left_out():
    talk = Talk.start("solve")
    talk.do(Filled(talk.state.turn, {"resolution": " ", "code": "fixed", "confirm": "no"}))
    assert talk.problems == {"resolution": "problem-needed"}


def test_a_form_says_yes_and_no_in_the_readers_words():
    drawn = {one.key: one for one in form(Talk.start("solve").state, RETURNING, EN).inputs}
    confirm = drawn["confirm"]
    assert [(one.value, one.label) for one in confirm.choices] == [("yes", "Yes"), ("no", "No")]
    assert confirm.value == "no"


def test_several_choices_are_one_question():
    state = Talk.start("ask").state
    drawn = form(state, RETURNING, EN)
    items, _ = drawn.inputs
    assert items.several
    assert items.choices[0].value == "steps"
    taken = read_filled(drawn.token, {"items": "when,who", "text": "Which month?"}, {})
    outcome = advance(FLOWS["ask"], RETURNING, state, taken, wording=WORDING)
    assert isinstance(outcome, Finished)
    assert outcome.answers == {"items": "when,who", "text": "Which month?"}


def test_a_token_names_flow_subject_and_turn():
    outcome = begin(FLOWS["reply"], RETURNING, subject="1042", after=7)
    assert read_token(form(outcome.state, RETURNING, EN).token) == ("reply", "1042", 8)


@pytest.mark.parametrize("token", ["", "reply", "nonsense|1|2", "reply|1|x", "reply|1|2|3"])
def test_a_forged_token_is_no_form_of_ours(token):
    with pytest.raises(ValueError, match=r".+"):
        read_filled(token, {}, {})


def test_a_form_means_a_choice_by_its_value_even_where_that_is_a_small_number():
    known = replace(RETURNING, agents=(Named("2", "Ane"), Named("3", "Bo"), Named("1", "Cato")))
    state = Talk.start("assign", known).state
    for agent in ("1", "2", "3"):
        taken = read_filled(form(state, known, EN).token, {"agent": agent}, {})
        outcome = advance(FLOWS["assign"], known, state, taken, wording=WORDING)
        assert isinstance(outcome, Finished)
        assert outcome.answers == {"agent": agent}
