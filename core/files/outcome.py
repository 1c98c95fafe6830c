"""What can become of a file that somebody sends: accepted, or turned away for a reason."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

LARGEST_FILE = 20 * 1024 * 1024  # bytes; what Telegram's getFile still hands to a bot
MOST_PIXELS = 50_000_000  # in one picture; the largest photo a telephone takes by default
MOST_MOVING_PIXELS = 150_000_000  # all frames of an animation together


class Kind(StrEnum):
    """What a file is to the people who read the ticket."""

    PICTURE = "picture"
    DOCUMENT = "document"
    TEXT = "text"


class FileProblem(StrEnum):
    """Why a file is turned away; each has a sentence that says what to do instead."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_ALLOWED = "not_allowed"
    """A type that is not taken: a program, an archive, an SVG, an Office file with macros, …"""
    DISGUISED = "disguised"
    """A program under the name of something harmless."""
    BOMB = "bomb"
    """Small on disk, enormous when unpacked."""
    BROKEN = "broken"
    """It begins as what it says it is, but cannot be read to its end."""
    INTERRUPTED = "interrupted"
    """Fewer bytes came than were promised; sending it again may help."""


class Damaged(Exception):
    """It cannot be read to its end."""


class Bomb(Exception):
    """It would unpack to more than we are willing to hold."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that may be kept, described by what its bytes are and not by what was claimed."""

    kind: Kind
    media_type: str
    """Safe to send as Content-Type; text carries its charset and is never anything but plain."""
    name: str
    """For people to read and to save under; never a path on our side."""
    size: int
    sha256: str
    path: Path
    """Where the bytes lie: beside what came in after `inspect`, in the store after `settle`."""
    width: int | None = None
    height: int | None = None

    @property
    def drawable(self) -> bool:
        """Tell whether a browser can show it inline; all else is offered as a download only."""
        return self.kind is Kind.PICTURE and self.width is not None


@dataclass(frozen=True, slots=True)
class Turned:
    """A file that is not kept. Nothing of it remains on disk."""

    reason: FileProblem
    name: str
    claimed: Kind | None = None
    """What its name promised: "this is not a *picture* but a program"."""
