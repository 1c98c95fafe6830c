"""Who came, who left, and where the bot itself can still write. Pure."""

from datetime import UTC

from telegram import (
    Chat,
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberRestricted,
    ChatMemberUpdated,
    Message,
    User,
)

from bot.adapters.telegram.places import PLATFORM, address
from bot.contract import Act, Found, Inbound, Joined, Left, Lost, Sender

_HERE = frozenset({ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER})


def of_bot(event: str, change: ChatMemberUpdated) -> tuple[Inbound, ...]:
    """Read what became of the bot: blocked by a person, or in and out of a group or channel."""
    writes = _posts if change.chat.type == Chat.CHANNEL else _present
    before, after = writes(change.old_chat_member), writes(change.new_chat_member)
    if before == after:
        return ()
    if change.chat.type == Chat.PRIVATE:
        act: Act = Found() if after else Lost("the person has blocked the bot")
        return (_told(event, change, sender(change.from_user), act),)
    status = change.new_chat_member.status
    why = "the bot was removed from the group"
    if status == ChatMember.RESTRICTED:
        why = "the bot may not write in the group"
    if change.chat.type == Chat.CHANNEL:
        why = "the bot may not post in the channel"
    act = Found() if after else Lost(why)
    return (_told(event, change, Sender(PLATFORM, "", ""), act),)


def of_person(event: str, change: ChatMemberUpdated) -> tuple[Inbound, ...]:
    """Read that somebody came into a group, or is not in it any more."""
    user = change.new_chat_member.user
    before = _in_group(change.old_chat_member)
    after = _in_group(change.new_chat_member)
    if before == after or user.is_bot or change.chat.type == Chat.CHANNEL:
        return ()
    return (_told(event, change, sender(user), Joined() if after else Left()),)


def of_service(event: str, message: Message) -> tuple[Inbound, ...]:
    """Read the line that a group shows when people come or one leaves; each is an event."""
    came: list[tuple[User, Act]] = [(user, Joined()) for user in message.new_chat_members or ()]
    if message.left_chat_member is not None:
        came.append((message.left_chat_member, Left()))
    place, when = address(message.chat.id), message.date.astimezone(UTC)
    return tuple(
        Inbound(f"{event}.{index}", sender(user), place, False, act, when)
        for index, (user, act) in enumerate(came)
        if not user.is_bot
    )


def _told(event: str, change: ChatMemberUpdated, who: Sender, act: Act) -> Inbound:
    private = change.chat.type == Chat.PRIVATE
    when = change.date.astimezone(UTC)
    return Inbound(event, who, address(change.chat.id), private, act, when)


def _present(member: ChatMember) -> bool:
    """Whether the bot can write as this member."""
    if isinstance(member, ChatMemberRestricted):
        return member.is_member and member.can_send_messages
    return member.status in _HERE


def _posts(member: ChatMember) -> bool:
    """Whether the bot can write in a channel, which only admins can who may."""
    return isinstance(member, ChatMemberAdministrator) and bool(member.can_post_messages)


def _in_group(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status in _HERE


def sender(user: User) -> Sender:
    """Describe a person; they are written to in the chat that has their own id."""
    return Sender(
        PLATFORM,
        str(user.id),
        user.full_name,
        language=user.language_code or "",
        private=str(user.id),
        handle=user.username or "",
    )
