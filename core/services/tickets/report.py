"""A finished report becomes a ticket."""

from core.db.people.people import by_id
from core.db.tickets import history, messages, relations, search, tickets
from core.db.unit import Unit
from core.domain.rights import Actor
from core.domain.text import clean, clean_line
from core.domain.tickets.relations import LinkKind
from core.domain.tickets.report import NewReport
from core.domain.tickets.ticket import Ticket
from core.services import announce
from core.services.tickets import turns
from core.services.urgent import page, urgency


def open_ticket(
    unit: Unit, actor: Actor, report: NewReport, *, with_report: int | None = None
) -> Ticket:
    """Store the report as a new ticket and tell everybody concerned (R14, R188).

    `with_report` is the ticket of the first of several cases that were told in one text (R66).
    """
    reporter = by_id(unit, actor.person_id)
    flags = urgency.decide(unit, report, reporter.organization_id)
    ticket = tickets.add(
        unit,
        kind=report.kind,
        system=report.system,
        category=report.category,
        component=report.component,
        administration=clean_line(report.administration),
        title=clean_line(report.title),
        reporter_id=reporter.id,
        organization_id=reporter.organization_id,
        priority=report.priority.value,
        urgent=bool(flags.urgent),
        urgent_reason=flags.urgent,
        payment_critical=bool(flags.payment),
        payment_on=flags.payment_on,
        payment_reason=flags.payment,
        payment_effect=clean(report.payment_effect),
        scope=report.scope,
        source=report.source,
    )
    tickets.add_answers(
        unit,
        ticket.id,
        [(key, clean(said) if isinstance(said, str) else said) for key, said in report.answers],
    )
    messages.attach(unit, ticket.id, report.file_ids, owner=reporter.id)
    history.add(
        unit,
        ticket.id,
        "opened",
        actor.person_id,
        priority=ticket.priority.value,
        urgent=ticket.urgent_reason,
        payment_critical=ticket.payment_critical,
    )
    if with_report is not None and _is_theirs(unit, with_report, reporter.id):
        relations.link(unit, ticket.id, with_report, LinkKind.SPLIT_FROM, by=actor.person_id)
    search.index(unit, ticket.id)
    ticket = turns.propose(unit, ticket)
    announce.card(unit, ticket)
    announce.receipt(unit, ticket)
    if ticket.urgent:
        page.call(unit, ticket)
    return ticket


def _is_theirs(unit: Unit, ticket_id: int, person_id: int) -> bool:
    found = tickets.by_ids(unit, [ticket_id])
    return bool(found) and found[0].reporter_id == person_id


def open_from(
    unit: Unit,
    source: Ticket,
    *,
    title: str,
    happened: str,
    link: LinkKind,
    by: int,
    kind: str = "",
) -> Ticket:
    """Open a ticket out of another, for the same reporter and about the same system.

    `happened` is what it is about, in words that the reporter may read; urgency stays where it
    was claimed.
    """
    ticket = tickets.add(
        unit,
        kind=kind or source.kind,
        system=source.system,
        category=source.category,
        component=source.component,
        administration=source.administration,
        title=clean_line(title),
        reporter_id=source.reporter_id,
        organization_id=source.organization_id,
        priority=source.priority.value,
        urgent=False,
        payment_critical=source.payment_critical,
        payment_on=source.payment_on,
        payment_effect=source.payment_effect,
        scope=source.scope,
        source=source.source,
    )
    if happened:
        tickets.add_answers(unit, ticket.id, [("happened", clean(happened))])
    relations.link(unit, ticket.id, source.id, link, by=by)
    history.add(unit, ticket.id, "opened", by, priority=ticket.priority.value, other=source.id)
    search.index(unit, ticket.id)
    ticket = turns.propose(unit, ticket)
    announce.card(unit, ticket)
    announce.receipt(unit, ticket)
    return ticket
