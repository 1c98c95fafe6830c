"""The Bot API's objects, drawn from what the fake knows; fields in the documentation's order."""

from tests.platforms.telegram.model import RIGHTS, Account, Chat, Member, Message, Query
from tests.platforms.telegram.refusals import Json


def user(account: Account) -> Json:
    body: Json = {"id": account.id, "is_bot": account.is_bot, "first_name": account.first_name}
    if account.last_name:
        body["last_name"] = account.last_name
    if account.username:
        body["username"] = account.username
    if account.language_code:
        body["language_code"] = account.language_code
    return body


def chat(one: Chat) -> Json:
    if one.person:
        body: Json = {"id": one.id, "first_name": one.person.first_name}
        if one.person.last_name:
            body["last_name"] = one.person.last_name
        if one.person.username:
            body["username"] = one.person.username
        return {**body, "type": "private"}
    body = {"id": one.id, "title": one.title}
    if one.username:
        body["username"] = one.username
    if one.forum:
        body["is_forum"] = True
    return {**body, "type": one.type}


def message(one: Message, *, nested: bool = False) -> Json:
    """Draw a message; a replied one (`nested`) shows no further reply, as documented."""
    body: Json = {"message_id": one.id}
    thread, reply_to = _thread(one), _reply(one)
    if thread is not None:
        body["message_thread_id"] = thread
    body |= {"from": user(one.sender), "chat": chat(one.chat), "date": one.date}
    if one.edited is not None:
        body["edit_date"] = one.edited
    if one.topic is not None and (one.chat.forum or one.chat.private):
        body["is_topic_message"] = True
    if reply_to is not None and not nested:
        body["reply_to_message"] = message(reply_to, nested=True)
    if one.album:
        body["media_group_id"] = one.album
    body |= one.extra | one.content
    _add_text(body, one)
    if one.keyboard:
        body["reply_markup"] = one.keyboard
    return body


def _thread(one: Message) -> int | None:
    """Tell the topic, or in a supergroup the first message of a chain of replies.

    The latter is no topic: what is sent to it is refused with "message thread not found".
    """
    if one.topic is not None or one.reply_to is None or not one.chat.supergroup:
        return one.topic
    root = one.reply_to
    while root.reply_to is not None:
        root = root.reply_to
    return root.id


def _reply(one: Message) -> Message | None:
    """Tell what is replied to; in a forum's topic, without a reply, it is the topic's beginning."""
    if one.reply_to is not None or not one.chat.forum or one.topic in {None, one.id}:
        return one.reply_to
    return one.chat.messages.get(one.topic or 0)


def _add_text(body: Json, one: Message) -> None:
    if not one.text:
        return
    text, entities = ("caption", "caption_entities") if one.captioned else ("text", "entities")
    body[text] = one.text
    if one.entities:
        body[entities] = list(one.entities)


def inaccessible(one: Message) -> Json:
    """Draw an InaccessibleMessage: all that is told of a deleted one."""
    return {"chat": chat(one.chat), "message_id": one.id, "date": 0}


def callback_query(one: Query) -> Json:
    return {
        "id": one.id,
        "from": user(one.person),
        "message": inaccessible(one.message) if one.message.deleted else message(one.message),
        "chat_instance": str(-(abs(one.message.chat.id) * 7919 + 104729)),
        "data": one.data,
    }


def member(one: Member) -> Json:
    body: Json = {"user": user(one.account), "status": one.status}
    match one.status:
        case "creator":
            body["is_anonymous"] = False
        case "administrator":
            body |= {right: right in one.rights for right in RIGHTS}
            body["is_anonymous"] = False
        case "kicked":
            body["until_date"] = 0
        case _:
            pass
    return body


def member_change(one: Chat, *, by: Account, before: Json, after: Json, date: int) -> Json:
    """Draw a ChatMemberUpdated from two drawn members."""
    return {
        "chat": chat(one),
        "from": user(by),
        "date": date,
        "old_chat_member": before,
        "new_chat_member": after,
    }


def full_chat(one: Chat) -> Json:
    """Draw a ChatFullInfo."""
    body = chat(one) | {"accent_color_id": 3, "max_reaction_count": 11}
    if one.pins:
        body["pinned_message"] = message(one.messages[one.pins[-1]])
    if not one.private:
        body["permissions"] = dict.fromkeys(
            ("can_send_messages", "can_send_photos", "can_send_documents"), not one.muted
        )
    return body | {"accepted_gift_types": _no_gifts()}


def _no_gifts() -> Json:
    kinds = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    return dict.fromkeys((*kinds, "gifts_from_channels"), False)
