"""What a press on a choice puts into a draft.

`ASIDE` and `LEAVE_OUT` are the values of two buttons for what was written where it fitted no
question; `SUGGESTED` takes a suggestion that is too long for a button.
"""

from dataclasses import replace

from bot.flows.engine.flow import Answers, Field, Flow
from bot.flows.engine.keeping import added, with_answers, without_answer
from bot.flows.engine.known import Known
from bot.flows.engine.reading import CHOOSE, NEEDED, Problem, choices_of, judge
from bot.flows.engine.settle import settle
from bot.flows.engine.state import State
from bot.flows.engine.writing import Read
from bot.form import Kind

ASIDE = "_aside"
LEAVE_OUT = "_leave"
SUGGESTED = "_use"


def read_choice(flow: Flow, known: Known, state: State, value: str) -> Read:
    """Take a choice; "" takes the answer away, where that is possible."""
    if value in (ASIDE, LEAVE_OUT):
        return Read(added(flow, state) if value == ASIDE else replace(state, aside=""))
    settled = settle(flow, known, state.answers)
    field = settled.field(state.asking)
    if field is None:
        return Read(state, {state.asking: CHOOSE})
    if value == SUGGESTED:
        return _suggested(field, state, settled.answers, known)
    if not value:
        return _taken_away(field, state, settled.answers, known)
    return _picked(field, state, value, settled.answers, known)


def _suggested(field: Field, state: State, answers: Answers, known: Known) -> Read:
    suggested = field.suggest(answers, known)
    judged = judge(field, suggested, answers, known) if suggested else Problem(NEEDED)
    if isinstance(judged, Problem):
        return Read(state, {field.key: judged.key})
    return Read(with_answers(state, {field.key: judged}))


def _picked(field: Field, state: State, value: str, answers: Answers, known: Known) -> Read:
    values = [option.value for option in choices_of(field, answers, known)]
    if value not in values:
        return Read(state, {field.key: CHOOSE})
    if not field.multiple:
        return Read(with_answers(state, {field.key: value}))
    before = str(state.answers.get(field.key, "")).split(",")
    picked = [one for one in values if (one in before) != (one == value)]
    state = replace(without_answer(state, field.key), skipped=state.skipped)
    return Read(with_answers(state, {field.key: ",".join(picked)}) if picked else state)


def picks_several(flow: Flow, known: Known, state: State) -> bool:
    """Tell whether the question stays open after a choice, until Skip says that it is all."""
    field = settle(flow, known, state.answers).field(state.asking)
    return field is not None and field.multiple


def _taken_away(field: Field, state: State, answers: Answers, known: Known) -> Read:
    rest = {key: value for key, value in answers.items() if key != field.key}
    gone = without_answer(state, field.key)
    if not field.needed(rest, known):
        return Read(gone)
    if field.kind is Kind.FILES:
        return Read(replace(gone, skipped=state.skipped))
    return Read(state, {field.key: NEEDED})
