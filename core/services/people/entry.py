"""Let people into the web chat: by an invitation, or as the demo's three."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from core.db.people import organizations, people, rooms, sessions
from core.db.people.sessions import Invitation, Seated
from core.db.unit import Unit
from core.domain.parties import Person
from core.domain.places import Address
from core.domain.rights import Role
from core.domain.text import clean_line
from core.errors import Refused
from core.services.people.people import language_of, zone_of

WEB = "web"
SESSION = timedelta(days=30)
INVITATION = timedelta(hours=24)

REPORTER, AGENTS, ON_CALL = "reporter", "agents", "on_call"
"""What a seat is for."""


class NoEntry(StrEnum):
    """Why an invitation opens nothing."""

    UNKNOWN = "unknown"
    SPENT = "spent"
    LATE = "late"


def private_room(person_id: int) -> Address:
    """Return where this person and the bot are alone."""
    return Address(WEB, f"p{person_id}")


def seats(unit: Unit, session_id: str) -> tuple[bool, Sequence[Seated]] | None:
    """Return whether it is the demo, and who sits where; None if the session has ended.

    In a room of the team the room's language goes before the person's and its clock is the desk's,
    as in what is said there.
    """
    demo = sessions.is_demo(unit, session_id)
    if demo is None:
        return None
    return demo, [_settled(unit, seat) for seat in sessions.seats(unit, session_id)]


def _settled(unit: Unit, seat: Seated) -> Seated:
    person = people.by_id(unit, seat.person_id)
    if seat.role == REPORTER:
        return replace(seat, language=language_of(unit, person), timezone=zone_of(unit, person))
    language = rooms.language(unit, seat.room) or language_of(unit, person)
    return replace(seat, language=language, timezone=unit.team.hours.timezone)


def has_private_chat(unit: Unit, person: Person) -> bool:
    """Tell whether somebody talks with the bot alone anywhere; on the web that needs a seat."""
    known = people.identities_of(unit, person.id)
    elsewhere = any(one.private for one in known if one.platform != WEB)
    return elsewhere or sessions.sits_in(unit, person.id, REPORTER)


def add_person(unit: Unit, *, name: str, language: str) -> Person:
    """Make a person who is known on the web, with a private chat of their own."""
    person = people.add(unit, name=name, language=language)
    people.add_identity(
        unit,
        person.id,
        platform=WEB,
        workspace="",
        external_id=str(person.id),
        chat=private_room(person.id).chat,
    )
    return person


def enter_demo(unit: Unit, *, reporter: int, agent: int, on_call: int, language: str) -> str:
    """Begin a session with three seats for three people; return its id, a secret.

    Who has chosen no language yet, and a room without one, begins in the browser's.
    """
    for person in people.by_ids(unit, {reporter, agent, on_call}).values():
        if not person.language:
            people.change(unit, person.id, language=language)
    for room in (*_on_web(unit.places.agents), *_on_web(unit.places.on_call)):
        if not rooms.language(unit, room):
            rooms.set_language(unit, room, language)
    seats = [(reporter, private_room(reporter).chat, REPORTER)]
    seats += [_seat(unit, agent, room, AGENTS) for room in _on_web(unit.places.agents)]
    seats += [_seat(unit, on_call, room, ON_CALL) for room in _on_web(unit.places.on_call)]
    return _begin(unit, seats, demo=True)


def invite(unit: Unit, *, name: str, agent: bool, organization: str = "") -> str:
    """Make an invitation for one person, good for 24 hours and one use; return its token.

    `organization` is the slug of the one that the person works for.

    Raises: Refused: `unknown_organization`.
    """
    found = organizations.by_slug(unit, organization) if organization else None
    if organization and found is None:
        raise Refused("unknown_organization")
    token = secrets.token_urlsafe(32)
    sessions.invite(
        unit,
        token,
        name=clean_line(name),
        agent=agent,
        ends_at=unit.now + INVITATION,
        organization_id=found.id if found else None,
    )
    return token


def spend_invitation(unit: Unit, token: str, *, language: str) -> str | NoEntry:
    """Let the invited person in, once: a session id, a secret, or why not.

    Agents get a seat in each room that the team has on the web.
    """
    invitation = _spend(unit, token)
    if isinstance(invitation, NoEntry):
        return invitation
    person = add_person(unit, name=invitation.name, language=language)
    _grant(unit, person.id, invitation)
    seats = [(person.id, private_room(person.id).chat, REPORTER)]
    if invitation.agent:
        desks = (*unit.places.agents, *unit.places.planning)
        seats += [_seat(unit, person.id, room, AGENTS) for room in _on_web(desks)]
        seats += [_seat(unit, person.id, room, ON_CALL) for room in _on_web(unit.places.on_call)]
    return _begin(unit, seats, demo=False)


def accept(unit: Unit, person: Person, token: str) -> Invitation | NoEntry:
    """Let somebody who is known on a platform already accept an invitation, or say why not."""
    invitation = _spend(unit, token.strip())
    if not isinstance(invitation, NoEntry):
        _grant(unit, person.id, invitation)
    return invitation


def _spend(unit: Unit, token: str) -> Invitation | NoEntry:
    invitation = sessions.invitation(unit, token)
    if invitation is None:
        return NoEntry.UNKNOWN
    if invitation.spent_at is not None:
        return NoEntry.SPENT
    if invitation.ends_at <= unit.now:
        return NoEntry.LATE
    return invitation if sessions.spend(unit, token) else NoEntry.SPENT


def _grant(unit: Unit, person_id: int, invitation: Invitation) -> None:
    """Give what the invitation promises: whoever invites vouches for the organisation."""
    if invitation.organization_id is not None:
        people.change(
            unit,
            person_id,
            organization_id=invitation.organization_id,
            organization_confirmed=True,
        )
    if invitation.agent:
        people.give_role(unit, person_id, Role.AGENT)


def _on_web(team_rooms: Sequence[Address]) -> list[Address]:
    return [room for room in team_rooms if room.platform == WEB]


def _seat(unit: Unit, person_id: int, room: Address, role: str) -> tuple[int, str, str]:
    rooms.saw(unit, room, person_id)
    return person_id, room.chat, role


def stay(unit: Unit, session_id: str) -> None:
    """Let whoever comes back stay: a session ends when nobody has opened the page for 30 days."""
    sessions.stay(unit, session_id, ends_at=unit.now + SESSION)


def _begin(unit: Unit, seats: Sequence[tuple[int, str, str]], *, demo: bool) -> str:
    session_id = secrets.token_urlsafe(32)
    sessions.begin(unit, session_id, seats, demo=demo, ends_at=unit.now + SESSION)
    return session_id
