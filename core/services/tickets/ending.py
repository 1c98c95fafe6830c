"""The two turns of a ticket that several use cases share: it ends, or it is taken up again."""

from typing import Any

from core.db.tickets import handed, history, tickets
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.tickets.life import LIFE, changes
from core.domain.tickets.ticket import Act, State, Ticket
from core.services import announce
from core.services.tickets import survey
from core.services.urgent import page


def back_to_work(
    unit: Unit, ticket: Ticket, act: Act, *, by: int | None, kind: str, **data: Any
) -> Ticket:
    """Put a ticket that waited or had ended to work again, and tell everybody concerned.

    An urgent one that had ended calls anew: nobody has said yet that they come this time.
    """
    ended = not ticket.is_open
    ticket = tickets.change(unit, ticket, **changes(LIFE[act], ticket, unit.now))
    if ticket.state is State.NEW:
        data["state"] = State.NEW.value
    event = history.add(unit, ticket.id, kind, by, **data)
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    announce.watched(unit, ticket, event)
    announce.answered(unit, ticket)
    if act is Act.RETURN:
        announce.to_reporter(unit, ticket, Notice.NEWS, about=event)
    if ended:
        announce.to_reporter(unit, ticket, Notice.ENDED, about=event)
        if ticket.urgent:
            page.call(unit, ticket)
    return ticket


def end(
    unit: Unit,
    ticket: Ticket,
    act: Act,
    *,
    by: int | None,
    kind: str,
    reason: str,
    resolution: str = "",
    cause: str = "",
    told: bool = False,
    **data: Any,
) -> Ticket:
    """End a ticket by an act; unless a message tells them (`told`), the reporter hears of it.

    Whoever sends that message asks after it how the help was: nobody is asked before they know.
    A third party has it no more.
    """
    handed.came_back(unit, ticket.id)
    ticket = tickets.change(
        unit,
        ticket,
        **changes(LIFE[act], ticket, unit.now),
        close_reason=reason,
        resolution_code=resolution,
        cause_code=cause,
    )
    event = history.add(unit, ticket.id, kind, by, reason=reason, **data)
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    announce.watched(unit, ticket, event)
    announce.answered(unit, ticket)
    page.stop(unit, ticket)
    if not told:
        announce.to_reporter(unit, ticket, Notice.ENDED, about=event)
        survey.ask(unit, ticket)
    return ticket
