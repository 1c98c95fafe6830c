"""The whole job on Telegram, from the report to the page, by the program itself."""

import pytest

from tests.journeys.on_telegram import REACHED, SCREENSHOT, on_telegram
from tests.journeys.program import running

URGENT = (
    "Payroll does not open for anybody",
    "critical",
    "yes",
    "yes",
    "Opened payroll",
    "The list of employees",
    "I cannot take a picture, the page stays empty",
    "everybody",
    "this morning",
    "none",
    REACHED,
)
WAYS = [
    pytest.param((polling, forum), id=f"{way}-{kind}")
    for polling, way in ((True, "polling"), (False, "webhook"))
    for forum, kind in ((True, "topics"), (False, "replies"))
]


@pytest.fixture
async def desk(program, request):
    by_polling, forum = request.param
    async with on_telegram(program, by_polling=by_polling, forum=forum) as made:
        program.variables["MELDING_ROOMS__AGENTS"] = made.room
        program.variables["MELDING_ROOMS__ON_CALL"] = made.vakt
        program.settle(undo=1)
        async with running(program):
            yield made


def heard(desk) -> str:
    """All that the bot ever said to Kari."""
    return "\n".join(version.text for one in desk.kari.inbox for version in one.versions)


@pytest.mark.parametrize("desk", WAYS, indirect=True)
async def test_a_question_goes_the_whole_way_and_comes_back(desk):
    await desk.asks("How do I print a budget in colour?", SCREENSHOT)
    card = await desk.sees(desk.agents, "MEL-1001", "How do I print", "Kari Nes", "Claim")
    await desk.telegram.until(lambda: any("photo" in one.content for one in desk.under(card)))
    desk.ane.presses(card, "Claim")
    await desk.sees(desk.kari, "Ane Lie", "is now working on")
    if desk.forum:
        desk.bo.says("It is the old driver again", chat=desk.agents, topic=card.topic)
    else:
        desk.bo.says("It is the old driver again", reply_to=card)

    desk.ane.presses(card, "Ask for information")
    await desk.sees(desk.ane, "What is missing?")
    desk.ane.says("Which printer is it?")
    await desk.sees(desk.kari, "Which printer is it?")
    desk.kari.says("The one in the hall.")
    await desk.sees(desk.agents, "The one in the hall.")

    desk.ane.presses(card, "Solve")
    await desk.sees(desk.ane, "How was it solved?")
    for answer in ("Take the second tray.", "Answered", "How it was used", "no"):
        desk.ane.says(answer)
    solved = await desk.sees(desk.kari, "Take the second tray.", "Open it again")
    await desk.sees(desk.agents, "Take the second tray.", "Delivered to Kari Nes")
    await desk.telegram.until(lambda: "Closed" in card.text)

    desk.kari.says("It still prints grey.", reply_to=solved)
    await desk.press(desk.kari, desk.kari, "Open it again", "It still prints grey.")
    await desk.sees(desk.agents, "Kari Nes", "It still prints grey.")
    await desk.telegram.until(lambda: "In progress" in card.text)
    if desk.forum:
        assert "MEL-1001" in desk.topic().name
    assert len(desk.said(desk.agents)) == 1 + sum(
        one.sender is desk.telegram.bot and not one.service for one in desk.under(card)
    )
    assert "old driver" not in heard(desk)
    assert desk.telegram.unanswered == []


@pytest.mark.parametrize("desk", WAYS[:1] + WAYS[3:], indirect=True)
async def test_an_urgent_case_is_paged_and_a_reply_says_whether_it_arrived(desk):
    desk.kari.says("Nobody can open payroll since this morning")
    await desk.press(desk.kari, desk.kari, "Something is broken")
    for answer in URGENT:
        desk.kari.says(answer)
    await desk.press(desk.kari, desk.kari, "Send report")
    call = await desk.sees(desk.on_call, "Urgent", "MEL-1001", "I am on it")
    desk.ane.presses(call, "I am on it")
    await desk.sees(desk.on_call, "Ane Lie has been on it since")

    card = await desk.sees(desk.agents, "MEL-1001", "Payroll does not open", "Claim")
    desk.ane.presses(card, "Claim")
    await desk.sees(desk.kari, "Ane Lie", "is now working on")
    desk.ane.says("/reply MEL-1001 We are restarting it.")
    await desk.sees(desk.kari, "We are restarting it.")
    await desk.sees(desk.agents, "We are restarting it.", "Delivered to Kari Nes")

    desk.kari.blocks()
    desk.ane.says("/reply MEL-1001 It is back.")
    await desk.sees(desk.agents, "It is back.", "could not be delivered to Kari Nes")
    assert desk.telegram.unanswered == []


async def test_with_topics_in_the_private_chat_a_report_has_one_of_its_own(program):
    async with on_telegram(program, private_topics=True) as desk:
        program.variables["MELDING_ROOMS__AGENTS"] = desk.room
        async with running(program):
            first = await desk.asks("How do I print a budget in colour?")
            (topic,) = desk.telegram.world.private(desk.kari.account).topics.values()
            assert (topic.id, topic.name[:8]) == (first.topic, "MEL-1001")
            card = await desk.sees(desk.agents, "MEL-1001", "Claim")
            desk.ane.presses(card, "Claim")
            taken = await desk.sees(desk.kari, "Ane Lie", "is now working on", "MEL-1001")
            assert taken.topic == first.topic
            desk.kari.says("It is the one in the hall.", topic=first.topic)
            await desk.sees(desk.agents, "It is the one in the hall.")
            added = await desk.sees(desk.kari, "I have added that to MEL-1001")
            assert added.topic == first.topic
