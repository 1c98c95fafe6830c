"""What the bot can reach: rooms that are lost, found or moved, and the admins who hear of it."""

from collections.abc import Mapping

import structlog

from core.db.outbox import outbox, readdress
from core.db.people import people, rooms
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.places import Address
from core.domain.rights import Role

log = structlog.get_logger()


def lost(unit: Unit, room: Address, why: str) -> None:
    """Note that the bot cannot write to a room of the team, and tell the admins once.

    A room without a name stands for the whole platform. What is owed there is kept.
    """
    concerned = _concerned(unit, room)
    if not concerned:
        return
    news = [one for one in concerned if rooms.lose(unit, one, why)]
    if room in news:
        log.error("the bot has lost a room", room=str(room), why=why)
        _tell_admins(unit, "lost", room, why=why)


def found(unit: Unit, room: Address) -> None:
    """Note that a lost room can be written to again, let go what is owed there, and tell."""
    news = [one for one in _concerned(unit, room) if rooms.find(unit, one)]
    for one in news:
        readdress.hurry(unit, one)
    if room in news:
        log.info("the bot has found a room again", room=str(room))
        _tell_admins(unit, "found", room)


def moved(unit: Unit, room: Address, to: Address) -> None:
    """Serve a room at the address that the platform has given it, whatever the settings say.

    What was said at the old address stays linked there: on Telegram a group and the supergroup
    it becomes are two chats, each with message numbers of its own, and what stands in the old one
    can still be edited (levlam, github.com/tdlib/telegram-bot-api/issues/266).
    """
    if room not in unit.places.team_rooms or room == to:
        return
    rooms.move(unit, room, to)
    readdress.move(unit, room, to)
    log.warning("a room has moved", room=str(room), to=str(to))
    _tell_admins(unit, "moved", room, to=str(to))


def hindered(unit: Unit, platform: str, why: str) -> None:
    """Tell the admins what one of them has to mend on a platform: once, and daily until it is.

    What could not go meanwhile waits.
    """
    log.warning("the bot may not do all that it has to", platform=platform, why=why)
    data = {"what": "hindered", "platform": platform, "use": "platform", "why": why}
    _owe_admins(unit, data, key=f"hindered:{platform}:{why}:{unit.now.date()}")


def withheld(unit: Unit, platform: str) -> None:
    """Tell the admins, once a day, that a platform keeps from us what people say there."""
    data = {"what": "withheld", "platform": platform, "use": "platform"}
    _owe_admins(unit, data, key=f"withheld:{platform}:{unit.now.date()}")


def bad_calendar(unit: Unit, name: str) -> None:
    """Tell the admins, once an hour, that a calendar file can be no rota any more."""
    data = {"what": "calendar", "platform": "", "use": "platform", "name": name}
    _owe_admins(unit, data, key=f"calendar:{name}:{unit.now:%Y-%m-%dT%H}")


def is_lost(unit: Unit, room: Address) -> bool:
    """Tell whether this room of the team cannot be written to, as far as we know."""
    return room in unit.places.team_rooms and rooms.is_lost(unit, room)


def _concerned(unit: Unit, room: Address) -> list[Address]:
    """Give the rooms that this is about: one of the team's, or the platform with all of them."""
    mine = [one for one in unit.places.team_rooms if one.platform == room.platform]
    if not room.chat:
        return [room, *mine]
    return [room] if room in mine else []


def _tell_admins(unit: Unit, what: str, room: Address, **more: str) -> None:
    use = "platform"
    if room.chat:
        use = _use(unit, room)
    data = {"what": what, "room": str(room), "platform": room.platform, "use": use, **more}
    unheard = room.platform if what == "lost" and not room.chat else ""
    _owe_admins(unit, data, key=f"{what}:{room}:{unit.now.isoformat()}", unheard=unheard)


def _owe_admins(unit: Unit, data: Mapping[str, str], *, key: str, unheard: str = "") -> None:
    """Owe all admins a word wherever they can be written to, but on the platform `unheard`."""
    for address, person_id in _admins(unit).items():
        if address.platform != unheard:
            outbox.owe(
                unit,
                Intent(Notice.TROUBLE, data=dict(data)),
                key=f"{key}>{address}",
                person_id=person_id,
                place=address,
            )


def _use(unit: Unit, room: Address) -> str:
    if room in unit.places.agents:
        return "agents"
    return "planning" if room in unit.places.planning else "on-call"


def _admins(unit: Unit) -> Mapping[Address, int | None]:
    """Give where each admin can be written to alone, on every platform.

    Somebody who was named and never seen is written to by the name that the settings know.
    """
    found: dict[Address, int | None] = {}
    known: dict[int, None] = dict.fromkeys(people.with_role(unit, Role.ADMIN))
    for entry in sorted(unit.places.admins):
        named = Address.parse(entry)
        person = people.by_identity(unit, named.platform, "", named.chat)
        if person is None:
            found[named] = None
        else:
            known[person.id] = None
    for person_id in known:
        for one in people.identities_of(unit, person_id):
            if one.reachable:
                found[one.private or Address(one.platform, one.external_id)] = person_id
    return found
