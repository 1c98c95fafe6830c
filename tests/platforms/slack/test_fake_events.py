"""How the fake brings events to an app: over sockets."""

import json

import aiohttp
import pytest

from tests.platforms.slack import App, fake_slack
from tests.platforms.slack.conftest import Desk, Socket
from tests.platforms.slack.shapes import RECORDED, recorded


async def test_a_mention_arrives_twice_with_one_ts(desk: Desk, socket: Socket) -> None:
    said = desk.riikka.mentions(desk.room, "the payslips are wrong")
    await desk.slack.settled()
    message, mention = socket.events("message")[0], socket.events("app_mention")[0]
    assert message["ts"] == mention["ts"] == said.ts
    assert message["text"] == f"<@{desk.slack.app.user_id}> the payslips are wrong"
    assert (message["channel_type"], "channel_type" in mention) == ("group", False)
    ids = [each.payload["event_id"] for each in socket.got]
    assert len(set(ids)) == 2


async def test_what_is_typed_comes_escaped_and_mentions_nobody(desk: Desk, socket: Socket) -> None:
    desk.riikka.says(None, "<!channel> & <b> see https://a.example/x, me@a.example")
    await desk.slack.settled()
    event = socket.events("message")[0]
    assert event["text"] == (
        "&lt;!channel&gt; &amp; &lt;b&gt; see <https://a.example/x>, "
        "<mailto:me@a.example|me@a.example>"
    )
    first = event["blocks"][0]["elements"][0]["elements"][0]
    assert first == {"type": "text", "text": "<!channel> & <b> see "}
    assert event["channel_type"] == "im"


async def test_an_edit_and_a_deletion_show_what_stood_before(desk: Desk, socket: Socket) -> None:
    said = desk.riikka.says(None, "one")
    desk.riikka.edits(said, "two")
    desk.riikka.deletes(said)
    await desk.slack.settled()
    _, changed, deleted = socket.events("message")
    assert changed["subtype"] == "message_changed"
    assert (changed["previous_message"]["text"], changed["message"]["text"]) == ("one", "two")
    assert changed["hidden"]
    assert deleted["subtype"] == "message_deleted"
    assert (deleted["deleted_ts"], deleted["previous_message"]["text"]) == (said.ts, "two")


async def test_of_a_deleted_thread_a_tombstone_stays(desk: Desk, socket: Socket) -> None:
    said = desk.riikka.says(desk.room, "one")
    desk.mikkel.says(desk.room, "I see", thread=said)
    desk.riikka.deletes(said)
    await desk.slack.settled()
    last = socket.events("message")[-1]
    assert last["subtype"] == "message_changed"
    assert last["message"]["subtype"] == "tombstone"


async def test_the_bot_hears_its_own_messages(desk: Desk, socket: Socket) -> None:
    written = await desk.post(text="hei")
    await desk.slack.settled()
    event = socket.events("message")[0]
    assert (event["ts"], event["bot_id"]) == (written["ts"], desk.slack.app.bot_id)


async def test_rooms_tell_who_comes_and_goes(desk: Desk, socket: Socket) -> None:
    slack, guest = desk.slack, desk.slack.add_user("Ilse Maes", restricted=True)
    public = slack.add_channel("public")
    guest.joins(desk.room, inviter=desk.riikka)
    guest.leaves(desk.room)
    slack.archive(public, desk.riikka)
    slack.kick_bot(desk.room, desk.riikka)
    desk.riikka.says(desk.room, "now we are alone")
    desk.riikka.changes(locale="sv-SE")
    desk.riikka.opens_home()
    slack.uninstall()
    await slack.settled()
    kinds = [each.payload["event"]["type"] for each in socket.got]
    assert kinds == [
        *("message", "member_joined_channel", "message", "member_left_channel"),
        *(
            "channel_archive",
            "group_left",
            "message",
            "user_change",
            "user_profile_changed",
            "app_home_opened",
        ),
        *("app_uninstalled", "tokens_revoked"),
    ]


async def test_slackbot_tells_the_bot_that_it_was_removed(desk: Desk, socket: Socket) -> None:
    desk.slack.kick_bot(desk.room, desk.riikka)
    await desk.slack.settled()
    event = socket.events("message")[0]
    assert (event["user"], event["channel_type"]) == ("USLACKBOT", "im")
    assert event["text"] == f"You have been removed from #lonnssaker by {desk.riikka.mention}"
    assert (await desk.refused(desk.post(channel="USLACKBOT")))["error"] == "cannot_dm_bot"
    desk.breaches()


async def test_an_event_without_acknowledgement_comes_again(desk: Desk, socket: Socket) -> None:
    desk.impatient()
    socket.silent = 2
    desk.riikka.says(None, "hei")
    await desk.slack.settled()
    assert [(each.retry_attempt, each.retry_reason) for each in socket.got] == [
        (0, ""),
        (1, "timeout"),
        (2, "timeout"),
    ]
    assert len({each.envelope_id for each in socket.got}) == 3
    assert len({each.payload["event_id"] for each in socket.got}) == 1
    assert desk.slack.deliveries.lost == []


async def test_after_three_repeats_an_event_is_lost(desk: Desk, socket: Socket) -> None:
    desk.impatient()
    socket.silent = 9
    desk.riikka.says(None, "hei")
    await desk.slack.settled()
    assert len(socket.got) == 4
    assert [each["event"]["text"] for each in desk.slack.deliveries.lost] == ["hei"]


async def test_a_command_without_acknowledgement_never_comes_again(
    desk: Desk, socket: Socket
) -> None:
    desk.impatient()
    socket.silent = 1
    ack = await desk.riikka.commands("/report", "payslips")
    assert not ack.ok
    assert len(socket.got) == 1
    assert desk.breaches() == ["/report was not acknowledged within 0.2 s"]


async def test_late_and_unknown_acknowledgements_are_violations(desk: Desk, socket: Socket) -> None:
    desk.impatient()
    socket.silent = 4
    desk.riikka.says(None, "hei")
    await desk.slack.settled()
    for envelope in (socket.got[0].envelope_id, "invented"):
        await socket.client.send_message(json.dumps({"envelope_id": envelope}))
    await socket.client.send_message("hello?")
    await desk.slack.until(lambda: len(desk.slack.violations) == 3)
    late, unknown, nonsense = desk.breaches()
    waited = float(late.removeprefix("an acknowledgement after ").removesuffix(" s"))
    assert waited > 0.2  # seconds, which the impatient desk allows
    assert "unknown envelope" in unknown
    assert "no acknowledgement" in nonsense


async def test_an_event_goes_to_one_of_two_connections(desk: Desk, socket: Socket) -> None:
    url = (await desk.web.apps_connections_open(app_token=desk.slack.app.app_token))["url"]
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as other:
        hello = await other.receive_json()
        assert (hello["type"], hello["num_connections"]) == ("hello", 2)
        for text in ("one", "two"):
            desk.riikka.says(None, text)
        envelope = await other.receive_json(timeout=10)
        await other.send_json({"envelope_id": envelope["envelope_id"]})
        await desk.slack.settled()
    texts = [envelope["payload"]["event"]["text"], *[e["text"] for e in socket.events("message")]]
    assert sorted(texts) == ["one", "two"]


async def test_an_address_of_a_socket_is_good_for_one_connection(desk: Desk) -> None:
    url = (await desk.web.apps_connections_open(app_token=desk.slack.app.app_token))["url"]
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(url):
            pass
        with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
            await session.ws_connect(url)
    assert len(desk.breaches()) == 1


async def test_the_client_connects_again_when_asked_to(desk: Desk, socket: Socket) -> None:
    await desk.slack.sockets.disconnect("refresh_requested")
    await desk.slack.until(lambda: desk.slack.sockets.opened == 2)
    await desk.slack.connected()
    desk.riikka.says(None, "still there?")
    await desk.slack.settled()
    assert [each["text"] for each in socket.events("message")] == ["still there?"]


async def test_a_dropped_socket_makes_what_was_under_way_come_again(
    desk: Desk, socket: Socket
) -> None:
    desk.impatient()
    socket.silent = 1
    desk.riikka.says(None, "hei")
    await desk.slack.until(lambda: socket.got)
    desk.slack.sockets.drop()
    await socket.client.connect_to_new_endpoint(force=True)
    await desk.slack.settled()
    await desk.slack.until(lambda: len(socket.got) == 2 or desk.slack.deliveries.lost)
    assert len({each.payload["event_id"] for each in socket.got}) == 1


async def test_events_can_be_held_reversed_and_doubled(desk: Desk, socket: Socket) -> None:
    weather = desk.slack.weather
    weather.held, weather.reverse = True, True
    for text in ("one", "two"):
        desk.riikka.says(None, text)
    await desk.slack.settled()
    assert socket.got == []
    desk.slack.deliveries.release()
    await desk.slack.settled()
    weather.clear()
    weather.duplicates = 1
    desk.riikka.says(None, "three")
    await desk.slack.settled()
    texts = [each["text"] for each in socket.events("message")]
    assert texts == ["two", "one", "three", "three"]


async def test_only_what_the_app_subscribed_to_and_may_see_is_sent() -> None:
    app = App(events=frozenset({"message.im", "app_mention"}), scopes=frozenset({"im:history"}))
    async with fake_slack(app=app) as slack:
        person = slack.add_user("Riikka Lahti")
        room = slack.add_channel("room", members=[person])
        person.mentions(room, "no subscription, and no scope")
        person.says(None, "yes")
        assert [each["event"]["text"] for each in slack.deliveries.sent] == ["yes"]


def test_every_recording_names_invented_people_only() -> None:
    files = sorted(RECORDED.glob("*.json"))
    assert len(files) > 40
    for file in files:
        text = json.dumps(recorded(file.stem))
        assert "xoxb" not in text
        assert file.stem.startswith("event_") is (
            "event_id" in text and "envelope_id" not in text
        ) or (file.stem == "event_app_rate_limited")
