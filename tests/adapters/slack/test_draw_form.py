"""Forms as modals: kept drawings, Slack's limits, and texts that would be markup."""

import json
import re

import pytest

from bot.adapters.slack.draw_form import MORE, errors, modal, notice
from bot.adapters.slack.read_acts import filled
from bot.form import Choice, Form, Input, Kind
from core.domain.places import Address
from tests.adapters.slack.looking import NASTY, kinds, same_as_kept, words
from tests.platforms.slack.refusals import Refusal
from tests.platforms.slack.views import checked

ORIGIN = Address("slack", "C0LONNSAK1", thread="1893499200.000100")
FORM = Form(
    token="report||3",
    title="Report an issue",
    intro="The more you tell, the sooner it is solved.",
    send="Send",
    cancel="Cancel",
    errors={"what": "Say a little more.", "gone": "That is not there any more."},
    inputs=(
        Input("what", "What happened?", Kind.LONG, help="As you would tell a colleague"),
        Input("error", "Error text", Kind.TEXT, required=False, value="E-42", longest=200),
        Input("screens", "Screenshots", Kind.FILES, required=False),
        Input(
            "system",
            "System",
            Kind.CHOICE,
            choices=(Choice("payroll", "Payroll", "Salaries and tax cards"), Choice("hr", "HR")),
            value="hr",
        ),
        Input("since", "Since when?", Kind.DATE, required=False, value="2030-01-01"),
        Input(
            "missing",
            "What is missing?",
            Kind.CHOICE,
            required=False,
            choices=(Choice("steps", "Steps"), Choice("when", "When"), Choice("who", "Who")),
            value="steps,who",
            several=True,
        ),
        Input(
            "stops",
            "Does the work stop?",
            Kind.YES_NO,
            choices=(Choice("yes", "Yes"), Choice("no", "No")),
        ),
    ),
)


def test_a_form_is_drawn_as_it_was_kept():
    view = modal(FORM, ORIGIN)
    checked(view, "modal")
    same_as_kept("form", view)


def test_a_form_or_a_name_in_it_is_never_markup_either():
    form = Form(
        token=NASTY,
        title=NASTY,
        intro=NASTY,
        send=NASTY,
        cancel=NASTY,
        errors={"": NASTY, "a": NASTY},
        inputs=(
            Input("a", NASTY, Kind.LONG, help=NASTY, value=NASTY),
            Input("b", NASTY, Kind.CHOICE, choices=(Choice("b", NASTY, NASTY),)),
            Input("c", NASTY, Kind.CHOICE, choices=(Choice("c", NASTY),), several=True),
        ),
    )
    view = modal(form, ORIGIN)
    checked(view, "modal")
    assert "mrkdwn" not in kinds(view)


YES_NO = (Choice("yes", "Yes"), Choice("no", "No"))


def test_yes_and_no_are_said_once_beneath_their_question():
    form = Form("t", "T", (Input("a", "Does it hum?", Kind.YES_NO, choices=YES_NO),), "S", "C")
    (block,) = checked(modal(form, ORIGIN), "modal")["blocks"]
    assert words(block).count("Does it hum?") == 1
    assert not block["optional"]
    picked = {"a": {"a": {"type": "radio_buttons", "selected_option": {"value": "no"}}}}
    assert filled(picked)[0] == {"a": "no"}


def test_a_text_longer_than_an_input_goes_on_in_another_and_comes_back_whole():
    long = "".join(f"{number:04} " for number in range(1_500))
    view = modal(Form("t", "T", (Input("what", "What?", Kind.LONG, value=long),), "S", "C"), ORIGIN)
    body = checked(view, "modal")
    keys = [block["block_id"] for block in body["blocks"]]
    assert keys == ["what", f"what{MORE}1", f"what{MORE}2"]
    state = {
        block["block_id"]: {
            "answer": {
                "type": "plain_text_input",
                "value": block["element"]["initial_value"],
            }
        }
        for block in reversed(body["blocks"])
    }
    assert filled(state)[0] == {"what": long}


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("count", [0, 1, 10, 11, 100, 101, 250])
def test_a_choice_of_any_size_can_be_made(count: int, several: bool):  # noqa: FBT001
    choices = tuple(Choice(f"v{n}", f"Choice {n}") for n in range(count))
    chosen = f"v{count - 1}"
    one = Input("a", "A", Kind.CHOICE, choices=choices, value=chosen, several=several)
    view = modal(Form("t", "T", (one,), "S", "C"), ORIGIN)
    checked(view, "modal")
    assert len(re.findall(r'"value": "v[0-9]+"', json.dumps(view))) == count + min(count, 1)


def test_titles_and_answers_that_are_too_long_are_cut_and_said_whole_above():
    form = Form("t", "A title of rather many words", (), "s" * 30, "c" * 30)
    view = modal(form, ORIGIN)
    checked(view, "modal")
    assert "A title of rather many words" in words(view["blocks"])


def test_errors_of_inputs_that_are_not_there_stand_at_the_first():
    blocks = modal(FORM, ORIGIN)["blocks"]
    placed = errors({"": "Try again.", "gone": "Not there.", "system": "Pick one."}, blocks)
    assert placed == {"what": "Try again. Not there.", "system": "Pick one."}
    assert errors({"": "Try again."}, []) == {}


def test_a_notice_takes_the_place_of_a_form():
    view = notice(NASTY * 100, title="Report an issue of ours", close="Cancel")
    checked(view, "modal")
    assert "submit" not in view


def test_what_the_looking_refuses_is_refused():
    with pytest.raises(Refusal):
        checked(modal(FORM, ORIGIN) | {"title": {"type": "plain_text", "text": "x" * 25}}, "modal")
