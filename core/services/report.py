"""A finished report becomes a ticket."""

from core.db import history, messages, search, tickets
from core.db.people import by_id
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.report import NewReport
from core.domain.rights import Actor
from core.domain.text import clean, clean_line
from core.domain.ticket import Ticket
from core.services import announce, page
from core.services.ranking import weight_of


def open_ticket(unit: Unit, actor: Actor, report: NewReport) -> Ticket:
    """Store the report as a new ticket and tell everybody concerned (R14, R188)."""
    reporter = by_id(unit, actor.person_id)
    ticket = tickets.add(
        unit,
        weight=weight_of(unit, reporter.organization_id),
        kind=report.kind,
        system=report.system,
        category=report.category,
        administration=clean_line(report.administration),
        title=clean_line(report.title),
        reporter_id=reporter.id,
        organization_id=reporter.organization_id,
        priority=report.priority.value,
        urgent=bool(report.urgent_reason),
        urgent_reason=report.urgent_reason,
        payment_critical=report.payment,
        payment_on=report.payment_on,
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
    search.index(unit, ticket.id)
    announce.to_reporter(unit, ticket, Notice.RECEIPT)
    announce.card(unit, ticket)
    if ticket.urgent:
        page.call(unit, ticket)
    return ticket
