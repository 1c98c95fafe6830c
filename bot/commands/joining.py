"""Me too: by a button on what is wrong, and what can be said about it afterwards."""

from bot.commands.outcome import Ask, Begin, Done, Outcome
from core.db.unit import Unit
from core.domain.incidents.joining import Told
from core.errors import Refused
from core.services.incidents import joining

SCOPES = ("me", "several", "everybody")


def press(unit: Unit, ask: Ask, args: tuple[str, ...]) -> Outcome:
    """Follow a button: join an incident, or say more of what was joined, or take it back.

    Among others nobody joins: what somebody suffers from is their own business.
    """
    wanted, number = args[0], int(args[1])
    match wanted:
        case "join":
            here = ask.place if ask.private else None
            joining.join_incident(unit, ask.person.id, number, Told(), place=here)
        case "pay":
            return Begin("me_too", str(joining.own(unit, ask.person.id, number).id))
        case "undo":
            joining.undo(unit, ask.person.id, number)
        case scope if scope in SCOPES:
            joining.extend(unit, ask.person.id, number, scope=scope)
        case _:
            raise Refused("button_unknown")
    return Done()
