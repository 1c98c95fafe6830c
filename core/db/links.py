"""Which message belongs to which ticket: the only truth for routing, never the text."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, literal_column, select

from core.db.tables import message_links
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.places import Address, MessageRef


@dataclass(frozen=True, slots=True)
class Link:
    ref: MessageRef
    ticket_id: int
    role: str
    thread: str
    message_id: int | None

    @property
    def thread_address(self) -> Address:
        """Where posts that belong under this message go."""
        return self.ref.address.in_thread(self.thread)


_LINK = [
    message_links.c[name]
    for name in (
        "platform",
        "chat",
        "workspace",
        "message",
        "ticket_id",
        "role",
        "thread",
        "message_id",
    )
]


def _link(row: Row[Any]) -> Link:
    platform, chat, workspace, message, *rest = tuple(row)
    return Link(MessageRef(Address(platform, chat, workspace), message), *rest)


def add(
    unit: Unit,
    ref: MessageRef,
    ticket_id: int,
    *,
    role: str,
    thread: str = "",
    message_id: int | None = None,
) -> None:
    """Link a message to its ticket; a message linked already keeps its link.

    `message_id` is what somebody said on the ticket with it.
    """
    unit.connection.execute(
        insert_into(unit.connection, message_links)
        .values(
            platform=ref.address.platform,
            workspace=ref.address.workspace,
            chat=ref.address.chat,
            message=ref.message,
            thread=thread,
            ticket_id=ticket_id,
            role=role,
            message_id=message_id,
        )
        .on_conflict_do_nothing()
    )


def at(unit: Unit, ref: MessageRef) -> Link | None:
    """Give what a message is about."""
    room = ref.address
    row = unit.connection.execute(
        select(*_LINK).where(
            message_links.c.platform == room.platform,
            message_links.c.workspace == room.workspace,
            message_links.c.chat == room.chat,
            message_links.c.message == ref.message,
        )
    ).one_or_none()
    return None if row is None else _link(row)


def home(unit: Unit, ticket_id: int, room: Address) -> Link | None:
    """Give the ticket's card in a room."""
    row = unit.connection.execute(
        select(*_LINK)
        .where(
            message_links.c.ticket_id == ticket_id,
            message_links.c.role == "card",
            message_links.c.platform == room.platform,
            message_links.c.workspace == room.workspace,
            message_links.c.chat == room.chat,
        )
        .order_by(message_links.c.id.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else _link(row)


def of_thread(unit: Unit, place: Address) -> Link | None:
    """Give the card whose thread this is."""
    row = unit.connection.execute(
        select(*_LINK).where(
            message_links.c.platform == place.platform,
            message_links.c.workspace == place.workspace,
            message_links.c.chat == place.chat,
            message_links.c.thread == place.thread,
            literal_column("message_links.role = 'card'"),  # as the index says it
        )
    ).one_or_none()
    return None if row is None else _link(row)


def pointed_at(unit: Unit, place: Address, message: MessageRef | None) -> Link | None:
    """Give what is meant by a thread, or by a reply to one message, in a room with others."""
    link = of_thread(unit, place) if place.thread else None
    return at(unit, message) if link is None and message is not None else link
