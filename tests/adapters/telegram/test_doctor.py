"""Each thing that can be wrong at Telegram is found, and told with its fix in one line."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.adapters.telegram.doctor import Examination, Finding, examine
from core.domain.places import Address
from tests.adapters.telegram.serving import room
from tests.platforms.telegram.fake import FakeTelegram, fake_telegram


def asked(telegram: FakeTelegram, *rooms: Address, **more: object) -> Examination:
    values: dict[str, object] = {
        "token": telegram.token,
        "api_url": telegram.url,
        "webhook_url": None,
        "rooms": rooms,
        "now": lambda: datetime.now(UTC),
    }
    return Examination(**(values | more))  # type: ignore[arg-type]


async def bad(examination: Examination) -> list[Finding]:
    findings = await examine(examination)
    assert examination.token not in str(findings)
    assert all("\n" not in one.detail for one in findings)
    return [one for one in findings if not one.well]


async def problem(examination: Examination) -> str:
    (only,) = await bad(examination)
    return only.detail


async def test_a_complete_installation_has_nothing_to_complain_of(telegram):
    forum = telegram.add_group("Desk", forum=True, bot_admin=True)
    group = telegram.add_group("On call", supergroup=True, bot_admin=True)
    findings = await examine(asked(telegram, room(forum), room(group)))
    assert [one.detail for one in findings if not one.well] == []
    assert findings[0].detail == "I am @melding_test_bot (Melding)"
    assert len(findings) == 5


async def test_a_wrong_token_is_the_only_thing_told():
    async with fake_telegram() as telegram:
        wrong = asked(telegram, room(telegram.add_group("x")), token="7000000002:" + "A" * 35)
        assert "@BotFather" in await problem(wrong)


async def test_a_telegram_that_does_not_answer_is_told(telegram):
    telegram.weather.goes_down()
    assert "MELDING_TELEGRAM__API_URL" in await problem(asked(telegram))


async def test_a_group_with_a_new_number_is_told_with_it(telegram):
    group = telegram.add_group("Desk")
    old = room(group)
    group.upgrades()
    assert f"telegram:{group.id}" in await problem(asked(telegram, old))


async def test_a_webhook_in_the_way_of_polling_is_told(telegram):
    telegram.leave_webhook()
    assert "a webhook is set" in await problem(asked(telegram))


async def test_a_webhook_that_leads_elsewhere_or_cannot_be_reached_is_told(telegram):
    ours = "https://help.example.org/telegram/webhook"
    telegram.leave_webhook()
    assert "leads elsewhere" in await problem(asked(telegram, webhook_url=ours))
    telegram.leave_webhook(ours)
    telegram.world.hook.last_error = (1, "Connection refused")
    assert "Connection refused" in await problem(asked(telegram, webhook_url=ours))


async def test_a_clock_that_is_wrong_is_told(telegram):
    late = asked(telegram, now=lambda: datetime.now(UTC) - timedelta(minutes=3))
    assert "seconds behind" in await problem(late)


async def test_privacy_mode_that_hides_notes_is_told_unless_the_bot_is_an_administrator(telegram):
    hidden = telegram.add_group("Desk")
    assert "privacy mode" in await problem(asked(telegram, room(hidden)))
    async with fake_telegram(privacy=False) as open_one:
        assert await bad(asked(open_one, room(open_one.add_group("Desk")))) == []


async def test_a_room_without_the_bot_is_told(telegram):
    group = telegram.add_group("Desk", supergroup=True, bot_admin=True)
    group.kicks_bot()
    assert "add it to the group" in await problem(asked(telegram, room(group)))
    nowhere = Address("telegram", "-100999")
    assert "add it to the group" in await problem(asked(telegram, nowhere))
    assert "no Telegram group" in await problem(asked(telegram, Address("telegram", "@desk")))


async def test_a_room_that_anybody_can_join_is_told(telegram):
    group = telegram.add_group("Desk", supergroup=True, bot_admin=True)
    group.chat.username = "birk_desk"
    assert "private" in await problem(asked(telegram, room(group)))


@pytest.mark.parametrize(
    ("rights", "missing"),
    [
        (["can_pin_messages"], "manage topics"),
        (["can_manage_topics"], "pin messages"),
        ([], "administrator"),
    ],
)
async def test_a_right_that_topics_need_is_told(telegram, rights, missing):
    forum = telegram.add_group("Desk", forum=True, bot_admin=rights)
    assert missing in await problem(asked(telegram, room(forum)))
