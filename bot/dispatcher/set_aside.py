"""Edits of what was said in a draft that waits until another conversation ends."""

from collections.abc import Callable, Mapping
from typing import Any

from bot import flows
from bot.dispatcher.knowing import known_in
from bot.dispatcher.talking import Kept
from bot.dispatcher.turn import Turn
from core.db.intake import drafts
from core.db.intake.drafts import Draft


def reword(turn: Turn, draft: Draft, name: str, text: str) -> None:
    """Let an answer follow the edit of the message that gave it; nothing is asked now."""

    def reworded(kept: Kept) -> Kept | None:
        key, before, *files = kept["said"][name]
        if not before or text in ("", before):
            return kept
        state, knows = _standing(turn, kept)
        outcome = flows.reword(
            flows.FLOWS[state.flow],
            knows,
            state,
            key=key,
            before=before,
            now=text,
            wording=turn.wording,
        )
        if outcome is None:
            return kept
        said = {**kept["said"], name: [key, text, *files]}
        return {**kept, "at": outcome.state.to_json(), "said": said}

    _change(turn, draft, name, reworded)


def unsay(turn: Turn, draft: Draft, name: str) -> None:
    """Take out what a message said that is taken back; a draft that says nothing more is gone."""

    def unsaid(kept: Kept) -> Kept | None:
        key, before, *files = kept["said"][name]
        state, knows = _standing(turn, kept)
        gone = [one for ids in files for one in ids]
        outcome = flows.unsay(
            flows.FLOWS[state.flow], knows, state, key=key, before=before, files=gone
        )
        if isinstance(outcome, flows.Dropped):
            below: Kept | None = kept.get("aside")
            return below
        said = {one: value for one, value in kept["said"].items() if one != name}
        return {**kept, "at": outcome.state.to_json(), "said": said}

    _change(turn, draft, name, unsaid)


def _standing(turn: Turn, kept: Kept) -> tuple[flows.State, flows.Known]:
    state = flows.State.from_json(kept["at"])
    return state, known_in(turn, state)


def _change(turn: Turn, draft: Draft, name: str, change: Callable[[Kept], Kept | None]) -> None:
    changed = _within(draft.state, name, change)
    if changed is not None:
        drafts.keep(turn.unit, draft, changed)


def _within(
    kept: Mapping[str, Any], name: str, change: Callable[[Kept], Kept | None]
) -> dict[str, Any] | None:
    """Change, of the drafts set aside beneath this one, the one that holds a message."""
    below = kept.get("aside")
    if below is None:
        return None
    if name in below.get("said", {}):
        return {**kept, "aside": change(below)}
    deeper = _within(below, name, change)
    return None if deeper is None else {**kept, "aside": deeper}
