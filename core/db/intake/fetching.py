"""Files that came by name only: fetched after the commit, and again until they are here."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import insert, select, update

from core.db.database import notify
from core.db.tables import files
from core.db.unit import Unit

CHANNEL = "files"
LEASE = timedelta(seconds=120)  # longer than any fetch may take


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to fetch: `remote` is what its platform knows it by; `tries` counts this one."""

    id: int
    owner_id: int
    platform: str
    remote: str
    name: str
    size: int
    tries: int
    since: datetime


def expect(
    unit: Unit, *, owner_id: int, platform: str, remote: str, name: str, size: int = 0
) -> int:
    """Note a file that is to be fetched, and give its id."""
    file_id: int = unit.connection.execute(
        insert(files)
        .values(
            owner_id=owner_id,
            platform=platform,
            remote=remote,
            name=name,
            size=size,
            stored_at=unit.now,
            fetch_after=unit.now,
        )
        .returning(files.c.id)
    ).scalar_one()
    notify(unit.connection, CHANNEL)
    return file_id


def claim(unit: Unit, *, limit: int) -> list[Wanted]:
    """Take files that are due; nobody else takes them while the lease lasts."""
    rows = unit.connection.execute(
        select(
            files.c.id,
            files.c.owner_id,
            files.c.platform,
            files.c.remote,
            files.c.name,
            files.c.size,
            files.c.attempts + 1,
            files.c.stored_at,
        )
        .where(files.c.fetch_after <= unit.now)
        .order_by(files.c.fetch_after, files.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()
    if rows:
        unit.connection.execute(
            update(files)
            .where(files.c.id.in_([row[0] for row in rows]))
            .values(fetch_after=unit.now + LEASE, attempts=files.c.attempts + 1)
        )
    return [Wanted(*row) for row in rows]


def settle(unit: Unit, file_id: int, **columns: object) -> bool:
    """Note what came of a file; tell whether it was still waited for."""
    done = unit.connection.execute(
        update(files)
        .where(files.c.id == file_id, files.c.fetch_after.is_not(None))
        .values(fetch_after=None, **columns)
    )
    return bool(done.rowcount)


def later(unit: Unit, file_id: int, *, after: timedelta) -> None:
    """Try again after a while."""
    unit.connection.execute(
        update(files)
        .where(files.c.id == file_id, files.c.fetch_after.is_not(None))
        .values(fetch_after=unit.now + after)
    )
