"""People, their identities on platforms, and their roles."""

from dataclasses import dataclass

from sqlalchemy import bindparam, delete, func, insert, or_, select, update

from core.db.people import named as by_address
from core.db.prepared import Prepared
from core.db.tables import identities, people, role_assignments
from core.db.unit import Unit
from core.db.upsert import for_both
from core.domain.parties import Identity, Person
from core.domain.places import Address
from core.domain.rights import Role

_PERSON = [
    people.c[name]
    for name in (
        "id",
        "name",
        "email",
        "phone",
        "mobile",
        "language",
        "organization_id",
        "organization_confirmed",
    )
]
_IDENTITY = [
    identities.c[name]
    for name in (
        "person_id",
        "platform",
        "workspace",
        "external_id",
        "chat",
        "reachable",
        "name",
        "outsider",
        "handle",
        "id",
    )
]
_ASKED = people.alias("asked")
_RESOLVED = select(_ASKED.c.id.label("asked"), *_PERSON).join(
    people, people.c.id == func.coalesce(_ASKED.c.merged_into, _ASKED.c.id)
)

FEW = 4  # people who are sooner asked for one by one
_BY_ID = Prepared(_RESOLVED.where(_ASKED.c.id == bindparam("wanted")))
_BY_IDS = _RESOLVED.where(_ASKED.c.id.in_(bindparam("ids", expanding=True)))
_WHO = (
    identities.c.platform == bindparam("its_platform"),
    identities.c.workspace == bindparam("its_workspace"),
    identities.c.external_id == bindparam("its_id"),
)
_LOCK = Prepared(
    select(people.c.merged_into)
    .where(people.c.id == bindparam("wanted"))
    .with_for_update(key_share=True)
)
_BEHIND = (
    select(*_PERSON, *_IDENTITY, people.c.merged_into)
    .join(identities, identities.c.person_id == people.c.id)
    .where(*_WHO)
)
_BY_IDENTITY = Prepared(_BEHIND)
_TO_ACT = Prepared(_BEHIND.with_for_update(of=people, key_share=True))
_ADD = Prepared(insert(people).returning(*_PERSON))
_ADD_IDENTITY = Prepared(for_both(identities, lambda row: row.on_conflict_do_nothing()))
_CHANGE_IDENTITY = Prepared(update(identities).where(*_WHO))
_IDENTITIES = Prepared(
    select(*_IDENTITY)
    .where(identities.c.person_id == bindparam("wanted"))
    .order_by(identities.c.seen_at.desc(), identities.c.id)
)
_ROLES = Prepared(
    select(role_assignments.c.role).where(
        role_assignments.c.person_id == bindparam("wanted"),
        role_assignments.c.valid_from <= bindparam("now"),
        or_(role_assignments.c.valid_to.is_(None), role_assignments.c.valid_to > bindparam("now")),
    )
)


def by_id(unit: Unit, person_id: int) -> Person:
    """Give a person who is known to exist, or whom they turned out to be."""
    return Person(*_BY_ID.one(unit.connection, wanted=person_id)[1:])


def lock(unit: Unit, person_id: int) -> bool:
    """Make other units about this person wait until this one is done: their events go in order.

    Rows that only name the person may be written meanwhile, such as a ticket handed to them.
    Tells whether they are still somebody of their own, and have not become one with another.
    """
    merged: int | None = _LOCK.one(unit.connection, wanted=person_id)[0]
    return merged is None


def by_ids(unit: Unit, ids: set[int]) -> dict[int, Person]:
    """Give people by the ids they are named by, which may be earlier ones of theirs."""
    if not ids:
        return {}
    if len(ids) <= FEW:
        rows = [row for one in ids for row in _BY_ID.all(unit.connection, wanted=one)]
    else:
        rows = list(unit.connection.execute(_BY_IDS, {"ids": list(ids)}))
    return {row[0]: Person(*row[1:]) for row in rows}


def by_name(unit: Unit, name: str, *, limit: int = 2) -> list[Person]:
    """Give people who are called so, whatever the case of plain letters."""
    rows = unit.connection.execute(
        select(*_PERSON)
        .where(func.lower(people.c.name) == func.lower(name), people.c.merged_into.is_(None))
        .order_by(people.c.id)
        .limit(limit)
    )
    return [Person(*row) for row in rows]


def by_identity(unit: Unit, platform: str, workspace: str, external_id: str) -> Person | None:
    who = {"its_platform": platform, "its_workspace": workspace, "its_id": external_id}
    row = _BY_IDENTITY.first(unit.connection, **who)
    return None if row is None else Person(*row[: len(_PERSON)])


def named(unit: Unit, address: str) -> int | None:
    """Give whom the team file names by `platform:id`; None if they were never met."""
    return by_address.person(unit, address)


def identity(unit: Unit, platform: str, workspace: str, external_id: str) -> Identity | None:
    who = {"its_platform": platform, "its_workspace": workspace, "its_id": external_id}
    row = _BY_IDENTITY.first(unit.connection, **who)
    return None if row is None else Identity(*row[len(_PERSON) : -1])


@dataclass(frozen=True, slots=True)
class Acting:
    """A person and the identity they act by; one who `has_gone` became one with another."""

    person: Person
    identity: Identity
    has_gone: bool


def to_act(unit: Unit, platform: str, workspace: str, external_id: str) -> Acting | None:
    """Find the person behind an identity, and let units about them wait as `lock` does."""
    who = {"its_platform": platform, "its_workspace": workspace, "its_id": external_id}
    row = _TO_ACT.first(unit.connection, **who)
    if row is None:
        return None
    its = len(_PERSON)
    return Acting(Person(*row[:its]), Identity(*row[its:-1]), has_gone=row[-1] is not None)


def add(unit: Unit, *, name: str, language: str = "") -> Person:
    told = {"name": name, "language": language, "created_at": unit.now}
    return Person(*_ADD.one(unit.connection, **told))


def change(unit: Unit, person_id: int, **columns: object) -> None:
    unit.connection.execute(update(people).where(people.c.id == person_id).values(**columns))


def identity_by_id(unit: Unit, account: int) -> Identity:
    """Give an identity that is known to exist."""
    row = unit.connection.execute(select(*_IDENTITY).where(identities.c.id == account)).one()
    return Identity(*row)


def of_chat(unit: Unit, private: Address) -> Identity | None:
    """Give whose private chat it is."""
    row = unit.connection.execute(
        select(*_IDENTITY)
        .where(
            identities.c.platform == private.platform,
            identities.c.workspace == private.workspace,
            identities.c.chat == private.chat,
        )
        .limit(1)
    ).one_or_none()
    return None if row is None else Identity(*row)


def add_identity(
    unit: Unit,
    person_id: int,
    *,
    platform: str,
    workspace: str,
    external_id: str,
    chat: str = "",
    name: str = "",
    outsider: bool = False,
    handle: str = "",
) -> bool:
    """Say where the person is known; tell whether nobody else is by that identity."""
    made = _ADD_IDENTITY.run(
        unit.connection,
        person_id=person_id,
        platform=platform,
        workspace=workspace,
        external_id=external_id,
        chat=chat,
        name=name,
        outsider=outsider,
        handle=handle,
        seen_at=unit.now,
    )
    return bool(made)


def change_identity(unit: Unit, known: Identity, **columns: object) -> None:
    """Note what is known of an identity now, such as `seen_at`, `chat`, `name` or `reachable`."""
    who = {
        "its_platform": known.platform,
        "its_workspace": known.workspace,
        "its_id": known.external_id,
    }
    _CHANGE_IDENTITY.run(unit.connection, **who, **columns)


def unreachable(unit: Unit, private: Address) -> None:
    """Note that nothing arrives in this private chat any more, until the person acts again."""
    unit.connection.execute(
        update(identities)
        .where(
            identities.c.platform == private.platform,
            identities.c.workspace == private.workspace,
            identities.c.chat == private.chat,
        )
        .values(reachable=False)
    )


def forget(unit: Unit, person_id: int) -> None:
    """Take back a person who was added in this unit and to whom nothing points."""
    unit.connection.execute(delete(people).where(people.c.id == person_id))


def identities_of(unit: Unit, person_id: int) -> list[Identity]:
    """Give the person's identities, the one they used last first."""
    rows = _IDENTITIES.all(unit.connection, wanted=person_id)
    return [Identity(*row) for row in rows]


def roles_of(unit: Unit, person_id: int) -> frozenset[Role]:
    """Give the roles that hold now."""
    rows = _ROLES.all(unit.connection, wanted=person_id, now=unit.now)
    return frozenset(Role(role) for (role,) in rows)


def with_role(unit: Unit, role: Role) -> list[int]:
    """Give who holds a role now."""
    rows = unit.connection.execute(
        select(role_assignments.c.person_id)
        .where(
            role_assignments.c.role == role.value,
            role_assignments.c.valid_from <= unit.now,
            or_(role_assignments.c.valid_to.is_(None), role_assignments.c.valid_to > unit.now),
        )
        .distinct()
        .order_by(role_assignments.c.person_id)
    )
    return list(rows.scalars())


def give_role(unit: Unit, person_id: int, role: Role) -> None:
    if role not in roles_of(unit, person_id):
        unit.connection.execute(
            insert(role_assignments).values(
                person_id=person_id, role=role.value, valid_from=unit.now
            )
        )
