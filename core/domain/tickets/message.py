"""What is written on a ticket: by whom, for whom, and whether it has gone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

INSIDE = "//"  # begins what shall stay inside, where a team answers in the thread


class Kind(StrEnum):
    """COMMENT comes from the reporter, NOTE stays inside, the others go to the reporter.

    PRIORITY is the reason for which the priority is changed when it goes.
    """

    COMMENT = "comment"
    NOTE = "note"
    REPLY = "reply"
    ASK = "ask"
    SOLUTION = "solution"
    PRIORITY = "priority"


class Status(StrEnum):
    """A public message is HELD while it can be undone; UNDONE, it stays inside as a note."""

    HELD = "held"
    SENT = "sent"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class TicketMessage:
    id: int
    ticket_id: int
    author_id: int
    kind: Kind
    status: Status
    body: str
    effect: Mapping[str, str]
    written_at: datetime
    goes_at: datetime | None
    sent_at: datetime | None
    delivered_at: datetime | None
    undeliverable: str
    source: str
    edited_at: datetime | None = None
    retracted_at: datetime | None = None
    origin_ticket_id: int | None = None

    @property
    def said_on(self) -> int:
        """The ticket that it was said on, though that may have been merged into another."""
        return self.origin_ticket_id or self.ticket_id

    @property
    def for_reporter(self) -> bool:
        """Whether the reporter wrote it or was sent it."""
        return self.kind is not Kind.NOTE and self.status is Status.SENT


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file somebody brought. Until it has been fetched it has a name and nothing else.

    `problem` says why it was not kept: a `FileProblem`, or `gone` where it could not be fetched.
    """

    id: int
    owner_id: int
    sha256: str
    name: str
    media_type: str
    size: int
    problem: str = ""

    @property
    def is_kept(self) -> bool:
        return bool(self.sha256)
