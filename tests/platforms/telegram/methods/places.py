"""Which chat, topic and message a request means, and whether the bot may act there."""

from tests.platforms.telegram.call import Call
from tests.platforms.telegram.model import Chat, Member, Message
from tests.platforms.telegram.refusals import Refused, bad_request, forbidden, malformed
from tests.platforms.telegram.world import World


def chat_of(world: World, call: Call) -> Chat:
    """Find the chat of a request, whether or not the bot is (still) welcome there."""
    given = call.text("chat_id")
    if not given:
        raise malformed("chat_id is empty")
    if given.startswith("@"):
        found = [c for c in world.chats.values() if c.username and f"@{c.username}" == given]
        if not found:
            raise bad_request("chat not found")
        return found[0]
    number = call.integer("chat_id")
    account = world.accounts.get(number)
    if account is not None and account.seen and not account.is_bot:
        return world.private(account)
    chat = world.chats.get(number)
    if chat is None or (chat.person is not None and not chat.person.seen):
        raise bad_request("chat not found")
    if not chat.private and world.bot.id not in chat.members:
        raise bad_request("chat not found")
    return chat


def upgraded(new: int) -> Refused:
    """Refuse what is meant for a group that has another id now."""
    return bad_request(
        "group chat was upgraded to a supergroup chat", parameters={"migrate_to_chat_id": new}
    )


def reachable(world: World, call: Call) -> Chat:
    """Find a chat that the bot is in."""
    chat = chat_of(world, call)
    if chat.migrated_to is not None:
        raise upgraded(chat.migrated_to)
    if chat.person is not None:
        if chat.person.deactivated:
            raise forbidden("user is deactivated")
        if chat.person.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.person.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat
    me = chat.members[world.bot.id]
    kind = "supergroup" if chat.supergroup else "group"
    if me.status == "kicked":
        raise forbidden(f"bot was kicked from the {kind} chat")
    if not me.present:
        raise forbidden(f"bot is not a member of the {kind} chat")
    return chat


def writable(world: World, call: Call, what: str = "text messages") -> Chat:
    """Find a chat that the bot may write in."""
    chat = reachable(world, call)
    if chat.muted and not myself(world, chat).admin:
        raise bad_request(f"not enough rights to send {what} to the chat")
    return chat


def myself(world: World, chat: Chat) -> Member:
    return chat.members.get(world.bot.id) or Member(world.bot)


def thread_of(world: World, call: Call, chat: Chat) -> int | None:
    """Find the topic that is written to; none is the chat itself (or General)."""
    thread = call.optional("message_thread_id")
    if thread is None:
        return None
    topic = chat.topics.get(thread)
    if topic is None or topic.deleted:
        raise bad_request("message thread not found")
    if topic.closed and not myself(world, chat).may("can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return thread


def replied(call: Call, chat: Chat, thread: int | None) -> Message | None:
    """Find the message that is replied to; if a topic is named, it lies in that topic."""
    wanted = call.object("reply_parameters")
    if wanted is None:
        return None
    if "message_id" not in wanted:
        raise malformed('can\'t parse reply parameters: Field "message_id" is required')
    message = chat.messages.get(int(wanted["message_id"]))
    gone = message is None or message.deleted
    elsewhere = thread is not None and message is not None and message.topic != thread
    if gone or elsewhere:
        if wanted.get("allow_sending_without_reply"):
            return None
        raise bad_request("message to be replied not found")
    return message


def message_of(call: Call, chat: Chat, *, to: str) -> Message:
    """Find the message of a request, which is there `to` be edited, deleted, pinned, …"""
    number = call.integer("message_id")
    if not number:
        raise malformed("message identifier is not specified")
    message = chat.messages.get(number)
    if message is None or message.deleted:
        raise bad_request(f"message to {to} not found")
    return message


def counted(world: World, chat: Chat, *, count: int = 1) -> None:
    """Count messages against the flood limits."""
    now = world.clock.now()
    world.limits.take(chat.id, group=not chat.private, count=count, now=now)
