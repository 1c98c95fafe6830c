"""What happens between an event of Slack's and its acknowledgement, by both transports."""

import asyncio
import io
import json
import time

import aiohttp
import pytest

from bot.content import Action, Button, Message, Verb, paragraph
from bot.contract import (
    Accepted,
    Alert,
    Commanded,
    Described,
    FieldErrors,
    Inbound,
    Joined,
    Left,
    Lost,
    OpenForm,
    Picked,
    Pressed,
    PutAway,
    Reply,
    Said,
    Submitted,
    Visited,
)
from bot.errors import TryLater
from bot.form import Form, Input, Kind
from core.domain.places import Address
from tests.adapters.slack.conftest import Office
from tests.adapters.slack.platform import WORDS, adapter_for
from tests.platforms.slack import Broken, fake_slack, shown

FORM = Form(
    "report||3",
    "Report an issue",
    (Input("what", "What happened?", Kind.LONG), Input("screens", "Screens", Kind.FILES, False)),
    "Send",
    "Cancel",
)
NEXT = Form("report||4", "Report an issue", (Input("why", "Why?", Kind.TEXT),), "Send", "Cancel")


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
    before = len(office.slack.calls)
    office.riikka.says(None, "It hums")
    await office.until(lambda: during)
    assert during[0] - before <= 1  # the sweep of rooms goes on beside it


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


async def test_a_command_opens_a_form_and_the_form_comes_back(office: Office):
    office.replies(OpenForm(FORM))
    await office.riikka.commands("/report", "payslips", office.canteen)
    view = await office.until(lambda: office.riikka.screen)
    office.replies(OpenForm(NEXT))
    await office.riikka.submits(view, {"what": "It hums", "screens": [("a.png", b"png")]})
    assert "Why?" in shown(office.screen)
    office.replies(Accepted())
    await office.riikka.submits(office.screen, {"why": "Who knows"})
    assert office.riikka.screen is None
    asked, first, second = office.events()
    assert asked.act == Commanded("report", "payslips")
    assert asked.forms
    assert isinstance(first.act, Submitted)
    assert first.act.values == {"what": "It hums"}
    assert [one.name for one in first.act.files["screens"]] == ["a.png"]
    assert first.place == second.place == Address("slack", office.canteen.id)
    assert first.id != second.id


async def test_errors_keep_a_form_open_with_what_was_typed(office: Office):
    office.replies(OpenForm(FORM))
    await office.riikka.commands("/report")
    view = await office.until(lambda: office.riikka.screen)
    office.replies(FieldErrors({"what": "Say more.", "": "And once again."}))
    await office.riikka.submits(view, {"what": "It"})
    assert view.open
    assert view.errors == {"what": "Say more. And once again."}


async def test_a_form_that_is_closed_half_way_is_put_away(office: Office):
    office.replies(OpenForm(FORM))
    await office.riikka.commands("/report")
    view = await office.until(lambda: office.riikka.screen)
    office.riikka.fills(view, {"what": "It hu"})
    office.replies(Accepted())
    await office.riikka.closes(view)
    await office.settled()
    assert office.events()[-1].act == PutAway("report||3", {"what": "It hu"})


async def test_an_alert_is_whispered_where_it_was_asked_for(office: Office):
    office.replies(Alert("Not for <you> & me"))
    await office.riikka.commands("/queue", "", office.canteen)
    sent = await office.adapter.send(
        Address("slack", office.canteen.id),
        Message((paragraph("Pick"),), ((Button("Claim", Action.of(Verb.CLAIM, 1)),),)),
        key="say:1",
    )
    message = office.message(office.canteen, sent.message)
    await office.riikka.presses(message, "Claim")
    await office.until(lambda: len(office.slack.ephemerals(office.riikka)) == 2)
    assert {shown(one) for one in office.slack.ephemerals(office.riikka)} == {"Not for <you> & me"}
    assert office.events()[-1].act == Pressed("claim:1", office.events()[-1].act.message)


async def test_an_alert_takes_the_place_of_a_form(office: Office):
    office.replies(OpenForm(FORM))
    await office.riikka.commands("/report")
    view = await office.until(lambda: office.riikka.screen)
    office.replies(Alert("That was answered meanwhile."))
    await office.riikka.submits(view, {"what": "It hums"})
    assert "That was answered meanwhile." in shown(office.screen)


async def test_shortcuts_on_messages_bring_them_along(office: Office):
    message = office.riikka.says(office.canteen, "It hums", files=[("a.png", b"png")])
    await office.mikko.shortcut("report_message", message)
    await office.mikko.shortcut("send_to_reporter", message)
    report, send = [act for act in office.acts() if isinstance(act, Picked)]
    assert (report.to, send.to) == ("report", "send")
    assert report.said.text == "It hums"
    assert [one.name for one in report.said.files] == ["a.png"]


async def test_a_home_is_visited_and_published(office: Office):
    office.riikka.opens_home()
    await office.settled()
    (visited,) = office.events()
    assert isinstance(visited.act, Visited)
    sent = await office.adapter.send(
        visited.place,
        Message((paragraph("MEL-1042"),), ((Button("Open", Action.of(Verb.OPEN, 7)),),)),
        key="card:1",
    )
    home = office.home
    assert "MEL-1042" in shown(home)
    await office.riikka.presses(home, "Open")
    pressed = office.events()[-1]
    assert pressed.act.message.message == sent.message
    assert pressed.act.message.address == visited.place
    assert pressed.place == Address("slack", office.riikka.dm.id)


async def test_while_nothing_can_be_stored_everybody_is_told_in_time_and_a_form_stays(
    office: Office,
):
    office.replies(OpenForm(FORM))
    await office.riikka.commands("/report")
    view = await office.until(lambda: office.riikka.screen)
    sent = await office.adapter.send(
        Address("slack", office.riikka.dm.id),
        Message((paragraph("Pick"),), ((Button("Claim", Action.of(Verb.CLAIM, 1)),),)),
        key="say:1",
    )
    office.down = True
    await office.riikka.submits(view, {"what": "It hums"})
    assert view.open
    assert view.errors == {"what": WORDS.away}
    await office.riikka.commands("/queue")
    await office.riikka.presses(office.message(office.riikka.dm, sent.message), "Claim")
    await office.until(lambda: len(office.slack.ephemerals(office.riikka)) == 2)
    assert {shown(one) for one in office.slack.ephemerals(office.riikka)} == {WORDS.away}


async def test_what_takes_longer_than_slack_waits_is_answered_in_time_all_the_same(office: Office):
    async def slowly(inbound: Inbound) -> Reply:
        await asyncio.sleep(2.7 if isinstance(inbound.act, Commanded) else 0)
        return Alert("It took a while")

    office.answer = slowly
    ack = await office.riikka.commands("/queue")
    assert ack.ok
    assert ack.seconds < 3
    await office.until(lambda: office.slack.ephemerals(office.riikka))
    assert shown(office.slack.ephemerals(office.riikka)[0]) == "It took a while"


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

        began = time.monotonic()
        await adapter.start(receive)
        assert time.monotonic() - began < 1
        await slack.until(lambda: slack.calls)
        slack.weather.clear()
        await slack.connected()
        slack.add_user("Riikka Lahti").says(None, "It hums")
        await slack.until(lambda: came)
        began = time.monotonic()
        await adapter.stop()
        assert time.monotonic() - began < 5
        assert slack.violations == []


async def post(posted: Office, body: bytes, headers: dict[str, str]) -> int:
    posting = posted.slack.posting
    assert posting is not None
    return (await posting.raw(body, headers)).status


async def test_only_what_slack_signed_now_is_taken(posted: Office):
    posting = posted.slack.posting
    assert await posting.verify()
    posted.slack.weather.held = True
    posted.riikka.says(None, "It hums")
    body = json.dumps(posted.slack.deliveries.sent[-1]).encode()
    kind = "application/json"
    old = str(int(time.time()) - 301)
    good = posting.headers(body, kind)
    refused = [
        posting.headers(body, kind, secret="another secret"),
        posting.headers(body, kind, timestamp=old),
        good | {"X-Slack-Request-Timestamp": str(int(time.time()) + 1)},
        good | {"X-Slack-Signature": "v0=" + "0" * 64},
        good | {"X-Slack-Signature": ""},
        {"Content-Type": kind},
    ]
    for headers in refused:
        assert (await post(posted, body, headers)) == 401
    assert (await post(posted, body + b" ", good)) == 401
    assert posted.acts() == []
    for _ in range(2):  # the very same once more: the same event
        assert (await post(posted, body, good)) == 200
    assert len({one.id for one in posted.events()}) == 1


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[]", b"payload=%7B", b"null", b"1"])
async def test_garbage_is_refused(posted: Office, body: bytes):
    for kind in ("application/json", "application/x-www-form-urlencoded"):
        headers = posted.slack.posting.headers(body, kind)
        status = await post(posted, body, headers)
        assert status in {400, 401, 404, 200}
        assert (await post(posted, body, {"Content-Type": kind})) in {400, 401}
    assert posted.acts() == []


async def test_a_flood_is_refused(posted: Office):
    async with (
        aiohttp.ClientSession() as session,
        session.post(posted.url, data=io.BytesIO(b"x" * (2 * 1024 * 1024 + 1))) as answer,
    ):
        assert answer.status == 413


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
