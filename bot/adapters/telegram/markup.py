"""Telegram's HTML: the only place that escapes, and the cutting of long texts. Pure.

A text is a list of `Para`, each a list of `Span`; tags are added when a part is rendered, so that
no cut ever falls inside one.
"""

import html
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

LONGEST_TEXT = 4096  # UTF-16 units after parsing; Bot API sendMessage
LONGEST_CAPTION = 1024  # UTF-16 units after parsing; Bot API sendPhoto
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
    shown = html.escape(text, quote=False)
    return shown if shown.isascii() else shown.encode(errors="replace").decode()


def units(text: str) -> int:
    """Count as Telegram counts: in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parts(paras: Iterable[Para], limit: int = LONGEST_TEXT) -> list[str]:
    """Render paragraphs as texts that each fit; borders fall between paragraphs if they can."""
    made = [_Part()]
    for para in paras:
        rest = para
        while (plain := rest.plain) and not plain.isspace():
            part, size = made[-1], units(plain)
            room, tags = part.room(rest, limit), _TAGS - part.tags
            if size <= room and rest.tags <= tags:
                part.add(rest, size)
                break
            whole = size <= limit and rest.tags <= _TAGS
            if part.paras and (whole or room < limit // 4 or tags < _TAGS // 4):
                made.append(_Part())
                continue
            head, rest = _cut(rest, room, tags - 1)
            plain = head.plain
            if plain.strip():
                part.add(head, units(plain))
                made.append(_Part())
    return [part.html() for part in made if part.paras] or [NOTHING]


@dataclass(slots=True)
class _Part:
    """One message while it is filled."""

    paras: list[Para] = field(default_factory=list)
    size: int = 0
    tags: int = 0

    def room(self, para: Para, limit: int) -> int:
        """Tell how many units are left for a paragraph after its gap."""
        return limit - self.size - (units(para.gap) if self.paras else 0)

    def add(self, para: Para, size: int) -> None:
        """Take a paragraph of so many units."""
        self.size += size + (units(para.gap) if self.paras else 0)
        self.tags += para.tags
        self.paras.append(para)

    def html(self) -> str:
        first, *others = self.paras
        return first.html() + "".join(para.gap + para.html() for para in others)


def _cut(para: Para, limit: int, most: int) -> tuple[Para, Para]:
    """Cut a paragraph so that its beginning fits and holds so many spans at most."""
    at = _border(para.plain, limit)
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
    return replace(para, spans=tuple(head)), replace(para, spans=tuple(tail), gap="\n")


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
