"""Open what Melding stands on: the database at its newest schema, the rooms, the records."""

from collections.abc import Callable
from datetime import datetime

from core.config.settings import Settings
from core.config.team import Team
from core.db import migrate
from core.db.database import open_database
from core.db.people import organizations
from core.db.unit import Store
from core.domain.places import Address, Places


def open_store(settings: Settings, team: Team, *, clock: Callable[[], datetime]) -> Store:
    """Open the database, brought up to date, with the team's organisations in it.

    Raises: DatabaseUnavailable: with the fix.
    """
    migrate.upgrade(settings.database_url)
    store = Store(
        database=open_database(settings.database_url),
        team=team,
        places=places_of(settings),
        clock=clock,
    )
    store.submit(organizations.keep_listed).result()
    return store


def places_of(settings: Settings) -> Places:
    """Read the rooms that the environment names."""
    return Places(
        agents=tuple(Address.parse(one) for one in settings.rooms.agents),
        on_call=tuple(Address.parse(one) for one in settings.rooms.on_call),
        planning=tuple(Address.parse(one) for one in settings.rooms.planning),
        admins=frozenset(settings.admins),
    )


def team_rooms(settings: Settings, platform: str) -> tuple[Address, ...]:
    """Give the team's rooms on one platform."""
    every = places_of(settings).team_rooms
    return tuple(room for room in every if room.platform == platform)
