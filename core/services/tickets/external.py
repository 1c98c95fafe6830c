"""A ticket is in the hands of somebody outside: who has it, what they call it, until when."""

from core.db.tickets import handed, history, tickets
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.rights import Actor
from core.domain.tickets.life import LIFE, changes
from core.domain.tickets.ticket import Act, Ticket
from core.services import announce
from core.services.tickets.ending import back_to_work
from core.services.tickets.permitted import ticket_for


def hand_out(
    unit: Unit,
    actor: Actor,
    ticket_id: int,
    *,
    party: str,
    reference: str = "",
    expected_on: str = "",
) -> Ticket:
    """Wait for a third party; the reporter is told who it is and is kept informed (R214, R226).

    Handing out what is outside already says who has it now.
    """
    ticket = ticket_for(unit, actor, Act.HAND_OUT, ticket_id)
    if ticket.assignee_id is None:
        ticket = tickets.change(unit, ticket, assignee_id=actor.person_id, assigned_at=unit.now)
    handed.came_back(unit, ticket.id)
    given = handed.hand_out(
        unit,
        ticket.id,
        party=party,
        reference=reference,
        expected_on=expected_on,
        by=actor.person_id,
    )
    ticket = tickets.change(unit, ticket, **changes(LIFE[Act.HAND_OUT], ticket, unit.now))
    event = history.add(unit, ticket.id, "external", actor.person_id, external=given.id)
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    announce.watched(unit, ticket, event)
    announce.to_reporter(unit, ticket, Notice.NEWS, about=event)
    return ticket


def come_back(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Go on working, for the third party has done what it had to; the reporter hears of it.

    So does one who was asked, and answered on the telephone.
    """
    ticket = ticket_for(unit, actor, Act.RETURN, ticket_id)
    party = handed.outside(unit, ticket.id)
    handed.came_back(unit, ticket.id)
    data = {"external": party.id} if party is not None else {}
    return back_to_work(unit, ticket, Act.RETURN, by=actor.person_id, kind="returned", **data)
