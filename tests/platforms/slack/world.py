"""What exists in the invented workspace. Plain state: no server, no protocol."""

import hashlib
import secrets
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tests.platforms.slack.clock import Clock, Timing
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.weather import Weather

ALL_SCOPES = frozenset(
    [
        "app_mentions:read",
        "channels:history",
        "channels:join",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "mpim:history",
        "mpim:read",
        "pins:write",
        "reactions:read",
        "reactions:write",
        "team:read",
        "users.profile:read",
        "users:read",
        "users:read.email",
    ]
)


SLACKBOT = "USLACKBOT"  # Slack's own voice; users.info says that it is no bot


@dataclass(slots=True, kw_only=True)
class User:
    id: str
    name: str
    team: str
    locale: str = "en-US"
    tz: str = "Europe/Helsinki"
    email: str = ""
    restricted: bool = False
    ultra_restricted: bool = False
    stranger: bool = False
    is_bot: bool = False
    deleted: bool = False
    admin: bool = False


@dataclass(slots=True, kw_only=True)
class Channel:
    id: str
    name: str
    kind: str  # channel, group (private) or im, as in an event's `channel_type`
    members: set[str] = field(default_factory=set)
    archived: bool = False
    shared: bool = False
    general: bool = False
    messages: list["Message"] = field(default_factory=list)
    counter: int = 0


@dataclass(frozen=True, slots=True)
class Version:
    text: str
    blocks: list[Json]


@dataclass(slots=True, kw_only=True)
class Message:
    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    bot_id: str | None = None
    thread_ts: str | None = None
    files: list[str] = field(default_factory=list)
    metadata: Json | None = None
    client_msg_id: str | None = None
    edited_ts: str | None = None
    edited_by: str | None = None
    deleted: bool = False
    pinned: bool = False
    broadcast: bool = False
    reactions: dict[str, list[str]] = field(default_factory=dict)
    versions: list[Version] = field(default_factory=list)
    ephemeral_to: str | None = None

    def change(self, *, text: str, blocks: list[Json]) -> None:
        """Show something else from now on; what it showed stays in `versions`."""
        self.text, self.blocks = text, blocks
        self.versions.append(Version(text, blocks))


@dataclass(slots=True, kw_only=True)
class File:
    id: str
    name: str
    mimetype: str
    user: str
    content: bytes
    created: int
    title: str = ""
    channels: list[str] = field(default_factory=list)
    deleted: bool = False
    guarded: bool = False  # events name it with `file_access: check_file_info` only


@dataclass(slots=True, kw_only=True)
class View:
    """A modal on somebody's screen, or a Home."""

    id: str
    user: str
    body: Json  # as the app gave it, with the ids that Slack adds
    hash: str
    root: str
    previous: str | None = None
    open: bool = True
    errors: dict[str, str] = field(default_factory=dict)
    values: dict[str, dict[str, Json]] = field(default_factory=dict)
    response_urls: list[Json] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class App:
    """The app under test as Slack knows it; None for events, commands or shortcuts means all."""

    id: str = "A0MELDING1"
    name: str = "Melding"
    bot_id: str = "B0MELDING1"
    user_id: str = "U0MELDING1"
    bot_token: str = "xoxb-0001-0002-invented"
    app_token: str = "xapp-1-A0MELDING1-0003-invented"
    signing_secret: str = "0123456789abcdef0123456789abcdef"
    scopes: frozenset[str] = ALL_SCOPES
    events: frozenset[str] | None = None
    commands: frozenset[str] | None = None
    shortcuts: frozenset[str] | None = None
    dead: str | None = None  # the error that its bot token gets: token_revoked, account_inactive
    installed: bool = True


class World:
    """Everything there is, and the list of what the client did wrong."""

    def __init__(self, *, timing: Timing, app: App, team: str = "T0TESTTEAM") -> None:
        self.timing, self.app, self.team = timing, app, team
        self.team_name, self.team_domain = "Nordvik kommune", "nordvik"
        self.clock = Clock()
        self.weather = Weather()
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.files: dict[str, File] = {}
        self.views: dict[str, View] = {}
        self.homes: dict[str, View] = {}
        self.stacks: dict[str, list[str]] = defaultdict(list)
        self.ephemerals: list[Message] = []
        self.violations: list[str] = []
        self.calls: list[tuple[str, Json]] = []
        self.tell: Callable[[Json], None] = lambda _event: None
        self.base = ""  # http://127.0.0.1:port
        self._ids = 0
        bot = User(id=app.user_id, name=app.name, team=team, is_bot=True)
        self.users[bot.id] = bot
        self.users[SLACKBOT] = User(id=SLACKBOT, name="Slackbot", team=team)

    def new_id(self, prefix: str) -> str:
        self._ids += 1
        return f"{prefix}0{hashlib.sha1(f'{prefix}{self._ids}'.encode()).hexdigest()[:9].upper()}"  # noqa: S324 - an id

    def secret(self) -> str:
        return secrets.token_urlsafe(18)

    def violated(self, what: str) -> None:
        self.violations.append(what)

    def new_ts(self, channel: Channel) -> str:
        """Unique in its channel only: two rooms may well hold the same ts, as on Slack."""
        channel.counter += 1
        return f"{int(self.clock.now())}.{channel.counter:06d}"

    def event_ts(self) -> str:
        return f"{self.clock.now():.6f}"

    def dm(self, user: str, other: str | None = None) -> Channel:
        """The direct message of a person and the bot (or another person), made when first asked."""
        pair = {user, other or self.app.user_id}
        for channel in self.channels.values():
            if channel.kind == "im" and channel.members == pair:
                return channel
        made = Channel(id=self.new_id("D"), name="", kind="im", members=pair)
        self.channels[made.id] = made
        return made

    def message(self, channel: str, ts: str) -> Message | None:
        room = self.channels.get(channel)
        found = (m for m in room.messages if m.ts == ts) if room else iter(())
        return next(found, None)

    def replies(self, channel: str, ts: str) -> Iterator[Message]:
        room = self.channels[channel]
        return (m for m in room.messages if m.thread_ts == ts and m.ts != ts and not m.deleted)

    def post(self, channel: Channel, message: Message) -> Message:
        message.versions.append(Version(message.text, message.blocks))
        channel.messages.append(message)
        return message
