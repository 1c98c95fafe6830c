"""Maintenance and releases told in other languages."""

from collections.abc import Mapping

from core.db import upkeep as stored
from core.db.translations import OF_UPKEEPS
from core.db.unit import Unit
from core.domain import subscriptions
from core.domain.rights import Actor
from core.domain.speaking import Speaking, check_speaking
from core.domain.translations import Begun, Original, Originals, Slot, begun as as_begun
from core.domain.upkeep import Upkeep
from core.services import translations
from core.services.broadcasts import broadcast
from core.services.translations import TRANSLATED, Told
from core.services.upkeep.maintenance import check_seen
from core.services.upkeep.news import show


def originals(unit: Unit, upkeep: Upkeep) -> Originals:
    """Give what stands there now; of the timeline what its newest entry says in words."""
    timeline, own = stored.entries(unit, [upkeep.id]).get(upkeep.id, ()), upkeep.language
    found = {
        Slot.TITLE: Original(upkeep.title, own),
        Slot.EFFECT: Original(upkeep.effect, own),
        Slot.BODY: Original(upkeep.body, own),
    }
    if timeline:
        found[Slot.NEWS] = Original(timeline[-1].body, timeline[-1].language, entry=True)
    return found


def languages(unit: Unit, upkeep: Upkeep) -> tuple[Told, ...]:
    found = OF_UPKEEPS.of(unit, upkeep.id)
    return translations.languages(unit, originals(unit, upkeep), found)


def begun(unit: Unit, actor: Actor, event: int, language: str) -> Mapping[Slot, Begun]:
    """Let somebody begin; give what with.

    Raises: Refused: `not_allowed`; as `translations.check_to_tell` and `maintenance.check_seen`.
    """
    translations.check_to_tell(unit, originals(unit, _may(unit, actor, event)), language)
    return texts(unit, event, language)


def texts(unit: Unit, event: int, language: str) -> Mapping[Slot, Begun]:
    """Give what whoever has begun goes on with."""
    upkeep = stored.by_id(unit, stored.of_event(unit, event))
    return as_begun(originals(unit, upkeep), OF_UPKEEPS.of(unit, upkeep.id), language)


def _may(unit: Unit, actor: Actor, event: int) -> Upkeep:
    upkeep = stored.by_id(unit, stored.of_event(unit, event), to_change=True)
    draft = upkeep.published_at is None
    check_speaking(actor, Speaking.DRAFT if draft else Speaking.PUBLISH)
    check_seen(unit, upkeep, event)
    return upkeep


def translate(unit: Unit, actor: Actor, event: int, language: str, said: Mapping[Slot, str]) -> int:
    """Keep what somebody wrote of it as they saw it; tell how many texts.

    Raises: Refused: as `begun`.
    """
    upkeep = _may(unit, actor, event)
    translations.check_language(unit, language)
    now, by = originals(unit, upkeep), actor.person_id
    many = translations.keep(unit, OF_UPKEEPS, upkeep.id, now, language=language, said=said, by=by)
    if many:
        stored.note(unit, upkeep.id, TRANSLATED, by)
        show(unit, upkeep.id)
        if upkeep.published_at is not None:
            newest = stored.entries(unit, [upkeep.id])[upkeep.id][-1]
            kind = subscriptions.Kind(upkeep.kind.value)
            broadcast.again(unit, kind, upkeep.id, newest.id)
    return many
