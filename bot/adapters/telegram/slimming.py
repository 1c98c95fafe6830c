"""An update without what nobody reads of it: python-telegram-bot makes an object of everything.

The message that a press belongs to comes back whole, with its text and its keyboard, and so does
each message that another replies to. Only where they stand is of use. Pure.
"""

from collections.abc import Mapping
from typing import Any

Raw = Mapping[str, Any]

_WHERE = ("message_id", "date", "chat", "message_thread_id", "is_topic_message")
_REPLIED = (*_WHERE, "forum_topic_created")
_REPLY = "reply_to_message"


def slim(raw: Raw) -> dict[str, Any]:
    """Give an update as far as it is read; what is not as it should be stays as it came."""
    update = dict(raw)
    for kind in ("message", "edited_message"):
        if isinstance(message := update.get(kind), dict) and _REPLY in message:
            update[kind] = message | {_REPLY: _only(message[_REPLY], _REPLIED)}
    query = update.get("callback_query")
    if isinstance(query, dict) and isinstance(pressed := query.get("message"), dict):
        place = _only(pressed, _WHERE)
        if _REPLY in pressed:
            place[_REPLY] = _only(pressed[_REPLY], _REPLIED)
        update["callback_query"] = query | {"message": place}
    return update


def _only(message: Any, names: tuple[str, ...]) -> Any:
    if not isinstance(message, dict):
        return message
    return {name: message[name] for name in names if name in message}
