"""What a command is given, and what may come of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from core.db.unit import Unit
from core.domain.intents import Intent
from core.domain.parties import Person
from core.domain.places import Address
from core.domain.rights import Actor


@dataclass(frozen=True, slots=True)
class Ask:
    """Who wants something, where, about which ticket (None: none was named), with what words.

    `found` are the tickets that a search before the unit found.
    """

    actor: Actor
    person: Person
    place: Address
    private: bool
    ticket_id: int | None = None
    rest: str = ""
    found: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Say one short sentence to whoever asked."""

    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin a flow about `subject` with what is given already.

    `shown` is what a form starts with, and a conversation asks for all the same; `worded` is the
    same, said in the language of who began it. `like` are tickets that were found to be like the
    subject.
    """

    flow: str
    subject: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)
    worded: Mapping[str, Note] = field(default_factory=dict)
    like: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Tell:
    """Show something to whoever asked, where they asked."""

    intent: Intent


@dataclass(frozen=True, slots=True)
class Secret:
    """Say one sentence at once, to nobody else, and store it nowhere: there is a secret in it."""

    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Resume:
    """Show again where the person's draft stands."""


@dataclass(frozen=True, slots=True)
class Abandon:
    """Drop the person's draft."""


@dataclass(frozen=True, slots=True)
class Done:
    """It is done, perhaps to a ticket, and those concerned are told by what follows from it."""

    ticket_id: int | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """Read something slow where it is in nobody's way, then go on with what was found: ids."""

    find: Callable[[Unit], tuple[int, ...]]
    then: Callable[[tuple[int, ...]], "Outcome"]


Outcome = Look | Begin | Tell | Note | Secret | Resume | Abandon | Done
