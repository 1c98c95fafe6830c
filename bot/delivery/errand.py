"""One message on its way: which rows it pays, what it says, and where it may still go."""

import hashlib
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from bot.content import Message
from bot.delivery.doorway import Doorway, Passage
from bot.delivery.joining import joined
from bot.delivery.lane import Worded
from bot.delivery.noting import NOWHERE
from bot.delivery.preparing import Prepared
from bot.delivery.window import Rank
from core.db.outbox.owed import Owed
from core.domain.intents import Nature, Notice
from core.domain.places import Address

MOMENT = 0.2  # seconds; after a longer wait for its turn a row is worded anew
SOON_ENOUGH = 1.0  # seconds from the words that were read ahead until the turn is asked for


# what all who reported a fault hear of it
_TO_REPORTERS = frozenset({Notice.YOURS, Notice.YOURS_NEWS})


@dataclass(slots=True)
class Errand:
    """`rows` are as they are wanted now; without any, nothing is left to be sent.

    `why` says what kept it from the places that it has `passed`, `digest` what its words are
    known by.
    """

    rows: tuple[Owed, ...]
    message: Message = field(default_factory=lambda: Message(()))
    addresses: tuple[Address, ...] = ()
    taken_back: bool = False
    passed: set[Address] = field(default_factory=set)
    why: str = NOWHERE
    digest: str = ""
    passage: Passage | None = None

    @property
    def rank(self) -> Rank:
        """What goes before it and behind it.

        A call that has arrived wakes nobody any more when it changes.
        """
        first = self.rows[0]
        if first.urgent:
            return Rank.URGENT if first.sent is None else Rank.NEW
        if first.intent.notice is Notice.TOPIC:
            return Rank.IDLE
        return Rank.NEW if first.sent is None else Rank.CHANGE

    @property
    def is_card(self) -> bool:
        return self.rows[0].intent.notice is Notice.CARD

    def way_through(self, door: Doorway) -> Callable[[], Awaitable[None]] | None:
        """Give the way through the platform's door, where the message needs it.

        A change may be repeated, and what is not told to many has nobody behind it.
        """
        first = self.rows[0]
        to_many = first.nature is Nature.BROADCAST or first.intent.notice in _TO_REPORTERS
        if not to_many or first.sent is not None:
            return None

        async def enter() -> None:
            self.passage = await door.enter()

        return enter

    async def go(self) -> None:
        """Wait, in a door, for those who went through it before."""
        if self.passage is not None:
            await self.passage.go()

    def leave(self, *, noted: bool = False) -> None:
        """Leave the door, if it is in one."""
        if self.passage is not None:
            self.passage.leave(noted=noted)
            self.passage = None

    @property
    def best(self) -> Address | None:
        """The best place that has not been tried."""
        return next((one for one in self.addresses if one not in self.passed), None)

    def pass_over(self, address: Address, why: str) -> None:
        self.passed.add(address)
        self.why = why

    def reword(self, found: Sequence[Worded]) -> list[tuple[Owed, Prepared]]:
        """Take up what the rows say now; give those of which nothing is said, and why."""
        said = [
            (one.owed, one.prepared, one.prepared.message)
            for one in found
            if one.prepared.message is not None
        ]
        settled = [(one.owed, one.prepared) for one in found if one.prepared.message is None]
        self.rows = tuple(owed for owed, _, _ in said)
        if not said:
            return settled
        owed, first, _ = said[0]
        self.message = joined([message for _, _, message in said])
        self.digest = hashlib.sha256(repr(self.message).encode()).hexdigest()
        self.addresses = first.addresses if owed.sent is None else (owed.sent.address,)
        self.taken_back = first.taken_back
        if owed.sent is not None and owed.sent_digest == self.digest:
            self.rows = ()
            settled.append((owed, Prepared(None, (), why="unchanged")))
        return settled


def is_fresh(found: Sequence[Worded]) -> bool:
    """Tell whether all of it was worded soon enough before its turn."""
    oldest = time.monotonic() - SOON_ENOUGH
    return all(one.at >= oldest for one in found)
