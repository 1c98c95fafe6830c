"""Inline keyboards, refused as Telegram refuses them."""

import re
from typing import Any
from urllib.parse import urlsplit

from tests.platforms.telegram.refusals import Json, malformed

LONGEST_DATA = 64  # bytes; InlineKeyboardButton.callback_data
MOST_BUTTONS = 100  # a keyboard; undocumented, as seen by client libraries
WIDEST_ROW = 8  # buttons; undocumented, as seen by client libraries
LONGEST_COPY = 256  # characters; CopyTextButton.text
STYLES = frozenset({"danger", "success", "primary"})  # InlineKeyboardButton.style
_ACTS = (
    "callback_data",
    "url",
    "copy_text",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "web_app",
    "login_url",
    "callback_game",
    "pay",
)
_KNOWN = frozenset({"text", "style", "icon_custom_emoji_id", *_ACTS})
_HOST = re.compile(r"[^\s.]+(\.[^\s.]+)+|localhost")


def checked_keyboard(markup: Json | None, *, editing: bool = False) -> Json | None:
    """Check a `reply_markup`; give the inline keyboard that the message will carry.

    Only an inline keyboard stays on a message; an empty one is none.
    """
    if not markup:
        return None
    if "inline_keyboard" not in markup:
        _check_other_kind(markup, editing=editing)
        return None
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise malformed("can't parse inline keyboard: Field \"inline_keyboard\" must be of type "
                        "Array of Arrays")  # fmt: skip
    rows = [[_checked(button) for button in row] for row in rows if row]
    count = sum(len(row) for row in rows)
    if count > MOST_BUTTONS or any(len(row) > WIDEST_ROW for row in rows):
        raise malformed("reply markup is too long")
    return {"inline_keyboard": rows} if rows else None


def _check_other_kind(markup: Json, *, editing: bool) -> None:
    if editing:
        raise malformed("inline keyboard expected")
    if not {"keyboard", "remove_keyboard", "force_reply"} & markup.keys():
        raise malformed("object expected as reply markup")


def _checked(button: Any) -> Json:
    if not isinstance(button, dict) or not button.get("text"):
        raise malformed('can\'t parse inline keyboard button: Field "text" must be non-empty')
    strange = button.keys() - _KNOWN
    if strange:
        raise malformed(f"can't parse inline keyboard button: unknown fields {sorted(strange)}")
    acts = [act for act in _ACTS if act in button]
    if not acts:
        raise malformed("can't parse inline keyboard button: Text buttons are unallowed in the "
                        "inline keyboard")  # fmt: skip
    if len(acts) > 1:
        raise malformed(f"can't parse inline keyboard button: exactly one of {acts} may be used")
    if "style" in button and button["style"] not in STYLES:
        raise malformed("can't parse inline keyboard button: invalid button style specified")
    if "callback_data" in button:
        size = len(str(button["callback_data"]).encode())
        if not 1 <= size <= LONGEST_DATA:
            raise malformed("BUTTON_DATA_INVALID")
    if "url" in button:
        _check_url(str(button["url"]))
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= LONGEST_COPY:
        raise malformed("BUTTON_COPY_TEXT_INVALID")
    checked: Json = button
    return checked


def _check_url(url: str) -> None:
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme in {"tg", "ton"}:
        return
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(parts.hostname or ""):
        raise malformed("BUTTON_URL_INVALID")
    if parts.hostname == "localhost":
        raise malformed("BUTTON_URL_INVALID")
