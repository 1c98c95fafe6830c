"""setMyCommands, getMyCommands, deleteMyCommands: a menu per scope and language."""

import json
import re
from typing import Any

from tests.platforms.telegram.call import Call
from tests.platforms.telegram.methods.places import upgraded
from tests.platforms.telegram.refusals import Json, bad_request, malformed
from tests.platforms.telegram.world import World

MOST_COMMANDS = 100  # setMyCommands
LONGEST_DESCRIPTION = 256  # characters; BotCommand
_NAME = re.compile(r"[a-z0-9_]{1,32}")
_SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


def scope_key(scope: Json | None) -> str:
    """Write a scope so that equal ones are equal."""
    return json.dumps(scope or {"type": "default"}, sort_keys=True)


def _key(world: World, call: Call) -> tuple[str, str]:
    scope = call.object("scope") or {"type": "default"}
    if scope.get("type") not in _SCOPES:
        raise malformed("can't parse BotCommandScope: unsupported type specified")
    needed = _SCOPES[str(scope["type"])]
    if scope.keys() != {"type", *needed}:
        raise malformed(f"can't parse BotCommandScope: fields {list(needed)} are required")
    if "chat_id" in needed and int(scope["chat_id"]) not in {
        *world.chats,
        *(account.id for account in world.accounts.values() if account.seen),
    }:
        raise bad_request("chat not found")
    chat = world.chats.get(int(scope.get("chat_id", 0)))
    if chat is not None and chat.migrated_to is not None:
        raise upgraded(chat.migrated_to)
    language = call.text("language_code")
    if language and not re.fullmatch("[a-z]{2}", language):
        raise malformed("BOT_COMMANDS_LANGUAGE_CODE_INVALID")
    return scope_key(scope), language


def set_my_commands(world: World, call: Call) -> Any:
    commands = call.array("commands")
    if len(commands) > MOST_COMMANDS:
        raise malformed("BOT_COMMANDS_TOO_MUCH")
    for one in commands:
        if not isinstance(one, dict) or one.keys() != {"command", "description"}:
            raise malformed("can't parse BotCommand: command and description are required")
        if not _NAME.fullmatch(one["command"].removeprefix("/")):
            raise malformed("BOT_COMMAND_INVALID")
        if not 1 <= len(one["description"]) <= LONGEST_DESCRIPTION:
            raise malformed("BOT_COMMAND_DESCRIPTION_INVALID")
    world.menus[_key(world, call)] = commands
    world.changed()
    return True


def get_my_commands(world: World, call: Call) -> Any:
    return world.menus.get(_key(world, call), [])


def delete_my_commands(world: World, call: Call) -> Any:
    world.menus.pop(_key(world, call), None)
    world.changed()
    return True
