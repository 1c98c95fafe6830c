"""What is typed and pressed about urgent cases, from the first word to what everybody reads."""

from datetime import timedelta

import httpx
import pytest
from starlette.applications import Starlette

from bot.pages import health
from core.config.paging import Ladder, Step
from core.config.policies import When
from core.config.team import Roles, Team, Urgent
from core.db.urgent import pages
from core.domain.rights import Actor
from core.domain.tickets.report import NewReport
from core.services.tickets import report
from tests.journeys.stage import AGENTS, ON_CALL, Stage

LADDERS = (
    Ladder(
        id="wages",
        when=When(kind=("fault",)),
        steps=(Step(tell=("room", "person")), Step(tell=("next",))),
    ),
    Ladder(id="others", steps=(Step(tell=("person",)),)),
)


@pytest.fixture
async def stage(sqlite_ready):
    team = Team(
        ladders=LADDERS,
        roles=Roles(on_call=("chat:ada", "chat:bo")),
        urgent=Urgent(calls_at_once=1, join_minutes=0),
    )
    stage = Stage(sqlite_ready, team=team)
    await stage.open()
    for name in ("Ada", "Bo", "Jonas"):
        await stage.person(name).command("/start")
    yield stage
    await stage.close()


async def test_a_ladder_is_named_to_practise_it_or_to_look_ahead(stage):
    ada = stage.person("Ada")
    await ada.command("/oncall drill")
    assert "There are these: wages, others." in ada.last.text
    await ada.command("/oncall drill Wages")
    assert any("This is only practice" in post.text for post in stage.room(ON_CALL))
    await ada.command("/oncall whatif tonight 03:00")
    assert "Ladder: wages" in ada.last.text
    assert "03:05 Bo" in ada.last.text
    assert "Ladder: others" in ada.last.text
    await ada.command("/oncall whatif wages  tomorrow 04:00")
    assert "04:00 Ada" in ada.last.text
    assert "others" not in ada.last.text
    await ada.command("/oncall whatif wages flurble")
    assert "I could not read the time in that." in ada.last.text


async def test_what_is_too_much_for_one_person_is_taken_by_its_number(stage):
    ada, liv = stage.person("Ada"), stage.person("Liv")
    await stage.person("Odd").report_urgent()
    await liv.report_urgent()
    waits = next(post for post in ada.posts if "Press a number to take it" in post.text)
    assert "MEL-1002" in waits.text
    await ada.push("MEL-1002")
    assert "Ada is looking at MEL-1002" in liv.heard


async def test_ack_alone_takes_what_waits_and_asks_which_of_several(stage):
    ada, liv = stage.person("Ada"), stage.person("Liv")
    await ada.command("/ack")
    assert "Nothing is waiting for an answer right now." in ada.last.text
    await liv.report_urgent()
    await stage.person("Odd").report_urgent()
    await stage.person("Bo").command("/ack")
    assert "Several alerts are waiting: MEL-1002, MEL-1001." in stage.person("Bo").last.text
    await stage.person("Bo").command("/ack MEL-1002")
    await ada.command("/ack")
    assert "Ada is looking at MEL-1001" in liv.heard


async def test_whoever_was_called_by_name_takes_it_by_a_bare_ack_and_hears_that_it_is_theirs(stage):
    jonas, liv = stage.person("Jonas"), stage.person("Liv")
    await jonas.command("/ack")
    assert "You do not have the right to do that." in jonas.last.text
    await liv.report_urgent()
    await stage.person("Ada").command("/page @Jonas the bank waits MEL-1001")
    assert "asks you to come:\nthe bank waits\n" in jonas.last.text
    await jonas.command("/ack")
    assert "Jonas is looking at MEL-1001" in liv.heard
    await jonas.command("/ack MEL-1001")
    assert "You are on it already." in jonas.last.text
    await jonas.command("/ack")
    assert "Nothing is waiting for an answer right now." in jonas.last.text


async def test_what_somebody_who_is_called_just_writes_may_be_their_answer(stage):
    ada, liv = stage.person("Ada"), stage.person("Liv")
    await liv.report_urgent()
    await ada.say("I am looking for my shoes")
    await ada.say("On my way")
    assert "Is this an answer to the alert?" in ada.last.text
    await ada.push("I am on it: MEL-1001 Payroll is down since this morning")
    assert "I have added this to MEL-1001." in ada.last.text
    assert "Ada is looking at MEL-1001" in liv.heard
    assert any("On my way" in post.text for post in stage.room(AGENTS))
    await stage.pass_time(hours=25)
    assert any("my shoes" in post.text for post in stage.room(AGENTS))
    assert "my way" not in liv.heard
    assert "shoes" not in liv.heard


async def test_that_they_telephoned_is_seen_by_the_agents(stage):
    liv = stage.person("Liv")
    await liv.report_urgent()
    await liv.push("I have called")
    assert any("Liv has called as well" in post.text for post in stage.room(AGENTS))


async def test_the_days_until_a_payment_count_down_on_its_card(stage):
    await stage.person("Liv").command("/start")
    liv = await stage.person("Liv").id()
    wages = NewReport(
        title="Wages",
        kind="fault",
        answers=(("happened", "Wrong."),),
        payment=True,
        payment_on="2030-01-04",
    )
    await stage.do(lambda unit: report.open_ticket(unit, Actor(liv), wages))
    await stage.settle()
    [card] = [post for post in stage.room(AGENTS) if "Wages" in post.text]
    for left in ("in 2 days", "tomorrow", "today", "overdue"):
        assert left in card.text
        await stage.pass_time(days=1)


async def test_a_monitor_hears_of_what_had_gone_quiet_and_of_a_sweep_that_stands(stage):
    app = Starlette(routes=health.routes(stage.store))

    async def status() -> tuple[int, str]:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://desk") as monitor:
            found = await monitor.get("/healthz")
        return found.status_code, found.json()["status"]

    await stage.person("Liv").report_urgent()
    await stage.pass_time(minutes=1)
    assert await status() == (200, "ok")
    await stage.do(lambda unit: pages.end(unit, 1))
    await stage.pass_time(minutes=1)
    assert await status() == (503, "an urgent ticket had gone quiet; it is called for again")
    stage.now += timedelta(minutes=4)
    assert await status() == (503, "nobody looks after urgent tickets")
    for _ in range(4):
        await stage.pass_time(minutes=3)
    assert await status() == (200, "ok")


async def test_an_agent_raises_and_lowers_either_flag_with_a_reason(stage):
    liv, jonas = stage.person("Liv"), stage.agent("Jonas")
    await liv.report()
    await jonas.command("/urgent MEL-1001 the mayor waits")
    assert (await stage.ticket()).urgent
    assert any("Urgent: MEL-1001" in post.text for post in stage.person("Ada").posts)
    await jonas.command("/urgent MEL-1001 No, it works again")
    assert not (await stage.ticket()).urgent
    await jonas.command("/payment MEL-1001 wages depend on it")
    await stage.person("Jonas").push("Skip")
    assert (await stage.ticket()).payment_critical
    await jonas.command("/payment MEL-1001 no: only a bonus")
    assert not (await stage.ticket()).payment_critical
    for why in ("the mayor waits", "it works again", "wages depend on it", "only a bonus"):
        assert why in jonas.heard


@pytest.mark.parametrize("words", ["no one can log in", "ei pääse kirjautumaan"])
async def test_what_only_begins_with_no_is_asked_about(stage, words):
    liv, jonas = stage.person("Liv"), stage.agent("Jonas")
    await liv.report()
    await jonas.command(f"/urgent MEL-1001 {words}")
    assert not (await stage.ticket()).urgent
    alone = stage.person("Jonas")
    assert "What should it be?" in alone.last.text
    await alone.push("Urgent: somebody has to come now")
    assert (await stage.ticket()).urgent
    assert any(words in post.text for post in stage.room(AGENTS))


async def test_an_answer_to_a_call_takes_it_wherever_it_came(stage):
    ada, liv = stage.person("Ada"), stage.person("Liv")
    await liv.report_urgent()
    call = next(post for post in ada.posts if "Urgent: MEL-1001" in post.text)
    await ada.say("On my way", to=call)
    assert "Ada is looking at MEL-1001" in liv.heard
    assert "You have been on it since" in call.text
    assert "On my way" not in liv.heard
