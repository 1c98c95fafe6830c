"""What the desk makes of a report: category, what it is by contract, where it comes from."""

from dataclasses import replace
from typing import Any

from core.config.team import Category
from core.db.tickets import history, tickets
from core.db.unit import Unit
from core.domain.rights import Actor
from core.domain.tickets.judging import NO_COMPONENT, Judged
from core.domain.tickets.life import LIFE, changes
from core.domain.tickets.ticket import Act, Priority, Ticket
from core.errors import Refused
from core.services import announce
from core.services.status.status import register_of
from core.services.tickets.permitted import ticket_for


def assess(unit: Unit, actor: Actor, ticket_id: int, judged: Judged) -> Ticket:
    """Note what the desk makes of a report; what the reporter said that it is stays (R155).

    A category that is always about the same component tells it, unless somebody does.
    Raises: Refused: `unknown_category`, when the team knows none of that name for the system;
    `component_elsewhere`, when it is none of that system.
    """
    ticket = ticket_for(unit, actor, Act.ASSESS, ticket_id)
    fitting = [one for one in categories_for(unit, ticket) if one.id == judged.category]
    if judged.category and not fitting:
        raise Refused("unknown_category")
    if not judged.component:
        judged = replace(judged, component=next((one.component or "" for one in fitting), ""))
    elif judged.component != NO_COMPONENT and not _is_of(unit, judged.component, ticket):
        raise Refused("component_elsewhere")
    told = {name: value for name in Judged.__slots__ if (value := getattr(judged, name))}
    if judged.component == NO_COMPONENT:
        told["component"] = ""
    news: dict[str, Any] = {
        name: value for name, value in told.items() if value != getattr(ticket, name)
    }
    changed = changes(LIFE[Act.ASSESS], ticket, unit.now) | news
    if not changed:
        return ticket
    ticket = tickets.change(unit, ticket, **changed)
    event = history.add(unit, ticket.id, "assessed", actor.person_id, **news)
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    return ticket


def _is_of(unit: Unit, component: str, ticket: Ticket) -> bool:
    parts = register_of(unit).parts
    return component in parts and parts[component].of == ticket.system != ""


def system_of(unit: Unit, ticket_id: int) -> str:
    """Give the system that is judged about: that of the ticket which a merged one goes on as."""
    ticket = tickets.by_id(unit, ticket_id)
    into = ticket.merged_into_id
    return (ticket if into is None else tickets.by_id(unit, into)).system


def categories_for(unit: Unit, ticket: Ticket) -> tuple[Category, ...]:
    """Give the team's categories that belong to the ticket's system (R206)."""
    return tuple(
        one for one in unit.team.categories if one.system is None or one.system == ticket.system
    )


def may_change_to(unit: Unit, actor: Actor, ticket_id: int, priority: Priority) -> None:
    """Refuse a change of priority that would be none, before a reason is asked for.

    Raises: Refused: `priority_already`.
    """
    if ticket_for(unit, actor, Act.PRIORITIZE, ticket_id).priority is priority:
        raise Refused("priority_already")
