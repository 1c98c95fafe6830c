"""An incident told in another language: begun on its card, one language at a time."""

from bot.commands.outcome import Ask, Begin, Outcome, Tell
from core.db.incidents import incidents
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.rights import Actor
from core.domain.speaking import Speaking, check_speaking
from core.domain.translations import Slot
from core.errors import Refused
from core.services.incidents import translating

FLOW = "incident_in_"  # and the language


def begin(unit: Unit, ask: Ask, incident_id: int, language: str) -> Outcome:
    """Begin with what was translated last, else with the original, to be written over."""
    texts = translating.begun(unit, ask.actor, incident_id, language)
    shown = {slot.value: text for slot, text in texts.items() if text}
    subject = str(incidents.newest_event(unit, incident_id))
    return Begin(f"{FLOW}{language}", subject, shown=shown)


def preview(unit: Unit, ask: Ask, incident_id: int, language: str) -> Outcome:
    """Show what everybody would read in a language.

    Raises: Refused: `not_allowed`, `no_such_language`.
    """
    check_speaking(ask.actor, Speaking.DRAFT)
    if language not in unit.team.desk.languages:
        raise Refused("no_such_language")
    about = {"incident": incident_id, "language": language}
    return Tell(Intent(Notice.PREVIEW, data=about))


def finish(unit: Unit, actor: Actor, flow: str, event: int, said: dict[str, str]) -> int:
    """Keep what was written; tell how many texts."""
    told = {slot: said.get(slot.value, "") for slot in Slot}
    return translating.translate(unit, actor, event, flow.removeprefix(FLOW), told)
