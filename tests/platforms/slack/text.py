"""How Slack treats typed text: escapes it, links addresses, keeps mentions."""

import re
import uuid

from tests.platforms.slack.shapes import Json

_TOKEN = re.compile(r"<([^<>\n]+)>")
_ADDRESS = re.compile(r"https?://[^\s<>|]+[^\s<>|.,;:!?)\]']")
_MAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")
_MENTION = re.compile(r"&lt;([@#][A-Z][A-Z0-9]{4,}(?:\|[^&]*)?)&gt;")

# What makes a text more than letters: a mention of everybody, a group, a person, a room, a link.
_ACTIVE = re.compile(r"<(?:!|@|#|https?:|mailto:|tel:)[^<>]*>")


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def typed(text: str) -> str:
    """What an event's `text` holds after a person typed this; `<@U…>` and `<#C…>` are mentions."""
    safe = _MENTION.sub(r"<\1>", escaped(text))
    safe = _ADDRESS.sub(lambda found: f"<{found[0]}>", safe)
    return _MAIL.sub(lambda found: f"<mailto:{found[0]}|{found[0]}>", safe)


def active(text: str) -> list[str]:
    """The parts that Slack would act on: mentions, mentions of everybody, links."""
    return _ACTIVE.findall(text)


def rich(text: str) -> list[Json]:
    """The `rich_text` block that Slack's editor makes of an event's text."""
    elements: list[Json] = []
    at = 0
    for found in _TOKEN.finditer(text):
        if found.start() > at:
            elements.append({"type": "text", "text": unescaped(text[at : found.start()])})
        elements.append(_element(found[1]))
        at = found.end()
    if at < len(text):
        elements.append({"type": "text", "text": unescaped(text[at:])})
    section = {"type": "rich_text_section", "elements": elements}
    return [{"type": "rich_text", "block_id": short_id(), "elements": [section]}]


def _element(token: str) -> Json:
    body, _, label = token.partition("|")
    if body.startswith("@"):
        return {"type": "user", "user_id": body[1:]}
    if body.startswith("#"):
        return {"type": "channel", "channel_id": body[1:]}
    link: Json = {"type": "link", "url": unescaped(body)}
    return link | {"text": label} if label else link


def short_id() -> str:
    """An id of the kind that Slack gives to blocks and actions without one."""
    return uuid.uuid4().hex[:5]
