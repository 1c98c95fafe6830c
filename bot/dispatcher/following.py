"""Which answer of a draft each message of a platform gave, so that its edit is followed."""

from collections.abc import Mapping
from typing import Any

from bot import commands, flows
from bot.contract import Commanded, Deleted, Edited, Inbound, Said
from bot.dispatcher.turn import Turn
from core.db.intake import drafts, told
from core.db.people import people
from core.db.unit import Unit
from core.domain.places import MessageRef
from core.domain.text import clean


def followed(
    turn: Turn, before: Mapping[str, Any] | None, state: flows.State
) -> dict[str, list[Any]]:
    """Give, by message, the field that each has answered, how it read, and its files.

    The field is "" for what was kept aside. `before` is the draft as it was stored last.
    """
    said = dict(before.get("said", {})) if before else {}
    match turn.inbound.act:
        case Edited() as edited if (name := ref_of(edited).name) in said:
            said[name] = [said[name][0], clean(edited.text).strip(), *said[name][2:]]
        case Deleted(message):
            said.pop(message.name, None)
        case act if turn.said is not None:
            words = _words(turn)
            old = flows.State.from_json(before["at"]) if before else None
            key = _told(old, state, words) if words else None
            files = _files(old, state) if isinstance(act, Said) or turn.again else []
            if key is not None or files:
                said[turn.said.name] = [key or "", words if key is not None else "", files]
        case _:
            pass
    return said


def ref_of(edited: Edited) -> MessageRef:
    """Name what was edited; the pictures of an album are one answer, under the album's name."""
    ref = edited.message
    return MessageRef(ref.address, f"album:{edited.album}") if edited.album else ref


def _words(turn: Turn) -> str:
    """Give what was said, as far as it is an answer; of a command, what it began with."""
    if turn.again is not None:
        return clean(turn.again[1]).strip()
    match turn.inbound.act:
        case Said(text) as act if not (act.mentions and commands.at_start(text)):
            return clean(text).strip()
        case Commanded(rest=rest):
            return clean(rest).strip()
        case _:
            return ""


def _told(before: flows.State | None, state: flows.State, words: str) -> str | None:
    """Name the answer that was not there before, "" for a text kept aside.

    Of several it is the one that reads as what was said; the others were known.
    """
    old = before.answers if before else {}
    if any(state.answers.get(key) == words != old.get(key) for key in state.answers):
        return next(key for key, value in state.answers.items() if value == words)
    for key, value in state.answers.items():
        if value and isinstance(value, str) and old.get(key) != value:
            return key
    return "" if state.aside and state.aside != (before.aside if before else "") else None


def _files(before: flows.State | None, state: flows.State) -> list[int]:
    """List the files that were not there before."""
    key = flows.FLOWS[state.flow].files
    old, new = (one.answers.get(key, ()) if one else () for one in (before, state))
    return [one for one in new if one not in old] if isinstance(new, tuple) else []


def is_followed(unit: Unit, inbound: Inbound, message: MessageRef) -> bool:
    """Tell whether a message told anything in a report, in a draft, or in a text that waits."""
    if told.find(unit, message.name) or drafts.waiting_said(unit, message):
        return True
    sender = inbound.sender
    person = people.by_identity(unit, sender.platform, sender.workspace, sender.id)
    draft = drafts.of(unit, person.id) if person is not None else None
    kept: Mapping[str, Any] | None = draft.state if draft is not None else None
    while kept is not None:
        if message.name in kept.get("said", {}):
            return True
        kept = kept.get("aside")
    return False
