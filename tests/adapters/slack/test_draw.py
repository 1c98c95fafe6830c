"""Messages and forms as blocks: kept drawings, Slack's limits, and texts that would be markup."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.slack.draw import Drawn, draw, home, mentioned
from bot.adapters.slack.draw_form import MORE, errors, modal, notice
from bot.adapters.slack.read_acts import filled
from bot.content import (
    Action,
    Attached,
    Bullets,
    Button,
    FileShown,
    Heading,
    Label,
    Labels,
    Link,
    Mention,
    Menu,
    Message,
    Paragraph,
    Quote,
    Row,
    Rows,
    Verb,
    paragraph,
)
from bot.form import Choice, Form, Input, Kind
from core.domain.places import Address
from tests.adapters.contract import everything
from tests.adapters.web import scenes
from tests.platforms.slack.blocks import MOST_CHARACTERS, judged
from tests.platforms.slack.refusals import Refusal
from tests.platforms.slack.views import checked

GOLDEN = Path(__file__).parent / "golden"
ORIGIN = Address("slack", "C0LONNSAK1", thread="1893499200.000100")
NASTY = "<!channel> @here <@U1> <#C1> <http://a.b|c> *x* _y_ ~z~ `q` :smile: &amp; >"
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
        Input("urgent", "It is urgent", Kind.YES_NO, required=False, value="yes"),
        Input(
            "stops",
            "Does the work stop?",
            Kind.YES_NO,
            choices=(Choice("yes", "Yes"), Choice("no", "No")),
        ),
    ),
)


def same_as_kept(name: str, drawn: Any) -> None:
    kept = GOLDEN / f"{name}.json"
    written = json.dumps(drawn, indent=2, ensure_ascii=False) + "\n"
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(written, encoding="utf-8")
        pytest.fail(f"{kept} was not there and has been drawn: look at it, then run again")
    assert written == kept.read_text(encoding="utf-8")


def taken(drawn: Drawn) -> Drawn:
    """Have every page looked at as Slack would."""
    for page in drawn.pages:
        verdict = judged(page, "message")
        assert verdict.errors == []
        assert verdict.characters <= MOST_CHARACTERS
    return drawn


def words(part: Any) -> str:
    """Every text that a reader sees, in order."""
    if isinstance(part, dict):
        own = part["text"] if isinstance(part.get("text"), str) else ""
        return own + "".join(words(one) for one in part.values() if not isinstance(one, str))
    return "".join(map(words, part)) if isinstance(part, list) else ""


def kinds(part: Any) -> list[str]:
    if isinstance(part, dict):
        own = [part["type"]] if "type" in part else []
        return own + [kind for one in part.values() for kind in kinds(one)]
    return [kind for one in part for kind in kinds(one)] if isinstance(part, list) else []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("everything", everything("plain words")),
        ("card", scenes.card(0)),
        ("question", scenes.question()),
        ("page", scenes.page()),
    ],
)
def test_messages_are_drawn_as_they_were_kept(name: str, message: Message):
    drawn = taken(draw(message, {7: "U0RIIKKA01"}))
    (blocks,) = drawn.pages
    same_as_kept(name, {"text": drawn.text, "blocks": blocks})


def test_a_home_is_drawn_as_it_was_kept():
    view = home(scenes.card(0))
    checked(view, "home")
    same_as_kept("home", view)


def test_a_form_is_drawn_as_it_was_kept():
    view = modal(FORM, ORIGIN)
    checked(view, "modal")
    same_as_kept("form", view)


def test_nothing_that_people_type_is_ever_markup():
    drawn, harmless = taken(draw(everything(NASTY))), draw(everything("words"))
    assert "mrkdwn" not in kinds(drawn.pages[0])
    assert "markdown" not in kinds(drawn.pages[0])
    assert not {"user", "channel", "broadcast", "emoji"} & set(kinds(drawn.pages[0]))
    assert kinds(drawn.pages[0]) == kinds(harmless.pages[0])
    shown = words(drawn.pages[0])
    assert shown.count(NASTY) == words(harmless.pages[0]).count("words")


def test_plain_texts_draw_no_emoji_and_the_notification_mentions_nobody():
    drawn = draw(everything(NASTY))
    assert '"emoji": true' not in json.dumps(drawn.pages).lower()
    assert not re.search(r"<[!@#h]", drawn.text)
    assert "&lt;!channel&gt;" in drawn.text


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
            Input("c", NASTY, Kind.YES_NO),
        ),
    )
    view = modal(form, ORIGIN)
    checked(view, "modal")
    assert "mrkdwn" not in kinds(view)


def test_a_person_who_is_mentioned_is_notified_if_slack_knows_them():
    message = Message((paragraph("Ask ", Mention(7, "Kari"), " or ", Mention(8, "Mikko")),))
    assert set(mentioned(message)) == {7, 8}
    (block,) = draw(message, {7: "U0KARI0001"}).pages[0]
    elements = block["elements"][0]["elements"]
    assert elements[1] == {"type": "user", "user_id": "U0KARI0001"}
    assert elements[3] == {"type": "text", "text": "@Mikko"}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", " https://a.example"])
def test_a_link_to_anything_but_the_web_is_only_text(url: str):
    (block,) = draw(Message((paragraph(Link("here", url)),))).pages[0]
    assert "link" not in kinds(block)
    assert words(block) == f"here ({url})"


@pytest.mark.parametrize("length", [2_999, 3_000, 3_001, 10_000, 30_000])
@pytest.mark.parametrize("space", [" ", "\n", ""])
def test_no_word_of_a_long_text_is_lost(length: int, space: str):
    text = "".join(f"word{number:05}{space}" for number in range(length // 9))
    for block in (Quote(text, by="Kari"), paragraph(text), Bullets(((text,),)), Heading((text,))):
        message = Message((block,), ((_button("Next", 1),),))
        drawn = taken(draw(message))
        joined = "".join(words(page) for page in drawn.pages)
        assert re.findall(r"word[0-9]{5}", joined) == re.findall(r"word[0-9]{5}", text)
        assert any(one["type"] == "actions" for one in drawn.pages[0])


def test_a_row_that_is_too_long_for_its_line_keeps_its_words_and_its_button():
    long = "x" * 3_500
    drawn = taken(draw(Message((Rows((Row("Log", (long,), _button("Open", 1)),)),))))
    joined = words(drawn.pages[0])
    assert joined.count("x") == 3_500
    assert "Open" in joined


def test_more_blocks_than_a_message_holds_go_on_in_another():
    many = Message(tuple(paragraph(f"line {n}") for n in range(120)), ((_button("Next", 1),),))
    drawn = taken(draw(many))
    assert len(drawn.pages) == 3
    joined = "".join(words(page) for page in drawn.pages)
    assert all(f"line {n}" in joined for n in range(120))
    assert drawn.pages[0][-1]["type"] == "actions"


def test_every_button_arrives_and_has_a_name_of_its_own():
    rows = tuple(tuple(_button(f"b{r}", 9) for _ in range(30)) for r in range(30))
    drawn = taken(draw(Message((paragraph("Pick"),), rows)))
    buttons = [one for page in drawn.pages for block in page for one in block.get("elements", ())]
    names = [one["action_id"] for one in buttons if one["type"] == "button"]
    assert len(names) == len(set(names)) == 900


@pytest.mark.parametrize("count", [1, 5, 6, 100, 101])
def test_a_menu_of_any_size_holds_every_choice(count: int):
    menu = Menu("More", tuple(_button("x" * 80, n) for n in range(count)))
    drawn = taken(draw(Message((paragraph("Pick"),), (), menu)))
    values = re.findall(r'"value": "claim:([0-9]+)"', json.dumps(drawn.pages))
    assert [int(value) for value in values] == list(range(count))


def test_help_and_a_label_that_is_too_long_stand_above_their_buttons():
    row = (Button("Urgent", Action.of(Verb.CLAIM, 1), help="Nobody can work"), _button("y" * 90, 2))
    drawn = taken(draw(Message((), (row,))))
    above, below = drawn.pages[0]
    assert "Nobody can work" in words(above)
    assert "y" * 90 in words(above)
    assert len(below["elements"][1]["text"]["text"]) == 75


def test_empty_texts_are_drawn_as_something_that_slack_takes():
    message = Message(
        (
            Heading(("",)),
            paragraph(""),
            Paragraph(("",), "quiet"),
            Labels((Label(""),)),
            Rows((Row("", ("",)), Row("", (), _button("", 1)))),
            Bullets(((),)),
            Quote(""),
            Attached((FileShown(1, "", "text/plain", 1),)),
        )
    )
    taken(draw(message))


def test_a_home_holds_as_much_as_a_view_does():
    view = home(Message(tuple(paragraph(f"line {n}") for n in range(200))))
    checked(view, "home")
    assert words(view["blocks"][-1]) == "…"


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


@pytest.mark.parametrize("count", [0, 1, 10, 11, 100, 101, 250])
def test_a_choice_of_any_size_can_be_made(count: int):
    choices = tuple(Choice(f"v{n}", f"Choice {n}") for n in range(count))
    one = Input("system", "System", Kind.CHOICE, choices=choices, value=f"v{count - 1}")
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


def _button(label: str, number: int) -> Button:
    return Button(label, Action.of(Verb.CLAIM, number))
