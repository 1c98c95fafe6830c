"""The small checks that block validation is made of; each adds sentences as Slack words them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias


@dataclass(slots=True)
class Found:
    """What is wrong so far, and what must be unique or counted in the whole."""

    messages: list[str] = field(default_factory=list)
    block_ids: set[str] = field(default_factory=set)
    action_ids: set[str] = field(default_factory=set)
    markdown: int = 0
    characters: int = 0

    def say(self, what: str, at: str) -> None:
        self.messages.append(f"{what} [json-pointer:{at}]")


Check: TypeAlias = Callable[[Any, str, Found], None]


def string(most: int, least: int = 1) -> Check:
    def check(value: Any, at: str, found: Found) -> None:
        if not isinstance(value, str):
            found.say("must provide a string", at)
        elif len(value) > most:
            found.say(f"must be less than {most + 1} characters", at)
        elif len(value) < least:
            found.say(f"must be more than {least - 1} characters", at)

    return check


def pattern(form: str, what: str) -> Check:
    def check(value: Any, at: str, found: Found) -> None:
        if not isinstance(value, str) or not re.fullmatch(form, value):
            found.say(what, at)

    return check


def whole(least: int, most: int) -> Check:
    def check(value: Any, at: str, found: Found) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            found.say("must provide an integer", at)
        elif not least <= value <= most:
            found.say(f"must be between {least} and {most}", at)

    return check


def flag(value: Any, at: str, found: Found) -> None:
    if not isinstance(value, bool):
        found.say("must be a boolean", at)


def anything(_value: Any, _at: str, _found: Found) -> None:
    """Slack checks no more of it than that it is there."""


def choice(*allowed: str) -> Check:
    def check(value: Any, at: str, found: Found) -> None:
        if value not in allowed:
            found.say(f"must be a valid enum value: {', '.join(allowed)}", at)

    return check


def many(item: Check, *, most: int, least: int = 1) -> Check:
    def check(value: Any, at: str, found: Found) -> None:
        if not isinstance(value, list):
            found.say("must be an array", at)
            return
        if len(value) > most:
            found.say(f"no more than {most} items allowed", at)
        if len(value) < least:
            found.say(f"no fewer than {least} items allowed", at)
        for index, each in enumerate(value):
            item(each, f"{at}/{index}", found)

    return check


def fields(required: Mapping[str, Check], optional: Mapping[str, Check]) -> Check:
    """An object with these keys and no others."""

    def check(value: Any, at: str, found: Found) -> None:
        if not isinstance(value, dict):
            found.say("must provide an object", at)
            return
        for key in required.keys() - value.keys():
            found.say(f"missing required field: {key}", at)
        for key, each in value.items():
            known = required.get(key) or optional.get(key)
            if known is None:
                found.say(f"invalid additional property: {key}", at)
            else:
                known(each, f"{at}/{key}", found)

    return check


def by_type(table: Mapping[str, Check]) -> Check:
    """An object that its `type` says how to check."""

    def check(value: Any, at: str, found: Found) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        known = table.get(kind) if isinstance(kind, str) else None
        if kind is None:
            found.say("missing required field: type", at)
        elif known is None:
            found.say(f"unsupported type: {kind}", f"{at}/type")
        else:
            known(value, at, found)

    return check


def either(message: str, *keys: str, check: Check) -> Check:
    """`check`, and at least one of the keys must be there."""

    def both(value: Any, at: str, found: Found) -> None:
        check(value, at, found)
        if isinstance(value, dict) and not any(value.get(key) for key in keys):
            found.say(message, at)

    return both


def text(most: int, *kinds: str) -> Check:
    """A text object of one of these kinds, by default both, of at most so many characters."""
    allowed = kinds or ("plain_text", "mrkdwn")

    def check(value: Any, at: str, found: Found) -> None:
        by_type({kind: _TEXT[kind] for kind in allowed})(value, at, found)
        if isinstance(value, dict) and isinstance(value.get("text"), str):
            found.characters += len(value["text"])
            string(most)(value["text"], f"{at}/text", found)

    return check


_TEXT: dict[str, Check] = {
    "plain_text": fields({"type": anything, "text": string(10**6, 0)}, {"emoji": flag}),
    "mrkdwn": fields({"type": anything, "text": string(10**6, 0)}, {"verbatim": flag}),
}


def unique(where: str) -> Check:
    """An id of up to 255 characters that nothing else in the message or view has."""

    def check(value: Any, at: str, found: Found) -> None:
        string(255)(value, at, found)
        seen = found.block_ids if where == "block_id" else found.action_ids
        if value in seen:
            found.say(f"`{where}` {value} already exists", at)
        if isinstance(value, str):
            seen.add(value)

    return check
