"""A card of the web chat knows where its ticket stands in the queue."""

from core.db.people import transcripts
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.places import Address
from core.services.people import transcript
from tests.desk import Desk

ROOM = Address("web", "agents")


def test_a_card_bears_the_rank_of_its_ticket_as_it_is_now(desk: Desk) -> None:
    ticket = desk.report()

    def put(unit: Unit) -> None:
        transcript.put(unit, ROOM, f"card:{ticket.id}@web:agents", {})
        transcript.put(unit, ROOM, "say:1", {})

    desk.do(put)
    card, other = desk.do(lambda unit: transcript.posts(unit, ROOM, 0, 10))
    assert other.rank == transcripts.NO_RANK > card.rank > 0

    desk.do(lambda unit: tickets.change(unit, tickets.by_id(unit, ticket.id), rank=0))

    cards = desk.do(lambda unit: transcript.opening(unit, ROOM, log=9, cards=9).cards)
    assert [card.rank for card in cards] == [0]
