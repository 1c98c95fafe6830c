"""What goes into the engine, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.flows.engine.flow import Answers
from bot.flows.engine.state import State

# What a person did. Whatever came by a button or a form carries the turn it was drawn at.


@dataclass(frozen=True, slots=True)
class Wrote:
    """A message: text, stored files, or both."""

    text: str = ""
    files: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Chose:
    """A choice's value; "" takes an optional answer away."""

    turn: int
    value: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A form: texts and files by field key."""

    turn: int
    values: Mapping[str, str]
    files: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Back:
    turn: int


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave an optional question, or keep the answer that stands."""

    turn: int


@dataclass(frozen=True, slots=True)
class Cancel:
    turn: int


@dataclass(frozen=True, slots=True)
class Edit:
    """`key` is a field's or a step's."""

    turn: int
    key: str


@dataclass(frozen=True, slots=True)
class Send:
    turn: int


@dataclass(frozen=True, slots=True)
class Split:
    turn: int
    apart: bool


@dataclass(frozen=True, slots=True)
class Same:
    """It is this: the code of what was offered; "" says that it is none of them."""

    turn: int
    code: str


Taken = Wrote | Chose | Filled | Back | Skip | Cancel | Edit | Send | Split | Same


# What came of it.


@dataclass(frozen=True, slots=True)
class Asking:
    """Something is still missing: show `drawing.prompt`."""

    state: State


@dataclass(frozen=True, slots=True)
class Rejected:
    """Sentences by field key. Nothing changed, but for a text kept aside: show the prompt again.

    After a form: FieldErrors.
    """

    state: State
    problems: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reviewing:
    """Nothing is missing: show `drawing.review`."""

    state: State


@dataclass(frozen=True, slots=True)
class Finished:
    """Done; the state is of no more use. `rest` are texts of further cases, split off."""

    state: State
    answers: Answers
    rest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dropped:
    state: State


@dataclass(frozen=True, slots=True)
class Stale:
    """A button or a form whose turn is over: nothing changed."""

    state: State


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the person was about to report is known: `code` names it. The state holds their words.

    `rest` are texts of further cases, split off.
    """

    state: State
    code: str
    answers: Answers
    rest: tuple[str, ...] = ()


Outcome = Asking | Rejected | Reviewing | Finished | Recognised | Dropped | Stale
