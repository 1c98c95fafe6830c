"""A ticket's home in Telegram: a topic that follows it, else a chain of replies."""

import pytest
from structlog.testing import capture_logs

from bot.adapters.telegram.adapter import TelegramAdapter
from bot.content import Action, Button, Message, Quote, Tone, Topic, Verb, paragraph
from bot.contract import Moved, Sent
from bot.errors import TryLater, Undeliverable
from core.domain.places import Address, MessageRef
from tests.adapters.telegram.serving import polled, room
from tests.platforms.telegram.fake import FakeTelegram
from tests.platforms.telegram.groups import Group


def card(text: str, *, name: str = "MEL-1042 Printer", is_open: bool = True) -> Message:
    buttons = ((Button("Claim", Action.of(Verb.CLAIM, 3)),),)
    return Message((paragraph(text),), buttons, topic=Topic(name, is_open))


def note(text: str, tone: Tone = "plain") -> Message:
    return Message((paragraph(text),), tone=tone)


@pytest.fixture
async def adapter(telegram, inbox):
    async with polled(telegram, inbox.receive) as adapter:
        yield adapter


@pytest.fixture
def forum(telegram: FakeTelegram) -> Group:
    return telegram.add_group("Desk", forum=True, bot_admin=True)


def ref(group: Group, message: str) -> MessageRef:
    return MessageRef(room(group), message)


async def test_a_card_gets_a_topic_of_its_own_and_is_pinned_there_when_it_can_be(adapter, forum):
    sent = await adapter.send(room(forum), card("New"), key="card:3")
    (topic,) = forum.topics
    assert topic.name == "MEL-1042 Printer"
    assert sent.thread == f"t{topic.id}"
    assert sent.count == 2
    (said,) = forum.said(topic=topic)
    assert str(said.id) == sent.message
    assert forum.pinned == []
    for count in (1, 0):
        assert await follow(adapter, forum, sent, "MEL-1042 Printer", pin=True) == count
    assert forum.pinned == [said]


async def follow(adapter, chat, sent: Sent, name: str, *, is_open: bool = True, pin: bool = False):
    home = room(chat).in_thread(sent.thread)
    assert adapter.is_topic(home)
    card = MessageRef(room(chat), sent.message)
    return await adapter.keep_topic(home, Topic(name, is_open), pin=card if pin else None)


async def test_what_follows_goes_into_the_topic_and_is_read_back_from_there(
    telegram, adapter, forum, inbox
):
    kari = telegram.add_user()
    kari.joins(forum)
    sent = await adapter.send(room(forum), card("New"), key="card:3")
    home = room(forum).in_thread(sent.thread)
    await adapter.send(home, note("Ingrid has claimed it."), key="say:1")
    (topic,) = forum.topics
    assert [one.text for one in forum.said(topic=topic)] == ["New", "Ingrid has claimed it."]
    kari.says("I know this one", chat=forum, topic=topic)
    await telegram.idle()
    assert inbox.came[-1].place == home


async def test_the_topic_is_renamed_closed_and_reopened_with_its_card(telegram, adapter, forum):
    telegram.world.limits.pace = None
    sent = await adapter.send(room(forum), card("New"), key="card:3")
    (topic,) = forum.topics
    for is_open, count in ((False, 2), (False, 0), (True, 2)):
        name = f"MEL-1042 {is_open}"
        assert await follow(adapter, forum, sent, name, is_open=is_open) == count
        assert (topic.name, topic.closed) == (name, not is_open)


async def test_a_topic_follows_after_a_restart_and_where_the_first_try_did_not_arrive(
    telegram, adapter, forum, inbox
):
    sent = await adapter.send(room(forum), card("New"), key="card:3")
    telegram.weather.drops(method="editForumTopic")
    with pytest.raises(TryLater):
        await follow(adapter, forum, sent, "closed", is_open=False)
    await adapter.stop()
    (topic,) = forum.topics
    assert topic.name != "closed"
    async with polled(telegram, inbox.receive) as other:
        await follow(other, forum, sent, "closed", is_open=False)
    assert (topic.name, topic.closed) == ("closed", True)


async def test_a_topic_is_made_once_however_often_its_card_is_tried(telegram, adapter, forum):
    telegram.weather.drops(method="sendMessage")
    with pytest.raises(TryLater):
        await adapter.send(room(forum), card("New"), key="card:3")
    await adapter.send(room(forum), card("New"), key="card:3")
    assert len(forum.topics) == 1


async def test_a_topic_that_was_deleted_does_not_swallow_what_follows(adapter, forum):
    sent = await adapter.send(room(forum), card("New"), key="card:3")
    (topic,) = forum.topics
    topic.deleted = True
    await adapter.send(room(forum).in_thread(sent.thread), note("A reply"), key="say:1")
    assert forum.said()[-1].text == "A reply"


@pytest.mark.parametrize("why", ["FORUMS_DISABLED", "CHAT_ADMIN_REQUIRED", "TOPICS_LIMIT"])
async def test_a_card_arrives_whatever_keeps_its_topic_from_being_made(
    telegram, adapter, forum, why
):
    body = f'{{"ok": false, "error_code": 400, "description": "Bad Request: {why}"}}'
    telegram.weather.fails(400, body=body, method="createForumTopic")
    sent = await adapter.send(room(forum), card("New"), key="card:3")
    assert sent.thread == f"r{sent.message}"
    assert forum.said()[-1].text == "New"


async def test_a_bot_that_may_make_no_topics_goes_on_with_replies_and_says_why(telegram, adapter):
    group = telegram.add_group("Desk", forum=True, bot_admin=["can_pin_messages"])
    with capture_logs() as logs:
        sent = await adapter.send(room(group), card("New"), key="card:3")
    assert sent.thread == f"r{sent.message}"
    assert any("manage topics" in one["event"] for one in logs)


async def test_a_bot_that_may_not_pin_leaves_the_card_where_it_is(telegram, adapter):
    group = telegram.add_group("Desk", forum=True, bot_admin=["can_manage_topics"])
    sent = await adapter.send(room(group), card("New"), key="card:3")
    assert await follow(adapter, group, sent, "MEL-1042 Printer", pin=True) == 0
    assert sent.thread.startswith("t")
    assert group.pinned == []


async def test_without_topics_what_follows_replies_to_the_card(telegram, adapter):
    group = telegram.add_group("Desk")
    sent = await adapter.send(room(group), card("New"), key="card:3")
    assert sent.thread == f"r{sent.message}"
    assert not adapter.is_topic(room(group).in_thread(sent.thread))
    await adapter.send(room(group).in_thread(sent.thread), note("Claimed"), key="say:1")
    first, second = group.said()
    assert second.reply_to is first


async def test_a_reply_to_a_card_that_is_gone_is_said_without(telegram, adapter):
    group = telegram.add_group("Desk")
    sent = await adapter.send(room(group), card("New"), key="card:3")
    await adapter.delete(ref(group, sent.message))
    await adapter.delete(ref(group, sent.message))
    await adapter.send(room(group).in_thread(sent.thread), note("Claimed"), key="say:1")
    assert [one.text for one in group.said()] == ["Claimed"]


async def test_a_person_with_topics_gets_one_for_each_ticket(telegram, adapter):
    kari = telegram.add_user(started=True, topics=True)
    ola = telegram.add_user("Ola", started=True)
    ours = await adapter.send(room(kari), card("Received"), key="say:1")
    plain = await adapter.send(room(ola), card("Received"), key="say:2")
    assert [one.name for one in kari.chat.topics.values()] == ["MEL-1042 Printer"]
    assert ours.thread.startswith("t")
    assert plain.thread == ""
    await follow(adapter, kari, ours, "done", is_open=False, pin=True)
    assert [one.name for one in kari.chat.topics.values()] == ["done"]


async def test_a_long_card_keeps_its_top_equal_and_its_rest_below(telegram, adapter, forum):
    telegram.world.limits.pace = None
    long = Quote("word " * 1500)
    message = Message((paragraph("New"), long), topic=Topic("MEL-1042"))
    sent = await adapter.send(room(forum), message, key="card:3")
    changed = Message((paragraph("Claimed"), long), topic=Topic("MEL-1042"))
    await adapter.edit(ref(forum, sent.message), changed)
    first, second = forum.said()
    assert first.text.startswith("Claimed")
    assert str(first.id) == sent.message
    assert (first.text + second.text).count("word") == 1500
    await adapter.edit(ref(forum, sent.message), card("Short"))
    assert [one.text for one in forum.said()] == ["Short"]


async def test_a_group_that_became_a_supergroup_is_followed(
    telegram, adapter: TelegramAdapter, inbox
):
    group = telegram.add_group("Desk")
    old = room(group)
    sent = await adapter.send(old, note("Before"), key="say:1")
    telegram.weather.holds_updates()
    group.upgrades()
    after = await adapter.send(old, note("After"), key="say:2")
    assert after.chat == str(group.id)
    assert [one.text for one in group.said()] == ["After"]
    (event,) = inbox.came
    assert (event.place, event.act) == (old, Moved(Address("telegram", str(group.id))))
    with pytest.raises(Undeliverable):
        await adapter.edit(MessageRef(old, sent.message), note("Edited"))
    telegram.weather.releases_updates()


async def test_who_blocked_the_bot_is_gone_and_so_is_a_group_that_removed_it(telegram, adapter):
    kari = telegram.add_user(started=True)
    kari.blocks()
    group = telegram.add_group("Desk")
    group.kicks_bot()
    for chat in (kari, group, Address("telegram", "42"), Address("telegram", "kari")):
        to = chat if isinstance(chat, Address) else room(chat)
        with pytest.raises(Undeliverable) as refused:
            await adapter.send(to, note("Hello"), key="say:1")
        assert refused.value.gone


async def test_a_flood_is_told_with_the_pause_and_no_part_is_sent_twice(telegram, adapter):
    kari = telegram.add_user(started=True)
    long = Message((paragraph("word " * 1500),))
    telegram.weather.floods(1, chat=kari.id)
    with pytest.raises(TryLater) as later:
        await adapter.send(room(kari), long, key="say:1")
    assert later.value.after >= 1
    telegram.weather.clears()
    telegram.world.limits.bars.clear()
    real = adapter._sending._part  # noqa: SLF001 - to strike between two parts

    async def striking(*given):
        if given[2] == 1:
            telegram.weather.drops(method="sendMessage")
            adapter._sending._part = real  # noqa: SLF001
        return await real(*given)

    adapter._sending._part = striking  # noqa: SLF001
    with pytest.raises(TryLater):
        await adapter.send(room(kari), long, key="say:1")
    await adapter.send(room(kari), long, key="say:1")
    assert sum(one.text.count("word") for one in kari.inbox) == 1500


async def test_what_is_too_old_to_be_taken_away_is_told_so(telegram, adapter):
    kari = telegram.add_user(started=True)
    sent = await adapter.send(room(kari), note("Hello"), key="say:1")
    kari.inbox[0].date -= 49 * 3600
    with pytest.raises(Undeliverable) as refused:
        await adapter.delete(MessageRef(room(kari), sent.message))
    assert not refused.value.gone
