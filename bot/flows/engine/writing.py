"""What a message or a form puts into a draft."""

from collections.abc import Mapping, Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.flows.engine.exchange import Filled, Wrote
from bot.flows.engine.flow import Answer, Field, Flow, Step
from bot.flows.engine.keeping import added, beside, with_answers, with_files, without_answer
from bot.flows.engine.known import Known
from bot.flows.engine.reading import (
    CHOOSE,
    FILE_WANTED,
    NEEDED,
    NO_FILES,
    TOO_MANY_FILES,
    Problem,
    choices_of,
    chosen_with_more,
    read_given,
    read_text,
    says,
)
from bot.flows.engine.settle import Settled, settle
from bot.flows.engine.state import REVIEW, State
from bot.form import Kind
from bot.wording import Wording
from core.domain.text import clean


@dataclass(frozen=True, slots=True)
class Read:
    """The draft with what could be taken, sentences by field key, or what a word asked for."""

    state: State
    problems: Mapping[str, str] = field(default_factory=dict)
    act: Literal["", "skip", "send", "apart", "together"] = ""


def read_message(flow: Flow, known: Known, state: State, said: Wrote, wording: Wording) -> Read:
    """Take a message's files for the flow, and its text for what is asked."""
    text = clean(said.text).strip()
    settled = settle(flow, known, state.answers)
    asked = settled.field(state.asking) if state.asking != REVIEW else None
    if not text and not said.files:
        return Read(state, {state.asking: NEEDED})
    problems: dict[str, str] = {}
    if said.files:
        place = asked.key if asked and asked.kind is Kind.FILES else flow.files
        if not place:
            problems = {state.asking: NO_FILES}
        else:
            state, too_many = with_files(state, place, said.files, known.most_files)
            problems = {place: TOO_MANY_FILES} if too_many else {}
    if not text:
        return Read(state, problems)
    read = _text(_Asked(flow, known, settled, asked, wording), state, text, files=bool(said.files))
    return replace(read, problems={**problems, **read.problems})


@dataclass(frozen=True, slots=True)
class _Asked:
    flow: Flow
    known: Known
    settled: Settled
    field: Field | None
    wording: Wording

    def read(self, one: Field, text: str) -> Answer | Problem:
        return read_text(one, text, self.settled.answers, self.known, self.wording)

    def optional(self) -> bool:
        return bool(self.field and not self.field.needed(self.settled.answers, self.known))


def _text(asked: _Asked, state: State, text: str, *, files: bool) -> Read:
    field = asked.field
    if field is None or state.split == "offered":
        return _unasked(asked, state, text)
    if asked.optional() and says(text, "flow-skip", asked.wording):
        return Read(state, act="skip")
    found = asked.settled.step_of(field.key)
    if found and (several := _several(asked, state, *found, text)):
        return several
    if field.kind is Kind.FILES and files:
        return Read(beside(state, text))
    value = asked.read(field, text)
    if not isinstance(value, Problem):
        return Read(_described(asked.flow, state, field.key, value))
    return _otherwise(asked, state, text, value)


def _unasked(asked: _Asked, state: State, text: str) -> Read:
    """Take a word for a button where no answer is asked for; keep anything else."""
    if state.split == "offered":
        for word in ("yes", "no"):
            if says(text, word, asked.wording):
                return Read(state, act="apart" if word == "yes" else "together")
        return Read(beside(state, text), {state.asking: CHOOSE})
    if says(text, asked.flow.send, asked.wording):
        return Read(state, act="send")
    return Read(beside(state, text))


def _several(
    asked: _Asked, state: State, step: Step, fields: tuple[Field, ...], text: str
) -> Read | None:
    """Take several answers from one text, if the step knows how; what is good is kept.

    A text that plainly answers what is asked is left to that: a mobile number alone is no phone.
    """
    told = step.read(text)
    if not told or (asked.field and not isinstance(asked.read(asked.field, text), Problem)):
        return None
    values: dict[str, Answer] = {}
    problems: dict[str, str] = {}
    for one in fields:
        if one.key in told:
            value = asked.read(one, told[one.key])
            if isinstance(value, Problem):
                problems[one.key] = value.key
            else:
                values[one.key] = value
    return Read(with_answers(state, values), problems)


def _described(flow: Flow, state: State, key: str, value: Answer) -> State:
    """Answer a field; the description is what was said before, then what is said now."""
    if key == flow.aside and state.aside and isinstance(value, str):
        now = replace(with_answers(state, {key: state.aside}), aside=value)
        return added(flow, now)
    return with_answers(state, {key: value})


def _otherwise(asked: _Asked, state: State, text: str, problem: Problem) -> Read:
    """Find the best home for a text that does not answer what was asked."""
    field = asked.field
    if field is None:
        return Read(beside(state, text))
    if problem.key not in (CHOOSE, FILE_WANTED):
        return Read(state, {field.key: problem.key})
    instead = asked.settled.field(field.instead) if field.instead else None
    if instead:
        value = asked.read(instead, text)
        if isinstance(value, Problem):
            return Read(state, {field.key: value.key})
        return Read(with_answers(state, {instead.key: value}))
    options = choices_of(field, asked.settled.answers, asked.known)
    more = chosen_with_more(text, options, asked.wording)
    after = _next_text(asked, field)
    if more and after:
        value = asked.read(after, more[1])
        if not isinstance(value, Problem):
            return Read(with_answers(state, {field.key: more[0], after.key: value}))
    return Read(beside(state, text), {field.key: problem.key})


def _next_text(asked: _Asked, field: Field) -> Field | None:
    found = asked.settled.step_of(field.key)
    if not found or field.multiple:
        return None
    later = found[1][found[1].index(field) + 1 :]
    return later[0] if later and later[0].kind in (Kind.TEXT, Kind.LONG) else None


def read_form(flow: Flow, known: Known, state: State, filled: Filled, wording: Wording) -> Read:
    """Take a whole form, or nothing of it if anything in it needs a second look."""
    typed = {key: clean(value).strip() for key, value in filled.values.items()}
    told = {key: value for key, value in typed.items() if value}
    taken, problems = state, dict[str, str]()
    for one in settle(flow, known, {**state.answers, **told, **filled.files}).fields():
        if one.kind is Kind.FILES:
            new = filled.files.get(one.key, ())
            taken, too_many = with_files(taken, one.key, new, known.most_files)
            problems.update({one.key: TOO_MANY_FILES} if too_many else {})
        elif one.key in told:
            answers = {**state.answers, **told, **taken.answers}
            value = read_given(one, told[one.key], answers, known, wording)
            if isinstance(value, Problem):
                problems[one.key] = value.key
            else:
                taken = with_answers(taken, {one.key: value})
        elif one.key in typed:
            taken = without_answer(taken, one.key)
    shown = typed.keys() | filled.files.keys()
    problems = {**_left_out(flow, known, taken, shown), **problems}
    if problems:
        return Read(state, problems)
    return Read(replace(taken, aside="") if flow.aside in typed else taken)


def _left_out(flow: Flow, known: Known, state: State, shown: AbstractSet[str]) -> dict[str, str]:
    """Name what a form showed, and needs, and did not get."""
    settled = settle(flow, known, state.answers)
    return {
        one.key: NEEDED
        for one in settled.fields()
        if one.key in shown
        and one.key not in settled.answers
        and one.needed(settled.answers, known)
    }
