"""What an adapter is asked for, and what it may be answered."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from bot.content import Message, Topic
from bot.contract.inbound import Inbound
from bot.form import Form
from core.domain.places import Address, MessageRef


@dataclass(frozen=True, slots=True)
class OpenForm:
    form: Form


@dataclass(frozen=True, slots=True)
class FieldErrors:
    """The form stays open with what was typed; sentences by input key, "" for the whole."""

    errors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Alert:
    """A short sentence for this person only."""

    text: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """It is stored; whatever there is to say comes as a message."""


Reply = OpenForm | FieldErrors | Alert | Accepted

Receive = Callable[[Inbound], Awaitable[Reply]]
"""Returns once the event is committed.

Raises: DatabaseUnavailable: nothing is stored; do not tell the platform "got it".
"""


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that the platform took: its id, and the thread that answers to it belong in.

    `chat` is where it stands, if that has another name than the address it was sent to. `count` is
    how many messages it was, as the platform counts them.
    """

    message: str
    thread: str = ""
    chat: str = ""
    count: int = 1


ALL = ""  # what is counted together, wherever it goes; several processes share such a limit


def everywhere(_to: Address) -> str:
    """Count all sends of the platform together."""
    return ALL


def each_chat(to: Address) -> str:
    """Count the sends to each chat by themselves."""
    return f"{to.workspace}:{to.chat}"


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` sends in any `seconds`, counted by what `by` gives; None is not counted.

    `edits` tells whether changing what was sent counts as a send. Where `sends` is false, nothing
    but changes counts.
    """

    count: int
    seconds: float
    by: Callable[[Address], str | None] = everywhere
    edits: bool = True
    sends: bool = True


@dataclass(frozen=True, slots=True)
class Manners:
    """What a platform can do, as far as it changes what is said there.

    `keeps_history`: it remembers by itself what people say. `files_apart`: a file is a message of
    its own. `form_to_report`: a report begins with a form where one can be opened. `answers_aside`:
    in a room, an answer to an event can be shown to one person only. `answers_presses`: so can a
    short answer to the press of a button, anywhere. `comes_late`: an event that it was refused
    comes again, and what happened after it may come before it.
    """

    keeps_history: bool = True
    files_apart: bool = True
    form_to_report: bool = False
    answers_aside: bool = False
    answers_presses: bool = False
    comes_late: bool = False


class Adapter(Protocol):
    """A chat platform. Add one by following docs/adding-an-adapter.md."""

    platform: str
    limits: tuple[Limit, ...]
    manners: Manners

    async def start(self, receive: Receive) -> None:
        """Begin to take events; returns at once where the platform is down, and goes on trying."""

    async def stop(self) -> None:
        """Take no more events. What was received is finished."""

    async def send(self, to: Address, message: Message, *, key: str) -> Sent:
        """Send a new message. `key` is unique to it: where the platform allows, a repeat is none.

        Raises: TryLater: not now; delivery calls again.
        Raises: Undeliverable: never; whoever relied on it is told.
        """

    async def edit(self, ref: MessageRef, message: Message) -> None:
        """Make a sent message equal to this one; harmless when it already is.

        Raises: TryLater, Undeliverable: as `send`.
        """

    async def delete(self, ref: MessageRef) -> None:
        """Take a sent message away; harmless when it is gone already.

        Raises: Undeliverable: the platform does not allow it (any more); edit it instead.
        Raises: TryLater: as `send`.
        """

    def fetch(self, remote: str) -> AsyncGenerator[bytes, None]:
        """Read a file that an event named, in pieces, from the platform's own host only.

        Raises: TryLater: not now.
        Raises: Undeliverable: it is gone, or was never ours to read.
        """


@runtime_checkable
class KeepsTopics(Protocol):
    """What an adapter can do besides where threads have names of their own: forum topics."""

    def is_topic(self, home: Address) -> bool:
        """Tell whether the thread of this address has a name."""

    async def keep_topic(self, home: Address, topic: Topic, *, pin: MessageRef | None) -> int:
        """Make a thread's name, and whether it is open, equal to this; harmless when they are.

        `pin` is what shall stand on top of it. Gives how many messages all that was, as the
        platform counts them.

        Raises: TryLater, Undeliverable: as `send`.
        """


@runtime_checkable
class TellsAdmins(Protocol):
    """What an adapter can do besides where rooms of others have admins."""

    async def is_admin(self, room: Address, person: str, /) -> bool:
        """Tell whether a person, by the platform's id, is an admin of a room now.

        Raises: TryLater, Undeliverable: the platform does not tell.
        """


@runtime_checkable
class Previews(Protocol):
    """What an adapter can do besides where people read what is told to many."""

    seen: Callable[[Message], tuple[str, ...]]
    """Gives what people there see of a message, as plain text: several where it is parted."""


class Stored(Protocol):
    """The files that Melding keeps, for an adapter that has to send one."""

    def read(self, file_id: int) -> AsyncIterator[bytes]:
        """Read a kept file in pieces.

        Raises: Undeliverable: there is no such file any more.
        """
