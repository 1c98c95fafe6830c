"""An incident told in other languages."""

from collections.abc import Mapping

from core.db.incidents import incidents, links as incident_links, log as incident_log
from core.db.translations import OF_INCIDENTS
from core.db.unit import Unit
from core.domain.incidents.incidents import UNPUBLISHED, Incident
from core.domain.rights import Actor
from core.domain.speaking import Speaking, check_speaking
from core.domain.subscriptions import Kind
from core.domain.translations import Begun, Original, Originals, Slot, begun as as_begun
from core.errors import Refused
from core.services import translations
from core.services.broadcasts import broadcast
from core.services.incidents import incidents as speaking
from core.services.translations import TRANSLATED, Told


def originals(unit: Unit, incident: Incident) -> Originals:
    """Give what stands there now; of the timeline its newest entry, in the language it is in."""
    said, own = incidents.updates(unit, incident.id), incident.language
    newest = Original(said[-1].body, said[-1].language, entry=True) if said else None
    return {
        Slot.TITLE: Original(incident.title, own),
        Slot.BODY: newest or Original(incident.body, own),
        Slot.EXTENT: Original(incident.extent, own),
        Slot.WORKAROUND: Original(incident.workaround, own),
    }


def languages(unit: Unit, incident: Incident) -> tuple[Told, ...]:
    found = OF_INCIDENTS.of(unit, incident.id)
    return translations.languages(unit, originals(unit, incident), found)


def begun(unit: Unit, actor: Actor, event: int, language: str) -> Mapping[Slot, Begun]:
    """Let somebody begin; give what with.

    Raises: Refused: `not_allowed`, for what is published is told by who publishes; as
    `translations.check_to_tell`.
    """
    translations.check_to_tell(unit, originals(unit, _may(unit, actor, event)), language)
    return texts(unit, event, language)


def texts(unit: Unit, event: int, language: str) -> Mapping[Slot, Begun]:
    """Give what whoever has begun goes on with."""
    incident = incidents.by_id(unit, incidents.of_event(unit, event))
    return as_begun(originals(unit, incident), OF_INCIDENTS.of(unit, incident.id), language)


def _may(unit: Unit, actor: Actor, event: int) -> Incident:
    incident = incidents.by_id(unit, incidents.of_event(unit, event), to_change=True)
    inside = incident.stage in UNPUBLISHED
    check_speaking(actor, Speaking.DRAFT if inside else Speaking.PUBLISH)
    return incident


def translate(unit: Unit, actor: Actor, event: int, language: str, said: Mapping[Slot, str]) -> int:
    """Keep what somebody wrote of an incident as it stood at an entry of its history.

    Raises: Refused: as `begun`, and `changed_meanwhile`; others may translate at the same time.
    """
    incident = _may(unit, actor, event)
    translations.check_language(unit, language)
    if incident_log.changed_since(unit, incident.id, event, but=TRANSLATED):
        raise Refused("changed_meanwhile")
    now, by = originals(unit, incident), actor.person_id
    many = translations.keep(
        unit, OF_INCIDENTS, incident.id, now, language=language, said=said, by=by
    )
    if many:
        incidents.note(unit, incident.id, TRANSLATED, by)
        if incident.stage not in UNPUBLISHED:
            _bring_up_to_date(unit, incident.id)
        speaking.show(unit, incident.id)
    return many


def _bring_up_to_date(unit: Unit, incident_id: int) -> None:
    """Let what subscribers and reporters have of it follow, without another message."""
    newest = incidents.updates(unit, incident_id)[-1]
    broadcast.again(unit, Kind.INCIDENT, incident_id, newest.id)
    incident_links.tell(unit, incident_id)
