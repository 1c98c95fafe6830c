"""Rooms whose platform gave them another address than the one in the settings."""

from sqlalchemy import Connection, select

from core.db.prepared import Prepared
from core.db.tables import rooms
from core.domain.places import Address, Places

OWN = "web"  # the core itself keeps these rooms, and they stay where they are

_NOW = rooms.alias("now")
_MOVED = Prepared(
    select(
        rooms.c.platform,
        rooms.c.chat,
        rooms.c.workspace,
        _NOW.c.platform,
        _NOW.c.chat,
        _NOW.c.workspace,
    ).join(_NOW, _NOW.c.id == rooms.c.moved_to)
)


def settled(connection: Connection, places: Places) -> Places:
    """Give the team's rooms at their present addresses."""
    if all(room.platform == OWN for room in places.team_rooms):
        return places
    found = {
        Address(row[0], row[1], row[2]): Address(row[3], row[4], row[5])
        for row in _MOVED.all(connection)
    }
    return places.since_moved(found) if found else places
