"""The fake refuses what Telegram refuses, and tells a clumsy client from an unlucky one."""

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    ReplyParameters,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    TelegramError,
)

from tests.platforms.telegram.conftest import connected
from tests.platforms.telegram.fake import FakeTelegram
from tests.platforms.telegram.people import Person
from tests.platforms.telegram.samples import picture


async def test_text_is_measured_after_parsing_in_utf_16_units(
    telegram: FakeTelegram, bot: Bot, kari: Person
) -> None:
    party = "\N{PARTY POPPER}"
    await bot.send_message(kari.id, f"<b>{party * 2048}</b>", parse_mode="HTML")
    for text, error in [
        (party * 2049, "too long"),
        ("  ", "text is empty"),
        ("<b></b>", "text is empty"),
    ]:
        with pytest.raises(BadRequest, match=f"(?i){error}"):
            await bot.send_message(kari.id, text, parse_mode="HTML")
    with pytest.raises(BadRequest, match="caption is too long"):
        await bot.send_photo(kari.id, picture(), caption="x" * 1025)
    assert len(telegram.forgive()) == 4
    assert len(kari.inbox) == 1


@pytest.mark.parametrize(
    ("rows", "error"),
    [
        ([[{"text": "x", "callback_data": "å" * 33}]], "Button_data_invalid"),
        ([[{"text": "x", "callback_data": ""}]], "Button_data_invalid"),
        ([[{"text": "x", "url": "http://no host"}]], "Button_url_invalid"),
        ([[{"text": "x", "url": "http://localhost/x"}]], "Button_url_invalid"),
        ([[{"text": "x", "url": "javascript:alert(1)"}]], "Button_url_invalid"),
        ([[{"text": "x"}]], "Can't parse inline keyboard button: text buttons are unallowed"),
        ([[{"text": "x", "callback_data": "y"}] * 9], "Reply markup is too long"),
        ([[{"text": "x", "callback_data": "y"}]] * 101, "Reply markup is too long"),
    ],
)
async def test_wrong_buttons_are_refused(
    telegram: FakeTelegram,
    bot: Bot,
    kari: Person,
    rows: list[list[dict[str, str]]],
    error: str,
) -> None:
    with pytest.raises(BadRequest) as refused:
        await bot.send_message(kari.id, "x", api_kwargs={"reply_markup": {"inline_keyboard": rows}})
    assert refused.value.message.lower().startswith(error.lower())
    assert len(telegram.forgive()) == 1


async def test_the_widest_allowed_keyboard_is_taken(bot: Bot, kari: Person) -> None:
    row = [InlineKeyboardButton("x", callback_data="å" * 32) for _ in range(8)]
    await bot.send_message(kari.id, "x", reply_markup=InlineKeyboardMarkup([row] * 12))
    assert len(kari.inbox[0].buttons) == 96


async def test_who_cannot_be_reached_is_told_apart(telegram: FakeTelegram, bot: Bot) -> None:
    stranger, seen = telegram.add_user("Ola"), telegram.add_user("Per")
    telegram.add_group("Desk", [seen])
    blocking, gone = (telegram.add_user(name, started=True) for name in ("Eva", "Liv"))
    blocking.blocks()
    gone.deactivates()
    for person, kind, error in [
        (stranger, BadRequest, "Chat not found"),
        (seen, Forbidden, "Forbidden: bot can't initiate conversation with a user"),
        (blocking, Forbidden, "Forbidden: bot was blocked by the user"),
        (gone, Forbidden, "Forbidden: user is deactivated"),
    ]:
        with pytest.raises(kind) as refused:
            await bot.send_message(person.id, "hello")
        assert refused.value.message == error
    blocking.unblocks()
    await bot.send_message(blocking.id, "welcome back")


async def test_a_group_that_is_gone_says_how(telegram: FakeTelegram, bot: Bot) -> None:
    group, large = telegram.add_group("Desk"), telegram.add_group("All", supergroup=True)
    old = group.id
    group.upgrades()
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(old, "x")
    assert moved.value.new_chat_id == group.id
    await bot.send_message(group.id, "x")
    large.kicks_bot()
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(large.id, "x")
    group.mutes()
    with pytest.raises(
        BadRequest, match=r"(?i)not enough rights to send text messages to the chat"
    ):
        await bot.send_message(group.id, "x")


async def test_edits_and_deletions_are_refused_as_the_message_stands(
    telegram: FakeTelegram, bot: Bot, kari: Person
) -> None:
    theirs = kari.says("mine")
    sent = await bot.send_message(kari.id, "one")
    photo = await bot.send_photo(kari.id, picture(), caption="two")
    for number, error in [
        (sent.message_id, "message is not modified: specified new message content and reply"),
        (theirs.id, "message can't be edited"),
        (photo.message_id, "there is no text in the message to edit"),
        (99_999, "message to edit not found"),
    ]:
        with pytest.raises(BadRequest) as refused:
            await bot.edit_message_text("one", kari.id, number)
        assert refused.value.message.lower().startswith(error)
    with pytest.raises(BadRequest, match=r"(?i)there is no caption in the message to edit"):
        await bot.edit_message_caption(kari.id, sent.message_id, caption="x")
    with pytest.raises(BadRequest, match=r"(?i)message to be replied not found"):
        await bot.send_message(kari.id, "x", reply_parameters=ReplyParameters(99_999))
    telegram.clock.advance(49 * 3600)
    with pytest.raises(BadRequest, match=r"(?i)message can't be deleted for everyone"):
        await bot.delete_message(kari.id, sent.message_id)
    await bot.edit_message_text("withdrawn", kari.id, sent.message_id)
    with pytest.raises(BadRequest, match=r"(?i)message to delete not found"):
        await bot.delete_message(kari.id, 99_999)


async def test_an_album_is_two_to_ten_of_a_kind(
    telegram: FakeTelegram, bot: Bot, kari: Person
) -> None:
    sent = await bot.send_media_group(kari.id, [InputMediaPhoto(picture())] * 2, caption="both")
    assert len({message.media_group_id for message in sent}) == 1
    assert [message.caption for message in sent] == ["both", None]
    mixed: list[InputMediaPhoto | InputMediaDocument] = [
        InputMediaPhoto(picture()),
        InputMediaDocument(b"%PDF", filename="a.pdf"),
    ]
    with pytest.raises(BadRequest, match=r"(?i)document can't be mixed with other media types"):
        await bot.send_media_group(kari.id, mixed)
    with pytest.raises(BadRequest, match=r"(?i)too many messages to send as an album"):
        await bot.send_media_group(kari.id, [InputMediaPhoto(picture())] * 11)
    assert len(telegram.forgive()) == 2


async def test_a_press_is_answered_in_time_and_briefly(
    telegram: FakeTelegram, bot: Bot, kari: Person
) -> None:
    button = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Go", callback_data="go"))
    await bot.send_message(kari.id, "x", reply_markup=button)
    press = kari.presses(kari.inbox[0], "Go")
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await bot.answer_callback_query(press.id, "x" * 201)
    assert telegram.unanswered == [press]
    telegram.clock.advance(16)
    with pytest.raises(BadRequest, match=r"(?i)query is too old and response timeout expired"):
        await bot.answer_callback_query(press.id)
    assert len(telegram.forgive()) == 1


async def test_a_button_of_a_deleted_message_comes_without_its_message(
    bot: Bot, kari: Person
) -> None:
    button = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Go", callback_data="go"))
    sent = await bot.send_message(kari.id, "x", reply_markup=button)
    await bot.delete_message(kari.id, sent.message_id)
    kari.presses_data(kari.chat.messages[sent.message_id], "go")
    (update,) = await bot.get_updates(timeout=0)
    assert not update.callback_query.message.is_accessible
    assert update.callback_query.message.message_id == sent.message_id


async def test_commands_are_kept_by_scope_and_language(
    telegram: FakeTelegram, bot: Bot, kari: Person
) -> None:
    await bot.set_my_commands([BotCommand("report", "Report an issue")])
    await bot.set_my_commands([BotCommand("report", "Meld en sak")], language_code="nb")
    mine = [BotCommand("queue", "Open cases")]
    assert telegram.menu_for(kari) == ["report"]
    await bot.set_my_commands(mine, scope=BotCommandScopeChat(kari.id))
    assert telegram.menu_for(kari) == ["queue"]
    assert telegram.commands(language="nb")[0]["description"] == "Meld en sak"
    assert await bot.get_my_commands(language_code="nb") == (BotCommand("report", "Meld en sak"),)
    await bot.delete_my_commands(scope=BotCommandScopeChat(kari.id))
    assert telegram.menu_for(kari) == ["report"]
    for name, described in [("Report", "x"), ("x-y", "x"), ("a" * 33, "x"), ("a", "x" * 257)]:
        with pytest.raises(BadRequest, match=r"(?i)bot_command_"):
            await bot.set_my_commands([BotCommand(name, described)])
    with pytest.raises(BadRequest, match=r"(?i)bot_commands_too_much"):
        await bot.set_my_commands([BotCommand(f"c{n}", "x") for n in range(101)])
    assert len(telegram.forgive()) == 5


async def test_a_wrong_token_an_unknown_method_and_parameter_are_seen(
    telegram: FakeTelegram, bot: Bot, kari: Person
) -> None:
    with pytest.raises(InvalidToken):
        async with connected(telegram, token=f"{telegram.token}x"):
            pass
    with pytest.raises((EndPointNotFound, TelegramError)):
        await bot.do_api_request("sendEverything")
    await bot.send_message(kari.id, "x", api_kwargs={"shout": True})
    await bot.send_message(kari.id, f"see {telegram.url}/file/bot{telegram.token}/photos/a.jpg")
    assert [(one.method, one.what) for one in telegram.forgive()] == [
        ("sendEverything", "Not Found: method not found"),
        ("sendMessage", "unknown parameters ['shout']"),
        ("sendMessage", "the token is in what was sent"),
    ]
