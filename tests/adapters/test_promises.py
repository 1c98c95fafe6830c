"""What every adapter keeps, whatever its platform: `bot/contract/` as a test."""

import asyncio
import contextlib
import re
import time
from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import get_args

import pytest

from bot.content import Block, Message, paragraph
from bot.contract import Said
from bot.errors import TryLater, Undeliverable
from core.domain.places import Address, MessageRef
from tests.adapters import platforms
from tests.adapters.contract import HOSTILE, Inbox, Open, choices, everything, tokens
from tests.adapters.slack import platform as slack
from tests.adapters.telegram import platform as telegram

PLATFORMS: Mapping[str, Open] = MappingProxyType(
    {
        "memory": platforms.memory,
        "exact memory": platforms.exact_memory,
        "web": platforms.web,
        "slack socket": slack.by_socket,
        "slack http": slack.by_http,
        "telegram polling": telegram.polling,
        "telegram webhook": telegram.webhook,
    }
)
HELLO = Message((paragraph("Hello, and welcome"),))
NOWHERE = ("999999", "no such message", "", "-1", "9" * 30, "\N{ARABIC-INDIC DIGIT THREE}")
BYE = Message((paragraph("That was all"),))


@pytest.fixture
def inbox():
    return Inbox()


@pytest.fixture(params=PLATFORMS)
async def platform(request, tmp_path, inbox):
    async with PLATFORMS[request.param](tmp_path, inbox.receive) as platform:
        yield platform


async def test_an_event_says_who_wrote_what_where_and_when(platform, inbox):
    assert await platform.say(f"It hums {HOSTILE}", event=1)
    (event,) = inbox.came
    assert isinstance(event.act, Said)
    assert event.act.text == f"It hums {HOSTILE}"
    assert event.place == platform.room
    assert event.private
    assert event.sender.platform == platform.adapter.platform == platform.room.platform
    assert event.sender.id
    assert event.at.utcoffset() == timedelta(0)


async def test_an_event_that_is_sent_again_has_the_same_id(platform, inbox):
    for event in (1, 1, 2):
        assert await platform.say("It hums", event=event)
    first, again, other = (event.id for event in inbox.came)
    assert first == again
    assert other != first


async def test_an_event_is_acknowledged_only_when_it_is_stored(platform, inbox):
    inbox.gate.clear()
    saying = asyncio.create_task(platform.say("It hums", event=1))
    await asyncio.wait_for(inbox.noticed.wait(), 10)
    done, _ = await asyncio.wait({saying}, timeout=0.2)
    assert not done
    inbox.gate.set()
    assert await asyncio.wait_for(saying, 10)


async def test_an_event_that_could_not_be_stored_is_not_acknowledged_and_can_come_again(
    platform, inbox
):
    inbox.down = True
    assert not await platform.say("It hums", event=1)
    inbox.down = False
    assert await platform.say("It hums", event=1)
    assert {event.id for event in inbox.came} == {inbox.came[0].id}


async def test_what_was_received_is_finished_while_it_stops_and_no_more_is_taken(platform, inbox):
    inbox.gate.clear()
    saying = asyncio.create_task(platform.say("It hums", event=1))
    await asyncio.wait_for(inbox.noticed.wait(), 10)
    asyncio.get_running_loop().call_later(0.2, inbox.gate.set)
    began = time.monotonic()
    await platform.adapter.stop()
    assert time.monotonic() - began < 5
    assert await asyncio.wait_for(saying, 10)
    assert not await platform.say("It still hums", event=2)
    assert len(inbox.came) == 1


async def test_every_kind_of_block_and_button_arrives_with_its_words_as_they_were_typed(platform):
    message = everything(HOSTILE)
    assert {type(block) for block in message.blocks} == set(get_args(Block))
    plain = "abcdefgh"
    for text in (plain, HOSTILE):
        await platform.adapter.send(platform.room, everything(text), key=f"say:{text}")
    harmless, hostile = await platform.shown()
    assert hostile.text.count(HOSTILE) == harmless.text.count(plain) >= 20
    assert sorted(hostile.tokens) == tokens(message)


async def test_a_long_text_arrives_whole(platform):
    words = [f"word{number:04}" for number in range(1_112)]
    long = " ".join(words)
    assert len(long) > 10_000
    await platform.adapter.send(platform.room, Message((paragraph(long),)), key="say:long")
    shown = await platform.shown()
    assert re.findall(r"word\d{4}", " ".join(one.text for one in shown)) == words


async def test_forty_buttons_in_one_row_all_arrive(platform):
    message = choices(40)
    await platform.adapter.send(platform.room, message, key="say:forty")
    found = [token for one in await platform.shown() for token in one.tokens]
    assert sorted(found) == tokens(message)
    assert len(found) == 40


async def test_a_repeated_key_is_one_message_where_the_platform_knows_it(platform):
    first = await platform.adapter.send(platform.room, HELLO, key="say:1")
    again = await platform.adapter.send(platform.room, HELLO, key="say:1")
    await platform.adapter.send(platform.room, HELLO, key="say:2")
    assert len(await platform.shown()) == (2 if platform.exact else 3)
    assert (first == again) is platform.exact


async def test_an_edit_makes_the_message_equal_and_is_harmless_twice(platform):
    sent = await platform.adapter.send(platform.room, HELLO, key="say:1")
    await platform.adapter.send(platform.room, HELLO, key="say:2")
    for _ in range(2):
        await platform.adapter.edit(MessageRef(platform.room, sent.message), BYE)
    edited, other = [one.text for one in await platform.shown()]
    assert "That was all" in edited
    assert "Hello" not in edited
    assert "Hello, and welcome" in other


async def test_an_edit_takes_the_buttons_away(platform):
    sent = await platform.adapter.send(platform.room, choices(3), key="say:1")
    await platform.adapter.edit(MessageRef(platform.room, sent.message), BYE)
    (only,) = await platform.shown()
    assert only.tokens == ()


async def test_a_message_that_is_not_there_cannot_be_edited(platform):
    for message in NOWHERE:
        with pytest.raises(Undeliverable):
            await platform.adapter.edit(MessageRef(platform.room, message), HELLO)


async def test_a_message_of_another_room_cannot_be_edited(platform):
    sent = await platform.adapter.send(platform.room, HELLO, key="say:1")
    elsewhere = Address(platform.room.platform, "elsewhere")
    with pytest.raises(Undeliverable):
        await platform.adapter.edit(MessageRef(elsewhere, sent.message), BYE)
    assert "Hello" in (await platform.shown())[0].text


async def test_nothing_but_the_two_errors_leaves_a_send_into_a_strange_place(platform):
    nowhere = Address(platform.room.platform, "nowhere at all")
    for thread in NOWHERE:
        for place in (platform.room.in_thread(thread), nowhere.in_thread(thread)):
            with contextlib.suppress(TryLater, Undeliverable):
                sent = await platform.adapter.send(place, HELLO, key=f"say:{place}:{thread}")
                assert sent.message


async def test_a_platform_that_is_away_is_told_by_the_two_errors_only(platform):
    sent = await platform.adapter.send(platform.room, HELLO, key="say:1")
    await platform.fail()
    with pytest.raises((TryLater, Undeliverable)):
        await platform.adapter.send(platform.room, HELLO, key="say:2")
    with pytest.raises((TryLater, Undeliverable)):
        await platform.adapter.edit(MessageRef(platform.room, sent.message), BYE)
