"""Tickets are given to those on shift, by what they know and whose turn it is."""

from datetime import UTC, date, datetime

import pytest

from core.config.hours import HalfDay, OpenDay, Week
from core.config.team import Agent
from core.db.people import rooms
from core.db.tickets import history
from core.domain.intents import Notice
from core.domain.tickets.report import NewReport
from core.domain.tickets.ticket import State, Ticket
from core.errors import Refused
from core.services import sweeps
from core.services.tickets import claim, report, split, turns
from tests.desk import AGENTS, PATIENCE, Desk, at_once

MORNING_ONLY = Week.model_validate({"monday": ["09:00-11:00"]})
NEVER = Week()


def given(desk: Desk, ticket: Ticket) -> tuple[int | None, str]:
    last = desk.read(history.of_ticket, ticket.id)[-1]
    return desk.ticket(ticket).assignee_id, last.data.get("why", "")


def test_whoever_knows_what_it_is_about_gets_it_and_hears_why(desk: Desk):
    ingrid, mikkel = desk.person("Ingrid"), desk.person("Mikkel")
    desk = desk.with_agents(
        Agent(person="web:ingrid", skills=("skilling",)),
        Agent(person="web:mikkel", skills=("payslip",)),
    )
    ticket = desk.report(system="skilling", category="payslip")
    desk.do(turns.assign_next, desk.agent(), ticket.id)
    assert given(desk, ticket) == (mikkel, "category")
    assert desk.ticket(ticket).state is State.IN_PROGRESS
    other = desk.report(system="skilling")
    desk.do(turns.assign_next, desk.agent(), other.id)
    assert given(desk, other) == (ingrid, "system")


def test_equals_take_turns(desk: Desk):
    people = [desk.person("Ingrid"), desk.person("Mikkel")]
    desk = desk.with_agents(Agent(person="web:ingrid"), Agent(person="web:mikkel"))
    got = []
    for _ in range(4):
        ticket = desk.report()
        desk.clock.move(minutes=1)
        got.append(desk.do(turns.assign_next, desk.agent(), ticket.id).assignee_id)
    assert got == [*people, *people]


def test_nobody_gets_a_ticket_out_of_their_shift(desk: Desk):
    desk.person("Ingrid")
    desk = desk.with_agents(Agent(person="web:ingrid", shifts=MORNING_ONLY))
    early = desk.report()
    desk.do(turns.assign_next, desk.agent(), early.id)  # 10:00 in Oslo
    desk.clock.move(hours=1)
    late = desk.report()
    with pytest.raises(Refused, match="nobody_on_shift"):
        desk.do(turns.assign_next, desk.agent(), late.id)
    listed = desk.read(turns.colleagues, late.id)
    assert [(name, why) for _, name, why in listed] == [("Ingrid", "away")]


def test_where_the_team_wants_it_a_new_ticket_is_somebodys_at_once_but_work_has_not_begun(
    desk: Desk,
):
    mikkel = desk.person("Mikkel")
    desk.do(rooms.saw, AGENTS, mikkel)
    desk = desk.with_agents(assign="in_turn")
    ticket = desk.ticket(desk.report())
    assert (ticket.assignee_id, ticket.state, ticket.work_started_at) == (
        mikkel,
        State.NEW,
        None,
    )
    assert desk.owed(Notice.TAKEN) == []
    with pytest.raises(Refused, match="already_claimed"):
        desk.do(claim.claim, desk.agent("Aksel"), ticket.id)
    begun = desk.do(claim.claim, desk.agent("Mikkel"), ticket.id)
    assert (begun.state, begun.work_started_at) == (State.IN_PROGRESS, desk.clock.now)
    assert len(desk.owed(Notice.TAKEN)) == 1


def test_an_answer_begins_the_work_on_a_ticket_that_was_given(desk: Desk):
    mikkel = desk.person("Mikkel")
    desk.do(rooms.saw, AGENTS, mikkel)
    desk = desk.with_agents(assign="in_turn")
    ticket = desk.report()
    desk.say(ticket)
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    begun = desk.ticket(ticket)
    assert (begun.state, begun.assignee_id) == (State.IN_PROGRESS, mikkel)


def test_with_nobody_on_shift_a_new_ticket_waits_for_whoever_comes(desk: Desk):
    desk.person("Ingrid")
    desk = desk.with_agents(Agent(person="web:ingrid", shifts=NEVER), assign="in_turn")
    assert desk.report().assignee_id is None


def on_shift(desk: Desk) -> set[str]:
    return {name for _, name, why in desk.read(turns.colleagues, None) if why != "away"}


def test_on_a_holiday_nobody_is_on_shift_and_on_half_a_day_only_until_it_ends(
    sqlite_desk: Desk,
) -> None:
    whole = Week.model_validate(dict.fromkeys(("monday", "thursday", "friday"), ("08:00-16:00",)))
    agents = (Agent(person="web:ingrid", shifts=whole), Agent(person="web:mikkel"))
    for name in ("Ingrid", "Mikkel"):
        sqlite_desk.person(name)
    half = HalfDay(date=date(2026, 11, 23), closes=12 * 60)
    opened = OpenDay.model_validate({"date": date(2026, 12, 26), "open": ["10:00-14:00"]})
    monday = OpenDay.model_validate({"date": date(2026, 12, 28), "open": ["10:00-14:00"]})
    told = {"half_days": (half,), "open_days": (opened, monday)}
    desk = sqlite_desk.with_agents(*agents).with_rules(**told)
    heard = {}
    for day in ("11-23T11:30", "11-23T12:30", "12-25T10:00", "12-26T11:00", "12-28T11:00"):
        desk.clock.now = datetime.fromisoformat(f"2026-{day}+01:00").astimezone(UTC)
        heard[day] = on_shift(desk)
    assert heard == {
        "11-23T11:30": {"Ingrid", "Mikkel"},
        "11-23T12:30": set(),
        "12-25T10:00": set(),  # Christmas, on a Friday
        "12-26T11:00": {"Mikkel"},  # a Saturday on which the desk opens, and Ingrid has no shift
        "12-28T11:00": {"Ingrid", "Mikkel"},
    }


def test_reports_of_one_moment_go_round_though_several_replicas_take_them(desk: Desk):
    people = [desk.person("Ingrid"), desk.person("Mikkel")]
    liv = desk.reporter()
    desk = desk.with_agents(
        Agent(person="web:ingrid"), Agent(person="web:mikkel"), assign="in_turn"
    )
    told = NewReport(kind="fault", title="Printer prints nothing", answers=())
    stores = [desk.store, desk.replica()] * 4
    opened = at_once(
        [
            lambda store=store: store.submit(
                lambda unit: report.open_ticket(unit, liv, told)
            ).result(PATIENCE)
            for store in stores
        ]
    )
    got = [one.assignee_id for one in opened if isinstance(one, Ticket)]
    assert [got.count(one) for one in people] == [4, 4]


def test_the_parts_of_a_split_ticket_are_given_in_turn_as_any_new_one(desk: Desk):
    people = [desk.person("Ingrid"), desk.person("Mikkel")]
    desk = desk.with_agents(
        Agent(person="web:ingrid"), Agent(person="web:mikkel"), assign="in_turn"
    )
    whole = desk.report()
    parts = desk.do(split.split, desk.agent(), whole.id, ["The tray is stuck", "The lid is loose"])
    got = [desk.ticket(one).assignee_id for one in (whole, *parts)]
    assert got == [*people, people[0]]
