"""The world behind the Bot API: who is there, what was said, and what the bot gets to hear."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.platforms.telegram import payloads
from tests.platforms.telegram.clock import Clock
from tests.platforms.telegram.files import FileStore
from tests.platforms.telegram.limits import Limits
from tests.platforms.telegram.model import Account, Chat, Member, Message, Query
from tests.platforms.telegram.refusals import Json
from tests.platforms.telegram.spotting import spanned
from tests.platforms.telegram.updates import Updates


@dataclass(frozen=True, slots=True)
class Violation:
    """Something that a well-behaved client never does."""

    method: str
    what: str


@dataclass(slots=True)
class Hook:
    """A webhook as set; `by_client` tells it from one that a test left behind."""

    url: str
    secret_token: str
    max_connections: int
    by_client: bool
    last_error: tuple[int, str] | None = None


@dataclass(slots=True)
class World:
    """All state in one place; it changes by what people do and by what the bot asks for."""

    bot: Account
    token: str
    clock: Clock
    updates: Updates
    limits: Limits
    privacy: bool = True
    topics_enabled: bool = True
    loopback_webhooks: bool = True
    query_lives: float = 15.0
    hook: Hook | None = None
    files: FileStore = field(default_factory=FileStore)
    accounts: dict[int, Account] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    menus: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    actions: list[tuple[int, str]] = field(default_factory=list)
    violations: list[Violation] = field(default_factory=list)
    _message_ids: int = 100
    _serial: int = 0
    _watching: list[asyncio.Event] = field(default_factory=list)

    def serial(self) -> int:
        """Give a number never given before."""
        self._serial += 1
        return self._serial

    def violate(self, method: str, what: str) -> None:
        self.violations.append(Violation(method, what))

    def changed(self) -> None:
        """Wake who waits for the world to change."""
        for event in self._watching:
            event.set()

    async def until(self, true: Callable[[], object], *, seconds: float) -> None:
        """Wait until something is so, asked again after every change.

        Raises: TimeoutError: it did not come to be in so many seconds.
        """
        event = asyncio.Event()
        self._watching.append(event)
        try:
            async with asyncio.timeout(seconds):
                while not true():
                    await event.wait()
                    event.clear()
        finally:
            self._watching.remove(event)

    def private(self, account: Account) -> Chat:
        """Give the private chat with somebody; it has their id."""
        if account.id not in self.chats:
            self.chats[account.id] = Chat(account.id, "private", person=account)
        return self.chats[account.id]

    def next_message_id(self, chat: Chat) -> int:
        """Give the next id: supergroups count for themselves, all other chats together."""
        if chat.supergroup:
            return max(chat.messages, default=1) + 1  # 1 is the General topic
        self._message_ids += 1
        return self._message_ids

    def post(
        self,
        chat: Chat,
        sender: Account,
        *,
        text: str = "",
        entities: tuple[Json, ...] = (),
        source: str | None = None,
        content: Json | None = None,
        service: bool = False,
        keyboard: Json | None = None,
        topic: int | None = None,
        reply_to: Message | None = None,
        album: str | None = None,
        extra: Json | None = None,
    ) -> Message:
        """Put a message into a chat; the bot does not hear of it by this alone."""
        message = Message(
            chat=chat,
            id=self.next_message_id(chat),
            date=self.clock.unix(),
            sender=sender,
            text=text,
            entities=entities,
            source=text if source is None else source,
            content=content or {},
            service=service,
            keyboard=keyboard,
            topic=topic,
            reply_to=reply_to,
            album=album,
            extra=extra or {},
        )
        chat.messages[message.id] = message
        self.changed()
        return message

    def announce(self, chat: Chat, sender: Account, content: Json, **more: int | None) -> Message:
        """Put a service message into a chat and tell the bot, which hears even its own."""
        message = self.post(chat, sender, content=content, service=True, topic=more.get("topic"))
        self.tell(message)
        return message

    def tell(self, message: Message, *, kind: str = "message") -> Json | None:
        """Queue an update about a message, if the bot gets to see it."""
        if not self.sees(message):
            return None
        message.sender.seen = True
        return self.updates.add(kind, payloads.message(message))

    def sees(self, message: Message) -> bool:
        """Whether the bot is shown a message, by its privacy mode."""
        chat = message.chat
        if chat.private:
            return not message.chat.person.blocked if message.chat.person else True
        me = chat.members.get(self.bot.id)
        if me is None or not me.present:
            return False
        if message.service or me.admin or not self.privacy:
            return True
        if message.reply_to is not None and message.reply_to.sender is self.bot:
            return True
        return any(self._addressed(message.text, entity) for entity in message.entities)

    def _addressed(self, text: str, entity: Json) -> bool:
        said = spanned(text, entity).lower()
        mine = f"@{self.bot.username}".lower()
        if entity["type"] == "bot_command":
            return "@" not in said or said.endswith(mine)
        return bool(entity["type"] == "mention" and said == mine)

    def set_member(self, chat: Chat, account: Account, after: Member, *, by: Account) -> None:
        """Change somebody's place in a group and tell the bot in the way it is told."""
        old = chat.members.get(account.id) or Member(account, "left")
        before = payloads.member(old)
        chat.members[account.id] = after
        change = payloads.member_change(
            chat, by=by, before=before, after=payloads.member(after), date=self.clock.unix()
        )
        me = chat.members.get(self.bot.id)
        if account is self.bot:
            self.updates.add("my_chat_member", change)
        elif me is not None and me.admin:
            self.updates.add("chat_member", change)
        if me is not None and me.present:
            account.seen = True
        self.changed()

    def private_change(self, account: Account, *, blocked: bool) -> None:
        """Block or unblock the bot in a private chat and tell it."""
        here, gone = Member(self.bot), Member(self.bot, "kicked")
        before, after = (here, gone) if blocked else (gone, here)
        account.blocked = blocked
        change = payloads.member_change(
            self.private(account),
            by=account,
            before=payloads.member(before),
            after=payloads.member(after),
            date=self.clock.unix(),
        )
        self.updates.add("my_chat_member", change)
        self.changed()
