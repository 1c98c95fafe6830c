"""The fake keeps to the documented protocol: parameters, ways to ask, fields of its answers."""

import inspect
import re

import aiohttp
import pytest
from telegram import Bot, ReplyParameters, TelegramObject
from telegram.error import BadRequest

from tests.platforms.telegram.fake import FakeTelegram
from tests.platforms.telegram.methods import METHODS
from tests.platforms.telegram.test_payloads import unknown

# What the library adds for its users' comfort and never sends.
COMFORT = frozenset(
    {
        "self",
        "api_kwargs",
        "filename",
        "allow_sending_without_reply",
        "reply_to_message_id",
        "disable_web_page_preview",
        "connect_timeout",
        "pool_timeout",
        "read_timeout",
        "write_timeout",
    }
)


@pytest.mark.parametrize("name", [method.name for method in METHODS.values()])
def test_a_method_takes_the_documented_parameters(name: str) -> None:
    snake = re.sub("([A-Z])", r"_\1", name).lower()
    documented = set(inspect.signature(getattr(Bot, snake)).parameters) - COMFORT
    if name == "sendMediaGroup":  # there the caption belongs to the first item
        documented -= {"caption", "parse_mode", "caption_entities"}
    assert METHODS[name.lower()].takes == documented


async def test_every_way_to_ask_is_understood(telegram: FakeTelegram) -> None:
    kari = telegram.add_user("Kari", started=True)
    address = f"{telegram.url}/bot{telegram.token}/sendMessage"
    markup = '{"inline_keyboard":[[{"text":"Go","callback_data":"go"}]]}'
    given = {"chat_id": str(kari.id), "text": "hello", "reply_markup": markup}
    async with aiohttp.ClientSession() as session:
        parts = aiohttp.FormData(given, default_to_multipart=True)
        for asked in (
            session.get(address, params=given),
            session.post(address, data=given),
            session.post(address.lower().replace(telegram.token.lower(), telegram.token), json={
                "chat_id": kari.id, "text": "hello",
                "reply_markup": {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]},
            }),
            session.post(address, data=parts),
        ):  # fmt: skip
            async with asked as response:
                body = await response.json()
                assert (response.status, body["ok"]) == (200, True)
    assert [(message.text, message.labels) for message in kari.inbox] == [("hello", ["Go"])] * 4


async def test_a_refusal_has_telegram_s_shape(telegram: FakeTelegram) -> None:
    async with aiohttp.ClientSession() as session:
        for path, code, description in [
            (f"bot{telegram.token}/getChat", 400, "Bad Request: chat_id is empty"),
            (f"bot{telegram.token}/getChat?chat_id=5", 400, "Bad Request: chat not found"),
            (f"bot{telegram.token}/getCat", 404, "Not Found: method not found"),
            ("bot1:wrong/getMe", 401, "Unauthorized"),
        ]:
            async with session.get(f"{telegram.url}/{path}") as response:
                assert response.status == code
                assert await response.json() == {
                    "ok": False,
                    "error_code": code,
                    "description": description,
                }
    assert [one.method for one in telegram.forgive()] == ["getChat", "getCat"]


async def test_answers_have_only_documented_fields(telegram: FakeTelegram, bot: Bot) -> None:
    kari = telegram.add_user("Kari", started=True)
    desk = telegram.add_group("Desk", [kari], forum=True, bot_admin=True)
    kari.sends_document(b"%PDF")
    (update,) = await bot.get_updates(timeout=0)
    answers: list[TelegramObject] = [
        await bot.get_me(),
        await bot.get_chat(kari.id),
        await bot.get_chat(desk.id),
        await bot.get_chat_member(desk.id, bot.id),
        await bot.get_webhook_info(),
        await bot.create_forum_topic(desk.id, "MEL-1"),
        await bot.get_file(update.message.document.file_id),
        *await bot.get_chat_administrators(desk.id),
    ]
    assert [name for answer in answers for name in unknown(answer)] == []


async def test_a_reply_goes_to_the_topic_of_what_it_replies_to(
    telegram: FakeTelegram, bot: Bot
) -> None:
    kari = telegram.add_user("Kari")
    desk = telegram.add_group("Desk", [kari], forum=True, bot_admin=True)
    one, other = (kari.opens_topic(name, chat=desk) for name in ("MEL-1", "MEL-2"))
    asked = kari.says("where?", chat=desk, topic=one)
    here = ReplyParameters(asked.id)
    sent = await bot.send_message(desk.id, "here", reply_parameters=here)
    assert sent.message_thread_id == one.id
    with pytest.raises(BadRequest, match=r"(?i)message to be replied not found"):
        await bot.send_message(desk.id, "x", message_thread_id=other.id, reply_parameters=here)


async def test_unusual_updates_can_be_delivered(telegram: FakeTelegram, bot: Bot) -> None:
    kari = telegram.add_user("Kari")
    desk = telegram.add_group("Desk", [kari], supergroup=True, bot_admin=True)
    desk.anonymous_says("from nobody")
    kari.says("passed on", extra={"forward_origin": {
        "type": "hidden_user", "date": 1_767_600_000, "sender_user_name": "Somebody"}})  # fmt: skip
    anonymous, forwarded = await bot.get_updates(timeout=0)
    assert anonymous.message.sender_chat.id == desk.id
    assert forwarded.message.forward_origin.sender_user_name == "Somebody"
    telegram.deliver("message", {"nonsense": True})
    async with aiohttp.ClientSession() as session:
        address = f"{telegram.url}/bot{telegram.token}/getUpdates"
        async with session.get(address, params={"offset": "-1"}) as response:
            (raw,) = (await response.json())["result"]
    assert raw["message"] == {"nonsense": True}
