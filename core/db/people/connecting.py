"""One-time codes by which two accounts become one person, and who typed a wrong one how often.

A code is a secret: only its hash is kept.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, update

from core.db.people.sessions import digest
from core.db.tables import connect_codes, connect_requests, connect_tries
from core.db.unit import Unit
from core.db.upsert import insert_into


@dataclass(frozen=True, slots=True)
class Code:
    """What stands behind a code: who asked for it, and until when it is good."""

    person_id: int
    ends_at: datetime
    used_at: datetime | None


def keep(unit: Unit, person_id: int, code: str, *, ends_at: datetime) -> None:
    """Keep a person's new code in place of the one they may have."""
    values = {"code_hash": digest(code), "ends_at": ends_at, "used_at": None}
    unit.connection.execute(
        insert_into(unit.connection, connect_codes)
        .values(person_id=person_id, **values)
        .on_conflict_do_update(index_elements=["person_id"], set_=values)
    )


def find(unit: Unit, code: str) -> Code | None:
    row = unit.connection.execute(
        select(connect_codes.c.person_id, connect_codes.c.ends_at, connect_codes.c.used_at).where(
            connect_codes.c.code_hash == digest(code)
        )
    ).one_or_none()
    return None if row is None else Code(*row)


def use(unit: Unit, code: str) -> bool:
    """Use a code up; False if somebody else just did, or if it is replaced."""
    used = unit.connection.execute(
        update(connect_codes)
        .where(connect_codes.c.code_hash == digest(code), connect_codes.c.used_at.is_(None))
        .values(used_at=unit.now)
    )
    return used.rowcount == 1


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody typed the code of somebody else; `agreed_at` is when they said that they meant it.

    The accounts are those that it happened on. `outcome` is empty while it is open.
    """

    id: int
    maker_id: int
    typist_id: int
    maker_account: int
    typist_account: int
    ends_at: datetime
    agreed_at: datetime | None
    outcome: str


_REQUEST = [connect_requests.c[name] for name in Request.__dataclass_fields__]


def ask(unit: Unit, **columns: object) -> int:
    """Keep a request; give its id."""
    row = insert(connect_requests).values(**columns).returning(connect_requests.c.id)
    made: int = unit.connection.execute(row).scalar_one()
    return made


def request(unit: Unit, request_id: int) -> Request | None:
    row = unit.connection.execute(
        select(*_REQUEST).where(connect_requests.c.id == request_id)
    ).one_or_none()
    return None if row is None else Request(*row)


def change(unit: Unit, asked: Request, **columns: object) -> bool:
    """Change a request that is still as read; tell whether it was."""
    found = connect_requests.c
    done = unit.connection.execute(
        update(connect_requests)
        .where(found.id == asked.id, found.outcome == asked.outcome)
        .where(found.agreed_at.is_not_distinct_from(asked.agreed_at))
        .values(**columns)
    )
    return done.rowcount == 1


def spoil(unit: Unit, code: str) -> None:
    """Let a code be good no longer."""
    unit.connection.execute(
        update(connect_codes)
        .where(connect_codes.c.code_hash == digest(code), connect_codes.c.ends_at > unit.now)
        .values(ends_at=unit.now)
    )


def forget(unit: Unit, people: set[int]) -> None:
    """Drop what these people have not used yet, and their wrong tries."""
    unit.connection.execute(
        delete(connect_codes).where(
            connect_codes.c.person_id.in_(people), connect_codes.c.used_at.is_(None)
        )
    )
    unit.connection.execute(delete(connect_tries).where(connect_tries.c.person_id.in_(people)))


def wrong_tries(unit: Unit, person_id: int, *, within: timedelta) -> int:
    """Count the wrong codes of a person since the first of them, if that is not longer ago."""
    counted: int | None = unit.connection.execute(
        select(connect_tries.c.tries).where(
            connect_tries.c.person_id == person_id, connect_tries.c.since > unit.now - within
        )
    ).scalar_one_or_none()
    return counted or 0


def tried(unit: Unit, person_id: int, *, before: int) -> None:
    """Count one more wrong code after `before` others."""
    values: dict[str, object] = {"tries": before + 1}
    if not before:
        values["since"] = unit.now
    unit.connection.execute(
        insert_into(unit.connection, connect_tries)
        .values(person_id=person_id, tries=before + 1, since=unit.now)
        .on_conflict_do_update(index_elements=["person_id"], set_=values)
    )
