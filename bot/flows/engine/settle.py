"""Lay the stored answers out along the flow: what applies, what is answered, what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.flows.engine.flow import Answer, Answers, Field, Flow, Step, always, nothing
from bot.flows.engine.known import Known
from bot.flows.engine.state import State
from bot.form import Kind


@dataclass(frozen=True, slots=True)
class Settled:
    """`answers` holds only fields that apply, with what is known or follows filled in."""

    answers: Answers
    steps: tuple[tuple[Step, tuple[Field, ...]], ...]
    extras: tuple[Field, ...]

    def fields(self) -> Iterator[Field]:
        for _, fields in self.steps:
            yield from fields
        yield from self.extras

    def field(self, key: str) -> Field | None:
        """Find a field that applies by its key, or a step's first by the step's."""
        for field in self.fields():
            if field.key == key:
                return field
        return next((fields[0] for step, fields in self.steps if step.key == key), None)

    def step_of(self, key: str) -> tuple[Step, tuple[Field, ...]] | None:
        for step, fields in self.steps:
            if any(field.key == key for field in fields):
                return step, fields
        return None

    def prompt_of(self, field: Field) -> str:
        """Name the text that asks for a whole step, as long as nothing of it is answered."""
        step, fields = self.step_of(field.key) or (None, ())
        fresh = not any(one.key in self.answers for one in fields)
        return step.prompt if step and fresh else ""


@dataclass(frozen=True, slots=True)
class _LaidOut:
    flow: Flow
    stored: Answers
    settled: Settled


def settle(flow: Flow, known: Known, stored: Answers) -> Settled:
    """Go through the flow in order; each rule sees the answers before it.

    A stored choice that is offered no longer counts as missing; it stays in the state. The very
    same answers are laid out once with what is `known`: nobody changes them, but takes others.
    """
    for before in known.laid_out:
        if before.stored is stored and before.flow is flow:
            found: Settled = before.settled
            return found
    settled = _settle(flow, known, stored)
    known.laid_out[:] = [*known.laid_out[-1:], _LaidOut(flow, stored, settled)]
    return settled


def _settle(flow: Flow, known: Known, stored: Answers) -> Settled:
    answers: dict[str, Answer] = {}
    steps: list[tuple[Step, tuple[Field, ...]]] = []
    for step in flow.steps:
        if step.when is not always and not step.when(answers, known):
            continue
        fields = _applying(step.all_fields(answers, known), answers, known, stored)
        if fields:
            steps.append((step, fields))
    extras = _applying(flow.extras(answers, known), answers, known, stored)
    return Settled(answers, tuple(steps), extras)


def _applying(
    fields: tuple[Field, ...], answers: dict[str, Answer], known: Known, stored: Answers
) -> tuple[Field, ...]:
    applying: list[Field] = []
    for field in fields:
        if field.when is not always and not field.when(answers, known):
            continue
        applying.append(field)
        value = stored.get(field.key)
        if value is None and field.default is not nothing:
            value = field.default(answers, known)
        if value and _offered(field, value, answers, known):
            answers[field.key] = value
    return tuple(applying)


def _offered(field: Field, value: Answer, answers: Answers, known: Known) -> bool:
    match field.kind, value:
        case Kind.CHOICE, str():
            offered = {option.value for option in field.options(answers, known)}
            return set(value.split(",") if field.multiple else [value]) <= offered
        case Kind.YES_NO, _:
            return value in ("yes", "no")
        case Kind.FILES, _:
            return isinstance(value, tuple)
        case _:
            return isinstance(value, str)


def missing(settled: Settled, known: Known, skipped: frozenset[str]) -> Field | None:
    """Find the first thing to ask for: what is needed, and what is optional but asked aloud."""
    for _, fields in settled.steps:
        for field in fields:
            if field.key in settled.answers:
                continue
            if field.needed(settled.answers, known):
                return field
            told = field.key in skipped or field.instead in settled.answers
            if field.aloud and not told:
                return field
    return None


def progress(settled: Settled, state: State) -> tuple[int, int]:
    """Count prompts: which one this is, and how many there are as far as we can see now.

    A step that needs no asking (all of it known) is not counted.
    """
    counted = [
        step.key
        for step, fields in settled.steps
        if any(_asked(field, settled, state) for field in fields)
    ]
    here = settled.step_of(state.asking)
    if here is None or here[0].key not in counted:
        return len(counted), len(counted)
    return counted.index(here[0].key) + 1, len(counted)


def _asked(field: Field, settled: Settled, state: State) -> bool:
    if field.key in state.answers or field.key in state.skipped or field.key == state.asking:
        return True
    return field.aloud and field.key not in settled.answers
