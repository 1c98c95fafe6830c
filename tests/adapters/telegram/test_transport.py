"""Answers that the Bot API does not promise: none of them stops the bot, nor holds it up."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.adapters.telegram.transport import Paused, Transport
from bot.contract import Said
from tests.adapters.telegram.serving import polled

TOKEN = "1:an-invented-token"


@asynccontextmanager
async def answering(body: str, *, seconds: float = 0.0) -> AsyncIterator[Bot]:
    """Serve one answer to everything."""

    async def answer(_request: web.Request) -> web.Response:
        await asyncio.sleep(seconds)
        return web.Response(text=body, content_type="application/json")

    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    transport = Transport()
    await transport.initialize()
    root = f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
    try:
        yield Bot(TOKEN, base_url=root, request=transport, get_updates_request=transport)
    finally:
        await transport.shutdown()
        await runner.cleanup()


@pytest.mark.parametrize("body", ["[]", "{}", '"x"', "null", '{"ok": true}', "<html></html>"])
async def test_an_answer_that_is_none_is_trouble_of_telegrams(body: str):
    async with answering(body) as bot:
        with pytest.raises(TelegramError, match="Invalid server response"):
            await bot.get_me()


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ('{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}', BadRequest),
        ('{"ok": false, "error_code": 429, "parameters": {"retry_after": 7}}', Paused),
        ('{"ok": false}', NetworkError),
    ],
)
async def test_a_refusal_within_an_answer_of_200_is_one(body: str, error: type[TelegramError]):
    async with answering(body) as bot:
        with pytest.raises(error):
            await bot.get_me()


async def test_a_request_that_hangs_holds_up_no_stop_and_still_ends():
    body = '{"ok": true, "result": true}'
    async with answering(body, seconds=0.7) as bot:
        asked = asyncio.create_task(bot.delete_message(1, 2))
        await asyncio.sleep(0.1)
        await bot.request.shutdown()
        assert not asked.done()
        assert await asked is True


async def test_what_is_no_update_at_all_does_not_stop_the_others(telegram, inbox):
    broken = '{"ok": true, "result": [7, {"message": {}}, {"update_id": "x"}]}'
    async with polled(telegram, inbox.receive):
        telegram.weather.fails(200, body=broken, method="getUpdates")
        telegram.weather.fails(200, body='{"ok": true}', method="getUpdates")
        telegram.add_user().says("It hums")
        await telegram.idle()
    assert [one.act for one in inbox.came] == [Said("It hums")]
