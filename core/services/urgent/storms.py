"""Storms: many pages at once become one with a count, told of in digests.

The first calls at once and by itself; what comes of the same system soon after joins it. Each
ticket keeps a page of its own, which points to the one that calls.
"""

from datetime import timedelta

from core.db.apart import TRIED_AGAIN_AFTER, one_by_one
from core.db.tickets import history, tickets
from core.db.unit import Unit
from core.db.urgent import calls as page_calls, pages, storms as stored
from core.db.urgent.pages import Page
from core.domain.tickets.ticket import Ticket
from core.domain.urgent.paging import Ladder
from core.services import announce
from core.services.urgent import calling, news as page_news

REDRAWN = 20  # cards of tickets that were taken along; others follow when something happens


def joins(unit: Unit, ticket: Ticket, ladder: Ladder) -> bool:
    """Let a ticket join the page of its system that began a little earlier; tell whether it did.

    One that climbs another ladder stands by itself, for it calls other people; so does one
    without a system, unless the team has named none at all.
    """
    minutes = unit.team.urgent.join_minutes
    if not minutes or (unit.team.systems and not ticket.system):
        return False
    since = unit.now - timedelta(minutes=minutes)
    first = stored.joinable(unit, ticket.system, ladder.to_json(), since=since)
    if first is None or first.ticket_id in (None, ticket.id):
        return False
    pages.start(
        unit,
        ticket.id,
        next_at=None,
        ladder=first.ladder or {},
        system=ticket.system,
        joined_id=first.id,
    )
    digest = timedelta(minutes=unit.team.urgent.digest_minutes)
    stored.join(unit, first, told_at=unit.now + digest)
    history.add(unit, ticket.id, "page_joined", None, page=first.id, other=first.ticket_id)
    return True


def tell_due(unit: Unit) -> int:
    """Say of every page that others have joined since how many there are now."""
    return one_by_one(unit, pages.digests_due(unit), _tell, put_off=_put_off)


def _put_off(unit: Unit, page: Page) -> None:
    pages.update(unit, page, digest_at=unit.now + TRIED_AGAIN_AFTER)


def _tell(unit: Unit, page: Page) -> None:
    told = pages.update(unit, page, digest_at=None, digests=page.digests + 1)
    if told is None or told.ended_at is not None:
        return
    calling.again(unit, told, outside=False)  # nobody's telephone rings for a number
    rooms = {one.place for one in page_calls.of_page(unit, page.id) if one.person_id is None}
    for room in sorted(rooms & set(unit.places.team_rooms)):
        page_news.page_digest(unit, told, place=room)
    whose = told.person_id if told.is_open else told.acknowledged_by
    if whose is not None:
        page_news.page_digest(unit, told, person_id=whose)


def part_of(unit: Unit, page: Page, ticket: Ticket) -> list[Ticket]:
    """Give the tickets that a page calls for, this one among them."""
    ids = [one.ticket_id for one in stored.joined_to(unit, page.id)]
    ids = [one for one in (*ids, page.ticket_id) if one not in (None, ticket.id)]
    others = tickets.by_ids(unit, [one for one in ids if one is not None])
    for one in others[:REDRAWN]:
        announce.card(unit, one)
    return [ticket, *others]


def leave(unit: Unit, ended: Page) -> None:
    """Let the next ticket lead those that had joined one which has ended, or count one less."""
    if ended.joined_id is not None:
        stored.left(unit, ended.joined_id)
        return
    left = stored.joined_to(unit, ended.id, limit=1)
    if not left:
        return
    next_at = unit.now if ended.acknowledged_at is None else ended.next_at
    stored.lead(unit, ended, left[0], next_at=next_at)
