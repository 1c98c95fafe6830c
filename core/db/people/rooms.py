"""Rooms of the team: their language, and who is in them (decided by the platform, noted here)."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, exists, or_, select, update

from core.db.prepared import Prepared
from core.db.tables import identities, room_members, rooms
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.places import Address

_MEMBERSHIPS = Prepared(
    select(rooms.c.platform, rooms.c.chat, rooms.c.workspace, room_members.c.seen_at)
    .join(rooms, rooms.c.id == room_members.c.room_id)
    .where(room_members.c.person_id == bindparam("wanted"), room_members.c.left_at.is_(None))
)


_LANGUAGE = Prepared(
    select(rooms.c.language).where(
        rooms.c.platform == bindparam("its_platform"),
        rooms.c.workspace == bindparam("its_workspace"),
        rooms.c.chat == bindparam("its_chat"),
    )
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
    row = _LANGUAGE.first(
        unit.connection,
        its_platform=room.platform,
        its_workspace=room.workspace,
        its_chat=room.chat,
    )
    return (row.language if row else "") or ""


def set_language(unit: Unit, room: Address, chosen: str) -> None:
    unit.connection.execute(
        update(rooms).where(rooms.c.id == room_id(unit, room)).values(language=chosen)
    )


def saw(unit: Unit, room: Address, person_id: int, *, at: datetime | None = None) -> None:
    """Note that the person is in the room now.

    It was seen `at` a moment, if not now: where they have left since, it changes nothing.
    """
    unit.connection.execute(
        insert_into(unit.connection, room_members)
        .values(room_id=room_id(unit, room), person_id=person_id, seen_at=unit.now)
        .on_conflict_do_update(
            index_elements=["room_id", "person_id"],
            set_={"seen_at": unit.now, "left_at": None},
            where=or_(room_members.c.left_at.is_(None), room_members.c.left_at <= (at or unit.now)),
        )
    )


def left(unit: Unit, room: Address, person_id: int, *, at: datetime | None = None) -> None:
    """Note that the person has left the room, `at` a moment or now.

    It counts whatever else was told, for the clocks of two machines may not agree.
    """
    gone = unit.now if at is None else min(at, unit.now)
    unit.connection.execute(
        insert_into(unit.connection, room_members)
        .values(room_id=room_id(unit, room), person_id=person_id, seen_at=gone, left_at=gone)
        .on_conflict_do_update(index_elements=["room_id", "person_id"], set_={"left_at": gone})
    )


def left_platform(unit: Unit, platform: str, person_id: int) -> None:
    """Note that the person is in no room of a platform any more, if they have no account there."""
    there = select(rooms.c.id).where(rooms.c.platform == platform)
    others = select(identities.c.id).where(
        identities.c.person_id == person_id,
        identities.c.platform == platform,
        identities.c.reachable,
    )
    unit.connection.execute(
        update(room_members)
        .where(room_members.c.person_id == person_id, room_members.c.room_id.in_(there))
        .where(room_members.c.left_at.is_(None), ~others.exists())
        .values(left_at=unit.now)
    )


def memberships(unit: Unit, person_id: int) -> list[tuple[Address, datetime]]:
    """Give the rooms the person is in, each with when they were last seen there."""
    rows = _MEMBERSHIPS.all(unit.connection, wanted=person_id)
    return [(Address(row[0], row[1], row[2]), row[3]) for row in rows]


def members(unit: Unit, room: Address) -> list[int]:
    """Give who is in the room, without those who are only guests on its platform."""
    there = and_(
        identities.c.person_id == room_members.c.person_id, identities.c.platform == room.platform
    )
    rows = unit.connection.execute(
        select(room_members.c.person_id)
        .join(rooms, rooms.c.id == room_members.c.room_id)
        .where(room_members.c.left_at.is_(None), *_matches(room))
        .where(or_(exists().where(there, ~identities.c.outsider), ~exists().where(there)))
        .order_by(room_members.c.person_id)
    )
    return list(rows.scalars())


def lose(unit: Unit, room: Address, why: str) -> bool:
    """Note that nothing can be written there; tell whether that is news."""
    lost = unit.connection.execute(
        update(rooms)
        .where(rooms.c.id == room_id(unit, room), rooms.c.lost_at.is_(None))
        .values(lost_at=unit.now, lost_why=why)
    )
    return bool(lost.rowcount)


def is_lost(unit: Unit, room: Address) -> bool:
    found = unit.connection.execute(select(rooms.c.lost_at).where(*_matches(room))).scalar()
    return found is not None


def find(unit: Unit, room: Address) -> bool:
    """Note that the room can be written to; tell whether it was lost until now."""
    found = unit.connection.execute(
        update(rooms)
        .where(*_matches(room), rooms.c.lost_at.is_not(None))
        .values(lost_at=None, lost_why="")
    )
    return bool(found.rowcount)


def move(unit: Unit, room: Address, to: Address) -> None:
    """Give the room another address: who is in it, its language and its earlier names go along."""
    before, after = room_id(unit, room), room_id(unit, to)
    known = select(room_members.c.person_id).where(room_members.c.room_id == after)
    unit.connection.execute(
        update(room_members)
        .where(room_members.c.room_id == before, room_members.c.person_id.not_in(known))
        .values(room_id=after)
    )
    spoken = language(unit, room)
    if spoken and not language(unit, to):
        set_language(unit, to, spoken)
    unit.connection.execute(
        update(rooms)
        .where(or_(rooms.c.id == before, rooms.c.moved_to == before))
        .values(moved_to=after, lost_at=None, lost_why="")
    )
    unit.connection.execute(update(rooms).where(rooms.c.id == after).values(moved_to=None))
