"""More than can be stored: refused at once, so that Slack sends it again."""

import asyncio

import pytest

from bot.adapters.slack.crowding import CROWD
from bot.contract import Accepted, Commanded, Inbound, Reply, Said
from tests.adapters.slack.conftest import FAST, opened
from tests.platforms.slack import Timing

HASTY = Timing(ack=0.4, retries=(0.1, 0.3, 0.5))


@pytest.mark.parametrize(("by_socket", "timing"), [(True, HASTY), (False, FAST)])
async def test_when_nothing_can_be_stored_in_time_events_come_again_and_acts_are_taken(
    monkeypatch: pytest.MonkeyPatch, *, by_socket: bool, timing: Timing
):
    monkeypatch.setattr("bot.adapters.slack.crowding.LONGEST_WAIT", 0.05)
    async with opened(by_socket=by_socket, timing=timing) as office:
        stored = asyncio.Event()

        async def slowly(inbound: Inbound) -> Reply:
            if isinstance(inbound.act, Said):
                await stored.wait()
            return Accepted()

        office.answer = slowly
        for number in range(CROWD):
            office.riikka.says(None, f"waits {number}")
        await office.until(lambda: len(office.acts()) >= CROWD)
        await asyncio.sleep(0.05)
        office.riikka.says(None, "late")
        await office.riikka.commands("/queue")
        assert isinstance(office.acts()[-1], Commanded)
        assert not any(isinstance(act, Said) and act.text == "late" for act in office.acts())
        stored.set()
        await office.settled()
        assert any(isinstance(act, Said) and act.text == "late" for act in office.acts())
        assert not office.slack.deliveries.lost


async def test_an_event_that_slack_has_given_up_is_no_work_any_more(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr("bot.adapters.slack.listening.ANSWER_WITHIN", 0.1)
    async with opened(by_socket=False) as office:
        given_up: list[str] = []

        async def hanging(inbound: Inbound) -> Reply:
            if not given_up:
                try:
                    await asyncio.sleep(60)
                except asyncio.CancelledError:
                    given_up.append(inbound.id)
                    raise
            return Accepted()

        office.answer = hanging
        office.riikka.says(None, "It hums")
        await office.settled()
        assert given_up == [office.events()[0].id]
        assert len(office.slack.deliveries.acknowledged) == 1
