"""Every block as HTML, compared with a kept drawing; whatever people typed comes out as text."""

from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bot.adapters.web.draw import Draw, environment, spoken
from bot.adapters.web.ports import Post, Seat
from bot.content import (
    Action,
    Attached,
    Bold,
    Bullets,
    Button,
    Code,
    FileShown,
    Heading,
    Label,
    Labels,
    Link,
    Mention,
    Message,
    Paragraph,
    Progress,
    Quote,
    Row,
    Rows,
    Verb,
    paragraph,
)
from bot.contract import Role
from bot.form import Choice, Form, Input, Kind
from bot.stored import encode
from bot.wording import open_wording
from core.domain.places import Address
from tests.adapters.web import scenes

GOLDEN = Path(__file__).parent / "golden"
NASTY = "<b>&*_`] <script>alert(1)</script> \"'><img src=x onerror=alert(1)> {{ 7*7 }} @everyone"
SEAT = Seat(8, "Ingrid", Address("web", "agents"), Role.AGENTS, "en")
DRAW = Draw(environment(), open_wording().voice("en"))


def everything(text: str) -> Message:
    return Message(
        blocks=(
            Heading((text,)),
            Paragraph((text, Bold(text), Code(text), Mention(7, text)), "warning"),
            Paragraph((Link(text, "https://birk.example/?a=1&b=2"),), "quiet"),
            Labels((Label(text, "urgent"), Label(text))),
            Rows((Row(text, (text,)),)),
            Bullets(((text,), (Bold(text),))),
            Quote(text, by=text),
            Progress(4, 9, text),
            Attached(
                (FileShown(1, text, "image/png", 10), FileShown(2, text, "text/plain", 2_400))
            ),
        ),
        buttons=((Button(text, Action.of(Verb.CLAIM, 3), "primary", help=text),),),
        tone="good",
    )


def post(message: Message, **more: object) -> Post:
    values: dict[str, object] = {
        "id": 12,
        "room": SEAT.room,
        "thread": "",
        "key": "say:1",
        "author_id": None,
        "author": "",
        "body": encode(message),
        "at": datetime(2026, 3, 10, 9, 5, tzinfo=UTC),
        "seq": 40,
    }
    return Post(**(values | more))  # type: ignore[arg-type]


def same_as_kept(name: str, drawn: str) -> None:
    kept = GOLDEN / f"{name}.html"
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(drawn, encoding="utf-8")
        pytest.fail(f"{kept} was not there and has been drawn: look at it, then run again")
    assert drawn == kept.read_text(encoding="utf-8")


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
    same_as_kept(name, DRAW.message(message))


def test_forms_are_drawn_as_they_were_kept():
    same_as_kept("form", DRAW.form(scenes.reply_form("reply:3")))


class Inside(HTMLParser):
    """Collects elements and the text that a reader sees."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data: str) -> None:
        self.seen.append(data)


def inside(html: str) -> Inside:
    parsed = Inside()
    parsed.feed(html)
    return parsed


def test_what_people_type_is_never_markup_anywhere():
    nasty, harmless = (inside(DRAW.message(everything(text))) for text in (NASTY, "words"))
    assert nasty.elements == harmless.elements
    assert nasty.attributes == harmless.attributes
    assert "".join(nasty.seen).count(NASTY) == "".join(harmless.seen).count("words")


def test_a_name_or_a_form_is_never_markup_either():
    form = Form(
        token=NASTY,
        title=NASTY,
        intro=NASTY,
        send=NASTY,
        cancel=NASTY,
        errors={"": NASTY, "a": NASTY},
        inputs=(
            Input("a", NASTY, Kind.LONG, help=NASTY, value=NASTY),
            Input("b", NASTY, Kind.TEXT, value=NASTY),
            Input("c", NASTY, Kind.CHOICE, choices=(Choice(NASTY, NASTY, NASTY),)),
        ),
    )
    drawn = DRAW.form(form) + DRAW.post(post(everything("x"), author_id=3, author=NASTY), SEAT).html
    assert not {"script", "b"} & set(inside(drawn).elements)
    assert "onerror" not in inside(drawn).attributes


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", " https://a.example"])
def test_a_link_to_anything_but_the_web_is_only_text(url: str):
    drawn = inside(DRAW.message(Message((paragraph(Link("here", url)),))))
    assert "a" not in drawn.elements
    assert f"here ({url})" in "".join(drawn.seen)


def test_ones_own_post_is_marked_and_another_persons_carries_the_name():
    mine = DRAW.post(post(Message((paragraph("x"),)), author_id=8, author="Ingrid"), SEAT)
    other = DRAW.post(post(Message((paragraph("x"),)), author_id=9, author="Mikko"), SEAT)
    assert mine.mine
    assert not other.mine
    assert "Mikko" in other.html
    assert "Ingrid" not in mine.html


def test_a_card_stands_on_the_desk_by_its_tone():
    drawn = DRAW.post(post(scenes.card(0), key="card:1@web:agents"), SEAT)
    assert drawn.card
    assert drawn.group == "urgent"
    assert "MEL-1042" in drawn.summary


def test_a_screen_reader_hears_the_whole_in_one_line():
    line = spoken(scenes.page(), "")
    assert line.startswith("Urgent: MEL-1042 Payroll run stops at step 3 Critical, Payroll Call:")
    assert "\n" not in line
    assert len(spoken(Message((paragraph("x" * 900),)), "")) == 300
