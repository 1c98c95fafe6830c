"""Where people are reached: addresses of rooms and private chats, and messages in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from core.domain.tickets.ticket import ASSIGNMENT


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """A place on a platform that can be written to.

    `chat` is the platform's own name of the room or private chat; `thread` names a thread or
    topic inside it (empty: the room itself). `workspace` is empty on platforms that have none.
    """

    platform: str
    chat: str
    workspace: str = ""
    thread: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `slack:C0123` or `telegram:-100123`, the form used in the environment.

        Raises: ValueError: it has not that form.
        """
        platform, colon, chat = text.strip().partition(":")
        if not (platform and colon and chat):
            raise ValueError(f"“{text}” is not an address such as slack:C0123")
        return cls(platform.lower(), chat)

    @property
    def room(self) -> Self:
        """The same place without its thread: what order and pace are kept by."""
        return replace(self, thread="") if self.thread else self

    def in_thread(self, thread: str) -> Self:
        return replace(self, thread=thread)

    def __str__(self) -> str:
        """Write the form that `parse` reads: without workspace and thread."""
        return f"{self.platform}:{self.chat}"


@dataclass(frozen=True, slots=True)
class MessageRef:
    """One message in one place: the platform's message id is unique within its chat only."""

    address: Address
    message: str

    @classmethod
    def named(cls, name: str) -> Self:
        """Read what `name` gives.

        Raises: ValueError: it is no such name.
        """
        room, _, message = name.rpartition("/")
        return cls(Address.parse(room), message)

    @property
    def name(self) -> str:
        """Write the message with its place as one text."""
        return f"{self.address.room}/{self.message}"


@dataclass(frozen=True, slots=True)
class Places:
    """The team's rooms, and the identities (`platform:id`) that administer Melding.

    `moved` leads from the address that a room had to the one it has.
    """

    agents: tuple[Address, ...] = ()
    on_call: tuple[Address, ...] = ()
    planning: tuple[Address, ...] = ()
    admins: frozenset[str] = frozenset()
    moved: Mapping[Address, Address] = field(default_factory=dict)

    @property
    def team_rooms(self) -> tuple[Address, ...]:
        """Every room of the team, once."""
        return tuple(dict.fromkeys((*self.agents, *self.on_call, *self.planning)))

    def only_plans(self, place: Address) -> bool:
        """Tell whether a room is the planners' own, where nothing else is anybody's business."""
        return place.room in self.planning and place.room not in self.agents

    def homes(self, kind: str) -> tuple[Address, ...]:
        """Give the rooms where a ticket of this kind has its home."""
        return (self.planning or self.agents) if kind == ASSIGNMENT else self.agents

    def since_moved(self, moved: Mapping[Address, Address]) -> Self:
        """Give the same rooms at the addresses they have now."""
        return replace(
            self,
            agents=tuple(dict.fromkeys(moved.get(room, room) for room in self.agents)),
            on_call=tuple(dict.fromkeys(moved.get(room, room) for room in self.on_call)),
            planning=tuple(dict.fromkeys(moved.get(room, room) for room in self.planning)),
            moved=moved,
        )

    def now_at(self, place: Address) -> Address:
        """Give where a place is now; a thread does not move along with its room."""
        return self.moved.get(place.room, place)
