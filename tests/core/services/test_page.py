"""An urgent case never goes quiet: somebody takes it, or there is a next call with a time."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from threading import Event

import pytest

from core.db.outbox.outbox import Owed
from core.db.unit import Unit
from core.db.urgent import pages
from core.domain.intents import Notice
from core.domain.places import Places
from core.domain.rights import Actor
from core.domain.tickets.ticket import State, Ticket
from core.errors import NotFound, Refused
from core.services import sweeps
from core.services.tickets import close
from core.services.urgent import page
from tests.desk import AGENTS, ON_CALL, PATIENCE, PLACES, Desk, at_once, waiting

PAUSE = 5  # minutes, as the example team has it


def urgent(desk: Desk) -> Ticket:
    return desk.report("Nobody gets in", cannot_get_in=True)


def rounds(rows: list[Owed]) -> list[int]:
    return [row.intent.data["round"] for row in rows]


def called(desk: Desk) -> list[int]:
    return rounds(desk.owed(Notice.PAGE))


def test_an_urgent_report_calls_the_people_on_call_at_once(desk: Desk) -> None:
    ticket = urgent(desk)
    [owed] = desk.owed(Notice.PAGE)
    assert (owed.place, owed.urgent, owed.intent.ticket_id) == (ON_CALL, True, ticket.id)
    assert ticket.urgent_reason == "cannot_get_in"
    assert desk.events(ticket) == ["opened", "paged"]


def test_without_a_room_on_call_the_agents_room_is_called(desk: Desk) -> None:
    alone = desk.with_places(Places(agents=(AGENTS,)))
    urgent(alone)
    assert [row.place for row in alone.owed(Notice.PAGE)] == [AGENTS]


def test_what_is_not_urgent_calls_nobody(desk: Desk) -> None:
    desk.report(payment=True)
    assert called(desk) == []
    with pytest.raises(Refused, match="not_paged"):
        desk.do(page.acknowledge, desk.on_call(), 1)


def test_it_calls_again_after_every_pause_until_somebody_answers(desk: Desk) -> None:
    ticket = urgent(desk)
    assert called(desk) == [1]
    for number in (2, 3, 4):
        desk.clock.move(minutes=PAUSE, seconds=-1)
        assert desk.do(sweeps.page_again) == 0
        desk.clock.move(seconds=1)
        assert desk.do(sweeps.page_again) == 1
        assert called(desk) == [number]
    desk.do(page.acknowledge, desk.on_call(), ticket.id)
    assert called(desk) == [1, 2, 3, 4]
    desk.clock.move(hours=1)
    assert desk.do(sweeps.page_again) == 0


def test_the_first_who_answers_wins_and_the_others_hear_who(desk: Desk) -> None:
    ticket = urgent(desk)
    actors = [desk.on_call(f"Vakt {number}") for number in range(8)]

    def answer(number: int) -> int:
        waiting(desk.store.submit(partial(page.acknowledge, actor=actors[number], ticket_id=1)))
        return number

    outcomes = at_once([partial(answer, number) for number in range(8)])
    [first] = [one for one in outcomes if isinstance(one, int)]
    refused = [one for one in outcomes if isinstance(one, Refused)]
    assert [(one.reason, one.args_by_name) for one in refused] == [
        ("already_acknowledged", {"name": f"Vakt {first}"})
    ] * 7
    assert desk.events(ticket) == ["opened", "paged", "acknowledged"]
    with pytest.raises(Refused, match="already_yours"):
        desk.do(page.acknowledge, actors[first], ticket.id)


def test_whoever_took_a_call_can_say_from_anywhere_that_they_are_on_it(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    ticket = urgent(desk)
    freja = desk.on_call("Freja")
    desk.do(page.acknowledge, freja, ticket.id)
    desk.clock.move(hours=2)
    desk.do(sweeps.page_again)
    elsewhere = Actor(freja.person_id, frozenset(), stale=True)  # seen in the room hours ago
    desk.do(page.acknowledge, elsewhere, ticket.id)
    assert desk.events(ticket)[-2:] == ["page_asked", "page_confirmed"]
    other = Actor(desk.person("Nils"), frozenset(), stale=True)
    with pytest.raises(Refused, match="go_to_room"):
        desk.do(page.acknowledge, other, ticket.id)


def test_an_answer_during_a_sweep_brings_its_new_call_up_to_date_too(desk: Desk) -> None:
    """The sweep has called a second time, not yet committed, when somebody answers."""
    ticket = urgent(desk)
    called(desk)
    desk.clock.move(minutes=PAUSE)
    answer = partial(page.acknowledge, actor=desk.on_call(), ticket_id=ticket.id)
    swept, go_on = Event(), Event()

    def slow_sweep(unit: Unit) -> None:
        sweeps.page_again(unit)
        swept.set()
        go_on.wait(PATIENCE)

    sweeping = desk.store.submit(slow_sweep)
    assert swept.wait(PATIENCE)
    answering = desk.replica().submit(answer)
    if desk.dialect == "postgresql":
        with pytest.raises(TimeoutError):
            answering.result(0.3)
    go_on.set()
    waiting(sweeping)
    waiting(answering)
    by_round = {row.intent.data["round"]: row.wanted for row in desk.owed(Notice.PAGE)}
    assert by_round == {1: 2, 2: 2}


def test_two_replicas_that_sweep_at_once_call_once(desk: Desk) -> None:
    ticket = urgent(desk)
    called(desk)
    desk.clock.move(minutes=PAUSE)
    stores = [desk.store, desk.replica(), desk.replica()]
    sweep = [partial(lambda s: waiting(s.submit(sweeps.page_again)), s) for s in stores]
    assert sorted(at_once(sweep), key=str) == [0, 0, 1]
    assert called(desk) == [2]
    assert desk.events(ticket).count("paged") == 2


def test_with_the_ticket_its_calls_end(desk: Desk) -> None:
    ticket = urgent(desk)
    called(desk)
    desk.do(close.withdraw, desk.reporter(), ticket.id)
    assert called(desk) == [1]
    desk.clock.move(hours=1)
    assert desk.do(sweeps.page_again) == 0
    with pytest.raises(Refused, match="not_now"):
        desk.do(page.acknowledge, desk.on_call(), ticket.id)


def test_an_urgent_case_that_is_reopened_calls_anew(desk: Desk) -> None:
    ticket = urgent(desk)
    desk.do(page.acknowledge, desk.on_call(), ticket.id)
    desk.do(close.withdraw, desk.reporter(), ticket.id)
    called(desk)
    assert desk.do(close.reopen, desk.reporter(), ticket.id).state is State.NEW
    assert called(desk) == [1]
    desk.clock.move(minutes=PAUSE)
    assert desk.do(sweeps.page_again) == 1


def test_a_clock_set_back_an_hour_does_not_silence_a_call(desk: Desk) -> None:
    urgent(desk)
    called(desk)
    desk.clock.move(hours=-1)
    assert desk.do(sweeps.page_again) == 1
    desk.clock.move(minutes=PAUSE)
    assert desk.do(sweeps.page_again) == 1


def test_replicas_whose_clocks_differ_by_seconds_do_not_call_early(desk: Desk) -> None:
    urgent(desk)
    desk.clock.move(seconds=-30)
    assert desk.do(sweeps.page_again) == 0


def test_a_room_that_cannot_be_reached_is_replaced_by_the_agents_room(desk: Desk) -> None:
    ticket = urgent(desk)
    desk.owed()
    found = desk.read(pages.of_ticket, ticket.id)
    assert found is not None
    desk.do(page.elsewhere, found.id, 1, ON_CALL)
    [owed] = desk.owed(Notice.PAGE)
    assert (owed.place, owed.urgent) == (AGENTS, True)


def test_two_rooms_on_call_are_both_called_and_both_brought_up_to_date(desk: Desk) -> None:
    other = replace(ON_CALL, chat="night")
    wide = desk.with_places(replace(PLACES, on_call=(ON_CALL, other)))
    ticket = urgent(wide)
    assert {row.place for row in wide.owed(Notice.PAGE)} == {ON_CALL, other}
    wide.do(page.acknowledge, wide.on_call(), ticket.id)
    assert {row.place for row in wide.owed(Notice.PAGE)} == {ON_CALL, other}


def test_that_the_reporter_telephoned_is_told_to_the_agents_once(desk: Desk) -> None:
    ticket = urgent(desk)
    desk.owed()
    desk.do(page.reporter_called, desk.reporter(), ticket.id)
    assert [row.intent.notice for row in desk.owed()] == [Notice.HAPPENED]
    desk.do(page.reporter_called, desk.reporter(), ticket.id)
    assert desk.owed() == []
    assert desk.events(ticket).count("called") == 1
    with pytest.raises(NotFound):
        desk.do(page.reporter_called, desk.reporter("Nils"), ticket.id)
    with pytest.raises(Refused):
        desk.do(page.reporter_called, desk.agent(), ticket.id)


def test_the_next_call_has_a_time_as_soon_as_the_case_is_urgent(desk: Desk) -> None:
    found = desk.read(pages.of_ticket, urgent(desk).id)
    assert found is not None
    assert found.next_at == desk.clock.now + timedelta(minutes=PAUSE)
