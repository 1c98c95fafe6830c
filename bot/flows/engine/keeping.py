"""Small changes to a draft. None loses what was written: what fits nowhere is kept aside."""

from collections.abc import Mapping
from dataclasses import replace

from bot.flows.engine.flow import Answer, Flow
from bot.flows.engine.state import State


def with_answers(state: State, answers: Mapping[str, Answer]) -> State:
    return replace(
        state,
        answers={**state.answers, **answers},
        skipped=state.skipped.difference(answers),
    )


def without_answer(state: State, key: str) -> State:
    """Take an optional answer away: it counts as asked, and what is known does not fill it."""
    return replace(state, answers={**state.answers, key: ""}, skipped=state.skipped | {key})


def beside(state: State, text: str) -> State:
    """Keep a text that answered nothing, for the description."""
    return replace(state, aside=_joined(state.aside, text))


def added(flow: Flow, state: State) -> State:
    """Put what is kept aside into the description."""
    if not state.aside or not flow.aside:
        return state
    said = state.answers.get(flow.aside, "")
    text = _joined(said if isinstance(said, str) else "", state.aside)
    return replace(with_answers(state, {flow.aside: text}), aside="")


def with_files(state: State, key: str, files: tuple[int, ...], most: int) -> tuple[State, bool]:
    """Add files to those that are there; True if there were too many, the last are left out."""
    if not files:
        return state, False
    before = state.answers.get(key, ())
    every = tuple(dict.fromkeys((*(before if isinstance(before, tuple) else ()), *files)))
    return with_answers(state, {key: every[:most]}), len(every) > most


def parted(flow: Flow, state: State, *, apart: bool) -> State:
    """Split the cases of one text, or leave them together; again is the same as once."""
    if state.split != "offered":
        return state
    if not apart:
        return replace(state, parts=(), split="together")
    first, *rest = state.parts
    state = with_answers(state, {flow.aside: first})
    return replace(state, parts=tuple(rest), split="apart")


def _joined(before: str, text: str) -> str:
    """Add paragraphs, unless they are there already."""
    is_there = f"\n\n{text}\n\n" in f"\n\n{before}\n\n"
    return f"{before}\n\n{text}" if before and text and not is_there else before or text
