"""A message and its files as Slack shows them to an app."""

from tests.platforms.slack.shapes import Json, like, recorded
from tests.platforms.slack.world import Channel, File, Message, World


def file_object(world: World, file: File, *, in_event: bool = True) -> Json:
    """As in events and in files.info; of a shared channel the event holds next to nothing."""
    if file.deleted:
        return like("file_gone", id=file.id, mode="tombstone")
    if file.guarded and in_event:
        return recorded("file_guarded") | {"id": file.id}
    kind = file.name.rpartition(".")[2] or "binary"
    place = f"{world.base}/files-pri/{world.team}-{file.id}"
    where = {} if in_event else _shared_in(world, file)
    return (
        recorded("file")
        | where
        | {
            "id": file.id,
            "created": file.created,
            "timestamp": file.created,
            "name": file.name,
            "title": file.title or file.name,
            "mimetype": file.mimetype,
            "filetype": kind,
            "pretty_type": kind.upper(),
            "user": file.user,
            "user_team": world.team,
            "size": len(file.content),
            "url_private": f"{place}/{file.name}",
            "url_private_download": f"{place}/download/{file.name}",
            "permalink": f"{world.base}/files/{file.user}/{file.id}/{file.name}",
            "permalink_public": f"{world.base}/public/{world.team}-{file.id}",
        }
    )


def _shared_in(world: World, file: File) -> Json:
    """Where a file is shown, which files.info tells by the kind of conversation."""
    kinds = {"channels": "channel", "groups": "group", "ims": "im"}
    return {
        name: [each for each in file.channels if world.channels[each].kind == kind]
        for name, kind in kinds.items()
    }


def bot_profile(world: World) -> Json:
    app = world.app
    return recorded("bot_profile") | {
        "id": app.bot_id,
        "name": app.name,
        "app_id": app.id,
        "user_id": app.user_id,
        "team_id": world.team,
    }


def plain(world: World, message: Message) -> Json:
    """The message itself: what `message`, `previous_message` and method results hold."""
    files = [file_object(world, world.files[each]) for each in message.files]
    body: Json = {
        "user": message.user,
        "type": "message",
        "ts": message.ts,
        "client_msg_id": message.client_msg_id,
        "bot_id": message.bot_id,
        "app_id": world.app.id if message.bot_id == world.app.bot_id else None,
        "bot_profile": bot_profile(world) if message.bot_id == world.app.bot_id else None,
        "text": message.text,
        "team": world.users[message.user].team,
        "blocks": message.blocks or None,
        "files": files or None,
        "subtype": "file_share" if files else None,
        "upload": False if files else None,
        "display_as_bot": False if files else None,
        "thread_ts": message.thread_ts,
        "metadata": message.metadata,
    }
    if message.edited_ts:
        body["edited"] = {"user": message.edited_by, "ts": message.edited_ts}
    root = message.thread_ts and world.message(message.channel, message.thread_ts)
    if root and root is not message:
        body["parent_user_id"] = root.user
    return {key: value for key, value in body.items() if value is not None} | _thread(
        world, message
    )


def _thread(world: World, message: Message) -> Json:
    """What only the first message of a thread has."""
    replies = list(world.replies(message.channel, message.ts))
    if not replies:
        return {}
    people = list(dict.fromkeys(reply.user for reply in replies))
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users_count": len(people),
        "latest_reply": replies[-1].ts,
        "reply_users": people,
        "is_locked": False,
        "subscribed": False,
    }


def permalink(world: World, channel: Channel, message: Message) -> str:
    link = f"{world.base}/archives/{channel.id}/p{message.ts.replace('.', '')}"
    if message.thread_ts and message.thread_ts != message.ts:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return link
