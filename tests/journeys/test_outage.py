"""A platform is away for a day: nothing owed is lost, what is stale is not said, urgent goes round.

Time is let pass in memory here; the same in short, with the program itself, is below.
"""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.content import Message
from bot.contract import Commanded, Submitted
from bot.errors import TryLater
from bot.ticker import EVERY
from core.db.urgent import audits
from core.domain.places import Address
from core.domain.rights import Actor, Role
from core.services.urgent import urgency
from tests.journeys.on_slack import on_slack
from tests.journeys.on_telegram import on_telegram
from tests.journeys.program import running
from tests.journeys.stage import AGENTS, ON_CALL, OTHER, PLACES, Stage
from tests.platforms.slack import Broken, shown

THERE = Address(OTHER, "agents")


@pytest.fixture
async def two(sqlite_ready):
    """A desk whose agents have a room on each of two platforms, and on call on the first."""
    stage = Stage(sqlite_ready, places=replace(PLACES, agents=(AGENTS, THERE)))
    await stage.open()
    yield stage
    await stage.close()


def away(_to: Address, _message: Message) -> None:
    raise TryLater(30, "HTTP 503")


async def test_after_a_day_away_what_waited_goes_out_in_order_and_what_is_stale_does_not(two):
    kari, jonas = two.person("Kari"), two.agent("Jonas")
    await kari.report()
    said = len(kari.posts)
    two.adapter.weather = away
    await two.hand_in(kari.sender, kari.place, Commanded("mine"))
    texts = ["First answer.", "Second answer.", "Third answer."]
    for text in texts:
        values = {"text": text}
        await two.hand_in(jonas.sender, jonas.place, Submitted("reply|1|1", values), forms=True)
        await away_for(two, seconds=11)
    for _ in range(24):
        await away_for(two, hours=1)
    assert len(kari.posts) == said
    two.adapter.weather = None
    await two.pass_time(minutes=6)
    late = kari.posts[said:]
    assert [text for post in late for text in texts if text in post.text] == texts
    assert not any("Your reports" in post.text for post in late)


async def away_for(stage: Stage, **how_long: float) -> None:
    """Let time pass while nothing can be sent, so that there is nothing to wait for."""
    stage.now += timedelta(**how_long)
    for sweep, _ in EVERY:
        await stage.do(sweep)
    stage.delivery.wake()
    await asyncio.sleep(0.02)


async def test_an_urgent_case_takes_the_other_platform_while_one_is_away(two):
    two.adapter.weather = lambda to, message: away(to, message) if to == ON_CALL else None
    await two.person("Kari").report_urgent()
    for _ in range(4):
        await two.pass_time(seconds=31)
    assert any("Urgent" in post.text for post in two.room(THERE))


async def test_after_an_hour_with_every_platform_away_one_call_goes_out_and_is_answered(two):
    kari, mette = two.person("Kari"), two.agent("Mette")
    mette.room = ON_CALL
    await kari.report()
    two.adapter.weather = two.other.weather = away
    jonas = Actor(await kari.id(), frozenset({Role.AGENT}))
    await two.do(lambda unit: urgency.raise_urgent(unit, jonas, 1, why="Payroll stands still"))
    for _ in range(12):
        await away_for(two, minutes=5)
        assert not await two.do(lambda unit: audits.quiet(unit, late=unit.now))
    assert not mette.posts
    two.adapter.weather = two.other.weather = None
    await two.pass_time(seconds=31)
    calls = [post for post in mette.posts if "Urgent: MEL-1001" in post.text]
    assert len(calls) == 1
    assert "Alert number 13. Nobody has answered since 09:00." in calls[0].text
    await mette.push("I am on it")
    assert "Mette is looking at MEL-1001" in kari.heard


async def test_one_platform_that_is_down_at_the_start_does_not_stop_the_other(program):
    async with on_slack(program) as slack, on_telegram(program) as telegram:
        telegram.telegram.weather.goes_down()
        program.variables["MELDING_ROOMS__AGENTS"] = f"{slack.room},{telegram.room}"
        async with running(program):
            await slack.slack.connected()
            await slack.asks("How do I print a budget in colour?")
            await slack.sees(slack.agents, "MEL-1001")
            assert telegram.said(telegram.agents) == []
            telegram.telegram.weather.comes_up()
            await telegram.sees(telegram.agents, "MEL-1001", "Claim")


async def test_what_was_owed_while_slack_was_away_goes_out_in_order(program):
    async with on_slack(program) as slack, on_telegram(program) as telegram:
        program.variables["MELDING_ROOMS__AGENTS"] = slack.room
        async with running(program):
            await slack.slack.connected()
            receipt = await telegram.asks("How do I print a budget in colour?")
            await slack.sees(slack.agents, "MEL-1001")
            slack.slack.weather.always("*", Broken(503))
            for number in (1, 2, 3):
                telegram.kari.says(f"Addition {number}.", reply_to=receipt)
            await telegram.telegram.until(
                lambda: sum("I have added" in one.text for one in telegram.kari.inbox) == 3,
                seconds=15,
            )
            slack.slack.weather.clear()
            await slack.sees(slack.agents, "Addition 3.")
            said = "\n".join(shown(one) for one in slack.slack.from_bot(slack.agents))
            assert [said.count(f"Addition {number}.") for number in (1, 2, 3)] == [1, 1, 1]
            assert said.index("Addition 1.") < said.index("Addition 2.") < said.index("Addition 3.")
