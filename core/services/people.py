"""Who acts: people by their identities, what they may do, and what they say of themselves."""

from datetime import timedelta

from core.db import people, rooms
from core.db.unit import Unit
from core.domain.parties import Person
from core.domain.places import Address
from core.domain.rights import RIGHTS, Actor, Role
from core.domain.text import clean_line
from core.domain.ticket import Act
from core.errors import Refused

TRUSTED = timedelta(hours=1)  # how long a room's word for its member holds elsewhere
OWN = "web"  # the core itself keeps the web's rooms, so what it knows of them is never old


def recognise(
    unit: Unit,
    *,
    platform: str,
    workspace: str,
    external_id: str,
    name: str,
    language: str,
    private: Address | None,
) -> Person:
    """Give the person behind an identity, made at the first sight of them.

    `private` is where they can be written to alone, when this event tells.
    """
    identity = {"platform": platform, "workspace": workspace, "external_id": external_id}
    chat = private.chat if private else ""
    known = people.by_identity(unit, **identity)
    if known is None:
        person = people.add(unit, name=clean_line(name), language=language)
        if people.add_identity(unit, person.id, **identity, chat=chat):
            return person
        people.forget(unit, person.id)  # another replica met them at the same moment
        known = people.by_identity(unit, **identity)
        if known is None:
            raise Refused("changed_meanwhile")
    people.lock(unit, known.id)
    people.saw_identity(unit, **identity, chat=chat)
    return known


def actor(unit: Unit, person: Person, place: Address) -> Actor:
    """Tell what a person may do who acts in `place`.

    Whoever acts inside a room of the team is in it, since the platform guards the room; from
    elsewhere the record of that counts for an hour.
    """
    here = place.room
    if here in unit.places.agents or here in unit.places.on_call:
        rooms.saw(unit, here, person.id)
    return actor_anywhere(unit, person)


def actor_anywhere(unit: Unit, person: Person) -> Actor:
    """Tell what a person may do by all that is on record about them."""
    granted = set(people.roles_of(unit, person.id)) | _named(unit, person)
    stale = False
    for room, seen_at in rooms.memberships(unit, person.id):
        if room.platform != OWN and unit.now - seen_at > TRUSTED:
            stale = True
            continue
        if room in unit.places.agents:
            granted.add(Role.AGENT)
        if room in unit.places.on_call:
            granted.add(Role.ON_CALL)
    return Actor(person.id, frozenset(granted), stale=stale)


def works_at_desk(unit: Unit, person_id: int) -> bool:
    """Tell whether a ticket may be given to this person, however long ago they were last seen."""
    person = people.by_ids(unit, {person_id}).get(person_id)
    if person is None:
        return False
    inside = (room for room, _ in rooms.memberships(unit, person_id))
    granted = actor_anywhere(unit, person).roles
    return any(room in unit.places.agents for room in inside) or bool(granted & RIGHTS[Act.CLAIM])


def _named(unit: Unit, person: Person) -> set[Role]:
    """Give the roles that the environment and the team file name this person for."""
    listed = unit.team.roles
    named = {
        Role.AGENT: set(listed.agent),
        Role.ON_CALL: set(listed.on_call),
        Role.COORDINATOR: set(listed.coordinator),
        Role.MANAGER: set(listed.manager),
        Role.ADMIN: set(unit.places.admins),
    }
    if not any(named.values()):
        return set()
    mine = {f"{one.platform}:{one.external_id}" for one in people.identities_of(unit, person.id)}
    return {role for role, addresses in named.items() if addresses & mine}


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
        found = people.organization_by_slug(unit, organization)
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
    organization = people.organization(unit, person.organization_id)
    return organization.language if organization else ""


def zone_of(unit: Unit, person: Person) -> str:
    """Give the time zone a person lives by: their organisation's, else the desk's."""
    organization = people.organization(unit, person.organization_id)
    return (organization.timezone if organization else "") or unit.team.hours.timezone
