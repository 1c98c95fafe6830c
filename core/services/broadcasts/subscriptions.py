"""Who hears of which systems: begun, changed and ended by those who may in that place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from core.config.texts import EVERY_LANGUAGE, Text
from core.db.broadcasts import subscriptions
from core.db.broadcasts.subscriptions import MOVED, UNNAMED, WISHED
from core.db.incidents import incidents
from core.db.outbox import outbox
from core.db.people import people, rooms
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.places import Address
from core.domain.rights import Actor
from core.domain.status.status import Status
from core.domain.subscriptions import ALL, INCIDENT, Subscription, name_in, named_target
from core.domain.text import nearest, normalise
from core.errors import Refused
from core.services.broadcasts import broadcast
from core.services.status.status import register_of

SHOWN_FOR = timedelta(days=30)  # what ended by itself
MOST_LOST = 10


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody subscribes: alone with the bot, in a room of the team, or among others."""

    address: Address
    private: bool


def may_change(unit: Unit, actor: Actor, place: Place) -> None:
    """Let somebody decide what a place hears.

    Raises: Refused: `subscribe_here`; among others only the team may, whom it has named, and the
    admins of the room.
    """
    if place.private or actor.works_here or place.address.room in actor.leads:
        return
    named = set(unit.team.broadcasts.subscribers)
    if not named & _accounts(unit, actor.person_id):
        raise Refused("subscribe_here", room=place.address.room)


def _accounts(unit: Unit, person_id: int) -> set[str]:
    return {f"{one.platform}:{one.external_id}" for one in people.identities_of(unit, person_id)}


def target_of(unit: Unit, words: str) -> str:
    """Read what somebody wants to hear of.

    Raises: Refused: `no_such_target`, or `no_such_target_meant` with the nearest one.
    """
    named = _named(unit, words)
    if named is not None:
        return named
    register = register_of(unit)
    part = register.called(words)
    if part is not None:
        return part.id
    meant = register.like(words) or nearest(words.strip().lower(), unit.team.broadcasts.named)
    raise Refused("no_such_target_meant", target=meant) if meant else Refused("no_such_target")


def _named(unit: Unit, words: str) -> str | None:
    """Find the broadcast that somebody means: the team's own names go before those of systems."""
    wanted = normalise(words).strip()
    for name, one in unit.team.broadcasts.named.items():
        if wanted in {name, *(normalise(text) for text in one.name.root.values())}:
            return named_target(name)
    return None


def _is_there(unit: Unit, target: str) -> bool:
    name = name_in(target)
    if name:
        return name in unit.team.broadcasts.named
    return target == ALL or target in register_of(unit)


def keep_named(unit: Unit) -> int:
    """Let whom the team file names hear what it says: home rooms, and contact persons (R116).

    What they have ended themselves stays ended. A contact person hears once they can be written to,
    and again when they can once more; a room does when the bot is back (`returned`).
    """
    wanted = {**_homes(unit), **_contacts(unit)}
    kept = subscriptions.of_the_file(unit)
    moved = {one.target for one in kept if one.ended_why == MOVED and _key(one) in wanted}
    for place, target in wanted.keys() - {_key(one) for one in kept}:
        person_id, organization = wanted[place, target]
        subscriptions.add_named(unit, place, target, person_id=person_id, organization=organization)
        _show_now(unit, place, target)
    for one in kept:
        named = _key(one) in wanted
        if one.ended_at is None and not named and one.target not in moved:
            subscriptions.end(unit, one.place, why=UNNAMED, target=one.target)
        elif one.ended_at is not None and named and _may_return(one):
            _begin_again(unit, one)
    return 0


def returned(unit: Unit, room: Address) -> None:
    """Let a room hear again what the team file says, now that the bot is back in it."""
    named = {target for place, target in _homes(unit) if place == room}
    for one in subscriptions.of_the_file(unit):
        lost = one.ended_at is not None and one.ended_why not in (WISHED, MOVED)
        if one.place == room and one.target in named and lost:
            _begin_again(unit, one)


def _key(one: Subscription) -> tuple[Address, str]:
    return one.place, one.target


def _may_return(one: Subscription) -> bool:
    """Tell whether what ended begins again by itself: a named person can be written to by now."""
    return one.ended_why == UNNAMED or (
        one.person_id is not None and one.ended_why not in (WISHED, MOVED)
    )


def _begin_again(unit: Unit, one: Subscription) -> None:
    subscriptions.change(unit, one.id, ended_at=None, ended_why="")
    _show_now(unit, one.place, one.target)


def _show_now(unit: Unit, place: Address, target: str) -> None:
    for one in subscriptions.of_place(unit, place):
        if one.target == target:
            broadcast.join(unit, one)


Named = dict[tuple[Address, str], tuple[int | None, str]]
"""Places and targets; each with its person, and the organisation that it is for."""


def _homes(unit: Unit) -> Named:
    return {
        (unit.places.now_at(Address.parse(one.home)), named_target(name)): (None, "")
        for name, one in unit.team.broadcasts.named.items()
        if one.home is not None
    }


def _contacts(unit: Unit) -> Named:
    found: Named = {}
    for organization in unit.team.organisations:
        for named in organization.contacts:
            person_id = people.named(unit, named)
            known = people.identities_of(unit, person_id) if person_id is not None else ()
            chats = [one.private for one in known if one.private is not None and one.reachable]
            if person_id is not None and chats:
                found.setdefault((chats[0], ALL), (person_id, organization.id))
    return found


def subscribe(unit: Unit, actor: Actor, place: Place, target: str, *, language: str = "") -> bool:
    """Let a place hear of a target from now on, and of what is open; tell whether it is news.

    A room hears in the `language` of whoever subscribes it, unless it has one of its own.
    """
    may_change(unit, actor, place)
    if not _is_there(unit, target):
        raise Refused("unknown_part")
    fresh = subscriptions.add(
        unit,
        place.address,
        target,
        person_id=actor.person_id if place.private else None,
        least=Status.DEGRADED,
        language="" if rooms.language(unit, place.address) else language,
        by=actor.person_id,
    )
    if fresh:
        for one in subscriptions.of_place(unit, place.address):
            if one.target == target and not place.private:
                _say_there(unit, one)
        _show_now(unit, place.address, target)
    return fresh


def _say_there(unit: Unit, one: Subscription) -> None:
    """Say it in the room itself: where the bot cannot write, that comes out at once."""
    room = [one.place.platform, one.place.chat, one.place.workspace]
    outbox.owe(
        unit,
        Intent(Notice.SUBSCRIBED, data={"subscription": one.id, "place": room}),
        key=f"subscribed:{one.id}:{unit.now.isoformat()}",
        place=one.place,
    )


def moved(unit: Unit, place: Address, to: Address) -> None:
    """Let a place hear at its new address; what stands at the old one can be changed no more."""
    subscriptions.move(unit, place, to)
    for one in subscriptions.of_place(unit, to):
        broadcast.join(unit, one)


def unsubscribe(unit: Unit, actor: Actor, place: Place, target: str = "") -> int:
    """Let a place hear no more, of all or of one target; tell of how many."""
    may_change(unit, actor, place)
    return subscriptions.end(unit, place.address, why=WISHED, target=target)


def to_change(unit: Unit, actor: Actor, number: int) -> Subscription:
    """Give a subscription that the actor may change, by its number.

    Raises: Refused: `subscription_gone`; what is somebody else's own is told of as if there were
    none. `subscribe_here` for that of a room.
    """
    one = subscriptions.by_id(unit, number)
    if one is None or one.person_id not in (None, actor.person_id):
        raise Refused("subscription_gone")
    may_change(unit, actor, Place(one.place, private=one.person_id is not None))
    return one


def end(unit: Unit, one: Subscription) -> None:
    subscriptions.end(unit, one.place, why=WISHED, target=one.target)


@dataclass(frozen=True, slots=True)
class SubscriptionsShown:
    """What a place hears of; in the team's room also how many there are and which were lost."""

    here: tuple[tuple[Subscription, Text | None], ...]
    offered: tuple[tuple[str, Text], ...]
    organizations: Mapping[str, str] = field(default_factory=dict)
    count: int = 0
    lost: tuple[Subscription, ...] = ()


def called(unit: Unit, target: str) -> Text | None:
    """Give the name of what somebody hears of; None for everything, and for what is gone."""
    return _names(unit).get(target)


def _names(unit: Unit) -> Mapping[str, Text]:
    going_on = {
        f"{INCIDENT}{one.id}": Text({EVERY_LANGUAGE: one.title})
        for one in incidents.open_ones(unit)
    }
    return {**register_of(unit).names, **_broadcasts(unit), **going_on}


def _broadcasts(unit: Unit) -> Mapping[str, Text]:
    return {named_target(id_): one.name for id_, one in unit.team.broadcasts.named.items()}


def shown(unit: Unit, place: Address) -> SubscriptionsShown:
    names, broadcasts = _names(unit), _broadcasts(unit)
    here = [
        one
        for one in subscriptions.of_place(unit, place)
        if one.target in names or not one.target.startswith(INCIDENT)
    ]
    taken = {one.target for one in here}
    every = {**broadcasts, **{one.id: one.name for one in register_of(unit).systems}}
    offered = tuple((target, name) for target, name in every.items() if target not in taken)
    ours = place.room in unit.places.agents
    return SubscriptionsShown(
        here=tuple((one, names.get(one.target)) for one in here),
        offered=offered,
        organizations={one.id: one.name for one in unit.team.organisations},
        count=subscriptions.count(unit) if ours else 0,
        lost=tuple(subscriptions.lost_since(unit, unit.now - SHOWN_FOR, limit=MOST_LOST))
        if ours
        else (),
    )
