"""Who hears of which systems: begun, listed, changed and ended where it is typed."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from bot.commands.outcome import Ask, Begin, Done, Note, Outcome, Tell
from core.config.broadcasts import EVERYTHING
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.subscriptions import ALL, EVERY_KIND, Kind, Subscription
from core.services.broadcasts import subscriptions, wishes
from core.services.broadcasts.subscriptions import Place
from core.services.people.people import language_of

_EVERYTHING = EVERYTHING | {ALL}
_WISHES: Mapping[str, Callable[[Unit, Subscription], None]] = MappingProxyType(
    {
        "least": wishes.toggle_least,
        "quiet": wishes.toggle_quiet,
        "digest": wishes.toggle_digest,
        "tongue": wishes.next_language,
    }
)
PRESSES = frozenset({"sub", "unsub", "one", "times", "own", *EVERY_KIND, *_WISHES})


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
    if not ask.private:
        return Done()  # the room says it itself
    name = subscriptions.called(unit, target)
    return Note("subscribed", {"name": name.of(language)}) if name else Note("subscribed-all")


def unsubscribe(unit: Unit, ask: Ask) -> Outcome:
    """Let this place hear no more of what is named, or of anything."""
    words = ask.rest.strip()
    every = not words or words.lower() in _EVERYTHING
    target = "" if every else subscriptions.target_of(unit, words)
    ended = subscriptions.unsubscribe(unit, ask.actor, _here(ask), target)
    return Note("unsubscribed" if ended else "unsubscribed-none")


def listed(unit: Unit, ask: Ask) -> Outcome:
    """Show what this place hears of, with what can be changed."""
    room = ask.place.room
    place = [room.platform, room.chat, room.workspace]
    data = {"place": place, "private": ask.private}
    data["picks"] = wishes.may_name(unit, ask.actor)
    return Tell(Intent(Notice.SUBSCRIPTIONS, data=data))


def press(unit: Unit, ask: Ask, wanted: str, about: str) -> Outcome:
    """Follow a button of the list."""
    if wanted == "sub":
        return _subscribe(unit, ask, about)
    one = subscriptions.to_change(unit, ask.actor, int(about))
    match wanted:
        case "unsub":
            subscriptions.end(unit, one)
        case "times":
            times = f"{one.quiet_from:%H:%M}-{one.quiet_until:%H:%M}"
            return Begin("quiet_times", str(one.id), shown={"times": times})
        case "own" if not one.organization and wishes.may_name(unit, ask.actor):
            return Begin("heard_for", str(one.id))
        case "own":
            wishes.toggle_organization(unit, one, ask.person.id)
        case kind if kind in EVERY_KIND:
            wishes.toggle_kind(unit, one, Kind(kind))
        case wish if wish in _WISHES:
            _WISHES[wish](unit, one)
        case _:  # it is only looked at
            pass
    place = [one.place.platform, one.place.chat, one.place.workspace]
    data = {"place": place, "private": one.person_id is not None, "one": one.id}
    data["picks"] = wishes.may_name(unit, ask.actor)
    return Tell(Intent(Notice.SUBSCRIPTIONS, data=data))
