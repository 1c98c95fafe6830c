"""What everybody is told, in another language: begun on its card, one language at a time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.commands.outcome import Ask, Begin, Outcome, Tell
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.rights import Actor
from core.domain.speaking import MAY, Speaking, check_speaking
from core.domain.translations import Begun, Slot
from core.domain.upkeep import Kind
from core.services.incidents import translating as of_incidents
from core.services.translations import check_language
from core.services.upkeep import translating as of_upkeeps

_IN = "_in_"  # between what is translated and the language, in the name of a flow
_UNSEEN = Begun("", translated=False)


@dataclass(frozen=True, slots=True)
class _Acts:
    begun: Callable[[Unit, Actor, int, str], Mapping[Slot, Begun]]
    texts: Callable[[Unit, int, str], Mapping[Slot, Begun]]
    translate: Callable[[Unit, Actor, int, str, Mapping[Slot, str]], int]


_UPKEEP = _Acts(of_upkeeps.begun, of_upkeeps.texts, of_upkeeps.translate)
_ACTS: Mapping[str, _Acts] = MappingProxyType(
    {
        "incident": _Acts(of_incidents.begun, of_incidents.texts, of_incidents.translate),
        **{kind.value: _UPKEEP for kind in Kind},
    }
)


def begin(unit: Unit, ask: Ask, what: str, event: int, language: str) -> Outcome:
    """Begin with what was translated last, else with the original, to be written over."""
    found = _ACTS[what].begun(unit, ask.actor, event, language)
    shown = {slot.value: one.text for slot, one in found.items()}
    return Begin(f"{what}{_IN}{language}", str(event), shown=shown)


def asked(unit: Unit, actor: Actor, flow: str, subject: str) -> Mapping[str, Begun]:
    """Give the texts that a flow asks for, by the keys of its fields; empty to who may not draft.

    Nobody is refused here: a draft that is of no use any more can be left all the same.
    """
    what, _, language = flow.partition(_IN)
    if not language or not subject:
        return {}
    found = _ACTS[what].texts(unit, int(subject), language)
    may = bool(actor.roles & MAY[Speaking.DRAFT])
    return {slot.value: one if may else _UNSEEN for slot, one in found.items()}


def preview(unit: Unit, ask: Ask, what: str, number: int, language: str) -> Outcome:
    """Show what everybody would read in a language; `what` is an incident or an upkeep.

    Raises: Refused: `not_allowed`, `no_such_language`.
    """
    check_speaking(ask.actor, Speaking.DRAFT)
    check_language(unit, language)
    return Tell(Intent(Notice.PREVIEW, data={what: number, "language": language}))


def finish(unit: Unit, actor: Actor, flow: str, event: int, answers: Mapping[str, object]) -> int:
    """Keep what was written, of the texts that were not left out; tell how many."""
    what, _, language = flow.partition(_IN)
    said = {Slot(key): text for key, text in answers.items() if isinstance(text, str)}
    return _ACTS[what].translate(unit, actor, event, language, said)
