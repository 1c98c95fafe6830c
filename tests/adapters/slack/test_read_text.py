"""Texts as Slack sends them, read as what the person saw."""

from typing import Any

import pytest

from bot.adapters.slack.read_text import decoded, typed
from bot.contract import Said, Upload
from tests.adapters.slack.recorded import BOT, KNOWN, RIIKKA, WORDS, event


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("<https://birk.example/x?a=1&amp;b=2>", "https://birk.example/x?a=1&b=2"),
        ("<https://birk.example|birk.example>", "https://birk.example"),
        ("<https://birk.example|the page>", "the page (https://birk.example)"),
        ("<mailto:kari@birk.example|kari@birk.example>", "kari@birk.example"),
        (f"<@{RIIKKA}> and <@U0MIKKO001|mikko>", "@Riikka Lahti and @mikko"),
        ("<#C1|lonn> <#C2>", "#lonn #C2"),
        ("<!here> <!subteam^S1|@payroll>", "@here @payroll"),
        ("<|x> a <b> c <3 <> <@> <@mikko> <!>", "<|x> a <b> c <3 <> <@> <@mikko> <!>"),
        ("<!date^1392734382^{date}|18 February>", "18 February"),
        ("*a* _b_ `c` :smile:", "*a* _b_ `c` :smile:"),
    ],
)
def test_slacks_marks_read_as_what_the_person_saw(text: str, seen: str):
    assert decoded(text, KNOWN) == seen


def test_rich_text_reads_without_the_marks_that_stand_for_its_style():
    bold = {"type": "text", "text": "now", "style": {"bold": True}}
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": "Stop "}, bold]}
    item = {"type": "rich_text_section", "elements": [{"type": "text", "text": "one"}]}
    listed = {"type": "rich_text_list", "style": "ordered", "elements": [item, item]}
    quote = {"type": "rich_text_quote", "elements": [{"type": "text", "text": "a\nb"}]}
    thumb = {"type": "emoji", "name": "thumbsup", "unicode": "1f44d"}
    last = {"type": "rich_text_section", "elements": [thumb, {"type": "emoji", "name": "ours"}]}
    block = {"type": "rich_text", "elements": [section, listed, quote, last]}
    text, called = typed({"text": "Stop *now*", "blocks": [block]}, KNOWN)
    assert text == "Stop now\n1. one\n2. one\n> a\n> b\n\N{THUMBS UP SIGN}:ours:"
    assert not called


@pytest.mark.parametrize(
    ("text", "leaf", "seen"),
    [
        ("a &lt;b&gt; &amp; c", "a <b> & c", "a <b> & c"),
        ("a &lt;b&gt; &amp; c", "a &lt;b&gt; &amp; c", "a <b> & c"),
        ("I typed &amp;lt; here", "I typed &lt; here", "I typed &lt; here"),
        ("I typed &amp;lt; here", "I typed &amp;lt; here", "I typed &lt; here"),
    ],
)
def test_rich_text_reads_as_it_was_typed_whether_it_is_escaped_or_not(
    text: str, leaf: str, seen: str
):
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": leaf}]}
    block = {"type": "rich_text", "elements": [section]}
    assert typed({"text": text, "blocks": [block]}, KNOWN) == (seen, False)


def test_a_bot_whose_name_begins_like_ours_is_somebody_else():
    assert typed({"text": f"<@{BOT}X> hums"}, KNOWN) == (f"@{BOT}X hums", False)
    assert typed({"text": f"<@{BOT}|melding> hums"}, KNOWN) == ("hums", True)


def test_what_somebody_forwards_is_said_with_what_they_write_to_it():
    forwarded = {
        "is_share": True,
        "author_name": "Mikko Aho",
        "text": "The <https://birk.example|page> hums &amp; smells",
        "files": [{"id": "F0FORWARD1", "name": "hum.png", "size": 9}],
    }
    preview = {"title": "Birk", "from_url": "https://birk.example", "text": "We make payslips"}
    said = event("message_im", text="", blocks=[], attachments=[forwarded]).act
    words = "Mikko Aho\nThe page (https://birk.example) hums & smells"
    assert said == Said(words, (Upload("hum.png", size=9, remote="F0FORWARD1"),))
    said = event("message_im", attachments=[forwarded, preview]).act
    assert said.text == f"{WORDS}\n\n{words}"


@pytest.mark.parametrize(
    ("message", "read"),
    [
        (
            {"attachments": [{"fallback": "x", "title": "Disk full", "fields": [
                {"title": "Host", "value": "pay1"}]}]},
            "Disk full\nHost: pay1",
        ),
        ({"attachments": [{"fallback": "Disk full"}]}, "Disk full"),
        (
            {"blocks": [
                {"type": "header", "text": {"type": "plain_text", "text": "Disk <full>"}},
                {"type": "section", "text": {"type": "mrkdwn", "text": "at &lt;pay1&gt;"}},
            ]},
            "Disk <full>\nat <pay1>",
        ),
        ({}, ""),
    ],
)  # fmt: skip
def test_what_an_app_says_without_a_text_is_read_from_what_it_shows(message: Any, read: str):
    assert typed(message, KNOWN) == (read, False)
