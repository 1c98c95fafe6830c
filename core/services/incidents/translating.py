"""An incident told in other languages: by people, text by text; nothing is invented."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.db.incidents import incidents, links as incident_links, log as incident_log, translations
from core.db.unit import Unit
from core.domain.incidents.incidents import UNPUBLISHED, Incident
from core.domain.incidents.translations import Slot, Standing, Translation, mark_of, standing
from core.domain.rights import Actor
from core.domain.speaking import Speaking, check_speaking
from core.domain.subscriptions import Kind
from core.domain.text import clean, clean_line
from core.errors import Refused
from core.services.broadcasts import broadcast
from core.services.incidents import incidents as speaking

TRANSLATED = "translated"


@dataclass(frozen=True, slots=True)
class Told:
    """How far an incident is told in a language of the desk."""

    language: str
    standing: Standing


def originals(unit: Unit, incident: Incident) -> Mapping[Slot, str]:
    """Give what stands there now; of the timeline its newest entry."""
    said = incidents.updates(unit, incident.id)
    return {
        Slot.TITLE: incident.title,
        Slot.BODY: said[-1].body if said else incident.body,
        Slot.EXTENT: incident.extent,
        Slot.WORKAROUND: incident.workaround,
    }


def languages(unit: Unit, incident: Incident) -> tuple[Told, ...]:
    """Tell of each other language of the desk how far the incident is told in it."""
    found = translations.of_incident(unit, incident.id)
    now = originals(unit, incident)
    return tuple(
        Told(one, standing(now, found, one))
        for one in unit.team.desk.languages
        if one != incident.language
    )


def begun(unit: Unit, incident: Incident, language: str) -> Mapping[Slot, str]:
    """Give what to begin with: what was translated last, else the original, to be written over."""
    latest = {
        one.slot: one.body
        for one in translations.of_incident(unit, incident.id)
        if one.language == language
    }
    return {slot: latest.get(slot, text) for slot, text in originals(unit, incident).items()}


def may(unit: Unit, actor: Actor, incident_id: int, language: str) -> Incident:
    """Give an incident that somebody may tell in a language: what is published, who publishes.

    Raises: Refused: `not_allowed`, `no_such_language`.
    """
    incident = incidents.by_id(unit, incident_id)
    inside = incident.stage in UNPUBLISHED
    check_speaking(actor, Speaking.DRAFT if inside else Speaking.PUBLISH)
    if language not in unit.team.desk.languages:
        raise Refused("no_such_language")
    return incident


def translate(unit: Unit, actor: Actor, event: int, language: str, said: Mapping[Slot, str]) -> int:
    """Keep what somebody wrote of an incident as it stood at an entry of its history.

    What is empty, or the original itself, is no translation. Tells how many texts were kept.
    Raises: Refused: as `may`, and `changed_meanwhile`; others may translate at the same time.
    """
    incident_id = incidents.of_event(unit, event)
    may(unit, actor, incident_id, language)
    incident = incidents.by_id(unit, incident_id, to_change=True)
    if incident_log.changed_since(unit, incident_id, event, but=TRANSLATED):
        raise Refused("changed_meanwhile")
    kept = 0
    for slot, original in originals(unit, incident).items():
        cleaned = clean if slot is not Slot.TITLE else clean_line
        text = cleaned(said.get(slot, "")).strip()
        if text and original and text != original:
            told = Translation(slot, language, mark_of(original), text)
            translations.keep(unit, incident.id, told, by=actor.person_id)
            kept += 1
    if kept:
        incidents.note(unit, incident.id, TRANSLATED, actor.person_id)
        if incident.stage not in UNPUBLISHED:
            _bring_up_to_date(unit, incident.id)
        speaking.show(unit, incident.id)
    return kept


def _bring_up_to_date(unit: Unit, incident_id: int) -> None:
    """Let what subscribers and reporters have of it follow, without another message."""
    newest = incidents.updates(unit, incident_id)[-1]
    broadcast.again(unit, Kind.INCIDENT, incident_id, newest.id)
    incident_links.tell(unit, incident_id)
