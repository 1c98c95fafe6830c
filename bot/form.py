"""Questions before any platform draws them: as a dialog, a modal, or one after the other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What an answer is.

    Values: TEXT and LONG a str, CHOICE the choice's value (or those of several, parted by commas),
    FILES a list of file ids, DATE an ISO date, YES_NO "yes" or "no", which are its choices too.
    """

    TEXT = "text"
    LONG = "long"
    CHOICE = "choice"
    FILES = "files"
    DATE = "date"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """One question, in the reader's words already. `value` is what it starts with.

    `several` choices may be made at once.
    """

    key: str
    label: str
    kind: Kind
    required: bool = True
    help: str = ""
    choices: tuple[Choice, ...] = ()
    value: str | tuple[int, ...] = ""
    longest: int = 10_000
    several: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A small set of questions to be filled in at once.

    `token` names the conversation, what it is about and its turn; it comes back untouched with
    the answers. `about` names conversation and subject alone, the same each time the form is
    opened. `errors` are sentences by input key, "" for the whole form.
    """

    token: str
    title: str
    inputs: tuple[Input, ...]
    send: str
    cancel: str
    intro: str = ""
    errors: Mapping[str, str] = field(default_factory=dict)
    about: str = ""
