"""Bring tickets together or apart: merge, link, split."""

from dataclasses import replace

from bot.flows.engine.flow import Answer, Answers, Field, Flow, Option, Options, Step
from bot.flows.engine.known import Known
from bot.flows.tickets.report_fields import options
from bot.form import Kind
from core.domain.tickets.keys import number_in
from core.domain.tickets.relations import BY_HAND

APART = "none"
"""They do not belong together: a link that was made is taken away."""


def _is_key(value: Answer, _answers: Answers, known: Known) -> str | None:
    return None if number_in(str(value), known.prefix) else "problem-key"


def _key(key: str, label: str) -> Field:
    return Field(key, label, Kind.TEXT, check=_is_key, longest=40)


def _alike(_answers: Answers, known: Known) -> Options:
    """Offer what is likely the same, by keys."""
    return tuple(Option(one.id, names=one.names) for one in known.alike)


def _none_picked(answers: Answers, _known: Known) -> bool:
    return not answers.get("similar")


_SIMILAR = Field(
    "similar",
    "merge-similar",
    Kind.CHOICE,
    required=False,
    when=lambda _, known: bool(known.alike),
    choices=_alike,
    instead="target",
)
_TARGET = replace(_key("target", "merge-target"), required=_none_picked, aloud=False)

MERGE = Flow(
    name="merge",
    version=1,
    title="merge",
    steps=(
        Step(
            "target",
            lambda _, known: (_SIMILAR, replace(_TARGET, insists=not known.alike)),
        ),
    ),
    send="merge-send",
)
"""What is likely the same is offered first; a key that is typed counts for more."""

LINK = Flow(
    name="link",
    version=1,
    title="link",
    steps=(
        Step.of(_key("other", "link-other")),
        Step.of(
            Field(
                "kind",
                "link-kind",
                Kind.CHOICE,
                choices=options("link-kind", *(one.value for one in BY_HAND), APART),
            )
        ),
    ),
    send="link-send",
)


def _reporters(_answers: Answers, known: Known) -> Options:
    return tuple(Option(one.id, names=one.names) for one in known.reporters)


SPLIT = Flow(
    name="split",
    version=1,
    title="split",
    steps=(
        Step.of(Field("parts", "split-parts", Kind.LONG, longest=3_000)),
        Step.of(
            Field(
                "whose",
                "split-whose",
                Kind.CHOICE,
                when=lambda _, known: len(known.reporters) > 1,
                choices=_reporters,
            )
        ),
    ),
    send="split-send",
    aside="parts",
)
