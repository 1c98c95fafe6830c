"""Groups, forums and topics: what the bot sees there, and what it may do."""

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, InvalidToken

from tests.platforms.telegram.conftest import connected
from tests.platforms.telegram.fake import FakeTelegram, fake_telegram
from tests.platforms.telegram.groups import EVERY_RIGHT
from tests.platforms.telegram.samples import picture


async def heard(bot: Bot) -> list[Update]:
    """Fetch what waits and confirm it."""
    waiting = await bot.get_updates(timeout=0)
    if waiting:
        await bot.get_updates(offset=waiting[-1].update_id + 1, timeout=0)
    return list(waiting)


async def test_with_privacy_on_the_bot_hears_only_what_is_meant_for_it(
    telegram: FakeTelegram, bot: Bot
) -> None:
    kari = telegram.add_user("Kari")
    group = telegram.add_group("Desk", [kari])
    sent = await bot.send_message(group.id, "ready")
    kari.says("just talk", chat=group)
    kari.says("/report", chat=group)
    kari.says("/report@other_bot", chat=group)
    kari.says("/report@melding_test_bot now", chat=group)
    kari.says("@melding_test_bot are you there?", chat=group)
    kari.says("yes", chat=group, reply_to=group.chat.messages[sent.message_id])
    texts = [update.message.text for update in await heard(bot)]
    assert texts == [
        "/report",
        "/report@melding_test_bot now",
        "@melding_test_bot are you there?",
        "yes",
    ]
    group.promotes_bot(EVERY_RIGHT)
    kari.says("just talk again", chat=group)
    promoted, talk = await heard(bot)
    assert promoted.my_chat_member.new_chat_member.can_manage_topics
    assert talk.message.text == "just talk again"


async def test_without_privacy_the_bot_hears_everything() -> None:
    async with fake_telegram(privacy=False) as telegram, connected(telegram) as bot:
        kari = telegram.add_user("Kari")
        kari.says("just talk", chat=telegram.add_group("Desk", [kari]))
        assert (await bot.get_me()).can_read_all_group_messages
        assert [update.message.text for update in await heard(bot)] == ["just talk"]


async def test_a_group_that_is_upgraded_tells_both_ids(telegram: FakeTelegram, bot: Bot) -> None:
    group = telegram.add_group("Desk")
    old = group.id
    group.upgrades()
    leaving, arriving = await heard(bot)
    assert leaving.message.chat.id == arriving.message.migrate_from_chat_id == old
    assert leaving.message.migrate_to_chat_id == arriving.message.chat.id == group.id


async def test_members_come_and_go_and_are_told_of_only_when_asked_for(
    telegram: FakeTelegram, bot: Bot
) -> None:
    kari, ola = telegram.add_user("Kari"), telegram.add_user("Ola")
    group = telegram.add_group("Desk", [kari], supergroup=True, bot_admin=True)
    ola.joins(group)
    (joined,) = await heard(bot)
    assert joined.message.new_chat_members[0].id == ola.id
    await bot.get_updates(timeout=0, allowed_updates=["message", "chat_member"])
    ola.leaves(group)
    change, left = await heard(bot)
    assert (change.chat_member.old_chat_member.status, change.chat_member.new_chat_member.status) \
        == ("member", "left")  # fmt: skip
    assert left.message.left_chat_member.id == ola.id
    assert (await bot.get_chat_member(group.id, ola.id)).status == "left"
    admins = await bot.get_chat_administrators(group.id)
    assert {admin.status for admin in admins} == {"creator", "administrator"}


async def test_blocking_and_being_removed_are_told(telegram: FakeTelegram, bot: Bot) -> None:
    kari = telegram.add_user("Kari", started=True)
    kari.blocks()
    group = telegram.add_group("Desk", quiet=False)
    group.kicks_bot()
    blocked, added, _, removed = await heard(bot)
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert blocked.my_chat_member.chat.id == kari.id
    assert added.my_chat_member.new_chat_member.status == "member"
    assert removed.my_chat_member.new_chat_member.status == "kicked"


async def test_a_topic_lives_from_its_creation_to_its_end(telegram: FakeTelegram, bot: Bot) -> None:
    kari = telegram.add_user("Kari")
    desk = telegram.add_group("Desk", [kari], forum=True, bot_admin=True)
    made = await bot.create_forum_topic(desk.id, "MEL-1 Printer")
    card = await bot.send_message(desk.id, "card", message_thread_id=made.message_thread_id)
    assert card.is_topic_message
    await bot.pin_chat_message(desk.id, card.message_id)
    telegram.clock.advance(60)  # pins, names and ends of topics count as messages
    await bot.edit_forum_topic(desk.id, made.message_thread_id, name="MEL-1 Printer (closed)")
    await bot.close_forum_topic(desk.id, made.message_thread_id)
    (topic,) = desk.topics
    assert (topic.names, topic.closed) == (["MEL-1 Printer", "MEL-1 Printer (closed)"], True)
    assert [message.text for message in desk.pinned] == ["card"]
    assert [message.text for message in desk.said(topic=topic)] == ["card"]
    for again in (
        bot.close_forum_topic(desk.id, topic.id),
        bot.edit_forum_topic(desk.id, topic.id, name="MEL-1 Printer (closed)"),
    ):
        with pytest.raises(BadRequest, match=r"(?i)topic_not_modified"):
            await again
    own = [u.message for u in await heard(bot)]
    assert own[0].forum_topic_created.name == "MEL-1 Printer"
    assert own[1].pinned_message.message_id == card.message_id
    assert own[2].forum_topic_edited.name == "MEL-1 Printer (closed)"
    assert own[3].forum_topic_closed is not None
    desk.demotes_bot()
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await bot.send_message(desk.id, "x", message_thread_id=topic.id)
    with pytest.raises(BadRequest, match=r"(?i)not enough rights to create a topic"):
        await bot.create_forum_topic(desk.id, "MEL-2")
    desk.promotes_bot()
    await bot.delete_forum_topic(desk.id, topic.id)
    with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
        await bot.send_message(desk.id, "x", message_thread_id=topic.id)
    assert desk.topics == []


async def test_what_is_written_in_a_topic_points_to_its_beginning(
    telegram: FakeTelegram, bot: Bot
) -> None:
    kari = telegram.add_user("Kari")
    desk = telegram.add_group("Desk", [kari], forum=True, bot_admin=True)
    topic = kari.opens_topic("MEL-1", chat=desk)
    kari.says("in it", chat=desk, topic=topic)
    _, said = await heard(bot)
    assert said.message.is_topic_message
    assert said.message.reply_to_message.message_id == topic.id
    assert said.message.reply_to_message.forum_topic_created.name == "MEL-1"


async def test_a_reply_in_a_supergroup_has_a_thread_that_is_no_topic(
    telegram: FakeTelegram, bot: Bot
) -> None:
    kari = telegram.add_user("Kari")
    desk = telegram.add_group("Desk", [kari], supergroup=True, bot_admin=True)
    card = await bot.send_message(desk.id, "card")
    kari.says("mine", reply_to=desk.chat.messages[card.message_id])
    (reply,) = await heard(bot)
    assert reply.message.message_thread_id == card.message_id
    assert not reply.message.is_topic_message
    with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
        await bot.send_message(desk.id, "x", message_thread_id=card.message_id)


async def test_a_private_chat_has_topics_only_if_its_person_switched_them_on(
    telegram: FakeTelegram, bot: Bot
) -> None:
    with_topics = telegram.add_user("Kari", topics=True, started=True)
    without = telegram.add_user("Ola", started=True)
    made = await bot.create_forum_topic(with_topics.id, "MEL-1")
    sent = await bot.send_message(with_topics.id, "x", message_thread_id=made.message_thread_id)
    assert sent.message_thread_id == made.message_thread_id
    with_topics.says("in it", topic=made.message_thread_id)
    assert (await heard(bot))[-1].message.is_topic_message
    with pytest.raises(BadRequest, match=r"(?i)the chat is not a forum"):
        await bot.create_forum_topic(without.id, "MEL-2")
    with pytest.raises(BadRequest, match=r"(?i)the chat is not a forum"):
        await bot.close_forum_topic(with_topics.id, made.message_thread_id)


async def test_a_topic_s_name_is_measured(telegram: FakeTelegram, bot: Bot) -> None:
    desk = telegram.add_group("Desk", forum=True, bot_admin=True)
    await bot.create_forum_topic(desk.id, "x" * 128)
    with pytest.raises(BadRequest, match=r"(?i)topic_title_too_long"):
        await bot.create_forum_topic(desk.id, "x" * 129)
    assert len(telegram.forgive()) == 1


async def test_everything_a_person_can_send_is_read_by_the_library(
    telegram: FakeTelegram, bot: Bot
) -> None:
    kari = telegram.add_user("Kari", started=True)
    said = kari.says("see https://example.org/a, mail kari@example.org #now \N{PARTY POPPER} /help")
    kari.edits(said, "see nothing")
    kari.sends_photo(picture(2000, 1000), "a picture")
    kari.sends_document(b"%PDF-1.7", "plan.pdf")
    kari.sends_album([picture(), picture(100, 80)], "two")
    kari.sends_voice()
    kari.sends_sticker()
    kari.sends_contact()
    kari.sends_location()
    got = await heard(bot)
    kinds = [entity.type for entity in got[0].message.entities]
    assert kinds == ["url", "email", "hashtag", "bot_command"]
    assert list(got[0].message.parse_entities().values())[-1] == "/help"
    assert got[1].edited_message.text == "see nothing"
    assert [size.width for size in got[2].message.photo] == [90, 320, 800, 1280]
    assert got[3].message.document.file_name == "plan.pdf"
    assert got[4].message.media_group_id == got[5].message.media_group_id is not None
    attachments = [update.message.effective_attachment for update in got[6:]]
    assert [type(one).__name__ for one in attachments] == [
        "Voice",
        "Sticker",
        "Contact",
        "Location",
    ]


async def test_a_file_is_fetched_for_an_hour_and_up_to_twenty_megabytes(
    telegram: FakeTelegram, bot: Bot
) -> None:
    kari = telegram.add_user("Kari", started=True)
    kari.sends_document(b"%PDF-1.7 small", "plan.pdf")
    kari.sends_document(b"%PDF-1.7", "huge.pdf", size=20_000_001)
    small, huge = (update.message.document for update in await heard(bot))
    file = await bot.get_file(small.file_id)
    assert await file.download_as_bytearray() == b"%PDF-1.7 small"
    with pytest.raises(BadRequest, match=r"(?i)file is too big"):
        await bot.get_file(huge.file_id)
    telegram.clock.advance(3601)
    # The library's word for any 404, an expired link's too.
    with pytest.raises(InvalidToken, match="Not Found"):
        await file.download_as_bytearray()
    again = await bot.send_document(kari.id, small.file_id, caption="yours")
    assert again.document.file_name == "plan.pdf"
