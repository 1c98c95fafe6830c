"""What the team writes to itself on a ticket."""

from typing import Any

from core.db.tickets import messages, search
from core.db.unit import Unit
from core.domain.tickets.message import Kind, Status, TicketMessage
from core.services import announce


def keep(unit: Unit, ticket_id: int, author_id: int, text: str, **more: Any) -> TicketMessage:
    """Keep a note inside: it stands under every card, and search finds it."""
    note = messages.add(
        unit,
        ticket_id=ticket_id,
        author_id=author_id,
        kind=Kind.NOTE.value,
        status=Status.SENT.value,
        body=text,
        **more,
    )
    announce.note(unit, note)
    search.index(unit, ticket_id)
    return note
