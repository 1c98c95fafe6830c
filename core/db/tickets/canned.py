"""Which messages were canned replies, so that their use can be counted."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select

from core.db.tables import canned_uses, messages
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.tickets.message import Status


def used(unit: Unit, message_id: int, reply: str) -> None:
    """Note that a message is this canned reply."""
    unit.connection.execute(
        insert_into(unit.connection, canned_uses)
        .values(message_id=message_id, reply=reply)
        .on_conflict_do_nothing(index_elements=["message_id"])
    )


def counts(unit: Unit, *, since: datetime | None = None) -> Mapping[str, int]:
    """Count, by canned reply, the messages that went out; one that was undone did not."""
    when = () if since is None else (messages.c.sent_at >= since,)
    rows = unit.connection.execute(
        select(canned_uses.c.reply, func.count())
        .join(messages, messages.c.id == canned_uses.c.message_id)
        .where(messages.c.status == Status.SENT.value, *when)
        .group_by(canned_uses.c.reply)
    )
    return {row[0]: row[1] for row in rows}
