"""Whoever took a page stays on it: asked after a silence, and called again without an answer."""

from collections.abc import Callable
from datetime import datetime, timedelta

from core.db.tickets import history, tickets
from core.db.unit import Unit
from core.db.urgent import pages, storms
from core.db.urgent.pages import Page
from core.domain.tickets.ticket import Ticket
from core.domain.urgent.paging import SET_BACK, Ladder
from core.services import announce
from core.services.urgent import calling, news as page_news

PATIENCE = timedelta(minutes=15)  # from the question until it climbs again


def watch(unit: Unit, ladder: Ladder, since: datetime) -> datetime | None:
    """Tell when whoever took a page is asked, if they are silent from `since` on."""
    return None if ladder.reconfirm is None else max(since, unit.now) + ladder.reconfirm


def look(unit: Unit, page: Page, ladder: Ladder, *, climb: Callable[[Unit, Page], None]) -> None:
    """Do what is due for a page that somebody took: wait on, ask them, or climb anew."""
    ticket = tickets.by_id(unit, page.ticket_id) if page.ticket_id is not None else None
    if ticket is None or not ticket.is_open or ladder.reconfirm is None:
        pages.update(unit, page, next_at=None)
        return
    last = _last_act(unit, page, ticket)
    due = last + ladder.reconfirm
    set_back = page.planned_at is not None and page.planned_at > unit.now + SET_BACK
    if due > unit.now or ticket.waits_for_reporter or set_back:
        pages.update(unit, page, next_at=max(due, unit.now + PATIENCE), asked_at=None)
    elif page.asked_at is None or page.asked_at < last:
        _ask(unit, page, ticket)
    else:
        _lapse(unit, page, ticket, climb)


def _last_act(unit: Unit, page: Page, ticket: Ticket) -> datetime:
    """Tell when whoever took the page was last heard of, on any ticket that it calls for."""
    joined = [one.ticket_id for one in storms.joined_to(unit, page.id)]
    ids = [ticket.id, *(one for one in joined if one is not None)]
    last = history.last_act(unit, ids, page.acknowledged_by)
    return min(last or page.started_at, unit.now)


def _ask(unit: Unit, page: Page, ticket: Ticket) -> None:
    asked = pages.update(unit, page, asked_at=unit.now, next_at=unit.now + PATIENCE)
    if asked is None or asked.acknowledged_by is None:
        return
    event = history.add(unit, ticket.id, "page_asked", None, page=page.id, to=page.acknowledged_by)
    page_news.still_on_it(unit, asked, event)


def _lapse(unit: Unit, page: Page, ticket: Ticket, climb: Callable[[Unit, Page], None]) -> None:
    """Call anew from the first rung: whoever took it is not heard of any more."""
    lapsed = pages.update(
        unit,
        page,
        acknowledged_at=None,
        acknowledged_by=None,
        asked_at=None,
        taken=0,
        person_id=None,
        next_at=unit.now,
    )
    if lapsed is None:
        return
    told: dict[str, object] = {"page": page.id, "to": page.acknowledged_by}
    told |= {"taken_at": page.acknowledged_at.isoformat()} if page.acknowledged_at else {}
    event = history.add(unit, ticket.id, "page_lapsed", None, **told)
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    page_news.still_on_it(unit, page, event)
    calling.again(unit, lapsed, outside=False)
    climb(unit, lapsed)
