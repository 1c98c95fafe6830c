"""The other ways into a report on Slack: a mention, a message, App Home, half a form."""

import pytest

from tests.journeys.on_slack import SCREENSHOT, installed, on_slack
from tests.journeys.program import running
from tests.platforms.slack import shown


@pytest.fixture
async def desk(program):
    async with on_slack(program) as made:
        await installed(program, made)
        program.variables["MELDING_ROOMS__AGENTS"] = made.room
        async with running(program):
            await made.slack.connected()
            yield made


@pytest.fixture
def hall(desk):
    """A channel that is none of the team's."""
    return desk.slack.add_channel("hall", members=[desk.kari, desk.bo])


async def test_a_mention_begins_a_report_once_and_out_of_sight(desk, hall):
    desk.slack.weather.duplicates = 1
    desk.kari.mentions(hall, "How do I print a budget in colour?")
    question = await desk.sees(desk.kari, "What is it about?")
    await desk.slack.settled()
    await desk.kari.presses(question, "A question about use")
    await desk.finishes()
    await desk.sees(desk.agents, "MEL-1001", "How do I print a budget in colour?")
    asked = [one for one in desk.slack.from_bot(desk.kari.dm) if "What is it about?" in shown(one)]
    assert len(asked) == 1
    assert all("budget" not in shown(one) for one in desk.slack.from_bot(hall))


async def test_somebodys_message_is_reported_with_its_words_its_files_and_a_link(desk, hall):
    said = desk.bo.says(hall, "The budget comes out grey", files=[SCREENSHOT])
    ack = await desk.kari.shortcut("report_message", said)
    assert ack.ok
    question = await desk.sees(desk.kari, "What is it about?")
    await desk.kari.presses(question, "A question about use")
    await desk.finishes()
    link = f"https://nordvik.slack.com/archives/{hall.id}/p{said.ts.replace('.', '')}"
    card = await desk.sees(desk.agents, "The budget comes out grey", link, "screenshot.png")
    await desk.until(lambda: desk.slack.messages(desk.agents, card))


async def test_home_lists_own_tickets_and_follows_them(desk):
    await desk.asks("How do I print a budget in colour?")
    desk.kari.opens_home()
    await desk.until(lambda: desk.slack.home(desk.kari))
    assert "MEL-1001" in shown(desk.slack.home(desk.kari))
    card = await desk.sees(desk.agents, "MEL-1001", "nobody yet")
    await desk.ane.presses(card, "Claim")
    await desk.until(lambda: "In progress" in shown(desk.slack.home(desk.kari)))


async def test_a_form_closed_half_way_is_kept_and_goes_on_in_the_direct_message(desk):
    form = await desk.form(desk.kari, desk.kari.commands("/report"))
    await desk.kari.chooses(form, "Kind", "A question about use")
    await desk.kari.chooses(form, "What happened", "How do I print in colour?")
    await desk.kari.closes(form)
    kept = await desk.sees(desk.kari, "I have kept what you had filled in.")
    await desk.kari.presses(kept, "Go on")
    await desk.finishes()
    await desk.sees(desk.agents, "MEL-1001", "How do I print in colour?")
