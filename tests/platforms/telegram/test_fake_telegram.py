"""The fake speaks the Bot API: python-telegram-bot talks to it as to Telegram."""

import asyncio

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import Conflict

from tests.platforms.telegram.conftest import connected
from tests.platforms.telegram.fake import FakeTelegram


def keyboard(*labels: str) -> InlineKeyboardMarkup:
    buttons = [InlineKeyboardButton(label, callback_data=f"do:{label}") for label in labels]
    return InlineKeyboardMarkup([buttons])


async def updates(bot: Bot, offset: int | None = None, **more: object) -> tuple[Update, ...]:
    return await bot.get_updates(offset=offset, timeout=0, **more)  # type: ignore[arg-type]


async def test_a_conversation_goes_both_ways(telegram: FakeTelegram, bot: Bot) -> None:
    kari = telegram.add_user("Kari", "Nordmann", language_code="nb", username="kari_n")
    kari.starts("invite-1")
    (update,) = await updates(bot)
    assert update.message.text == "/start invite-1"
    assert update.message.parse_entities() == {update.message.entities[0]: "/start"}
    assert update.effective_user.language_code == "nb"
    sent = await bot.send_message(
        kari.id, "<b>Hei</b> &lt;Kari&gt;", parse_mode="HTML", reply_markup=keyboard("Ja", "Nei")
    )
    assert sent.text == "Hei <Kari>"
    (shown,) = kari.inbox
    assert shown.text == "Hei <Kari>"
    assert shown.html == "<b>Hei</b> &lt;Kari&gt;"
    assert shown.labels == ["Ja", "Nei"]
    kari.presses(shown, "Nei")
    (_, pressed) = await updates(bot)
    assert pressed.callback_query.data == "do:Nei"
    assert await pressed.callback_query.answer("Greit", show_alert=True)
    assert telegram.queries[0].answer == {"text": "Greit", "show_alert": True}
    await bot.edit_message_text("Da lar vi det være.", kari.id, sent.message_id)
    assert [version.text for version in shown.versions] == ["Hei <Kari>", "Da lar vi det være."]
    assert shown.labels == []


async def test_updates_come_again_until_an_offset_confirms_them(
    telegram: FakeTelegram, bot: Bot
) -> None:
    kari = telegram.add_user()
    kari.says("one")
    kari.says("two")
    first = await updates(bot)
    again = await updates(bot)
    assert [u.update_id for u in first] == [u.update_id for u in again]
    (second,) = await updates(bot, first[0].update_id + 1)
    assert second.message.text == "two"
    telegram.clock.advance(25 * 3600)
    assert await updates(bot) == ()


async def test_a_long_poll_ends_as_soon_as_somebody_writes(
    telegram: FakeTelegram, bot: Bot
) -> None:
    kari = telegram.add_user()
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await telegram.until(lambda: telegram.polling.open)
    kari.says("hello")
    async with asyncio.timeout(5):
        (update,) = await poll
    assert update.message.text == "hello"


async def test_the_second_of_two_own_polls_ends_the_first_and_is_a_violation(
    telegram: FakeTelegram, bot: Bot
) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=10))
    await telegram.until(lambda: telegram.polling.open)
    async with connected(telegram) as other:
        assert await other.get_updates(timeout=0) == ()
    with pytest.raises(Conflict):
        await first
    assert [one.method for one in telegram.forgive()] == ["getUpdates"]


async def test_who_gives_up_a_poll_may_begin_another_at_once(
    telegram: FakeTelegram, bot: Bot
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await telegram.until(lambda: telegram.polling.open)
    poll.cancel()
    await asyncio.wait([poll])
    assert await bot.get_updates(timeout=0) == ()
