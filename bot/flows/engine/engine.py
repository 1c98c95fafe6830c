"""The one engine: take what was given, check it, ask for the first thing still missing.

Pure: `(flow, known, state, what was done) -> Outcome`.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.flows.engine.choosing import picks_several, read_choice
from bot.flows.engine.exchange import (
    Asking,
    Back,
    Cancel,
    Chose,
    Dropped,
    Edit,
    Filled,
    Finished,
    Outcome,
    Recognised,
    Rejected,
    Reviewing,
    Same,
    Send,
    Skip,
    Split,
    Stale,
    Taken,
    Wrote,
)
from bot.flows.engine.flow import Answer, Flow
from bot.flows.engine.keeping import added, beside, parted, with_files
from bot.flows.engine.known import Known
from bot.flows.engine.reading import NEEDED, Problem, judge, says
from bot.flows.engine.settle import missing, settle
from bot.flows.engine.state import REVIEW, State
from bot.flows.engine.writing import Read, read_form, read_message
from bot.form import Kind
from bot.wording import Wording
from core.domain.text import clean


def begin(
    flow: Flow,
    known: Known,
    *,
    given: Mapping[str, Answer] | None = None,
    subject: str = "",
    after: int = 0,
    rest: tuple[str, ...] = (),
    judged: bool = False,
    like: tuple[int, ...] = (),
) -> Outcome:
    """Start a conversation with what is given already.

    With `judged`, a line that was given is held against its field's limits, as if it were typed
    now; a form shows it, and does so when it is sent. `after` is the last turn this person's
    conversations have used, so that an old draft's buttons stay stale. `rest` are further cases
    split off before, to be handed on when this one is done. `like` are tickets like the subject.
    """
    answers = {key: value for key, value in (given or {}).items() if value}
    state = State(flow.name, flow.version, after, answers=answers, subject=subject, like=like)
    if rest:
        state = replace(state, parts=rest, split="apart")
    problems = _problems(flow, known, answers) if judged else {}
    fine = {key: value for key, value in answers.items() if key not in problems}
    outcome = _onward(flow, known, replace(state, answers=fine))
    return Rejected(outcome.state, problems) if problems else outcome


def _problems(flow: Flow, known: Known, answers: Mapping[str, Answer]) -> dict[str, str]:
    """Say what is wrong with lines that were given; a longer text is taken as it is."""
    settled = settle(flow, known, answers)
    judgements = {
        field.key: judge(field, settled.answers[field.key], settled.answers, known)
        for field in settled.fields()
        if field.kind is Kind.TEXT and field.key in answers and field.key in settled.answers
    }
    return {key: one.key for key, one in judgements.items() if isinstance(one, Problem)}


def resume(flow: Flow, known: Known, state: State) -> Outcome:
    """Show again where a conversation stands, perhaps under another version of the flow."""
    if state.version != flow.version:
        return _onward(flow, known, replace(state, version=flow.version, asking=REVIEW, trail=()))
    settled = settle(flow, known, state.answers)
    if state.known or (state.asking != REVIEW and settled.field(state.asking)):
        return Asking(state)
    if state.asking == REVIEW and missing(settled, known, state.skipped) is None:
        return Asking(state) if state.split == "offered" else Reviewing(state)
    return _onward(flow, known, replace(state, asking=REVIEW))


def advance(flow: Flow, known: Known, state: State, taken: Taken, *, wording: Wording) -> Outcome:
    """Take one input."""
    outcome: Outcome = Stale(state)
    if not isinstance(taken, Wrote) and taken.turn != state.turn:
        return outcome
    if state.known:
        return _about_known(flow, known, state, taken, wording)
    match taken:
        case Wrote():
            outcome = _wrote(flow, known, state, taken, wording)
        case Filled():
            read = read_form(flow, known, state, taken, wording)
            outcome = _taken(flow, known, state, read)
        case Chose(_, value):
            outcome = _chose(flow, known, state, value)
        case Edit(_, key):
            outcome = _edit(flow, known, state, key)
        case Split(_, apart):
            outcome = _onward(flow, known, parted(flow, state, apart=apart))
        case Back() | Skip() | Send() | Cancel() | Same():
            outcome = _moved(flow, known, state, taken)
    return outcome


def _moved(
    flow: Flow, known: Known, state: State, move: Back | Skip | Send | Cancel | Same
) -> Outcome:
    match move:
        case Same():
            return Stale(state)
        case Back():
            return _back(flow, known, state)
        case Skip():
            return _skip(flow, known, state)
        case Send():
            return _send(flow, known, state)
        case Cancel():
            return Dropped(state)


def offer(state: State, codes: tuple[str, ...], *, sending: bool) -> Asking:
    """Ask whether it is this before going on, or, with `sending`, before it is sent."""
    return Asking(replace(state, known=codes, sending=sending))


def different(flow: Flow, known: Known, state: State) -> Outcome:
    """Go on where it was asked whether it is this: it is not, and not a word is lost."""
    sending = state.sending
    gone_on = replace(state, known=(), sending=False, different=state.different.union(state.known))
    if sending and missing(settle(flow, known, state.answers), known, state.skipped) is None:
        return _finished(flow, known, replace(gone_on, turn=state.turn + 1))
    return _onward(flow, known, gone_on)


def _about_known(flow: Flow, known: Known, state: State, taken: Taken, wording: Wording) -> Outcome:
    """Take the answer to whether it is this; what is written besides goes into the report."""
    match taken:
        case Same(_, code) if code in state.known:
            return _recognised(flow, known, state, code)
        case Same() | Skip():
            return different(flow, known, state)
        case Cancel():
            return Dropped(state)
        case Wrote(text, files):
            if not files and says(text, "yes", wording) and len(state.known) == 1:
                return _recognised(flow, known, state, state.known[0])
            if not files and says(text, "no", wording):
                return different(flow, known, state)
            state, _ = with_files(state, flow.files, files, known.most_files)
            state = beside(state, clean(text).strip()) if text.strip() else state
            return Asking(replace(state, turn=state.turn + 1))
        case _:
            return Asking(state)


def _recognised(flow: Flow, known: Known, state: State, code: str) -> Recognised:
    finished = _finished(flow, known, state)
    return Recognised(finished.state, code, finished.answers, finished.rest)


def _onward(flow: Flow, known: Known, state: State) -> Outcome:
    """Ask for the first thing still missing; the turn grows."""
    if flow.several and flow.aside and not state.split:
        text = state.answers.get(flow.aside, "")
        parts = flow.several(text) if isinstance(text, str) else ()
        if len(parts) > 1:
            state = replace(state, parts=parts, split="offered")
    settled = settle(flow, known, state.answers)
    field = missing(settled, known, state.skipped)
    asking = field.key if field else REVIEW
    trail = state.trail
    if state.asking not in (REVIEW, asking) and not state.editing:
        trail = (*(key for key in trail if key != state.asking), state.asking)
    state = replace(state, turn=state.turn + 1, asking=asking, trail=trail, editing=False)
    if field or state.split == "offered":
        return Asking(state)
    return Reviewing(state) if flow.review else _finished(flow, known, state)


def _finished(flow: Flow, known: Known, state: State) -> Finished:
    state = added(flow, state)
    rest = state.parts if state.split == "apart" else ()
    return Finished(state, settle(flow, known, state.answers).answers, rest)


def _again(flow: Flow, known: Known, state: State) -> Outcome:
    if _is_gone(flow, known, state):
        return _onward(flow, known, state)
    asked = state.asking != REVIEW or state.split == "offered"
    return Asking(state) if asked else Reviewing(state)


def _is_gone(flow: Flow, known: Known, state: State) -> bool:
    """Tell whether the team has taken away the question that is open; then the next is asked."""
    return state.asking != REVIEW and settle(flow, known, state.answers).field(state.asking) is None


def _wrote(flow: Flow, known: Known, state: State, said: Wrote, wording: Wording) -> Outcome:
    read = read_message(flow, known, state, said, wording)
    match read.act:
        case "skip":
            return _skip(flow, known, read.state)
        case "send":
            return _send(flow, known, read.state)
        case "together" | "apart":
            return _onward(flow, known, parted(flow, read.state, apart=read.act == "apart"))
        case "":
            return _taken(flow, known, state, read)


def _taken(flow: Flow, known: Known, state: State, read: Read) -> Outcome:
    """Go on; or, where something needs a second look, ask the same again, keeping the rest."""
    if not read.problems or _is_gone(flow, known, state):
        return _onward(flow, known, read.state)
    if read.state == state:
        return Rejected(state, read.problems)
    return Rejected(replace(read.state, turn=state.turn + 1), read.problems)


def _chose(flow: Flow, known: Known, state: State, value: str) -> Outcome:
    read = read_choice(flow, known, state, value)
    if not read.problems and picks_several(flow, known, state):
        return Asking(replace(read.state, turn=state.turn + 1))
    return _taken(flow, known, state, read)


def _skip(flow: Flow, known: Known, state: State) -> Outcome:
    settled = settle(flow, known, state.answers)
    field = settled.field(state.asking)
    if field is None:
        return _again(flow, known, state)
    if field.key in settled.answers:
        return _onward(flow, known, state)
    if field.needed(settled.answers, known):
        return Rejected(state, {field.key: NEEDED})
    return _onward(flow, known, replace(state, skipped=state.skipped | {field.key}))


def _back(flow: Flow, known: Known, state: State) -> Outcome:
    if state.editing:
        return _onward(flow, known, state)
    settled = settle(flow, known, state.answers)
    trail = [key for key in state.trail if settled.field(key) and key != state.asking]
    if not trail:
        return _again(flow, known, state)
    asking = trail.pop()
    return Asking(replace(state, turn=state.turn + 1, asking=asking, trail=tuple(trail)))


def _edit(flow: Flow, known: Known, state: State, key: str) -> Outcome:
    field = settle(flow, known, state.answers).field(key)
    if field is None:
        return _again(flow, known, state)
    editing = state.asking == REVIEW
    return Asking(replace(state, turn=state.turn + 1, asking=field.key, editing=editing))


def _send(flow: Flow, known: Known, state: State) -> Outcome:
    settled = settle(flow, known, state.answers)
    if missing(settled, known, state.skipped) or state.split == "offered":
        return _onward(flow, known, state)
    return _finished(flow, known, replace(state, turn=state.turn + 1))
