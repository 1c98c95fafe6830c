"""What was told wrongly is put right, or taken back: all who got it hear so, and read it so."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.db.incidents import incidents, links as incident_links
from core.db.unit import Unit
from core.domain.incidents.incidents import Incident, Progress, Stage, Update, is_worse
from core.domain.rights import Actor
from core.domain.speaking import Speaking, check_speaking
from core.domain.status.status import Status
from core.domain.subscriptions import Kind
from core.domain.text import clean, clean_line
from core.errors import Refused
from core.services.broadcasts import broadcast, hearing
from core.services.incidents.incidents import show
from core.services.status.status import note_changes


def correct(
    unit: Unit,
    actor: Actor,
    event: int,
    body: str,
    *,
    level: Status | None = None,
    language: str = "",
    no_workaround: bool = False,
    **right: str,
) -> Update:
    """Say what was wrong in a notice, as it was seen at an entry of its history.

    `right` holds what now stands there: title, extent or workaround; or nothing helps after all.
    How far the fault has come does not change by it; what is over may be corrected too.
    `language` is the one that the word is written in.
    Raises: Refused: `changed_meanwhile`, `not_published`, `incident_retracted`.
    """
    incident = _as_seen(unit, actor, event)
    parts = dict.fromkeys(incident.parts, level) if level is not None else dict(incident.parts)
    values: dict[str, Any] = {
        key: clean_line(text) if key == "title" else clean(text) for key, text in right.items()
    }
    values = {key: text for key, text in values.items() if text}
    if no_workaround or "workaround" in values:
        values |= {"workaround": values.get("workaround", ""), "no_workaround": no_workaround}
    worse = is_worse(incident.parts, parts)
    written = replace(incident, language=language or incident.language)
    return _say(
        unit, actor, written, Progress.CORRECTED, body, values=values, parts=parts, worse=worse
    )


def retract(unit: Unit, actor: Actor, event: int, body: str, *, language: str = "") -> Update:
    """Take a notice back that should not have been told; it lies over no system any more.

    `language` is the one that the word is written in.

    Raises: Refused: as `correct`.
    """
    incident = _as_seen(unit, actor, event)
    values = {
        "progress": Progress.RETRACTED.value,
        "resolved_at": incident.resolved_at or unit.now,
        "next_update_at": None,
    }
    written = replace(incident, language=language or incident.language)
    told = _say(unit, actor, written, Progress.RETRACTED, body, values=values, parts=incident.parts)
    incidents.nag_at(unit, incident.id, None)
    return told


def _as_seen(unit: Unit, actor: Actor, event: int) -> Incident:
    check_speaking(actor, Speaking.PUBLISH)
    incident = incidents.by_id(unit, incidents.of_event(unit, event), to_change=True)
    if incident.stage is not Stage.PUBLISHED:
        raise Refused("not_published")
    if incident.progress is Progress.RETRACTED:
        raise Refused("incident_retracted")
    if incidents.newest_event(unit, incident.id) != event:
        raise Refused("changed_meanwhile")
    return incident


def _say(
    unit: Unit,
    actor: Actor,
    incident: Incident,
    progress: Progress,
    body: str,
    *,
    values: Mapping[str, Any],
    parts: Mapping[str, Status],
    worse: bool = False,
) -> Update:
    if not incidents.change(unit, incident, **values):
        raise Refused("changed_meanwhile")
    incidents.set_parts(unit, incident.id, parts)
    told = incidents.add_update(
        unit, incident, progress, clean(body), by=actor.person_id, worse=worse
    )
    broadcast.begin(unit, Kind.INCIDENT, incident.id, told.id)
    hearing.put_right(unit, Kind.INCIDENT, incident.id, parts)
    incident_links.tell(unit, incident.id)
    incidents.note(unit, incident.id, progress.value, actor.person_id)
    note_changes(unit, source="incident", about=incident.id, by=actor.person_id)
    show(unit, incident.id)
    return told
