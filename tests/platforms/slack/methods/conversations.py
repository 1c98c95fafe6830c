"""conversations.*: what rooms there are, who is in them, and what was said."""

from collections.abc import Sequence
from typing import TypeVar

from tests.platforms.slack import events
from tests.platforms.slack.messages import plain
from tests.platforms.slack.methods.call import Call, Method, method
from tests.platforms.slack.refusals import Refusal
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.world import SLACKBOT, Channel, Message, World

Item = TypeVar("Item")

_READ = "channels:read groups:read im:read mpim:read"
_HISTORY = "channels:history groups:history im:history mpim:history"
_TYPES = {"channel": "public_channel", "group": "private_channel", "im": "im"}
_SCOPES = {"channel": "channels", "group": "groups", "im": "im"}


def conversation(world: World, channel: Channel) -> Json:
    """As conversations.info shows it."""
    if channel.kind == "im":
        other = next(iter(channel.members - {world.app.user_id}))
        return {
            "id": channel.id,
            "created": 1893490000,
            "is_archived": False,
            "is_im": True,
            "is_org_shared": False,
            "context_team_id": world.team,
            "user": other,
            "is_user_deleted": world.users[other].deleted,
            "is_open": True,
        }
    return {
        "id": channel.id,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": True,
        "is_group": False,
        "is_im": False,
        "is_mpim": False,
        "is_private": channel.kind == "group",
        "created": 1893490000,
        "is_archived": channel.archived,
        "is_general": channel.general,
        "is_shared": channel.shared,
        "is_ext_shared": channel.shared,
        "is_org_shared": False,
        "is_pending_ext_shared": False,
        "is_member": world.app.user_id in channel.members,
        "context_team_id": world.team,
        "creator": world.app.user_id,
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
        "previous_names": [],
    }


def _need_scope(call: Call, channel: Channel, what: str) -> None:
    needed = f"{_SCOPES[channel.kind]}:{what}"
    if needed not in call.world.app.scopes:
        provided = ",".join(sorted(call.world.app.scopes))
        raise Refusal("missing_scope", needed=needed, provided=provided)


def page(call: Call, items: Sequence[Item], most: int = 1000) -> tuple[list[Item], Json]:
    """One page of a list, and the `response_metadata` with the cursor of the next."""
    try:
        size = int(call.may("limit") or 100)
        start = int((call.may("cursor") or "next:0").removeprefix("next:"))
    except ValueError:
        raise Refusal("invalid_cursor", at_fault=True) from None
    if not 1 <= size <= most:
        raise Refusal("invalid_limit", at_fault=True)
    after = start + size
    cursor = f"next:{after}" if after < len(items) else ""
    return list(items[start:after]), {"response_metadata": {"next_cursor": cursor}}


async def info(call: Call) -> Json:
    channel = call.channel()
    _need_scope(call, channel, "read")
    body = conversation(call.world, channel)
    if call.flag("include_locale"):
        body["locale"] = "en-US"
    if call.flag("include_num_members"):
        body["num_members"] = len(channel.members)
    return {"channel": body}


async def members(call: Call) -> Json:
    channel = call.channel()
    _need_scope(call, channel, "read")
    found, more = page(call, sorted(channel.members))
    return {"members": found} | more


async def listed(call: Call) -> Json:
    world = call.world
    kinds = set((call.may("types") or "public_channel").split(","))
    if kinds - {*_TYPES.values(), "mpim"}:
        raise Refusal("invalid_types", at_fault=True)
    mine = [
        each
        for each in world.channels.values()
        if _TYPES[each.kind] in kinds
        and (each.kind == "channel" or world.app.user_id in each.members)
        and not (call.flag("exclude_archived") and each.archived)
    ]
    if call.method == "users.conversations":
        mine = [each for each in mine if world.app.user_id in each.members]
    found, more = page(call, mine)
    return {"channels": [conversation(world, each) for each in found]} | more


async def opened(call: Call) -> Json:
    world = call.world
    people = [each for each in (call.may("users") or "").split(",") if each]
    if not people:
        raise Refusal("users_list_not_supplied", at_fault=True)
    if len(people) > 1:
        raise Refusal("method_not_supported_for_channel_type")
    user = world.users.get(people[0])
    if user is None:
        raise Refusal("user_not_found")
    if user.is_bot or user.id == SLACKBOT:
        raise Refusal("cannot_dm_bot")
    if user.deleted:
        raise Refusal("user_disabled")
    channel = world.dm(user.id)
    whole = conversation(world, channel) if call.flag("return_im") else {"id": channel.id}
    return {"channel": whole}


def _said(call: Call, channel: Channel) -> None:
    _need_scope(call, channel, "history")
    if call.world.app.user_id not in channel.members:
        raise Refusal("not_in_channel")


async def replies(call: Call) -> Json:
    world = call.world
    channel = call.channel()
    _said(call, channel)
    ts = call.need("ts")
    root = world.message(channel.id, ts)
    if root is None:
        raise Refusal("thread_not_found")
    oldest, latest = call.may("oldest") or "0", call.may("latest") or "9" * 10
    under = [each for each in world.replies(channel.id, ts) if oldest < each.ts < latest]
    found, more = page(call, ([] if root.deleted else [root]) + under)
    after = bool(more["response_metadata"]["next_cursor"])
    return {"messages": [_seen(call, each) for each in found], "has_more": after} | more


def _seen(call: Call, message: Message) -> Json:
    """As an app reads it that has not asked for all metadata: of the rest, the kind alone."""
    body = plain(call.world, message)
    if "metadata" in body and not call.flag("include_all_metadata"):
        body["metadata"] = {"event_type": body["metadata"]["event_type"]}
    return body


async def history(call: Call) -> Json:
    channel = call.channel()
    _said(call, channel)
    oldest, latest = call.may("oldest") or "0", call.may("latest") or "9" * 10
    within = [
        each
        for each in reversed(channel.messages)
        if not each.deleted
        and (not each.thread_ts or each.thread_ts == each.ts or each.broadcast)
        and (oldest < each.ts < latest or (call.flag("inclusive") and each.ts in {oldest, latest}))
    ]
    found, more = page(call, within)
    after = bool(more["response_metadata"]["next_cursor"])
    return {"messages": [_seen(call, each) for each in found], "has_more": after} | more


async def join(call: Call) -> Json:
    world = call.world
    channel = call.channel()
    if channel.kind != "channel":
        raise Refusal("method_not_supported_for_channel_type")
    if channel.archived:
        raise Refusal("is_archived")
    if world.app.user_id not in channel.members:
        channel.members.add(world.app.user_id)
        world.tell(events.joined(world, channel, world.users[world.app.user_id], None))
    return {"channel": conversation(world, channel)}


METHODS: dict[str, Method] = {
    "conversations.info": method(
        info, "channel include_locale include_num_members", scopes=_READ, reads=True
    ),
    "conversations.members": method(
        members, "channel cursor limit", scopes=_READ, tier=4, reads=True
    ),
    "conversations.list": method(
        listed, "cursor exclude_archived limit team_id types", scopes=_READ, tier=2, reads=True
    ),
    "users.conversations": method(
        listed, "cursor exclude_archived limit team_id types user", scopes=_READ, reads=True
    ),
    "conversations.open": method(
        opened, "channel prevent_creation return_im users", scopes="im:write mpim:write"
    ),
    "conversations.replies": method(
        replies,
        "channel ts cursor include_all_metadata inclusive latest limit oldest",
        scopes=_HISTORY,
        reads=True,
    ),
    "conversations.history": method(
        history,
        "channel cursor include_all_metadata inclusive latest limit oldest",
        scopes=_HISTORY,
        reads=True,
    ),
    "conversations.join": method(join, "channel", scopes="channels:join"),
}
