"""Text as Slack's rich text and plain text, which know no markup: nothing can be escaped wrongly.

`mrkdwn` is never written, so that `<!channel>`, `*x*`, a backtick and `:smile:` come out as they
were typed.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.adapters.slack.limits import SECTION, URL
from bot.content import Bold, Code, Inline, Link, Mention, Text

Json = dict[str, Any]
Users = Mapping[int, str]
NOTHING = "\N{NO-BREAK SPACE}"  # Slack refuses empty texts

_LINKS = ("https://", "http://", "mailto:", "tel:")


def plain(text: str, longest: int) -> Json:
    """Make a plain text object, shortened where it is too long."""
    return {"type": "plain_text", "text": shortened(text, longest), "emoji": False}


def shortened(text: str, longest: int) -> str:
    """Cut to so many characters, with an ellipsis where something is missing; never empty."""
    text = text if text.strip() else NOTHING
    return text if len(text) <= longest else text[: longest - 1] + "…"


def bare(text: Text) -> str:
    """Give the leaves without their marks, for titles and what is read aloud."""
    return "".join(_bare(leaf) for leaf in text)


def _bare(leaf: Inline) -> str:
    match leaf:
        case str():
            return leaf
        case Bold(text) | Code(text):
            return text
        case Link(text, url):
            return text if text == url or url.endswith(text) else f"{text} ({url})"
        case Mention(_, name):
            return f"@{name}"


def elements(text: Text, users: Users) -> list[Json]:
    """Make the leaves of one paragraph elements of rich text."""
    return [made for leaf in text for made in _leaf(leaf, users)]


def _leaf(leaf: Inline, users: Users) -> Iterator[Json]:
    match leaf:
        case str():
            yield from _letters(leaf)
        case Bold(text):
            yield from _letters(text, bold=True)
        case Code(text):
            yield from _letters(text, code=True)
        case Link(text, url) if url.startswith(_LINKS) and len(url) <= URL:
            yield {"type": "link", "url": url, "text": text or url}
        case Link(text, url):
            yield from _letters(f"{text} ({url})")
        case Mention(person_id, name):
            if user := users.get(person_id):
                yield {"type": "user", "user_id": user}
            else:
                yield from _letters(f"@{name}")


def _letters(text: str, **style: bool) -> Iterator[Json]:
    if text:  # Slack refuses empty texts
        made: Json = {"type": "text", "text": text}
        yield made | {"style": style} if style else made


def section(inner: list[Json]) -> Json:
    """Make one paragraph of rich text; Slack refuses one without elements."""
    return {"type": "rich_text_section", "elements": inner or [{"type": "text", "text": NOTHING}]}


def rich(*parts: Json) -> Json:
    return {"type": "rich_text", "elements": list(parts)}


def size(inner: Iterable[Json]) -> int:
    """Count the characters that these elements show."""
    return sum(len(one.get("text", "")) + len(one.get("url", "")) for one in inner)


def split(inner: list[Json]) -> Iterator[list[Json]]:
    """Break the elements of one paragraph into runs that a block takes, at a space if it can."""
    run: list[Json] = []
    room = SECTION
    for one in inner:
        left = one
        while left["type"] == "text" and len(left["text"]) > room:
            head, tail = _parted(left["text"], room)
            if head:
                run.append({**left, "text": head})
            if run:
                yield run
            run, room, left = [], SECTION, {**left, "text": tail}
        if run and size([left]) > room:
            yield run
            run, room = [], SECTION
        run.append(left)
        room -= size([left])
    if run:
        yield run


def _parted(text: str, room: int) -> tuple[str, str]:
    """Part a text at the last line end or space that fits; inside a word only if there is none."""
    if room <= 0:
        return "", text
    for mark in ("\n", " "):
        if (at := text.rfind(mark, 0, room)) > 0:
            return text[: at + 1], text[at + 1 :]
    return (text[:room], text[room:]) if room == SECTION else ("", text)
