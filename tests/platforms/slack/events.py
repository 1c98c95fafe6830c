"""Events of the Events API, built in the recorded shapes."""

import base64

from tests.platforms.slack.messages import plain
from tests.platforms.slack.shapes import Json, like, recorded
from tests.platforms.slack.users import profile_of
from tests.platforms.slack.views import view_object
from tests.platforms.slack.world import SLACKBOT, Channel, File, Message, User, World

_LETTER = {"channel": "C", "group": "G", "im": "D"}
_ROOMS = {"channel": "channels", "group": "groups", "im": "im"}


def subscription(event: Json) -> str:
    """What an app subscribes to in order to get this event."""
    if event["type"] == "message":
        return f"message.{_ROOMS[event['channel_type']]}"
    return str(event["type"])


def callback(world: World, event: Json) -> Json:
    """The event in its envelope, with a fresh event_id."""
    app = world.app
    context = base64.b64encode(f'{{"et":"{event["type"]}","tid":"{world.team}"}}'.encode())
    channel = world.channels.get(str(event.get("channel")))
    return recorded("event_message_im") | {
        "team_id": world.team,
        "context_team_id": world.team,
        "api_app_id": app.id,
        "event": event,
        "event_id": world.new_id("Ev"),
        "event_time": int(world.clock.now()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": world.team,
                "user_id": app.user_id,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": bool(channel and channel.shared),
        "event_context": f"4-{context.decode().rstrip('=')}",
    }


def _exactly(name: str, body: Json) -> Json:
    keys = recorded(name)["event"].keys() | body.keys()
    return like(name, "event", **{key: body.get(key) for key in keys})


def _placed(channel: Channel, ts: str) -> Json:
    return {"channel": channel.id, "event_ts": ts, "channel_type": channel.kind}


def said(world: World, channel: Channel, message: Message) -> Json:
    body = plain(world, message) | _placed(channel, message.ts)
    if message.bot_id:
        return _exactly("event_message_bot", body)
    if message.files:
        return _exactly("event_message_file_share", body)
    return _exactly("event_message_thread" if message.thread_ts else "event_message_im", body)


def mentioned(world: World, channel: Channel, message: Message) -> Json:
    body = plain(world, message) | {"channel": channel.id, "event_ts": message.ts}
    return _exactly("event_app_mention", body | {"type": "app_mention"})


def changed(world: World, channel: Channel, message: Message, before: Json) -> Json:
    ts = world.new_ts(channel)
    after = plain(world, message) | {"source_team": world.team, "user_team": world.team}
    body = {"type": "message", "subtype": "message_changed", "hidden": True, "ts": ts}
    body |= {"message": after, "previous_message": before} | _placed(channel, ts)
    return _exactly("event_message_changed", body)


def deleted(world: World, channel: Channel, message: Message, before: Json) -> Json:
    """Of the first message of a thread a tombstone stays, and that is a change."""
    ts = world.new_ts(channel)
    body = {"type": "message", "hidden": True, "ts": ts, "previous_message": before}
    body |= _placed(channel, ts)
    if "reply_count" not in before:
        body |= {"subtype": "message_deleted", "deleted_ts": message.ts}
        return _exactly("event_message_deleted", body)
    tombstone = recorded("event_message_tombstone")["event"]["message"]
    kept = {key: before[key] for key in tombstone if key in before and "reply" in key}
    stone = tombstone | kept | {"ts": message.ts, "thread_ts": message.ts}
    body |= {"subtype": "message_changed", "message": stone}
    return _exactly("event_message_tombstone", body)


def grey_line(world: World, channel: Channel, user: str, *, gone: bool = False) -> Json:
    """The line "has joined the channel" or "has left the channel", which is a message too."""
    ts = world.new_ts(channel)
    subtype, verb = ("channel_leave", "left") if gone else ("channel_join", "joined")
    body = {"type": "message", "subtype": subtype, "ts": ts, "user": user}
    body |= {"text": f"<@{user}> has {verb} the channel"} | _placed(channel, ts)
    return _exactly(f"event_message_{subtype}", body)


def slackbot_says(world: World, text: str) -> Json:
    """Slackbot writes to the bot as it does to people; no bot_id gives it away."""
    channel = world.dm(SLACKBOT)
    ts = world.new_ts(channel)
    body = {"type": "message", "user": SLACKBOT, "ts": ts, "team": world.team, "text": text}
    return _exactly("event_message_slackbot", body | _placed(channel, ts))


def joined(world: World, channel: Channel, user: User, inviter: str | None) -> Json:
    body = _membership(world, channel, user) | {"type": "member_joined_channel", "inviter": inviter}
    return _exactly("event_member_joined_channel", body)


def left(world: World, channel: Channel, user: User) -> Json:
    body = _membership(world, channel, user) | {"type": "member_left_channel"}
    return _exactly("event_member_left_channel", body)


def _membership(world: World, channel: Channel, user: User) -> Json:
    return {
        "user": user.id,
        "channel": channel.id,
        "channel_type": _LETTER[channel.kind],
        "team": user.team,
        "event_ts": world.event_ts(),
    }


def expelled(world: World, channel: Channel, actor: str) -> Json:
    kind = "channel_left" if channel.kind == "channel" else "group_left"
    body = {"type": kind, "channel": channel.id, "actor_id": actor, "event_ts": world.event_ts()}
    return _exactly(f"event_{kind}", body)


def archived(world: World, channel: Channel, actor: str) -> Json:
    what = "archive" if channel.archived else "unarchive"
    kind = f"{channel.kind}_{what}"
    body = {"type": kind, "channel": channel.id, "user": actor, "is_moved": 0}
    return _exactly(f"event_{kind}", body | {"event_ts": world.event_ts()})


def home_opened(world: World, user: str, tab: str) -> Json:
    home = world.homes.get(user)
    body = {
        "type": "app_home_opened",
        "user": user,
        "channel": world.dm(user).id,
        "tab": tab,
        "view": view_object(world, home) if home and tab == "home" else None,
        "event_ts": world.event_ts(),
    }
    return _exactly("event_app_home_opened", body)


def uninstalled(world: World) -> Json:
    return {"type": "app_uninstalled", "event_ts": world.event_ts()}


def revoked(world: World) -> Json:
    tokens = {"oauth": [], "bot": [world.app.user_id]}
    return {"type": "tokens_revoked", "tokens": tokens, "event_ts": world.event_ts()}


def changed_user(world: World, user: User) -> list[Json]:
    """Slack tells of one change in both of these."""
    kinds = ("user_change", "user_profile_changed")
    body = {"user": profile_of(world, user), "cache_ts": int(world.clock.now())}
    return [
        _exactly(f"event_{kind}", {"type": kind, "event_ts": world.event_ts()} | body)
        for kind in kinds
    ]


def file_deleted(world: World, file: File) -> Json:
    body = {"type": "file_deleted", "file_id": file.id, "channel_ids": file.channels}
    return _exactly("event_file_deleted", body | {"event_ts": world.event_ts()})


def reacted(world: World, user: str, name: str, message: Message) -> Json:
    item = {"type": "message", "channel": message.channel, "ts": message.ts}
    body = {"type": "reaction_added", "user": user, "reaction": name, "item": item}
    body |= {"item_user": message.user, "event_ts": world.event_ts()}
    return _exactly("event_reaction_added", body)
