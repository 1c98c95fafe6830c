"""What people typed, as they saw it: Slack's rich text and its `<…>` marks as plain text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.adapters.slack.profile import Json, Known

_MARK = re.compile(
    r"<((?:[@#][A-Z0-9]+(?:\|[^<>\n]*)?)|(?:(?:!|[a-z][a-z0-9+.-]*:)[^<>\n|][^<>\n]*))>"
)
_ROOM = re.compile(r"<#([A-Z0-9]+)\|([^<>|]+)>")
_GAPS = re.compile(r"[ \t]{2,}")
_ESCAPES = ("&amp;", "&lt;", "&gt;")


@dataclass(frozen=True, slots=True)
class _Whole:
    """A message that rich text is part of: its `text`, and the names of rooms that it tells."""

    text: str
    rooms: Mapping[str, str]

    def letters(self, part: object) -> str:
        """Give a part as it was typed.

        Slack escapes three letters in `text` always, in rich text not everywhere. What stands in
        `text` letter by letter is escaped; what was typed so would be escaped once more there.
        """
        said = str(part or "")
        escaped = any(one in said for one in _ESCAPES) and said in self.text
        return unescaped(said) if escaped else said


def typed(message: Json, known: Known) -> tuple[str, bool]:
    """Give the text of a message, and whether the bot was called by name in it.

    The editor's rich text is read where there is nothing else: `text` marks bold words with the
    same asterisks that somebody may have typed.
    """
    text = str(message.get("text") or "")
    called = bool(known.bot) and any(f"<@{known.bot}{end}" in text for end in ">|")
    blocks = message.get("blocks") or ()
    if blocks and all(one.get("type") == "rich_text" for one in blocks):
        whole = _Whole(text, dict(_ROOM.findall(text)))
        plain = "\n".join(_block(one, known, whole) for one in blocks)
    else:
        plain = decoded(text, known) if text else "\n".join(_drawn(blocks, known))
    plain = _without_gaps(plain) if called else plain
    said = (plain.strip(), *_attached(message, known, alone=not plain.strip()))
    return "\n\n".join(part for part in said if part), called


def _attached(message: Json, known: Known, *, alone: bool) -> Iterator[str]:
    """Read what was forwarded, and what apps say in attachments alone; previews are left out."""
    for one in message.get("attachments") or ():
        if not (alone or one.get("is_share")):
            continue
        fields = (f"{each.get('title')}: {each.get('value')}" for each in one.get("fields") or ())
        told = (one.get("author_name"), one.get("pretext"), one.get("title"), one.get("text"))
        lines = [line for line in (*told, *fields) if line]
        words = lines or list(_drawn(one.get("blocks") or (), known)) or [one.get("fallback") or ""]
        yield decoded("\n".join(map(str, words)), known).strip()


def _drawn(part: object, known: Known) -> Iterator[str]:
    """Read the letters of blocks that an app drew."""
    match part:
        case {"type": "mrkdwn" | "markdown", "text": str(text)}:
            yield decoded(text, known)
        case {"text": str(text)}:
            yield unescaped(text)
        case dict() if part.get("type") == "rich_text":
            yield _block(part, known, _Whole("", {}))
        case dict():
            yield from (line for inner in part.values() for line in _drawn(inner, known))
        case list() | tuple():
            yield from (line for inner in part for line in _drawn(inner, known))
        case _:
            return


def decoded(text: str, known: Known) -> str:
    """Read the marks of a `text`: docs.slack.dev/messaging/formatting-message-text."""
    return unescaped(_MARK.sub(lambda found: _mark(found[1], known), text))


def unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _mark(inner: str, known: Known) -> str:
    target, bar, label = inner.partition("|")
    match target[0], target[1:]:
        case "@", user:
            return _person(user, label, known)
        case "#", channel:
            return f"#{label or channel}"
        case "!", special:
            word = special.partition("^")[0]
            return label or (f"@{word}" if word in {"here", "channel", "everyone"} else word)
        case _:
            return _link(target, label if bar else "")


def _person(user: str, label: str, known: Known) -> str:
    if user == known.bot:
        return ""
    return f"@{label or known.name_of(user)}"


def _link(url: str, label: str) -> str:
    """Write the label, and the address if the label does not tell it."""
    shown = url.removeprefix("mailto:").removeprefix("tel:")
    if not label or label == shown:
        return shown
    return url if url.endswith(label) else f"{label} ({url})"


def _without_gaps(text: str) -> str:
    """Close the gap that the bot's own name leaves."""
    return "\n".join(_GAPS.sub(" ", line).strip(" ") for line in text.split("\n"))


def _block(block: Json, known: Known, whole: _Whole) -> str:
    parts = [_part(part, known, whole) for part in block.get("elements") or ()]
    return "\n".join(part.removesuffix("\n") for part in parts)


def _part(part: Json, known: Known, whole: _Whole) -> str:
    inner: Sequence[Any] = part.get("elements") or ()
    match part.get("type"):
        case "rich_text_list":
            ordered = part.get("style") == "ordered"
            first = int(part.get("offset") or 0) + 1
            indent = "  " * int(part.get("indent") or 0)
            lines = (
                f"{indent}{f'{number}.' if ordered else '•'} {_part(one, known, whole)}"
                for number, one in enumerate(inner, first)
            )
            return "\n".join(lines)
        case "rich_text_quote":
            quoted = "".join(_leaves(inner, known, whole))
            return "\n".join(f"> {line}" for line in quoted.split("\n"))
        case _:
            return "".join(_leaves(inner, known, whole))


def _leaves(inner: Sequence[Json], known: Known, whole: _Whole) -> Iterator[str]:
    for leaf in inner:
        match leaf:
            case {"type": "link", "url": url}:
                yield _link(whole.letters(url), whole.letters(leaf.get("text")))
            case {"type": "user", "user_id": user}:
                yield _person(user, "", known)
            case {"type": "channel", "channel_id": channel}:
                yield f"#{whole.rooms.get(channel, channel)}"
            case {"type": "broadcast", "range": everybody}:
                yield f"@{everybody}"
            case {"type": "emoji", "name": name}:
                yield _emoji(str(leaf.get("unicode") or ""), name)
            case {"type": "date"}:
                yield str(leaf.get("fallback") or "")
            case {"type": "usergroup", "usergroup_id": group}:
                yield f"@{group}"
            case {"type": "color", "value": color}:
                yield color
            case _:
                yield whole.letters(leaf.get("text"))


def _emoji(unicode: str, name: str) -> str:
    """Slack gives the code points of the emoji that Unicode knows, as `1f44d-1f3fd`."""
    try:
        return "".join(chr(int(one, 16)) for one in unicode.split("-")) if unicode else f":{name}:"
    except (ValueError, OverflowError):
        return f":{name}:"
