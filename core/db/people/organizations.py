"""Organisations: as the team file lists them, and those that it listed once."""

from sqlalchemy import bindparam, select

from core.db.prepared import Prepared
from core.db.tables import organizations
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.parties import Organization

_ORGANIZATION = [
    organizations.c[name] for name in ("id", "slug", "name", "language", "timezone", "phone")
]
_ORGANIZATION_BY_ID = Prepared(
    select(*_ORGANIZATION).where(organizations.c.id == bindparam("wanted"))
)


def by_id(unit: Unit, organization_id: int | None) -> Organization | None:
    if organization_id is None:
        return None
    row = _ORGANIZATION_BY_ID.one(unit.connection, wanted=organization_id)
    return Organization(*row)


def timezones(unit: Unit) -> dict[int, str]:
    """Give the time zone of each organisation by its id."""
    rows = unit.connection.execute(select(organizations.c.id, organizations.c.timezone))
    return {row.id: row.timezone for row in rows}


def by_slug(unit: Unit, slug: str) -> Organization | None:
    row = unit.connection.execute(
        select(*_ORGANIZATION).where(organizations.c.slug == slug)
    ).one_or_none()
    return Organization(*row) if row is not None else None


def keep_listed(unit: Unit) -> None:
    """Make the organisations of the team file records; those no longer in it stay as they are."""
    for listed in unit.team.organisations:
        values = {
            "name": listed.name,
            "country": listed.country or "",
            "language": listed.language,
            "timezone": listed.timezone,
            "phone": listed.phone or "",
        }
        unit.connection.execute(
            insert_into(unit.connection, organizations)
            .values(slug=listed.id, **values)
            .on_conflict_do_update(index_elements=["slug"], set_=values)
        )
