"""One ticket on two platforms: who reports is on one, who helps is on the other, or on both."""

import asyncio
import re
from contextlib import asynccontextmanager

import pytest

from tests.journeys.on_slack import SCREENSHOT as PICTURE, on_slack
from tests.journeys.on_telegram import REACHED, SCREENSHOT, on_telegram
from tests.journeys.program import running
from tests.platforms.slack import shown


@asynccontextmanager
async def both(program, agents, on_call=None):
    """Run the program on both; `agents` and `on_call` choose the rooms of the two desks."""
    async with on_slack(program) as slack, on_telegram(program) as telegram:
        program.variables["MELDING_ROOMS__AGENTS"] = agents(slack, telegram)
        rooms = on_call or (lambda slack, _: slack.vakt)
        program.variables["MELDING_ROOMS__ON_CALL"] = rooms(slack, telegram)
        async with running(program):
            await slack.slack.connected()
            yield slack, telegram


@pytest.fixture
async def agents_on_slack(program):
    async with both(program, lambda slack, _: slack.room) as desks:
        yield desks


@pytest.fixture
async def agents_on_telegram(program):
    async with both(program, lambda _, telegram: telegram.room) as desks:
        yield desks


@pytest.fixture
async def agents_on_both(program):
    async with both(program, lambda slack, telegram: f"{slack.room},{telegram.room}") as desks:
        yield desks


async def test_a_reporter_on_telegram_is_helped_from_slack(agents_on_slack):
    slack, telegram = agents_on_slack
    await telegram.asks("How do I print a budget in colour?", SCREENSHOT)
    card = await slack.sees(slack.agents, "MEL-1001", "How do I print", "Kari Nes")
    await slack.until(lambda: slack.slack.messages(slack.agents, card))
    (file,) = (slack.slack.files[one] for one in slack.slack.messages(slack.agents, card)[0].files)
    assert file.content.startswith((b"\x89PNG", b"\xff\xd8"))

    added = telegram.kari.says("It is the red printer.")
    await telegram.press(
        telegram.kari, telegram.kari, "MEL-1001 How do I print a budget in colour?"
    )
    await slack.sees(slack.agents, "It is the red printer.")
    assert added

    note = slack.ane.says(slack.agents, "Here is the guide.", thread=card, files=[PICTURE])
    await slack.slack.settled()
    await slack.ane.shortcut("send_to_reporter", note)
    got = await telegram.sees(telegram.kari, "Here is the guide.")
    await telegram.telegram.until(
        lambda: any("photo" in one.content for one in telegram.kari.inbox), seconds=15
    )
    slack.ane.edits(note, "Here is the guide of this year.")
    asked = await slack.sees(slack.agents, "Kari Nes", "Send to reporter")
    assert "guide of this year" not in got.text  # what is written under a card stays inside
    await slack.ane.presses(asked, "Send to reporter")
    await telegram.sees(telegram.kari, "Here is the guide of this year.")
    slack.ane.deletes(note)
    await telegram.telegram.until(lambda: got.deleted, seconds=15)


async def test_a_reporter_on_slack_is_helped_from_telegram(agents_on_telegram):
    slack, telegram = agents_on_telegram
    await slack.asks("How do I print a budget in colour?", PICTURE)
    card = await telegram.sees(telegram.agents, "MEL-1001", "Kari Nes", "Claim")
    await telegram.telegram.until(
        lambda: any("photo" in one.content for one in telegram.under(card)), seconds=15
    )
    telegram.ane.presses(card, "Claim")
    told = await slack.sees(slack.kari, "Ane Lie", "is now working on")
    telegram.ane.says("/reply MEL-1001 Choose colour in the menu.")
    await slack.sees(slack.kari, "Choose colour in the menu.")

    added = slack.kari.says(None, "It is grey there.", thread=told)
    there = await telegram.sees(telegram.agents, "It is grey there.")
    slack.kari.edits(added, "It is greyed out there.")
    await telegram.telegram.until(lambda: "greyed out" in there.text, seconds=15)
    slack.kari.deletes(added)
    await telegram.telegram.until(
        lambda: there.deleted or "This was taken back." in there.text, seconds=15
    )


async def test_of_two_agents_on_two_platforms_one_gets_the_ticket(agents_on_both):
    slack, telegram = agents_on_both
    await telegram.asks("How do I print a budget in colour?")
    here = await slack.sees(slack.agents, "MEL-1001", "nobody yet")
    there = await telegram.sees(telegram.agents, "MEL-1001", "nobody yet", "Claim")
    telegram.bo.presses(there, "Claim")
    await slack.ane.presses(here, "Claim")
    await slack.until(lambda: "nobody yet" not in shown(here))
    await telegram.telegram.until(lambda: "nobody yet" not in there.text, seconds=15)
    winner = next(name for name in ("Ane Lie", "Bo Dahl") if name in shown(here))
    assert f"Handled by: {winner}" in there.text
    if winner == "Ane Lie":
        await telegram.telegram.until(lambda: telegram.telegram.queries[-1].answer)
        assert "Ane Lie was first" in telegram.telegram.queries[-1].answer["text"]
    else:
        await slack.until(lambda: slack.slack.ephemerals(slack.ane))
        assert "Bo Dahl was first" in slack.slack.ephemerals(slack.ane)[0].text
    await slack.sees(slack.agents, f"{winner} has taken this")


async def test_an_urgent_case_calls_on_the_other_platform(program):
    rooms = (lambda slack, _: slack.room, lambda _, telegram: telegram.vakt)
    async with both(program, *rooms) as (slack, telegram):
        form = await slack.form(slack.kari, slack.kari.commands("/report"))
        told = {
            "Kind": "Access or password",
            "What happened": "Nobody gets into payroll any more",
            "Title": "Payroll lets nobody in since this morning",
            "Impact": "Critical",
        }
        await slack.submits(slack.kari, form, told)
        await slack.sees(slack.kari, "Is it impossible to get into the system at all?")
        for answer in ("yes", "yes", REACHED):
            slack.kari.says(None, answer)
        review = await slack.sees(slack.kari, "Have a look before you send it", "Send report")
        await slack.kari.presses(review, "Send report")
        call = await telegram.sees(telegram.on_call, "Urgent", "MEL-1001", "I am on it")
        telegram.bo.presses(call, "I am on it")
        await slack.sees(slack.agents, "Bo Dahl is on it")
        await telegram.sees(telegram.on_call, "Bo Dahl has been on it since")


async def test_a_report_begun_on_telegram_is_finished_on_slack(agents_on_slack):
    slack, telegram = agents_on_slack
    telegram.kari.says("How do I print a budget in colour?")
    await telegram.sees(telegram.kari, "What is it about?")
    telegram.kari.says("/connect")
    given = await telegram.sees(telegram.kari, "Your code is")
    code = re.search(r"/connect ([A-Z0-9]{4}-[A-Z0-9]{4})", given.text)
    assert code is not None
    assert (await slack.kari.commands("/connect", code[1])).ok
    asked = await slack.sees(slack.kari, "That code was made by Kari")
    await slack.kari.presses(asked, "Connect")
    await telegram.press(telegram.kari, telegram.kari, "Connect", "has typed your code")
    await asyncio.gather(
        slack.sees(slack.kari, "Linked: this account and yours on Telegram"),
        telegram.sees(telegram.kari, "Linked: this account and yours on Slack"),
    )
    assert (await slack.kari.commands("/resume")).ok
    question = await slack.sees(slack.kari, "What is it about?")
    await slack.kari.presses(question, "A question about use")
    await slack.finishes()
    await slack.sees(slack.agents, "MEL-1001", "How do I print a budget in colour?")
