"""The auditor: proves that every urgent ticket is being called for, and shouts where one is not.

It trusts nothing that makes pages: it looks at the tickets themselves. What it finds it mends by a
page that calls at once.
"""

from datetime import timedelta

import structlog

from core.db.outbox import sooner
from core.db.tickets import history, tickets
from core.db.unit import Unit
from core.db.urgent import audits, pages
from core.services import announce
from core.services.urgent import calling, news as page_news, page

LATE = timedelta(minutes=3)  # a call that is due for longer was not made: the sweep stands
SHOUTED = timedelta(minutes=10)  # how long a monitor hears of it

log = structlog.get_logger()


def audit(unit: Unit) -> int:
    """Look at every open urgent ticket; mend those that are quiet, and tell how many there were.

    A call that is owed for later than it was meant, because the clock was set back, goes now.
    """
    sooner.follow_clock(unit)
    found = audits.quiet(unit, late=unit.now - LATE)
    audits.note(unit, quiet=bool(found))
    return sum(_mend(unit, ticket_id) for ticket_id in found)


def _mend(unit: Unit, ticket_id: int) -> bool:
    """Call for a ticket anew; False where another replica has done so meanwhile."""
    ticket = tickets.to_change(unit, ticket_id)
    if not audits.quiet(unit, late=unit.now - LATE, only=ticket_id):
        return False
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
    return True


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
