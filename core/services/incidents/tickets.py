"""Which tickets an incident is about, and what their reporters want to hear of it."""

from collections.abc import Iterable

from core.db.incidents import incidents, links as incident_links
from core.db.outbox import outbox
from core.db.tickets import history, tickets
from core.db.unit import Unit
from core.domain.incidents.incidents import Incident, Stage
from core.domain.rights import Actor
from core.domain.speaking import Speaking, check_speaking
from core.domain.tickets.ticket import Act, Ticket
from core.errors import NotFound, Refused
from core.services import announce
from core.services.incidents.blast import weigh
from core.services.status.status import register_of
from core.services.tickets.concerned import reporters
from core.services.tickets.permitted import ticket_to_see

REDRAWN = 20  # cards of tickets that were linked together; others follow when something happens


def yours_key(incident_id: int, person_id: int) -> str:
    """Give the key of the one message that a reporter has of an incident."""
    return f"yours:{incident_id}>{person_id}"


def attach(unit: Unit, incident: Incident, ticket_ids: Iterable[int], *, by: int) -> int:
    """Let an incident be about tickets too, and their reporters hear of it; tell of how many."""
    fresh = incident_links.add(unit, incident.id, ticket_ids, by=by)
    for ticket_id in fresh:
        history.add(unit, ticket_id, "incident_linked", by, incident=incident.id)
    if incident.is_open:
        incident_links.tell_of(unit, incident.id, fresh)
    weigh(unit, incident.id)
    for ticket in tickets.by_ids(unit, fresh[:REDRAWN]):
        announce.card(unit, ticket)
    return len(fresh)


def go_along(unit: Unit, source_id: int, target_id: int, *, by: int) -> None:
    """Let what a ticket goes on as belong to what that belonged to and what is not over."""
    for one in incident_links.known_of(unit, source_id):
        if one.resolved_at is None:
            attach(unit, incidents.by_id(unit, one.id), [target_id], by=by)


def link(unit: Unit, actor: Actor, incident_id: int, ticket_ids: Iterable[int]) -> Incident:
    """Link tickets to an incident; of one that everybody knows their reporters hear at once.

    Raises: Refused: `incident_dropped`, `incident_over`; `incident_linked` where all were linked.
    Raises: NotFound: one is no ticket.
    """
    check_speaking(actor, Speaking.DRAFT)
    incident = incidents.by_id(unit, incident_id, to_change=True)
    if incident.stage is Stage.DROPPED:
        raise Refused("incident_dropped")
    if incident.resolved_at is not None:
        raise Refused("incident_over")
    found = [_seen(unit, actor, one).id for one in ticket_ids]
    if not attach(unit, incident, found, by=actor.person_id):
        raise Refused("incident_linked")
    return incident


def _seen(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    ticket_to_see(unit, actor, Act.NOTE, ticket_id)
    return tickets.by_id(unit, ticket_id)  # this very one, also where it goes on as another


def unlink(unit: Unit, actor: Actor, ticket_id: int) -> tuple[int, ...]:
    """Take a ticket out of all incidents that are not over; its reporter hears that it is not it.

    Gives the incidents.
    Raises: Refused: `incident_not_linked`.
    """
    check_speaking(actor, Speaking.DRAFT)
    ticket = _seen(unit, actor, ticket_id)
    found = [one.id for one in incident_links.known_of(unit, ticket.id) if one.resolved_at is None]
    if not found:
        raise Refused("incident_not_linked")
    for one in found:
        incident_links.remove(unit, one, ticket.id)
        history.add(unit, ticket.id, "incident_unlinked", actor.person_id, incident=one)
        for person_id in reporters(unit, ticket):
            outbox.bring_up_to_date(unit, yours_key(one, person_id))
    announce.card(unit, ticket)
    return tuple(found)


def likely(unit: Unit, ticket_id: int) -> int:
    """Give the incident that a ticket probably belongs to: about its part, or the only one.

    Raises: NotFound: nothing is open. Refused: `which_incident`.
    """
    ticket = tickets.by_id(unit, ticket_id)
    register = register_of(unit)
    if ticket.system in register:
        told = {ticket.component, ticket.system}
        parts = told if ticket.component else set(register.with_components(ticket.system))
        found = incident_links.unsettled_about(unit, parts)
        if found is not None:
            return found
    every = incident_links.unsettled(unit)
    if not every:
        raise NotFound("open-incident")
    if len(every) > 1:
        raise Refused("which_incident")
    return every[0]


def follow(unit: Unit, actor: Actor, incident_id: int, *, wants: bool) -> None:
    """Let a reporter hear each step of what their ticket belongs to, or only its end.

    Raises: NotFound: nothing of theirs belongs to it.
    """
    own = incident_links.of_reporter(unit, incident_id, actor.person_id)
    if not own:
        raise NotFound("incident")
    incident_links.follow(unit, incident_id, own, wants=wants)
    outbox.bring_up_to_date(unit, yours_key(incident_id, actor.person_id))
