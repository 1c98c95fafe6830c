"""Incidents: drafted by anybody of the team, published by who speaks for the desk, and ended."""

from dataclasses import replace
from typing import Any

from core.db.apart import one_by_one
from core.db.incidents import incidents, links as incident_links
from core.db.outbox import outbox
from core.db.people import people
from core.db.unit import Unit
from core.domain.incidents.incidents import (
    UNPUBLISHED,
    Incident,
    Progress,
    Stage,
    Told,
    Update,
    is_worse,
    unmet,
)
from core.domain.intents import Intent, Nature, Notice
from core.domain.rights import Actor
from core.domain.speaking import Speaking, check_speaking
from core.domain.status.status import Status
from core.domain.subscriptions import Kind
from core.domain.text import clean, clean_line
from core.domain.tickets.ticket import Act
from core.errors import Refused
from core.services import announce
from core.services.broadcasts import broadcast, hearing
from core.services.incidents import reminding
from core.services.incidents.tickets import attach
from core.services.status.status import note_changes, register_of
from core.services.tickets.permitted import ticket_for


def gate(unit: Unit, incident: Incident) -> tuple[str, ...]:
    """Name what is missing before this may be published; what the team file lost is no system."""
    checks = (one.id for one in unit.team.broadcasts.checklist)
    return unmet(incident, checks, register_of(unit).parts, now=unit.now)


def draft(unit: Unit, actor: Actor, told: Told) -> Incident:
    """Begin an incident from scratch; nobody outside the team sees it."""
    check_speaking(actor, Speaking.DRAFT)
    made = incidents.create(unit, by=actor.person_id)
    return _save(unit, actor, made, told)


def draft_from(unit: Unit, actor: Actor, ticket_id: int) -> Incident:
    """Begin an incident about what a ticket reports, or give the one that was begun.

    None of the reporter's words is taken over: everybody will read what is written here.
    Raises: Refused: `incident_there` where one is published already.
    """
    check_speaking(actor, Speaking.DRAFT)
    ticket = ticket_for(unit, actor, Act.NOTE, ticket_id)  # two at once begin one
    for one in reversed(incidents.of_ticket(unit, ticket.id)):
        if one.stage in UNPUBLISHED:
            return one
        if one.is_open:
            raise Refused("incident_there", title=one.title)
    register = register_of(unit)
    known = [one for one in (ticket.component, ticket.system) if one in register]
    parts = dict.fromkeys(known[:1], Status.DEGRADED)
    made = incidents.create(unit, by=actor.person_id, pattern=ticket.pattern)
    incidents.set_parts(unit, made.id, parts)
    incidents.note(unit, made.id, "drafted", actor.person_id)
    attach(unit, made, [ticket.id], by=actor.person_id)
    return incidents.by_id(unit, made.id)


def edit(unit: Unit, actor: Actor, event: int, told: Told) -> Incident:
    """Write a draft anew, as it stood at an entry of its history; who comes second is refused.

    Raises: Refused: `changed_meanwhile`, or `published_already`.
    """
    check_speaking(actor, Speaking.DRAFT)
    incident = _as_seen(unit, event)
    if incident.stage not in UNPUBLISHED:
        raise Refused("published_already")
    return _save(unit, actor, incident, told)


def _as_seen(unit: Unit, event: int) -> Incident:
    incident = incidents.by_id(unit, incidents.of_event(unit, event), to_change=True)
    if incidents.newest_event(unit, incident.id) != event:
        raise Refused("changed_meanwhile")
    return incident


def _save(unit: Unit, actor: Actor, incident: Incident, told: Told) -> Incident:
    register = register_of(unit)
    if any(part not in register for part in told.parts):
        raise Refused("unknown_part")
    _change(
        unit,
        incident,
        stage=Stage.DRAFT.value,
        title=clean_line(told.title),
        body=clean(told.body),
        extent=clean(told.extent),
        workaround=clean(told.workaround),
        pattern=told.pattern,
        pattern_why=clean_line(told.pattern_why),
        no_workaround=told.no_workaround,
        checked=list(told.checked),
        organizations=list(told.organizations),
        next_update_at=told.next_update_at,
        publish_at=told.publish_at,
        language=told.language,
        changed_by=actor.person_id,
    )
    incidents.set_parts(unit, incident.id, dict.fromkeys(told.parts, told.level))
    judged = (told.pattern, clean_line(told.pattern_why))
    if told.pattern and judged != (incident.pattern, incident.pattern_why):
        incidents.note(unit, incident.id, "judged", actor.person_id)
    return _noted(unit, incident, "written", actor)


def _change(unit: Unit, incident: Incident, **values: Any) -> None:
    if not incidents.change(unit, incident, **values):
        raise Refused("changed_meanwhile")


def _noted(unit: Unit, incident: Incident, what: str, actor: Actor | None) -> Incident:
    incidents.note(unit, incident.id, what, actor.person_id if actor else None)
    show(unit, incident.id)
    return incidents.by_id(unit, incident.id)


def publish(unit: Unit, actor: Actor, incident_id: int) -> Incident:
    """Let everybody hear of it, now or when its embargo ends; or call a second pair of eyes.

    Raises: Refused: `gate_unmet` with what is `missing`, `second_pair_needed`,
    `published_already` with who was first, `not_allowed`.
    """
    check_speaking(actor, Speaking.PUBLISH)
    incident = incidents.by_id(unit, incident_id, to_change=True)
    if incident.stage is Stage.PUBLISHED:
        first = people.by_id(unit, incident.published_by or incident.changed_by)
        raise Refused("published_by", name=first.name)
    if incident.stage not in UNPUBLISHED:
        raise Refused("incident_dropped")
    if missing := gate(unit, incident):
        raise Refused("gate_unmet", missing=missing)
    if unit.team.broadcasts.second_pair and incident.changed_by == actor.person_id:
        if incident.stage is Stage.WAITING:
            raise Refused("second_pair_needed")
        _change(unit, incident, stage=Stage.WAITING.value)
        return _noted(unit, incident, "offered", actor)
    if incident.publish_at is not None and incident.publish_at > unit.now:
        _change(unit, incident, stage=Stage.SCHEDULED.value, published_by=actor.person_id)
        return _noted(unit, incident, "scheduled", actor)
    return _let_go(unit, incident, actor.person_id)


def _let_go(unit: Unit, incident: Incident, by: int) -> Incident:
    _change(
        unit,
        incident,
        stage=Stage.PUBLISHED.value,
        published_by=by,
        published_at=unit.now,
        first_reported_at=incidents.first_report(unit, incident.id),
    )
    published = incidents.by_id(unit, incident.id)
    told = incidents.add_update(unit, published, published.progress, published.body, by=by)
    broadcast.begin(unit, Kind.INCIDENT, told.incident_id, told.id)
    incident_links.tell(unit, incident.id)
    incidents.nag_at(unit, incident.id, reminding.next_look(unit, published))
    incidents.note(unit, incident.id, "published", by)
    note_changes(unit, source="incident", about=incident.id, by=by)
    show(unit, incident.id)
    return published


def end_embargoes(unit: Unit) -> int:
    """Publish what waited for its moment; what meets the gate no more goes back to be written."""
    return one_by_one(unit, incidents.embargo_over(unit), _end_embargo)


def _end_embargo(unit: Unit, incident: Incident) -> None:
    if gate(unit, incident):
        _change(unit, incident, stage=Stage.DRAFT.value)
        _noted(unit, incident, "held_back", None)
        reminding.nag(unit, incident)
    else:
        _let_go(unit, incident, incident.published_by or incident.changed_by)


def drop(unit: Unit, actor: Actor, incident_id: int) -> Incident:
    """Put a draft away for good.

    Raises: Refused: `published_already`.
    """
    check_speaking(actor, Speaking.DRAFT)
    incident = incidents.by_id(unit, incident_id, to_change=True)
    if incident.stage is Stage.PUBLISHED:
        raise Refused("published_already")
    _change(unit, incident, stage=Stage.DROPPED.value)
    return _noted(unit, incident, "dropped", actor)


def tell_more(
    unit: Unit,
    actor: Actor,
    event: int,
    progress: Progress,
    body: str,
    *,
    level: Status | None = None,
    workaround: str = "",
    settle: str = "",
    language: str = "",
    **promise: Any,
) -> Update:
    """Add an entry to the timeline of an incident as it was seen at an entry of its history.

    `level` is how bad it is now, if otherwise; `next_update_at` is promised next. `settle` is what
    the end does to its tickets: close, confirm or ask. `language` is the one it is written in, and
    `no_workaround` says that what helped does so no more.
    Raises: Refused: `changed_meanwhile`, `not_published`; `incident_over` for all but an
    afterword; `not_over` for that; `no_next_update` where none is promised and it is not over.
    """
    check_speaking(actor, Speaking.PUBLISH)
    incident = incidents.by_id(unit, incidents.of_event(unit, event), to_change=True)
    _may_tell(incident, progress)
    if incidents.newest_event(unit, incident.id) != event:
        raise Refused("changed_meanwhile")
    over = progress in (Progress.RESOLVED, Progress.AFTERWORD)
    next_update_at = None if over else promise.get("next_update_at")
    if not over and (next_update_at is None or next_update_at <= unit.now):
        raise Refused("no_next_update")
    parts = dict.fromkeys(incident.parts, level) if level is not None else dict(incident.parts)
    values: dict[str, Any] = {"next_update_at": next_update_at}
    if progress is not Progress.AFTERWORD:
        values["progress"] = progress.value
    if progress is Progress.RESOLVED:
        values["resolved_at"] = unit.now
    if workaround or promise.get("no_workaround"):
        values |= {"workaround": clean(workaround), "no_workaround": not workaround}
    _change(unit, incident, **values)
    worse = is_worse(incident.parts, parts)
    incidents.set_parts(unit, incident.id, parts)
    written, text = replace(incident, language=language or incident.language), clean(body)
    told = incidents.add_update(unit, written, progress, text, by=actor.person_id, worse=worse)
    broadcast.begin(unit, Kind.INCIDENT, told.incident_id, told.id)
    if progress is Progress.RESOLVED:
        hearing.put_right(unit, Kind.INCIDENT, incident.id, parts)
    incident_links.tell(unit, incident.id, settle=settle if progress is Progress.RESOLVED else "")
    changed = incidents.by_id(unit, incident.id)
    incidents.nag_at(
        unit, incident.id, reminding.next_look(unit, changed) if changed.is_open else None
    )
    incidents.note(unit, incident.id, progress.value, actor.person_id)
    note_changes(unit, source="incident", about=incident.id, by=actor.person_id)
    show(unit, incident.id)
    return told


def _may_tell(incident: Incident, progress: Progress) -> None:
    if incident.stage is not Stage.PUBLISHED:
        raise Refused("not_published")
    if incident.resolved_at is not None and progress is not Progress.AFTERWORD:
        raise Refused("incident_over")
    if incident.resolved_at is None and progress is Progress.AFTERWORD:
        raise Refused("not_over")


def show(unit: Unit, incident_id: int) -> None:
    """Keep the team's card of an incident equal to what it is."""
    about = Intent(Notice.INCIDENT_DESK, data={"incident": incident_id})
    for room in unit.places.agents:
        key = announce.incident_key(incident_id, room)
        outbox.owe(unit, about, key=key, nature=Nature.CARD, place=room)
