"""What the end of an incident does to its tickets: it closes them, or asks their reporters.

Each ticket changes by the rules of its life. What has ended, what is work for planners, and what
stands where the act is not possible stays as it is.
"""

from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType

from core.db.incidents import incidents
from core.db.people import people
from core.db.tickets import messages, search, tickets
from core.db.unit import Unit
from core.domain.incidents.incidents import Update
from core.domain.rights import Actor
from core.domain.roles import Role
from core.domain.tickets.message import Kind, Status
from core.domain.tickets.ticket import ASSIGNMENT, Act, Ticket
from core.errors import Refused
from core.services import announce
from core.services.people.people import language_of
from core.services.status.status import incident_shown
from core.services.tickets import sending, survey
from core.services.tickets.permitted import row_for
from core.services.urgent import page

ACTS: Mapping[str, Act] = MappingProxyType(
    {"close": Act.SOLVE, "confirm": Act.PROPOSE, "ask": Act.ASK}
)
"""What a coordinator may choose; anything else leaves the tickets as they are."""

_EFFECTS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "close": {"resolution": "fixed"},
        "confirm": {"confirm": "yes", "resolution": "fixed"},
        "ask": {"missing": "works,left"},
    }
)


def settle(unit: Unit, ticket_id: int, over: Update, how: str) -> bool:
    """Do to a ticket what was chosen, in the words of the end; tell whether its reporters hear so.

    It is nobody's work: whoever had it has it still.
    """
    act = ACTS.get(how)
    ticket = tickets.to_change(unit, ticket_id)
    if act is None or not ticket.is_open or ticket.kind == ASSIGNMENT:
        return False
    try:
        row = row_for(unit, ticket, act)
    except Refused:
        return False
    if ticket.waits_for_reporter:
        announce.answered(unit, ticket)
    if act is not Act.SOLVE:
        _take_call(unit, ticket, over.written_by)
        ticket = tickets.to_change(unit, ticket_id)
    told = _in_their_language(unit, ticket, over)
    message = messages.add(
        unit,
        ticket_id=ticket.id,
        author_id=over.written_by,
        kind=(Kind.ASK if act is Act.ASK else Kind.SOLUTION).value,
        status=Status.SENT.value,
        body=told.body,
        sent_at=unit.now,
        effect={**_EFFECTS[how], "language": told.language, "incident": str(over.incident_id)},
    )
    ticket = sending.said(unit, ticket, message, row, takes=False)
    announce.from_agent(unit, ticket, message)
    survey.ask(unit, ticket)
    search.index(unit, ticket.id)
    announce.card(unit, ticket)
    return True


def _in_their_language(unit: Unit, ticket: Ticket, over: Update) -> Update:
    """Give the end as the team has told it in the reporter's language, else as it was written."""
    language = language_of(unit, people.by_id(unit, ticket.reporter_id))
    shown = incident_shown(unit, incidents.by_id(unit, over.incident_id)).in_language(language)
    return next(one for one in shown.updates if one.id == over.id)


def _take_call(unit: Unit, ticket: Ticket, by: int) -> None:
    """Take the call of an urgent ticket: nobody is called for what waits for its reporter."""
    if ticket.urgent:
        with suppress(Refused):  # it is taken already, or nobody is being called
            page.acknowledge(unit, Actor(by, frozenset({Role.COORDINATOR})), ticket.id)
