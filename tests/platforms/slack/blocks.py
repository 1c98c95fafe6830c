"""Refuses the blocks that Slack refuses, with Slack's own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.platforms.slack.checks import (
    Check,
    Found,
    anything,
    by_type,
    choice,
    either,
    fields,
    flag,
    many,
    string,
    text,
    unique,
    whole,
)
from tests.platforms.slack.elements import (
    CONTEXT_IMAGE,
    IN_ACTIONS,
    IN_INPUT,
    IN_MODAL_INPUT,
    IN_SECTION,
    SLACK_FILE,
)
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.text import short_id

IN_MESSAGE = 50
IN_VIEW = 100
MOST_CHARACTERS = 13_200  # of all text in the blocks of a message; undocumented
MOST_MARKDOWN = 12_000  # of all `markdown` blocks of one payload together


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong, in Slack's words with a JSON pointer each; and the size of all the text."""

    errors: list[str]
    characters: int


_plain = "plain_text"
_id: dict[str, Check] = {"type": anything, "block_id": unique("block_id")}


def _block(required: Mapping[str, Check], optional: Mapping[str, Check]) -> Check:
    return fields({"type": anything} | dict(required), _id | dict(optional))


def _markdown(value: Any, at: str, found: Found) -> None:
    string(MOST_MARKDOWN)(value, at, found)
    if isinstance(value, str):
        found.markdown += len(value)
        found.characters += len(value)
        if found.markdown > MOST_MARKDOWN >= len(value):
            found.say(f"must be less than {MOST_MARKDOWN + 1} characters in all", at)


def _context_item(value: Any, at: str, found: Found) -> None:
    if isinstance(value, dict) and value.get("type") == "image":
        CONTEXT_IMAGE(value, at, found)
    else:
        text(3000)(value, at, found)


def _rich(value: Any, at: str, found: Found) -> None:
    """The four kinds of part; leaves are counted, not looked into."""
    kinds = ("section", "list", "preformatted", "quote")
    many(by_type({f"rich_text_{kind}": _rich_part for kind in kinds}), most=1000)(value, at, found)


def _rich_part(value: Any, at: str, found: Found) -> None:
    for index, leaf in enumerate(value.get("elements", ())):
        here = f"{at}/elements/{index}"
        if leaf.get("type") == "rich_text_section":
            _rich_part(leaf, here, found)
        elif leaf.get("type") not in {"text", "link", "user", "channel", "emoji", "date"} | {
            "broadcast",
            "usergroup",
            "color",
            "team",
        }:
            found.say(f"unsupported type: {leaf.get('type')}", f"{here}/type")
        found.characters += len(str(leaf.get("text", "")))


_section = either(
    "missing required field: text",
    "text",
    "fields",
    check=_block(
        {},
        {
            "text": text(3000),
            "fields": many(text(2000), most=10),
            "accessory": IN_SECTION,
            "expand": flag,
        },
    ),
)
_image = either(
    "missing required field: image_url",
    "image_url",
    "slack_file",
    check=_block(
        {"alt_text": string(2000)},
        {"image_url": string(3000), "slack_file": SLACK_FILE, "title": text(2000, _plain)},
    ),
)
_cell = by_type(
    {
        "raw_text": fields({"type": anything, "text": string(3000)}, {}),
        "rich_text": fields({"type": anything, "elements": _rich}, {}),
    }
)


def _input(element: Check) -> Check:
    return _block(
        {"label": text(2000, _plain), "element": element},
        {"hint": text(2000, _plain), "optional": flag, "dispatch_action": flag},
    )


_everywhere: dict[str, Check] = {
    "section": _section,
    "divider": _block({}, {}),
    "image": _image,
    "actions": _block({"elements": many(IN_ACTIONS, most=25)}, {}),
    "context": _block({"elements": many(_context_item, most=10)}, {}),
    "header": _block({"text": text(150, _plain)}, {"level": whole(1, 6)}),
    "rich_text": _block({"elements": _rich}, {}),
    "video": _block(
        {"alt_text": string(2000), "title": text(200, _plain)}
        | {"thumbnail_url": string(3000), "video_url": string(3000)},
        {"author_name": string(50), "description": text(200, _plain), "title_url": string(3000)}
        | {"provider_icon_url": string(3000), "provider_name": string(50)},
    ),
}
_blocks = {
    "message": by_type(
        _everywhere
        | {
            "input": _input(IN_INPUT),
            "markdown": fields({"type": anything, "text": _markdown}, _id),
            "table": _block(
                {"rows": many(many(_cell, most=20), most=100)}, {"column_settings": anything}
            ),
        }
    ),
    "home": by_type(_everywhere | {"input": _input(IN_INPUT)}),
    "modal": by_type(_everywhere | {"input": _input(IN_MODAL_INPUT)}),
}
SURFACE = choice(*_blocks)


def judged(blocks: Any, surface: str, at: str = "/blocks", found: Found | None = None) -> Verdict:
    """Check blocks for a `message`, a `modal` or a `home`."""
    found = found or Found()
    most = IN_MESSAGE if surface == "message" else IN_VIEW
    many(_blocks[surface], most=most, least=0)(blocks, at, found)
    return Verdict(found.messages, found.characters)


def completed(blocks: list[Json]) -> list[Json]:
    """The blocks as Slack gives them back: all have ids, and texts their flags."""
    return [
        _completed(block) | {"block_id": block.get("block_id") or short_id()} for block in blocks
    ]


_WITHOUT_ACTION = {"image", "plain_text", "mrkdwn"}


def _completed(part: Any) -> Any:
    if isinstance(part, list):
        return [_completed(each) for each in part]
    if not isinstance(part, dict):
        return part
    made = {key: _completed(value) for key, value in part.items()}
    if made.get("type") == "plain_text":
        made.setdefault("emoji", True)
    if made.get("type") == "mrkdwn":
        made.setdefault("verbatim", False)
    for key in ("accessory", "element"):
        _named(made.get(key))
    if made.get("type") == "actions":
        for each in made["elements"]:
            _named(each)
    return made


def _named(element: Any) -> None:
    if isinstance(element, dict) and element.get("type") not in _WITHOUT_ACTION:
        element.setdefault("action_id", short_id())


def elements(blocks: list[Json]) -> list[tuple[Json, Json]]:
    """Each (block, element) that somebody can press or fill in, from the top down."""
    pairs = []
    for block in blocks:
        inner = [block.get("accessory"), block.get("element")]
        if block["type"] == "actions":
            inner += block["elements"]
        pairs += [(block, each) for each in inner if each and "action_id" in each]
    return pairs
