"""A command that is said to the bot by name, where a platform has no other way to type it."""

import re
from dataclasses import replace

from bot.commands import COMMANDS
from bot.contract import Commanded, Inbound, Said

_TYPED = re.compile(r"(/?)([a-z]+)(?:\s+(.*))?", re.DOTALL | re.IGNORECASE)
_KEY = re.compile(r"[a-z]+-\d+", re.IGNORECASE)


def heard(inbound: Inbound) -> Inbound:
    """Read “@bot /claim MEL-1042”, or the same without its slash, as that command.

    Without a slash nothing but a key may follow: “reply to her tomorrow” is a note. With files it
    is something said, for a command takes none along.
    """
    said = inbound.act
    if not isinstance(said, Said) or not said.mentions or said.files:
        return inbound
    typed = _TYPED.fullmatch(said.text.strip())
    if typed is None or typed[2].lower() not in COMMANDS:
        return inbound
    rest = (typed[3] or "").strip()
    if rest and not typed[1] and not _KEY.fullmatch(rest):
        return inbound
    return replace(inbound, act=Commanded(typed[2].lower(), rest))
