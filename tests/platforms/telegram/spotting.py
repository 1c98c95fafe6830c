"""Entities that Telegram finds by itself in plain text, counted in UTF-16 units."""

import re

from tests.platforms.telegram.refusals import Json

_KINDS = (
    ("url", re.compile(r"\bhttps?://[^\s<>\"]+[^\s<>\".,;:!?)]|\bwww\.[^\s<>\"]+[^\s<>\".,;:!?)]")),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.-]*\w")),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z]\w{3,31}\b")),
    ("bot_command", re.compile(r"(?<![\w/<])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w+")),
)


def units(text: str) -> int:
    """Count UTF-16 code units, which is how Telegram counts everything."""
    return len(text.encode("utf-16-le")) // 2


def spot(text: str) -> list[Json]:
    """Find commands, mentions, addresses, e-mails and hashtags, none within another."""
    taken: list[tuple[int, int]] = []
    found: list[Json] = []
    for kind, pattern in _KINDS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < other[1] and other[0] < end for other in taken):
                continue
            taken.append((start, end))
            offset, length = units(text[:start]), units(match.group())
            found.append({"type": kind, "offset": offset, "length": length})
    return sorted(found, key=lambda entity: int(entity["offset"]))


def spanned(text: str, entity: Json) -> str:
    """Cut out the part of a text that an entity covers."""
    raw = text.encode("utf-16-le")
    start = int(entity["offset"]) * 2
    return raw[start : start + int(entity["length"]) * 2].decode("utf-16-le")
