"""What is written on tickets, and the files that belong to it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, exists, func, insert, literal, or_, select, update

from core.db.apart import TRIED_AGAIN_AFTER
from core.db.prepared import Prepared
from core.db.tables import attachments, files, message_versions, messages
from core.db.tickets.written import ON_TICKET
from core.db.unit import Unit
from core.domain.text import clean
from core.domain.tickets.keys import LARGEST_ID
from core.domain.tickets.message import Kind, Status, StoredFile, TicketMessage

_MESSAGE = [
    messages.c[name]
    for name in (
        "id",
        "ticket_id",
        "author_id",
        "kind",
        "status",
        "body",
        "effect",
        "written_at",
        "goes_at",
        "sent_at",
        "delivered_at",
        "undeliverable",
        "source",
        "edited_at",
        "retracted_at",
        "origin_ticket_id",
    )
]
_OF_TICKET = select(*_MESSAGE).where(ON_TICKET).order_by(messages.c.id)
_FILE = [
    files.c[name] for name in ("id", "owner_id", "sha256", "name", "media_type", "size", "problem")
]


_ATTACHED = (
    select(*_FILE)
    .join(attachments, attachments.c.file_id == files.c.id)
    .where(files.c.problem == literal(""))
    .order_by(files.c.id)
)
_FILES_OF_MESSAGE = Prepared(_ATTACHED.where(attachments.c.message_id == bindparam("its_message")))
_FILES_OF_TICKET = Prepared(
    _ATTACHED.where(
        attachments.c.ticket_id == bindparam("its_ticket"), attachments.c.message_id.is_(None)
    )
)


def _message(row: Row[Any]) -> TicketMessage:
    values = row._asdict()
    values["kind"] = Kind(values["kind"])
    values["status"] = Status(values["status"])
    values["effect"] = values["effect"] or {}
    return TicketMessage(**values)


def add(unit: Unit, *, file_ids: Iterable[int] = (), **columns: Any) -> TicketMessage:
    """Store a message, cleaned, with those of the files that its author brought."""
    columns["body"] = clean(columns["body"])
    row = unit.connection.execute(
        insert(messages).values(written_at=unit.now, **columns).returning(*_MESSAGE)
    ).one()
    message = _message(row)
    attach(unit, message.ticket_id, file_ids, owner=message.author_id, message_id=message.id)
    return message


def by_id(unit: Unit, message_id: int) -> TicketMessage | None:
    row = unit.connection.execute(
        select(*_MESSAGE).where(messages.c.id == message_id)
    ).one_or_none()
    return None if row is None else _message(row)


def as_it_is(unit: Unit, message: TicketMessage) -> TicketMessage:
    """Read a message again."""
    row = unit.connection.execute(select(*_MESSAGE).where(messages.c.id == message.id)).one()
    return _message(row)


def change(unit: Unit, message: TicketMessage, **columns: Any) -> bool:
    """Change a message if its status is still as read; tell whether it was."""
    done = unit.connection.execute(
        update(messages)
        .where(messages.c.id == message.id, messages.c.status == message.status.value)
        .values(**columns)
    )
    return bool(done.rowcount)


def revise(unit: Unit, message: TicketMessage, text: str) -> None:
    """Let a message read otherwise from now on; what it said before is kept beside it."""
    unit.connection.execute(
        insert(message_versions).values(
            message_id=message.id, body=message.body, replaced_at=unit.now
        )
    )
    unit.connection.execute(
        update(messages)
        .where(messages.c.id == message.id)
        .values(body=clean(text), edited_at=unit.now)
    )


def retract(unit: Unit, message: TicketMessage) -> None:
    unit.connection.execute(
        update(messages).where(messages.c.id == message.id).values(retracted_at=unit.now)
    )


def of_ticket(unit: Unit, ticket_id: int) -> list[TicketMessage]:
    """Give what is written on a ticket, and on those that were merged into it."""
    rows = unit.connection.execute(_OF_TICKET, {"wanted": ticket_id})
    return [_message(row) for row in rows]


def last_sent(unit: Unit, ticket_id: int) -> datetime | None:
    """Tell when an agent's words last went to the reporter; None if they never did."""
    from_desk = (messages.c.kind != Kind.NOTE.value, messages.c.kind != Kind.COMMENT.value)
    sent = messages.c.status == Status.SENT.value
    last: datetime | None = unit.connection.execute(
        select(func.max(messages.c.sent_at)).where(
            messages.c.ticket_id == ticket_id, sent, *from_desk
        )
    ).scalar_one()
    return last


def due(unit: Unit, *, limit: int = 50) -> list[TicketMessage]:
    """Give the held messages whose time to go has come.

    One that is to go later than anything could have made it was held before the clock was set
    back: it must not wait for as long as that.
    """
    longest = timedelta(seconds=unit.team.desk.undo_seconds) + TRIED_AGAIN_AFTER
    rows = unit.connection.execute(
        select(*_MESSAGE)
        .where(
            messages.c.status == Status.HELD.value,
            or_(messages.c.goes_at <= unit.now, messages.c.goes_at > unit.now + 2 * longest),
        )
        .order_by(messages.c.goes_at, messages.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [_message(row) for row in rows]


def attach(
    unit: Unit,
    ticket_id: int,
    file_ids: Iterable[int],
    *,
    owner: int,
    message_id: int | None = None,
) -> None:
    """Attach the files that `owner` brought; those attached already stay where they are."""
    wanted = dict.fromkeys(file_ids)
    found = files_by_ids(unit, wanted)
    for file_id in (one for one in wanted if one in found and found[one].owner_id == owner):
        there = unit.connection.execute(
            select(
                exists().where(
                    attachments.c.ticket_id == ticket_id, attachments.c.file_id == file_id
                )
            )
        ).scalar_one()
        if not there:
            unit.connection.execute(
                insert(attachments).values(
                    ticket_id=ticket_id, file_id=file_id, message_id=message_id
                )
            )


def detach(unit: Unit, ticket_id: int, file_id: int) -> None:
    """Take a file off a ticket; the file itself stays kept."""
    unit.connection.execute(
        delete(attachments).where(
            attachments.c.ticket_id == ticket_id, attachments.c.file_id == file_id
        )
    )


def files_of(
    unit: Unit, *, ticket_id: int | None = None, message_id: int | None = None
) -> list[StoredFile]:
    """Give the files of one message, or those that came with the ticket itself."""
    rows = (
        _FILES_OF_MESSAGE.all(unit.connection, its_message=message_id)
        if message_id is not None
        else _FILES_OF_TICKET.all(unit.connection, its_ticket=ticket_id)
    )
    return [StoredFile(*row) for row in rows]


def file_ids_of(unit: Unit, message_id: int) -> list[int]:
    """Give the ids of the files that came with a message."""
    rows = select(attachments.c.file_id).where(attachments.c.message_id == message_id)
    return list(unit.connection.execute(rows).scalars())


def add_file(unit: Unit, **columns: Any) -> StoredFile:
    row = unit.connection.execute(
        insert(files).values(stored_at=unit.now, **columns).returning(*_FILE)
    ).one()
    return StoredFile(*row)


def files_by_ids(unit: Unit, ids: Iterable[int]) -> dict[int, StoredFile]:
    """Give the files of these ids, but those that were not kept."""
    wanted = [one for one in ids if 0 < one <= LARGEST_ID]
    if not wanted:
        return {}
    rows = unit.connection.execute(
        select(*_FILE).where(files.c.id.in_(wanted), files.c.problem == "")
    )
    return {row.id: StoredFile(*row) for row in rows}


def file_by_id(unit: Unit, file_id: int) -> StoredFile:
    """Give a file that is known to have come, kept or not."""
    return StoredFile(*unit.connection.execute(select(*_FILE).where(files.c.id == file_id)).one())


def attached_to(unit: Unit, file_id: int) -> list[tuple[int, int | None]]:
    """Give the tickets a file is attached to, each with the message it came with."""
    rows = unit.connection.execute(
        select(attachments.c.ticket_id, attachments.c.message_id).where(
            attachments.c.file_id == file_id
        )
    )
    return [(row[0], row[1]) for row in rows]
