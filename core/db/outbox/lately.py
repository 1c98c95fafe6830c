"""What has just been sent, by whichever process: a platform counts that, whoever sends next."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from core.db.tables import delivery_attempts, outbox
from core.db.unit import Unit
from core.domain.places import Address

MOST = 2_000  # attempts; more than the quickest platform takes in the minute that is asked for


@dataclass(frozen=True, slots=True)
class Gone:
    """What a platform took, or what it `changed`; `at` is when that was noted.

    `messages` is how many that were, as the platform counts them: 0 where it went with another.
    `id` grows, though one that is smaller may be seen later.
    """

    id: int
    to: Address
    at: datetime
    changed: bool
    messages: int


def gone(unit: Unit, since: datetime, *, after: int = 0, but_by: str | None = None) -> list[Gone]:
    """Give what was sent since a moment, the oldest first.

    `after` leaves out what has an id up to it, and `but_by` what a process has sent.
    """
    newest = (
        select(delivery_attempts)
        .where(delivery_attempts.c.id > after)
        .order_by(delivery_attempts.c.id.desc())
        .limit(MOST)
        .subquery()
    )
    others = () if but_by is None else (newest.c.sent_by != but_by,)
    rows = unit.connection.execute(
        select(newest.c.id.label("number"), newest.c.at, newest.c.result, newest.c.messages, outbox)
        .join(outbox, outbox.c.id == newest.c.outbox_id)
        .where(newest.c.at >= since, newest.c.result.in_(("sent", "changed")), *others)
        .where(outbox.c.sent_message != "")
        .order_by(newest.c.id)
    )
    return [
        Gone(
            row.number,
            Address(row.sent_platform, row.sent_chat, row.sent_workspace),
            row.at,
            row.result == "changed",
            row.messages,
        )
        for row in rows
    ]
