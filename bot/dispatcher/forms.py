"""Filled forms: what they say becomes a use case, a conversation, or sentences by the inputs."""

from dataclasses import replace
from typing import Any

from bot import flows
from bot.contract import Accepted, FieldErrors, Filling, Inbound, OpenForm, Reply
from bot.dispatcher import noticing, prompting, talking
from bot.dispatcher.finishing import finish
from bot.dispatcher.knowing import known
from bot.dispatcher.turn import Turn
from bot.form import Kind
from core.db.intake import drafts, half_filled
from core.db.unit import Unit
from core.domain.tickets.keys import LARGEST_ID, number_in
from core.services import announce
from core.services.people import people


def fill(unit: Unit, inbound: Inbound, act: Filling) -> None:
    """Remember what stands in an open form, for when it is closed unfinished.

    It may be told at each letter: repeats are harmless, so they leave no marks.
    """
    try:
        _, subject, _ = flows.read_token(act.token)
    except ValueError:
        return
    if _is_ticket(subject):
        person = people.recognise(unit, noticing.sighting(inbound))
        half_filled.remember(unit, person.id, act.token, act.values, at=inbound.at)


def submit(
    turn: Turn, token: str, values: dict[str, str], files: dict[str, tuple[int, ...]]
) -> Reply:
    """Take a filled form; what is wrong with it goes back to the form, with nothing lost.

    Where an answer raises a further question, the form comes again with that and all that was said.
    What was left empty may be missing from `values`: some platforms do not send it.

    Raises: ValueError: the form is none of ours.
    """
    _, subject, _ = flows.read_token(token)
    if not _is_ticket(subject):
        raise ValueError(f"no ticket has the id {subject!r}")
    reply = _submit(turn, token, values, files)
    if not isinstance(reply, FieldErrors | OpenForm):
        half_filled.take(turn.unit, turn.person.id, token)
    return reply


def _submit(
    turn: Turn, token: str, values: dict[str, str], files: dict[str, tuple[int, ...]]
) -> Reply:
    name, subject, _ = flows.read_token(token)
    flow = flows.FLOWS[name]
    knows = known(turn, flow=name, subject=subject, like=_picked(turn, values))
    if flow.sheet:
        return _submit_sheet(turn, token, flows.read_filled(token, values, files))
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
    if isinstance(outcome, flows.Asking):
        told = replace(outcome.state, turn=state.turn)  # it is the same form to whoever fills it
        return OpenForm(flows.form(told, knows, turn.voice))
    problems = outcome.problems if isinstance(outcome, flows.Rejected) else {}
    return FieldErrors(flows.field_errors(outcome.state, knows, turn.voice, problems))


def _picked(turn: Turn, values: dict[str, str]) -> tuple[int, ...]:
    """Give the ticket that was picked of those offered as alike: nothing else remembers them."""
    number = number_in(values.get("similar", ""), turn.unit.team.desk.key_prefix)
    return () if number is None else (number,)


def _submit_sheet(turn: Turn, token: str, filled: flows.Filled) -> Reply:
    """Take what a whole report's form said; what is still missing is asked in private."""
    draft = drafts.to_change(turn.unit, turn.person.id)
    if draft is not None and draft.state.get("sheet") == token:
        return Accepted()
    outcome = _from_sheet(turn, "report", "", filled)
    knows = known(turn, flow="report")
    if isinstance(outcome, flows.Rejected):
        return FieldErrors(
            flows.field_errors(outcome.state, knows, turn.voice, dict(outcome.problems))
        )
    if draft is not None:
        prompting.settle(turn, draft)
    aside = draft.state if draft else None
    return talking.carry_on(turn, knows, None, outcome, aside=aside, before=_filled_in(token))


def _filled_in(token: str) -> dict[str, Any]:
    """Remember which form a draft came of, so that a second submission of it begins none."""
    name, _, number = flows.read_token(token)
    return {"at": flows.State(name, flows.FLOWS[name].version, number).to_json(), "sheet": token}


def put_away(turn: Turn, token: str, values: dict[str, str]) -> None:
    """Keep what stood in a form that was closed unfinished, and ask whether to go on.

    Nothing is kept of a form in which nothing was typed, or which was sent after all.

    Raises: ValueError: the form is none of ours.
    """
    name, subject, _ = flows.read_token(token)
    if not _is_ticket(subject):
        raise ValueError(f"no ticket has the id {subject!r}")
    values = {**half_filled.take(turn.unit, turn.person.id, token), **values}
    draft = drafts.to_change(turn.unit, turn.person.id)
    if not _typed(turn, name, subject, values) or (draft and draft.state.get("sheet") == token):
        return
    filled = flows.read_filled(token, values, {})
    outcome = _from_sheet(turn, name, subject, filled)
    wrong: list[str] = []
    while isinstance(outcome, flows.Rejected):
        wrong += [filled.values[key] for key in outcome.problems if key in filled.values]
        good = {key: one for key, one in filled.values.items() if key not in outcome.problems}
        if good == filled.values:
            break
        filled = replace(filled, values=good)
        outcome = _from_sheet(turn, name, subject, filled)
    state = outcome.state
    for text in wrong:
        state = flows.beside(state, text)
    _lay_down(turn, state, token)


def _typed(turn: Turn, name: str, subject: str, values: dict[str, str]) -> bool:
    """Tell whether anything stands in a form that did not stand there when it was opened."""
    flow, knows = flows.FLOWS[name], known(turn, flow=name, subject=subject)
    state = flows.begin(flow, knows, subject=subject).state
    opened = {one.key: one.value for one in flows.form(state, knows, turn.voice).inputs}
    return any(one.strip() and one != opened.get(key, "") for key, one in values.items())


def _lay_down(turn: Turn, state: flows.State, token: str) -> None:
    """Keep a conversation for later instead of asking; what was asked before waits behind it."""
    unit, person_id = turn.unit, turn.person.id
    before = drafts.to_change(unit, person_id)
    if before is not None:
        prompting.settle(turn, before)
    aside = before.state if before else None
    kept = {"at": state.to_json(), "prompt": turn.cause, "aside": aside, "sheet": token}
    draft = drafts.begin(unit, person_id, kept)
    announce.draft_kept(
        unit, draft, cause=turn.cause, place=turn.inbound.place if turn.inbound.private else None
    )


def _from_sheet(turn: Turn, name: str, subject: str, filled: flows.Filled) -> flows.Outcome:
    flow = flows.FLOWS[name]
    knows = known(turn, flow=name, subject=subject)
    after = talking.first_turn(turn, drafts.to_change(turn.unit, turn.person.id))
    state = flows.begin(flow, knows, subject=subject, after=after).state
    told, left = flows.from_sheet(flow, knows, filled)
    outcome = flows.advance(
        flow, knows, state, replace(told, turn=state.turn), wording=turn.wording
    )
    if isinstance(outcome, flows.Rejected):
        return outcome
    kept = outcome.state
    for text in left:  # only now, since a form that shows the description settles what was aside
        kept = flows.beside(kept, text)
    return replace(outcome, state=kept)


def _is_ticket(subject: str) -> bool:
    return not subject or (subject.isdecimal() and int(subject) <= LARGEST_ID)
