"""Who hears of which systems: begun, listed, changed and ended where it is typed."""

from bot.commands.outcome import Ask, Note, Outcome, Tell
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.subscriptions import ALL
from core.services import subscriptions
from core.services.people import language_of
from core.services.subscriptions import Place

_EVERYTHING = frozenset({"*", "all", "everything"})


def _here(ask: Ask) -> Place:
    return Place(ask.place.room, private=ask.private)


def subscribe(unit: Unit, ask: Ask) -> Outcome:
    """Let this place hear of what is named; without a name, show what there is."""
    words = ask.rest.strip()
    if not words:
        subscriptions.may_change(unit, ask.actor, _here(ask))
        return listed(unit, ask)
    target = ALL if words.lower() in _EVERYTHING else subscriptions.target_of(unit, words)
    return _subscribe(unit, ask, target)


def _subscribe(unit: Unit, ask: Ask, target: str) -> Outcome:
    language = language_of(unit, ask.person)
    fresh = subscriptions.subscribe(unit, ask.actor, _here(ask), target, language=language)
    if not fresh:
        return Note("subscribed-already")
    return Note("subscribed" if ask.private else "subscribed-room")


def unsubscribe(unit: Unit, ask: Ask) -> Outcome:
    """Let this place hear no more of what is named, or of anything."""
    words = ask.rest.strip()
    target = ""
    if words:
        every = words.lower() in _EVERYTHING
        target = ALL if every else subscriptions.target_of(unit, words)
    ended = subscriptions.unsubscribe(unit, ask.actor, _here(ask), target)
    return Note("unsubscribed" if ended else "unsubscribed-none")


def listed(_unit: Unit, ask: Ask) -> Outcome:
    """Show what this place hears of, with what can be changed."""
    room = ask.place.room
    place = [room.platform, room.chat, room.workspace]
    return Tell(Intent(Notice.SUBSCRIPTIONS, data={"place": place, "private": ask.private}))


def press(unit: Unit, ask: Ask, wanted: str, about: str) -> Outcome:
    """Follow a button of the list."""
    if wanted == "sub":
        return _subscribe(unit, ask, about)
    one = subscriptions.to_change(unit, ask.actor, int(about))
    match wanted:
        case "unsub":
            subscriptions.end(unit, one)
        case "least":
            subscriptions.toggle_least(unit, one)
        case _:
            subscriptions.toggle_quiet(unit, one)
    place = [one.place.platform, one.place.chat, one.place.workspace]
    private = one.person_id is not None
    return Tell(Intent(Notice.SUBSCRIPTIONS, data={"place": place, "private": private}))
