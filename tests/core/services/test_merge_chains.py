"""Merges upon merges: what leaves a chain takes along what is its own, and nothing else."""

from core.db.tickets import messages, search
from core.db.urgent import pages
from core.services.tickets import merge, reply
from tests.desk import Desk


def three(desk: Desk):
    """Odd's, merged into Liv's, which is merged into a third of Liv's; an hour between each."""
    first = desk.report("No paper comes out", by=desk.reporter("Odd"))
    desk.clock.move(hours=1)
    second = desk.report("Printer prints nothing")
    desk.clock.move(hours=1)
    third = desk.report("Paper jam")
    desk.do(merge.merge, desk.agent(), first.id, second.id)
    desk.do(reply.comment, desk.reporter("Odd"), first.id, text="Said while one step deep")
    desk.do(merge.merge, desk.agent(), second.id, third.id)
    desk.do(reply.comment, desk.reporter("Odd"), first.id, text="Said while two steps deep")
    return first, second, third


def words_on(desk: Desk, ticket) -> list[str]:
    return [one.body for one in desk.read(messages.of_ticket, ticket.id)]


def test_what_leaves_a_chain_takes_its_words_and_its_arrival_along(colleagues: Desk):
    desk = colleagues
    first, second, third = three(desk)
    assert desk.ticket(third).received_at == first.received_at
    desk.do(merge.unmerge, desk.agent(), first.id)
    assert words_on(desk, first) == ["Said while one step deep", "Said while two steps deep"]
    assert words_on(desk, third) == []
    assert desk.ticket(third).received_at == second.received_at
    assert desk.read(search.find, "deep") == [first.id]
    desk.do(merge.unmerge, desk.agent(), second.id)
    assert desk.ticket(second).received_at == second.received_at
    assert desk.ticket(third).received_at == third.received_at


def test_what_came_by_way_of_a_ticket_leaves_with_it(colleagues: Desk):
    desk = colleagues
    first, second, third = three(desk)
    last = desk.report("Nothing prints at all")
    desk.do(merge.merge, desk.agent(), third.id, last.id)
    desk.do(merge.unmerge, desk.agent(), third.id)
    assert {desk.ticket(one).merged_into_id for one in (first, second)} == {third.id}
    desk.do(merge.unmerge, desk.agent(), second.id)
    assert desk.ticket(first).merged_into_id == second.id
    assert words_on(desk, second) == ["Said while one step deep", "Said while two steps deep"]
    assert words_on(desk, third) == []


def test_one_that_was_urgent_for_anothers_sake_is_so_no_more(colleagues: Desk):
    desk = colleagues
    plain = desk.report("Printer prints nothing")
    urgent = desk.report("No paper comes out", by=desk.reporter("Odd"), work_stops=True)
    desk.do(merge.merge, desk.agent(), urgent.id, plain.id)
    assert desk.ticket(plain).urgent
    desk.do(merge.unmerge, desk.agent(), urgent.id)
    calm, loud = desk.ticket(plain), desk.ticket(urgent)
    assert (calm.urgent, calm.urgent_reason, loud.urgent) == (False, "", True)
    ended, called = (desk.read(pages.of_ticket, one.id) for one in (plain, urgent))
    assert ended is not None
    assert ended.next_at is None
    assert called is not None
    assert called.next_at is not None
