"""Whom the team file names, as `platform:id`, whatever workspace they are known from."""

from collections.abc import Collection

from sqlalchemy import bindparam, func, select

from core.db.prepared import Prepared
from core.db.tables import identities, people
from core.db.unit import Unit

_NAMED = (
    select(
        identities.c.platform,
        identities.c.external_id,
        func.coalesce(people.c.merged_into, people.c.id),
    )
    .join(people, identities.c.person_id == people.c.id)
    .order_by(identities.c.id.desc())
)
_ALL_NAMED = _NAMED.where(identities.c.external_id.in_(bindparam("ids", expanding=True)))
_ONE_NAMED = Prepared(
    _NAMED.where(
        identities.c.platform == bindparam("its_platform"),
        identities.c.external_id == bindparam("its_id"),
    )
)


def person(unit: Unit, address: str) -> int | None:
    """Give whom the team file names by `platform:id`; None if they were never met."""
    platform, _, external_id = address.partition(":")
    rows = _ONE_NAMED.all(unit.connection, its_platform=platform, its_id=external_id)
    return rows[-1][2] if rows else None


def persons(unit: Unit, addresses: Collection[str]) -> dict[str, int]:
    """Give whom the team file names by these addresses, as far as they were ever met."""
    if not addresses:
        return {}
    ids = {one.partition(":")[2] for one in addresses}
    rows = unit.connection.execute(_ALL_NAMED, {"ids": sorted(ids)})
    found = {f"{platform}:{external_id}": person for platform, external_id, person in rows}
    return {one: found[one] for one in addresses if one in found}
