"""What a person said in a conversation reads otherwise now, or was taken back."""

from collections.abc import Sequence
from dataclasses import replace

from bot.flows.engine.engine import advance, resume
from bot.flows.engine.exchange import Dropped, Edit, Outcome, Wrote
from bot.flows.engine.flow import Flow
from bot.flows.engine.keeping import beside
from bot.flows.engine.known import Known
from bot.flows.engine.state import REVIEW, State
from bot.wording import Wording
from core.domain.text import said_otherwise, where_said


def reword(
    flow: Flow, known: Known, state: State, *, key: str, before: str, now: str, wording: Wording
) -> Outcome | None:
    """Let an answer follow the edit of the message that gave it, and ask on from there.

    `key` is the field it answered, "" for what was kept aside; `before` is how it read. Of an
    answer made of several messages only this one's part changes. None where the case does not ask
    for it any more.
    """
    if not key and where_said(state.aside, before):
        aside = said_otherwise(state.aside, before, now)
        return resume(flow, known, replace(state, aside=aside, turn=state.turn + 1))
    key = key or flow.aside
    value = state.answers.get(key)
    if not value or not isinstance(value, str):
        return None
    if where_said(value, before):
        now = said_otherwise(value, before, now)
    beyond, state = state.aside, replace(state, aside="")  # is added later, where it belongs
    if state.split == "offered" and key == flow.aside:
        state = replace(state, split="", parts=())
    asked = advance(flow, known, state, Edit(state.turn, key), wording=wording)
    if asked.state.asking != key:
        return None
    outcome = advance(flow, known, asked.state, Wrote(now), wording=wording)
    return replace(outcome, state=beside(outcome.state, beyond)) if beyond else outcome


def unsay(
    flow: Flow, known: Known, state: State, *, key: str, before: str, files: Sequence[int] = ()
) -> Outcome:
    """Take out what a message said that was taken back, and ask on from there.

    `key`, `before` are as for `reword`; `files` came with it. A conversation of which nothing is
    left ends.
    """
    answers = dict(state.answers)
    aside, held = state.aside, key or flow.aside
    if not key and where_said(aside, before):
        aside = said_otherwise(aside, before, "")
    elif isinstance(value := answers.get(held), str) and where_said(value, before):
        answers[held] = said_otherwise(value, before, "")
    kept = answers.get(flow.files, ())
    if files and isinstance(kept, tuple):
        answers[flow.files] = tuple(one for one in kept if one not in files)
    gone = {name for name, value in answers.items() if state.answers[name] and not value}
    answers = {name: value for name, value in answers.items() if name not in gone}
    asking = REVIEW if gone else state.asking  # what is missing now is asked for first
    state = replace(state, answers=answers, aside=aside, asking=asking, turn=state.turn + 1)
    if state.split == "offered" and held == flow.aside:
        state = replace(state, split="", parts=())
    if not (answers or aside):
        return Dropped(state)
    return resume(flow, known, state)
