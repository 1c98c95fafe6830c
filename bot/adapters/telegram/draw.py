"""A message becomes HTML texts and an inline keyboard. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from bot.adapters.telegram.keyboard import Keyboard, keyboard
from bot.adapters.telegram.markup import LONGEST_TEXT, Para, Span, parts
from bot.adapters.telegram.places import PLATFORM
from bot.content import (
    Attached,
    Block,
    Bold,
    Bullets,
    Code,
    FileShown,
    Heading,
    Inline,
    Label,
    Labels,
    Link,
    Mention,
    Message,
    Paragraph,
    Progress,
    Quote,
    Rows,
    Tone,
)

LONG_QUOTE = 400  # letters; from here on a quote is folded, and opened by a tap
_LINKS = ("https://", "http://")
_MARKS: dict[Tone, str] = {"urgent": "🚨 ", "warning": "⚠️ "}


@dataclass(frozen=True, slots=True)
class Drawn:
    """Texts to send one after the other. The keyboard belongs to the last, or to the first.

    `leading` says which part the message is known by afterwards. A message with a topic is kept
    equal to what it shows, and what changes is at its top; any other ends with its question.
    """

    parts: tuple[str, ...]
    keyboard: Keyboard | None
    leading: int


def draw(message: Message, *, group: bool, bot: str, limit: int = LONGEST_TEXT) -> Drawn:
    """Draw a message for a private chat or a group; `bot` is the bot's user name."""
    paras = [para for block in message.blocks for para in _block(block)]
    if paras and message.tone in _MARKS and not isinstance(message.blocks[0], Paragraph):
        first = paras[0]
        paras[0] = replace(first, spans=(Span(_MARKS[message.tone]), *first.spans))
    texts = tuple(parts([*paras, *_helps(message)], limit))
    leading = 0 if message.topic is not None else len(texts) - 1
    return Drawn(texts, keyboard(message, group=group, bot=bot), leading)


def only_file(message: Message) -> FileShown | None:
    """Give the file of a message that is nothing else."""
    match message.blocks:
        case (Attached((shown,)),) if not message.buttons and message.menu is None:
            return shown
        case _:
            return None


def _block(block: Block) -> Iterator[Para]:  # noqa: C901, PLR0912 - one arm a kind of block
    match block:
        case Heading(text):
            yield Para(tuple(_strong(leaf) for leaf in text))
        case Paragraph(text, tone):
            mark = (Span(_MARKS[tone]),) if tone in _MARKS else ()
            quiet = tone == "quiet" and not any(isinstance(leaf, Code) for leaf in text)
            start, end = ("<i>", "</i>") if quiet else ("", "")
            yield Para((*mark, *(_leaf(leaf) for leaf in text)), start, end)
        case Labels(labels):
            yield Para(_labels(labels), gap="\n")
        case Rows(rows):
            for index, row in enumerate(rows):
                label = (Span(row.label, "<b>", "</b>"), Span(": "))
                gap = "\n\n" if index == 0 else "\n"
                yield Para((*label, *(_leaf(leaf) for leaf in row.value)), gap=gap)
        case Bullets(items):
            for index, item in enumerate(items):
                gap = "\n\n" if index == 0 else "\n"
                yield Para((Span("• "), *(_leaf(leaf) for leaf in item)), gap=gap)
        case Quote(text, by):
            if by:
                yield Para((Span(by, "<b>", "</b>"), Span(":")))
            start = "<blockquote expandable>" if len(text) > LONG_QUOTE else "<blockquote>"
            yield Para((Span(text),), start, "</blockquote>", gap="\n" if by else "\n\n")
        case Progress(_, _, text):
            yield Para((Span(text, "<i>", "</i>"),))
        case Attached(files):
            for index, shown in enumerate(files):
                yield Para((Span(f"📎 {shown.name}"),), gap="\n\n" if index == 0 else "\n")
        case _:
            assert_never(block)


def _labels(labels: tuple[Label, ...]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for label in labels:
        if spans:
            spans.append(Span(" · "))
        urgent = label.tone == "urgent"
        spans.append(Span(label.text, "<b>", "</b>") if urgent else Span(label.text))
    return tuple(spans)


def _helps(message: Message) -> Iterator[Para]:
    """List what explains a button, for the button itself holds one short line."""
    buttons = [button for row in message.buttons for button in row]
    buttons += message.menu.buttons if message.menu is not None else ()
    first = True
    for button in buttons:
        if not button.help:
            continue
        label = Span(button.label, "<b>", "</b>")
        yield Para((Span("• "), label, Span(f": {button.help}")), gap="\n\n" if first else "\n")
        first = False


def _strong(leaf: Inline) -> Span:
    drawn = _leaf(leaf)
    return drawn if drawn.start else replace(drawn, start="<b>", end="</b>")


def _leaf(leaf: Inline) -> Span:
    match leaf:
        case str():
            return Span(leaf)
        case Bold(text):
            return Span(text, "<b>", "</b>")
        case Code(text):
            return Span(text, "<code>", "</code>")
        case Link(text, url) if url.startswith(_LINKS):
            return Span(text, f'<a href="{_attribute(url)}">', "</a>")
        case Link(text, url):
            return Span(f"{text} ({url})")
        case Mention(name=name) if (user := leaf.account(PLATFORM)).isdecimal():
            return Span(name, f'<a href="tg://user?id={user}">', "</a>")
        case Mention(name=name):
            return Span(name)


def _attribute(url: str) -> str:
    return (
        url.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")
    )
