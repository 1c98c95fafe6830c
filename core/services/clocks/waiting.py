"""What a ticket waits for, as far as somebody may be told: which reminder it is, when it closes."""

import zlib
from dataclasses import dataclass
from datetime import datetime

from core.config.texts import Text
from core.db.clocks import timers
from core.db.clocks.timers import Timer
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.clocks.ladders import Ladder, Waiting, ends, ladder_of, steps_of
from core.domain.intents import Intent
from core.domain.tickets.message import TicketMessage
from core.services.clocks.hours import attended
from core.services.tickets.concerned import asked_last


@dataclass(frozen=True, slots=True)
class Waited:
    """What a reminder may say. `text` is the team's own, `asked` is what was asked last."""

    waiting: Waiting
    closes_at: datetime | None
    text: Text | None
    asked: TicketMessage | None


def ladder_for(unit: Unit, waiting: Waiting) -> Ladder:
    return ladder_of(unit.team.reminders, waiting)


def procedure_mark(unit: Unit) -> str:
    """Give what changes when the team writes other steps or other hours."""
    told = unit.team.reminders.model_dump_json() + unit.rules.mark
    return f"{zlib.crc32(told.encode()):08x}"


def waited(unit: Unit, intent: Intent) -> Waited | None:
    """Tell what a reminder says now; None where its cause is gone or a newer one is owed.

    An answer ends the cause, and so does a new question. A merged ticket waits as the one does
    that it goes on as.
    """
    if intent.ticket_id is None:
        return None
    ticket = tickets.by_id(unit, intent.ticket_id)
    if ticket.merged_into_id is not None:
        ticket = tickets.by_id(unit, ticket.merged_into_id)
    timer = timers.of_ticket(unit, ticket.id)
    if timer is None or not is_newest(timer, intent):
        return None
    told = unit.team.reminders
    closes_at = ends(ladder_for(unit, timer.waiting), timer.standing, attended(unit))
    text = None
    number = intent.data["step"]
    if timer.waiting is not Waiting.PROGRESS:
        steps = steps_of(told, timer.waiting)
        text = steps[number].text if number < len(steps) else None
    return Waited(timer.waiting, closes_at, text, asked_last(unit, ticket))


def is_newest(timer: Timer, intent: Intent) -> bool:
    """Tell whether an owed reminder is about what the ticket waits for, and the newest of it."""
    return (timer.cause, timer.standing.taken - 1) == (intent.data["cause"], intent.data["step"])
