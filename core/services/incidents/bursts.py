"""Many reports of one part at once: the team is asked once whether it is one fault.

A sweep counts, so that a report costs nothing more. What enough of them call by its component is
a burst of that; all else counts for the system. Of each part at most one burst is live, by a unique
index: no restart, no second process and no storm makes a second card of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from core.config.bursts import Rule
from core.config.texts import Text
from core.db.apart import one_by_one
from core.db.incidents import bursts, incidents, links as incident_links
from core.db.outbox import outbox
from core.db.people import organizations, people
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.incidents.bursts import Burst, Count, Verdict, count_again_at, is_over
from core.domain.incidents.incidents import UNPUBLISHED, Incident, Stage
from core.domain.intents import Intent, Nature, Notice
from core.domain.rights import Actor
from core.domain.speaking import Speaking, check_speaking
from core.domain.status.status import Part, Register, Status
from core.errors import NotFound, Refused
from core.services.incidents import incidents as speaking, tickets as incident_tickets
from core.services.status.status import register_of
from core.services.tickets.around import key_of

MOST_LISTED = 6  # reports on a burst's card; the others are counted
MOST_LINKED = 1_000  # tickets in one press; another press takes the rest


def watch(unit: Unit) -> int:
    """Find what bursts now, and follow what burst before; tell how many began."""
    live = bursts.live(unit)
    one_by_one(unit, live, _follow)
    register, known = register_of(unit), {one.part for one in live}
    begun = 0
    for of_components in (True, False):  # what burst as a component's is none of its system's
        for part, one in _counts(unit, register, of_components=of_components):
            if known.isdisjoint({part.id, part.of}):
                begun += _begin(unit, part, one)
    return begun


def _counts(unit: Unit, register: Register, *, of_components: bool) -> Iterator[tuple[Part, Count]]:
    """Count what each system had within its window, or each component."""
    if of_components and not any(one.components for one in unit.team.systems):
        return
    rules = unit.team.bursts
    for window in rules.windows:
        since = unit.now - window
        for one in bursts.count(unit, since=since, of_components=of_components):
            part = register.parts.get(one.part)
            if part is not None and rules.rule(part.id, part.of).window == window:
                yield part, one


def _rule(unit: Unit, part_id: str) -> Rule:
    part = register_of(unit).parts.get(part_id)
    return unit.team.bursts.rule(part_id, part.of if part is not None else "")


def _begin(unit: Unit, part: Part, found: Count) -> bool:
    counted = found.organizations if unit.team.organisations else None
    rule = unit.team.bursts.rule(part.id, part.of)
    if not rule.is_burst(reporters=found.people, organisations=counted):
        return False
    begun = bursts.begin(unit, found)
    if begun is not None:
        show(unit, begun.id)
    return begun is not None


def _follow(unit: Unit, burst: Burst) -> None:
    """Count a burst again, or end it."""
    window = _rule(unit, burst.part).window
    incident = _made(unit, burst)
    if incident is not None and incident.stage is Stage.DROPPED:
        _silence(unit, burst, by=incident.changed_by)
    elif (incident is not None and incident.resolved_at is not None) or is_over(
        burst, window=window, now=unit.now
    ):
        bursts.change(unit, burst.id, ended_at=unit.now)
        show(unit, burst.id)
    elif unit.now >= count_again_at(burst):
        _count(unit, burst)


def _made(unit: Unit, burst: Burst) -> Incident | None:
    if burst.verdict is not Verdict.MADE or burst.incident_id is None:
        return None
    return incidents.by_id(unit, burst.incident_id)


def _count(unit: Unit, burst: Burst) -> None:
    since = unit.now - _rule(unit, burst.part).window
    if bursts.newest_of(unit, burst.part, since=since) > burst.newest:
        found = bursts.size(unit, burst)
        if found is not None:
            bursts.counted(unit, burst, found)
            show(unit, burst.id)


def make(unit: Unit, actor: Actor, number: int) -> Incident:
    """Draft an incident about a burst, with its tickets; where there is one, link them to that.

    None of the reporters' words is taken over.
    Raises: NotFound: there is no such burst.
    """
    check_speaking(actor, Speaking.DRAFT)
    burst = _burst(unit, number)
    incident = _open_about(unit, burst)
    if incident is None:
        incident = incidents.create(unit, by=actor.person_id)
        incidents.set_parts(unit, incident.id, {burst.part: Status.DEGRADED})
        incidents.note(unit, incident.id, "drafted", actor.person_id)
    free = bursts.tickets_in(unit, burst, free=True, limit=MOST_LINKED)
    incident_tickets.attach(unit, incident, free, by=actor.person_id)
    if burst.incident_id != incident.id:
        values = {"incident_id": incident.id, "silent_until": None}
        bursts.decide(unit, burst, Verdict.MADE, by=actor.person_id, **values)
    show(unit, burst.id)
    speaking.show(unit, incident.id)
    return incidents.by_id(unit, incident.id)


def _burst(unit: Unit, number: int) -> Burst:
    burst = bursts.by_id(unit, number, to_change=True)
    if burst is None:
        raise NotFound("burst")
    return burst


def _about(unit: Unit, burst: Burst) -> Incident | None:
    """Give the incident that a burst belongs to: made of it, or about the same and not over."""
    register = register_of(unit)
    above = register.parts[burst.part].of if burst.part in register else ""
    parts = {*register.with_components(burst.part), above} - {""}
    found = incident_links.unsettled_about(unit, parts)
    return incidents.by_id(unit, found) if found is not None else None


def _open_about(unit: Unit, burst: Burst) -> Incident | None:
    """Give the incident that a burst belongs to, locked, unless it ends at this very moment."""
    found = _about(unit, burst)
    if found is None:
        return None
    locked = incidents.by_id(unit, found.id, to_change=True)
    return locked if locked.is_open or locked.stage in UNPUBLISHED else None


def refuse(unit: Unit, actor: Actor, number: int) -> Burst:
    """Settle that a burst is not one thing: nothing is said of its system for a while.

    Raises: NotFound. Refused: `burst_made`, or `burst_refused` with who was first.
    """
    check_speaking(actor, Speaking.DRAFT)
    burst = _burst(unit, number)
    if burst.verdict is not Verdict.OPEN:
        first = people.by_id(unit, burst.decided_by or actor.person_id)
        made = burst.verdict is Verdict.MADE
        raise Refused("burst_made" if made else "burst_refused", name=first.name)
    return _silence(unit, burst, by=actor.person_id)


def _silence(unit: Unit, burst: Burst, *, by: int) -> Burst:
    until = unit.now + unit.team.bursts.silent
    values = {"silent_until": until, "incident_id": None}
    bursts.decide(unit, burst, Verdict.REFUSED, by=by, **values)
    show(unit, burst.id)
    return _burst(unit, burst.id)


def show(unit: Unit, number: int) -> None:
    """Keep a burst's one card in each of the agents' rooms equal to what it is."""
    about = Intent(Notice.BURST, data={"burst": number})
    for room in unit.places.agents:
        key = f"burst:{number}@{room}"
        outbox.owe(unit, about, key=key, nature=Nature.CARD, place=room)


@dataclass(frozen=True, slots=True)
class Report:
    """One of the reports, as the team may read it."""

    key: str
    title: str
    organization: str


@dataclass(frozen=True, slots=True)
class BurstShown:
    """A burst as the team sees it. `free` are its tickets that belong to no incident.

    `incident` is what is about it already. `decided_by` is the name of who said what it is.
    """

    burst: Burst
    name: Text | None
    reports: tuple[Report, ...]
    free: int
    incident: Incident | None
    decided_by: str
    at: datetime


def burst_shown(unit: Unit, number: int) -> BurstShown | None:
    burst = bursts.by_id(unit, number)
    if burst is None:
        return None
    newest = bursts.tickets_in(unit, burst, limit=MOST_LISTED)
    found = {one.id: one for one in tickets.by_ids(unit, newest)}
    told = [
        Report(key_of(unit, one), found[one].title, _named(unit, found[one].organization_id))
        for one in newest
    ]
    return BurstShown(
        burst=burst,
        name=register_of(unit).names.get(burst.part),
        reports=tuple(told),
        free=bursts.count_free(unit, burst, most=MOST_LINKED),
        incident=_made(unit, burst) or _about(unit, burst),
        decided_by=people.by_id(unit, burst.decided_by).name if burst.decided_by else "",
        at=unit.now,
    )


def _named(unit: Unit, organization_id: int | None) -> str:
    organization = organizations.by_id(unit, organization_id)
    return organization.name if organization is not None else ""
