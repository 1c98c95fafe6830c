"""Floods, lost answers, outages and webhooks."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from aiohttp import web
from telegram import Bot, InputMediaPhoto, Update
from telegram.error import BadRequest, Conflict, NetworkError, RetryAfter, TimedOut

from tests.platforms.telegram.conftest import connected
from tests.platforms.telegram.fake import FakeTelegram, fake_telegram
from tests.platforms.telegram.limits import Pace
from tests.platforms.telegram.samples import picture
from tests.platforms.telegram.webhook import SECRET_HEADER

Serve = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def hooked(serve: Serve) -> AsyncIterator[str]:
    """Serve a webhook on loopback; give its address."""
    app = web.Application()
    app.router.add_post("/telegram/webhook", serve)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/telegram/webhook"
    await runner.cleanup()


def seconds(flooded: RetryAfter) -> float:
    assert isinstance(flooded.retry_after, timedelta)
    return flooded.retry_after.total_seconds()


async def test_a_burst_to_one_chat_is_taken_and_a_flood_is_not() -> None:
    pace = Pace(second=20.0)
    async with fake_telegram(pace=pace) as telegram, connected(telegram) as bot:
        kari, ola = (telegram.add_user(name, started=True) for name in ("Kari", "Ola"))
        for number in range(pace.burst):
            await bot.send_message(kari.id, str(number))
        with pytest.raises(RetryAfter) as flooded:
            await bot.send_message(kari.id, "one too many")
        assert seconds(flooded.value) == 20
        await bot.send_message(ola.id, "not concerned")
        assert [one.method for one in telegram.forgive()] == ["sendMessage"]
        telegram.clock.advance(20)
        await bot.send_message(kari.id, "later")
        assert [message.text for message in kari.inbox] == ["0", "1", "2", "3", "later"]


async def test_an_album_counts_as_its_pictures(telegram: FakeTelegram, bot: Bot) -> None:
    group = telegram.add_group("Desk")
    for _ in range(2):
        await bot.send_media_group(group.id, [InputMediaPhoto(picture(40, 30))] * 10)
        telegram.clock.advance(10)
    with pytest.raises(RetryAfter):
        await bot.send_message(group.id, "the twenty-first")
    assert len(telegram.forgive()) == 1


async def test_a_group_takes_twenty_messages_a_minute(telegram: FakeTelegram, bot: Bot) -> None:
    group = telegram.add_group("Desk")
    for number in range(20):
        await bot.send_message(group.id, str(number))
        telegram.clock.advance(1)
    with pytest.raises(RetryAfter) as flooded:
        await bot.send_message(group.id, "one too many")
    assert 35 <= seconds(flooded.value) <= 41
    assert len(telegram.forgive()) == 1
    telegram.clock.advance(41)
    await bot.send_message(group.id, "a minute later")


async def test_thirty_messages_a_second_go_out_to_all_chats_together() -> None:
    pace = Pace(second=30.0)
    async with fake_telegram(pace=pace) as telegram, connected(telegram) as bot:
        people = [telegram.add_user(f"P{n}", started=True) for n in range(31)]
        for person in people[:30]:
            await bot.send_message(person.id, "x")
        with pytest.raises(RetryAfter):
            await bot.send_message(people[30].id, "x")
        assert len(telegram.forgive()) == 1


async def test_a_flood_that_the_test_ordered_is_no_violation_unless_ignored(
    telegram: FakeTelegram, bot: Bot
) -> None:
    kari = telegram.add_user("Kari", started=True)
    telegram.weather.floods(20, chat=kari.id)
    with pytest.raises(RetryAfter):
        await bot.send_message(kari.id, "x")
    assert telegram.violations == []
    telegram.clock.advance(10)
    with pytest.raises(RetryAfter):
        await bot.send_message(kari.id, "impatient")
    assert len(telegram.forgive()) == 1
    telegram.clock.advance(10)
    await bot.send_message(kari.id, "patient")


async def test_an_answer_can_be_lost_after_the_message_was_sent(
    telegram: FakeTelegram, bot: Bot
) -> None:
    kari = telegram.add_user("Kari", started=True)
    telegram.weather.loses_answer(method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(kari.id, "sent")
    telegram.weather.drops(method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(kari.id, "not sent")
    telegram.weather.fails(502)
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(kari.id, "not sent")
    telegram.weather.slows(0.5, method="sendMessage")
    with pytest.raises(TimedOut):
        await bot.send_message(kari.id, "late", read_timeout=0.1)
    assert [message.text for message in kari.inbox] == ["sent", "late"]


async def test_a_download_can_fail_in_every_way(telegram: FakeTelegram, bot: Bot) -> None:
    kari = telegram.add_user("Kari")
    kari.sends_document(b"%PDF-1.7")
    (update,) = await bot.get_updates(timeout=0)
    file = await bot.get_file(update.message.document.file_id)
    telegram.weather.fails(502, method="file")
    telegram.weather.drops(method="file")
    for _ in range(2):
        with pytest.raises(NetworkError):
            await file.download_as_bytearray()
    telegram.weather.fails(200, body="<html>Sign in</html>", method="file")
    assert await file.download_as_bytearray() == b"<html>Sign in</html>"
    assert await file.download_as_bytearray() == b"%PDF-1.7"


async def test_telegram_can_be_down_at_the_start_and_come_up() -> None:
    async with fake_telegram(down=True) as telegram:
        with pytest.raises(NetworkError):
            async with connected(telegram):
                pass
        telegram.weather.comes_up()
        async with connected(telegram) as bot:
            poll = asyncio.create_task(bot.get_updates(timeout=10))
            await telegram.until(lambda: telegram.polling.open)
            telegram.weather.goes_down()
            with pytest.raises(NetworkError):
                await poll


async def test_updates_come_twice_or_late_when_ordered(telegram: FakeTelegram, bot: Bot) -> None:
    kari = telegram.add_user("Kari")
    telegram.weather.repeats_updates()
    kari.says("one")
    (first,) = await bot.get_updates(timeout=0)
    (again,) = await bot.get_updates(offset=first.update_id + 1, timeout=0)
    assert again == first
    telegram.weather.holds_updates()
    kari.says("two")
    assert await bot.get_updates(offset=first.update_id + 1, timeout=0) == ()
    telegram.weather.releases_updates()
    (late,) = await bot.get_updates(offset=first.update_id + 1, timeout=0)
    assert late.message.text == "two"


async def test_another_poller_is_a_conflict_and_not_our_violation(
    telegram: FakeTelegram, bot: Bot
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await telegram.until(lambda: telegram.polling.open)
    telegram.weather.second_poller()
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await poll
    assert await bot.get_updates(timeout=0) == ()
    telegram.leave_webhook()
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates(timeout=0)
    await bot.delete_webhook()
    assert await bot.get_updates(timeout=0) == ()


async def test_a_webhook_gets_each_update_until_it_says_yes(
    telegram: FakeTelegram, bot: Bot
) -> None:
    kari = telegram.add_user("Kari")
    came: list[tuple[str | None, Update]] = []

    async def serve(request: web.Request) -> web.Response:
        update = Update.de_json(await request.json(), bot)
        came.append((request.headers.get(SECRET_HEADER), update))
        if len(came) == 1:
            return web.Response(status=503)
        return web.json_response({"method": "sendMessage", "chat_id": kari.id, "text": "got it"})

    async with hooked(serve) as url:
        await bot.set_webhook(url, secret_token="s3cret-token")
        kari.says("hello")
        await telegram.until(lambda: kari.inbox)
        assert [(secret, update.message.text) for secret, update in came] == [
            ("s3cret-token", "hello")
        ] * 2
        info = await bot.get_webhook_info()
        assert info.pending_update_count == 0
        assert info.last_error_message.startswith("Wrong response from the webhook: 503")
        with pytest.raises(Conflict):
            await bot.get_updates(timeout=0)
        assert [one.method for one in telegram.forgive()] == ["getUpdates"]
        await bot.delete_webhook()


async def test_a_webhook_s_answer_that_is_refused_still_counts_as_taken(
    telegram: FakeTelegram, bot: Bot
) -> None:
    kari = telegram.add_user("Kari")

    async def serve(_request: web.Request) -> web.Response:
        return web.json_response({"method": "sendMessage", "chat_id": kari.id, "text": ""})

    async with hooked(serve) as url:
        await bot.set_webhook(url)
        kari.says("hello")
        await telegram.idle()
        assert [one.what for one in telegram.forgive()] == ["Bad Request: message text is empty"]
        await bot.delete_webhook()


async def test_one_chat_s_updates_are_posted_in_order(telegram: FakeTelegram, bot: Bot) -> None:
    kari, ola = telegram.add_user("Kari"), telegram.add_user("Ola")
    came: list[str] = []
    stuck = True

    async def serve(request: web.Request) -> web.Response:
        body = await request.json()
        if body["message"]["from"]["id"] == kari.id and stuck:
            return web.Response(status=500)
        came.append(body["message"]["text"])
        return web.Response()

    async with hooked(serve) as url:
        await bot.set_webhook(url)
        kari.says("1")
        kari.says("2")
        ola.says("other chat")
        await telegram.until(lambda: came == ["other chat"])
        stuck = False
        await telegram.idle()
        assert came == ["other chat", "1", "2"]
        await bot.delete_webhook()


@pytest.mark.parametrize(
    ("url", "secret", "error"),
    [
        ("http://bot.example.org/hook", None, "An HTTPS URL must be provided for webhook"),
        ("https://bot.example.org:9000/hook", None, "Webhook can be set up only on ports"),
        ("https://127.0.0.1:8443/hook", None, "IP address 127.0.0.1 is reserved"),
        ("https://bot.example.org/hook", "no spaces", "secret token contains unallowed"),
    ],
)
async def test_a_webhook_that_telegram_would_not_take_is_refused(
    url: str, secret: str | None, error: str
) -> None:
    async with fake_telegram(loopback_webhooks=False) as telegram, connected(telegram) as bot:
        with pytest.raises(BadRequest, match=f"(?i){error}"):
            await bot.set_webhook(url, secret_token=secret)
        assert len(telegram.forgive()) == 1


async def test_a_violation_fails_the_test_that_did_not_forgive_it() -> None:
    async def clumsy() -> None:
        async with fake_telegram() as telegram, connected(telegram) as bot:
            kari = telegram.add_user("Kari", started=True)
            await bot.send_message(kari.id, "x", api_kwargs={"shout": True})

    with pytest.raises(AssertionError, match="the client did what Telegram forbids"):
        await clumsy()
