"""The whole job on Slack, from the report to the page, by the program itself."""

import pytest

from tests.core.files.samples import CAMERA
from tests.journeys.on_slack import SCREENSHOT, OnSlack, installed, on_slack
from tests.journeys.program import running
from tests.platforms.slack import labels, shown

URGENT = (
    "yes",  # nobody can get in
    "yes",  # the work stops
    "everybody",
    "this morning",
    "none",
    "22334455, kari@nordvik.example",
)


@pytest.fixture
async def desk(program, request):
    async with on_slack(program, by_socket=request.param) as made:
        await installed(program, made)
        program.variables["MELDING_ROOMS__AGENTS"] = made.room
        program.variables["MELDING_ROOMS__ON_CALL"] = made.vakt
        program.settle(undo=3)
        async with running(program):
            if request.param:
                await made.slack.connected()
            yield made


BY_BOTH = pytest.mark.parametrize("desk", [True, False], ids=["socket", "http"], indirect=True)


def heard(desk: OnSlack) -> str:
    """All that the bot ever said to Kari."""
    said = desk.slack.from_bot(desk.kari.dm)
    return "\n".join(version.text for one in said for version in one.versions)


@BY_BOTH
async def test_a_question_goes_the_whole_way_and_comes_back(desk):
    await desk.asks("How do I print a budget in colour?", SCREENSHOT)
    card = await desk.sees(desk.agents, "MEL-1001", "How do I print", "Kari Nes", "screenshot.png")
    await desk.until(lambda: desk.slack.messages(desk.agents, card))
    (sent,) = (desk.slack.files[one] for one in desk.slack.messages(desk.agents, card)[0].files)
    assert sent.content.startswith(b"\x89PNG")
    assert CAMERA.encode() not in sent.content

    await desk.ane.presses(card, "Claim")
    await desk.sees(desk.kari, "Ane Lie", "is now working on")
    desk.bo.says(desk.agents, "It is the old driver again", thread=card)

    form = await desk.form(desk.ane, desk.ane.presses(card, "Ask for information"))
    await desk.submits(desk.ane, form, {"Your question": "Which printer is it?"})
    await desk.sees(desk.kari, "Which printer is it?")
    desk.kari.says(None, "The one in the hall.")
    await desk.sees(desk.agents, "The one in the hall.")

    form = await desk.form(desk.ane, desk.ane.presses(card, "Solve"))
    values = {"Resolution": "Take the second tray.", "Outcome": "Answered"}
    await desk.submits(desk.ane, form, values)
    solved = await desk.sees(desk.kari, "Take the second tray.", "Open it again")
    await desk.sees(desk.agents, "Take the second tray.", "Delivered to Kari Nes")
    assert "Closed" in shown(card)

    desk.kari.says(None, "It still prints grey.", thread=solved)
    question = await desk.sees(desk.kari, "It still prints grey.", "What would you like to do?")
    await desk.kari.presses(question, "Open it again")
    await desk.sees(desk.agents, "Kari Nes", "It still prints grey.")
    await desk.until(lambda: "In progress" in shown(card))
    assert "old driver" not in heard(desk)
    assert all(one.thread_ts in {None, card.ts} for one in desk.agents.messages)


@BY_BOTH
async def test_an_urgent_case_is_paged_and_a_reply_can_be_taken_back(desk):
    form = await desk.form(desk.kari, desk.kari.commands("/report"))
    told = {
        "Kind": "Something is broken",
        "What happened": "Nobody can open payroll since this morning",
        "Title": "Payroll does not open for anybody",
        "Steps": "Opened payroll",
        "Expected": "The list of employees",
        "Files": [SCREENSHOT],
        "Impact": "Critical",
    }
    await desk.submits(desk.kari, form, told)
    await desk.sees(desk.kari, "Is it impossible to get into the system at all?")
    for answer in URGENT:
        desk.kari.says(None, answer)
    review = await desk.sees(desk.kari, "Have a look before you send it", "Send report")
    await desk.kari.presses(review, "Send report")
    call = await desk.sees(desk.on_call, "Urgent", "MEL-1001")
    await desk.ane.presses(call, "I am on it")
    await desk.sees(desk.on_call, "Ane Lie", "has been on it since")

    card = await desk.sees(desk.agents, "MEL-1001", "Payroll does not open")
    await desk.ane.presses(card, "Claim")
    await desk.sees(desk.agents, "Ane Lie has taken this")  # or Undo would stand there too late
    form = await desk.form(desk.ane, desk.ane.presses(card, "Reply"))
    await desk.submits(desk.ane, form, {"Reply": "This was for another case."})
    held = await desk.sees(desk.agents, "This was for another case.", "Goes to Kari Nes", "Undo")
    await desk.ane.presses(held, "Undo")
    await desk.sees(desk.agents, "This was for another case.", "Kept as an internal note")
    assert "Undo" not in labels(held)

    ack = await desk.ane.commands("/reply", "MEL-1001 We are restarting it.", desk.on_call)
    assert ack.ok
    form = await desk.slack.until(lambda: desk.ane.screen)
    await desk.submits(desk.ane, form, {})
    await desk.sees(desk.kari, "We are restarting it.")
    await desk.sees(desk.agents, "We are restarting it.", "Delivered to Kari Nes")
    assert "another case" not in heard(desk)
