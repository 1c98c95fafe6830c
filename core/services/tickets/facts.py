"""A ticket as wording needs it: with the names around it, and what was said on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from core.db.incidents import links as incident_links
from core.db.incidents.links import Known
from core.db.people import organizations, people
from core.db.tickets import history, messages, tickets
from core.db.tickets.history import Event
from core.db.unit import Unit
from core.db.urgent import pages
from core.domain.incidents.joining import Blast
from core.domain.parties import Organization, Person
from core.domain.tickets.message import StoredFile, TicketMessage
from core.domain.tickets.ticket import Ticket
from core.services.incidents.joined_shown import blast_of
from core.services.tickets.around import Around, around, beside, key_of
from core.services.tickets.concerned import joined, may_read
from core.services.tickets.standing import as_it_stands


@dataclass(frozen=True, slots=True)
class TicketFacts:
    """A ticket with the names around it; the parts that only some notices show may be empty.

    `late` tells whether what is due next was due before it was read; lists of tickets know it.
    """

    ticket: Ticket
    key: str
    reporter: Person
    assignee: Person | None
    organization: Organization | None
    page: pages.Page | None = None
    answers: tuple[tuple[str, Any], ...] = ()
    files: tuple[StoredFile, ...] = ()
    messages: tuple[TicketMessage, ...] = ()
    message_files: Mapping[int, tuple[StoredFile, ...]] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    edited: bool = False
    around: Around | None = None
    incidents: tuple[Known, ...] = ()
    blast: Blast | None = None
    late: bool = False


def ticket_facts(
    unit: Unit,
    ticket: Ticket,
    *,
    whole: bool = False,
    whose: int | None = None,
    public: bool = False,
    brief: bool = False,
) -> TicketFacts:
    """Gather a ticket; `whole` with answers, files, messages, history and what stands around it.

    Where it is `brief`, without answers, files and what others have to do with it: a call names
    none of them, and waits for each question.
    Heard by its own reporter (`whose`), or `public`, only what was said to them is among the
    messages; of a ticket that was merged its reporter hears as it stands now.
    """
    own = whose == ticket.reporter_id
    shown = as_it_stands(unit, ticket) if own else ticket
    known = people.by_ids(
        unit, {shown.reporter_id} | ({shown.assignee_id} if shown.assignee_id else set())
    )
    plain = TicketFacts(
        ticket=shown,
        key=key_of(unit, ticket.id),
        reporter=known[shown.reporter_id],
        assignee=known.get(shown.assignee_id) if shown.assignee_id else None,
        organization=organizations.by_id(unit, ticket.organization_id),
        page=pages.of_ticket(unit, ticket.id),
    )
    if brief:
        return plain
    plain = replace(
        plain,
        answers=tuple(tickets.answers(unit, ticket.id)),
        files=tuple(messages.files_of(unit, ticket_id=ticket.id)),
        edited=tickets.was_edited(unit, ticket.id),
        around=beside(unit, ticket),
        incidents=incident_links.known_of(unit, ticket.id),
        blast=blast_of(unit, ticket),
    )
    if not whole:
        return plain
    written = _written(unit, ticket, outside=own or public)
    return replace(
        plain,
        messages=written,
        message_files={
            message.id: tuple(messages.files_of(unit, message_id=message.id)) for message in written
        },
        events=tuple(history.of_ticket(unit, ticket.id)),
        around=around(unit, ticket),
    )


def _written(unit: Unit, ticket: Ticket, *, outside: bool) -> tuple[TicketMessage, ...]:
    """Give what was written about a ticket; to those `outside` the team, what is meant for them.

    Of tickets that were merged each reporter reads their own words, what was answered to them,
    and from the merge on what was answered to both.
    """
    into = ticket if ticket.merged_into_id is None else tickets.by_id(unit, ticket.merged_into_id)
    if not outside:
        return tuple(messages.of_ticket(unit, ticket.id))
    since = joined(unit, into)
    written = messages.of_ticket(unit, into.id)
    return tuple(one for one in written if may_read(one, ticket.id, since))


def summaries(unit: Unit, ids: list[int], *, whose: int | None) -> tuple[TicketFacts, ...]:
    """Gather several tickets for a list, with a handful of queries for all of them."""
    found = [
        as_it_stands(unit, one) if one.reporter_id == whose else one
        for one in tickets.by_ids(unit, ids)
    ]
    if not found:
        return ()
    known = people.by_ids(
        unit,
        {ticket.reporter_id for ticket in found}
        | {ticket.assignee_id for ticket in found if ticket.assignee_id},
    )
    called = pages.of_tickets(unit, [ticket.id for ticket in found])
    return tuple(
        TicketFacts(
            ticket=ticket,
            key=key_of(unit, ticket.id),
            reporter=known[ticket.reporter_id],
            assignee=known.get(ticket.assignee_id) if ticket.assignee_id else None,
            organization=None,
            page=called.get(ticket.id),
            late=ticket.due_at is not None and ticket.due_at <= unit.now,
        )
        for ticket in found
    )
