"""What an adapter owes and is owed.

An adapter turns what its platform says into an `Inbound` (`read.py`, pure), hands it to
`Receive`, and tells the platform "got it" only when that returns. It turns a `Message` into its
platform's format (`draw.py`, pure) and sends it when delivery asks.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.content import Message
from bot.form import Form
from core.domain.places import Address, MessageRef


@dataclass(frozen=True, slots=True)
class Sender:
    """Who did it, as the platform knows them. `language` is the platform's hint, or empty."""

    platform: str
    id: str
    name: str
    workspace: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Upload:
    """A stored file that came with an event."""

    name: str
    file_id: int
    size: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """Plain text and files; `points_at` is the message it replies to, if the person chose one."""

    text: str
    files: tuple[Upload, ...] = ()
    points_at: MessageRef | None = None


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command without its slash, and the rest of the line."""

    name: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button's token as it came back: it may be stale, doubled or forged."""

    token: str
    message: MessageRef | None = None


@dataclass(frozen=True, slots=True)
class Submitted:
    """A filled form: texts by input key, files by input key."""

    token: str
    values: Mapping[str, str]
    files: Mapping[str, tuple[Upload, ...]] = field(default_factory=dict)


Act = Said | Commanded | Pressed | Submitted


@dataclass(frozen=True, slots=True)
class Inbound:
    """One event. `id` is what makes two of them the same, unique with the sender's platform.

    `private` is true where only this person and the bot are. `forms` is true where a form can be
    opened in answer to this very event (a web page, a Slack trigger).
    """

    id: str
    sender: Sender
    place: Address
    private: bool
    act: Act
    at: datetime
    forms: bool = False


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
    """A message that the platform took: its id, and the thread that answers to it belong in."""

    message: str
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` sends in any `seconds`, in all or for each chat."""

    count: int
    seconds: float
    per_chat: bool = False


class Adapter(Protocol):
    """A chat platform. Add one by following docs/adding-an-adapter.md.

    `keeps_history` is false where the platform remembers nothing by itself: then what people say
    there is written into the transcript that the core keeps for it.
    """

    platform: str
    limits: tuple[Limit, ...]
    keeps_history: bool

    async def start(self, receive: Receive) -> None:
        """Begin to take events; returns when it does."""

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
