"""Messages as HTML and keyboards, compared with kept drawings and parsed as Telegram parses."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from telegram import InlineKeyboardMarkup

from bot.adapters.telegram.draw import Drawn, draw, only_file
from bot.adapters.telegram.markup import Para, Span, parts, shortened
from bot.content import (
    Action,
    Attached,
    Button,
    FileShown,
    Heading,
    Labels,
    Link,
    Mention,
    Menu,
    Message,
    Quote,
    Row,
    Rows,
    Topic,
    Verb,
    paragraph,
)
from tests.adapters.contract import choices, everything
from tests.adapters.web import scenes
from tests.platforms.telegram.entities import parsed
from tests.platforms.telegram.spotting import units

GOLDEN = Path(__file__).parent / "golden"
NASTY = "<b>&*_`] </code><script>alert(1)</script> \"'><a href=x> &lt; &#60; @everyone"
BOT = "melding_test_bot"


def kept_as(drawn: Drawn) -> str:
    rows = drawn.keyboard["inline_keyboard"] if drawn.keyboard else ()
    keys = [
        " | ".join(f"[{one['text']}] {one.get('callback_data') or one['url']}" for one in row)
        for row in rows
    ]
    return "\n\n=====\n\n".join(drawn.parts) + "\n\n-----\n" + "".join(f"{key}\n" for key in keys)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("everything", everything("plain words")),
        ("card", scenes.card(0)),
        ("question", scenes.question()),
        ("receipt", scenes.receipt()),
        ("page", scenes.page()),
    ],
)
def test_messages_are_drawn_as_they_were_kept(name: str, message: Message):
    drawn = kept_as(draw(message, group=False, bot=BOT))
    kept = GOLDEN / f"{name}.txt"
    if not kept.exists():
        kept.write_text(drawn, encoding="utf-8")
        pytest.fail(f"{kept} was not there and has been drawn: look at it, then run again")
    assert drawn == kept.read_text(encoding="utf-8")


def test_a_person_who_is_mentioned_is_notified_if_telegram_knows_them():
    known, other = (("slack", "U1"), ("telegram", "42")), (("slack", "U2"),)
    text = paragraph(Mention(7, "Kari <3", known), " or ", Mention(8, "Mikko", other))
    (drawn,) = draw(Message((text,)), group=True, bot=BOT).parts
    assert drawn == '<a href="tg://user?id=42">Kari &lt;3</a> or Mikko'
    (entity,) = parsed(drawn, "HTML", None)[1]
    assert (entity["type"], entity["user"]["id"]) == ("text_mention", 42)


@pytest.mark.parametrize("group", [False, True])
def test_nothing_of_a_keyboard_is_lost_on_its_way(group):
    keyboard = draw(everything("Label"), group=group, bot=BOT).keyboard
    assert keyboard is not None
    assert InlineKeyboardMarkup.de_json(dict(keyboard), None).to_dict() == keyboard


def seen(text: str) -> str:
    """Read a part as Telegram does; it refuses what is no HTML of its own."""
    return parsed(text, "HTML", None)[0]


def kinds(text: str) -> list[str]:
    found = {"url", "mention", "email", "bot_command", "hashtag"}
    return [one["type"] for one in parsed(text, "HTML", None)[1] if one["type"] not in found]


def test_what_people_type_is_never_markup_anywhere():
    (nasty,) = draw(everything(NASTY), group=False, bot=BOT).parts
    (harmless,) = draw(everything("words"), group=False, bot=BOT).parts
    assert kinds(nasty) == kinds(harmless)
    assert seen(nasty).count(NASTY) == seen(harmless).count("words")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "tg://user?id=1"])
def test_a_link_to_anything_but_the_web_is_only_text(url: str):
    (text,) = draw(Message((paragraph(Link("here", url)),)), group=False, bot=BOT).parts
    assert seen(text) == f"here ({url})"
    assert "text_link" not in kinds(text)


@given(
    texts=st.lists(
        st.text(st.sampled_from("ab \n🧾é<&\N{ZERO WIDTH JOINER}"), max_size=300), max_size=12
    ),
    limit=st.integers(8, 60),
)
@settings(deadline=None, max_examples=150)
def test_parts_fit_and_hold_every_letter_in_order_whatever_is_written(texts: list[str], limit: int):
    paras = [Para((Span(text, "<b>", "</b>"), Span(text))) for text in texts]
    made = parts(paras, limit)
    letters = "".join("".join((text + text).split()) for text in texts)
    assert re.sub(r"\s", "", "".join(seen(one) for one in made)) == (letters or "…")
    assert all(units(seen(one)) <= limit for one in made)


@given(st.text(max_size=80), st.integers(1, 40))
def test_a_shortened_text_fits_and_is_a_beginning_of_itself(text: str, limit: int):
    cut = shortened(text, limit)
    assert units(cut) <= limit
    assert text.startswith(cut.removesuffix("…"))


def test_a_long_text_is_cut_between_paragraphs():
    message = Message(tuple(paragraph("x" * 1500) for _ in range(5)))
    drawn = draw(message, group=False, bot=BOT)
    assert [part.count("x") for part in drawn.parts] == [3000, 3000, 1500]


def test_no_part_holds_more_tags_than_telegram_keeps():
    message = Message((Rows(tuple(Row(f"Label {n}", ("value",)) for n in range(250))),))
    drawn = draw(message, group=False, bot=BOT)
    assert all(len(kinds(part)) <= 100 for part in drawn.parts)
    assert sum(len(kinds(part)) for part in drawn.parts) == 250


def test_a_message_without_words_is_not_refused():
    for message in (Message(()), Message((paragraph(" \n"),)), Message((Labels(()),))):
        assert draw(message, group=False, bot=BOT).parts == ("…",)


def test_a_long_quote_is_folded():
    (text,) = draw(Message((Quote("x" * 900, by="Kari"),)), group=False, bot=BOT).parts
    assert "expandable_blockquote" in kinds(text)


def test_the_buttons_are_beneath_the_last_part_and_those_of_a_card_beneath_the_first():
    long = (Heading(("MEL-1042",)), Quote("word " * 1500))
    question = draw(Message(long), group=False, bot=BOT)
    card = draw(Message(long, topic=Topic("MEL-1042")), group=True, bot=BOT)
    assert question.leading == len(question.parts) - 1 > 0
    assert card.leading == 0


def labels(message: Message, *, group: bool = False) -> list[list[str]]:
    keyboard = draw(message, group=group, bot=BOT).keyboard
    return [[one["text"] for one in row] for row in keyboard["inline_keyboard"]] if keyboard else []


def test_rows_of_buttons_stay_readable_and_keep_their_order():
    assert labels(choices(4)) == [["Choice 0", "Choice 1"], ["Choice 2", "Choice 3"]]
    digits = tuple(Button(str(n), Action.of(Verb.ANSWER, n)) for n in range(9))
    assert [len(row) for row in labels(Message((), (digits,)))] == [5, 4]
    long = tuple(Button("A label of some length", Action.of(Verb.ANSWER, n)) for n in range(2))
    assert [len(row) for row in labels(Message((), (long,)))] == [1, 1]


def test_no_more_buttons_are_drawn_than_telegram_takes():
    assert sum(len(row) for row in labels(choices(140))) == 100


def test_buttons_of_rows_that_are_called_alike_say_which_row_they_belong_to():
    rows = tuple(
        Row(name, ("x",), Button("Change", Action.of(Verb.EDIT, 4, name)))
        for name in ("What", "Since")
    )
    assert labels(Message((Rows(rows),))) == [["Change: What", "Change: Since"]]


def test_a_menu_is_folded_out_beneath_everything_else():
    menu = Menu("More", (Button("Close", Action.of(Verb.CLOSE, 1)),))
    own = ((Button("Claim", Action.of(Verb.CLAIM, 1)),),)
    assert labels(Message((), own, menu)) == [["Claim"], ["Close"]]


def test_in_a_group_a_conversation_begins_behind_a_link_into_the_private_chat():
    begin = Button("Report", Action.of(Verb.START, "report"))
    other = Button("Claim", Action.of(Verb.CLAIM, 3))
    message = Message((paragraph("Hello"),), ((begin, other),))
    (row,) = draw(message, group=True, bot=BOT).keyboard["inline_keyboard"]
    assert row[0]["url"] == f"https://t.me/{BOT}?start=start-report"
    assert row[1]["callback_data"] == "claim:3"
    (row,) = draw(message, group=False, bot=BOT).keyboard["inline_keyboard"]
    assert row[0]["callback_data"] == "start:report"


def test_a_token_that_no_link_can_carry_stays_a_button():
    begin = Button("Report", Action.of(Verb.START, "report", "lønn"))
    (row,) = draw(Message((), ((begin,),)), group=True, bot=BOT).keyboard["inline_keyboard"]
    assert row[0]["callback_data"] == "start:report:lønn"


def test_only_a_message_that_is_nothing_else_is_a_file():
    shown = FileShown(1, "a.png", "image/png", 10)
    assert only_file(Message((Attached((shown,)),))) == shown
    assert only_file(Message((Attached((shown, shown)),))) is None
    assert only_file(Message((paragraph("See"), Attached((shown,))))) is None


def test_half_a_surrogate_pair_does_no_harm():
    (text,) = draw(Message((paragraph("a\ud83ab"),)), group=False, bot=BOT).parts
    assert text.encode() == b"a?b"
