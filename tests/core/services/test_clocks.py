from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from core.config.policies import Policy, When
from core.db.clocks import clocks
from core.db.prepared import driver_of
from core.db.tables import tickets as stored
from core.domain.clocks.hours import NextDay, Today
from core.domain.clocks.rules import Rules
from core.domain.intents import Notice
from core.domain.tickets.message import Kind
from core.services.clocks.clocks import BATCH, CARDS, follow_rules, redraw
from core.services.clocks.hours import receipt_promise
from core.services.clocks.why import explain_ticket
from core.services.people.people import describe
from core.services.tickets import claim, close, merge, reply, sending
from tests.desk import at_once, waiting

HOUR = timedelta(hours=1)
PLAIN = Policy.model_validate(
    {"id": "plain", "assessment": "1h", "first_response": "2h", "resolution": "8h"}
)


def kept(unit, ticket_id):
    return unit.connection.execute(
        select(stored.c.due_at, stored.c.due_target, stored.c.clock_mark, stored.c.clocks).where(
            stored.c.id == ticket_id
        )
    ).one()


def due(desk, ticket):
    row = desk.read(kept, ticket.id)
    return row.due_at, row.due_target


def oslo(text):
    """November 2026, when Oslo is one hour ahead of UTC."""
    return datetime.fromisoformat(f"2026-11-{text}+01:00").astimezone(UTC)


def said(desk, ticket, **more):
    desk.say(ticket, **more)
    desk.clock.move(seconds=10)
    desk.do(sending.go_due)


def test_a_report_is_due_from_the_moment_it_is_stored(desk):
    desk = desk.with_rules(PLAIN)
    ticket = desk.report()
    assert due(desk, ticket) == (oslo("23 11:00"), "assessment")
    assert desk.ticket(ticket).due_at == oslo("23 11:00")


def test_what_is_due_next_follows_each_step_in_the_same_unit(desk):
    desk = desk.with_rules(PLAIN)
    ticket = desk.report()
    desk.do(claim.claim, desk.agent(), ticket.id)
    assert due(desk, ticket) == (oslo("23 12:30"), "first_response")  # lunch does not count
    said(desk, ticket, kind=Kind.ASK)
    assert due(desk, ticket) == (None, "")
    desk.clock.move(hours=23)
    desk.do(reply.comment, desk.reporter(), ticket.id, text="The left one.")
    assert due(desk, ticket) == (oslo("25 10:30"), "resolution")
    said(desk, ticket, kind=Kind.SOLUTION)
    assert due(desk, ticket) == (None, "")


def test_a_refused_step_changes_no_clock(desk):
    desk = desk.with_rules(PLAIN)
    ticket = desk.report()
    before = desk.read(kept, ticket.id)

    agent = desk.agent()

    def fail(unit):
        claim.claim(unit, agent, ticket.id)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        desk.do(fail)
    assert desk.read(kept, ticket.id) == before


def test_the_priority_and_the_organisation_decide_the_policy_and_the_reason_is_kept(desk):
    desk = desk.with_rules(
        Policy(id="danes", when=When(organisation=("havnsund",)), calendar="denmark"),
        PLAIN,
    )
    dane = desk.reporter("Signe")
    desk.do(describe, dane.person_id, organization="havnsund")
    ticket = desk.report(by=dane)
    found = desk.read(kept, ticket.id).clocks
    assert (found["policy"], found["calendar"]) == ("danes", "denmark")
    assert found["because"] == {"organisation": "havnsund"}
    assert due(desk, ticket) == (None, "")
    other = desk.report()
    assert desk.read(kept, other.id).clocks["policy"] == "plain"


def test_an_ended_ticket_keeps_its_clocks_and_the_rules_they_were_measured_by(desk):
    desk = desk.with_rules(PLAIN)
    ticket = desk.report()
    desk.clock.move(hours=1)
    said(desk, ticket, kind=Kind.SOLUTION)
    before = desk.read(kept, ticket.id)
    assert before.clocks["measures"] == {
        "waiting": 3600.0,
        "assessment": 3600.0,
        "response": 3600.0,
        "gross": 3600.0,
        "net": 3600.0,
    }
    mark = desk.store.rules.mark
    assert before.clock_mark == mark
    told = desk.read(lambda unit: clocks.rules_kept(unit.connection, mark))
    assert told is not None
    assert Rules.read(told).policies == (PLAIN,)

    desk = desk.with_rules(Policy.model_validate({"id": "other", "resolution": "1m"}))
    desk.do(reply.note, desk.agent(), ticket.id, text="Nice.")
    assert desk.do(follow_rules) == 0
    assert desk.read(kept, ticket.id) == before


def test_an_ended_ticket_is_explained_by_the_rules_it_was_measured_by(sqlite_desk):
    desk = sqlite_desk.with_rules(PLAIN)
    ticket = desk.report()
    said(desk, ticket, kind=Kind.SOLUTION)
    desk = desk.with_rules(closures=(desk.clock.now.date(),))
    explained = desk.read(explain_ticket, ticket.id)
    assert explained.policy.id == "plain"
    solved = explained.clocks[-1]
    assert solved.clock.due == oslo("24 11:30")
    assert [line.length for line in solved.lines] == [5 * HOUR, 3 * HOUR]
    desk.do(close.reopen, desk.reporter(), ticket.id)
    assert desk.read(explain_ticket, ticket.id).policy is None


def test_a_merged_ticket_is_explained_by_the_one_that_it_goes_on_as(sqlite_desk):
    desk = sqlite_desk.with_rules(PLAIN)
    first, second = desk.report(), desk.report("Printer hums")
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    both = [desk.read(explain_ticket, one.id) for one in (second, first)]
    assert both[0] == both[1]
    assert {one.clock.dropped for one in both[0].clocks} == {None}


def test_a_receipt_promises_by_the_hours_of_the_organisation(sqlite_desk):
    sqlite_desk.clock.now = oslo("27 14:30")  # a Friday on which Danes leave at two
    assert isinstance(sqlite_desk.read(receipt_promise, "lyngvik"), NextDay)
    assert sqlite_desk.read(receipt_promise, "havnsund") == NextDay(
        oslo("30 08:00"), attended=False
    )
    sqlite_desk.clock.now = oslo("27 13:45")
    assert isinstance(sqlite_desk.read(receipt_promise, "lyngvik"), Today)
    assert isinstance(sqlite_desk.read(receipt_promise, "havnsund"), NextDay)


def test_reopened_a_ticket_goes_by_the_rules_of_now(desk):
    desk = desk.with_rules(PLAIN)
    ticket = desk.report()
    desk.clock.move(hours=1)
    said(desk, ticket, kind=Kind.SOLUTION)
    desk = desk.with_rules(Policy.model_validate({"id": "other", "resolution": "2h"}))
    desk.clock.move(days=1)
    desk.do(close.reopen, desk.reporter(), ticket.id)
    row = desk.read(kept, ticket.id)
    assert row.clocks["policy"] == "other"
    assert row.due_at == oslo("24 12:30")


def test_changed_rules_reach_every_open_ticket_in_small_batches(desk):
    desk = desk.with_rules(PLAIN)
    opened = [desk.report() for _ in range(BATCH + 1)]
    closed = desk.report()
    desk.do(close.withdraw, desk.reporter(), closed.id)
    desk = desk.with_rules(PLAIN, closures=(desk.clock.now.date(),))
    assert [desk.do(follow_rules) for _ in range(3)] == [BATCH, 1, 0]
    assert {due(desk, ticket) for ticket in opened} == {(oslo("24 09:30"), "assessment")}


def test_a_policy_that_is_gone_leaves_nothing_due(desk):
    desk = desk.with_rules(PLAIN)
    ticket = desk.report()
    desk = desk.with_rules()
    desk.do(follow_rules)
    assert due(desk, ticket) == (None, "")
    assert desk.read(kept, ticket.id).clocks["policy"] is None


def test_tickets_from_before_there_were_clocks_get_theirs(desk):
    desk = desk.with_rules(PLAIN)
    ticket = desk.report()
    nothing = {"due_at": None, "due_target": "", "clock_mark": "", "clocks": None}
    desk.do(lambda unit: unit.connection.execute(update(stored).values(nothing)) and None)
    assert desk.do(follow_rules) == 1
    assert due(desk, ticket) == (oslo("23 11:00"), "assessment")


def test_two_replicas_share_the_batches(desk):
    desk = desk.with_rules(PLAIN)
    opened = [desk.report() for _ in range(2 * BATCH)]
    changed = desk.with_rules(PLAIN, closures=(desk.clock.now.date(),))
    stores = [changed.store, replace(changed.replica(), team=changed.store.team)]
    at_once([lambda one=store: waiting(one.submit(follow_rules)) for store in stores])
    while changed.do(follow_rules):
        pass
    assert {due(changed, ticket)[0] for ticket in opened} == {oslo("24 09:30")}


def test_finding_what_goes_by_other_rules_reads_no_table_from_end_to_end(sqlite_desk):
    def look(unit):
        asked: list[str] = []
        driver = driver_of(unit.connection)
        driver.set_trace_callback(asked.append)
        follow_rules(unit)
        driver.set_trace_callback(None)
        plans = (driver.execute(f"EXPLAIN QUERY PLAN {one}") for one in asked)
        return [line[3] for plan in plans for line in plan]

    plan = sqlite_desk.do(look)
    assert len(plan) == 2
    assert all("SEARCH tickets USING INDEX ix_tickets_clock_mark" in one for one in plan)


def test_cards_that_show_another_due_time_are_drawn_anew_a_few_at_a_time(desk):
    desk = desk.with_rules(PLAIN)
    opened = [desk.report() for _ in range(CARDS + 2)]
    said(desk, opened[0], kind=Kind.ASK)  # waits for its reporter: due at no time by any rules
    desk.owed()
    other = desk.with_rules(Policy.model_validate({"id": "other", "resolution": "2h"}))
    assert other.do(redraw) == 0
    while other.do(follow_rules):
        pass
    assert other.do(redraw) == CARDS
    assert other.do(redraw) == 0  # until those have gone
    drawn = {row.intent.ticket_id for row in other.owed(Notice.CARD)}
    assert other.do(redraw) == 1
    drawn |= {row.intent.ticket_id for row in other.owed(Notice.CARD)}
    assert drawn == {ticket.id for ticket in opened[1:]}
    assert other.do(redraw) == 0
    same = other.with_rules(Policy.model_validate({"id": "renamed", "resolution": "2h"}))
    while same.do(follow_rules):
        pass
    assert same.do(redraw) == 0
