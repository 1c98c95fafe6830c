"""What agents and reporters write to each other, and what agents write among themselves.

Nothing an agent writes reaches the reporter but through `hold`: it waits for `undo_seconds`,
and whatever it does to the ticket happens when it goes.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from core.db import history, messages, search, tickets
from core.db.unit import Unit
from core.domain.message import Kind, Status, TicketMessage
from core.domain.rights import Actor, check
from core.domain.ticket import Act, Ticket, step
from core.errors import NotFound, Refused
from core.services import announce
from core.services.permitted import ticket_for
from core.services.sending import act_of, go


def hold(
    unit: Unit,
    actor: Actor,
    ticket_id: int,
    *,
    kind: Kind,
    text: str,
    file_ids: Sequence[int] = (),
    effect: Mapping[str, str] | None = None,
) -> TicketMessage:
    """Accept a message for the reporter; it goes when its time to be undone is over.

    `effect` says what it does: `missing` (an ASK: codes, with commas between), and for a
    SOLUTION `confirm` ("yes": ask whether it helped), `closing` ("yes": there is no solution),
    `resolution` and `cause` as codes.
    """
    ticket_for(unit, actor, act_of(kind, effect or {}), ticket_id)
    message = messages.add(
        unit,
        ticket_id=ticket_id,
        author_id=actor.person_id,
        kind=kind.value,
        status=Status.HELD.value,
        body=text,
        effect=dict(effect or {}) or None,
        goes_at=unit.now + timedelta(seconds=unit.team.desk.undo_seconds),
        file_ids=file_ids,
    )
    search.index(unit, ticket_id)
    announce.outgoing(unit, message)
    if unit.team.desk.undo_seconds == 0:
        go(unit, message)
    return messages.as_it_is(unit, message)


def undo(unit: Unit, actor: Actor, message_id: int) -> TicketMessage:
    """Keep a held message inside: it becomes a note and nothing has left.

    Raises: Refused: `too_late`; it has gone.
    """
    check(actor, Act.REPLY)
    message = messages.by_id(unit, message_id)
    if message is None:
        raise NotFound("message")
    if message.status is not Status.HELD or not messages.change(
        unit, message, status=Status.UNDONE.value
    ):
        raise Refused("too_late")
    history.add(unit, message.ticket_id, "undone", actor.person_id, message=message_id)
    announce.outgoing(unit, message)
    return messages.as_it_is(unit, message)


def note(
    unit: Unit,
    actor: Actor,
    ticket_id: int,
    *,
    text: str,
    file_ids: Sequence[int] = (),
    source: str = "",
) -> TicketMessage:
    """Keep an internal note; `source` is the room it can be read in already."""
    ticket_for(unit, actor, Act.NOTE, ticket_id)
    message = messages.add(
        unit,
        ticket_id=ticket_id,
        author_id=actor.person_id,
        kind=Kind.NOTE.value,
        status=Status.SENT.value,
        body=text,
        source=source,
        file_ids=file_ids,
    )
    history.add(unit, ticket_id, "note", actor.person_id, message=message.id)
    announce.note(unit, message)
    search.index(unit, ticket_id)
    return message


def comment(
    unit: Unit, actor: Actor, ticket_id: int, *, text: str, file_ids: Sequence[int] = ()
) -> Ticket:
    """Add what the reporter says; an answer puts a waiting ticket back to work (R36, R218).

    Raises: Refused: `not_now` when the ticket has ended; ask whether it shall be reopened.
    """
    ticket = ticket_for(unit, actor, Act.COMMENT, ticket_id)
    message = add_comment(unit, ticket, actor.person_id, text=text, file_ids=file_ids)
    if ticket.waits_for_reporter:
        answer = step(ticket, Act.ANSWER)
        ticket = tickets.change(unit, ticket, state=answer.target, pending_reason="")
        announce.answered(unit, ticket)
        history.add(unit, ticket_id, "answered", actor.person_id, message=message.id)
    else:
        history.add(unit, ticket_id, "comment", actor.person_id, message=message.id)
    announce.card(unit, ticket)
    return ticket


def add_comment(
    unit: Unit, ticket: Ticket, author_id: int, *, text: str, file_ids: Sequence[int] = ()
) -> TicketMessage:
    """Store the reporter's words and show them to the agents, whatever the ticket's state."""
    message = messages.add(
        unit,
        ticket_id=ticket.id,
        author_id=author_id,
        kind=Kind.COMMENT.value,
        status=Status.SENT.value,
        body=text,
        sent_at=unit.now,
        file_ids=file_ids,
    )
    announce.from_reporter(unit, message)
    search.index(unit, ticket.id)
    return message
