"""An update that cannot be read as a whole, without the part of it that is odd.

Telegram adds kinds of things before the library knows them, and other servers leave out what
Telegram always tells. What a person said shall not be lost over what lies around it.
"""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import structlog

T = TypeVar("T")
Raw = Mapping[str, Any]
_SAYING = ("message", "edited_message")
_CHANGING = ("my_chat_member", "chat_member")
_NEEDED = frozenset(
    {
        *("message_id", "date", "edit_date", "chat", "from", "sender_chat"),
        *("message_thread_id", "is_topic_message", "text", "caption"),
    }
)
_OUT = frozenset({"left", "kicked"})

log = structlog.get_logger()


def parsed(raw: Raw, parse: Callable[[Raw], T]) -> T:
    """Parse an update, if need be without what is odd about it.

    Raises: Exception: it cannot be parsed at all.
    """
    try:
        return parse(raw)
    except Exception as err:
        for one in _without_one_part(raw):
            with contextlib.suppress(Exception):  # whatever the library thinks of it
                found = parse(one)
                update, problem = raw.get("update_id"), type(err).__name__
                log.warning("a part of an update is left out", update=update, problem=problem)
                return found
        raise


def _without_one_part(raw: Raw) -> Iterator[Raw]:
    for kind in _SAYING:
        said = raw.get(kind)
        if isinstance(said, Mapping):
            for name in said.keys() - _NEEDED:
                yield {**raw, kind: {key: value for key, value in said.items() if key != name}}
            yield {**raw, kind: {key: value for key, value in said.items() if key in _NEEDED}}
    for kind in _CHANGING:
        told = raw.get(kind)
        if isinstance(told, Mapping):
            plain = {
                name: _plain(told.get(name)) for name in ("old_chat_member", "new_chat_member")
            }
            yield {**raw, kind: {**told, **plain}}


def _plain(member: Any) -> dict[str, Any]:
    """Tell of a member no more than whether they are there and may write."""
    told: Mapping[str, Any] = member if isinstance(member, Mapping) else {}
    out = told.get("status") in _OUT or told.get("is_member") is False
    muted = told.get("status") == "restricted" and told.get("can_send_messages") is not True
    return {"status": "left" if out or muted else "member", "user": told.get("user")}
