"""A chat platform in memory: a real adapter that keeps what it was given and can be made to fail.

It declares what a test needs: by default it knows no repeats, as most platforms do not.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field

from bot.content import Button, Message
from bot.contract import Adapter, Limit, Manners, Receive, Sent
from bot.errors import TryLater, Undeliverable
from core.domain.places import Address, MessageRef
from tests.flows.talking import words

PLATFORM = "chat"


@dataclass
class Post:
    """One message on the platform; `versions` are what it said, the newest last."""

    ref: MessageRef
    to: Address
    key: str
    versions: list[Message]

    @property
    def message(self) -> Message:
        return self.versions[-1]

    @property
    def text(self) -> str:
        return words(self.message)

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.message.buttons for button in row]


@dataclass
class CollectingAdapter:
    """`weather` is asked before each send and edit; it raises what the platform would.

    `parts` is how many messages it makes of one. `lost` names keys whose next send is taken while
    its answer is lost. `slow` is how many seconds a send takes. `files` are what it can be asked
    for, by their names there. `leaders` are admins of every room.
    """

    platform: str = PLATFORM
    limits: tuple[Limit, ...] = ()
    manners: Manners = field(default_factory=Manners)
    knows_repeats: bool = False
    weather: Callable[[Address, Message], None] | None = None
    parts: int = 1
    lost: set[str] = field(default_factory=set)
    slow: float = 0.0
    takes_back: bool = True
    posts: list[Post] = field(default_factory=list)
    calls: list[tuple[str, str]] = field(default_factory=list)
    receive: Receive | None = None
    files: dict[str, bytes] = field(default_factory=dict)
    leaders: set[str] = field(default_factory=set)

    async def start(self, receive: Receive) -> None:
        self.receive = receive

    async def stop(self) -> None:
        self.receive = None

    async def is_admin(self, room: Address, person: str) -> bool:
        if self.weather is not None:
            self.weather(room, Message(()))
        return person in self.leaders

    async def send(self, to: Address, message: Message, *, key: str) -> Sent:
        self.calls.append(("send", key))
        if self.slow:
            await asyncio.sleep(self.slow)
        self._ask_weather(to, message)
        known = next((post for post in self.posts if post.key == key), None)
        if known is not None and self.knows_repeats:
            known.versions.append(message)
            return Sent(known.ref.message, to.thread or known.ref.message)
        number = str(len(self.posts) + 1)
        self.posts.append(Post(MessageRef(to.room, number), to, key, [message]))
        if key in self.lost:
            self.lost.discard(key)
            raise TryLater(0, "the answer was lost")
        return Sent(number, to.thread or number, count=self.parts)

    async def edit(self, ref: MessageRef, message: Message) -> None:
        post = next((post for post in self.posts if post.ref == ref), None)
        if post is None:
            raise Undeliverable("there is no such message")
        self.calls.append(("edit", post.key))
        self._ask_weather(post.to, message)
        if post.message != message:
            post.versions.append(message)

    async def delete(self, ref: MessageRef) -> None:
        if not self.takes_back:
            raise Undeliverable("too old to be taken back")
        self.posts = [post for post in self.posts if post.ref != ref]

    async def fetch(self, remote: str) -> AsyncGenerator[bytes, None]:
        if remote not in self.files:
            raise Undeliverable("there is no such file")
        yield self.files[remote]

    def in_room(self, room: Address) -> list[Post]:
        return [post for post in self.posts if post.to.room == room]

    def _ask_weather(self, to: Address, message: Message) -> None:
        if self.weather is not None:
            self.weather(to, message)


_: type[Adapter] = CollectingAdapter
