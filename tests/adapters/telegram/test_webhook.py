"""The webhook: only for who knows the secret, and 200 only for what is committed."""

import asyncio
from pathlib import Path
from typing import Any

import aiohttp
import orjson
import pytest
from structlog.testing import capture_logs

from bot.adapters.telegram.adapter import TelegramAdapter
from bot.adapters.telegram.webhook import LARGEST, SECRET
from bot.content import Action, Button, Message, Verb, paragraph
from bot.contract import Accepted, Inbound, Reply
from tests.adapters.telegram.serving import SECRET as OURS, make_adapter, posted, room

GO = Message((paragraph("Which?"),), ((Button("Go", Action.of(Verb.CLAIM, 1)),),))
UPDATE: dict[str, Any] = {
    "update_id": 20_001,
    "message": {
        "message_id": 5,
        "from": {"id": 700_001, "is_bot": False, "first_name": "Kari"},
        "chat": {"id": 700_001, "first_name": "Kari", "type": "private"},
        "date": 1_773_133_500,
        "text": "It hums",
    },
}


@pytest.fixture
async def adapter(telegram, inbox):
    async with posted(telegram, inbox.receive) as adapter:
        yield adapter


async def post(adapter: TelegramAdapter, body: bytes, secret: str | None = OURS) -> int:
    headers = {} if secret is None else {SECRET: secret}
    url = adapter._webhook[0]  # noqa: SLF001 - the address that Telegram was given
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=body, headers=headers) as response,
    ):
        assert await response.read() == b""
        return response.status


@pytest.mark.parametrize("secret", [None, "", "wrong", OURS[:-1], OURS + "x", "\u00e6"])
async def test_who_does_not_know_the_secret_hands_nothing_in(adapter, inbox, secret):
    assert await post(adapter, orjson.dumps(UPDATE), secret) == 403
    assert inbox.came == []


async def test_an_update_is_taken_and_a_repeat_has_the_same_id(adapter, inbox):
    assert await post(adapter, orjson.dumps(UPDATE)) == 200
    assert await post(adapter, orjson.dumps(UPDATE)) == 200
    assert [one.act.text for one in inbox.came] == ["It hums", "It hums"]
    assert len({one.id for one in inbox.came}) == 1


async def test_while_the_database_is_away_telegram_is_asked_to_come_again(adapter, inbox):
    inbox.down = True
    assert await post(adapter, orjson.dumps(UPDATE)) == 503
    inbox.down = False
    assert await post(adapter, orjson.dumps(UPDATE)) == 200


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"{}", b'{"update_id": "x"}', b"\xff"])
async def test_what_is_no_update_is_refused(adapter, inbox, body):
    assert await post(adapter, body) == 400
    assert inbox.came == []


async def test_what_is_far_too_large_is_not_read(adapter, inbox):
    assert await post(adapter, b" " * (LARGEST + 1)) == 413
    assert inbox.came == []


async def test_an_update_that_cannot_be_read_is_passed_over_without_its_text(adapter):
    strange = {"update_id": 1, "message": {"message_id": 1, "text": "a secret word"}}
    with capture_logs() as logs:
        assert await post(adapter, orjson.dumps(strange)) == 200
    assert adapter.passed_over == 1
    assert "a secret word" not in str(logs)


async def test_nothing_is_taken_before_telegram_said_who_we_are_nor_after_the_stop(adapter, inbox):
    await adapter.stop()
    assert await post(adapter, orjson.dumps(UPDATE)) == 503
    assert inbox.came == []


async def test_telegram_is_told_the_address_the_secret_and_what_we_want(telegram, adapter):
    (call,) = telegram.calls("setWebhook")
    assert call.given["secret_token"] == OURS
    assert call.given["url"].endswith("/telegram/webhook")
    assert "chat_member" in call.given["allowed_updates"]
    assert adapter.ready


async def test_people_are_served_side_by_side(telegram):
    both = asyncio.Barrier(2)

    async def receive(_inbound: Inbound) -> Reply:
        async with asyncio.timeout(10):
            await both.wait()
        return Accepted()

    async with posted(telegram, receive) as adapter:
        for name in ("Kari", "Ola"):
            telegram.add_user(name).says("It hums")
        await telegram.idle()
        assert adapter.passed_over == 0


async def test_a_press_that_needs_no_words_is_answered_with_the_answer_to_its_post(adapter):
    press = (Path(__file__).parent / "payloads" / "press.json").read_bytes()
    url = adapter._webhook[0]  # noqa: SLF001 - the address that Telegram was given
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=press, headers={SECRET: OURS}) as response,
    ):
        told = await response.json()
    query = orjson.loads(press)["callback_query"]["id"]
    assert told == {"method": "answerCallbackQuery", "callback_query_id": query}


async def test_telegram_does_what_the_answer_to_a_post_asks(telegram, inbox):
    kari = telegram.add_user(started=True)
    async with posted(telegram, inbox.receive) as adapter:
        await adapter.send(room(kari), GO, key="say:1")
        kari.presses(kari.inbox[-1], "Go")
        await telegram.until(lambda: not telegram.unanswered)
    (query,) = telegram.queries
    assert query.answer == {"text": "", "show_alert": False}


async def test_without_a_webhook_there_is_no_route(telegram):
    assert make_adapter(telegram).routes == []
