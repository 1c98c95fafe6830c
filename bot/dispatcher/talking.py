"""Drafts: what a person says goes through the flow engine, what it asks is owed to them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot import flows
from bot.commands.outcome import Begin
from bot.content import Verb
from bot.contract import Accepted, Alert, OpenForm, Reply
from bot.dispatcher import prompting, recognising
from bot.dispatcher.finishing import finish
from bot.dispatcher.following import followed
from bot.dispatcher.knowing import known, known_in
from bot.dispatcher.turn import Turn
from core.db.intake import cancelled, drafts
from core.db.intake.drafts import Draft
from core.db.tickets import tickets
from core.domain.intents import Intent, Notice
from core.errors import Refused

Kept = Mapping[str, Any]
"""A draft's state as it is stored: where the flow stands, whose answer asked it, what waits."""

CONVERSATIONS = frozenset({"report"})  # asked one after the other even where forms can be opened


def begin(turn: Turn, wanted: Begin, *, file_ids: tuple[int, ...] = (), form: bool = True) -> Reply:
    """Begin a flow: as a form where one can be opened, else as a conversation in private.

    A report is a form only on platforms with manners for that, and while none is begun.
    """
    flow = flows.FLOWS[wanted.flow]
    knows = known(turn, flow=flow.name, subject=wanted.subject, like=wanted.like)
    given: dict[str, Any] = dict(wanted.given)
    if file_ids:
        given["files"] = file_ids
    draft = drafts.to_change(turn.unit, turn.person.id)
    whole = turn.manners.form_to_report and draft is None
    if form and turn.inbound.forms and (flow.name not in CONVERSATIONS or whole):
        after = first_turn(turn, draft)
        said = {key: turn.voice.say(one.key, **one.args) for key, one in wanted.worded.items()}
        given = {**said, **wanted.shown, **given}
        outcome = flows.begin(flow, knows, given=given, subject=wanted.subject, after=after)
        return OpenForm(flows.form(outcome.state, knows, turn.voice))
    return _in_private(turn, _converse(turn, knows, wanted, given, draft))


def _in_private(turn: Turn, reply: Reply) -> Reply:
    """Tell whoever began it in the team's room that they are asked elsewhere."""
    if isinstance(reply, Accepted) and not turn.inbound.private and not turn.among_others:
        return Alert(turn.voice.say("asked-in-private"))
    return reply


def _converse(
    turn: Turn, knows: flows.Known, wanted: Begin, given: dict[str, Any], draft: Draft | None
) -> Reply:
    flow = flows.FLOWS[wanted.flow]
    after = first_turn(turn, draft)
    if draft is None:
        return carry_on(turn, knows, None, _begun(flow, knows, wanted, given, after))
    state = flows.State.from_json(draft.state["at"])
    if flow.name == "report" == state.flow:
        return carry_on(turn, knows, draft, _with_more(flow, knows, state, given))
    outcome = _begun(flow, knows, wanted, given, after)
    prompting.settle(turn, draft)
    return carry_on(turn, knows, None, outcome, aside=draft.state)


def _begun(
    flow: flows.Flow, knows: flows.Known, wanted: Begin, given: dict[str, Any], after: int
) -> flows.Outcome:
    return flows.begin(
        flow,
        knows,
        given=given,
        subject=wanted.subject,
        after=after,
        judged=True,
        like=wanted.like,
    )


def _with_more(
    flow: flows.Flow, knows: flows.Known, state: flows.State, given: Mapping[str, Any]
) -> flows.Outcome:
    """Add to a report that was begun what another one would have begun with."""
    state = flows.beside(state, given.get("happened", ""))
    state, many = flows.with_files(state, flow.files, given.get("files", ()), knows.most_files)
    outcome = flows.resume(flow, knows, replace(state, turn=state.turn + 1))
    problems = {flow.files: flows.TOO_MANY_FILES}
    return flows.Rejected(outcome.state, problems) if many else outcome


def first_turn(turn: Turn, draft: Draft | None) -> int:
    """Give a turn that no button of this person's earlier drafts carries."""
    before = flows.State.from_json(draft.state["at"]).turn if draft else 0
    return max(before, int(turn.unit.now.timestamp()))


def show_again(turn: Turn) -> Reply:
    """Ask again what the draft asks.

    Raises: Refused: `no_draft`.
    """
    draft = drafts.to_change(turn.unit, turn.person.id)
    if draft is None:
        raise Refused("no_draft")
    state = flows.State.from_json(draft.state["at"])
    flow = flows.FLOWS[state.flow]
    knows = known_in(turn, state)
    return carry_on(turn, knows, draft, flows.resume(flow, knows, state))


def abandon(turn: Turn) -> Reply:
    """Drop the draft.

    Raises: Refused: `no_draft`.
    """
    draft = drafts.to_change(turn.unit, turn.person.id)
    if draft is None:
        raise Refused("no_draft")
    state = flows.State.from_json(draft.state["at"])
    return carry_on(turn, known_in(turn, state), draft, flows.Dropped(state))


def _cancel(turn: Turn, draft: Draft | None, state: flows.State) -> None:
    """Drop the draft at once; what was said in it lies ready for whoever wants it back."""
    drafts.drop(turn.unit, turn.person.id)
    data: dict[str, Any] = {"key": "draft-cancelled", "args": {}}
    if draft is not None and (state.answers or state.aside):
        cancelled.keep(turn.unit, draft, {**draft.state, "at": state.to_json(), "aside": None})
        data |= {"key": "draft-put-away", "cancelled": draft.id}
    turn.tell(Intent(Notice.SENTENCE, data=data))


def take_up_again(turn: Turn, draft_id: int) -> Reply:
    """Go on with a draft that was cancelled; what was begun since is set aside for it."""
    kept = cancelled.take(turn.unit, turn.person.id, draft_id)
    if not kept:
        return Alert(turn.voice.say("button-stale"))
    current = drafts.to_change(turn.unit, turn.person.id)
    if current is not None:
        prompting.settle(turn, current)
        kept["aside"] = current.state
    after = max(first_turn(turn, current), flows.State.from_json(kept["at"]).turn)
    _take_up(turn, kept, after=after)
    return Accepted()


def advance(turn: Turn, draft: Draft, *inputs: flows.Taken) -> Reply:
    """Take one input for the draft, or several of which only the last is answered."""
    state = flows.State.from_json(draft.state["at"])
    flow = flows.FLOWS[state.flow]
    knows = known_in(turn, state)
    outcome: flows.Outcome = flows.Stale(state)
    for taken in inputs:
        outcome = flows.advance(flow, knows, outcome.state, taken, wording=turn.wording)
    return carry_on(turn, knows, draft, outcome)


def add_quietly(turn: Turn, draft: Draft, taken: flows.Wrote) -> None:
    """Take one more input for the draft and let the question that stands follow, not a new one."""
    state = flows.State.from_json(draft.state["at"])
    flow = flows.FLOWS[state.flow]
    knows = known_in(turn, state)
    outcome = flows.advance(flow, knows, state, taken, wording=turn.wording)
    if isinstance(outcome, flows.Asking | flows.Reviewing | flows.Rejected):
        drafts.keep(turn.unit, draft, {**draft.state, "at": outcome.state.to_json()})
        prompting.settle(turn, draft)
    else:
        carry_on(turn, knows, draft, outcome)


def press(turn: Turn, verb: Verb, args: tuple[str, ...]) -> Reply:
    """Take a button of a draft; one whose turn is over changes nothing."""
    draft = drafts.to_change(turn.unit, turn.person.id)
    if draft is None:
        return Alert(turn.voice.say("button-stale"))
    number, value = int(args[0]), (args[1] if len(args) > 1 else "")
    taken: flows.Taken
    match verb:
        case Verb.ANSWER:
            taken = flows.Chose(number, value)
        case Verb.BACK:
            taken = flows.Back(number)
        case Verb.SKIP:
            taken = flows.Skip(number)
        case Verb.EDIT:
            taken = flows.Edit(number, value)
        case Verb.SEND:
            taken = flows.Send(number)
        case Verb.SPLIT:
            taken = flows.Split(number, value == "yes")
        case Verb.SAME:
            taken = flows.Same(number, value)
        case _:
            taken = flows.Cancel(number)
    return advance(turn, draft, taken)


def carry_on(
    turn: Turn,
    knows: flows.Known,
    draft: Draft | None,
    outcome: flows.Outcome,
    *,
    aside: Kept | None = None,
    before: Kept | None = None,
) -> Reply:
    """Store where the conversation stands now and owe what it says next.

    `aside` is the draft that this conversation interrupts; when it ends, that one goes on.
    `before` is how this one was stored last, where that is not `draft`.
    """
    unit, person_id = turn.unit, turn.person.id
    outcome = recognising.interpose(turn, knows, outcome)
    if isinstance(outcome, flows.Stale):
        return Alert(turn.voice.say("button-stale"))
    if draft is not None:
        prompting.settle(turn, draft)
        aside, before = draft.state.get("aside"), draft.state
    if isinstance(outcome, flows.Dropped):
        _cancel(turn, draft, outcome.state)
        _take_up(turn, aside, after=outcome.state.turn)
        return Accepted()
    if isinstance(outcome, flows.Recognised):
        return _recognised(turn, knows, outcome, aside)
    if isinstance(outcome, flows.Finished):
        drafts.drop(unit, person_id)
        reply = finish(turn, outcome, said=followed(turn, before, outcome.state))
        if outcome.rest:
            _next_case(turn, outcome, aside)
        else:
            _take_up(turn, aside, after=outcome.state.turn)
        return reply
    kept = {
        "at": outcome.state.to_json(),
        "prompt": turn.cause,
        "aside": aside,
        "said": followed(turn, before, outcome.state),
        "sheet": before.get("sheet", "") if before else "",
        "album": turn.said.message if turn.said else "",
    }
    if draft is None:
        draft = drafts.begin(unit, person_id, kept)
    else:
        drafts.keep(unit, draft, kept)
    prompting.owe(turn, knows, draft.id, outcome)
    return Accepted()


def _recognised(turn: Turn, knows: flows.Known, met: flows.Recognised, aside: Kept | None) -> Reply:
    """Join what is known instead of reporting it; where that is over by now, go on reporting."""
    reply = recognising.follow(turn, met)
    flow = flows.FLOWS[met.state.flow]
    if reply is None:
        draft = drafts.to_change(turn.unit, turn.person.id)
        going_on = replace(met.state, sending=False)
        return carry_on(turn, knows, draft, flows.different(flow, knows, going_on))
    drafts.drop(turn.unit, turn.person.id)
    if met.rest:
        given = {flow.aside: met.rest[0]}
        begun = flows.begin(flow, knows, given=given, after=met.state.turn, rest=met.rest[1:])
        carry_on(turn, knows, None, begun, aside=aside)
    else:
        _take_up(turn, aside, after=met.state.turn)
    return reply


def _take_up(turn: Turn, aside: Kept | None, *, after: int) -> None:
    """Go on with the draft that was interrupted; no older button fits its turn."""
    if aside is None:
        return
    state = replace(flows.State.from_json(aside["at"]), turn=after + 1)
    flow = flows.FLOWS[state.flow]
    knows = known_in(turn, state, anew=True)
    outcome = flows.resume(flow, knows, state)
    carry_on(turn, knows, None, outcome, aside=aside.get("aside"), before=aside)


def _next_case(turn: Turn, finished: flows.Finished, aside: Kept | None) -> None:
    """Go on with the next of several cases that one text held (R66)."""
    flow = flows.FLOWS[finished.state.flow]
    knows = known(turn, flow=flow.name, anew=True)
    newest = tickets.of_reporter(turn.unit, turn.person.id, limit=1)  # what the first has become
    outcome = flows.begin(
        flow,
        knows,
        given={flow.aside: finished.rest[0]},
        subject=finished.state.subject or "".join(str(one.id) for one in newest),
        after=finished.state.turn,
        rest=finished.rest[1:],
    )
    carry_on(turn, knows, None, outcome, aside=aside)
