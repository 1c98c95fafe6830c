"""Messages and forms as blocks: kept drawings, Slack's limits, and texts that would be markup."""

import json
import re

import pytest

from bot.adapters.slack.draw import Drawn, draw, home, mentioned
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
from tests.adapters.contract import everything
from tests.adapters.slack.looking import NASTY, kinds, same_as_kept, words
from tests.adapters.web import scenes
from tests.platforms.slack.blocks import MOST_CHARACTERS, judged
from tests.platforms.slack.views import checked


def taken(drawn: Drawn) -> Drawn:
    """Have every page looked at as Slack would."""
    for page in drawn.pages:
        verdict = judged(page, "message")
        assert verdict.errors == []
        assert verdict.characters <= MOST_CHARACTERS
    return drawn


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


def test_a_person_who_is_mentioned_is_notified_if_slack_knows_them():
    known, other = (("telegram", "7"), ("slack", "U0KARI0001")), (("telegram", "8"),)
    message = Message(
        (paragraph("Ask ", Mention(7, "Kari", known), " or ", Mention(8, "Mikko", other)),)
    )
    assert mentioned(message) == {7: "U0KARI0001"}
    (block,) = draw(message, mentioned(message)).pages[0]
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


def _button(label: str, number: int) -> Button:
    return Button(label, Action.of(Verb.CLAIM, number))
