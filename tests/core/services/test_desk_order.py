"""A card of the web chat knows where its ticket stands in the queue."""

from core.db.people import transcripts
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.places import Address
from core.services.people import transcript
from core.services.tickets import claim
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


def test_a_card_that_is_only_worded_anew_tells_when_something_happened_on_its_ticket(
    desk: Desk,
) -> None:
    ticket = desk.report()
    reported = desk.clock()
    home = f"card:{ticket.id}@web:agents"
    desk.do(transcript.put, ROOM, home, {"text": "one"})
    desk.clock.move(hours=2)
    desk.do(transcript.put, ROOM, home, {"text": "eins"})
    [read] = desk.read(transcript.posts, ROOM, 1, 10)
    [shown] = desk.read(transcript.opening, ROOM, log=9, cards=9).cards
    assert (read.stirred, shown.stirred) == (reported, reported)
    desk.do(claim.claim, desk.agent(), ticket.id)
    [shown] = desk.read(transcript.opening, ROOM, log=9, cards=9).cards
    assert shown.stirred == desk.clock()
