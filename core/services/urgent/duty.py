"""Who comes when it is urgent: those on call in order, the managers, and where each is reached."""

from datetime import datetime

from core.db.people import people, rooms
from core.db.tickets import tickets
from core.db.unit import Unit
from core.db.urgent import pages
from core.domain.places import Address
from core.domain.rights import Role
from core.domain.tickets.ticket import Ticket
from core.services.rota import rota

OUTSIDE = "outside"  # the platform of telephone, SMS and push
MOST_CALLED = 50  # people called together; more than that is a broadcast


def on_call(unit: Unit, schedule: str, at: datetime) -> tuple[int, ...]:
    """Give who is on call, the first to be called first; nobody where there is a gap."""
    return rota.on_call(unit, schedule or None, at)


def after(unit: Unit, schedule: str, person_id: int | None, at: datetime) -> int | None:
    """Give who is called when this person does not answer; None where nobody is left."""
    if person_id is None:
        return next(iter(on_call(unit, schedule, at)), None)
    return rota.after(unit, schedule or None, person_id, at)


def everybody(unit: Unit) -> tuple[int, ...]:
    """Give all who are ever on call: by the rota, by name, and by being in a room for it.

    Those on call now come first; who is away is left out.
    """
    inside = [one for room in unit.places.on_call for one in rooms.members(unit, room)]
    now = rota.ladder(unit, None, unit.now)
    ever = sorted(rota.named_in_schedules(unit))
    away = rota.away(unit, unit.now)
    found = dict.fromkeys((*now, *ever, *rota.by_role(unit), *inside))
    return tuple(one for one in found if one not in away)[:MOST_CALLED]


def awaited(unit: Unit, person_id: int | None = None) -> list[Ticket]:
    """Give the open tickets whose pages wait for an answer, of somebody those that called them."""
    seen = pages.unanswered(unit, called=person_id)
    ids = [one.ticket_id for one in seen if one.ticket_id is not None]
    return [one for one in tickets.by_ids(unit, ids) if one.is_open]


def managers(unit: Unit) -> tuple[int, ...]:
    """Give the managers who are known, by the team file or by an admin's word."""
    named = (people.named(unit, one) for one in unit.team.roles.manager)
    known = [one for one in named if one is not None]
    return tuple(dict.fromkeys((*known, *people.with_role(unit, Role.MANAGER))))


def chats(unit: Unit, person_id: int) -> tuple[Address, ...]:
    """Give where a person can be written to alone, on every platform of theirs."""
    known = people.identities_of(unit, person_id)
    return tuple(one.private for one in known if one.private is not None and one.reachable)


def outside(unit: Unit, person_id: int | None) -> tuple[Address, ...]:
    """Give a person's telephone, SMS and push addresses; without one those of the whole team."""
    if not unit.team.outside:
        return ()
    mine = {None} if person_id is None else _names(unit, person_id)
    return tuple(Address(OUTSIDE, one.address) for one in unit.team.outside if one.person in mine)


def _names(unit: Unit, person_id: int) -> set[str | None]:
    known = people.identities_of(unit, person_id)
    return {f"{one.platform}:{one.external_id}" for one in known}
