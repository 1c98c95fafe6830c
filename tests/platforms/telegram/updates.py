"""What waits for the bot: updates in order, kept for a day, gone once confirmed."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from itertools import islice

from tests.platforms.telegram.clock import Clock
from tests.platforms.telegram.refusals import Json

KEPT = 24 * 3600  # seconds; getUpdates
KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "managed_bot",
    "guest_message",
)
ASKED_FOR = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True)
class Updates:
    """The queue.

    `held` keeps new ones back until released (updates that come late); so many of the next ones as
    `repeating` says come once more after they were confirmed.
    """

    clock: Clock
    next_id: int = 10_001
    allowed: list[str] = field(default_factory=list)
    waiting: deque[tuple[float, Json]] = field(default_factory=deque)
    made: list[Json] = field(default_factory=list)
    held: bool = False
    repeating: int = 0
    repeats: list[Json] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    due: asyncio.Event = field(default_factory=asyncio.Event)
    _late: list[Json] = field(default_factory=list)

    def wake(self) -> None:
        """Let polls (`arrived`) and the webhook's delivery (`due`) look again."""
        self.arrived.set()
        self.due.set()

    def wanted(self, kind: str) -> bool:
        """Whether the bot asked for this kind; an empty list is all but three of them."""
        return kind in self.allowed if self.allowed else kind not in ASKED_FOR

    def add(self, kind: str, body: Json) -> Json | None:
        """Queue an update, if the bot wants its kind; give it as it will be delivered."""
        if not self.wanted(kind):
            return None
        update = {"update_id": self.next_id, kind: body}
        self.next_id += 1
        self.made.append(update)
        if self.held:
            self._late.append(update)
        else:
            self.again(update)
        return update

    def again(self, update: Json) -> None:
        """Queue an update (once more): a repeat keeps its id and its place by id."""
        late = self.waiting and self.waiting[-1][1]["update_id"] > update["update_id"]
        self.waiting.append((self.clock.now(), update))
        if late:
            self.waiting = deque(sorted(self.waiting, key=lambda item: item[1]["update_id"]))
        self.wake()

    def release(self) -> None:
        """Deliver what was held back."""
        self.held = False
        late, self._late = self._late, []
        for update in late:
            self.again(update)

    def confirm(self, offset: int) -> None:
        """Forget everything below an offset; a negative one keeps only so many from the end."""
        self._expire()
        if offset < 0:
            while len(self.waiting) > -offset:
                self.waiting.popleft()
            return
        while self.waiting and int(self.waiting[0][1]["update_id"]) < offset:
            _, update = self.waiting.popleft()
            if self.repeating:
                self.repeating -= 1
                self.repeats.append(update)

    def peek(self, limit: int) -> list[Json]:
        """Give the oldest waiting updates, repeats first; they stay until confirmed."""
        self._expire()
        repeats, self.repeats = self.repeats, []
        return (repeats + [update for _, update in islice(self.waiting, limit)])[:limit]

    def drop(self, update: Json) -> None:
        """Forget one delivered update (a webhook's)."""
        self.waiting = deque(item for item in self.waiting if item[1] is not update)
        if self.repeating:
            self.repeating -= 1
            self.again(update)

    def clear(self) -> None:
        self.waiting.clear()

    def _expire(self) -> None:
        oldest = self.clock.now() - KEPT
        while self.waiting and self.waiting[0][0] < oldest:
            self.waiting.popleft()
