"""Which message belongs to which ticket: the only truth for routing, never the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, literal_column, select

from core.db.prepared import Prepared
from core.db.tables import message_links
from core.db.unit import Unit
from core.db.upsert import for_both
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


_ADD = Prepared(for_both(message_links, lambda row: row.on_conflict_do_nothing()))
_ROOM = (
    message_links.c.platform == bindparam("its_platform"),
    message_links.c.workspace == bindparam("its_workspace"),
    message_links.c.chat == bindparam("its_chat"),
)
_AT = Prepared(select(*_LINK).where(*_ROOM, message_links.c.message == bindparam("its_message")))
_HOME = Prepared(
    select(*_LINK)
    .where(
        message_links.c.ticket_id == bindparam("its_ticket"), message_links.c.role == "card", *_ROOM
    )
    .order_by(message_links.c.id.desc())
    .limit(literal_column("1"))
)
_OF_THREAD = Prepared(
    select(*_LINK).where(
        *_ROOM,
        message_links.c.thread == bindparam("its_thread"),
        literal_column("message_links.role = 'card'"),  # as the index says it
    )
)


def _link(row: Sequence[Any] | None) -> Link | None:
    if row is None:
        return None
    platform, chat, workspace, message, *rest = tuple(row)
    return Link(MessageRef(Address(platform, chat, workspace), message), *rest)


def _room(place: Address) -> dict[str, str]:
    return {
        "its_platform": place.platform,
        "its_workspace": place.workspace,
        "its_chat": place.chat,
    }


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
    _ADD.run(
        unit.connection,
        platform=ref.address.platform,
        workspace=ref.address.workspace,
        chat=ref.address.chat,
        message=ref.message,
        thread=thread,
        ticket_id=ticket_id,
        role=role,
        message_id=message_id,
    )


def at(unit: Unit, ref: MessageRef) -> Link | None:
    """Give what a message is about."""
    return _link(_AT.first(unit.connection, **_room(ref.address), its_message=ref.message))


def home(unit: Unit, ticket_id: int, room: Address) -> Link | None:
    """Give the ticket's card in a room."""
    return _link(_HOME.first(unit.connection, **_room(room), its_ticket=ticket_id))


def of_thread(unit: Unit, place: Address) -> Link | None:
    """Give the card whose thread this is."""
    return _link(_OF_THREAD.first(unit.connection, **_room(place), its_thread=place.thread))


def of_page(unit: Unit, place: Address) -> Link | None:
    """Give the page beneath which this thread was opened, where threads are named so."""
    link = at(unit, MessageRef(place.room, place.thread)) if place.thread else None
    return link if link is not None and link.role == "page" else None


def pointed_at(unit: Unit, place: Address, message: MessageRef | None) -> Link | None:
    """Give what is meant by a thread, or by a reply to one message, in a room with others."""
    link = of_thread(unit, place) or of_page(unit, place) if place.thread else None
    return at(unit, message) if link is None and message is not None else link
