"""What the fake knows: people, chats, members, topics and messages, as they are now."""

from dataclasses import dataclass, field

from tests.platforms.telegram.refusals import Json

# What an administrator of a group may have, by the Bot API's ChatMemberAdministrator.
RIGHTS = (
    "can_be_edited",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)
PRESENT = frozenset({"creator", "administrator", "member", "restricted"})


@dataclass(slots=True, eq=False)
class Account:
    """A person or a bot. `seen` says that our bot has met them, `started` that they wrote to it."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    topics: bool = False
    seen: bool = False
    started: bool = False
    blocked: bool = False
    deactivated: bool = False


@dataclass(slots=True)
class Member:
    """Somebody's place in a group; `status` as in ChatMember, `rights` only for administrators."""

    account: Account
    status: str = "member"
    rights: frozenset[str] = frozenset()

    @property
    def present(self) -> bool:
        return self.status in PRESENT

    @property
    def admin(self) -> bool:
        return self.status in {"creator", "administrator"}

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.admin and right in self.rights)


@dataclass(slots=True)
class Topic:
    """A forum topic; its id is that of the message which created it."""

    id: int
    name: str
    icon_color: int
    creator: int
    closed: bool = False
    deleted: bool = False
    names: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Version:
    """What a message was at one time. `source` is the text as the client sent it."""

    text: str
    entities: tuple[Json, ...]
    source: str
    keyboard: Json | None


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button: `data` or `url` is set, by what it does."""

    label: str
    data: str | None = None
    url: str | None = None


@dataclass(slots=True, eq=False)
class Message:
    """A message; `content` holds what is neither text nor caption (photo, document, service).

    `extra` are further fields that leave a text a text: sender_chat, forward_origin, quote.
    """

    chat: "Chat"
    id: int
    date: int
    sender: Account
    text: str = ""
    entities: tuple[Json, ...] = ()
    source: str = ""
    content: Json = field(default_factory=dict)
    service: bool = False
    keyboard: Json | None = None
    topic: int | None = None
    reply_to: "Message | None" = None
    album: str | None = None
    edited: int | None = None
    deleted: bool = False
    pinned: bool = False
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    versions: list[Version] = field(default_factory=list)
    extra: Json = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.remember()

    def remember(self) -> None:
        """Add what the message is now to its versions."""
        self.versions.append(Version(self.text, self.entities, self.source, self.keyboard))

    @property
    def captioned(self) -> bool:
        """Whether its text is a caption, because there is something above it."""
        return bool(self.content)

    @property
    def html(self) -> str:
        """The text as the client sent it, markup and all."""
        return self.source

    @property
    def rows(self) -> list[list[Button]]:
        """The inline keyboard, row by row."""
        rows = (self.keyboard or {}).get("inline_keyboard", [])
        return [
            [Button(b["text"], b.get("callback_data"), b.get("url")) for b in row] for row in rows
        ]

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.rows for button in row]

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat, a group or a supergroup. `person` is set for a private one."""

    id: int
    type: str
    title: str | None = None
    person: Account | None = None
    forum: bool = False
    username: str | None = None
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    pins: list[int] = field(default_factory=list)
    migrated_to: int | None = None
    muted: bool = False

    @property
    def private(self) -> bool:
        return self.type == "private"

    @property
    def supergroup(self) -> bool:
        return self.type == "supergroup"


@dataclass(slots=True)
class Query:
    """A press on a button: what the bot answered is in `answer` (text, show_alert, url)."""

    id: str
    person: Account
    message: Message
    data: str
    pressed: float
    answer: Json | None = None


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file on Telegram's side; `size` may be claimed to be more than what is really there."""

    file_id: str
    unique_id: str
    path: str
    content: bytes
    size: int
    kind: str
    described: Json
