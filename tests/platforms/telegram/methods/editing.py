"""editMessageText, -Caption, -ReplyMarkup, deleteMessage(s), pins and reactions."""

from typing import Any

from telegram.constants import ReactionEmoji

from tests.platforms.telegram import payloads
from tests.platforms.telegram.call import Call
from tests.platforms.telegram.keyboards import checked_keyboard
from tests.platforms.telegram.methods.places import counted, message_of, myself, reachable
from tests.platforms.telegram.methods.sending import Worded, caption_of, worded_text
from tests.platforms.telegram.model import Chat, Message
from tests.platforms.telegram.refusals import Json, bad_request, malformed
from tests.platforms.telegram.world import World

DELETABLE = 48 * 3600  # seconds; deleteMessage
MOST_DELETED = 100  # deleteMessages
EMOJI = frozenset(one.value for one in ReactionEmoji)  # ReactionTypeEmoji
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def _editable(world: World, call: Call) -> tuple[Chat, Message]:
    chat = reachable(world, call)
    message = message_of(call, chat, to="edit")
    if message.sender is not world.bot or message.service:
        raise bad_request("message can't be edited")
    return chat, message


def _change(world: World, chat: Chat, message: Message, worded: Worded, call: Call) -> Json:
    keyboard = checked_keyboard(call.object("reply_markup"), editing=True)
    same_text = (message.text, message.entities) == (worded.text, worded.entities)
    if same_text and message.keyboard == keyboard:
        raise bad_request(NOT_MODIFIED)
    counted(world, chat)
    message.text, message.entities, message.source = worded.text, worded.entities, worded.source
    message.keyboard = keyboard
    if not same_text:
        message.edited = world.clock.unix()
    message.remember()
    world.changed()
    return payloads.message(message)


def edit_message_text(world: World, call: Call) -> Any:
    chat, message = _editable(world, call)
    worded = worded_text(call)
    if message.captioned:
        raise bad_request("there is no text in the message to edit")
    return _change(world, chat, message, worded, call)


def edit_message_caption(world: World, call: Call) -> Any:
    chat, message = _editable(world, call)
    worded = caption_of(call)
    if not message.captioned:
        raise bad_request("there is no caption in the message to edit")
    return _change(world, chat, message, worded, call)


def edit_message_reply_markup(world: World, call: Call) -> Any:
    chat, message = _editable(world, call)
    now = Worded(message.text, message.entities, message.source)
    return _change(world, chat, message, now, call)


def _deletable(world: World, chat: Chat, message: Message) -> bool:
    """Whether the bot may: its own and, in private, all within 48 hours; more with the right."""
    if not chat.private and myself(world, chat).may("can_delete_messages"):
        return True
    young = world.clock.now() - message.date < DELETABLE
    return young and (chat.private or message.sender is world.bot)


def _delete(message: Message) -> None:
    message.deleted = True
    message.pinned = False
    if message.id in message.chat.pins:
        message.chat.pins.remove(message.id)


def delete_message(world: World, call: Call) -> Any:
    chat = reachable(world, call)
    message = message_of(call, chat, to="delete")
    if not _deletable(world, chat, message):
        raise bad_request("message can't be deleted for everyone")
    _delete(message)
    world.changed()
    return True


def delete_messages(world: World, call: Call) -> Any:
    """Delete what can be deleted; unknown ones are skipped, as documented."""
    chat = reachable(world, call)
    numbers = call.array("message_ids")
    if not 1 <= len(numbers) <= MOST_DELETED:
        raise malformed("message identifiers are not specified or too many")
    found = [chat.messages[int(n)] for n in numbers if int(n) in chat.messages]
    if any(not _deletable(world, chat, message) for message in found if not message.deleted):
        raise bad_request("message can't be deleted for everyone")
    for message in found:
        _delete(message)
    world.changed()
    return True


def _pinning(world: World, call: Call, verb: str) -> Chat:
    chat = reachable(world, call)
    if not chat.private and not myself(world, chat).may("can_pin_messages"):
        raise bad_request(f"not enough rights to {verb} a message")
    return chat


def pin_chat_message(world: World, call: Call) -> Any:
    chat = _pinning(world, call, "pin")
    message = message_of(call, chat, to="pin")
    if message.service:
        raise bad_request("message can't be pinned")
    if message.pinned:
        raise bad_request("CHAT_NOT_MODIFIED")
    counted(world, chat)  # a message tells of it
    message.pinned = True
    chat.pins.append(message.id)
    pinned = payloads.message(message, nested=True)
    world.announce(chat, world.bot, {"pinned_message": pinned}, topic=message.topic)
    return True


def unpin_chat_message(world: World, call: Call) -> Any:
    chat = _pinning(world, call, "unpin")
    if not call.has("message_id"):
        if not chat.pins:
            raise bad_request("message to unpin not found")
        message = chat.messages[chat.pins[-1]]
    else:
        message = message_of(call, chat, to="unpin")
    if message.pinned:
        message.pinned = False
        chat.pins.remove(message.id)
    world.changed()
    return True


def set_message_reaction(world: World, call: Call) -> Any:
    chat = reachable(world, call)
    message = message_of(call, chat, to="react")
    reactions = call.array("reaction")
    if len(reactions) > 1:
        raise malformed("REACTIONS_TOO_MANY")
    if any(one.get("type") != "emoji" or one.get("emoji") not in EMOJI for one in reactions):
        raise malformed("REACTION_INVALID")
    message.reactions[world.bot.id] = reactions
    world.changed()
    return True
