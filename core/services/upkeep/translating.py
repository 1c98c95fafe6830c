"""Maintenance and releases told in other languages."""

from collections.abc import Mapping

from core.db import upkeep as stored
from core.db.translations import OF_UPKEEPS
from core.db.unit import Unit
from core.domain import subscriptions, translations
from core.domain.rights import Actor
from core.domain.speaking import Speaking, check_speaking
from core.domain.translations import Originals, Slot, written
from core.domain.upkeep import Upkeep
from core.services.broadcasts import broadcast
from core.services.translations import TRANSLATED, Told, check_language, languages as told_in
from core.services.upkeep.maintenance import check_seen
from core.services.upkeep.news import show


def originals(unit: Unit, upkeep: Upkeep) -> Originals:
    """Give what stands there now; of the timeline what its newest entry says in words."""
    timeline = stored.entries(unit, [upkeep.id]).get(upkeep.id, ())
    return {
        Slot.TITLE: upkeep.title,
        Slot.EFFECT: upkeep.effect,
        Slot.BODY: upkeep.body,
        Slot.NEWS: timeline[-1].body if timeline else "",
    }


def languages(unit: Unit, upkeep: Upkeep) -> tuple[Told, ...]:
    """Tell of each other language of the desk how far it is told in it."""
    found = OF_UPKEEPS.of(unit, upkeep.id)
    return told_in(unit, originals(unit, upkeep), found, own=upkeep.language)


def begun(unit: Unit, actor: Actor, event: int, language: str) -> Originals:
    """Give what to begin with.

    Raises: Refused: `not_allowed`, `no_such_language`; as `maintenance.check_seen`.
    """
    upkeep = _may(unit, actor, event, language)
    found = OF_UPKEEPS.of(unit, upkeep.id)
    return translations.begun(originals(unit, upkeep), found, language)


def _may(unit: Unit, actor: Actor, event: int, language: str) -> Upkeep:
    upkeep = stored.by_id(unit, stored.of_event(unit, event), to_change=True)
    draft = upkeep.published_at is None
    check_speaking(actor, Speaking.DRAFT if draft else Speaking.PUBLISH)
    check_language(unit, language)
    check_seen(unit, upkeep, event)
    return upkeep


def translate(unit: Unit, actor: Actor, event: int, language: str, said: Mapping[Slot, str]) -> int:
    """Keep what somebody wrote of it as they saw it; tell how many texts.

    What is empty, or the original itself, is no translation.
    Raises: Refused: as `begun`.
    """
    upkeep = _may(unit, actor, event, language)
    found = written(originals(unit, upkeep), language, said)
    OF_UPKEEPS.keep(unit, upkeep.id, found, by=actor.person_id)
    if found:
        stored.note(unit, upkeep.id, TRANSLATED, actor.person_id)
        show(unit, upkeep.id)
        if upkeep.published_at is not None:
            newest = stored.entries(unit, [upkeep.id])[upkeep.id][-1]
            kind = subscriptions.Kind(upkeep.kind.value)
            broadcast.again(unit, kind, upkeep.id, newest.id)
    return len(found)
