"""What somebody said is edited or taken back where they said it, and follows on the other side."""

from core.db import history, links, messages, search
from core.db.unit import Unit
from core.domain.message import Status, TicketMessage
from core.domain.places import MessageRef
from core.services import announce


def theirs(unit: Unit, person_id: int, ref: MessageRef) -> TicketMessage | None:
    """Give what this person said on a ticket with a platform's message.

    None where that was not said on a ticket, was said by somebody else, or is taken back already.
    """
    link = links.at(unit, ref)
    if link is None or link.message_id is None:
        return None
    message = messages.by_id(unit, link.message_id)
    if message is None or message.author_id != person_id or message.retracted_at is not None:
        return None
    return message


def revise(unit: Unit, message: TicketMessage, *, text: str) -> None:
    """Let a message read otherwise wherever it is shown; nothing where it reads so already."""
    if text in ("", message.body):
        return
    messages.revise(unit, message, text)
    history.add(unit, message.ticket_id, "edited", message.author_id, message=message.id)
    search.index(unit, message.ticket_id)
    announce.message_changed(unit, message.ticket_id, message.id)


def retract(unit: Unit, message: TicketMessage) -> None:
    """Take a message back.

    A held reply stays inside; what was sent already is taken away there, or shown as taken back.
    """
    if message.status is Status.HELD:
        messages.change(unit, message, status=Status.UNDONE.value)
    messages.retract(unit, message)
    history.add(unit, message.ticket_id, "retracted", message.author_id, message=message.id)
    search.index(unit, message.ticket_id)
    announce.message_retracted(unit, message.ticket_id, message.id)


def vanish(unit: Unit, ref: MessageRef) -> bool:
    """Take back what somebody said with a message whose author the platform does not name.

    A message that the bot wrote stays what it is: nobody said anything with it.
    """
    link = links.at(unit, ref)
    if link is None or link.message_id is None or link.role != "said":
        return False
    message = messages.by_id(unit, link.message_id)
    if message is None or message.retracted_at is not None:
        return False
    retract(unit, message)
    return True
