"""What somebody looks for among tickets, and what of it they may find."""

from zoneinfo import ZoneInfo

from core.db.people import people
from core.db.tickets import filters, search, tickets
from core.db.unit import Unit
from core.domain.places import Address
from core.domain.rights import Actor
from core.domain.tickets.finding import Sought, read
from core.domain.tickets.keys import FIRST_NUMBER, parse_key
from core.domain.tickets.ticket import ASSIGNMENT
from core.errors import NotFound, Refused
from core.services.people.people import actor_anywhere

MOST = 10  # tickets in one answer


def understood(unit: Unit, text: str) -> Sought:
    """Read words and filters.

    Raises: Refused: `filter_unknown`.
    """
    today = unit.now.astimezone(ZoneInfo(unit.team.hours.timezone)).date()
    return read(text, filters.names(unit), today=today)


def search_for(
    unit: Unit, text: str, *, identity: tuple[str, str, str], place: Address
) -> tuple[int, ...]:
    """Search for whoever has an identity (platform, workspace, id), as a read.

    Who works here searches everything; a reporter what they can read of their own. Who asks in a
    room of the team is taken for one of it: the unit that follows knows better, and says so.
    """
    try:
        sought = understood(unit, text)
    except Refused:
        return ()
    person = people.by_identity(unit, *identity)
    inside = place.room in unit.places.team_rooms
    actor = actor_anywhere(unit, person) if person is not None else Actor(0)
    if not (inside or actor.works_here):
        own = search.find_own(unit, sought.words, actor.person_id, limit=MOST) if person else []
        return tuple(own)
    where = filters.conditions(unit, sought, reader_id=actor.person_id)
    if actor.only_plans:
        where.append(filters.ASSIGNMENTS)
    found = search.find(unit, sought.words, limit=MOST, where=where)
    return tuple(dict.fromkeys([*_by_key(unit, sought), *found]))[:MOST]


def own_of(unit: Unit, found: tuple[int, ...], person_id: int) -> tuple[int, ...]:
    """Keep of what was found what this reporter reported."""
    return tuple(one.id for one in tickets.by_ids(unit, found) if one.reporter_id == person_id)


def planned_of(unit: Unit, found: tuple[int, ...], person_id: int) -> tuple[int, ...]:
    """Keep of what was found assignments, and what this planner reported."""
    return tuple(
        one.id
        for one in tickets.by_ids(unit, found)
        if one.kind == ASSIGNMENT or one.reporter_id == person_id
    )


def _by_key(unit: Unit, sought: Sought) -> tuple[int, ...]:
    """Find the ticket whose key is all that was typed."""
    key = parse_key(sought.words, unit.team.desk.key_prefix)
    if key is None or sought.is_filtered:
        return ()
    try:
        return (tickets.by_id(unit, key.number - FIRST_NUMBER + 1).id,)
    except NotFound:
        return ()
