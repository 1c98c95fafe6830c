"""Which answer of a draft each message of a platform gave, so that its edit is followed."""

from collections.abc import Mapping
from typing import Any

from bot import commands, flows
from bot.contract import Edited, Said
from bot.dispatcher.turn import Turn
from core.domain.places import MessageRef
from core.domain.text import clean


def name_of(ref: MessageRef) -> str:
    """Name a message by its place too: its id is unique within its chat only."""
    return f"{ref.address.room}/{ref.message}"


def followed(
    turn: Turn, before: Mapping[str, Any] | None, state: flows.State
) -> dict[str, list[str]]:
    """Give, by message, the field that each has answered and how it read.

    The field is "" for what was kept aside. `before` is the draft as it was stored last.
    """
    said = dict(before.get("said", {})) if before else {}
    match turn.inbound.act:
        case Edited(message, text) if name_of(message) in said:
            name = name_of(message)
            said[name] = [said[name][0], clean(text).strip()]
        case Said(text) as act if turn.said is not None:
            told = _told(flows.State.from_json(before["at"]) if before else None, state)
            if told is not None and not (act.mentions and commands.at_start(text)):
                said[name_of(turn.said)] = [told, clean(text).strip()]
        case _:
            pass
    return said


def _told(before: flows.State | None, state: flows.State) -> str | None:
    """Name the first answer that was not there before, "" for a text kept aside."""
    old = before.answers if before else {}
    for key, value in state.answers.items():
        if value and isinstance(value, str) and old.get(key) != value:
            return key
    return "" if state.aside and state.aside != (before.aside if before else "") else None
