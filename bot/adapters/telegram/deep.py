"""Links that open the private chat and say something there (`t.me/<bot>?start=…`). Pure."""

import re

from bot.content import Button, Verb
from bot.contract import Commanded, Pressed

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")  # core.telegram.org/bots/features#deep-linking
_CODES = ("join",)  # none by which a press of somebody else's link gives one's account away
_ARGUMENTS = {Verb.START: 2, Verb.RESUME: 1}  # the last one may hold a hyphen itself


def link(button: Button, bot: str) -> str | None:
    """Give the address for a button that begins a conversation; None for any other."""
    if not bot or button.action.verb not in _ARGUMENTS:
        return None
    payload = button.action.token.replace(":", "-")
    if not _PAYLOAD.fullmatch(payload) or opened(payload) != Pressed(button.action.token):
        return None
    return f"https://t.me/{bot}?start={payload}"


def opened(payload: str) -> Pressed | Commanded:
    """Read what such a link says: a press, a code to spend, or nothing that we know."""
    verb, _, rest = payload.partition("-")
    if verb in _CODES and rest:
        return Commanded(verb, rest)
    for known, arguments in _ARGUMENTS.items():
        if verb == known and rest:
            return Pressed(":".join(payload.split("-", arguments)))
    return Commanded("start", payload)
