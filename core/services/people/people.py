"""Who acts: people by their identities, what they may do, and what they say of themselves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.db.people import organizations, people, rooms
from core.db.tickets.watchers import Watcher
from core.db.unit import Unit
from core.domain.parties import Identity, Person
from core.domain.places import Address
from core.domain.rights import Actor, Role
from core.domain.text import clean_line
from core.domain.tickets.life import LIFE
from core.domain.tickets.ticket import Act
from core.errors import Refused
from core.services import announce
from core.services.rota import rota

TRUSTED = timedelta(hours=1)  # how long a room's word for its member holds elsewhere
OWN = "web"  # the core itself keeps the web's rooms, so what it knows of them is never old


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one event tells of an identity.

    `here` is the private chat that it happened in, `private` one where they could be written to.
    `outsider` is None where the platform has not told yet; then `name` may be a mere handle.
    `acts` is false where the person did nothing, and is only told of.
    """

    platform: str
    external_id: str
    workspace: str = ""
    name: str = ""
    language: str = ""
    here: Address | None = None
    private: Address | None = None
    outsider: bool | None = False
    acts: bool = True
    handle: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        return self.platform, self.workspace, self.external_id


def recognise(unit: Unit, seen: Sighting) -> Person:
    """Give the person behind an identity, made at the first sight of them.

    A platform that has not told yet who is an outsider there has to tell before it counts.
    """
    known = people.to_act(unit, *seen.key)
    if known is None:
        person = _meet(unit, seen)
        if person is not None:
            return person
        known = people.to_act(unit, *seen.key)  # another replica met them at the same moment
    while known is not None:
        if not known.has_gone:
            return _follow(unit, known.person, known.identity, seen)
        known = people.to_act(unit, *seen.key)  # they became one with somebody just now
    raise Refused("changed_meanwhile")


def is_known(unit: Unit, seen: Sighting) -> bool:
    """Tell whether this identity is anybody's."""
    return people.by_identity(unit, *seen.key) is not None


def _meet(unit: Unit, seen: Sighting) -> Person | None:
    """Make a person of an identity; None when it is somebody's already."""
    name = clean_line(seen.name)
    person = people.add(unit, name=name or seen.external_id, language=seen.language)
    chat = seen.here or seen.private
    if people.add_identity(
        unit,
        person.id,
        platform=seen.platform,
        workspace=seen.workspace,
        external_id=seen.external_id,
        chat=chat.chat if chat else "",
        name=name,
        outsider=seen.outsider is not False,
        handle=clean_line(seen.handle),
    ):
        return person
    people.forget(unit, person.id)
    return None


def _follow(unit: Unit, person: Person, identity: Identity, seen: Sighting) -> Person:
    """Keep up with what the platform tells; a name that the person chose here stays theirs."""
    news = _news(unit, identity, seen)
    if news:
        people.change_identity(unit, identity, **news)
    changes: dict[str, object] = {}
    if person.name in ("", identity.external_id, identity.name):
        name = news.get("name", person.name)
        changes |= {"name": name} if name != person.name else {}
    if seen.language and not person.language and not seen.acts:
        changes["language"] = seen.language
    if not changes:
        return person
    people.change(unit, person.id, **changes)
    if "name" in changes:
        announce.renamed(unit, person.id)
    return people.by_id(unit, person.id)


def _news(unit: Unit, identity: Identity, seen: Sighting) -> dict[str, object]:
    """Give what an event tells of an identity that was not known; a handle replaces no name."""
    news: dict[str, object] = {"seen_at": unit.now, "reachable": True} if seen.acts else {}
    if seen.here is not None:
        news["chat"] = seen.here.chat
    elif seen.private is not None and not identity.chat:
        news["chat"] = seen.private.chat
    if seen.outsider is not None:
        news["outsider"] = seen.outsider
    handle = clean_line(seen.handle)
    if handle and handle != identity.handle:
        news["handle"] = handle
    name = clean_line(seen.name)
    if name and name != identity.name and not (identity.name and seen.outsider is None):
        news["name"] = name
    return news


def actor(unit: Unit, person: Person, place: Address, *, at: datetime | None = None) -> Actor:
    """Tell what a person may do who acts in `place`, or acted there `at` a moment.

    Whoever acts inside a room of the team is in it, since the platform guards the room; guests
    and strangers there are not, and from elsewhere the record of it counts for an hour.
    """
    here = place.room
    if here in unit.places.team_rooms:
        identities = people.identities_of(unit, person.id)
        if here.platform not in _outside(identities):
            rooms.saw(unit, here, person.id, at=at)
    return actor_anywhere(unit, person)


def actor_anywhere(unit: Unit, person: Person) -> Actor:
    """Tell what a person may do by all that is on record about them."""
    granted = set(people.roles_of(unit, person.id))
    memberships = rooms.memberships(unit, person.id)
    named = _named_for(unit)
    told = memberships or named or unit.team.schedules
    identities = people.identities_of(unit, person.id) if told else []
    mine = {f"{one.platform}:{one.external_id}" for one in identities}
    granted |= {role for role, addresses in named.items() if addresses & mine}
    if Role.ON_CALL not in granted and rota.is_on_call(unit, person.id, mine):
        granted.add(Role.ON_CALL)
    outside, stale = _outside(identities), False
    for room, seen_at in memberships:
        if room.platform in outside:
            continue
        if room.platform != OWN and unit.now - seen_at > TRUSTED:
            stale = True
            continue
        if room in unit.places.agents:
            granted.add(Role.AGENT)
        if room in unit.places.on_call:
            granted.add(Role.ON_CALL)
        if room in unit.places.planning:
            granted.add(Role.PLANNER)
    return Actor(person.id, frozenset(granted), stale=stale)


def _outside(identities: Iterable[Identity]) -> set[str]:
    """Give the platforms where the person is a guest or a stranger, and nothing else."""
    inside = {one.platform for one in identities if not one.outsider}
    return {one.platform for one in identities} - inside


def may_be_given(unit: Unit, person_id: int, kind: str) -> bool:
    """Tell whether a ticket may be given to this person, however long ago they were last seen."""
    person = people.by_ids(unit, {person_id}).get(person_id)
    if person is None or person.id != person_id:
        return False
    granted = actor_anywhere(unit, person).roles
    inside = any(person_id in rooms.members(unit, room) for room in unit.places.homes(kind))
    return inside or bool(granted & LIFE[Act.CLAIM].who)


def called(unit: Unit, name: str) -> tuple[Watcher, str]:
    """Find who is meant by a name: an organisation by its id or name, or the one person of it.

    Raises: Refused: `unknown_name`, when there is nobody of that name, or more than one.
    """
    wanted = clean_line(name).casefold()
    for one in unit.team.organisations:
        found = organizations.by_slug(unit, one.id)
        if found is not None and wanted in (one.id, one.name.casefold()):
            return Watcher(organization_id=found.id), found.name
    persons = people.by_name(unit, clean_line(name))
    if len(persons) != 1:
        raise Refused("unknown_name")
    return Watcher(person_id=persons[0].id), persons[0].name


def _named_for(unit: Unit) -> dict[Role, set[str]]:
    """Give the identities that the environment and the team file name for each role."""
    listed = unit.team.roles
    named = {
        Role.AGENT: set(listed.agent),
        Role.ON_CALL: set(listed.on_call),
        Role.COORDINATOR: set(listed.coordinator),
        Role.MANAGER: set(listed.manager),
        Role.ADMIN: set(unit.places.admins),
    }
    return {role: addresses for role, addresses in named.items() if addresses}


def can_be_written_to(unit: Unit, person_id: int) -> bool:
    """Tell whether any private chat with this person is known to take messages."""
    known = people.identities_of(unit, person_id)
    return any(one.private is not None and one.reachable for one in known)


def speak(unit: Unit, person_id: int, language: str) -> None:
    """Let the person choose the language the bot speaks with them."""
    people.change(unit, person_id, language=language)


def describe(
    unit: Unit,
    person_id: int,
    *,
    name: str = "",
    phone: str | None = None,
    mobile: str | None = None,
    email: str | None = None,
    organization: str | None = None,
) -> Person:
    """Keep what a person says of themselves; None leaves a value as it is.

    A changed organisation is not confirmed: it routes and counts, but opens nobody else's cases.
    """
    person = people.by_id(unit, person_id)
    changes: dict[str, object] = {
        key: clean_line(value)
        for key, value in (("phone", phone), ("mobile", mobile), ("email", email))
        if value is not None
    }
    if name:
        changes["name"] = clean_line(name)
    if organization:
        found = organizations.by_slug(unit, organization)
        if found is None:
            raise Refused("unknown_organization")
        if found.id != person.organization_id:
            changes |= {"organization_id": found.id, "organization_confirmed": False}
    if changes:
        people.change(unit, person_id, **changes)
    return people.by_id(unit, person_id)


def language_of(unit: Unit, person: Person) -> str:
    """Give the language a person reads: chosen, the platform's, the organisation's, or empty."""
    if person.language:
        return person.language
    organization = organizations.by_id(unit, person.organization_id)
    return organization.language if organization else ""


def zone_of(unit: Unit, person: Person) -> str:
    """Give the time zone a person lives by: their organisation's, else the desk's."""
    organization = organizations.by_id(unit, person.organization_id)
    return (organization.timezone if organization else "") or unit.team.hours.timezone
