"""What support does not solve itself: work for the planners, and wishes for another design."""

from core.db.tickets import handed, history, watchers
from core.db.tickets.handed import ChangeRequest
from core.db.tickets.watchers import Watcher
from core.db.unit import Unit
from core.domain.rights import Actor
from core.domain.tickets.relations import LinkKind
from core.domain.tickets.ticket import ASSIGNMENT, Act, Ticket
from core.services import announce
from core.services.tickets.concerned import reporters
from core.services.tickets.ending import end
from core.services.tickets.permitted import ticket_for
from core.services.tickets.reply import note
from core.services.tickets.report import open_from


def plan(unit: Unit, actor: Actor, ticket_id: int, *, text: str) -> Ticket:
    """Close the ticket and open an assignment for the planners in one go (R215).

    `text` says what is to be planned, among colleagues. Gives the assignment; whoever else
    reported what is planned follows it.
    """
    ticket = ticket_for(unit, actor, Act.PLAN, ticket_id)
    assignment = open_from(
        unit,
        ticket,
        title=ticket.title,
        happened="",
        link=LinkKind.CAUSED,
        by=actor.person_id,
        kind=ASSIGNMENT,
    )
    for person_id in reporters(unit, ticket):
        if person_id != assignment.reporter_id:
            watchers.add(unit, assignment.id, Watcher(person_id=person_id), by=actor.person_id)
    if text:
        note(unit, actor, assignment.id, text=text)
    end(
        unit,
        ticket,
        Act.PLAN,
        by=actor.person_id,
        kind="handed_over",
        reason="handed_over",
        resolution="handed_over",
        other=assignment.id,
    )
    return assignment


def request_change(
    unit: Unit,
    actor: Actor,
    ticket_id: int,
    *,
    theme: str,
    subtheme: str = "",
    title: str = "",
    description: str = "",
    workaround: str = "",
) -> ChangeRequest:
    """Record the wish that what is by design be otherwise, linked to its ticket (R157)."""
    ticket = ticket_for(unit, actor, Act.CHANGE, ticket_id)
    made = handed.request_change(
        unit,
        ticket.id,
        organization_id=ticket.organization_id,
        theme=theme,
        subtheme=subtheme,
        title=title or ticket.title,
        description=description,
        workaround=workaround,
        by=actor.person_id,
    )
    event = history.add(unit, ticket.id, "change_requested", actor.person_id, change=made.id)
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    return made
