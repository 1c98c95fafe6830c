"""Who sits at which browser, and the invitations that let them in.

Cookies and invitations carry secrets; only their hashes are kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import delete, insert, select, update

from core.db.tables import invitations, people, web_seats, web_sessions
from core.db.unit import Unit
from core.domain.places import Address

WEB = "web"


@dataclass(frozen=True, slots=True)
class Seated:
    """One person in one room. `role` is what the seat is for.

    Languages may be empty, and so is `timezone` as long as nobody has looked it up.
    """

    person_id: int
    name: str
    room: Address
    role: str
    language: str
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    name: str
    agent: bool
    ends_at: datetime
    spent_at: datetime | None
    organization_id: int | None = None


def digest(secret: str) -> str:
    return sha256(secret.encode(errors="replace")).hexdigest()


def begin(
    unit: Unit,
    secret: str,
    seats: Sequence[tuple[int, str, str]],
    *,
    demo: bool,
    ends_at: datetime,
) -> None:
    """Begin a session; a seat is person, room and role. Those that have ended are forgotten."""
    ended = select(web_sessions.c.id).where(web_sessions.c.ends_at <= unit.now)
    unit.connection.execute(delete(web_seats).where(web_seats.c.session_id.in_(ended)))
    unit.connection.execute(delete(web_sessions).where(web_sessions.c.ends_at <= unit.now))
    session_id = digest(secret)
    unit.connection.execute(
        insert(web_sessions).values(id=session_id, demo=demo, created_at=unit.now, ends_at=ends_at)
    )
    for position, (person_id, room, role) in enumerate(seats):
        unit.connection.execute(
            insert(web_seats).values(
                session_id=session_id,
                position=position,
                person_id=person_id,
                room=room,
                role=role,
            )
        )


def stay(unit: Unit, secret: str, *, ends_at: datetime) -> None:
    """Let a session that has not ended go on until then."""
    unit.connection.execute(
        update(web_sessions)
        .where(web_sessions.c.id == digest(secret), web_sessions.c.ends_at > unit.now)
        .values(ends_at=ends_at)
    )


def is_demo(unit: Unit, secret: str) -> bool | None:
    """Tell whether the session is the demo's; None if there is no such session now."""
    return unit.connection.execute(
        select(web_sessions.c.demo).where(
            web_sessions.c.id == digest(secret), web_sessions.c.ends_at > unit.now
        )
    ).scalar_one_or_none()


def seats(unit: Unit, secret: str) -> Sequence[Seated]:
    rows = unit.connection.execute(
        select(
            web_seats.c.person_id,
            people.c.name,
            web_seats.c.room,
            web_seats.c.role,
            people.c.language,
        )
        .join(people, people.c.id == web_seats.c.person_id)
        .where(web_seats.c.session_id == digest(secret))
        .order_by(web_seats.c.position)
    )
    return [
        Seated(row.person_id, row.name, Address(WEB, row.room), row.role, row.language)
        for row in rows
    ]


def sits_in(unit: Unit, person_id: int, role: str) -> bool:
    """Tell whether a person has a seat of this role at any browser."""
    found = select(web_seats.c.room).where(
        web_seats.c.person_id == person_id, web_seats.c.role == role
    )
    return unit.connection.execute(found.limit(1)).first() is not None


def invite(
    unit: Unit,
    token: str,
    *,
    name: str,
    agent: bool,
    ends_at: datetime,
    organization_id: int | None = None,
) -> None:
    unit.connection.execute(
        insert(invitations).values(
            token_hash=digest(token),
            name=name,
            agent=agent,
            created_at=unit.now,
            ends_at=ends_at,
            organization_id=organization_id,
        )
    )


def invitation(unit: Unit, token: str) -> Invitation | None:
    names = ("name", "agent", "ends_at", "spent_at", "organization_id")
    columns = [invitations.c[name] for name in names]
    row = unit.connection.execute(
        select(*columns).where(invitations.c.token_hash == digest(token))
    ).one_or_none()
    return None if row is None else Invitation(*row)


def spend(unit: Unit, token: str) -> bool:
    """Use an invitation up; False if somebody else just did."""
    spent = unit.connection.execute(
        update(invitations)
        .where(invitations.c.token_hash == digest(token), invitations.c.spent_at.is_(None))
        .values(spent_at=unit.now)
    )
    return spent.rowcount == 1
