"""Held messages go: only now do they count, on the ticket and for its clocks."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from core.db.apart import TRIED_AGAIN_AFTER, one_by_one
from core.db.tickets import handed, history, messages, relations, tickets
from core.db.unit import Unit
from core.domain.tickets.life import LIFE, Transition, changes
from core.domain.tickets.message import Kind, Status, TicketMessage
from core.domain.tickets.ticket import Act, Priority, State, Ticket
from core.errors import Refused
from core.services import announce
from core.services.tickets import survey
from core.services.tickets.claim import hand_to
from core.services.tickets.ending import end
from core.services.tickets.permitted import row_for

UNSHOWN = timedelta(minutes=1)  # that a message waits for being shown to the agents, at most


def leaves_at(unit: Unit) -> datetime:
    """Tell when a message goes that is held now, unless it is `shown` before that."""
    wait = timedelta(seconds=unit.team.desk.undo_seconds)
    return unit.now + wait + (UNSHOWN if unit.places.agents else timedelta())


def shown(unit: Unit, message_id: int) -> None:
    """Let the time to undo a held message begin: the agents see it now, in one of their rooms.

    Seen in another room a little later, or as somebody has edited it, it can be undone as long.
    """
    message = messages.by_id(unit, message_id)
    if message is not None and message.status is Status.HELD:
        goes_at = unit.now + timedelta(seconds=unit.team.desk.undo_seconds)
        messages.change(unit, message, goes_at=goes_at)


def go_due(unit: Unit) -> int:
    """Let the held messages go whose time has come; tell how many."""
    return one_by_one(unit, messages.due(unit), go, put_off=_put_off)


def _put_off(unit: Unit, message: TicketMessage) -> None:
    messages.change(unit, message, goes_at=unit.now + TRIED_AGAIN_AFTER)


def go(unit: Unit, message: TicketMessage) -> None:
    """Send a held message: now it counts, on the ticket and for its clocks.

    When the ticket has ended meanwhile nothing is sent, and the agents are told.
    """
    ticket = relations.goes_on_as(unit, message.ticket_id)
    try:
        row = row_for(unit, ticket, act_of(message.kind, message.effect))
    except Refused:
        messages.change(unit, message, status=Status.UNDONE.value, undeliverable="ended")
        history.add(unit, ticket.id, "undone", None, message=message.id)
        announce.outgoing(unit, message)
        return
    if ticket.waits_for_reporter and row.target:
        announce.answered(unit, ticket)
    if not messages.change(unit, message, status=Status.SENT.value, sent_at=unit.now):
        return
    if message.kind is Kind.PRIORITY:
        ticket = _prioritize(unit, ticket, message)
    else:
        ticket = said(unit, ticket, message, row)
    announce.from_agent(unit, ticket, message)
    survey.ask(unit, ticket)
    announce.outgoing(unit, message)
    announce.card(unit, ticket)


def said(
    unit: Unit, ticket: Ticket, message: TicketMessage, row: Transition, *, takes: bool = True
) -> Ticket:
    """Let a message do to the ticket what it does.

    Whoever answers first has it from now on, unless they answer many at once (`takes`).
    """
    if takes and ticket.assignee_id is None and not _released_since(unit, ticket, message):
        ticket = hand_to(unit, ticket, message.author_id, by=message.author_id, kind="claimed")
    elif ticket.work_started_at is None:
        ticket = tickets.change(unit, ticket, **changes(LIFE[Act.CLAIM], ticket, unit.now))
    if ticket.first_response_at is None:
        ticket = tickets.change(unit, ticket, first_response_at=unit.now)
    if row.target is State.CLOSED:
        return _ended(unit, ticket, message, row.act)
    changed = changes(row, ticket, unit.now)
    if row.target is not None:
        handed.came_back(unit, ticket.id)  # it is the reporter's turn now
    if changed:
        ticket = tickets.change(unit, ticket, **changed)
    kind = message.kind.value
    event = history.add(unit, ticket.id, kind, message.author_id, message=message.id)
    announce.watched(unit, ticket, event)
    return ticket


def _ended(unit: Unit, ticket: Ticket, message: TicketMessage, act: Act) -> Ticket:
    effect: dict[str, Any] = dict(message.effect)
    resolution = effect.get("resolution", "")
    reason = effect.get("how") or ("by_design" if resolution == "by_design" else "answered")
    return end(
        unit,
        ticket,
        act,
        by=message.author_id,
        kind="closed" if effect.get("closing") else "solved",
        reason=reason,
        resolution=resolution,
        cause=effect.get("cause") or "unknown",
        message=message.id,
        told=True,
    )


def _prioritize(unit: Unit, ticket: Ticket, message: TicketMessage) -> Ticket:
    """Change the priority now that the reporter is told why (R208)."""
    was, now = ticket.priority, Priority(message.effect["priority"])
    ticket = tickets.change(unit, ticket, priority=now)
    event = history.add(
        unit,
        ticket.id,
        "prioritized",
        message.author_id,
        message=message.id,
        was=was.value,
        now=now.value,
    )
    announce.happened(unit, ticket, event)
    announce.watched(unit, ticket, event)
    return ticket


def _released_since(unit: Unit, ticket: Ticket, message: TicketMessage) -> bool:
    """Tell whether the ticket was given back on purpose after this was written."""
    return any(
        event.type == "released" and event.at > message.written_at
        for event in history.of_ticket(unit, ticket.id)
    )


def delivered(unit: Unit, message_id: int) -> None:
    """Note that a message has reached the reporter, and show it to the agents."""
    message = messages.by_id(unit, message_id)
    if message is not None and message.delivered_at is None:
        messages.change(unit, message, delivered_at=unit.now, undeliverable="")
        if "incident" not in message.effect:  # one of many, and the incident's card tells it
            announce.outgoing(unit, message)


def undeliverable(unit: Unit, message_id: int, why: str) -> None:
    """Note that a message cannot reach the reporter; the agent who relied on it is told."""
    message = messages.by_id(unit, message_id)
    if message is not None:
        messages.change(unit, message, undeliverable=why)
        history.add(unit, message.ticket_id, "undeliverable", None, message=message_id)
        announce.outgoing(unit, message)
        announce.card(unit, tickets.by_id(unit, message.ticket_id))


def act_of(kind: Kind, effect: Mapping[str, str]) -> Act:
    """Name the act that sending a message of this kind is."""
    if kind is Kind.SOLUTION and effect.get("closing"):
        return Act.CLOSE
    if kind is Kind.SOLUTION:
        return Act.PROPOSE if effect.get("confirm") == "yes" else Act.SOLVE
    if kind is Kind.PRIORITY:
        return Act.PRIORITIZE
    return Act.ASK if kind is Kind.ASK else Act.REPLY
