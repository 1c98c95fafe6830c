"""What happens between an event of Slack's and its acknowledgement, by both transports."""

import asyncio
import time

import pytest

from bot.content import Message, paragraph
from bot.contract import Accepted, Described, Inbound, Joined, Left, Lost, Reply, Said
from bot.errors import TryLater
from core.domain.places import Address
from tests.adapters.slack.conftest import Office
from tests.adapters.slack.platform import adapter_for
from tests.platforms.slack import Broken, fake_slack


async def test_a_mention_comes_in_under_one_id_however_slack_sends_it(office: Office):
    office.riikka.mentions(office.canteen, "it hums")
    await office.settled()
    first, second = office.events()
    assert first.id == second.id
    assert first.act == second.act == Said("it hums", mentions=True)


async def test_talk_in_other_channels_is_none_of_our_business(office: Office):
    office.riikka.says(office.canteen, "What is for lunch?")
    office.mikko.says(office.agents, "Anybody on it?")
    await office.settled()
    assert office.acts() == [Said("Anybody on it?")]


async def test_an_event_that_was_not_stored_comes_again_under_the_same_id(office: Office):
    office.down = True
    office.riikka.says(None, "It hums")
    await office.until(office.events)
    office.down = False
    await office.settled()
    assert len(office.events()) >= 2
    assert len({one.id for one in office.events()}) == 1
    assert len(office.slack.deliveries.acknowledged) == 1
    assert not office.slack.deliveries.lost


async def test_events_are_received_in_the_order_in_which_they_came(wired: Office):
    wired.slack.weather.held = True
    for number in range(40):
        wired.riikka.says(None, str(number))
    wired.slack.deliveries.release()
    await wired.settled()
    assert [act.text for act in wired.acts()] == [str(number) for number in range(40)]


async def test_nothing_is_asked_of_slack_before_an_event_is_stored(office: Office):
    await office.until(lambda: ("auth.test", {}) in office.slack.calls)
    during: list[int] = []

    async def answer(_inbound: Inbound) -> Reply:
        during.append(len(office.slack.calls))
        return Accepted()

    office.answer = answer
    before = -1
    while before < len(office.slack.calls):  # the sweep of rooms goes on at first
        before = len(office.slack.calls)
        await asyncio.sleep(0.3)
    office.riikka.says(None, "It hums")
    await office.until(lambda: during)
    assert during[0] == before


async def test_somebody_new_is_described_once_slack_told_who_they_are(office: Office):
    office.riikka.says(None, "It hums")
    office.riikka.says(None, "It still hums")
    (described,) = await office.until(
        lambda: [
            one
            for one in office.came
            if isinstance(one.act, Described) and one.sender.id == office.riikka.id
        ]
    )
    assert (described.sender.name, described.sender.language) == ("Riikka Lahti", "fi")
    assert described.sender.outsider is False
    assert described.place == Address("slack", office.riikka.dm.id)


async def test_who_is_in_the_teams_rooms_is_swept(office: Office):
    (found,) = await office.until(
        lambda: [one for one in office.came if isinstance(one.act, Joined)]
    )
    assert found.sender.id == office.mikko.id
    assert found.place == Address("slack", office.agents.id)


async def test_comings_goings_and_the_end_of_a_room_are_told(office: Office):
    office.riikka.joins(office.agents)
    await office.settled()
    office.riikka.leaves(office.agents)
    await office.settled()
    office.slack.archive(office.agents, office.mikko)
    await office.settled()
    assert any(one.act == Joined() and one.sender.id == office.riikka.id for one in office.came)
    assert [type(act) for act in office.acts()] == [Left, Lost]


async def test_an_event_that_cannot_be_read_blocks_nothing(office: Office):
    odd = {"type": "message", "channel_type": "im", "channel": office.riikka.dm.id, "user": "U1"}
    office.slack.world.tell(odd | {"event_ts": "1"})  # without a ts
    office.riikka.says(None, "It hums")
    await office.settled()
    assert Said("It hums") in office.acts()
    assert not office.slack.deliveries.lost


async def test_another_workspace_is_passed_over(office: Office):
    await office.until(lambda: ("auth.test", {}) in office.slack.calls)
    office.slack.weather.held = True
    office.riikka.says(None, "It hums")
    payload = office.slack.deliveries.sent[-1]
    theirs = payload | {"team_id": "T0OTHER", "authorizations": [{"team_id": "T0OTHER"}]}
    await asyncio.sleep(0.05)
    assert (await office.slack.deliveries.transport.event(theirs, attempt=0, reason="")).ok
    assert office.acts() == []


async def test_a_socket_that_breaks_or_is_refreshed_is_replaced(wired: Office):
    await wired.slack.sockets.disconnect()
    await wired.until(lambda: wired.slack.sockets.opened == 2)
    wired.riikka.says(None, "after the refresh")
    await wired.settled()
    wired.slack.sockets.drop()
    await wired.until(lambda: wired.slack.sockets.opened == 3)
    await wired.slack.connected()
    wired.riikka.says(None, "after the break")
    await wired.until(lambda: len(wired.acts()) == 2)
    assert wired.slack.sockets.opened == 3


async def test_a_start_while_slack_is_down_returns_and_goes_on_trying():
    async with fake_slack() as slack:
        slack.weather.always("*", Broken())
        adapter = adapter_for(slack, by_socket=True)
        came: list[Inbound] = []

        async def receive(inbound: Inbound) -> Reply:
            came.append(inbound)
            return Accepted()

        async with asyncio.timeout(10):  # it stays down
            await adapter.start(receive)
        await slack.until(lambda: slack.calls)
        slack.weather.clear()
        await slack.connected()
        slack.add_user("Riikka Lahti").says(None, "It hums")
        await slack.until(lambda: came)
        began = time.monotonic()
        await adapter.stop()
        assert time.monotonic() - began < 5
        assert slack.violations == []


async def test_nothing_is_taken_after_the_stop(office: Office):
    await office.adapter.stop()
    office.slack.weather.held = True
    office.riikka.says(None, "It hums")
    payload = office.slack.deliveries.sent[-1]
    assert not (await office.slack.deliveries.transport.event(payload, attempt=0, reason="")).ok
    assert office.acts() == []


async def test_a_socket_that_slack_keeps_closing_is_not_asked_for_without_a_pause(wired: Office):
    await wired.slack.sockets.disconnect("too_many_websockets")
    await wired.until(lambda: wired.slack.sockets.opened == 2)
    await wired.slack.sockets.disconnect("too_many_websockets")
    await asyncio.sleep(0.2)
    assert wired.slack.sockets.opened == 2
    await wired.until(lambda: wired.slack.sockets.opened == 3)


async def test_what_cannot_be_handled_is_not_acknowledged_and_ends_nothing(wired: Office):
    async def breaking(inbound: Inbound) -> Reply:
        if isinstance(inbound.act, Described) or len(wired.events()) == 1:
            raise ValueError("a mistake of ours")
        return Accepted()

    wired.answer = breaking
    wired.riikka.says(None, "It hums")
    await wired.settled()
    first, again = wired.events()
    assert first.id == again.id
    anna = wired.slack.add_user("Anna Berg")
    anna.says(None, "It hums here too")
    await wired.until(
        lambda: (
            {one.sender.id for one in wired.came if isinstance(one.act, Described)}
            == {wired.riikka.id, anna.id}
        )
    )


async def test_nothing_that_people_write_and_no_token_is_logged(
    office: Office, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
):
    office.down = True
    office.riikka.says(None, "secret words of mine")
    await office.riikka.commands("/report", "secret words of mine")
    office.slack.weather.always("*", Broken())
    with pytest.raises(TryLater):
        await office.adapter.send(
            Address("slack", office.agents.id),
            Message((paragraph("secret words of mine"),)),
            key="say:1",
        )
    await office.settled()
    office.slack.weather.clear()
    written = "".join(capsys.readouterr()) + caplog.text
    assert "secret words" not in written
    assert office.slack.app.bot_token not in written
    assert office.slack.app.app_token not in written
