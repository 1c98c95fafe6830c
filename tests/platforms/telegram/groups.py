"""Groups: made, upgraded, and the bot's place in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from tests.platforms.telegram import payloads
from tests.platforms.telegram.model import Account, Chat, Member, Message, Topic
from tests.platforms.telegram.spotting import spot
from tests.platforms.telegram.world import World

EVERY_RIGHT = frozenset(
    {
        "can_manage_chat",
        "can_delete_messages",
        "can_restrict_members",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
    }
)


@dataclass(slots=True, eq=False)
class Group:
    """A group, a supergroup or a forum, as a test holds it; it follows an upgrade."""

    world: World
    chat: Chat
    owner: Account

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def topics(self) -> list[Topic]:
        """The topics that are there, in the order of their making."""
        return [topic for topic in self.chat.topics.values() if not topic.deleted]

    def topic(self, name: str) -> Topic:
        return next(topic for topic in self.topics if topic.name == name)

    def messages(self, *, topic: Topic | int | None = None) -> list[Message]:
        """What stands there now, oldest first; of one topic if given. Service messages too."""
        thread = topic.id if isinstance(topic, Topic) else topic
        return [
            message
            for message in self.chat.messages.values()
            if not message.deleted and (thread is None or message.topic == thread)
        ]

    def said(self, *, topic: Topic | int | None = None) -> list[Message]:
        """What the bot has said there and still stands."""
        bot = self.world.bot
        return [m for m in self.messages(topic=topic) if m.sender is bot and not m.service]

    @property
    def pinned(self) -> list[Message]:
        return [self.chat.messages[number] for number in self.chat.pins]

    def admits_bot(self, *, rights: Iterable[str] | None = None) -> None:
        """Let the bot in; with `rights` at once as an administrator."""
        bot = self.world.bot
        self.world.set_member(self.chat, bot, Member(bot), by=self.owner)
        joined = [payloads.user(bot)]
        self.world.announce(self.chat, self.owner, {"new_chat_members": joined})
        if rights is not None:
            self.promotes_bot(rights)

    def promotes_bot(self, rights: Iterable[str] = EVERY_RIGHT) -> None:
        bot = self.world.bot
        after = Member(bot, "administrator", frozenset(rights))
        self.world.set_member(self.chat, bot, after, by=self.owner)

    def demotes_bot(self) -> None:
        bot = self.world.bot
        self.world.set_member(self.chat, bot, Member(bot), by=self.owner)

    def kicks_bot(self) -> None:
        bot = self.world.bot
        self.world.set_member(self.chat, bot, Member(bot, "kicked"), by=self.owner)

    def anonymous_says(self, text: str, *, topic: Topic | int | None = None) -> Message:
        """Let an administrator write in the group's name: Telegram hides who it was."""
        hidden = Account(1_087_968_824, "Group", username="GroupAnonymousBot", is_bot=True)
        message = self.world.post(
            self.chat,
            hidden,
            text=text,
            entities=tuple(spot(text)),
            topic=topic.id if isinstance(topic, Topic) else topic,
            extra={"sender_chat": payloads.chat(self.chat)},
        )
        self.world.tell(message)
        return message

    def mutes(self, *, muted: bool = True) -> None:
        """Take from members who are no administrators the right to write."""
        self.chat.muted = muted

    def upgrades(self) -> None:
        """Become a supergroup: a new id, the old one answers with it from now on."""
        old = self.chat
        assert old.type == "group", "only a basic group is upgraded"
        new = Chat(
            -1_001_900_000_000 - self.world.serial(),
            "supergroup",
            title=old.title,
            members=dict(old.members),
            muted=old.muted,
        )
        self.world.chats[new.id] = new
        old.migrated_to = new.id
        self.world.announce(old, self.owner, {"migrate_to_chat_id": new.id})
        self.world.announce(new, self.owner, {"migrate_from_chat_id": old.id})
        self.chat = new

    def turns_topics_on(self) -> None:
        assert self.chat.supergroup, "only a supergroup has topics"
        self.chat.forum = True
