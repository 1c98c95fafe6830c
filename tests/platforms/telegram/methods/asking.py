"""getMe, getChat, getChatMember, getChatAdministrators, getFile, answerCallbackQuery, leaveChat."""

from typing import Any

from tests.platforms.telegram import payloads
from tests.platforms.telegram.call import Call
from tests.platforms.telegram.files import DOWNLOADABLE, handle
from tests.platforms.telegram.methods.places import chat_of, myself, reachable
from tests.platforms.telegram.model import Member
from tests.platforms.telegram.refusals import bad_request, malformed
from tests.platforms.telegram.world import World

LONGEST_ANSWER = 200  # characters; answerCallbackQuery


def get_me(world: World, _call: Call) -> Any:
    return payloads.user(world.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": world.topics_enabled,
        "allows_users_to_create_topics": world.topics_enabled,
        "can_manage_bots": False,
    }


def get_chat(world: World, call: Call) -> Any:
    chat = chat_of(world, call)
    return payloads.full_chat(chat if chat.private else reachable(world, call))


def get_chat_member(world: World, call: Call) -> Any:
    chat = reachable(world, call)
    number = call.integer("user_id")
    account = world.accounts.get(number) or (world.bot if number == world.bot.id else None)
    if account is None:
        raise bad_request("invalid user_id specified")
    return payloads.member(chat.members.get(number) or Member(account, "left"))


def get_chat_administrators(world: World, call: Call) -> Any:
    """List the administrators; bots other than oneself are not shown."""
    chat = reachable(world, call)
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    admins = [member for member in chat.members.values() if member.admin]
    shown = [m for m in admins if not m.account.is_bot or m.account is world.bot]
    return [payloads.member(one) for one in shown]


def leave_chat(world: World, call: Call) -> Any:
    chat = reachable(world, call)
    if chat.private:
        raise malformed("chat member status can't be changed in private chats")
    assert myself(world, chat).present
    world.set_member(chat, world.bot, Member(world.bot, "left"), by=world.bot)
    return True


def get_file(world: World, call: Call) -> Any:
    stored = world.files.kept.get(call.text("file_id"))
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if stored.size > DOWNLOADABLE:
        raise bad_request("file is too big")
    path = world.files.link(stored, world.clock.now())
    return handle(stored) | {"file_path": path}


def answer_callback_query(world: World, call: Call) -> Any:
    text = call.text("text")
    if len(text) > LONGEST_ANSWER:
        raise malformed("MESSAGE_TOO_LONG")
    query = world.queries.get(call.text("callback_query_id"))
    old = query is None or world.clock.now() - query.pressed > world.query_lives
    if query is None or old or query.answer is not None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    query.answer = {"text": text, "show_alert": call.flag("show_alert")}
    if call.text("url"):
        query.answer["url"] = call.text("url")
    world.changed()
    return True
