"""What the web chat needs of the core: seats, transcripts, files, words and commands.

A platform remembers its own rooms; the web has none, so its transcripts are core tables. The
adapter reaches them through these protocols only, which the application implements.
"""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from bot.contract import Role, Sent
from core.domain.places import Address, MessageRef

CARD_KEY = "card:"
"""A post whose key begins like this is a ticket's home: it stands on the desk, not in the log."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One person in one place. `language` is theirs, already resolved to one that we speak.

    `timezone` is the one in which sentences name times there, so that the page shows no other.
    """

    person_id: int
    name: str
    room: Address
    role: Role
    language: str
    timezone: str = "UTC"

    @property
    def private(self) -> bool:
        return self.role is Role.REPORTER


@dataclass(frozen=True, slots=True)
class Session:
    """Who is at this browser. `demo` sessions say so on the page."""

    id: str
    seats: tuple[Seat, ...]
    demo: bool


class NoEntry(StrEnum):
    """Why an invitation opens nothing."""

    UNKNOWN = "unknown"
    SPENT = "spent"
    LATE = "late"


class Entry(Protocol):
    async def session(self, session_id: str, now: datetime) -> Session | None:
        """Return who sits there; None if it has ended or never was."""

    async def stay(self, session_id: str) -> None:
        """Let a session go on, because its page was opened."""

    async def enter_demo(self, language: str, now: datetime) -> str:
        """Begin a session with the demo's seats and return its id, a secret for the cookie.

        `language` is the browser's; a seat that has chosen none begins in it.
        """

    async def spend_invitation(self, token: str, language: str, now: datetime) -> str | NoEntry:
        """Begin a session for the invited person; works once."""


@dataclass(frozen=True, slots=True)
class Post:
    """One message of a transcript.

    `seq` grows by one with every post and every change in its room; `thread` is the id of the
    post it belongs under, or empty. `author_id` is empty for the bot. `under` tells how
    many posts lie under it; only `Opening.cards` fills it. `stirred` is when something happened on
    a card's ticket last, and `rank` its place in the queue, 0 the most pressing.
    """

    id: int
    room: Address
    thread: str
    key: str
    author_id: int | None
    author: str
    body: Mapping[str, Any]
    at: datetime
    seq: int
    under: int = 0
    stirred: datetime | None = None
    rank: int = 0

    @property
    def is_card(self) -> bool:
        return not self.thread and self.key.startswith(CARD_KEY)


@dataclass(frozen=True, slots=True)
class Opening:
    """A room as it is when a page opens: what changes after `seq` comes by `Transcript.posts`.

    `cards` are the desk's, the last to be stirred first; `log` is all else that is not under one,
    oldest first.
    """

    seq: int
    log: tuple[Post, ...]
    cards: tuple[Post, ...]


class Transcript(Protocol):
    async def opening(self, room: Address, *, log: int, cards: int) -> Opening:
        """Read at most so many posts of the log and so many cards, all from one moment."""

    async def posts(self, room: Address, after_seq: int, limit: int) -> Sequence[Post]:
        """Return what was put or changed after that, by `seq`, threads included."""

    async def thread(self, room: Address, thread: str, limit: int) -> Sequence[Post]:
        """Return the last posts under a card, oldest first."""

    async def put(self, to: Address, key: str, body: Mapping[str, Any]) -> Sent:
        """Keep a message; one whose key is already there is made equal to it, and answers the same.

        Raises: TryLater: the database is away; nothing is kept.
        """

    async def change(self, ref: MessageRef, body: Mapping[str, Any]) -> None:
        """Make a kept message equal to this; an equal one changes nothing.

        Raises: Undeliverable: there is no such post. TryLater: as `put`.
        """

    def watch(self, wake: Callable[[], None]) -> None:
        """Call `wake` after every commit that changed a transcript, from any thread, at once."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was stored, described by what its bytes are."""

    file_id: int
    name: str
    media_type: str
    size: int
    picture: bool


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A file that was turned away; `problem` is a code that has a sentence (`web-file-…`)."""

    problem: str


@dataclass(frozen=True, slots=True)
class Served:
    """A file for somebody who may see it. `inline` pictures are shown, all else is saved."""

    content: AsyncIterator[bytes]
    media_type: str
    name: str
    size: int
    inline: bool


class Files(Protocol):
    @property
    def most_megabytes(self) -> int:
        """How large one file may be, in units of 1024 * 1024 bytes."""

    async def take(
        self, chunks: AsyncIterator[bytes], name: str, *, person_id: int, expected: int | None
    ) -> Taken | NotTaken:
        """Store what comes in, for this person; may stop reading early."""

    async def open(self, file_id: int, viewers: Sequence[int]) -> Served | None:
        """Open a file for one of these people; None alike if there is none or they may not."""

    async def thumbnail(self, file_id: int, viewers: Sequence[int]) -> Served | None:
        """As `open`, a small picture; None also where the file is none."""
