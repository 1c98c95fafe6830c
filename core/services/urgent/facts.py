"""A page as wording needs it: whom it calls, why, and how many have joined it."""

from dataclasses import dataclass
from datetime import datetime

from core.db.people import people
from core.db.tickets import history, messages
from core.db.tickets.history import Event
from core.db.unit import Unit
from core.db.urgent import calls as page_calls, pages, storms
from core.db.urgent.pages import Page
from core.domain.parties import Person
from core.domain.places import Address
from core.services.tickets.around import key_of


@dataclass(frozen=True, slots=True)
class Called:
    """One call of a drill; without a name it was a room."""

    name: str
    platform: str
    outcome: str
    settled_at: datetime | None


NAMED = 10  # tickets that a digest names; the others are in the queue


@dataclass(frozen=True, slots=True)
class Lapsed:
    """Who took a page, and when, before nothing more was heard of them."""

    who: Person
    taken_at: datetime


@dataclass(frozen=True, slots=True)
class PageFacts:
    """`calls` is whose turn it is, `asked_by` who paged `asked` by hand, and `why` what they wrote.

    `page` is the one that leads, where this one has joined another; `joined` names some of those
    that have joined it. `before` are those who were called by name in the rounds before.
    """

    page: Page
    calls: Person | None
    asked_by: Person | None
    taken_by: Person | None
    why: str
    asked: Person | None = None
    before: tuple[Person, ...] = ()
    lapsed: Lapsed | None = None
    joined: tuple[str, ...] = ()
    calls_made: tuple[Called, ...] = ()


def page_facts(unit: Unit, page_id: int, *, number: int = 1) -> PageFacts:
    """Gather a page, or the one that it has joined, as its round `number` tells it."""
    found = pages.by_id(unit, page_id)
    if found.leader is not None:
        found = pages.by_id(unit, found.leader)
    before = _before(unit, found, number) if found.is_open else []
    asked, lapsed = _past(unit, found) if found.is_open and (before or found.note_id) else (0, None)
    silent = lapsed.data["to"] if lapsed else 0
    named = {found.person_id, found.asked_by, found.acknowledged_by, asked, silent, *before}
    known = people.by_ids(unit, {one for one in named if one})
    note = messages.by_id(unit, found.note_id) if found.note_id is not None else None
    return PageFacts(
        page=found,
        calls=known.get(found.person_id or 0),
        asked_by=known.get(found.asked_by or 0),
        taken_by=known.get(found.acknowledged_by or 0),
        why=note.body if note is not None and note.retracted_at is None else "",
        asked=known.get(asked),
        before=tuple(known[one] for one in before if one in known),
        lapsed=_lapsed(known.get(silent), lapsed),
        joined=_joined(unit, found),
        calls_made=_calls(unit, found) if found.kind == pages.DRILL else (),
    )


def _before(unit: Unit, page: Page, number: int) -> list[int]:
    """Give whom the rounds before have called by name, in order."""
    if number <= 1:
        return []
    made = page_calls.of_page(unit, page.id)
    named = [one.person_id for one in made if one.round < number and one.person_id is not None]
    return list(dict.fromkeys(named))


def _past(unit: Unit, page: Page) -> tuple[int, Event | None]:
    """Give who was asked for by name, 0 for nobody, and how it last fell silent."""
    past = history.of_ticket(unit, page.ticket_id) if page.ticket_id is not None else []
    asked = [
        one.data["to"]
        for one in past
        if one.type == "page_wanted" and one.data.get("message") == page.note_id
    ]
    lapsed = [one for one in past if one.type == "page_lapsed" and one.data.get("page") == page.id]
    return asked[-1] if asked else 0, lapsed[-1] if lapsed else None


def _lapsed(who: Person | None, event: Event | None) -> Lapsed | None:
    if who is None or event is None or "taken_at" not in event.data:
        return None
    return Lapsed(who, datetime.fromisoformat(event.data["taken_at"]))


def _calls(unit: Unit, page: Page) -> tuple[Called, ...]:
    made = page_calls.of_page(unit, page.id)
    known = people.by_ids(unit, {one.person_id for one in made if one.person_id is not None})
    return tuple(
        Called(
            known[one.person_id].name if one.person_id is not None else "",
            one.place.platform,
            one.outcome,
            one.settled_at,
        )
        for one in made
    )


def _joined(unit: Unit, page: Page) -> tuple[str, ...]:
    if not page.joined:
        return ()
    found = storms.joined_to(unit, page.id, limit=NAMED)
    return tuple(key_of(unit, one.ticket_id) for one in found if one.ticket_id is not None)


def is_needless(
    unit: Unit, page_id: int, number: int, place: Address, person_id: int | None
) -> bool:
    """Tell whether a call that has not gone yet need not go any more.

    A later call says it there; or the page is over, and the place is nobody's room.
    """
    if page_calls.newest(unit, page_id, place) > number:
        return True
    over = not pages.by_id(unit, page_id).is_open
    return over and (person_id is not None or place not in unit.places.team_rooms)
