"""Two tickets go on as one, both reporters are kept informed, and it can be taken back."""

from dataclasses import replace
from functools import partial

import pytest

from core.db.outbox import outbox
from core.db.people import people
from core.db.tickets import messages
from core.db.urgent import pages
from core.domain.intents import Notice
from core.domain.rights import Actor, Role
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import Pending, State, Ticket
from core.errors import NotFound, Refused
from core.services import sweeps
from core.services.facts import load
from core.services.tickets import close, merge, reply
from core.services.tickets.standing import as_it_stands
from tests.desk import Desk, at_once


def two(desk: Desk, **more):
    """A ticket of Liv's, and one of Odd's an hour later."""
    first = desk.report("Printer prints nothing")
    desk.clock.move(hours=1)
    return first, desk.report("No paper comes out", by=desk.reporter("Odd"), **more)


def told(desk: Desk, notice: Notice):
    return {(row.person_id, row.intent.ticket_id) for row in desk.owed(notice)}


def test_a_merged_ticket_points_to_the_other_and_nothing_is_moved(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    desk.do(reply.comment, desk.reporter("Odd"), second.id, text="It hums")
    target = desk.do(merge.merge, desk.agent(), second.id, first.id)
    merged = desk.ticket(second)
    assert (target.id, target.state) == (first.id, State.NEW)
    assert (merged.state, merged.merged_into_id, merged.is_open) == (State.MERGED, first.id, False)
    assert merged.close_reason == "merged"
    assert [one.body for one in desk.read(messages.of_ticket, first.id)] == ["It hums"]
    assert [one.ticket_id for one in desk.read(messages.of_ticket, second.id)] == [second.id]
    assert desk.events(second)[-1] == "merged"
    assert desk.events(first)[-1] == "received"


def test_what_is_offered_to_merge_into_is_open_and_may_be_one_with_it(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    ended, strange = desk.report("Ended"), desk.report("Strange", by=desk.reporter("Siv"))
    desk.do(close.withdraw, desk.reporter(), ended.id)
    found = [second.id, strange.id, ended.id, first.id]
    assert desk.read(merge.candidates, desk.agent(), second, found) == (first.id,)
    planner = Actor(desk.person("Pia"), frozenset({Role.PLANNER}))
    assert desk.read(merge.candidates, planner, second, found) == ()


def test_words_for_the_old_number_go_to_the_ticket_that_goes_on(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    odd = desk.reporter("Odd")
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    desk.owed()
    desk.do(reply.comment, odd, second.id, text="Still nothing")
    [said] = desk.read(messages.of_ticket, first.id)
    assert (said.ticket_id, said.origin_ticket_id, said.said_on) == (
        first.id,
        second.id,
        second.id,
    )
    desk.do(reply.note, desk.agent(), second.id, text="Same thing")
    assert desk.read(messages.of_ticket, first.id)[-1].body == "Same thing"


def test_both_reporters_hear_an_answer_each_about_their_own_ticket(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    desk.owed()
    desk.say(first)
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    liv, odd = desk.person("Liv"), desk.person("Odd")
    assert told(desk, Notice.FROM_AGENT) == {(liv, first.id), (odd, second.id)}


def test_a_held_answer_on_a_merged_ticket_still_goes(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    held = desk.say(second)
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    desk.owed()
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    assert desk.message(held).sent_at == desk.clock.now
    assert len(told(desk, Notice.FROM_AGENT)) == 2


def test_neither_reporter_reads_what_the_other_wrote(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    desk.do(reply.comment, desk.reporter(), first.id, text="Liv before")
    desk.do(reply.comment, desk.reporter("Odd"), second.id, text="Odd before")
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    desk.do(reply.comment, desk.reporter("Odd"), second.id, text="Odd after")
    desk.say(first, text="To both")
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)

    def read(ticket, name: str) -> list[str]:
        intent = outbox.Intent(Notice.TICKET, ticket.id)
        facts = desk.read(partial(load, intent=intent, person_id=desk.person(name)))
        assert facts.ticket is not None
        assert facts.ticket.ticket.title == ticket.title
        return [one.body for one in facts.ticket.messages]

    assert read(first, "Liv") == ["Liv before", "To both"]
    assert read(second, "Odd") == ["Odd before", "Odd after", "To both"]
    everything = ["Liv before", "Odd before", "Odd after", "To both"]
    assert read(first, "Aksel") == everything


def sent(desk: Desk, ticket: Ticket, kind: Kind, **effect: str) -> None:
    desk.say(ticket, kind, effect=effect)
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    desk.clock.move(seconds=1)


def standing(desk: Desk, ticket: Ticket) -> tuple[State, str]:
    """Where a merged ticket stands for its reporter."""
    shown = desk.read(as_it_stands, desk.ticket(ticket))
    return shown.state, shown.pending_reason


def test_only_whoever_was_asked_is_told_that_they_are_waited_for(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    sent(desk, first, Kind.ASK, missing="steps")
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    assert standing(desk, second) == (State.PENDING_CUSTOMER, Pending.ANOTHER)
    sent(desk, first, Kind.ASK, missing="error")  # now both are asked
    assert standing(desk, second) == (State.PENDING_CUSTOMER, Pending.INFORMATION)
    sent(desk, first, Kind.SOLUTION, confirm="yes")
    assert standing(desk, second) == (State.PENDING_CUSTOMER, Pending.ANOTHER)
    assert not desk.read(as_it_stands, desk.ticket(second)).waits_for_reporter


def test_a_reporter_confirms_what_was_proposed_to_them_and_not_to_another(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    sent(desk, first, Kind.SOLUTION, confirm="yes", resolution="fixed")
    sent(desk, second, Kind.SOLUTION, confirm="yes", resolution="workaround")
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    assert desk.do(close.confirm, desk.reporter(), first.id).resolution_code == "fixed"


def test_a_reporter_may_not_end_what_was_merged_into_somebody_elses(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    odd = desk.reporter("Odd")
    with pytest.raises(Refused, match="part_of_another"):
        desk.do(close.withdraw, odd, second.id)
    with pytest.raises(NotFound):
        desk.do(reply.comment, odd, first.id, text="Not mine")


def test_unmerged_it_stands_where_it_stood_with_its_own_words(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    desk.say(second, Kind.ASK, effect={"missing": "steps"})
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    assert desk.ticket(first).received_at == first.received_at
    desk.do(reply.comment, desk.reporter("Odd"), second.id, text="Odd since")
    desk.clock.move(days=14)
    back = desk.do(merge.unmerge, desk.agent(), second.id)
    assert (back.state, back.pending_reason) == (State.PENDING_CUSTOMER, "information")
    assert (back.merged_into_id, back.closed_at, back.close_reason) == (None, None, "")
    assert desk.read(messages.of_ticket, second.id)[-1].body == "Odd since"
    assert desk.read(messages.of_ticket, first.id) == []
    with pytest.raises(Refused, match="not_now"):
        desk.do(merge.unmerge, desk.agent(), second.id)


def test_after_a_fortnight_a_merge_stays(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    desk.clock.move(days=14, seconds=1)
    with pytest.raises(Refused, match="unmerge_too_late"):
        desk.do(merge.unmerge, desk.agent(), second.id)


def test_the_earlier_arrival_counts_as_long_as_they_are_one(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    target = desk.do(merge.merge, desk.agent(), first.id, second.id)
    assert target.received_at == first.received_at
    desk.do(merge.unmerge, desk.agent(), first.id)
    assert desk.ticket(second).received_at == second.received_at


def test_an_urgent_case_goes_on_calling_for_the_ticket_it_became_part_of(colleagues: Desk):
    desk = colleagues
    first, second = two(desk, cannot_get_in=True)
    desk.owed()
    target = desk.do(merge.merge, desk.agent(), second.id, first.id)
    assert target.urgent
    called = desk.read(pages.of_ticket, first.id)
    assert called is not None
    assert called.acknowledged_at is None
    ended = desk.read(pages.of_ticket, second.id)
    assert ended is None or ended.next_at is None


def test_a_pointer_never_leads_to_a_pointer(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    third = desk.report("Paper jam")
    desk.do(merge.merge, desk.agent(), first.id, second.id)
    desk.do(merge.merge, desk.agent(), second.id, third.id)
    assert desk.ticket(first).merged_into_id == third.id
    desk.do(merge.unmerge, desk.agent(), second.id)
    assert desk.ticket(first).merged_into_id == second.id
    assert desk.ticket(second).state is State.NEW


def test_what_cannot_become_one_is_refused(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    stranger = desk.report("Also nothing", by=desk.reporter("Nils"))
    agent = desk.agent()
    with pytest.raises(Refused, match="merge_self"):
        desk.do(merge.merge, agent, first.id, first.id)
    with pytest.raises(Refused, match="merge_apart"):
        desk.do(merge.merge, agent, stranger.id, first.id)
    with pytest.raises(NotFound):
        desk.do(merge.merge, agent, first.id, 999)
    with pytest.raises(NotFound):
        desk.do(merge.merge, desk.reporter("Nils"), first.id, second.id)
    desk.do(merge.merge, agent, second.id, first.id)
    with pytest.raises(Refused, match="merge_circle"):
        desk.do(merge.merge, agent, first.id, second.id)
    with pytest.raises(Refused, match="not_now") as refused:
        desk.do(merge.merge, agent, second.id, first.id)
    assert "unmerge" in str(refused.value.args_by_name["possible"])
    own = desk.report("A third time")
    desk.do(close.withdraw, desk.reporter(), own.id)
    with pytest.raises(Refused, match="merge_ended"):
        desk.do(merge.merge, agent, first.id, own.id)
    with pytest.raises(Refused, match="not_now"):
        desk.do(merge.merge, agent, own.id, first.id)


def test_who_may_not_merge_learns_nothing_of_the_tickets(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    nils = desk.reporter("Nils")
    for pair in ((second.id, first.id), (999, first.id), (second.id, 999), (998, 999)):
        with pytest.raises(NotFound, match="ticket"):
            desk.do(merge.merge, nils, *pair)
        with pytest.raises(Refused, match="go_to_room"):
            desk.do(merge.merge, replace(nils, stale=True), *pair)


def test_people_who_only_say_that_they_are_colleagues_are_kept_apart(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    desk.do(people.change, desk.person("Odd"), organization_confirmed=False)
    with pytest.raises(Refused, match="merge_apart"):
        desk.do(merge.merge, desk.agent(), second.id, first.id)


def test_of_two_merges_in_opposite_directions_one_wins(colleagues: Desk):
    desk = colleagues
    first, second = two(desk)
    other = desk.replica()
    agent, colleague = desk.agent(), desk.agent("Berit")

    def over_there() -> object:
        work = partial(merge.merge, actor=colleague, source_id=second.id, target_id=first.id)
        return other.submit(work).result(20)

    outcomes = at_once([lambda: desk.do(merge.merge, agent, first.id, second.id), over_there])
    lost = [one for one in outcomes if isinstance(one, Refused)]
    assert len(lost) == 1
    assert lost[0].reason in {"merge_circle", "not_now", "changed_meanwhile"}
    states = {desk.ticket(first).state, desk.ticket(second).state}
    assert states == {State.NEW, State.MERGED}
