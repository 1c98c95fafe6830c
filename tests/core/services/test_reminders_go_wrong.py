"""Reminders after an outage, under a wrong clock, at one moment and in a crowd: each once."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from core.db.clocks import timers
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.tickets.ticket import State
from core.services import sweeps
from core.services.tickets import reply
from tests.core.services.reminding import TOLD, asked, by_day, heard, still_said
from tests.desk import Desk, at_once, waiting


def test_after_a_platform_was_away_only_the_newest_reminder_is_said(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    asked(desk)
    for _ in range(2):
        desk.clock.move(days=7)
        desk.do(sweeps.climb)
    rows = desk.owed(Notice.REMINDER)
    assert [still_said(desk, row.intent) for row in rows] == [False, True]


def test_after_a_week_without_us_only_the_newest_step_is_taken(desk: Desk) -> None:
    asked(desk)
    desk.clock.move(days=15)
    assert heard(desk) == [Notice.REMINDER]
    assert heard(desk) == []
    desk.clock.move(days=6)
    assert heard(desk) == [Notice.ENDED]


def test_a_ticket_is_not_closed_before_its_reporter_was_reminded(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    ticket = asked(desk)
    desk.clock.move(days=50)
    assert heard(desk) == [Notice.REMINDER]
    assert desk.ticket(ticket).is_open


def test_the_clock_set_back_says_nothing_twice_and_waits_no_longer_than_a_gap(desk: Desk) -> None:
    asked(desk)
    desk.clock.move(days=7)
    assert heard(desk) == [Notice.REMINDER]
    desk.clock.move(days=-7)
    assert by_day(desk, 7) == {}
    assert by_day(desk, 14) == {7: [Notice.REMINDER], 14: [Notice.ENDED]}


def test_a_question_asked_under_a_wrong_clock_is_not_forgotten(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    desk.clock.move(days=3650)
    ticket = asked(desk)
    desk.clock.move(days=-3650)
    assert heard(desk) == []
    assert by_day(desk, 20) == {7: [Notice.REMINDER], 14: [Notice.REMINDER]}
    desk.clock.move(days=1)
    desk.do(sweeps.climb)
    assert not desk.ticket(ticket).is_open


def test_two_replicas_that_sweep_at_once_take_each_step_once(desk: Desk) -> None:
    open_tickets = [asked(desk) for _ in range(6)]
    desk.do(sweeps.climb)
    stores = [desk.store, desk.replica()]
    for counted in (6, 6, 6):
        desk.clock.move(days=7)
        both = [partial(lambda s: waiting(s.submit(sweeps.climb)), store) for store in stores]
        at_once(both)
        desk.do(sweeps.climb)
        assert len([row for row in desk.owed() if row.intent.notice in TOLD]) == counted
    assert {desk.ticket(one).state for one in open_tickets} == {State.CLOSED}


def test_an_answer_and_the_end_at_one_moment_never_both_win(desk: Desk) -> None:
    ticket = asked(desk)
    by_day(desk, 20)
    desk.clock.move(days=1)
    answer = partial(reply.comment, actor=desk.reporter(), ticket_id=ticket.id, text="Here it is")
    other = desk.replica()
    both: list[Callable[[], object]] = [
        lambda: waiting(desk.store.submit(sweeps.climb)),
        lambda: waiting(other.submit(answer)),
    ]
    outcomes = at_once(both)
    desk.do(sweeps.climb)
    kinds = desk.events(ticket)
    if desk.ticket(ticket).is_open:
        assert kinds[-1] == "answered"
    else:
        assert kinds[-1] == "no_response"
        assert any(isinstance(one, Exception) for one in outcomes)


def test_a_step_whose_unit_fails_leaves_no_trace_and_is_taken_again(desk: Desk) -> None:
    asked(desk)
    desk.clock.move(days=7)

    def killed(unit: Unit) -> None:
        sweeps.climb(unit)
        raise RuntimeError("killed")

    with pytest.raises(RuntimeError):
        desk.do(killed)
    assert heard(desk) == [Notice.REMINDER]


def test_many_that_are_due_at_once_are_all_served_in_turn(desk: Desk) -> None:
    count = 130
    ticket = asked(desk)

    def copy(unit: Unit) -> None:
        for _ in range(count - 1):
            one = tickets.add(
                unit,
                kind="fault",
                title="Another",
                reporter_id=ticket.reporter_id,
                priority="normal",
                urgent=False,
                payment_critical=False,
            )
            changed = tickets.change(
                unit, one, state=State.PENDING_CUSTOMER, pending_reason="information"
            )
            assert changed.waits_for_reporter

    desk.do(copy)
    while desk.do(sweeps.climb):
        pass
    desk.clock.move(days=7)
    swept = []
    while done := desk.do(sweeps.climb):
        swept.append(done)
    assert sum(swept) == count
    assert max(swept) <= 50  # people who wait for an answer are served between
    assert len(desk.owed(Notice.REMINDER)) == count


def test_a_sweep_reads_what_is_due_and_nothing_that_waits_longer(sqlite_desk: Desk) -> None:
    def plan(unit: Unit) -> list[str]:
        statement = timers.due_timers(unit.now, longest=timedelta(days=60), limit=50)
        written = statement.compile(unit.connection.engine)
        rows = unit.connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {written}", tuple(1 for _ in written.positiontup or ())
        )
        return [str(row[-1]) for row in rows]

    read = [line for line in sqlite_desk.read(plan) if "timers" in line]
    assert [line.split(" (")[0] for line in read] == ["SEARCH timers USING INDEX ix_timers_due"] * 2
