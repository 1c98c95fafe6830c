"""The fake as tests use it: the world, its people, its weather, and what the app did."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import TypeVar

from tests.platforms.slack import events
from tests.platforms.slack.clock import Clock, Timing
from tests.platforms.slack.delivery import Deliveries
from tests.platforms.slack.interactions import Interactions
from tests.platforms.slack.limits import Limits, Pace
from tests.platforms.slack.people import Person
from tests.platforms.slack.posting import Posting
from tests.platforms.slack.server import Server
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.sockets import Sockets
from tests.platforms.slack.triggers import Triggers
from tests.platforms.slack.weather import Weather
from tests.platforms.slack.world import App, Channel, File, Message, User, View, World

Found = TypeVar("Found")


class FakeSlack:
    """One workspace with one app. Give the app `api_url` and the tokens of `app`."""

    def __init__(self, *, timing: Timing, pace: Pace, app: App) -> None:
        self.world = World(timing=timing, app=app)
        self.triggers = Triggers(self.world)
        self.sockets = Sockets(self.world)
        self.deliveries = Deliveries(self.world, self.sockets)
        self.world.tell = self.deliveries.tell
        limits = Limits(pace)
        self._server = Server(
            self.world, limits=limits, triggers=self.triggers, sockets=self.sockets
        )
        self._interactions = Interactions(self.world, self.triggers, self.deliveries)
        self.posting: Posting | None = None

    @property
    def api_url(self) -> str:
        return f"{self.world.base}/api/"

    @property
    def app(self) -> App:
        return self.world.app

    @property
    def bot(self) -> User:
        return self.world.users[self.app.user_id]

    @property
    def clock(self) -> Clock:
        return self.world.clock

    @property
    def weather(self) -> Weather:
        return self.world.weather

    @property
    def violations(self) -> list[str]:
        """What the app did against the rules; empty at the end of every test."""
        return self.world.violations

    @property
    def calls(self) -> list[tuple[str, Json]]:
        """Every call of the Web API: method and arguments, in the order in which they came."""
        return self.world.calls

    def add_user(
        self,
        name: str,
        *,
        locale: str = "en-US",
        tz: str = "Europe/Helsinki",
        restricted: bool = False,
        ultra_restricted: bool = False,
        stranger: bool = False,
        is_bot: bool = False,
        deleted: bool = False,
        admin: bool = False,
    ) -> Person:
        """A guest has `restricted`; a `stranger` belongs to another, connected workspace."""
        user = User(
            id=self.world.new_id("U"),
            name=name,
            team="T0ELSEWHERE" if stranger else self.world.team,
            locale=locale,
            tz=tz,
            restricted=restricted,
            ultra_restricted=ultra_restricted,
            stranger=stranger,
            is_bot=is_bot,
            deleted=deleted,
            admin=admin,
        )
        self.world.users[user.id] = user
        return Person(self.world, user, self._interactions)

    def add_channel(
        self,
        name: str,
        *,
        members: Iterable[Person] = (),
        bot: bool = True,
        private: bool = False,
        archived: bool = False,
        shared: bool = False,
    ) -> Channel:
        """A channel with these people, and with the bot unless told otherwise."""
        channel = Channel(
            id=self.world.new_id("C"),
            name=name,
            kind="group" if private else "channel",
            members={each.id for each in members} | ({self.app.user_id} if bot else set()),
            archived=archived,
            shared=shared,
        )
        self.world.channels[channel.id] = channel
        return channel

    # What happens to the app.

    def archive(self, channel: Channel, by: Person, *, archived: bool = True) -> None:
        channel.archived = archived
        if self.app.user_id in channel.members:
            self.world.tell(events.archived(self.world, channel, by.id))

    def invite_bot(self, channel: Channel, by: Person) -> None:
        channel.members.add(self.app.user_id)
        self.world.tell(events.grey_line(self.world, channel, self.app.user_id))
        self.world.tell(events.joined(self.world, channel, self.bot, by.id))

    def kick_bot(self, channel: Channel, by: Person) -> None:
        """The bot hears channel_left and a word from Slackbot, but no member_left_channel."""
        channel.members.discard(self.app.user_id)
        self.world.tell(events.expelled(self.world, channel, by.id))
        text = f"You have been removed from #{channel.name} by {by.mention}"
        self.world.tell(events.slackbot_says(self.world, text))

    def uninstall(self) -> None:
        """The last two events are app_uninstalled and tokens_revoked."""
        self.app.dead, self.app.installed = "account_inactive", False
        self.world.tell(events.uninstalled(self.world))
        self.world.tell(events.revoked(self.world))

    def revoke_token(self) -> None:
        self.app.dead = "token_revoked"
        self.world.tell(events.revoked(self.world))

    def unfurl(self, message: Message) -> None:
        """A link in it gets a preview: a change of the message though nobody edited it."""
        before = events.plain(self.world, message)
        channel = self.world.channels[message.channel]
        self.world.tell(events.changed(self.world, channel, message, before))

    # What can be seen.

    def messages(self, channel: Channel, thread: Message | str | None = None) -> list[Message]:
        """What stands in a channel, or in one of its threads without its first message."""
        ts = thread.ts if isinstance(thread, Message) else thread
        if ts is not None:
            return list(self.world.replies(channel.id, ts))
        shown = (m for m in channel.messages if m.thread_ts in {None, m.ts} or m.broadcast)
        return [each for each in shown if not each.deleted]

    def from_bot(self, channel: Channel) -> list[Message]:
        """All that the bot wrote there, threads included, without what it deleted."""
        return [m for m in channel.messages if m.bot_id == self.app.bot_id and not m.deleted]

    def ephemerals(self, person: Person) -> list[Message]:
        shown = (m for m in self.world.ephemerals if m.ephemeral_to == person.id)
        return [each for each in shown if not each.deleted]

    def views(self, person: Person) -> list[View]:
        """The open modals, the top one last."""
        found = (self.world.views[each] for each in self.world.stacks[person.id])
        return [each for each in found if each.open]

    def home(self, person: Person) -> View | None:
        return self.world.homes.get(person.id)

    @property
    def files(self) -> dict[str, File]:
        return self.world.files

    # Waiting.

    async def until(self, seen: Callable[[], Found | None], seconds: float = 5.0) -> Found:
        """Wait until `seen` gives something true, and return that."""
        async with asyncio.timeout(seconds):
            while not (found := seen()):  # noqa: ASYNC110 - what is looked at knows no events
                await asyncio.sleep(0.005)
        return found

    async def connected(self, connections: int = 1) -> None:
        await self.until(lambda: self.sockets.connections >= connections)

    async def settled(self) -> None:
        """Wait until every event so far is acknowledged or lost."""
        await self.deliveries.settled()

    async def post_to(self, url: str) -> Posting:
        """Deliver over HTTP from now on instead of over sockets."""
        self.posting = Posting(self.world, url)
        self.deliveries.transport = self.posting
        return self.posting

    async def start(self) -> None:
        await self._server.start()

    async def close(self) -> None:
        await self.deliveries.close()
        await self.sockets.close()
        if self.posting is not None:
            await self.posting.close()
        await self._server.close()


@asynccontextmanager
async def fake_slack(
    *, timing: Timing | None = None, pace: Pace | None = None, app: App | None = None
) -> AsyncIterator[FakeSlack]:
    """A running fake. It does not look at `violations` itself: assert that they are empty."""
    slack = FakeSlack(timing=timing or Timing(), pace=pace or Pace(), app=app or App())
    await slack.start()
    try:
        yield slack
    finally:
        await slack.close()
