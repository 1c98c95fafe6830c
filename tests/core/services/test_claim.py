"""Who works on a ticket: exactly one of several wins, and everybody else is told kindly."""

from functools import partial
from threading import Barrier

import pytest

from core.db.people import people
from core.db.tickets import history, messages
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import State
from core.errors import Refused
from core.services.tickets import claim, close
from tests.desk import PATIENCE, Desk, at_once, in_agents_room, waiting


def test_of_fifty_agents_who_claim_at_once_one_wins_and_the_others_hear_who(desk: Desk) -> None:
    ticket = desk.report()
    replica = desk.replica()
    agents = [desk.agent(f"Agent {number}") for number in range(50)]

    def take(number: int) -> int:
        store = replica if number % 2 else desk.store
        work = partial(claim.claim, actor=agents[number], ticket_id=ticket.id)
        waiting(store.submit(work))
        return number

    outcomes = at_once([partial(take, number) for number in range(50)])
    winners = [one for one in outcomes if isinstance(one, int)]
    refusals = [one for one in outcomes if isinstance(one, Refused)]
    assert len(winners) == 1
    assert [(one.reason, one.args_by_name) for one in refusals] == [
        ("already_claimed", {"name": f"Agent {winners[0]}"})
    ] * 49
    assert desk.ticket(ticket).assignee_id == agents[winners[0]].person_id
    assert desk.events(ticket) == ["opened", "claimed"]


def test_claiming_twice_changes_nothing_the_second_time(desk: Desk) -> None:
    ticket = desk.report()
    first = desk.do(claim.claim, desk.agent(), ticket.id)
    desk.owed()
    desk.clock.move(minutes=1)
    assert desk.do(claim.claim, desk.agent(), ticket.id) == first
    assert desk.owed() == []


def test_a_claim_starts_the_work_once_and_tells_the_reporter_once(desk: Desk) -> None:
    ticket = desk.report()
    taken = desk.do(claim.claim, desk.agent(), ticket.id)
    assert (taken.state, taken.work_started_at) == (State.IN_PROGRESS, desk.clock.now)
    assert len(desk.owed(Notice.TAKEN)) == 1
    desk.clock.move(hours=1)
    desk.do(claim.release, desk.agent(), ticket.id)
    again = desk.do(claim.claim, desk.agent("Berit"), ticket.id)
    assert again.work_started_at == taken.work_started_at
    assert desk.owed(Notice.TAKEN) == []


def test_the_reason_of_a_take_over_stays_as_a_note_that_history_points_to(desk: Desk) -> None:
    ticket = desk.report()
    desk.do(claim.claim, desk.agent(), ticket.id)
    berit = desk.agent("Berit")
    taken = desk.do(claim.take_over, berit, ticket.id, reason="Aksel is ill")
    assert taken.assignee_id == berit.person_id
    [note] = desk.read(messages.of_ticket, ticket.id)
    assert (note.kind, note.body, note.for_reporter) == (Kind.NOTE, "Aksel is ill", False)
    event = desk.read(history.of_ticket, ticket.id)[-1]
    assert (event.type, event.data) == (
        "taken_over",
        {"previous": desk.person("Aksel"), "message": note.id},
    )


def test_taking_over_what_is_ones_own_changes_nothing(desk: Desk) -> None:
    ticket = desk.report()
    mine = desk.do(claim.claim, desk.agent(), ticket.id)
    assert desk.do(claim.take_over, desk.agent(), ticket.id, reason="mine") == mine
    assert desk.read(messages.of_ticket, ticket.id) == []


def test_only_whoever_has_a_ticket_gives_it_back(desk: Desk) -> None:
    ticket = desk.report()
    with pytest.raises(Refused, match="nobody_has_it"):
        desk.do(claim.release, desk.agent(), ticket.id)
    desk.do(claim.claim, desk.agent(), ticket.id)
    with pytest.raises(Refused, match="not_yours") as refused:
        desk.do(claim.release, desk.agent("Berit"), ticket.id)
    assert refused.value.args_by_name == {"name": "Aksel"}
    assert desk.do(claim.release, desk.agent(), ticket.id).assignee_id is None
    assert desk.events(ticket)[-1] == "released"


def test_a_ticket_is_handed_to_a_colleague_once(desk: Desk) -> None:
    ticket = desk.report()
    berit = desk.do(in_agents_room, desk.person("Berit")).person_id
    given = desk.do(claim.assign, desk.agent(), ticket.id, berit)
    assert given.assignee_id == berit
    event = desk.read(history.of_ticket, ticket.id)[-1]
    assert (event.type, event.data) == ("assigned", {"to": berit})
    assert desk.do(claim.assign, desk.agent(), ticket.id, berit) == given


def test_a_ticket_is_handed_to_nobody_who_does_not_work_here(desk: Desk) -> None:
    ticket = desk.report()
    for stranger in (desk.person("Liv"), 999_999):
        with pytest.raises(Refused, match="not_an_agent"):
            desk.do(claim.assign, desk.agent(), ticket.id, stranger)
    assert desk.ticket(ticket).assignee_id is None


def test_an_ended_ticket_is_given_to_nobody(desk: Desk) -> None:
    ticket = desk.report()
    desk.do(close.withdraw, desk.reporter(), ticket.id)
    with pytest.raises(Refused, match="not_now"):
        desk.do(claim.claim, desk.agent(), ticket.id)


def test_a_person_may_act_while_somebody_else_hands_them_a_ticket(desk: Desk) -> None:
    """Two units, each about a person of its own and naming the other's, do not block each other."""
    cases = [desk.report(f"Case number {number}") for number in range(2)]
    agents = [desk.agent("Aksel"), desk.agent("Berit")]
    met = Barrier(2 if desk.dialect == "postgresql" else 1)

    def hand(unit: Unit, number: int) -> None:
        people.lock(unit, agents[number].person_id)
        met.wait(PATIENCE)
        other = agents[1 - number].person_id
        claim.hand_to(
            unit, cases[number], other, by=agents[number].person_id, kind="assigned", to=other
        )

    works = [partial(waiting, desk.store.submit(partial(hand, number=n))) for n in range(2)]
    assert at_once(works) == [None, None]
