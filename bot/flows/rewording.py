"""What a person said in a conversation reads otherwise now, since they edited it."""

from dataclasses import replace

from bot.flows.engine import advance, resume
from bot.flows.exchange import Edit, Outcome, Wrote
from bot.flows.flow import Flow
from bot.flows.keeping import beside
from bot.flows.known import Known
from bot.flows.state import State
from bot.wording import Wording


def reword(
    flow: Flow, known: Known, state: State, *, key: str, before: str, now: str, wording: Wording
) -> Outcome | None:
    """Let an answer follow the edit of the message that gave it, and ask on from there.

    `key` is the field it answered, "" for what was kept aside; `before` is how it read. Of an
    answer made of several messages only this one's part changes. None where the case does not ask
    for it any more.
    """
    if not key and before and before in state.aside:
        aside = state.aside.replace(before, now, 1)
        return resume(flow, known, replace(state, aside=aside, turn=state.turn + 1))
    key = key or flow.aside
    value = state.answers.get(key)
    if not value or not isinstance(value, str):
        return None
    if before and before in value:
        now = value.replace(before, now, 1)
    beyond, state = state.aside, replace(state, aside="")  # is added later, where it belongs
    if state.split == "offered" and key == flow.aside:
        state = replace(state, split="", parts=())
    asked = advance(flow, known, state, Edit(state.turn, key), wording=wording)
    if asked.state.asking != key:
        return None
    outcome = advance(flow, known, asked.state, Wrote(now), wording=wording)
    return replace(outcome, state=beside(outcome.state, beyond)) if beyond else outcome
