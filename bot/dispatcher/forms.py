"""Filled forms: what they say becomes a use case, a conversation, or sentences by the inputs."""

from dataclasses import replace

from bot import flows
from bot.contract import FieldErrors, Reply
from bot.dispatcher import talking
from bot.dispatcher.finishing import finish
from bot.dispatcher.turn import Turn
from bot.form import Kind
from core.db import drafts
from core.domain.keys import LARGEST_ID


def submit(
    turn: Turn, token: str, values: dict[str, str], files: dict[str, tuple[int, ...]]
) -> Reply:
    """Take a filled form; what is wrong with it goes back to the form, with nothing lost.

    What was left empty may be missing from `values`: some platforms do not send it.
    """
    name, subject, _ = flows.read_token(token)
    if subject and not (subject.isdecimal() and int(subject) <= LARGEST_ID):
        raise ValueError(f"no ticket has the id {subject!r}")
    flow = flows.FLOWS[name]
    knows = talking.known(turn, flow=name)
    if flow.sheet:
        return _submit_sheet(turn, flows.read_filled(token, values, files))
    state = flows.begin(flow, knows, subject=subject).state
    inputs = flows.form(state, knows, turn.voice).inputs
    empty = {one.key: "" for one in inputs if one.kind is not Kind.FILES}
    filled = flows.read_filled(token, {**empty, **values}, files)
    outcome = flows.advance(
        flow, knows, state, replace(filled, turn=state.turn), wording=turn.wording
    )
    if isinstance(outcome, flows.Reviewing):
        outcome = flows.advance(
            flow, knows, outcome.state, flows.Send(outcome.state.turn), wording=turn.wording
        )
    if isinstance(outcome, flows.Finished):
        return finish(turn, outcome)
    problems = outcome.problems if isinstance(outcome, flows.Rejected) else {}
    return FieldErrors(flows.field_errors(outcome.state, knows, turn.voice, problems))


def _submit_sheet(turn: Turn, filled: flows.Filled) -> Reply:
    """Take what a whole report's form said; what is still missing is asked in private."""
    outcome = _from_sheet(turn, "report", "", filled)
    knows = talking.known(turn, flow="report")
    if isinstance(outcome, flows.Rejected):
        return FieldErrors(
            flows.field_errors(outcome.state, knows, turn.voice, dict(outcome.problems))
        )
    draft = drafts.to_change(turn.unit, turn.person.id)
    return talking.carry_on(turn, knows, None, outcome, aside=draft.state if draft else None)


def put_away(turn: Turn, token: str, values: dict[str, str]) -> None:
    """Keep what stood in a form that was closed unfinished, and ask whether to go on."""
    name, subject, _ = flows.read_token(token)
    filled = flows.read_filled(token, values, {})
    if not any(filled.values.values()):
        return
    outcome = _from_sheet(turn, name, subject, filled)
    if isinstance(outcome, flows.Rejected):
        good = {key: one for key, one in filled.values.items() if key not in outcome.problems}
        outcome = _from_sheet(turn, name, subject, replace(filled, values=good))
    talking.lay_down(turn, outcome.state)


def _from_sheet(turn: Turn, name: str, subject: str, filled: flows.Filled) -> flows.Outcome:
    flow = flows.FLOWS[name]
    knows = talking.known(turn, flow=name)
    after = talking.first_turn(turn, drafts.to_change(turn.unit, turn.person.id))
    state = flows.begin(flow, knows, subject=subject, after=after).state
    told, left = flows.from_sheet(flow, knows, filled)
    for text in left:
        state = flows.beside(state, text)
    return flows.advance(flow, knows, state, replace(told, turn=state.turn), wording=turn.wording)
