"""Pages that meet: one page a ticket, whoever is called besides, and who works on what joined."""

from contextlib import suppress

import pytest
from sqlalchemy import select

from core.db import tables
from core.db.tickets import history
from core.db.urgent import pages
from core.errors import Refused
from core.services import sweeps
from core.services.tickets import close, merge
from core.services.urgent import page, urgency
from tests.core.services.paging import STEPS, OnCall, agent, alone
from tests.desk import Desk, at_once

LATE = "[[ladders]]\nid = 'a'\nrepeat = 2\nsteps = [{ tell = ['room'], only = 'within' }, "
LATE += "{ tell = ['person'] }, { tell = ['next'] }]"


def going_on(desk: Desk) -> int:
    wanted = select(tables.pages.c.id).where(tables.pages.c.ended_at.is_(None))
    return len(desk.read(lambda unit: unit.connection.execute(wanted).all()))


def by_name(on: OnCall, ticket, who) -> None:
    on.desk.do(page.by_hand, agent(on.desk), ticket.id, who.person_id, why="Come")


@pytest.mark.parametrize("told", ["", STEPS])
def test_who_is_named_is_called_at_once_while_the_page_climbs_on(sqlite_desk, told):
    on = OnCall(sqlite_desk, told, rota=("aino", "maj"))
    ticket = on.urgent()
    on.called()
    by_name(on, ticket, on.bo)
    assert on.called() == alone("bo")
    assert on.told(ticket, "paged")[-1]["to"] == on.bo.person_id
    assert on.later(minutes=5) == (alone("maj") if told else ["web:on-call"])


def test_after_a_page_by_name_nothing_calls_that_was_taken_before(quick):
    ticket = quick.urgent()
    quick.desk.do(page.acknowledge, quick.aino, ticket.id)
    by_name(quick, ticket, quick.bo)
    quick.desk.do(page.acknowledge, quick.bo, ticket.id)
    quick.called()
    for _ in range(10):
        assert quick.later(minutes=10) == []
        with suppress(Refused):  # it is theirs already, unless they were just asked
            quick.desk.do(page.acknowledge, quick.bo, ticket.id)
    assert going_on(quick.desk) == 1


def test_who_was_called_by_name_is_called_as_the_others_once_it_is_urgent(quick):
    calm = quick.desk.report("Calm")
    by_name(quick, calm, quick.bo)
    quick.desk.do(urgency.raise_urgent, agent(quick.desk), calm.id, why="It stands still")
    quick.desk.do(page.acknowledge, quick.aino, calm.id)
    quick.called()
    assert quick.later(minutes=30) == []
    assert going_on(quick.desk) == 1


def test_the_second_time_begins_with_whoever_is_on_call_though_a_step_is_passed_over(sqlite_desk):
    on = OnCall(sqlite_desk, LATE)
    on.desk.clock.move(hours=14)
    on.urgent()
    assert [on.called(), on.later(minutes=5)] == [alone("aino"), alone("bo")]
    assert on.later(minutes=5) == alone("aino")


def test_who_works_on_a_ticket_that_has_joined_is_not_asked_whether_they_do(quick):
    first, second = (quick.urgent(system="skilling") for _ in range(2))
    quick.desk.do(page.acknowledge, quick.aino, second.id)
    for _ in range(8):
        quick.desk.clock.move(minutes=20)
        quick.desk.do(history.add, second.id, "assessed", quick.aino.person_id)
        quick.desk.do(sweeps.page_again)
    assert quick.told(first, "page_asked") == []


def test_what_had_joined_and_ended_is_counted_no_more_and_not_paged_with_the_others(quick):
    first, second = (quick.urgent(system="skilling") for _ in range(2))
    quick.desk.do(urgency.lower_urgent, agent(quick.desk), second.id, why="Only slow")
    assert quick.desk.read(pages.of_ticket, first.id).joined == 0
    by_name(quick, second, quick.bo)
    assert quick.desk.read(pages.of_ticket, second.id).ticket_id == second.id


def test_whoever_had_it_before_two_tickets_were_one_is_asked_again_after_they_are_two(quick):
    first, second = quick.urgent(), quick.urgent("The same")
    quick.desk.do(page.acknowledge, quick.aino, second.id)
    quick.desk.do(merge.merge, agent(quick.desk), second.id, first.id)
    quick.desk.do(merge.unmerge, agent(quick.desk), second.id)
    quick.later(hours=1)
    assert len(quick.told(second, "page_asked")) == 1


def test_calls_of_a_day_that_has_not_come_hold_back_none_after_the_clock_was_set_back(quick):
    quick.desk.clock.move(days=1)
    for _ in range(6):
        quick.desk.do(page.acknowledge, agent(quick.desk), quick.urgent().id)
    quick.called()
    quick.desk.clock.move(days=-1)
    quick.urgent()
    assert set(alone("aino")) <= set(quick.called())


def test_a_call_that_had_not_gone_when_the_clock_was_set_back_goes_all_the_same(quick):
    quick.urgent()
    quick.desk.clock.move(hours=-1)
    quick.desk.do(sweeps.audit)
    assert set(alone("aino")) <= set(quick.called())


def test_two_replicas_that_find_it_quiet_at_once_call_once(desk: Desk):
    on = OnCall(desk)
    ticket = on.urgent()
    on.called()
    desk.clock.move(minutes=30)
    other = on.desk.replica()
    found = at_once([lambda: on.desk.do(sweeps.audit), lambda: other.submit(sweeps.audit).result()])
    assert sorted(map(str, found)) == ["0", "1"]
    assert going_on(desk) == 1
    on.desk.do(close.withdraw, desk.reporter(), ticket.id)
