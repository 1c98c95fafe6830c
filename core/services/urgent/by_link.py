"""Calls that are answered from outside the chat, by the link that an SMS or a push carries.

Whoever holds the link is whoever was called there: it was sent to them alone. It is worth something
for as long as its page is not over.
"""

from dataclasses import dataclass

from core.db.people import people
from core.db.tickets import tickets
from core.db.unit import Unit
from core.db.urgent import calls as page_calls, pages
from core.db.urgent.pages import Page
from core.domain.parties import Person
from core.domain.places import Address
from core.domain.tickets.ticket import Ticket
from core.errors import NotFound
from core.services.people.people import actor_anywhere
from core.services.urgent import drills, page


@dataclass(frozen=True, slots=True)
class Call:
    """What a link leads to: the page that calls by now, and whom it has called there.

    A drill has no ticket; `taken_by` is empty while nobody has it.
    """

    page: Page
    person: Person
    ticket: Ticket | None = None
    taken_by: str = ""


def call_at(unit: Unit, page_id: int, number: int, place: Address) -> Call:
    """Give the call of one round in one place, as it stands now.

    Raises: NotFound: there was none of somebody there, or its page is over.
    """
    whose = page_calls.whose(unit, page_id, number, place)
    if whose is None:
        raise NotFound("ticket")
    found = pages.by_id(unit, page_id)
    found = pages.by_id(unit, found.leader) if found.leader is not None else found
    person, taken = people.by_id(unit, whose), found.acknowledged_by
    taken_by = people.by_id(unit, taken).name if taken is not None else ""
    if found.ticket_id is None and found.kind == pages.DRILL:
        return Call(found, person, taken_by=taken_by)
    if found.ticket_id is None or found.ended_at is not None:
        raise NotFound("ticket")
    ticket = tickets.by_id(unit, found.ticket_id)
    return Call(found, person, ticket, taken_by)


def take(unit: Unit, page_id: int, number: int, place: Address) -> None:
    """Take the call as whoever was called there.

    Raises: NotFound: as `call_at`.
    Raises: Refused: as `page.acknowledge`, or `drill_over`.
    """
    call = call_at(unit, page_id, number, place)
    actor = actor_anywhere(unit, call.person)
    if call.ticket is None:
        drills.answer(unit, actor, call.page.id)
    else:
        page.acknowledge(unit, actor, call.ticket.id)
