"""HTML as Telegram parses it: only its own tags, every mistake refused with its byte offset.

Follows TDLib's parser, which is no browser's: no comments, no doctype, four named entities, and an
error text for each way to be wrong.
"""

import re
from dataclasses import dataclass, field

from tests.platforms.telegram.refusals import Json, malformed
from tests.platforms.telegram.spotting import spot, units

MOST_ENTITIES = 100  # further ones are dropped in silence; Bot API
TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]+));?")
_LINK = re.compile(r"(?:https?://|tg://|ftp://|ton://|mailto:)?[^\s/?#:]+(?:[.:/?#]\S*)?", re.ASCII)


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    start: int


@dataclass(slots=True)
class _Parser:
    """One reading of one text; `at` is a position in characters, errors are told in bytes."""

    source: str
    at: int = 0
    out: list[str] = field(default_factory=list)
    length: int = 0
    nested: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def parse(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            char = self.source[self.at]
            if char == "<":
                self._tag()
            elif char == "&":
                decoded, self.at = _decoded(self.source, self.at)
                self._put(decoded)
            else:
                self._put(char)
                self.at += 1
        if self.nested:
            tag = self.nested[-1].tag
            raise self._wrong(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return "".join(self.out), self.entities

    def _put(self, text: str) -> None:
        self.out.append(text)
        self.length += units(text)

    def _wrong(self, text: str, at: int | None = None) -> Exception:
        where = "" if at is None else f" at byte offset {len(self.source[:at].encode())}"
        return malformed(f"can't parse entities: {text}{where}")

    def _char(self) -> str:
        return self.source[self.at] if self.at < len(self.source) else ""

    def _until(self, stops: str) -> str:
        begin = self.at
        while self._char() and not self._char().isspace() and self._char() not in stops:
            self.at += 1
        return self.source[begin : self.at]

    def _skip_spaces(self) -> None:
        while self._char().isspace():
            self.at += 1

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self._char() == "/":
            self.at += 1
            self._end_tag(begin)
            return
        tag = self._until(">").lower()
        if not self._char():
            raise self._wrong("Unclosed start tag", begin)
        if tag not in TAGS:
            raise self._wrong(f'Unsupported start tag "{tag}"', begin)
        attributes = self._attributes(tag, begin)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self._wrong('Tag "span" must have class "tg-spoiler"', begin)
        self.nested.append(_Open(tag, attributes, self.length, begin))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            self._skip_spaces()
            if self._char() == ">":
                self.at += 1
                return found
            if not self._char():
                raise self._wrong("Unclosed start tag", begin)
            name = self._until("=>")
            if not name:
                raise self._wrong(f'Empty attribute name in the tag "{tag}"', begin)
            self._skip_spaces()
            if self._char() != "=":
                if (tag, name) == ("blockquote", "expandable"):
                    found[name] = ""
                    continue
                text = f'Expected equal sign in declaration of an attribute of the tag "{tag}"'
                raise self._wrong(text, begin)
            self.at += 1
            self._skip_spaces()
            found[name.lower()] = self._value(begin)

    def _value(self, begin: int) -> str:
        quote = self._char()
        if not quote:
            raise self._wrong("Unclosed start tag", begin)
        if quote not in "\"'":
            start = self.at
            while self._char().isalnum() or self._char() in {".", "-"}:
                self.at += 1
            if not self._char().isspace() and self._char() != ">":
                raise self._wrong("Unexpected end of name token", start)
            return self.source[start : self.at].lower()
        self.at += 1
        value: list[str] = []
        while self._char() != quote:
            if not self._char():
                raise self._wrong("Unclosed start tag", begin)
            if self._char() == "&":
                decoded, self.at = _decoded(self.source, self.at)
                value.append(decoded)
                continue
            value.append(self._char())
            self.at += 1
        self.at += 1
        return "".join(value)

    def _end_tag(self, begin: int) -> None:
        if not self.nested:
            raise self._wrong("Unexpected end tag", begin)
        name = self._until(">").lower()
        self._skip_spaces()
        if self._char() != ">":
            raise self._wrong("Unclosed end tag", begin)
        self.at += 1
        opened = self.nested.pop()
        if name and name != opened.tag:
            at = len(self.source[:begin].encode())
            found = f'expected "</{opened.tag}>", found "</{name}>"'
            raise self._wrong(f"Unmatched end tag at byte offset {at}, {found}")
        if self.length > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: Json = {
            "type": TAGS[opened.tag],
            "offset": opened.offset,
            "length": self.length - opened.offset,
        }
        match opened.tag:
            case "a":
                covered = "".join(self.out).encode("utf-16-le")[opened.offset * 2 :]
                link = opened.attributes.get("href") or covered.decode("utf-16-le")
                if not _pointed(entity, link):
                    return
            case "tg-emoji":
                entity["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
            case "blockquote" if "expandable" in opened.attributes:
                entity["type"] = "expandable_blockquote"
            case "code" if opened.attributes.get("class", "").startswith("language-"):
                entity["language"] = opened.attributes["class"].removeprefix("language-")
        self.entities.append(entity)


def _pointed(entity: Json, link: str) -> bool:
    """Give a text link its target; one whose target is no address is no link at all."""
    person = re.fullmatch(r"tg://user\?id=(\d+)", link)
    if person:
        entity["type"] = "text_mention"
        entity["user"] = {"id": int(person[1]), "is_bot": False, "first_name": ""}
        return True
    if link.lower().startswith(("javascript:", "data:", "file:")) or not _LINK.fullmatch(link):
        return False
    entity["url"] = link if "://" in link or link.startswith("mailto:") else f"http://{link}/"
    return True


def _decoded(source: str, at: int) -> tuple[str, int]:
    match = _ENTITY.match(source, at)
    if match is None:
        return "&", at + 1
    decimal, hexadecimal, name = match.groups()
    if name:
        return (_NAMED[name], match.end()) if name in _NAMED else ("&", at + 1)
    code = int(decimal) if decimal else int(hexadecimal, 16)
    surrogate = 0xD800 <= code <= 0xDFFF
    if code == 0 or code > 0x10FFFF or surrogate:
        return "&", at + 1
    return chr(code), match.end()


def parsed(source: str, parse_mode: str | None, given: list[Json] | None) -> tuple[str, list[Json]]:
    """Turn what was sent into text and entities, as the message will show them.

    Raises: Refused: in Telegram's words, when the markup is wrong.
    """
    text, entities = source, list(given or [])
    if parse_mode:
        if parse_mode.lower() != "html":
            raise malformed("unsupported parse_mode")
        text, entities = _Parser(source).parse()
    text, entities = _trimmed(text.replace("\r", ""), entities)
    entities = _without_nested_code(entities)
    entities += [one for one in spot(text) if not any(_overlap(one, other) for other in entities)]
    entities.sort(key=lambda one: (int(one["offset"]), -int(one["length"])))
    return text, entities[:MOST_ENTITIES]


def _overlap(one: Json, other: Json) -> bool:
    """Whether a found entity may not stand where another is: within code or a link."""
    if other["type"] not in {"code", "pre", "text_link", "text_mention"}:
        return False
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )


def _without_nested_code(entities: list[Json]) -> list[Json]:
    """Drop what lies within code; `<pre><code class="language-x">` becomes one entity."""
    kept: list[Json] = []
    for one in entities:
        around = [o for o in entities if o is not one and o["type"] in {"code", "pre"}]
        inside = [o for o in around if _covers(o, one)]
        if not inside:
            kept.append(one)
        elif one.get("language") and inside[0]["type"] == "pre":
            inside[0]["language"] = one["language"]
    for one in kept:
        if one["type"] == "code":
            one.pop("language", None)
    return kept


def _covers(outer: Json, inner: Json) -> bool:
    if (outer["offset"], outer["length"]) == (inner["offset"], inner["length"]):
        return bool(outer["type"] == "pre" or inner["type"] not in {"code", "pre"})
    end = inner["offset"] + inner["length"]
    return bool(outer["offset"] <= inner["offset"] and end <= outer["offset"] + outer["length"])


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Take white space off both ends and let the entities follow."""
    left = units(text) - units(text.lstrip())
    text = text.strip()
    whole = units(text)
    kept: list[Json] = []
    for one in entities:
        start = max(int(one["offset"]) - left, 0)
        end = min(int(one["offset"]) - left + int(one["length"]), whole)
        if end > start:
            kept.append({**one, "offset": start, "length": end - start})
    return text, kept
