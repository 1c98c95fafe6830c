"""What an adapter hands in: one event, who did it, where, and what it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from core.domain.places import Address, MessageRef


@dataclass(frozen=True, slots=True)
class Sender:
    """Who did it, as the platform knows them. `language` is the platform's hint, or empty.

    `private` names the chat in which they can be written to alone, where the platform tells.
    `outsider` is true for guests and strangers, whom a room of the team does not vouch for; None
    where this event does not tell. `handle` is what nobody else is called there.
    """

    platform: str
    id: str
    name: str
    workspace: str = ""
    language: str = ""
    private: str = ""
    outsider: bool | None = False
    handle: str = ""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with an event: stored already, or still to be fetched from `remote`.

    `remote` is what the adapter's `fetch` takes; it holds no secret.
    """

    name: str
    file_id: int = 0
    size: int = 0
    remote: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Plain text and files; `points_at` is the message it replies to, if the person chose one.

    `mentions` is true where the bot was called by name in a room that it shares with others.
    `album` is the same for pictures that were sent together, where they may arrive one by one.
    """

    text: str
    files: tuple[Upload, ...] = ()
    points_at: MessageRef | None = None
    mentions: bool = False
    album: str = ""


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


@dataclass(frozen=True, slots=True)
class Filling:
    """What stands in a form that is still open, where a platform tells it only before the end.

    Nothing is answered by it, and the newest counts: `Inbound.at` tells which that is.
    """

    token: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PutAway:
    """A form that was closed unfinished, with what stood in it as far as the platform tells.

    It counts more than what `Filling` told before.
    """

    token: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Picked:
    """Somebody's message picked to do something with: report it, or send it to the reporter."""

    to: Literal["report", "send"]
    message: MessageRef
    said: Said
    link: str = ""


@dataclass(frozen=True, slots=True)
class Edited:
    """What the person had said reads otherwise now. `album` is that of `Said`."""

    message: MessageRef
    text: str
    album: str = ""


@dataclass(frozen=True, slots=True)
class Deleted:
    """What the person had said was taken back there.

    The sender's id is empty where the platform does not tell whose words they were.
    """

    message: MessageRef


@dataclass(frozen=True, slots=True)
class Visited:
    """The person opened the bot's home page, where the platform has one."""


@dataclass(frozen=True, slots=True)
class Described:
    """The sender as the platform describes them now; nothing was said."""


@dataclass(frozen=True, slots=True)
class Joined:
    """The sender is in the room: they came, or were found there."""


@dataclass(frozen=True, slots=True)
class Left:
    """The sender is not in the room any more, or not on the platform (`place` is private)."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The bot cannot write to the room any more; `why` is a short English reason."""

    why: str


@dataclass(frozen=True, slots=True)
class Found:
    """The bot can write to the room again."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The platform gave the room another address."""

    to: Address


@dataclass(frozen=True, slots=True)
class Withheld:
    """The platform keeps events from us, and for good: what people say meanwhile is not told."""


Act = (
    Said
    | Commanded
    | Pressed
    | Submitted
    | Filling
    | PutAway
    | Picked
    | Edited
    | Deleted
    | Visited
    | Described
    | Joined
    | Left
    | Lost
    | Found
    | Moved
    | Withheld
)


@dataclass(frozen=True, slots=True)
class Inbound:
    """One event. `id` is what makes two of them the same, unique with the sender's platform.

    `private` is true where only this person and the bot are. `forms` is true where a form can be
    opened in answer to this very event (a web page, a Slack trigger). `message` is what the
    platform calls what was said, so that an edit of it can be followed. `follows` is the id of the
    event that said what is edited or taken back, where the platform may tell of that first. `leads`
    are rooms of others that the sender is an admin of; None: the platform was not asked.
    """

    id: str
    sender: Sender
    place: Address
    private: bool
    act: Act
    at: datetime
    forms: bool = False
    message: str = ""
    follows: str = ""
    leads: tuple[Address, ...] | None = None
