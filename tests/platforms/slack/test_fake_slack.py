"""The fake's Web API, tried with Slack's own client."""

import asyncio
import time
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack import App, Broken, Dropped, Limited, Pace, Says, Slow, fake_slack
from tests.platforms.slack.conftest import Desk
from tests.platforms.slack.shapes import Json


def section(text: str) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def button(text: str = "Claim", **more: Any) -> Json:
    return {"type": "button", "text": {"type": "plain_text", "text": text}, **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def select(count: int) -> Json:
    label = {"type": "plain_text", "text": "One"}
    options = [{"text": label, "value": str(each)} for each in range(count)]
    return {"type": "static_select", "action_id": "pick", "options": options}


async def test_a_message_comes_back_with_the_ids_that_slack_adds(desk: Desk) -> None:
    answer = await desk.post(blocks=[section("*hei*"), actions(button(value="7"))])
    written = desk.slack.from_bot(desk.room)[0]
    assert answer["ts"] == written.ts
    assert answer["message"]["bot_id"] == desk.slack.app.bot_id
    assert all(block["block_id"] for block in written.blocks)
    assert written.blocks[1]["elements"][0]["action_id"]


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ([section("x" * 3001)], "must be less than 3001 characters"),
        ([section("x")] * 51, "no more than 50 items allowed"),
        ([{"type": "sparkle"}], "unsupported type: sparkle"),
        ([section("x") | {"colour": "red"}], "invalid additional property: colour"),
        ([{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}], "unsupported type: mrkdwn"),
        ([{"type": "section"}], "missing required field: text"),
        ([actions(button("x" * 76))], "must be less than 76 characters"),
        ([actions(button(value="x" * 2001))], "must be less than 2001 characters"),
        ([actions(button(action_id="x" * 256))], "must be less than 256 characters"),
        ([actions(button(style="green"))], "must be a valid enum value"),
        ([actions(*[button()] * 26)], "no more than 25 items allowed"),
        ([actions(button(action_id="a"), button(action_id="a"))], "`action_id` a already exists"),
        ([section("x") | {"block_id": "b"}] * 2, "`block_id` b already exists"),
        ([actions(select(101))], "no more than 100 items allowed"),
        ([actions({"type": "plain_text_input", "action_id": "a"})], "unsupported type: plain_text"),
        ([{"type": "context", "elements": [{"type": "mrkdwn", "text": "x"}] * 11}], "no more than"),
    ],
)
async def test_blocks_beyond_a_limit_are_refused_with_a_pointer(
    desk: Desk, blocks: list[Json], said: str
) -> None:
    answer = await desk.refused(desk.post(blocks=blocks))
    assert answer["error"] == "invalid_blocks"
    assert any(said in each for each in answer["response_metadata"]["messages"])
    assert "[json-pointer:/blocks" in answer["errors"][0]
    assert desk.slack.from_bot(desk.room) == []
    assert len(desk.breaches()) == 1


async def test_texts_have_a_longest_and_a_shortest_length(desk: Desk) -> None:
    assert (await desk.refused(desk.post(text="x" * 40_001)))["error"] == "msg_too_long"
    empty = desk.web.api_call("chat.postMessage", json={"channel": desk.room.id, "text": " "})
    assert (await desk.refused(empty))["error"] == "no_text"
    much = [section("x" * 2900)] * 5
    assert (await desk.refused(desk.post(blocks=much)))["error"] == "msg_blocks_too_long"
    assert len(desk.breaches()) == 3


async def test_rooms_that_cannot_be_written_in_are_named(desk: Desk) -> None:
    slack = desk.slack
    elsewhere = slack.add_channel("elsewhere", bot=False)
    hidden = slack.add_channel("hidden", bot=False, private=True)
    old = slack.add_channel("old", archived=True)
    other = slack.add_user("Other bot", is_bot=True)
    wanted = {
        elsewhere.id: "not_in_channel",
        hidden.id: "channel_not_found",
        old.id: "is_archived",
        "C0NOWHERE0": "channel_not_found",
    }
    for channel, error in wanted.items():
        assert (await desk.refused(desk.post(channel=channel)))["error"] == error
    assert slack.violations == []
    assert (await desk.refused(desk.post(channel=other.id)))["error"] == "cannot_dm_bot"
    assert desk.breaches() == ["chat.postMessage: cannot_dm_bot"]


async def test_only_its_own_messages_can_be_changed_and_they_keep_their_versions(
    desk: Desk,
) -> None:
    mine = await desk.post(text="one")
    await desk.web.chat_update(channel=desk.room.id, ts=mine["ts"], text="two")
    message = desk.slack.from_bot(desk.room)[0]
    assert [each.text for each in message.versions] == ["one", "two"]
    theirs = desk.riikka.says(desk.room, "mine")
    change = desk.web.chat_update(channel=desk.room.id, ts=theirs.ts, text="no")
    assert (await desk.refused(change))["error"] == "cant_update_message"
    assert len(desk.breaches()) == 1
    await desk.web.chat_delete(channel=desk.room.id, ts=mine["ts"])
    change = desk.web.chat_update(channel=desk.room.id, ts=mine["ts"], text="no")
    assert (await desk.refused(change))["error"] == "message_not_found"


async def test_a_thread_must_exist_and_be_no_reply(desk: Desk) -> None:
    root = await desk.post()
    reply = await desk.post(thread_ts=root["ts"])
    assert [m.ts for m in desk.slack.messages(desk.room, root["ts"])] == [reply["ts"]]
    answers = {}
    for ts in ("yesterday", "1111111111.000001", reply["ts"]):
        desk.slack.clock.advance(2)
        answers[ts] = (await desk.refused(desk.post(thread_ts=ts)))["error"]
    assert list(answers.values()) == [
        "invalid_thread_ts",
        "thread_not_found",
        "cannot_reply_to_message",
    ]
    desk.breaches()


async def test_two_rooms_hold_the_same_ts(desk: Desk) -> None:
    other = desk.slack.add_channel("other")
    ours, theirs = await desk.post(), await desk.post(channel=other.id)
    assert ours["ts"].partition(".")[2] == theirs["ts"].partition(".")[2]


async def test_tokens_and_scopes_are_checked() -> None:
    app = App(scopes=frozenset({"users:read"}))
    async with fake_slack(app=app) as slack:
        web = AsyncWebClient(token=app.bot_token, base_url=slack.api_url)
        person = slack.add_user("Riikka Lahti")
        desk = Desk(slack, web, person, person, slack.add_channel("room"))
        missing = await desk.refused(desk.web.chat_postMessage(channel="C0", text="x"))
        assert (missing["needed"], missing["provided"]) == ("chat:write", "users:read")
        wrong = AsyncWebClient(token="xoxb-wrong", base_url=slack.api_url)
        assert (await desk.refused(wrong.auth_test()))["error"] == "invalid_auth"
        swapped = desk.web.apps_connections_open(app_token=app.bot_token)
        assert (await desk.refused(swapped))["error"] == "not_allowed_token_type"
        slack.revoke_token()
        assert (await desk.refused(desk.web.auth_test()))["error"] == "token_revoked"
        slack.uninstall()
        assert (await desk.refused(desk.web.auth_test()))["error"] == "account_inactive"


async def test_unknown_methods_and_arguments_are_violations(desk: Desk) -> None:
    answer = await desk.refused(desk.web.api_call("chat.shout"))
    assert answer["error"] == "unknown_method"
    await desk.post(colour="red")
    assert desk.breaches() == [
        "chat.shout: unknown_method",
        "chat.postMessage: unknown argument colour",
    ]


async def test_a_room_that_is_written_to_too_fast_answers_429(desk: Desk) -> None:
    for _ in range(3):
        await desk.post()
    answer = await desk.refused(desk.post())
    assert answer["error"] == "ratelimited"
    other = desk.slack.add_channel("other")
    await desk.post(channel=other.id)
    assert len(desk.breaches()) == 1
    desk.slack.clock.advance(2)
    await desk.post()


async def test_a_method_has_so_many_calls_a_minute() -> None:
    async with fake_slack(pace=Pace(tiers=(1, 2, 3, 4))) as slack:
        web = AsyncWebClient(token=slack.app.bot_token, base_url=slack.api_url)
        for _ in range(2):
            await web.conversations_list()
        with pytest.raises(Exception, match="ratelimited") as caught:
            await web.conversations_list()
        assert isinstance(caught.value, SlackApiError)
        assert int(caught.value.response.headers["Retry-After"]) > 50
        slack.clock.advance(61)
        await web.conversations_list()
        assert slack.violations == ["conversations.list: faster than Slack allows"]


async def test_who_ignores_a_retry_after_is_caught(desk: Desk) -> None:
    desk.slack.weather.next("chat.postMessage", Limited(5))
    assert (await desk.refused(desk.post()))["error"] == "ratelimited"
    assert desk.slack.violations == []
    desk.slack.clock.advance(2)
    assert (await desk.refused(desk.post()))["error"] == "ratelimited"
    assert "before Retry-After" in desk.breaches()[0]
    desk.slack.clock.advance(4)
    await desk.post()


async def test_a_lost_answer_has_taken_effect_and_a_broken_connection_has_not(desk: Desk) -> None:
    desk.slack.weather.next("chat.postMessage", Dropped(), Dropped(after=True))
    desk.web.retry_handlers = []
    for written in (0, 1):
        with pytest.raises(aiohttp.ClientError):
            await desk.post()
        assert len(desk.slack.from_bot(desk.room)) == written


async def test_bad_weather_comes_in_html_late_or_as_an_error(desk: Desk) -> None:
    weather = desk.slack.weather
    weather.next("chat.postMessage", Broken(502), Says("internal_error"), Slow(0.05))
    with pytest.raises(Exception, match=r"502|DOCTYPE"):
        await desk.post()
    assert (await desk.refused(desk.post()))["error"] == "internal_error"
    begun = time.monotonic()
    await desk.post()
    assert time.monotonic() - begun >= 0.05


async def test_people_are_shown_with_locale_and_strangers_without(desk: Desk) -> None:
    user = (await desk.web.users_info(user=desk.riikka.id, include_locale=True))["user"]
    assert (user["real_name"], user["locale"], user["tz"]) == (
        "Riikka Lahti",
        "fi-FI",
        "Europe/Helsinki",
    )
    stranger = desk.slack.add_user("Ilse Maes", stranger=True)
    user = (await desk.web.users_info(user=stranger.id, include_locale=True))["user"]
    assert user["is_stranger"]
    assert "locale" not in user
    assert (await desk.refused(desk.web.users_info(user="U0NOBODY00")))["error"] == "user_not_found"


async def test_lists_come_in_pages(desk: Desk) -> None:
    first = await desk.web.conversations_members(channel=desk.room.id, limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    second = await desk.web.conversations_members(channel=desk.room.id, limit=2, cursor=cursor)
    assert {*first["members"], *second["members"]} == desk.room.members
    assert second["response_metadata"]["next_cursor"] == ""


async def test_a_manifest_with_a_reserved_command_is_refused(desk: Desk) -> None:
    manifest = {
        "display_information": {"name": "Melding"},
        "features": {"slash_commands": [{"command": "/status", "description": "no"}]},
        "oauth_config": {"scopes": {"bot": ["commands"]}},
    }
    answer = await desk.refused(desk.web.apps_manifest_validate(manifest=manifest))
    assert answer["error"] == "invalid_manifest"
    assert answer["errors"] == [
        {
            "message": "/status is reserved by Slack",
            "pointer": "/features/slash_commands/0/command",
        }
    ]
    desk.breaches()


async def test_views_are_published_guarded_by_their_hash(desk: Desk) -> None:
    home = {"type": "home", "blocks": [section("Your cases")]}
    first = await desk.web.views_publish(user_id=desk.riikka.id, view=home)
    await asyncio.sleep(0)
    await desk.web.views_publish(user_id=desk.riikka.id, view=home, hash=first["view"]["hash"])
    stale = desk.web.views_publish(user_id=desk.riikka.id, view=home, hash=first["view"]["hash"])
    assert (await desk.refused(stale))["error"] == "hash_conflict"
    assert desk.slack.home(desk.riikka).body["blocks"][0]["text"]["text"] == "Your cases"
