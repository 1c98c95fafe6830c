"""The auditor: proves that every urgent ticket is being called for, and shouts where one is not.

It trusts nothing that makes pages: it looks at the tickets themselves. What it finds it mends by a
page that calls at once.
"""

from datetime import timedelta

import structlog

from core.db import audits, history, pages, tickets
from core.db.unit import Unit
from core.domain.ticket import Ticket
from core.services import announce, calling, page, page_news

LATE = timedelta(minutes=3)  # a call that is due for longer was not made: the sweep stands
SHOUTED = timedelta(minutes=10)  # how long a monitor hears of it

log = structlog.get_logger()


def audit(unit: Unit) -> int:
    """Look at every open urgent ticket; mend those that are quiet, and tell how many there were."""
    found = audits.quiet(unit, late=unit.now - LATE)
    audits.note(unit, quiet=bool(found))
    for ticket in tickets.by_ids(unit, found):
        _mend(unit, ticket)
    return len(found)


def _mend(unit: Unit, ticket: Ticket) -> None:
    log.error("an urgent ticket had gone quiet", ticket=ticket.id)
    before = pages.of_ticket(unit, ticket.id)
    pages.end(unit, ticket.id)
    if before is not None:
        calling.again(unit, before)
    event = history.add(unit, ticket.id, "page_quiet", None)
    announce.happened(unit, ticket, event)
    for room in dict.fromkeys((*unit.places.on_call, *unit.places.agents)):
        page_news.gone_quiet(unit, ticket, event, room)
    page.call_alone(unit, ticket)


def problem(unit: Unit) -> str:
    """Say what a monitor has to know; empty where every urgent ticket is being called for."""
    found = audits.last(unit)
    if found is None:
        return ""
    if unit.now - found.at > LATE:
        return "nobody looks after urgent tickets"
    if found.quiet_at is not None and unit.now - found.quiet_at < SHOUTED:
        return "an urgent ticket had gone quiet; it is called for again"
    return ""
