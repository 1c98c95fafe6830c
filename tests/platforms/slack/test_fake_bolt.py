"""Bolt, the library that the adapter is built on, understands what the fake sends."""

from typing import Any

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack.conftest import Desk
from tests.platforms.slack.shapes import Json

VIEW: Json = {
    "type": "modal",
    "callback_id": "report",
    "notify_on_close": True,
    "title": {"type": "plain_text", "text": "Report"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {
            "type": "input",
            "block_id": "what",
            "label": {"type": "plain_text", "text": "What happened?"},
            "element": {"type": "plain_text_input", "action_id": "what"},
        },
        {
            "type": "actions",
            "elements": [
                {"type": "button", "action_id": "more", "text": {"type": "plain_text", "text": "+"}}
            ],
        },
    ],
}


def listening(desk: Desk, heard: list[str]) -> AsyncApp:
    """An app that notes what it heard, and from whom."""
    bot = desk.slack.app

    async def authorize(**_known: Any) -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None,
            team_id=desk.slack.world.team,
            bot_id=bot.bot_id,
            bot_user_id=bot.user_id,
            bot_token=bot.bot_token,
        )

    client = AsyncWebClient(token=bot.bot_token, base_url=desk.slack.api_url)
    app = AsyncApp(signing_secret=bot.signing_secret, client=client, authorize=authorize)

    async def note(ack: Any, context: Any, payload: Json, body: Json) -> None:
        await ack()
        assert context.team_id == desk.slack.world.team
        kind = payload.get("type") if body["type"] == "event_callback" else body["type"]
        heard.append(f"{kind} {context.user_id}")

    async def begin(ack: Any, context: Any, body: Json, client: AsyncWebClient) -> None:
        await ack()
        heard.append(f"{body['command']} {context.user_id}")
        await client.views_open(trigger_id=body["trigger_id"], view=VIEW)

    app.event("message")(note)
    app.event("app_home_opened")(note)
    app.command("/report")(begin)
    app.view("report")(note)
    app.view_closed("report")(note)
    app.action("more")(note)
    app.shortcut("pick")(note)
    return app


async def test_bolt_hears_everything_with_the_right_person(desk: Desk) -> None:
    heard: list[str] = []
    app = listening(desk, heard)
    web = AsyncWebClient(base_url=desk.slack.api_url)
    handler = AsyncSocketModeHandler(app, desk.slack.app.app_token, web_client=web)
    await handler.connect_async()
    await desk.slack.connected()
    riikka = desk.riikka
    try:
        said = riikka.says(None, "hei")
        riikka.opens_home()
        await desk.post(text="its own message, which Bolt passes over")
        await desk.slack.settled()
        await riikka.shortcut("pick", said)
        await riikka.shortcut("pick")
        for close in (False, True):
            await riikka.commands("/report")
            screen = await desk.slack.until(lambda: riikka.screen)
            await riikka.presses(screen, "+")
            if close:
                await riikka.closes(screen)
            else:
                await riikka.submits(screen, {"what": "It fails"})
        await desk.slack.until(lambda: len(heard) == 10)
    finally:
        await handler.close_async()
    assert sorted(heard[:2]) == [f"app_home_opened {riikka.id}", f"message {riikka.id}"]
    assert heard[2:] == [
        f"{kind} {riikka.id}"
        for kind in (
            *("message_action", "shortcut"),
            *("/report", "block_actions", "view_submission"),
            *("/report", "block_actions", "view_closed"),
        )
    ]
