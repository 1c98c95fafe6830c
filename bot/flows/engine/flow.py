"""How a conversation is declared: a flow of steps, a step of fields.

A step is one prompt. A field's `label` names a text; its attributes say the rest:

    report-title = Title              on the review card and in a form
        .ask = What would you …?      when the chat asks for it; without it the label is asked
        .help = For example …         beneath the question
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Self

from bot.flows.engine.known import Known, Names
from bot.form import Kind

Answer = str | tuple[int, ...]
"""As `form.Kind` says; of several choices the values, with commas between them."""

Answers = Mapping[str, Answer]
Rule = Callable[[Answers, Known], bool]
"""Judged on the answers to *earlier* fields, so that progress never goes back by itself."""

LONGEST_VALUE = 32  # bytes; a turn and a verb must fit a button beside it


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: called by a text of ours (`key`), or by a team's own names.

    `about` is the key of a text that explains a choice with names.
    """

    value: str
    key: str = ""
    names: Names = ""
    about: str = ""

    def __post_init__(self) -> None:
        if len(self.value.encode()) > LONGEST_VALUE or set(self.value) & set(":,"):
            raise ValueError(f"the choice {self.value!r} does not fit a button")


Options = tuple[Option, ...]


def always(_answers: Answers, _known: Known) -> bool:
    return True


def nothing(_answers: Answers, _known: Known) -> Answer:
    return ""


def fine(_value: Answer, _answers: Answers, _known: Known) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Field:
    """One answer.

    `when` says whether it applies; `aloud` whether the chat asks for it by itself, or leaves it
    to forms, to a fuller message, and to Edit. `default` is what is known or follows; it is
    never stored, so that it follows when what it came from changes. `suggest` is offered only.
    `check` returns the key of a sentence that helps, or None. `instead` names the field that
    takes a text written where files were asked for. A form does not insist on a field that does
    not, since another one in it may stand in for it.
    """

    key: str
    label: str
    kind: Kind
    required: bool | Rule = True
    when: Rule = always
    choices: Options | Callable[[Answers, Known], Options] = ()
    default: Callable[[Answers, Known], Answer] = nothing
    suggest: Callable[[Answers, Known], Answer] = nothing
    check: Callable[[Answer, Answers, Known], str | None] = fine
    longest: int = 10_000
    multiple: bool = False
    aloud: bool = True
    instead: str = ""
    insists: bool = True
    names: Names = ""

    def options(self, answers: Answers, known: Known) -> Options:
        return self.choices if isinstance(self.choices, tuple) else self.choices(answers, known)

    def needed(self, answers: Answers, known: Known) -> bool:
        if isinstance(self.required, bool):
            return self.required
        return self.required(answers, known)


Fields = tuple[Field, ...] | Callable[[Answers, Known], tuple[Field, ...]]


def no_reading(_text: str) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Step:
    """One prompt. `prompt` replaces the first field's own question.

    `read` takes several answers from one line of text, by field key; empty if it finds none.
    """

    key: str
    fields: Fields
    prompt: str = ""
    when: Rule = always
    read: Callable[[str], Mapping[str, str]] = no_reading

    @classmethod
    def of(cls, field: Field) -> Self:
        """Ask for one thing, under its own key."""
        return cls(field.key, (field,))

    def all_fields(self, answers: Answers, known: Known) -> tuple[Field, ...]:
        return self.fields if isinstance(self.fields, tuple) else self.fields(answers, known)


@dataclass(frozen=True, slots=True)
class Flow:
    """A conversation. `title` and `send` name texts.

    `aside` is the field that takes what is written where a choice was asked for, and files sent
    at any time go to `files`. `more` are fields that the review card offers to add. With
    `by_step` the chat says how far it is. A form shows everything, or the fields of `sheet` (and
    whether each must be filled), after which the chat asks for what this case still needs.
    `several` finds several cases in the aside field's text; the conversation then offers to split.
    """

    name: str
    version: int
    title: str
    steps: tuple[Step, ...]
    send: str = "flow-send"
    more: Fields = ()
    review: bool = False
    by_step: bool = False
    sheet: Mapping[str, bool] = field(default_factory=dict)
    aside: str = ""
    files: str = ""
    several: Callable[[str], tuple[str, ...]] | None = None

    @property
    def reviewed(self) -> str:
        """Name the heading over all of it; a small flow is only reviewed after it was laid down."""
        return f"{self.title}.review" if self.review else self.title

    def extras(self, answers: Answers, known: Known) -> tuple[Field, ...]:
        return self.more if isinstance(self.more, tuple) else self.more(answers, known)
