"""The fake as a test holds it: make people and groups, look at what was said, order weather."""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from tests.platforms.telegram.clock import Clock
from tests.platforms.telegram.groups import EVERY_RIGHT, Group
from tests.platforms.telegram.limits import Limits, Pace
from tests.platforms.telegram.methods.menus import scope_key
from tests.platforms.telegram.model import Account, Chat, Member, Message, Query, Topic
from tests.platforms.telegram.people import Person
from tests.platforms.telegram.polling import Polling
from tests.platforms.telegram.refusals import Json
from tests.platforms.telegram.server import Request, Server
from tests.platforms.telegram.updates import Updates
from tests.platforms.telegram.weather import Weather
from tests.platforms.telegram.webhook import Deliverer
from tests.platforms.telegram.world import Hook, Violation, World

TOKEN = "7000000001:AAFakeTokenForTestsOnly_0123456789abcde"


@dataclass(slots=True)
class FakeTelegram:
    """A Telegram of one's own; `url` is the root that stands for https://api.telegram.org."""

    world: World
    server: Server
    weather: Weather
    polling: Polling
    deliverer: Deliverer
    people: list[Person] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

    @property
    def token(self) -> str:
        return self.world.token

    @property
    def bot(self) -> Account:
        return self.world.bot

    @property
    def clock(self) -> Clock:
        return self.world.clock

    @property
    def violations(self) -> list[Violation]:
        return self.world.violations

    @property
    def requests(self) -> list[Request]:
        """Every request that reached a method, in order."""
        return self.server.requests

    def calls(self, method: str) -> list[Request]:
        return [request for request in self.requests if request.method == method]

    def forgive(self) -> list[Violation]:
        """Give the violations so far and forget them: a test provoked them on purpose."""
        seen = list(self.world.violations)
        self.world.violations.clear()
        return seen

    def add_user(
        self,
        first_name: str = "Kari",
        last_name: str | None = None,
        *,
        language_code: str | None = "en",
        username: str | None = None,
        topics: bool = False,
        started: bool = False,
    ) -> Person:
        """Let somebody be there. With `started` the bot may write to them from the beginning."""
        number = 700_000 + self.world.serial()
        account = Account(
            number,
            first_name,
            last_name,
            username,
            language_code,
            topics=topics,
            seen=started,
            started=started,
        )
        self.world.accounts[number] = account
        person = Person(self.world, account)
        self.people.append(person)
        self.world.private(account)
        return person

    def add_group(
        self,
        title: str,
        members: Iterable[Person] = (),
        *,
        forum: bool = False,
        supergroup: bool = False,
        bot: bool = True,
        bot_admin: bool | Iterable[str] = False,
        quiet: bool = True,
    ) -> Group:
        """Let a group be there; `bot_admin` says with every right or with which.

        With `quiet` the bot is in it from of old, else it hears how it was let in.
        """
        serial = self.world.serial()
        large = forum or supergroup
        number = -1_001_800_000_000 - serial if large else -4_100_000 - serial
        owner = Account(690_000 + serial, "Ida", "Owner", language_code="en")
        self.world.accounts[owner.id] = owner
        chat = Chat(number, "supergroup" if large else "group", title=title, forum=forum)
        self.world.chats[number] = chat
        chat.members[owner.id] = Member(owner, "creator")
        for person in members:
            chat.members[person.id] = Member(person.account)
            person.account.seen = person.account.seen or bot
        group = Group(self.world, chat, owner)
        if bot:
            rights = EVERY_RIGHT if bot_admin is True else frozenset(bot_admin or ())
            self._let_in(group, rights, quiet=quiet)
        return group

    def _let_in(self, group: Group, rights: frozenset[str], *, quiet: bool) -> None:
        if not quiet:
            group.admits_bot(rights=rights or None)
            return
        status = "administrator" if rights else "member"
        group.chat.members[self.bot.id] = Member(self.bot, status, rights)

    def messages(
        self, chat: Chat | Group | Person, *, topic: Topic | int | None = None
    ) -> list[Message]:
        """What the bot has said in a chat and still stands, oldest first."""
        bot = self.bot
        thread = topic.id if isinstance(topic, Topic) else topic
        where = chat if isinstance(chat, Chat) else chat.chat
        return [
            message
            for message in where.messages.values()
            if message.sender is bot
            and not message.deleted
            and not message.service
            and (thread is None or message.topic == thread)
        ]

    @property
    def queries(self) -> list[Query]:
        """Every press on a button, with the answer it got."""
        return list(self.world.queries.values())

    @property
    def unanswered(self) -> list[Query]:
        return [query for query in self.queries if query.answer is None]

    def commands(self, scope: Json | None = None, language: str = "") -> list[Json]:
        """The menu exactly as set for a scope and a language."""
        return self.world.menus.get((scope_key(scope), language), [])

    def menu_for(self, person: Person, group: Group | None = None) -> list[str]:
        """The commands that somebody is offered, by the documentation's order of scopes."""
        language = (person.account.language_code or "")[:2]
        for scope in _scopes(person, group):
            for code in (language, ""):
                found = self.world.menus.get((scope_key(scope), code))
                if found:
                    return [str(one["command"]) for one in found]
        return []

    def deliver(self, kind: str, body: Json) -> Json | None:
        """Queue an update with any body: a kind nobody acts out here, or one that is broken."""
        update = self.world.updates.add(kind, body)
        self.world.changed()
        return update

    def leave_webhook(self, url: str = "https://old.example.org/hook") -> None:
        """Let a webhook be set that an earlier installation forgot."""
        self.world.hook = Hook(url, "", 40, by_client=False)

    async def until(self, true: Callable[[], object], *, seconds: float = 5.0) -> None:
        """Wait until something is so; asked again after each change of the world.

        Raises: TimeoutError: it did not come to be in so many seconds.
        """
        await self.world.until(true, seconds=seconds)

    async def idle(self, *, seconds: float = 5.0) -> None:
        """Wait until the client has confirmed every update."""
        await self.until(lambda: not self.world.updates.waiting, seconds=seconds)


def _scopes(person: Person, group: Group | None) -> list[Json]:
    if group is None:
        return [{"type": "chat", "chat_id": person.id}, {"type": "all_private_chats"}, {}]
    here = {"chat_id": group.id}
    scopes: list[Json] = [{"type": "chat_member", **here, "user_id": person.id}]
    member = group.chat.members.get(person.id)
    admin = member is not None and member.admin
    if admin:
        scopes.append({"type": "chat_administrators", **here})
    scopes.append({"type": "chat", **here})
    if admin:
        scopes.append({"type": "all_chat_administrators"})
    return [*scopes, {"type": "all_group_chats"}, {}]


def make_fake(
    *,
    token: str = TOKEN,
    username: str = "melding_test_bot",
    privacy: bool = True,
    topics_enabled: bool = True,
    pace: Pace | None = None,
    loopback_webhooks: bool = True,
    query_lives: float = 15.0,
    webhook_pause: float = 0.05,
    webhook_timeout: float = 5.0,
) -> FakeTelegram:
    """Put a fake together without starting it; see `fake_telegram` for what is what."""
    assert re.fullmatch(r"\d+:[\w-]{35,}", token), "a token looks like 123:35 letters"
    clock = Clock()
    bot = Account(int(token.partition(":")[0]), "Melding", username=username, is_bot=True)
    world = World(
        bot,
        token,
        clock,
        Updates(clock),
        Limits(pace),
        privacy=privacy,
        topics_enabled=topics_enabled,
        loopback_webhooks=loopback_webhooks,
        query_lives=query_lives,
    )
    weather = Weather(world.updates)
    polling = Polling(world, weather)
    server = Server(world, weather, polling)
    deliverer = Deliverer(world, weather, server.answered, webhook_pause, webhook_timeout)
    return FakeTelegram(world, server, weather, polling, deliverer)


@asynccontextmanager
async def fake_telegram(
    *,
    token: str = TOKEN,
    username: str = "melding_test_bot",
    privacy: bool = True,
    topics_enabled: bool = True,
    pace: Pace | None = Pace(),  # noqa: B008 - frozen
    loopback_webhooks: bool = True,
    query_lives: float = 15.0,
    webhook_pause: float = 0.05,
    webhook_timeout: float = 5.0,
    down: bool = False,
    strict: bool = True,
) -> AsyncIterator[FakeTelegram]:
    """Run a fake Telegram; with `strict` it fails at the end if the client misbehaved.

    `pace` holds the flood limits (None: no limits), `query_lives` how many seconds a press may be
    answered, `webhook_pause` and `webhook_timeout` are the seconds between and for deliveries,
    `down` lets Telegram be unreachable at first.
    """
    telegram = make_fake(
        token=token,
        username=username,
        privacy=privacy,
        topics_enabled=topics_enabled,
        pace=pace,
        loopback_webhooks=loopback_webhooks,
        query_lives=query_lives,
        webhook_pause=webhook_pause,
        webhook_timeout=webhook_timeout,
    )
    telegram.weather.down = down
    await telegram.server.start()
    delivering = asyncio.create_task(telegram.deliverer.run())
    try:
        yield telegram
    finally:
        delivering.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await delivering
        await telegram.server.stop()
    if strict:
        assert telegram.violations == [], "the client did what Telegram forbids"
