"""A swap on Slack and on Telegram, by the program itself: typed in a room, answered in private."""

import asyncio

from tests.journeys.on_slack import OnSlack, installed, on_slack
from tests.journeys.on_telegram import on_telegram
from tests.journeys.program import running
from tests.platforms.slack import Person

DUTY = """
[[schedules]]
id = "duty"
name = "Payroll at night"
[[schedules.layers]]
people = ["{who}"]
"""
SWAP = "swap tomorrow 18-22 @Bo Dahl"


async def test_a_swap_is_typed_in_a_slack_room_and_answered_in_a_direct_message(program):
    async with on_slack(program) as desk:
        await installed(program, desk)
        program.variables["MELDING_ROOMS__AGENTS"] = desk.room
        program.variables["MELDING_ROOMS__ON_CALL"] = desk.vakt
        program.settle(more=DUTY.format(who=f"slack:{desk.ane.id}"))
        async with running(program):
            await desk.slack.connected()
            for person in (desk.bo, desk.ane):
                await known(desk, person)
            await desk.sees(desk.agents, "On call", "Ane Lie")
            await desk.ane.commands("/oncall", SWAP, desk.on_call)
            asked = await desk.sees(desk.on_call, "Shall I ask", "Bo Dahl", "18:00")
            await desk.ane.presses(asked, "Ask")
            question = await desk.sees(desk.bo, "Ane Lie", "asks you to take over")
            await desk.bo.presses(question, "I take over")
            await desk.sees(desk.on_call, "Bo Dahl", "takes over from you", but="I take over")
            await desk.sees(desk.bo, "You take over from", but="I cannot")


async def known(desk: OnSlack, person: Person) -> None:
    """Ask until Slack has told who somebody is; before that nobody is on the team."""
    for _ in range(100):
        if not (await person.commands("/oncall", "week", desk.agents)).body:
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"{person} is still a stranger")


async def test_a_swap_is_typed_in_a_telegram_group_and_answered_in_a_private_chat(program):
    async with on_telegram(program, forum=False) as desk:
        program.variables["MELDING_ROOMS__AGENTS"] = desk.room
        program.variables["MELDING_ROOMS__ON_CALL"] = desk.vakt
        program.settle(more=DUTY.format(who=f"telegram:{desk.ane.id}"))
        async with running(program):
            for person in (desk.ane, desk.bo):
                person.says("/start")
                await desk.sees(person, "Hello!")
            desk.bo.says("/oncall week", chat=desk.agents)
            await desk.sees(desk.agents, "On call", "Ane Lie")
            desk.ane.says(f"/oncall {SWAP}", chat=desk.on_call)
            await desk.press(desk.ane, desk.on_call, "Ask", "Shall I ask Bo Dahl", "18:00")
            await desk.press(desk.bo, desk.bo, "I take over", "Ane Lie asks you to take over")
            await desk.sees(desk.on_call, "Bo Dahl takes over from you")
            await desk.sees(desk.bo, "You take over from Ane Lie", but="I cannot")
