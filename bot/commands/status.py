"""How the systems are: looked up by anybody, changed by those who speak for the desk."""

from bot.commands.outcome import Ask, Begin, Outcome, Tell
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.speaking import Speaking, check_speaking
from core.errors import Refused
from core.services.status import register_of


def status(unit: Unit, ask: Ask) -> Outcome:
    """Show all systems or the one that is named; `set` and a name changes how it is."""
    word, _, rest = ask.rest.strip().partition(" ")
    if word.lower() == "set":
        return _set(unit, ask, rest)
    part = register_of(unit).called(ask.rest)
    data = {"part": part.id if part else "", "unknown": bool(word) and part is None}
    return Tell(Intent(Notice.STATUS, data=data))


def press(unit: Unit, ask: Ask, args: tuple[str, ...]) -> Outcome:
    """Follow a button: what is wanted, and the part or number that it is about."""
    wanted, about = args
    match wanted:
        case "set":
            return _set(unit, ask, about)
        case "part":
            return Tell(Intent(Notice.STATUS, data={"part": about, "unknown": False}))
        case _:
            raise Refused("button_unknown")


def _set(unit: Unit, ask: Ask, words: str) -> Outcome:
    check_speaking(ask.actor, Speaking.SET_STATUS)
    if not unit.team.systems:
        raise Refused("no_systems")
    part = register_of(unit).called(words)
    return Begin("baseline", given={"part": part.id} if part else {})
