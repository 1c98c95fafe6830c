"""Melding is killed around an urgent case: while it is sent, while it calls, while it is taken."""

from functools import partial

from tests.journeys.on_telegram import on_telegram
from tests.journeys.program import running
from tests.journeys.test_kill_platforms import dice, kill_after
from tests.journeys.test_telegram_whole import URGENT

__all__ = ["dice"]  # a fixture
SOON = 0.3  # seconds in which a call is made, noted, and shown as taken


async def test_an_urgent_case_is_called_for_and_taken_whenever_it_is_killed(program, dice):
    async with on_telegram(program) as desk:
        program.variables["MELDING_ROOMS__AGENTS"] = desk.room
        program.variables["MELDING_ROOMS__ON_CALL"] = desk.vakt

        async def die():
            await kill_after(program, dice.uniform(0, SOON))
            await program.start()

        async with running(program):
            desk.kari.says("Nobody can open payroll since this morning")
            await desk.press(desk.kari, desk.kari, "Something is broken")
            for answer in URGENT:
                desk.kari.says(answer)
            review = await desk.sees(desk.kari, "Send report")
            desk.kari.presses(review, "Send report")
            await die()
            call = await desk.sees(desk.on_call, "Urgent", "MEL-1001", "I am on it")
            await die()
            desk.ane.presses(call, "I am on it")
            await die()
            calls = partial(called, desk)
            await desk.telegram.until(lambda: any("Ane Lie has been" in one for one in calls()))
            await desk.sees(desk.kari, "Ane Lie")
            assert 1 <= len(calls()) <= 2, calls()  # a kill repeats what was on its way at most
            assert len(desk.receipts()) <= 2


def called(desk):
    return [one.text for one in desk.said(desk.on_call) if "Urgent: MEL-1001" in one.text]
