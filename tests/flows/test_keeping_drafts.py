from dataclasses import replace

import pytest

from bot.flows.engine.engine import advance, begin, resume
from bot.flows.engine.exchange import Asking, Chose, Edit, Filled, Reviewing, Skip, Wrote
from bot.flows.engine.known import Category, System
from bot.flows.engine.state import State
from bot.flows.registry import FLOWS
from tests.flows.talking import RETURNING, WORDING, Talk

REPORT = FLOWS["report"]


def test_a_draft_of_another_version_keeps_its_answers_and_goes_on():
    talk = Talk.start().say("fault", "payroll", "Payslip shows wrong tax")
    stored = replace(talk.state, version=0, asking="a_question_of_old").to_json()
    outcome = resume(REPORT, RETURNING, State.from_json(stored))
    assert isinstance(outcome, Asking)
    assert outcome.state.asking == "impact"
    assert outcome.state.answers == talk.state.answers
    assert outcome.state.version == REPORT.version


def test_a_draft_that_stood_at_a_question_which_came_earlier_goes_on_from_there():
    told = {"kind": "fault", "system": "payroll", "title": "Payslip shows wrong tax"}
    stood = State("report", 1, 4, answers=told, asking="steps", trail=("kind", "system", "title"))
    talk = Talk("report", RETURNING, resume(REPORT, RETURNING, State.from_json(stood.to_json())))
    assert talk.asking == "steps"
    assert talk.say("Opened it").asking == "impact"
    assert talk.say("low", "no").asking == "expected"


def test_a_system_that_is_gone_is_asked_for_again_and_nothing_else():
    talk = Talk.start().say("fault", "payroll", "Payslip shows wrong tax")
    talk.say("low", "no", "Opened it")
    other = (System("finance", "Finance"), System("archive", "Archive"))
    smaller = replace(RETURNING, systems=other, categories=())
    outcome = advance(
        REPORT, smaller, talk.state, Chose(talk.state.turn, "nothing"), wording=WORDING
    )
    outcome = resume(REPORT, smaller, replace(outcome.state, asking=""))
    assert outcome.state.asking == "system"
    assert outcome.state.answers["steps"] == "Opened it"


def test_resuming_changes_nothing():
    talk = Talk.start().say("fault", "payroll")
    assert resume(REPORT, RETURNING, talk.state) == Asking(talk.state)
    talk = Talk.start().say("question", "payroll", "Where is the tax card kept?")
    assert resume(REPORT, RETURNING, talk.state) == Reviewing(talk.state)


def test_a_new_draft_makes_the_buttons_of_an_old_one_stale():
    old = Talk.start().say("fault").state
    assert begin(REPORT, RETURNING, after=old.turn).state.turn > old.turn


@pytest.mark.parametrize("length", [10_001, 100_000])
def test_a_text_that_is_too_long_gets_a_sentence_and_changes_nothing(length):
    talk = Talk.start().say("question", "payroll")
    before = talk.state
    assert talk.say("x" * length).problems == {"happened": "problem-too-long"}
    assert talk.state == before


def test_a_known_detail_can_be_taken_away():
    talk = Talk.start("profile")
    talk.do(Edit(talk.state.turn, "mobile")).choose("")
    assert isinstance(talk.outcome, Reviewing)
    assert "mobile" not in talk.answers
    talk = Talk.start("profile")
    talk.do(Filled(talk.state.turn, {"name": "Kari", "mobile": "", "email": ""}))
    assert talk.problems == {"email": "problem-needed"}


def test_an_answer_of_another_kind_comes_back_with_the_kind():
    talk = Talk.start().say("fault", "payroll", "Payslip shows wrong tax")
    talk.say("low", "no", "Opened it")
    talk.do(Edit(talk.state.turn, "kind")).say("question", "Where is the tax card kept?")
    assert "steps" not in talk.answers
    talk.do(Edit(talk.state.turn, "kind")).say("fault")
    assert talk.answers["steps"] == "Opened it"


@pytest.mark.parametrize(
    "taken",
    [
        lambda turn: Chose(turn, "yes"),
        Skip,
        lambda turn: Edit(turn, "nonsense"),
        lambda _: Wrote("In March"),
        lambda _: Wrote(files=(4,)),
    ],
)
def test_when_the_team_has_dropped_the_open_question_the_next_one_is_asked(taken):
    talk = Talk.start().say("fault", "payroll", "Payslip shows wrong tax")
    talk.say("low", "no", "Opened it")
    talk.say("The right tax", "52 percent", "I cannot take one, the page stays empty")
    assert talk.asking == "q_period"
    talk.known = replace(RETURNING, categories=(Category("payslips", "Payslips"),))
    talk.do(taken(talk.state.turn))
    assert isinstance(talk.outcome, Asking)
    assert talk.asking == "scope"
