"""chat.*: the bot writes, changes and deletes its messages."""

from typing import Any

from tests.platforms.slack import events
from tests.platforms.slack.blocks import MOST_CHARACTERS, completed, judged
from tests.platforms.slack.messages import permalink, plain
from tests.platforms.slack.methods.call import Call, Method, method
from tests.platforms.slack.refusals import Refusal
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.world import SLACKBOT, Channel, Message, World

LONGEST_TEXT = 40_000
LONGEST_METADATA = 8_000


def content(call: Call) -> tuple[str, list[Json]]:
    """Text and blocks of a message. Raises: Refusal, when Slack would not show them."""
    written = call.structure("blocks")
    text = call.may("text") or ""
    if written is not None and not isinstance(written, list):
        raise Refusal("invalid_blocks_format")
    markdown = call.may("markdown_text")
    if markdown and (text or written):
        raise Refusal("markdown_text_conflict", at_fault=True)
    if markdown:
        text, written = markdown, [{"type": "markdown", "text": markdown}]
    return text, shown(text, written or [])


def shown(text: str, written: list[Any]) -> list[Json]:
    """The blocks, completed. Raises: Refusal."""
    verdict = judged(written, "message")
    if verdict.errors:
        raise Refusal("invalid_blocks", messages=verdict.errors)
    if verdict.characters > MOST_CHARACTERS:
        raise Refusal("msg_blocks_too_long")
    if len(text) > LONGEST_TEXT:
        raise Refusal("msg_too_long")
    if not text.strip() and not written:
        raise Refusal("no_text")
    return completed(written)


def bot_message(world: World, channel: Channel, **given: Any) -> Message:
    """Post as the bot, and tell its events: Slack sends the app its own messages too."""
    app = world.app
    message = Message(
        channel=channel.id, ts=world.new_ts(channel), user=app.user_id, bot_id=app.bot_id, **given
    )
    world.post(channel, message)
    world.tell(events.said(world, channel, message))
    return message


def _metadata(call: Call) -> Json | None:
    given = call.structure("metadata")
    if given is None:
        return None
    if not isinstance(given, dict) or set(given) != {"event_type", "event_payload"}:
        raise Refusal("invalid_metadata_format")
    if len(str(given)) > LONGEST_METADATA:
        raise Refusal("metadata_too_large")
    return given


def _target(call: Call) -> Channel:
    """chat.postMessage takes a person's id too and writes into the direct message."""
    named = call.need("channel")
    person = call.world.users.get(named)
    if person is None:
        return call.open_channel()
    if person.is_bot or person.id == SLACKBOT:
        raise Refusal("cannot_dm_bot")
    if person.deleted:
        raise Refusal("channel_not_found")
    return call.world.dm(person.id)


async def post_message(call: Call) -> Json:
    world = call.world
    channel = _target(call)
    text, blocks = content(call)
    metadata = _metadata(call)
    thread = call.thread(channel)
    others = channel.members - {world.app.user_id}
    if channel.kind == "im" and all(world.users[each].deleted for each in others):
        raise Refusal("channel_not_found")
    message = bot_message(
        world,
        channel,
        text=text,
        blocks=blocks,
        thread_ts=thread,
        metadata=metadata,
        broadcast=call.flag("reply_broadcast"),
    )
    shown_as = plain(world, message)
    return {"channel": channel.id, "ts": message.ts, "message": shown_as}


def _own(call: Call, error: str) -> tuple[Channel, Message]:
    channel = call.channel()
    message = call.message(channel)
    if message.bot_id != call.world.app.bot_id:
        raise Refusal(error)
    if channel.archived:
        raise Refusal("is_archived")
    return channel, message


async def update(call: Call) -> Json:
    world = call.world
    channel, message = _own(call, "cant_update_message")
    text, blocks = content(call)
    if "blocks" not in call.args and "text" in call.args and message.blocks:
        blocks = []
    before = plain(world, message)
    message.change(text=text, blocks=blocks)
    message.metadata = _metadata(call) or message.metadata
    message.edited_ts, message.edited_by = world.event_ts(), world.app.user_id
    world.tell(events.changed(world, channel, message, before))
    return {"channel": channel.id, "ts": message.ts, "text": text, "message": plain(world, message)}


async def delete(call: Call) -> Json:
    channel, message = _own(call, "cant_delete_message")
    remove(call.world, channel, message)
    return {"channel": channel.id, "ts": message.ts}


def remove(world: World, channel: Channel, message: Message) -> None:
    before = plain(world, message)
    message.deleted = True
    world.tell(events.deleted(world, channel, message, before))


async def post_ephemeral(call: Call) -> Json:
    world = call.world
    channel = call.open_channel()
    user = call.user()
    if user.id not in channel.members:
        raise Refusal("user_not_in_channel")
    text, blocks = content(call)
    thread = call.thread(channel)
    ts = world.new_ts(channel)
    world.ephemerals.append(
        Message(
            channel=channel.id,
            ts=ts,
            user=world.app.user_id,
            bot_id=world.app.bot_id,
            text=text,
            blocks=blocks,
            thread_ts=thread,
            ephemeral_to=user.id,
        )
    )
    return {"message_ts": ts}


async def get_permalink(call: Call) -> Json:
    channel = call.channel()
    message = call.message(channel, "message_ts")
    link = permalink(call.world, channel, message)
    return {"channel": channel.id, "permalink": link}


_SHOWN = (
    "channel text blocks attachments metadata mrkdwn parse link_names unfurl_links unfurl_media "
)

METHODS: dict[str, Method] = {
    "chat.postMessage": method(
        post_message,
        _SHOWN + "thread_ts reply_broadcast markdown_text as_user username icon_emoji icon_url "
        "container_id file_annotation",
        scopes="chat:write",
        tier=0,
    ),
    "chat.update": method(
        update,
        _SHOWN + "ts as_user reply_broadcast file_ids markdown_text",
        scopes="chat:write",
    ),
    "chat.delete": method(delete, "channel ts as_user", scopes="chat:write"),
    "chat.postEphemeral": method(
        post_ephemeral,
        _SHOWN + "user thread_ts markdown_text as_user username icon_emoji icon_url",
        scopes="chat:write",
        tier=4,
    ),
    "chat.getPermalink": method(get_permalink, "channel message_ts", tier=0, reads=True),
}
