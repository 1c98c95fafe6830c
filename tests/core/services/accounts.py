"""Two accounts on two platforms, and how they become one person's."""

from sqlalchemy import select

from core.db import tables
from core.db.people import people as stored
from core.domain.parties import Person
from core.domain.places import Address
from core.services.people import connect, people
from core.services.people.people import Sighting
from tests.desk import Desk

HERE = Address("telegram", "42")
THERE = Address("slack", "D7")


def telegram(desk: Desk) -> Person:
    return desk.do(people.recognise, Sighting("telegram", "42", name="Liv", here=HERE))


def slack(desk: Desk) -> Person:
    return desk.do(people.recognise, Sighting("slack", "U7", name="Liv Aas", here=THERE))


def asked(desk: Desk, asking: Person, typing: Person, here: Address = HERE) -> int:
    """Let one person ask for a code and the other type it; give the question that is put."""
    code = desk.do(connect.give_code, asking.id)
    assert desk.do(connect.redeem, typing, code, here=here) is None
    found = select(tables.connect_requests.c.id).order_by(tables.connect_requests.c.id.desc())
    number: int = desk.read(lambda unit: unit.connection.execute(found.limit(1)).scalar_one())
    return number


def connected(desk: Desk, asking: Person, typing: Person, here: Address = HERE) -> Person:
    """Let one person ask for a code, the other type it, and both agree; give who they are then."""
    number = asked(desk, asking, typing, here)
    for side in (typing, asking):
        assert desk.do(connect.answer, side, number, agrees=True) is None
    one, other = (desk.read(stored.by_id, who.id) for who in (asking, typing))
    assert one == other
    return one
