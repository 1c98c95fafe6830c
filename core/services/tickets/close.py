"""How a reporter ends a ticket, and how it comes back; agents end one by a message."""

from core.db.tickets import history, messages, relations, tickets
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.rights import Actor
from core.domain.tickets.message import Kind, Status
from core.domain.tickets.relations import LinkKind
from core.domain.tickets.ticket import Act, Ticket
from core.errors import Refused
from core.services import announce
from core.services.tickets.concerned import joined, reporters, was_told
from core.services.tickets.ending import back_to_work, end
from core.services.tickets.permitted import ticket_for
from core.services.tickets.reply import add_comment, note
from core.services.tickets.report import open_from
from core.services.tickets.standing import as_it_stands


def confirm(unit: Unit, actor: Actor, ticket_id: int, *, solution_id: int | None = None) -> Ticket:
    """Close because the reporter says that it is solved (R221), by the solution that they mean.

    That is the message which they answer, else what was proposed to them last.
    """
    ticket = ticket_for(unit, actor, Act.CONFIRM, ticket_id)
    since = joined(unit, ticket)
    proposed = {
        message.id: message
        for message in messages.of_ticket(unit, ticket.id)
        if message.kind is Kind.SOLUTION
        and message.status is Status.SENT
        and was_told(message, ticket.id, since)
    }
    meant = solution_id if solution_id in proposed else max(proposed, default=None)
    effect = {} if meant is None else proposed[meant].effect
    return end(
        unit,
        ticket,
        Act.CONFIRM,
        by=actor.person_id,
        kind="confirmed",
        reason="confirmed",
        resolution=effect.get("resolution", ""),
        cause=effect.get("cause", ""),
    )


def not_solved(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Go on working, because the reporter says that it is not solved."""
    ticket = ticket_for(unit, actor, Act.NOT_SOLVED, ticket_id)
    return back_to_work(unit, ticket, Act.NOT_SOLVED, by=actor.person_id, kind="not_solved")


def may_withdraw(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Give a ticket that its reporter may take back.

    Raises: Refused: `part_of_another`; another's report is part of it, and not theirs to end.
    """
    ticket = ticket_for(unit, actor, Act.WITHDRAW, ticket_id)
    if len(reporters(unit, ticket)) > 1:
        raise Refused("part_of_another")
    return ticket


def withdraw(unit: Unit, actor: Actor, ticket_id: int, *, why: str = "") -> Ticket:
    """Let the reporter take the report back, saying why or not (R70)."""
    ticket = may_withdraw(unit, actor, ticket_id)
    if why:
        add_comment(unit, ticket, actor.person_id, text=why)
    return end(unit, ticket, Act.WITHDRAW, by=actor.person_id, kind="withdrawn", reason="withdrawn")


def reopen(unit: Unit, actor: Actor, ticket_id: int, *, why: str = "") -> Ticket:
    """Take an ended ticket up again; its history and clocks go on (R227).

    What is still wrong goes onto the ticket: the reporter's words for the agents, an agent's as
    a note. When it ended too long ago, a new ticket that follows it is opened and given instead.
    """
    try:
        ticket = ticket_for(unit, actor, Act.REOPEN, ticket_id)
    except Refused as refused:
        if refused.reason != "reopen_too_late":
            raise
        return _follow_up(unit, actor, tickets.by_id(unit, ticket_id), why=why)
    ticket = back_to_work(unit, ticket, Act.REOPEN, by=actor.person_id, kind="reopened")
    named = ticket if ticket.id == ticket_id else tickets.by_id(unit, ticket_id)
    _say_why(unit, actor, named if named.reporter_id == actor.person_id else ticket, why)
    return ticket


def _say_why(unit: Unit, actor: Actor, ticket: Ticket, why: str) -> None:
    """Put what is still wrong onto a ticket, as whoever says it would say it there."""
    if why and actor.person_id == ticket.reporter_id:
        add_comment(unit, ticket, actor.person_id, text=why)
    elif why:
        note(unit, actor, ticket.id, text=why)


def _follow_up(unit: Unit, actor: Actor, ended: Ticket, *, why: str) -> Ticket:
    """Open a ticket that takes up what ended long ago; a second wish leads to the same one."""
    for one in relations.of_ticket(unit, ended.id):
        if one.kind is LinkKind.FOLLOWS and not one.forth:
            follower = tickets.by_id(unit, one.other_id)
            if as_it_stands(unit, follower).is_open:
                _say_why(unit, actor, follower, why)
                return follower
    own = actor.person_id == ended.reporter_id
    ticket = open_from(
        unit,
        ended,
        title=ended.title,
        happened=why if own else "",  # the reporter reads it
        link=LinkKind.FOLLOWS,
        by=actor.person_id,
    )
    if not own:
        _say_why(unit, actor, ticket, why)
    event = history.add(unit, ended.id, "followed_up", actor.person_id, other=ticket.id)
    announce.card(unit, ended)
    announce.happened(unit, ended, event)
    announce.to_one(unit, ended, Notice.NEWS, about=event)
    return ticket
