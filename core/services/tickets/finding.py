"""What somebody looks for among tickets, and what of it they may find."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, zip_longest
from typing import Any
from zoneinfo import ZoneInfo

from core.db.people import people
from core.db.tickets import filters, search, tickets
from core.db.unit import Unit
from core.domain.places import Address
from core.domain.rights import Actor
from core.domain.tickets.finding import OPEN, Sought, read
from core.domain.tickets.keys import number_in, parse_key
from core.domain.tickets.ticket import ASSIGNMENT, Ticket
from core.errors import Refused
from core.services.people.people import actor_anywhere
from core.services.tickets.standing import all_as_they_stand

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

    Who works here searches everything, planners assignments, and everybody what they can read of
    their own. Who asks in a room of the team is taken for one of it: the unit that follows knows
    better, and says so.
    """
    try:
        sought = understood(unit, text)
    except Refused:
        return ()
    person = people.by_identity(unit, *identity)
    inside = place.room in unit.places.team_rooms
    actor = actor_anywhere(unit, person) if person is not None else Actor(0)
    if not (inside or actor.works_here):
        return _own(unit, sought, person.id) if person is not None else ()
    if actor.only_plans or unit.places.only_plans(place):
        planned = _all(unit, sought, actor.person_id, where=[filters.ASSIGNMENTS])
        own = _own(unit, sought, person.id) if person is not None else ()
        by_turns = chain.from_iterable(zip_longest(planned, own))  # neither crowds the other out
        return tuple(dict.fromkeys(one for one in by_turns if one is not None))[:MOST]
    return _all(unit, sought, actor.person_id)


def _all(
    unit: Unit, sought: Sought, reader_id: int, *, where: Sequence[Any] = ()
) -> tuple[int, ...]:
    where = [*filters.conditions(unit, sought, reader_id=reader_id), *where]
    named = filters.those_of(unit, _named(unit, sought), where)
    found = search.find(unit, sought.words, limit=MOST, where=where)
    return tuple(dict.fromkeys([*named, *found]))[:MOST]


def _own(unit: Unit, sought: Sought, person_id: int) -> tuple[int, ...]:
    """Search what a person reported themselves, all of which is theirs whoever works on it.

    What was merged is in the state that its reporter is told.
    """
    if not (sought.words or sought.is_filtered):
        return ()
    reported = tickets.of_reporter(unit, person_id, limit=search.MOST_OWN)
    own = [one for one in all_as_they_stand(unit, reported) if _stands(one, sought.state)]
    narrowed = replace(sought, state="", mine=False)
    where = filters.conditions(unit, narrowed, reader_id=person_id)
    kept = set(filters.those_of(unit, [one.id for one in own], where))
    own = [one for one in own if one.id in kept]
    if not sought.words:
        return tuple(one.id for one in own[:MOST])
    named = [one for one in _named(unit, sought) if one in kept]
    found = search.find_own(unit, sought.words, own, limit=MOST)
    return tuple(dict.fromkeys([*named, *found]))[:MOST]


def _stands(ticket: Ticket, state: str) -> bool:
    return ticket.is_open if state == OPEN else state in ("", ticket.state)


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


def _named(unit: Unit, sought: Sought) -> list[int]:
    """Give the numbers of the tickets whose keys are all that was typed, one or several."""
    prefix = unit.team.desk.key_prefix
    if parse_key(sought.words, prefix) is not None:  # with a blank in it, as it is read out
        return [number_in(sought.words, prefix) or 0]
    words = sought.words.split()[: search.MOST_WANTED]
    found = [number_in(word, prefix) for word in words]
    return [] if None in found else [one for one in found if one is not None]
