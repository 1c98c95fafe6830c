"""Somebody is warned before a promise breaks and when it has: handler, room, managers, once each.

A step is taken with the ticket locked, and noted on it in the unit that owes the messages; their
keys name ticket, promise, due time and step. So a replica that comes second finds nothing to do,
one that is killed leaves no trace, and after a long stop only the newest step is said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from core.db.apart import TRIED_AGAIN_AFTER, one_by_one
from core.db.clocks import clocks, warned
from core.db.clocks.warned import Due
from core.db.outbox import outbox
from core.db.people import people
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.clocks import warning
from core.domain.clocks.clocks import Clock
from core.domain.clocks.ladders import is_quiet
from core.domain.clocks.warning import Said, Step
from core.domain.intents import Intent, Notice
from core.domain.places import Address
from core.domain.tickets.ticket import Ticket
from core.services.clocks.hours import attended
from core.services.urgent import duty

BATCH = 25  # tickets a unit, so that people's events go between


@dataclass(frozen=True, slots=True)
class Warns:
    """What a warning says when it is sent: the clocks it is about, and the moment."""

    clocks: tuple[Clock, ...]
    now: datetime


def warn(unit: Unit) -> int:
    """Say what is due: of urgent tickets at any hour, of others while somebody is there."""
    found = warned.due(unit, urgent=True, limit=BATCH)
    if not is_quiet(attended(unit), unit.now):
        found += warned.due(unit, urgent=False, limit=BATCH - len(found))
    return one_by_one(unit, found, _warn, put_off=_put_off)


def _put_off(unit: Unit, due: Due) -> None:
    warned.put_off(unit, due.id, until=unit.now + TRIED_AGAIN_AFTER)


def _warn(unit: Unit, due: Due) -> None:
    unit.touched.add(due.id)
    case = clocks.case_of(unit.connection, due.id)
    if case is None:
        return
    said, ruling = Said.read(case.warned), unit.rules.ruling(case.traits)
    found = warning.newest(unit.rules.clocks(case), said, unit.rules, ruling, now=unit.now)
    if found:
        taken = {step.clock.target: Said(step.due, step.at) for step in found}
        warned.note(unit, due.id, warning.write({**said, **taken}))
        tell(unit, tickets.by_id(unit, due.id), found)


def tell(unit: Unit, ticket: Ticket, found: tuple[Step, ...]) -> None:
    """Owe each who is to hear one message about all the steps."""
    last = max(found, key=lambda step: step.at)
    moments = ":".join(at.isoformat(timespec="minutes") for at in (last.due, last.at))
    key = f"warning:{ticket.id}:{last.clock.target.value}:{moments}"
    told = warning.write({one.clock.target: Said(one.due, one.at) for one in found})
    people_told, rooms = _listeners(unit, ticket, {one for step in found for one in step.tell})
    for person_id, role in people_told.items():
        about = Intent(Notice.WARNING, ticket.id, data={"targets": told, "to": role})
        outbox.owe(unit, about, key=f"{key}>{person_id}", person_id=person_id)
    for room in rooms:
        about = Intent(Notice.WARNING, ticket.id, data={"targets": told, "to": "room"})
        outbox.owe(unit, about, key=f"{key}@{room}", place=room)


def _listeners(
    unit: Unit, ticket: Ticket, who: set[str]
) -> tuple[Mapping[int, str], tuple[Address, ...]]:
    """Give the people who hear a warning, each as what, and the rooms.

    The room hears for a handler whom nobody can write to, and while there is none.
    """
    heard: dict[int, str] = {}
    handler = ticket.assignee_id
    if "handler" in who and handler is not None and _reachable(unit, handler):
        heard[handler] = "handler"
    if "manager" in who:
        heard = {**dict.fromkeys(duty.managers(unit), "manager"), **heard}
    for_room = "room" in who or ("handler" in who and handler not in heard)
    return heard, unit.places.homes(ticket.kind) if for_room else ()


def _reachable(unit: Unit, person_id: int) -> bool:
    known = people.identities_of(unit, person_id)
    return any(one.reachable and one.private is not None for one in known)


def warns(unit: Unit, intent: Intent, *, person_id: int | None) -> Warns | None:
    """Tell what a warning says now; None where its cause is gone or a newer one is owed.

    What was owed to a handler is not said to one who has given the ticket away.
    """
    case = clocks.case_of(unit.connection, intent.ticket_id or 0)
    if case is None or _has_gone(unit, intent, person_id):
        return None
    said, found = Said.read(case.warned), unit.rules.clocks(case).clocks
    about = []
    for target, step in Said.read(intent.data["targets"]).items():
        clock = found.get(target)
        holds = clock is not None and clock.runs and clock.due == step.due
        if clock is not None and holds and said.get(target) == step:
            about.append(clock)
    return Warns(tuple(about), unit.now) if about else None


def _has_gone(unit: Unit, intent: Intent, person_id: int | None) -> bool:
    if intent.data["to"] != "handler" or intent.ticket_id is None:
        return False
    return tickets.by_id(unit, intent.ticket_id).assignee_id != person_id
