"""What agents and reporters write to each other, and what agents write among themselves.

Nothing an agent writes reaches the reporter but through `hold`: it waits for `undo_seconds` from
when the agents can see it, and whatever it does to the ticket happens when it goes.
"""

from collections.abc import Mapping, Sequence

from core.db.outbox import links
from core.db.tickets import handed, history, messages, search, tickets
from core.db.unit import Unit
from core.domain.places import MessageRef
from core.domain.rights import Actor, check, roles_on
from core.domain.tickets.life import LIFE, changes
from core.domain.tickets.message import Kind, Status, TicketMessage
from core.domain.tickets.ticket import Act, Ticket
from core.errors import NotFound, Refused
from core.services import announce
from core.services.tickets import notes
from core.services.tickets.permitted import ticket_for
from core.services.tickets.sending import act_of, go, leaves_at


def hold(
    unit: Unit,
    actor: Actor,
    ticket_id: int,
    *,
    kind: Kind,
    text: str,
    file_ids: Sequence[int] = (),
    effect: Mapping[str, str] | None = None,
    said: MessageRef | None = None,
) -> TicketMessage:
    """Accept a message for the reporter; it goes when its time to be undone is over.

    `effect` says what it does: `missing` (an ASK: codes, with commas between), and for a
    SOLUTION `confirm` ("yes": ask whether it helped), `closing` ("yes": there is no solution),
    `resolution` and `cause` as codes, `how` it came to be closed; for a PRIORITY `priority`. What
    is by design is a request for a change as well, unless `change` is "no". `only` ("yes") is for
    the reporter of the ticket that was named, and no other whose was merged with it. `said` is
    the platform's message that it was said with, so that an edit of that is followed.

    Raises: Refused: `by_design_needs_change`.
    """
    ticket = ticket_for(unit, actor, act_of(kind, effect or {}), ticket_id)
    _by_design(unit, ticket, effect or {})
    message = messages.add(
        unit,
        ticket_id=ticket.id,
        origin_ticket_id=_origin(ticket, ticket_id),
        author_id=actor.person_id,
        kind=kind.value,
        status=Status.HELD.value,
        body=text,
        effect=dict(effect or {}) or None,
        goes_at=leaves_at(unit),
        file_ids=file_ids,
    )
    _link(unit, said, message)
    search.index(unit, ticket.id)
    return _on_its_way(unit, message)


def _on_its_way(unit: Unit, message: TicketMessage) -> TicketMessage:
    """Show the team what leaves soon, or let it go where nothing is waited for."""
    announce.outgoing(unit, message)
    if unit.team.desk.undo_seconds == 0:
        go(unit, message)
    return messages.as_it_is(unit, message)


def undo(unit: Unit, actor: Actor, message_id: int) -> TicketMessage:
    """Keep a held message inside: it becomes a note and nothing has left.

    Raises: Refused: `too_late`; it has gone.
    """
    message = messages.by_id(unit, message_id)
    on = roles_on(actor, tickets.by_id(unit, message.ticket_id)) if message else frozenset()
    check(actor, Act.REPLY, also=on)
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
    said: MessageRef | None = None,
) -> TicketMessage:
    """Keep an internal note; `source` is the room it can be read in already."""
    ticket = ticket_for(unit, actor, Act.NOTE, ticket_id)
    origin = _origin(ticket, ticket_id)
    about = {"origin_ticket_id": origin, "source": source, "file_ids": file_ids}
    message = notes.keep(unit, ticket.id, actor.person_id, text, **about)
    _link(unit, said, message)
    history.add(unit, ticket.id, "note", actor.person_id, message=message.id)
    return message


def send_on(unit: Unit, actor: Actor, note_id: int, *, asked: bool = False) -> TicketMessage:
    """Send an internal note to the reporter after all; it can be undone as any reply.

    `asked`: the bot asked whether it is meant for them, which is answered once.

    Raises: NotFound: there is no such note. Refused: `sent_already`.
    """
    note = messages.by_id(unit, note_id)
    if note is None or note.kind not in (Kind.NOTE, Kind.REPLY) or note.retracted_at is not None:
        raise NotFound("message")
    ticket_for(unit, actor, Act.REPLY, note.ticket_id)
    note = messages.as_it_is(unit, note)  # as it is now that nobody else changes the ticket
    inside = note.kind is Kind.NOTE or note.status is Status.UNDONE
    settled = asked and (note.kind is not Kind.NOTE or bool(note.effect.get("kept")))
    if (
        not inside
        or settled
        or not messages.change(
            unit,
            note,
            kind=Kind.REPLY.value,
            status=Status.HELD.value,
            goes_at=leaves_at(unit),
        )
    ):
        raise Refused("sent_already")
    message = messages.as_it_is(unit, note)
    announce.stray_settled(unit, message.id)
    return _on_its_way(unit, message)


def keep_inside(unit: Unit, actor: Actor, note_id: int) -> None:
    """Settle that a note stays inside.

    Raises: NotFound: there is no such note. Refused: `sent_already`.
    """
    note = messages.by_id(unit, note_id)
    if note is None:
        raise NotFound("message")
    ticket_for(unit, actor, Act.NOTE, note.ticket_id)
    note = messages.as_it_is(unit, note)
    if note.kind is not Kind.NOTE or note.effect.get("kept"):
        raise Refused("sent_already")
    messages.change(unit, note, effect={"kept": "yes"})
    announce.stray_settled(unit, note.id)


def comment(
    unit: Unit,
    actor: Actor,
    ticket_id: int,
    *,
    text: str,
    file_ids: Sequence[int] = (),
    said: MessageRef | None = None,
) -> Ticket:
    """Add what the reporter says; an answer puts a waiting ticket back to work (R36, R218).

    Raises: Refused: `not_now` when the ticket has ended; ask whether it shall be reopened.
    """
    ticket = ticket_for(unit, actor, Act.COMMENT, ticket_id)
    message = add_comment(
        unit,
        ticket,
        actor.person_id,
        text=text,
        file_ids=file_ids,
        said=said,
        origin=_origin(ticket, ticket_id),
    )
    if ticket.waits_for_reporter:
        ticket = tickets.change(unit, ticket, **changes(LIFE[Act.ANSWER], ticket, unit.now))
        announce.answered(unit, ticket)
        history.add(unit, ticket.id, "answered", actor.person_id, message=message.id)
    else:
        history.add(unit, ticket.id, "comment", actor.person_id, message=message.id)
    announce.card(unit, ticket)
    return ticket


def add_comment(
    unit: Unit,
    ticket: Ticket,
    author_id: int,
    *,
    text: str,
    file_ids: Sequence[int] = (),
    said: MessageRef | None = None,
    origin: int | None = None,
) -> TicketMessage:
    """Store the reporter's words and show them to the agents, whatever the ticket's state.

    Of a merged ticket they go to the one that it goes on as, and are said on the merged one.
    """
    into = ticket.merged_into_id
    message = messages.add(
        unit,
        ticket_id=ticket.id if into is None else into,
        origin_ticket_id=origin if into is None else ticket.id,
        author_id=author_id,
        kind=Kind.COMMENT.value,
        status=Status.SENT.value,
        body=text,
        sent_at=unit.now,
        file_ids=file_ids,
    )
    _link(unit, said, message)
    announce.from_reporter(unit, message)
    search.index(unit, message.ticket_id)
    return message


def _origin(ticket: Ticket, named: int) -> int | None:
    """Give the ticket that somebody named, where it goes on as another."""
    return named if named != ticket.id else None


def _by_design(unit: Unit, ticket: Ticket, effect: Mapping[str, str]) -> None:
    wanted = effect.get("resolution") == "by_design" and effect.get("change") != "no"
    if wanted and not handed.changes_of(unit, ticket.id):
        raise Refused("by_design_needs_change")


def _link(unit: Unit, said: MessageRef | None, message: TicketMessage) -> None:
    if said is not None:
        links.add(unit, said, message.ticket_id, role="said", message_id=message.id)
