"""How a reporter ends a ticket, and how it comes back; agents end one by a message."""

from core.db import messages, tickets
from core.db.unit import Unit
from core.domain.message import Kind, Status
from core.domain.rights import Actor, check
from core.domain.ticket import Act, State, Ticket, step
from core.services.ending import back_to_work, end
from core.services.reply import add_comment, note


def confirm(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Close because the reporter says that it is solved (R221), by what was proposed last."""
    ticket = _checked(unit, actor, ticket_id, Act.CONFIRM)
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
    ticket = _checked(unit, actor, ticket_id, Act.NOT_SOLVED)
    return back_to_work(unit, ticket, by=actor.person_id, kind="not_solved")


def withdraw(unit: Unit, actor: Actor, ticket_id: int, *, why: str = "") -> Ticket:
    """Let the reporter take the report back, saying why or not (R70)."""
    ticket = _checked(unit, actor, ticket_id, Act.WITHDRAW)
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
    ticket = _checked(unit, actor, ticket_id, Act.REOPEN)
    ticket = back_to_work(unit, ticket, by=actor.person_id, kind="reopened")
    if why and actor.person_id == ticket.reporter_id:
        add_comment(unit, ticket, actor.person_id, text=why)
    elif why:
        note(unit, actor, ticket_id, text=why)
    return ticket


def _checked(unit: Unit, actor: Actor, ticket_id: int, act: Act) -> Ticket:
    ticket = tickets.to_change(unit, ticket_id)
    check(actor, act, ticket)
    step(ticket, act)
    return ticket
