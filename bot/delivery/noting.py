"""What came of a delivery, noted with all that follows from it."""

from datetime import timedelta

from core.db import links, outbox
from core.db.owed import Owed
from core.db.unit import Unit
from core.domain.intents import Nature, Notice
from core.domain.places import MessageRef
from core.services import page, sending

TRIES_OF_A_PAGE = 2  # then the agents are called as well


def note(unit: Unit, owed: Owed, ref: MessageRef, thread: str, digest: str) -> None:
    """Note a delivery with all that follows from it."""
    first = owed.sent is None
    outbox.tried(unit, owed, ref.address, "sent" if first else "changed")
    outbox.done(unit, owed, result="sent", sent=ref, digest=digest)
    ticket_id = owed.intent.ticket_id
    if first and ticket_id is not None:
        role = "card" if owed.intent.notice is Notice.CARD else "notice"
        links.add(unit, ref, ticket_id, role=role, thread=thread)
    if first and owed.intent.notice is Notice.FROM_AGENT and owed.intent.message_id is not None:
        sending.delivered(unit, owed.intent.message_id)


def give_up(unit: Unit, owed: Owed, why: str) -> None:
    """End a row that can reach nobody; whoever relied on it is told.

    A message that has arrived and only cannot be changed any more is nobody's loss.
    """
    outbox.done(unit, owed, result=f"undeliverable: {why}")
    if owed.sent is not None:
        return
    if owed.intent.notice is Notice.FROM_AGENT and owed.intent.message_id is not None:
        sending.undeliverable(unit, owed.intent.message_id, why)
    _call_elsewhere(unit, owed)


def put_back(unit: Unit, owed: Owed, seconds: float, why: str) -> None:
    outbox.later(unit, owed, after=timedelta(seconds=seconds))
    if owed.place is not None:
        outbox.tried(unit, owed, owed.place, f"later: {why}")
    if owed.sent is None and owed.attempts >= TRIES_OF_A_PAGE:
        _call_elsewhere(unit, owed)


def _call_elsewhere(unit: Unit, owed: Owed) -> None:
    """Call the agents where the people on call are not reached: it must not go quiet."""
    if owed.nature is Nature.PAGE:
        page.elsewhere(unit, owed.intent.data["page"], owed.intent.data["round"], owed.place)
