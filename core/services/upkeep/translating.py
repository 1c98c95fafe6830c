"""Maintenance and releases told in other languages: by people, text by text."""

from collections.abc import Mapping

from core.db import upkeep as stored, upkeep_texts
from core.db.unit import Unit
from core.domain import subscriptions
from core.domain.incidents.translations import Slot, Translation, mark_of, standing
from core.domain.rights import Actor
from core.domain.speaking import Speaking, check_speaking
from core.domain.text import clean, clean_line
from core.domain.upkeep import Upkeep
from core.errors import Refused
from core.services.broadcasts import broadcast
from core.services.incidents.translating import TRANSLATED, Told
from core.services.upkeep.maintenance import check_seen
from core.services.upkeep.news import show


def originals(unit: Unit, upkeep: Upkeep) -> Mapping[Slot, str]:
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
    found = upkeep_texts.of(unit, [upkeep.id]).get(upkeep.id, ())
    now = originals(unit, upkeep)
    return tuple(
        Told(one, standing(now, found, one))
        for one in unit.team.desk.languages
        if one != upkeep.language
    )


def begun(unit: Unit, actor: Actor, event: int, language: str) -> Mapping[Slot, str]:
    """Give what to begin with: what was translated last, else the original, to be written over.

    Raises: Refused: `not_allowed`, `no_such_language`; as `maintenance.check_seen`.
    """
    upkeep = _may(unit, actor, event, language)
    latest = {
        one.slot: one.body
        for one in upkeep_texts.of(unit, [upkeep.id]).get(upkeep.id, ())
        if one.language == language
    }
    return {slot: latest.get(slot, text) for slot, text in originals(unit, upkeep).items()}


def _may(unit: Unit, actor: Actor, event: int, language: str) -> Upkeep:
    upkeep = stored.by_id(unit, stored.of_event(unit, event), to_change=True)
    draft = upkeep.published_at is None
    check_speaking(actor, Speaking.DRAFT if draft else Speaking.PUBLISH)
    if language not in unit.team.desk.languages:
        raise Refused("no_such_language")
    check_seen(unit, upkeep, event)
    return upkeep


def translate(unit: Unit, actor: Actor, event: int, language: str, said: Mapping[Slot, str]) -> int:
    """Keep what somebody wrote of it as they saw it; tell how many texts.

    What is empty, or the original itself, is no translation.
    Raises: Refused: as `begun`.
    """
    upkeep = _may(unit, actor, event, language)
    kept = 0
    for slot, original in originals(unit, upkeep).items():
        cleaned = clean_line if slot is Slot.TITLE else clean
        text = cleaned(said.get(slot, "")).strip()
        if text and original and text != original:
            told = Translation(slot, language, mark_of(original), text)
            upkeep_texts.keep(unit, upkeep.id, told, by=actor.person_id)
            kept += 1
    if kept:
        stored.note(unit, upkeep.id, TRANSLATED, actor.person_id)
        show(unit, upkeep.id)
        if upkeep.published_at is not None:
            newest = stored.entries(unit, [upkeep.id])[upkeep.id][-1]
            kind = subscriptions.Kind(upkeep.kind.value)
            broadcast.again(unit, kind, upkeep.id, newest.id)
    return kept
