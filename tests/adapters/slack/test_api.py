"""What every kind of answer of Slack's Web API means."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.adapters.slack.api import Api
from bot.errors import TryLater, Undeliverable

BODY = '{"ok": false, "error": "%s"}'


async def asked(status: int, text: str, headers: dict[str, str] | None = None) -> None:
    """Call a method of a Slack that answers so."""

    async def answer(_request: web.Request) -> web.Response:
        return web.Response(status=status, text=text, headers=headers)

    app = web.Application()
    app.router.add_post("/api/{method}", answer)
    async with TestServer(app) as server:
        api = Api("xoxb-invented", str(server.make_url("/api/")))
        try:
            await api.call("chat.postMessage", channel="C1")
        finally:
            await api.close()


@pytest.mark.parametrize(
    ("status", "text", "headers", "after"),
    [
        (200, BODY % "internal_error", {}, 5),
        (200, BODY % "external_channel_migrating", {}, 5),
        (200, BODY % "ratelimited", {"Retry-After": "7"}, 7),
        (200, BODY % "two_factor_setup_required", {}, 60),
        (429, BODY % "ratelimited", {"Retry-After": "30"}, 30),
        (429, BODY % "something_new", {"Retry-After": "30"}, 30),
        (429, "", {}, 5),
        (429, "slow down", {"Retry-After": "soon"}, 5),
        (500, BODY % "something_new", {}, 5),
        (503, "<html>", {"Retry-After": "3"}, 3),
        (200, "<html>", {}, 5),
        (200, "[]", {}, 5),
        (302, "", {"Location": "http://127.0.0.1:1/"}, 5),
    ],
)
async def test_slacks_own_trouble_passes(
    status: int, text: str, headers: dict[str, str], after: float
):
    with pytest.raises(TryLater) as later:
        await asked(status, text, headers)
    assert later.value.after == after


@pytest.mark.parametrize(
    ("code", "gone"),
    [
        ("channel_not_found", True),
        ("is_archived", True),
        ("is_inactive", True),
        ("msg_too_long", False),
        ("invalid_blocks", False),
        ("something_new", False),
    ],
)
async def test_what_slack_refuses_is_refused_for_good(code: str, gone: bool):  # noqa: FBT001
    with pytest.raises(Undeliverable) as refused:
        await asked(200, BODY % code)
    assert refused.value.gone is gone
