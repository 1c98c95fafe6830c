"""An incident told in other languages."""

from collections.abc import Mapping

from core.db.incidents import incidents, links as incident_links, log as incident_log
from core.db.translations import OF_INCIDENTS
from core.db.unit import Unit
from core.domain import translations
from core.domain.incidents.incidents import UNPUBLISHED, Incident
from core.domain.rights import Actor
from core.domain.speaking import Speaking, check_speaking
from core.domain.subscriptions import Kind
from core.domain.translations import Originals, Slot, written
from core.errors import Refused
from core.services.broadcasts import broadcast
from core.services.incidents import incidents as speaking
from core.services.translations import TRANSLATED, Told, check_language, languages as told_in


def originals(unit: Unit, incident: Incident) -> Originals:
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
    found = OF_INCIDENTS.of(unit, incident.id)
    return told_in(unit, originals(unit, incident), found, own=incident.language)


def begun(unit: Unit, actor: Actor, incident_id: int, language: str) -> Originals:
    """Give what to begin with.

    Raises: Refused: `not_allowed`, `no_such_language`; what is published is told by who publishes.
    """
    incident = _may(unit, actor, incident_id, language)
    found = OF_INCIDENTS.of(unit, incident.id)
    return translations.begun(originals(unit, incident), found, language)


def _may(unit: Unit, actor: Actor, incident_id: int, language: str) -> Incident:
    incident = incidents.by_id(unit, incident_id, to_change=True)
    inside = incident.stage in UNPUBLISHED
    check_speaking(actor, Speaking.DRAFT if inside else Speaking.PUBLISH)
    check_language(unit, language)
    return incident


def translate(unit: Unit, actor: Actor, event: int, language: str, said: Mapping[Slot, str]) -> int:
    """Keep what somebody wrote of an incident as it stood at an entry of its history.

    What is empty, or the original itself, is no translation. Tells how many texts were kept.
    Raises: Refused: as `begun`, and `changed_meanwhile`; others may translate at the same time.
    """
    incident = _may(unit, actor, incidents.of_event(unit, event), language)
    if incident_log.changed_since(unit, incident.id, event, but=TRANSLATED):
        raise Refused("changed_meanwhile")
    found = written(originals(unit, incident), language, said)
    OF_INCIDENTS.keep(unit, incident.id, found, by=actor.person_id)
    if found:
        incidents.note(unit, incident.id, TRANSLATED, actor.person_id)
        if incident.stage not in UNPUBLISHED:
            _bring_up_to_date(unit, incident.id)
        speaking.show(unit, incident.id)
    return len(found)


def _bring_up_to_date(unit: Unit, incident_id: int) -> None:
    """Let what subscribers and reporters have of it follow, without another message."""
    newest = incidents.updates(unit, incident_id)[-1]
    broadcast.again(unit, Kind.INCIDENT, incident_id, newest.id)
    incident_links.tell(unit, incident_id)
