"""Two flags, by rules of the team: what is urgent, and what a payment depends on."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from core.config.loading import parse_team
from core.config.urgency import PaymentRun
from core.db.tickets import tickets
from core.db.urgent import pages
from core.domain.clocks.targets import Traits
from core.domain.urgent.urgency import Answered, days_left, next_run, pays_at, reason
from core.errors import ConfigurationError, Refused
from core.services import sweeps
from core.services.urgent import page, urgency
from tests.core.services.paging import agent

OSLO = ZoneInfo("Europe/Oslo")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CASE = Traits("normal", "fault", "lyngvik", "skilling", "payslip", urgent=False, payment=False)
RULES = """
[[systems]]
id = "skilling"
name = "Skilling"

[[flags]]
id = "tax_day"
flag = "urgent"
name = "The tax run depends on it"
when = { system = "skilling", processes_stop = true }

[[flags]]
id = "late"
flag = "payment"
when = { payment = true, priority = ["high", "critical"] }

[[payment_runs]]
system = "skilling"
days = [31]
time = "14:00"
"""


def test_a_rule_of_the_team_is_the_reason_and_takes_the_place_of_ours():
    team = parse_team(RULES, name="melding.toml")
    stops = Answered(processes_stop=True)
    assert reason(team.flags, "urgent", CASE, stops) == "tax_day"
    assert reason(team.flags, "urgent", CASE, Answered(cannot_get_in=True)) == ""
    assert reason(team.flags, "payment", CASE, stops) == ""


@pytest.mark.parametrize(
    ("answered", "because"),
    [
        (Answered(), ""),
        (Answered(cannot_get_in=True, work_stops=True), "cannot_get_in"),
        (Answered(work_stops=True), "work_stops"),
    ],
)
def test_without_rules_of_the_team_the_contract_counts(answered, because):
    assert reason(parse_team("", name="m").flags, "urgent", CASE, answered) == because


def test_a_payment_run_on_a_day_that_a_month_does_not_have_is_on_its_last():
    [run] = parse_team(RULES, name="melding.toml").payment_runs
    at = next_run([run], "skilling", NOW, OSLO)
    assert at == datetime(2026, 11, 30, 13, 0, tzinfo=UTC)
    assert next_run([run], "skilling", at, OSLO) == datetime(2026, 12, 31, 13, 0, tzinfo=UTC)
    assert next_run([run], "protokoll", NOW, OSLO) is None
    assert pays_at([run], "skilling", date(2026, 11, 25), OSLO, NOW).hour == 11
    once = PaymentRun(system="skilling", dates=(date(2026, 11, 24),), time=24 * 60)
    assert next_run([once], "skilling", NOW, OSLO) == datetime(2026, 11, 24, 23, 0, tzinfo=UTC)
    assert (days_left("2026-11-25", NOW.date()), days_left("", NOW.date())) == (2, None)


@pytest.mark.parametrize(
    ("told", "fix"),
    [
        ('[[payment_runs]]\nsystem = "x"\ndays = [1]', "there is no system 'x'"),
        ('[[payment_runs]]\nsystem = "x"', "say when it runs"),
        ('[[flags]]\nid = "a"\nflag = "loud"\nwhen = {}', "write one of"),
    ],
)
def test_a_rule_that_cannot_hold_is_refused_with_the_fix(told, fix):
    with pytest.raises(ConfigurationError) as refused:
        parse_team(told, name="melding.toml")
    assert fix in str(refused.value)


def test_an_agent_raises_and_lowers_urgency_with_a_reason(on):
    ticket = on.desk.report("Rather calm")
    on.desk.do(urgency.raise_urgent, agent(on.desk), ticket.id, why="The mayor waits.")
    assert on.desk.ticket(ticket).urgent
    assert on.desk.read(pages.of_ticket, ticket.id).is_open
    with pytest.raises(Refused, match="flag_already"):
        on.desk.do(urgency.raise_urgent, agent(on.desk), ticket.id, why="Again")
    on.desk.do(urgency.lower_urgent, agent(on.desk), ticket.id, why="He has gone home.")
    with pytest.raises(Refused, match="page_over"):
        on.desk.do(page.acknowledge, on.aino, ticket.id)
    assert not on.desk.read(pages.of_ticket, ticket.id).is_open
    on.desk.owed()
    assert on.later(hours=1) == []
    assert on.desk.do(sweeps.audit) == 0
    assert [one["flag"] for one in on.told(ticket, "lowered")] == ["urgent"]
    with pytest.raises(Refused):
        on.desk.do(urgency.raise_urgent, on.desk.reporter(), ticket.id, why="Me too")


def test_what_a_payment_depends_on_is_not_urgent_until_the_payment_is_near(on):
    on.desk = on.desk.with_urgent(payment_hours=24)
    ticket = on.desk.report(system="skilling", payment=True, payment_on="2026-11-25")
    assert (ticket.payment_critical, ticket.urgent) == (True, False)
    on.desk.clock.move(hours=25)
    assert on.desk.do(sweeps.payments_near) == 1
    assert not on.desk.ticket(ticket).urgent
    on.desk.clock.move(hours=2)
    on.desk.do(sweeps.payments_near)
    assert on.desk.ticket(ticket).urgent_reason == "payment_near"
    assert on.desk.read(pages.of_ticket, ticket.id).is_open
    on.desk.do(urgency.lower_urgent, agent(on.desk), ticket.id, why="It was paid by hand.")
    on.desk.do(sweeps.payments_near)
    assert not on.desk.ticket(ticket).urgent


def test_a_payment_that_was_over_when_they_wrote_does_not_come_near(on):
    on.desk = on.desk.with_urgent(payment_hours=24)
    ticket = on.desk.report("Paid wrong", payment=True, payment_on="2026-11-20")
    on.desk.do(sweeps.payments_near)
    assert not on.desk.ticket(ticket).urgent


def test_a_payment_that_was_noted_again_comes_near_as_any_other(on):
    on.desk = on.desk.with_urgent(payment_hours=24)
    ticket = on.desk.report(payment=True, payment_on="2026-11-25")
    on.desk.do(urgency.lower_payment, agent(on.desk), ticket.id, why="No wages")
    day = {"payment_on": "2026-11-25"}
    on.desk.do(urgency.raise_payment, agent(on.desk), ticket.id, why="Wages after all", **day)
    on.desk.clock.move(days=2)
    on.desk.do(sweeps.payments_near)
    assert on.desk.ticket(ticket).urgent


def test_the_sooner_payment_comes_first_in_the_queue(on):
    later = on.desk.report("Later", payment=True, payment_on="2026-12-20")
    calm = on.desk.report("Calm")
    on.desk.do(urgency.raise_payment, agent(on.desk), calm.id, why="Wages", payment_on="2026-11-26")
    assert [one.id for one in on.desk.read(tickets.queue)] == [calm.id, later.id]
    on.desk.do(urgency.lower_payment, agent(on.desk), calm.id, why="No wages after all")
    assert [one.id for one in on.desk.read(tickets.queue)] == [later.id, calm.id]


def test_a_payment_without_a_day_is_expected_by_the_next_run(on):
    told = parse_team(RULES, name="melding.toml")
    team = on.desk.store.team.model_copy(update={"payment_runs": told.payment_runs})
    desk = replace(on.desk, store=replace(on.desk.store, team=team))
    ticket = desk.report(system="skilling", payment=True)
    assert ticket.payment_on == "2026-11-30"


def test_the_number_to_call_follows_the_organisation_and_the_hour():
    team = parse_team(
        '[urgent]\nphone = "+47 1111"\nphone_outside = "+47 2222"\n'
        '[[organisations]]\nid = "a"\nname = "A"\nphone = "+47 3333"\n',
        name="m",
    )
    asked = [(None, True), (None, False), ("a", True), ("a", False)]
    assert [team.urgent_phone(who, attended=there) for who, there in asked] == [
        "+47 1111",
        "+47 2222",
        "+47 3333",
        "+47 2222",
    ]
