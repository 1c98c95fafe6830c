"""People: they write, press, edit, block, join and leave; the bot hears what it would hear."""

from dataclasses import dataclass

from tests.platforms.telegram import payloads
from tests.platforms.telegram.groups import Group
from tests.platforms.telegram.model import Member, Message, Query, Topic
from tests.platforms.telegram.refusals import Json
from tests.platforms.telegram.sending import Sender, Where, Within, thread_of
from tests.platforms.telegram.spotting import spot


@dataclass(slots=True, eq=False)
class Person(Sender):
    """Somebody with a Telegram client."""

    def says(
        self,
        text: str,
        *,
        chat: Where = None,
        reply_to: Message | None = None,
        topic: Within = None,
        extra: Json | None = None,
    ) -> Message:
        """Write a text; its entities are found as Telegram finds them.

        `extra` are further fields of the Message, as a `forward_origin`.
        """
        message = self.world.post(
            self.place(chat, reply_to),
            self.account,
            text=text,
            entities=tuple(spot(text)),
            reply_to=reply_to,
            topic=thread_of(topic, reply_to),
            extra=extra,
        )
        self.world.tell(message)
        return message

    def starts(self, payload: str = "") -> Message:
        """Press Start in the private chat, perhaps from a deep link."""
        if self.account.blocked:
            self.unblocks()
        return self.says(f"/start {payload}".strip())

    def presses(self, message: Message, button: str) -> Query:
        """Press an inline button, named by its label or its data, of a message as it is now.

        A deleted message can still be pressed: the client had not heard of it yet.
        """
        found = [b.data for b in message.buttons if button in {b.label, b.data} and b.data]
        assert found, f"no button {button!r} among {message.labels}"
        return self.presses_data(message, found[0])

    def presses_data(self, message: Message, data: str) -> Query:
        """Press a button that need not be there (any more): an old or a forged one."""
        number = 4_382_000_000_000_000_000 + self.world.serial()
        query = Query(str(number), self.account, message, data, self.world.clock.now())
        self.world.queries[query.id] = query
        self.account.seen = True
        self.world.updates.add("callback_query", payloads.callback_query(query))
        self.world.changed()
        return query

    def edits(self, message: Message, text: str) -> Message:
        """Change one's own text or caption."""
        assert message.sender is self.account, "people edit only what they wrote"
        message.text, message.source, message.entities = text, text, tuple(spot(text))
        message.edited = self.world.clock.unix()
        message.remember()
        self.world.tell(message, kind="edited_message")
        self.world.changed()
        return message

    def deletes(self, message: Message) -> None:
        """Delete a message; Telegram does not tell bots."""
        message.deleted = True
        self.world.changed()

    def reacts(self, message: Message, emoji: str | None) -> None:
        """Set one's reaction, or take it back; told only to bots that asked and are admins."""
        old = message.reactions.get(self.id, [])
        new: list[Json] = [{"type": "emoji", "emoji": emoji}] if emoji else []
        message.reactions[self.id] = new
        me = message.chat.members.get(self.world.bot.id)
        if message.chat.private or (me is not None and me.admin):
            self.world.updates.add(
                "message_reaction",
                {
                    "chat": payloads.chat(message.chat),
                    "message_id": message.id,
                    "user": payloads.user(self.account),
                    "date": self.world.clock.unix(),
                    "old_reaction": old,
                    "new_reaction": new,
                },
            )
        self.world.changed()

    def blocks(self) -> None:
        self.world.private_change(self.account, blocked=True)

    def unblocks(self) -> None:
        self.world.private_change(self.account, blocked=False)

    def deactivates(self) -> None:
        """Delete the account."""
        self.account.deactivated = True

    def joins(self, group: Group) -> None:
        """Enter a group."""
        self.world.set_member(group.chat, self.account, Member(self.account), by=self.account)
        joined = [payloads.user(self.account)]
        self.world.announce(group.chat, self.account, {"new_chat_members": joined})

    def leaves(self, group: Group) -> None:
        self.world.set_member(
            group.chat, self.account, Member(self.account, "left"), by=self.account
        )
        left = payloads.user(self.account)
        self.world.announce(group.chat, self.account, {"left_chat_member": left})

    def opens_topic(self, name: str, *, chat: Where = None) -> Topic:
        """Create a topic in a forum, or in one's own private chat with topics."""
        where = self.place(chat, None)
        content = {"forum_topic_created": {"name": name, "icon_color": 0x6FB9F0}}
        message = self.world.post(where, self.account, content=content, service=True)
        message.topic = message.id
        topic = Topic(message.id, name, 0x6FB9F0, self.id, names=[name])
        where.topics[topic.id] = topic
        self.world.tell(message)
        return topic

    @property
    def inbox(self) -> list[Message]:
        """What the bot's messages in the private chat look like now; deleted ones are gone."""
        bot = self.world.bot
        messages = self.chat.messages.values()
        return [m for m in messages if m.sender is bot and not m.deleted and not m.service]
