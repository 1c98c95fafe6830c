"""HTML is read as strictly as Telegram reads it."""

from html import escape

import pytest
from hypothesis import given, strategies as st
from telegram import Bot
from telegram.error import BadRequest

from tests.platforms.telegram.entities import parsed
from tests.platforms.telegram.fake import FakeTelegram
from tests.platforms.telegram.people import Person


@pytest.mark.parametrize(
    ("html", "error"),
    [
        ("<b>open", 'can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "unexpected end tag at byte offset 1"),
        (
            "å<b><i>x</b></i>",
            'unmatched end tag at byte offset 9, expected "</i>", found "</b>"',
        ),
        ("<p>x</p>", 'unsupported start tag "p" at byte offset 0'),
        ("1 < 2", 'unsupported start tag "" at byte offset 2'),
        ("<br/>", 'unsupported start tag "br/" at byte offset 0'),
        ("<b", "unclosed start tag at byte offset 0"),
        ("<b>x</b", "unclosed end tag at byte offset 4"),
        (
            "<a href>x</a>",
            'expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
        ),
        ('<a href="x>y</a>', "unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_html_that_telegram_cannot_parse_is_refused_in_its_words(
    telegram: FakeTelegram, bot: Bot, kari: Person, html: str, error: str
) -> None:
    with pytest.raises(BadRequest) as refused:
        await bot.send_message(kari.id, html, parse_mode="HTML")
    said = refused.value.message.lower()
    assert said == f"can't parse entities: {error}"
    assert kari.inbox == []
    assert [one.method for one in telegram.forgive()] == ["sendMessage"]


async def test_html_becomes_text_and_entities_in_utf_16_units(bot: Bot, kari: Person) -> None:
    html = (
        '\N{PARTY POPPER} <b>bold <i>both</i></b> <a href="https://example.org/?a=1&amp;b=2">l</a>'
        '<pre><code class="language-sql">SELECT 1</code></pre> &lt;b&gt; &amp;nbsp; &nbsp; &#229;'
    )
    sent = await bot.send_message(kari.id, html, parse_mode="HTML")
    assert sent.text == "\N{PARTY POPPER} bold both lSELECT 1 <b> &nbsp; &nbsp; å"
    found = [(e.type, e.offset, e.length, e.url, e.language) for e in sent.entities]
    assert found == [
        ("bold", 3, 9, None, None),
        ("italic", 8, 4, None, None),
        ("text_link", 13, 1, "https://example.org/?a=1&b=2", None),
        ("pre", 14, 8, None, "sql"),
    ]


async def test_every_tag_of_telegram_s_is_known(bot: Bot, kari: Person) -> None:
    html = (
        "<b>1</b><strong>2</strong><i>3</i><em>4</em><u>5</u><ins>6</ins><s>7</s><del>8</del>"
        "<strike>9</strike><tg-spoiler>a</tg-spoiler><span class='tg-spoiler'>b</span>"
        "<code>c</code><pre>d</pre><blockquote>e</blockquote><blockquote expandable>f</blockquote>"
        '<a href="tg://user?id=42">g</a><a href="javascript:alert(1)">h</a>'
    )
    sent = await bot.send_message(kari.id, html, parse_mode="HTML")
    assert sent.text == "123456789abcdefgh"
    assert [entity.type for entity in sent.entities] == [
        *("bold", "bold", "italic", "italic", "underline", "underline"),
        *("strikethrough", "strikethrough", "strikethrough", "spoiler", "spoiler"),
        *("code", "pre", "blockquote", "expandable_blockquote", "text_mention"),
    ]


@given(st.text())
def test_whatever_is_escaped_comes_out_literally(text: str) -> None:
    assert parsed(escape(text), "HTML", None)[0] == text.replace("\r", "").strip()


async def test_entities_beyond_a_hundred_are_dropped_in_silence(bot: Bot, kari: Person) -> None:
    sent = await bot.send_message(kari.id, "<b>x</b> " * 101, parse_mode="HTML")
    assert len(sent.entities) == 100
