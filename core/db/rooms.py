"""Rooms of the team: their language, and who is in them (decided by the platform, noted here)."""

from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, select, update

from core.db.tables import room_members, rooms
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.places import Address

_MEMBERSHIPS = (  # made once, for every event asks it
    select(rooms.c.platform, rooms.c.chat, rooms.c.workspace, room_members.c.seen_at)
    .join(rooms, rooms.c.id == room_members.c.room_id)
    .where(room_members.c.person_id == bindparam("wanted"), room_members.c.left_at.is_(None))
)


def _matches(room: Address) -> tuple[ColumnElement[bool], ...]:
    return (
        rooms.c.platform == room.platform,
        rooms.c.workspace == room.workspace,
        rooms.c.chat == room.chat,
    )


def room_id(unit: Unit, room: Address) -> int:
    """Give the room's record, made when there is none yet."""
    found: int | None = unit.connection.execute(select(rooms.c.id).where(*_matches(room))).scalar()
    if found is not None:
        return found
    unit.connection.execute(
        insert_into(unit.connection, rooms)
        .values(platform=room.platform, workspace=room.workspace, chat=room.chat)
        .on_conflict_do_nothing()
    )
    made: int = unit.connection.execute(select(rooms.c.id).where(*_matches(room))).scalar_one()
    return made


def language(unit: Unit, room: Address) -> str:
    """Give the room's chosen language, or empty."""
    found = unit.connection.execute(select(rooms.c.language).where(*_matches(room))).scalar()
    return found or ""


def set_language(unit: Unit, room: Address, chosen: str) -> None:
    unit.connection.execute(
        update(rooms).where(rooms.c.id == room_id(unit, room)).values(language=chosen)
    )


def saw(unit: Unit, room: Address, person_id: int) -> None:
    """Note that the person is in the room now."""
    where = room_id(unit, room)
    unit.connection.execute(
        insert_into(unit.connection, room_members)
        .values(room_id=where, person_id=person_id, seen_at=unit.now)
        .on_conflict_do_update(
            index_elements=["room_id", "person_id"], set_={"seen_at": unit.now, "left_at": None}
        )
    )


def left(unit: Unit, room: Address, person_id: int) -> None:
    unit.connection.execute(
        update(room_members)
        .where(room_members.c.room_id == room_id(unit, room))
        .where(room_members.c.person_id == person_id)
        .values(left_at=unit.now)
    )


def memberships(unit: Unit, person_id: int) -> list[tuple[Address, datetime]]:
    """Give the rooms the person is in, each with when they were last seen there."""
    rows = unit.connection.execute(_MEMBERSHIPS, {"wanted": person_id})
    return [(Address(row[0], row[1], row[2]), row[3]) for row in rows]


def members(unit: Unit, room: Address) -> list[int]:
    rows = unit.connection.execute(
        select(room_members.c.person_id)
        .join(rooms, rooms.c.id == room_members.c.room_id)
        .where(room_members.c.left_at.is_(None), *_matches(room))
        .order_by(room_members.c.person_id)
    )
    return list(rows.scalars())
