"""Coordinators are reminded of the word that they have promised, and of faults that last long."""

from datetime import datetime, timedelta

from core.db.apart import TRIED_AGAIN_AFTER, one_by_one
from core.db.incidents import incidents
from core.db.outbox import outbox
from core.db.unit import Unit
from core.domain.incidents.incidents import Incident
from core.domain.intents import Intent, Notice

NAGGED_EVERY = timedelta(hours=1)  # while a promised word is late


def next_look(unit: Unit, incident: Incident) -> datetime:
    """Give when its coordinator is asked next: by the promise, or once it has lasted long."""
    long = unit.now + unit.team.broadcasts.long_running
    return min(incident.next_update_at or long, long)


def remind(unit: Unit) -> int:
    """Ask coordinators for the word that they have promised, and whether an old fault lasts."""
    return one_by_one(unit, incidents.to_nag(unit), _remind, put_off=_put_off)


def _put_off(unit: Unit, incident: Incident) -> None:
    incidents.nag_at(unit, incident.id, unit.now + TRIED_AGAIN_AFTER)


def _remind(unit: Unit, incident: Incident) -> None:
    nag(unit, incident)
    late = incident.next_update_at is not None and incident.next_update_at <= unit.now
    pause = NAGGED_EVERY if late else unit.team.broadcasts.long_running
    incidents.nag_at(unit, incident.id, unit.now + pause)


def nag(unit: Unit, incident: Incident) -> None:
    """Call who published it, and the agents' rooms: something has to be said or decided."""
    about = Intent(Notice.INCIDENT_DUE, data={"incident": incident.id})
    key = f"incident-due:{incident.id}:{unit.now.isoformat(timespec='minutes')}"
    lead = incident.published_by or incident.changed_by
    outbox.owe(unit, about, key=f"{key}>{lead}", person_id=lead)
    for room in unit.places.agents:
        outbox.owe(unit, about, key=f"{key}@{room}", place=room)
