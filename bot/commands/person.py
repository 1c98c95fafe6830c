"""What people settle about themselves: their language, their profile, their draft."""

from bot.commands.outcome import Abandon, Ask, Begin, Note, Outcome, Resume
from bot.wording import named, own_names
from core.db.people import rooms
from core.db.unit import Unit
from core.services import announce
from core.services.people import entry, people


def report(_unit: Unit, ask: Ask) -> Outcome:
    return Begin("report", given={"happened": ask.rest} if ask.rest else {})


def resume(_unit: Unit, _ask: Ask) -> Outcome:
    return Resume()


def cancel(_unit: Unit, _ask: Ask) -> Outcome:
    return Abandon()


def profile(_unit: Unit, _ask: Ask) -> Outcome:
    return Begin("profile")


def language(unit: Unit, ask: Ask) -> Outcome:
    """Speak another language: with this person, or, from a room of the team, in that room.

    Who has no private chat with the bot says it there for themselves too: they have no other place.
    """
    chosen = named(ask.rest)
    if chosen is None:
        return Note("language-which", {"languages": ", ".join(own_names())})
    here = ask.place.room
    if here not in unit.places.team_rooms or not entry.has_private_chat(unit, ask.person):
        people.speak(unit, ask.person.id, chosen)
    if here in unit.places.team_rooms:
        rooms.set_language(unit, here, chosen)
        if here not in unit.places.on_call:  # no ticket has its home there
            announce.cards_again(unit, here)
    return Note("language-chosen")
