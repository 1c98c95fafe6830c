"""What Slack checks in an app manifest, and the app that one describes."""

from typing import Any

from tests.platforms.slack.shapes import Json
from tests.platforms.slack.world import ALL_SCOPES, App

# Slash commands that are Slack's own: https://slack.com/help/articles/201259356
RESERVED = frozenset(
    [
        "/active",
        "/archive",
        "/apps",
        "/away",
        "/call",
        "/collapse",
        "/dm",
        "/dnd",
        "/expand",
        "/feed",
        "/feedback",
        "/giphy",
        "/invite",
        "/invite_people",
        "/join",
        "/keys",
        "/leave",
        "/me",
        "/msg",
        "/mute",
        "/open",
        "/part",
        "/pref",
        "/prefs",
        "/remind",
        "/remove",
        "/rename",
        "/search",
        "/shortcuts",
        "/shrug",
        "/star",
        "/status",
        "/timezone",
        "/topic",
        "/who",
    ]
)
LONGEST = {"name": 35, "description": 140, "long_description": 4000}
_COMMAND = {"command", "description", "url", "usage_hint", "should_escape"}
_SHORTCUT = {"name", "type", "callback_id", "description"}
_EVENTS = frozenset(
    [
        "app_home_opened",
        "app_mention",
        "app_uninstalled",
        "channel_archive",
        "channel_left",
        "channel_unarchive",
        "channel_deleted",
        "channel_rename",
        "channel_created",
        "channel_id_changed",
        "file_deleted",
        "group_archive",
        "group_left",
        "group_unarchive",
        "group_deleted",
        "group_rename",
        "member_joined_channel",
        "member_left_channel",
        "message.channels",
        "message.groups",
        "message.im",
        "message.mpim",
        "reaction_added",
        "reaction_removed",
        "team_join",
        "tokens_revoked",
        "user_change",
        "user_profile_changed",
        "file_shared",
        "channel_shared",
        "channel_unshared",
    ]
)
_TOP = {"_metadata", "display_information", "features", "oauth_config", "settings", "functions"}


def faults(manifest: Any) -> list[Json]:
    """What is wrong, as apps.manifest.validate answers: message and pointer each."""
    if not isinstance(manifest, dict):
        return [_fault("must be an object", "/")]
    found = [_fault(f"Additional property: {key}", f"/{key}") for key in manifest.keys() - _TOP]
    shown = manifest.get("display_information", {})
    if not shown.get("name"):
        found.append(_fault("Must provide a name", "/display_information/name"))
    for key, most in LONGEST.items():
        if len(shown.get(key, "")) > most:
            found.append(_fault(f"At most {most} characters", f"/display_information/{key}"))
    features = manifest.get("features", {})
    found += _commands(features.get("slash_commands", []))
    found += _shortcuts(features.get("shortcuts", []))
    return found + _events(manifest)


def _fault(message: str, pointer: str) -> Json:
    return {"message": message, "pointer": pointer}


def _commands(commands: list[Json]) -> list[Json]:
    found, seen = [], set()
    if len(commands) > 50:
        found.append(_fault("At most 50 commands", "/features/slash_commands"))
    for index, each in enumerate(commands):
        at = f"/features/slash_commands/{index}"
        name = str(each.get("command", ""))
        found += [_fault(f"Additional property: {key}", at) for key in each.keys() - _COMMAND]
        if name in RESERVED:
            found.append(_fault(f"{name} is reserved by Slack", f"{at}/command"))
        if name in seen or not name.startswith("/") or not 2 <= len(name) <= 32 or " " in name:
            found.append(_fault(f"{name} is not a valid command", f"{at}/command"))
        if name != name.lower():
            found.append(_fault("Commands are in small letters", f"{at}/command"))
        if not 1 <= len(str(each.get("description", ""))) <= 2000:
            found.append(_fault("Must provide a description", f"{at}/description"))
        seen.add(name)
    return found


def _shortcuts(shortcuts: list[Json]) -> list[Json]:
    found = []
    if len(shortcuts) > 10:
        found.append(_fault("At most 10 shortcuts", "/features/shortcuts"))
    for index, each in enumerate(shortcuts):
        at = f"/features/shortcuts/{index}"
        if set(each) != _SHORTCUT:
            found.append(_fault(f"Needs exactly {', '.join(sorted(_SHORTCUT))}", at))
        if each.get("type") not in {"message", "global"}:
            found.append(_fault("Must be message or global", f"{at}/type"))
        if len(str(each.get("name", ""))) > 24:
            found.append(_fault("At most 24 characters", f"{at}/name"))
    return found


def _events(manifest: Json) -> list[Json]:
    settings = manifest.get("settings", {})
    subscribed = settings.get("event_subscriptions", {})
    at = "/settings/event_subscriptions"
    found = [
        _fault(f"Unknown event: {each}", f"{at}/bot_events")
        for each in subscribed.get("bot_events", [])
        if each not in _EVENTS
    ]
    socket = settings.get("socket_mode_enabled", False)
    if subscribed.get("bot_events") and not socket and not subscribed.get("request_url"):
        found.append(_fault("Must provide a request_url", at))
    scopes = set(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", []))
    unknown = scopes - ALL_SCOPES - {"chat:write.public", "chat:write.customize", "mpim:write"}
    found += [
        _fault(f"Unknown scope: {each}", "/oauth_config/scopes/bot") for each in sorted(unknown)
    ]
    for event, needed in SCOPE_OF_EVENT.items():
        if event in subscribed.get("bot_events", []) and needed not in scopes:
            found.append(_fault(f"{event} needs {needed}", "/oauth_config/scopes/bot"))
    if manifest.get("features", {}).get("slash_commands") and "commands" not in scopes:
        found.append(_fault("Slash commands need commands", "/oauth_config/scopes/bot"))
    return found


SCOPE_OF_EVENT = {
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "channel_archive": "channels:read",
    "channel_unarchive": "channels:read",
    "channel_left": "channels:read",
    "group_archive": "groups:read",
    "group_unarchive": "groups:read",
    "group_left": "groups:read",
    "reaction_added": "reactions:read",
    "user_change": "users:read",
    "user_profile_changed": "users:read",
    "file_deleted": "files:read",
}


def app_of(manifest: Json) -> App:
    """The app as installed from this manifest: only what it asks for is sent to it."""
    assert not faults(manifest), faults(manifest)
    features, settings = manifest.get("features", {}), manifest.get("settings", {})
    return App(
        name=manifest["display_information"]["name"],
        scopes=frozenset(manifest["oauth_config"]["scopes"]["bot"]),
        events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", [])),
        commands=frozenset(each["command"] for each in features.get("slash_commands", [])),
        shortcuts=frozenset(each["callback_id"] for each in features.get("shortcuts", [])),
    )
