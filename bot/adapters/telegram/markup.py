"""Telegram's HTML: the only place that escapes, and the cutting of long texts. Pure.

A text is a list of `Para`, each a list of `Span`; tags are added when a part is rendered, so that
no cut ever falls inside one.
"""

import html
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

LONGEST_TEXT = 4096  # UTF-16 units after parsing; Bot API sendMessage
LONGEST_CAPTION = 1024  # UTF-16 units after parsing; Bot API sendPhoto
MOST_ENTITIES = 100  # further ones are dropped in silence; Bot API limits
_TAGS = 80  # of these, the rest is for what Telegram finds by itself: addresses, names, commands
NOTHING = "…"  # Telegram refuses a text of white space


@dataclass(frozen=True, slots=True)
class Span:
    """Plain text between two tags."""

    text: str
    start: str = ""
    end: str = ""

    def html(self) -> str:
        return f"{self.start}{escaped(self.text)}{self.end}" if self.text else ""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; `gap` stands before it, unless it comes first."""

    spans: tuple[Span, ...]
    start: str = ""
    end: str = ""
    gap: str = "\n\n"

    @property
    def plain(self) -> str:
        return "".join(span.text for span in self.spans)

    @property
    def tags(self) -> int:
        return bool(self.start) + sum(bool(span.start) for span in self.spans)

    def html(self) -> str:
        return self.start + "".join(span.html() for span in self.spans) + self.end


def escaped(text: str) -> str:
    """Write text so that Telegram shows it as it is; half a surrogate pair becomes a “?”."""
    return html.escape(text, quote=False).encode(errors="replace").decode()


def units(text: str) -> int:
    """Count as Telegram counts: in UTF-16 code units."""
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF)  # noqa: PLR2004 - two units


def parts(paras: Iterable[Para], limit: int = LONGEST_TEXT) -> list[str]:
    """Render paragraphs as texts that each fit; borders fall between paragraphs if they can."""
    made: list[list[Para]] = [[]]
    size = tags = 0
    for para in _fitting(paras, limit):
        length = units(para.plain)
        gap = units(para.gap) if made[-1] else 0
        if made[-1] and (size + gap + length > limit or tags + para.tags > _TAGS):
            made.append([])
            size = tags = gap = 0
        made[-1].append(para)
        size += gap + length
        tags += para.tags
    return [_joined(one) for one in made]


def _joined(paras: Sequence[Para]) -> str:
    if not any(para.plain.strip() for para in paras):
        return NOTHING
    drawn = (("" if index == 0 else para.gap) + para.html() for index, para in enumerate(paras))
    return "".join(drawn)


def _fitting(paras: Iterable[Para], limit: int) -> Iterator[Para]:
    """Cut paragraphs that are too long for any message, or hold too many tags."""
    for para in paras:
        if not para.plain:
            continue
        rest, gap = para, para.gap
        while units(rest.plain) > limit or rest.tags > _TAGS:
            head, tail = _cut(rest, limit)
            yield replace(head, gap=gap)
            rest, gap = tail, "\n"
        if rest.plain:
            yield replace(rest, gap=gap)


def _cut(para: Para, limit: int) -> tuple[Para, Para]:
    at = _border(para.plain, limit)
    most = _TAGS - 1
    head: list[Span] = []
    tail: list[Span] = []
    for span in para.spans:
        if tail or len(head) >= most:
            tail.append(span)
            continue
        if at >= len(span.text):
            head.append(span)
            at -= len(span.text)
            continue
        head.append(replace(span, text=span.text[:at]))
        tail.append(replace(span, text=span.text[at:].lstrip(" \n")))
        at = 0
    return replace(para, spans=tuple(head)), replace(para, spans=tuple(tail))


def _border(text: str, limit: int) -> int:
    """Find where to cut: after a line, else after a word, else after a letter, never within one."""
    end = fitting(text, limit)
    if end == len(text):
        return end
    for mark in ("\n", " "):
        found = text.rfind(mark, end // 2, end)
        if found > 0:
            return found + 1
    return end


def fitting(text: str, limit: int) -> int:
    """Tell how many letters of a text fit into so many UTF-16 units."""
    size = 0
    for index, letter in enumerate(text):
        size += units(letter)
        if size > limit:
            return index
    return len(text)


def shortened(text: str, limit: int) -> str:
    """Cut a text that is too long to so many UTF-16 units, and show that it was cut."""
    if units(text) <= limit:
        return text
    return text[: fitting(text, limit - 1)].rstrip() + "…"
