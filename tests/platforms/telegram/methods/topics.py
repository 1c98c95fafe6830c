"""createForumTopic, edit-, close-, reopen- and deleteForumTopic.

Each but the last makes a message about itself, which counts as one that is sent (levlam,
github.com/tdlib/td/issues/2592, where edits are said to share that limit as well).
"""

from typing import Any

from tests.platforms.telegram.call import Call
from tests.platforms.telegram.methods.places import counted, myself, reachable
from tests.platforms.telegram.model import Chat, Topic
from tests.platforms.telegram.refusals import Json, bad_request, malformed
from tests.platforms.telegram.world import World

LONGEST_NAME = 128  # characters; createForumTopic
COLOURS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)


def _forum(world: World, call: Call, *, private: bool, to: str) -> Chat:
    """Find a chat with topics where the bot may manage them.

    `private` says that the method also works in a private chat whose person has topics on.
    """
    chat = reachable(world, call)
    if chat.person is not None:
        if not (private and world.topics_enabled and chat.person.topics):
            raise bad_request("the chat is not a forum")
        return chat
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    me, thread = myself(world, chat), call.integer("message_thread_id")
    mine = thread in chat.topics and chat.topics[thread].creator == world.bot.id
    if not me.may("can_manage_topics") and not (mine and to != "delete"):
        raise bad_request(f"not enough rights to {to} the topic".replace(
            "create the", "create a"))  # fmt: skip
    return chat


def _topic(call: Call, chat: Chat) -> Topic:
    topic = chat.topics.get(call.integer("message_thread_id"))
    if topic is None or topic.deleted:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


def _name(call: Call) -> str:
    name = call.text("name").strip()
    if not name:
        raise malformed("topic name must be non-empty")
    if len(name) > LONGEST_NAME:
        raise malformed("TOPIC_TITLE_TOO_LONG")
    return name


def create_forum_topic(world: World, call: Call) -> Any:
    chat = _forum(world, call, private=True, to="create")
    name, colour = _name(call), call.integer("icon_color", COLOURS[0])
    if colour not in COLOURS:
        raise malformed("TOPIC_ICON_COLOR_INVALID")
    counted(world, chat)
    made: Json = {"name": name, "icon_color": colour}
    message = world.post(chat, world.bot, content={"forum_topic_created": made}, service=True)
    message.topic = message.id
    chat.topics[message.id] = Topic(message.id, name, colour, world.bot.id, names=[name])
    world.tell(message)
    return {"message_thread_id": message.id, **made}


def edit_forum_topic(world: World, call: Call) -> Any:
    chat = _forum(world, call, private=True, to="edit")
    topic = _topic(call, chat)
    if not call.has("name"):
        return True
    name = _name(call)
    if name == topic.name:
        raise bad_request("TOPIC_NOT_MODIFIED")
    counted(world, chat)
    topic.name = name
    topic.names.append(name)
    world.announce(chat, world.bot, {"forum_topic_edited": {"name": name}}, topic=topic.id)
    return True


def _set_closed(world: World, call: Call, *, closed: bool) -> bool:
    chat = _forum(world, call, private=False, to="close or open")
    topic = _topic(call, chat)
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    counted(world, chat)
    topic.closed = closed
    happened = "forum_topic_closed" if closed else "forum_topic_reopened"
    world.announce(chat, world.bot, {happened: {}}, topic=topic.id)
    return True


def close_forum_topic(world: World, call: Call) -> Any:
    return _set_closed(world, call, closed=True)


def reopen_forum_topic(world: World, call: Call) -> Any:
    return _set_closed(world, call, closed=False)


def delete_forum_topic(world: World, call: Call) -> Any:
    """Delete a topic with all that was said in it."""
    chat = _forum(world, call, private=True, to="delete")
    topic = _topic(call, chat)
    topic.deleted = True
    for message in chat.messages.values():
        if message.topic == topic.id:
            message.deleted = True
    world.changed()
    return True
