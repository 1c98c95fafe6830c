"""How far an incident or a ticket reaches, and what is raised where so many have it."""

from datetime import date
from zoneinfo import ZoneInfo

from core.db.incidents import joined
from core.db.tickets import history, tickets
from core.db.unit import Unit
from core.domain.incidents.joining import Blast, next_step, raises
from core.domain.intents import Notice
from core.domain.tickets.ticket import Ticket
from core.services import announce

MOST_RAISED = 50  # tickets at once; the others follow with whoever joins next


def today(unit: Unit) -> date:
    """Give the day it is at the desk."""
    return unit.now.astimezone(ZoneInfo(unit.team.hours.timezone)).date()


def blast(unit: Unit, incident_id: int) -> Blast:
    """Tell how far an incident reaches: each person counts once, as joiner or as reporter."""
    return joined.blast(unit, incident_id, today=today(unit))


def weigh(unit: Unit, incident_id: int) -> None:
    """Raise the priority of an incident's tickets where so many have it; once each.

    At most 50 at once. To be called where a ticket is linked to an incident, too.
    """
    reaches = blast(unit, incident_id)
    if not raises(reaches, unit.team.me_too):
        return
    for number in joined.to_raise(unit, incident_id, limit=MOST_RAISED):
        raise_priority(unit, tickets.to_change(unit, number), reaches)


def raise_priority(unit: Unit, ticket: Ticket, reaches: Blast) -> Ticket:
    """Raise a ticket's priority by one step, once, saying how many have it."""
    before, now = ticket.priority, next_step(ticket.priority)
    if joined.was_raised(unit, ticket.id) or before is now:
        return ticket
    ticket = tickets.change(unit, ticket, priority=now)
    event = history.add(
        unit,
        ticket.id,
        "joined_many",
        None,
        was=before.value,
        now=now.value,
        people=reaches.people,
        organizations=reaches.organizations,
    )
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    announce.to_reporter(unit, ticket, Notice.NEWS, about=event)
    return ticket
