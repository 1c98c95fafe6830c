"""What somebody said is edited or taken back where they said it, and follows on the other side."""

from core.db import history, links, messages, search
from core.db.unit import Unit
from core.domain.message import Status, TicketMessage
from core.domain.places import MessageRef
from core.services import announce


def revise(unit: Unit, person_id: int, ref: MessageRef, *, text: str) -> bool:
    """Let what this person said with a platform's message read otherwise; tell whether it does.

    Nothing changes where it was not said on a ticket, by somebody else, or is taken back already.
    """
    message = _theirs(unit, person_id, ref)
    if message is None or not text.strip() or message.body == text:
        return False
    messages.revise(unit, message, text)
    history.add(unit, message.ticket_id, "edited", person_id, message=message.id)
    search.index(unit, message.ticket_id)
    announce.message_changed(unit, message.ticket_id, message.id)
    return True


def retract(unit: Unit, person_id: int, ref: MessageRef) -> bool:
    """Take back what this person said with a platform's message; tell whether there was any.

    A held reply stays inside; what was sent already is taken away there, or shown as taken back.
    """
    message = _theirs(unit, person_id, ref)
    if message is None:
        return False
    if message.status is Status.HELD:
        messages.change(unit, message, status=Status.UNDONE.value)
    messages.retract(unit, message)
    history.add(unit, message.ticket_id, "retracted", person_id, message=message.id)
    search.index(unit, message.ticket_id)
    announce.message_changed(unit, message.ticket_id, message.id)
    return True


def vanish(unit: Unit, ref: MessageRef) -> bool:
    """Take back what somebody said with a message whose author the platform does not name.

    A message that the bot wrote stays what it is: nobody said anything with it.
    """
    link = links.at(unit, ref)
    if link is None or link.message_id is None or link.role != "said":
        return False
    message = messages.by_id(unit, link.message_id)
    return message is not None and retract(unit, message.author_id, ref)


def _theirs(unit: Unit, person_id: int, ref: MessageRef) -> TicketMessage | None:
    link = links.at(unit, ref)
    if link is None or link.message_id is None:
        return None
    message = messages.by_id(unit, link.message_id)
    if message is None or message.author_id != person_id or message.retracted_at is not None:
        return None
    return message
