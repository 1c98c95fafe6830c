"""What a platform tells of people and rooms: who came, who left, what the bot can reach.

Nobody said anything, so nobody is answered.
"""

from dataclasses import replace

from bot.contract import (
    Deleted,
    Described,
    Edited,
    Found,
    Inbound,
    Joined,
    Left,
    Lost,
    Moved,
    Said,
    Withheld,
)
from bot.dispatcher import following
from core.db.broadcasts import subscriptions
from core.db.outbox import links
from core.db.people import people as stored, rooms
from core.db.unit import Unit
from core.domain.places import Address
from core.services.broadcasts import subscriptions as subscribing
from core.services.people import people, reach
from core.services.people.people import Sighting

Told = Described | Joined | Left | Lost | Found | Moved | Withheld


def sighting(inbound: Inbound) -> Sighting:
    """Give what an event tells of who did it."""
    sender = inbound.sender
    private = Address(sender.platform, sender.private, sender.workspace)
    return Sighting(
        platform=sender.platform,
        external_id=sender.id,
        workspace=sender.workspace,
        name=sender.name,
        language=sender.language,
        here=inbound.place.room if inbound.private else None,
        private=private if sender.private else None,
        outsider=sender.outsider,
        acts=not isinstance(inbound.act, Told),
        handle=sender.handle,
    )


def note(unit: Unit, inbound: Inbound, act: Told) -> None:
    """Keep what is told; of people and rooms that do not concern us nothing is kept."""
    room = unit.places.now_at(inbound.place).room
    somebody = bool(inbound.sender.id)
    alone = inbound.private and somebody
    match act:
        case Lost(why) if not alone:
            reach.lost(unit, room, why)
            subscriptions.end(unit, room, why=why)
        case Found() if not alone:
            reach.found(unit, room)
            subscribing.returned(unit, room)
        case Moved(to):
            reach.moved(unit, room, to.room)
            subscribing.moved(unit, room, to.room)
        case Withheld():
            reach.withheld(unit, room.platform)
        case Joined() | Left() if somebody and room in unit.places.team_rooms:
            person = people.recognise(unit, sighting(inbound))
            note_in = rooms.saw if isinstance(act, Joined) else rooms.left
            note_in(unit, room, person.id, at=inbound.at)
        case _ if somebody and people.is_known(unit, sighting(inbound)):
            _of_somebody_known(unit, inbound, act)
        case _:
            return


def _of_somebody_known(unit: Unit, inbound: Inbound, act: Told) -> None:
    seen = sighting(inbound)
    person = people.recognise(unit, seen)
    if inbound.private and isinstance(act, Left | Lost | Joined | Found):
        identity = stored.identity(unit, *seen.key)
        if identity is not None:
            there = isinstance(act, Joined | Found)
            stored.change_identity(unit, identity, reachable=there)
        if isinstance(act, Left):
            rooms.left_platform(unit, seen.platform, person.id)


def whose(unit: Unit, inbound: Inbound) -> Inbound:
    """Name who took something back in a private chat, which is theirs, if nobody is named."""
    if not (isinstance(inbound.act, Deleted) and inbound.private) or inbound.sender.id:
        return inbound
    owner = stored.of_chat(unit, inbound.place.room)
    if owner is None:
        return inbound
    sender = replace(inbound.sender, id=owner.external_id, name=owner.name, outsider=None)
    return replace(inbound, sender=sender)


def is_overheard(unit: Unit, inbound: Inbound) -> bool:
    """Tell whether people only talk among themselves, in a room that is none of the team's."""
    place = unit.places.now_at(inbound.place)
    if inbound.private or place.room in unit.places.team_rooms:
        return False
    match inbound.act:
        case Said(mentions=False, points_at=message, album=""):
            return links.pointed_at(unit, place, message) is None
        case Edited() | Deleted() as act:
            ref = following.ref_of(act) if isinstance(act, Edited) else act.message
            return links.at(unit, ref) is None and not following.is_followed(unit, inbound, ref)
        case _:
            return False
