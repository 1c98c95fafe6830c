"""Whom a page has called where, and what came of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, or_, select, update

from core.db.prepared import Prepared
from core.db.tables import page_calls, pages
from core.db.unit import Unit
from core.db.upsert import for_both
from core.domain.places import Address

ARRIVED, REFUSED = "arrived", "refused"
LISTED = "listed"
"""Only told together with much else: they may take it, but nothing was sent for it alone."""


@dataclass(frozen=True, slots=True)
class Call:
    """One attempt in one place; `person_id` is None in a room. Without outcome it is under way."""

    id: int
    page_id: int
    round: int
    person_id: int | None
    place: Address
    at: datetime
    outcome: str
    settled_at: datetime | None


_CALL = [page_calls.c[name] for name in Call.__slots__ if name != "place"]
_ADD = Prepared(for_both(page_calls, lambda row: row.on_conflict_do_nothing()))
_NEWEST = Prepared(
    select(func.max(page_calls.c.round)).where(
        page_calls.c.page_id == bindparam("its_page"),
        page_calls.c.address == bindparam("its_address"),
        page_calls.c.outcome != bindparam("listed"),
    )
)
_SETTLE = Prepared(
    update(page_calls).where(
        page_calls.c.page_id == bindparam("its_page"),
        page_calls.c.round == bindparam("its_round"),
        page_calls.c.address == bindparam("its_address"),
        page_calls.c.outcome == bindparam("nothing"),
    )
)


def add(
    unit: Unit,
    page_id: int,
    number: int,
    place: Address,
    person_id: int | None = None,
    *,
    outcome: str = "",
) -> None:
    """Note that a round calls there; twice in one round is once."""
    _ADD.run(
        unit.connection,
        page_id=page_id,
        round=number,
        person_id=person_id,
        address=str(place),
        at=unit.now,
        outcome=outcome,
    )


def settle(unit: Unit, page_id: int, number: int, place: Address, outcome: str) -> bool:
    """Note what came of a call; tell whether that was news."""
    which = {"its_page": page_id, "its_round": number, "its_address": str(place), "nothing": ""}
    return bool(_SETTLE.run(unit.connection, **which, outcome=outcome, settled_at=unit.now))


def whose(unit: Unit, page_id: int, number: int, place: Address) -> int | None:
    """Tell whom a call was for; None where it was a room or the whole team."""
    wanted = (
        page_calls.c.page_id == page_id,
        page_calls.c.round == number,
        page_calls.c.address == str(place),
    )
    found: int | None = unit.connection.execute(
        select(page_calls.c.person_id).where(*wanted)
    ).scalar_one_or_none()
    return found


def newest(unit: Unit, page_id: int, place: Address) -> int:
    """Give the newest round that has called in a place; 0 where none has."""
    which = {"its_page": page_id, "its_address": str(place), "listed": LISTED}
    row = _NEWEST.first(unit.connection, **which)
    return (row[0] if row is not None else None) or 0


def of_page(unit: Unit, page_id: int) -> list[Call]:
    """Give every call of a page, in order; not those that were only listed with others."""
    rows = unit.connection.execute(
        select(*_CALL, page_calls.c.address)
        .where(page_calls.c.page_id == page_id, page_calls.c.outcome != LISTED)
        .order_by(page_calls.c.id)
    )
    return [_call(row) for row in rows]


def _call(row: Any) -> Call:
    number, page_id, at_round, person_id, at, outcome, settled_at, address = tuple(row)
    place = Address.parse(address)
    return Call(number, page_id, at_round, person_id, place, at, outcome, settled_at)


def has_called(unit: Unit, page_id: int, person_id: int) -> bool:
    """Tell whether a page has called this person by name, or was listed for them."""
    wanted = (page_calls.c.page_id == page_id, page_calls.c.person_id == person_id)
    found = select(page_calls.c.id).where(*wanted).limit(1)
    return unit.connection.execute(found).first() is not None


def has_ever_called(unit: Unit, person_id: int) -> bool:
    """Tell whether any page has called this person by name."""
    found = select(page_calls.c.id).where(page_calls.c.person_id == person_id).limit(1)
    return unit.connection.execute(found).first() is not None


def has_called_to(unit: Unit, ticket_id: int, person_id: int) -> bool:
    """Tell whether any page has called this person to a ticket."""
    mine = page_calls.c.person_id == person_id
    its = or_(page_calls.c.page_id == pages.c.id, page_calls.c.page_id == pages.c.joined_id)
    found = select(page_calls.c.id).join(pages, its).where(mine, pages.c.ticket_id == ticket_id)
    return unit.connection.execute(found.limit(1)).first() is not None


def between(unit: Unit, person_id: int, since: datetime, until: datetime) -> set[int]:
    """Give the pages that have called a person between two moments."""
    rows = unit.connection.execute(
        select(page_calls.c.page_id)
        .distinct()
        .where(
            page_calls.c.person_id == person_id,
            page_calls.c.outcome != LISTED,
            page_calls.c.at > since,
            page_calls.c.at <= until,
        )
    )
    return set(rows.scalars())
