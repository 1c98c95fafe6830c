"""How a reporter ends a ticket, and how it comes back; agents end one by a message."""

from core.db import messages
from core.db.unit import Unit
from core.domain.message import Kind, Status
from core.domain.rights import Actor
from core.domain.ticket import Act, State, Ticket
from core.services.ending import back_to_work, end
from core.services.permitted import ticket_for
from core.services.reply import add_comment, note


def confirm(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Close because the reporter says that it is solved (R221), by what was proposed last."""
    ticket = ticket_for(unit, actor, Act.CONFIRM, ticket_id)
    proposed = [
        message
        for message in messages.of_ticket(unit, ticket_id)
        if message.kind is Kind.SOLUTION and message.status is Status.SENT
    ]
    return end(
        unit,
        ticket,
        State.CLOSED,
        by=actor.person_id,
        kind="confirmed",
        reason="confirmed",
        resolution=proposed[-1].effect.get("resolution", "") if proposed else "",
    )


def not_solved(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Go on working, because the reporter says that it is not solved."""
    ticket = ticket_for(unit, actor, Act.NOT_SOLVED, ticket_id)
    return back_to_work(unit, ticket, by=actor.person_id, kind="not_solved")


def withdraw(unit: Unit, actor: Actor, ticket_id: int, *, why: str = "") -> Ticket:
    """Let the reporter take the report back, saying why or not (R70)."""
    ticket = ticket_for(unit, actor, Act.WITHDRAW, ticket_id)
    if why:
        add_comment(unit, ticket, actor.person_id, text=why)
    return end(
        unit, ticket, State.WITHDRAWN, by=actor.person_id, kind="withdrawn", reason="withdrawn"
    )


def reopen(unit: Unit, actor: Actor, ticket_id: int, *, why: str = "") -> Ticket:
    """Take an ended ticket up again; its history and clocks go on (R227).

    What is still wrong goes onto the ticket: the reporter's words for the agents, an agent's as
    a note.
    """
    ticket = ticket_for(unit, actor, Act.REOPEN, ticket_id)
    ticket = back_to_work(unit, ticket, by=actor.person_id, kind="reopened")
    if why and actor.person_id == ticket.reporter_id:
        add_comment(unit, ticket, actor.person_id, text=why)
    elif why:
        note(unit, actor, ticket_id, text=why)
    return ticket
