"""What people do in the fake, and what an app's answers do to their screens."""

from typing import Any

import aiohttp
import pytest
from slack_sdk.socket_mode.request import SocketModeRequest

from tests.platforms.slack import (
    CannotDo,
    Channel,
    FakeSlack,
    Message,
    View,
    acting,
    app_of,
    labels,
    shown,
)
from tests.platforms.slack.conftest import Desk, Socket
from tests.platforms.slack.shapes import Json


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def field(name: str, label: str, element: Json, **more: Any) -> Json:
    return {"type": "input", "block_id": name, "label": plain(label), "element": element} | more


def modal(*blocks: Json, **more: Any) -> Json:
    given = blocks or (field("what", "What happened?", {"type": "plain_text_input"}),)
    return {
        "type": "modal",
        "title": plain("Report"),
        "submit": plain("Send"),
        "blocks": list(given),
    } | more


CLAIM = {"type": "button", "text": plain("Claim"), "value": "7", "action_id": "claim"}


async def trigger(desk: Desk, socket: Socket) -> str:
    """A fresh trigger_id, from a command."""
    await desk.riikka.commands("/report")
    return str(socket.got[-1].payload["trigger_id"])


async def opened(desk: Desk, socket: Socket, view: Json) -> View:
    await desk.web.views_open(trigger_id=await trigger(desk, socket), view=view)
    screen = desk.riikka.screen
    assert screen is not None
    return screen


def answering(**body: Any) -> Any:
    """Answer submissions with this."""

    def answer(request: SocketModeRequest) -> Json | None:
        return body if request.payload.get("type") == "view_submission" else None

    return answer


async def test_a_trigger_is_good_for_three_seconds_and_once(desk: Desk, socket: Socket) -> None:
    first = await trigger(desk, socket)
    await desk.web.views_open(trigger_id=first, view=modal())
    again = desk.web.views_open(trigger_id=first, view=modal())
    assert (await desk.refused(again))["error"] == "exchanged_trigger_id"
    old = await trigger(desk, socket)
    desk.slack.clock.advance(3.1)
    late = desk.web.views_open(trigger_id=old, view=modal())
    assert (await desk.refused(late))["error"] == "expired_trigger_id"
    invented = desk.web.views_open(trigger_id="1.2.abc", view=modal())
    assert (await desk.refused(invented))["error"] == "invalid_trigger_id"
    assert len(desk.breaches()) == 3


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (modal(title=plain("x" * 25)), "must be less than 25 characters"),
        (modal(private_metadata="x" * 3001), "must be less than 3001 characters"),
        (modal(*[{"type": "divider"}] * 101), "no more than 100 items allowed"),
        (modal(colour="red"), "invalid additional property: colour"),
        (modal({"type": "markdown", "text": "x"}), "unsupported type: markdown"),
        ({k: v for k, v in modal().items() if k != "submit"}, "missing required field: submit"),
    ],
)
async def test_a_view_beyond_a_limit_is_refused(
    desk: Desk, socket: Socket, view: Json, said: str
) -> None:
    call = desk.web.views_open(trigger_id=await trigger(desk, socket), view=view)
    answer = await desk.refused(call)
    assert answer["error"] == "invalid_arguments"
    assert any(said in each for each in answer["response_metadata"]["messages"])
    desk.breaches()


async def test_what_is_filled_in_arrives_by_block_and_action(desk: Desk, socket: Socket) -> None:
    options = [{"text": plain(each), "value": each.lower()} for each in ("Payroll", "Finance")]
    which = {"type": "static_select", "action_id": "pick", "options": options}
    shots = {"type": "file_input", "action_id": "shots", "filetypes": ["png"], "max_files": 2}
    view = modal(
        field("what", "What happened?", {"type": "plain_text_input", "action_id": "text"}),
        field("service", "Service", which),
        field("shots", "Screenshots", shots, optional=True),
    )
    screen = await opened(desk, socket, view)
    with pytest.raises(CannotDo, match="What happened"):
        await desk.riikka.submits(screen, {"Service": "Payroll"})
    with pytest.raises(CannotDo, match="no option 'Cars'"):
        await desk.riikka.submits(screen, {"service": "Cars"})
    filled = {"what": "It fails", "Service": "Finance", "shots": [("a.png", b"png")]}
    await desk.riikka.submits(screen, filled)
    values = socket.got[-1].payload["view"]["state"]["values"]
    assert values["what"]["text"] == {"type": "plain_text_input", "value": "It fails"}
    assert values["service"]["pick"]["selected_option"]["value"] == "finance"
    file = desk.slack.files[values["shots"]["shots"]["files"][0]["id"]]
    assert (file.name, file.content) == ("a.png", b"png")
    assert desk.riikka.screen is None


async def test_field_errors_leave_the_modal_with_what_was_typed(desk: Desk, socket: Socket) -> None:
    screen = await opened(desk, socket, modal())
    socket.answer = answering(response_action="errors", errors={"what": "Say more."})
    await desk.riikka.submits(screen, {"what": "x"})
    assert desk.riikka.screen is screen
    assert screen.errors == {"what": "Say more."}
    socket.answer = answering(response_action="errors", errors={"nowhere": "Say more."})
    await desk.riikka.submits(screen)
    assert "errors for ['nowhere']" in desk.breaches()[0]


async def test_an_answer_may_update_push_and_clear(desk: Desk, socket: Socket) -> None:
    screen = await opened(desk, socket, modal(callback_id="one"))
    socket.answer = answering(response_action="update", view=modal(callback_id="two"))
    await desk.riikka.submits(screen, {"what": "kept"})
    assert screen.body["callback_id"] == "two"
    socket.answer = answering(response_action="push", view=modal(callback_id="three"))
    await desk.riikka.submits(screen, {"what": "x"})
    assert [each.body["callback_id"] for each in desk.slack.views(desk.riikka)] == ["two", "three"]
    top = desk.riikka.screen
    assert top is not None
    socket.answer = answering(response_action="clear")
    await desk.riikka.submits(top, {"what": "x"})
    assert desk.slack.views(desk.riikka) == []


async def test_an_update_keeps_typed_values_where_the_ids_stay(desk: Desk, socket: Socket) -> None:
    text = {"type": "plain_text_input", "action_id": "text"}
    screen = await opened(desk, socket, modal(field("what", "What?", text)))
    desk.riikka.fills(screen, {"what": "typed"})
    both = modal(field("what", "What?", text), field("more", "More?", text | {"action_id": "m"}))
    await desk.web.views_update(view_id=screen.id, view=both)
    assert screen.values["what"]["text"]["value"] == "typed"
    stale = desk.web.views_update(view_id=screen.id, view=both, hash="1.old")
    assert (await desk.refused(stale))["error"] == "hash_conflict"


async def test_closing_is_told_only_where_asked_for(desk: Desk, socket: Socket) -> None:
    silent = await opened(desk, socket, modal())
    await desk.riikka.closes(silent)
    told = await opened(desk, socket, modal(notify_on_close=True))
    await desk.riikka.closes(told)
    kinds = [each.payload.get("type") for each in socket.got]
    assert kinds == [None, None, "view_closed"]
    gone = desk.web.views_update(view_id=told.id, view=modal())
    assert (await desk.refused(gone))["error"] == "not_found"


async def respond(slack: FakeSlack, url: str, body: Json) -> tuple[int, Json]:
    assert url.startswith(slack.world.base)
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as answer:
        return answer.status, await answer.json()


async def test_a_button_tells_where_it_was_and_its_address_changes_the_message(
    desk: Desk, socket: Socket
) -> None:
    await desk.post(text="MEL-1042", blocks=[{"type": "actions", "elements": [CLAIM]}])
    card = desk.slack.from_bot(desk.room)[0]
    await desk.riikka.presses(card, "Claim")
    payload = socket.got[-1].payload
    assert payload["actions"][0]["value"] == "7"
    assert payload["container"]["message_ts"] == payload["message"]["ts"] == card.ts
    url = payload["response_url"]
    await respond(desk.slack, url, {"text": "claimed", "replace_original": True})
    assert (card.text, card.blocks) == ("claimed", [])
    await respond(desk.slack, url, {"text": "only you"})
    assert [each.text for each in desk.slack.ephemerals(desk.riikka)] == ["only you"]
    assert desk.slack.ephemerals(desk.mikkel) == []


async def test_a_response_address_is_good_for_five_uses_and_half_an_hour(
    desk: Desk, socket: Socket
) -> None:
    await desk.riikka.commands("/report", channel=desk.room)
    url = socket.got[-1].payload["response_url"]
    for _ in range(5):
        assert (await respond(desk.slack, url, {"text": "hei"}))[0] == 200
    assert (await respond(desk.slack, url, {"text": "hei"}))[1]["error"] == "used_url"
    await desk.riikka.commands("/report", channel=desk.room)
    url = socket.got[-1].payload["response_url"]
    desk.slack.clock.advance(1801)
    assert (await respond(desk.slack, url, {"text": "hei"}))[1]["error"] == "expired_url"
    assert len(desk.breaches()) == 2


async def test_a_command_may_be_answered_at_once(desk: Desk, socket: Socket) -> None:
    socket.answer = lambda _request: {"text": "Wait a moment"}
    ack = await desk.riikka.commands("/report", "payslips", desk.room)
    assert ack.body == {"text": "Wait a moment"}
    assert [each.text for each in desk.slack.ephemerals(desk.riikka)] == ["Wait a moment"]


async def test_a_payload_where_none_is_taken_is_a_violation(desk: Desk, socket: Socket) -> None:
    socket.answer = lambda _request: {"text": "no"}
    await desk.riikka.shortcut("report")
    assert desk.breaches() == ["a payload in an acknowledgement that takes none"]


async def test_an_ephemeral_message_is_seen_by_one_and_its_button_brings_no_message(
    desk: Desk, socket: Socket
) -> None:
    await desk.web.chat_postEphemeral(
        channel=desk.room.id,
        user=desk.riikka.id,
        text="psst",
        blocks=[{"type": "actions", "elements": [CLAIM]}],
    )
    shown = desk.slack.ephemerals(desk.riikka)[0]
    await desk.riikka.presses(shown, "claim")
    payload = socket.got[-1].payload
    assert payload["container"]["is_ephemeral"]
    assert "message" not in payload
    guest = desk.slack.add_user("Ilse Maes")
    out = desk.web.chat_postEphemeral(channel=desk.room.id, user=guest.id, text="psst")
    assert (await desk.refused(out))["error"] == "user_not_in_channel"


async def test_a_message_shortcut_brings_text_and_files(desk: Desk, socket: Socket) -> None:
    said = desk.mikkel.says(desk.room, "look", files=[("a.png", b"png")])
    await desk.slack.settled()
    await desk.riikka.shortcut("report_message", said)
    payload = socket.got[-1].payload
    assert (payload["type"], payload["message"]["text"]) == ("message_action", "look")
    assert payload["message"]["files"][0]["url_private"].startswith(desk.slack.world.base)
    assert payload["user"]["id"] == desk.riikka.id


async def test_the_app_gets_only_what_its_manifest_asks_for() -> None:
    manifest = {
        "display_information": {"name": "Melding"},
        "features": {
            "slash_commands": [{"command": "/report", "description": "Report an issue"}],
        },
        "oauth_config": {"scopes": {"bot": ["commands", "im:history", "chat:write"]}},
        "settings": {
            "event_subscriptions": {"bot_events": ["message.im"]},
            "socket_mode_enabled": True,
        },
    }
    app = app_of(manifest)
    assert sorted(app.commands or ()) == ["/report"]
    assert sorted(app.events or ()) == ["message.im"]
    manifest["settings"]["event_subscriptions"]["bot_events"].append("message.groups")
    with pytest.raises(AssertionError, match="groups:history"):
        app_of(manifest)


def test_what_is_seen_can_be_read_and_what_acts_is_told_apart() -> None:
    blocks: list[Json] = [
        {"type": "section", "text": {"type": "mrkdwn", "text": "&lt;!here&gt; <!here>"}},
        {"type": "actions", "elements": [CLAIM | {"text": plain("<!here>")}]},
    ]
    message = Message(channel="C0", ts="1.0", user="U0", text="<@U0RIIKKA01> hei", blocks=blocks)
    assert acting(message) == ["<@U0RIIKKA01>", "<!here>"]
    assert shown(message) == "<!here> <!here>\n<!here>"
    assert labels(message) == ["<!here>"]


async def test_who_is_not_in_a_room_cannot_write_there(desk: Desk) -> None:
    room: Channel = desk.slack.add_channel("elsewhere")
    with pytest.raises(CannotDo, match="cannot write"):
        desk.riikka.says(room, "hei")
