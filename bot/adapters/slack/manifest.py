"""The app manifest for the present configuration, as `melding manifest slack` prints it. Pure.

docs.slack.dev/reference/app-manifest
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from bot.adapters.slack.ports import Words
from bot.adapters.slack.read_acts import BEGIN, REPORT, SEND, UMBRELLA
from bot.contract import CommandHelp

SCOPES: Mapping[str, str] = MappingProxyType(
    {
        "app_mentions:read": "hear its name in channels",
        "channels:history": "read threads in the team's public channels, and edits of mentions",
        "channels:read": "know who is in them, and whether they are archived",
        "chat:write": "answer, and keep cards and threads up to date",
        "commands": "offer slash commands and shortcuts",
        "files:read": "fetch screenshots that people attach",
        "files:write": "hand files over to the other side",
        "groups:history": "read threads in the team's private channels",
        "groups:read": "know who is in them, and whether they are archived",
        "im:history": "read what people write to it directly",
        "im:write": "open a direct message with somebody to answer them",
        "users:read": "know names, languages, guests, and who has left",
    }
)
"""What the bot may do, each with the reason."""

EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "channel_archive",
    "channel_deleted",
    "channel_id_changed",
    "channel_left",
    "channel_unarchive",
    "group_archive",
    "group_deleted",
    "group_left",
    "group_unarchive",
    "member_joined_channel",
    "member_left_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "tokens_revoked",
    "user_change",
)

MOST_COMMANDS = 50  # of one app; docs.slack.dev/reference/app-manifest, features.slash_commands
DESCRIPTION = 2_000  # characters; same
SHORTCUT = 24  # characters of a name; same, features.shortcuts
NAME = 35  # characters; same, display_information


def manifest(
    *,
    commands: Sequence[CommandHelp],
    words: Words,
    request_url: str = "",
    name: str = "Melding",
    description: str = "Support in the chat you already use",
) -> dict[str, Any]:
    """Describe the app: by HTTP at `request_url`, or by Socket Mode without one."""
    address = {"request_url": request_url} if request_url else {}
    url = {"url": request_url} if request_url else {}
    return {
        "display_information": {"name": name[:NAME], "description": description},
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": name, "always_online": True},
            "shortcuts": [
                _shortcut(words.begin, "global", BEGIN),
                _shortcut(words.report, "message", REPORT),
                _shortcut(words.send, "message", SEND),
            ],
            "slash_commands": [
                _command(one) | url for one in _offered(commands, words)[:MOST_COMMANDS]
            ],
        },
        "oauth_config": {"scopes": {"bot": sorted(SCOPES)}},
        "settings": {
            "event_subscriptions": {**address, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **address},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not request_url,
            "token_rotation_enabled": False,
        },
    }


def _offered(commands: Sequence[CommandHelp], words: Words) -> list[CommandHelp]:
    umbrella = CommandHelp(UMBRELLA, words.melding, "claim MEL-1042")
    return [umbrella, *commands]


def _command(one: CommandHelp) -> dict[str, Any]:
    made: dict[str, Any] = {
        "command": f"/{one.name}",
        "description": one.description[:DESCRIPTION],
        "should_escape": False,
    }
    return made | ({"usage_hint": one.usage} if one.usage else {})


def _shortcut(name: str, kind: str, callback: str) -> dict[str, str]:
    short = name[:SHORTCUT]
    return {"name": short, "type": kind, "callback_id": callback, "description": name}
