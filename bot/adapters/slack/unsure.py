"""Messages that Slack may have taken though its answer was lost: looked for before a repeat.

chat.postMessage knows no repeats, but a message carries metadata that its conversation gives back:
docs.slack.dev/messaging/message-metadata
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.adapters.slack.api import Api
from bot.adapters.slack.errors import may_have_arrived
from bot.adapters.slack.profile import Json
from bot.errors import TryLater, Undeliverable

MOST_KEPT = 1_000  # of an older one nobody waits for the repeat any more
BEFORE = 300.0  # seconds; a send takes some, and Slack's clock may be another
NEWEST = 100  # messages to look through; what is said in a conversation before a repeat is less
_EVENT = "melding_message"


@dataclass(slots=True)
class Unsure:
    """Remembers in memory which sends had no answer; a kill in between is not known here."""

    api: Api
    now: Callable[[], datetime]
    _since: dict[str, float] = field(default_factory=dict)

    def mark(self, name: str) -> Mapping[str, Any]:
        """Make the metadata by which a message is known again; others may read it."""
        return {"event_type": _EVENT, "event_payload": {"key": _digest(name)}}

    def note(self, name: str, later: TryLater) -> None:
        """Note that a message may have arrived, unless Slack has said that it did not."""
        if not may_have_arrived(later):
            return
        self._since.setdefault(name, self.now().timestamp() - BEFORE)
        while len(self._since) > MOST_KEPT:
            del self._since[next(iter(self._since))]

    async def find(self, name: str, channel: str, thread: str) -> str:
        """Give the ts of a message that has arrived after all, empty if none is known of.

        Where Slack does not let us look, the message is sent again: at worst it is there twice.

        Raises: TryLater: Slack is still away; what it does not answer may arrive every time.
        """
        since = self._since.get(name)
        if since is None:
            return ""
        method = "conversations.replies" if thread else "conversations.history"
        where = {"channel": channel, **({"ts": thread} if thread else {})}
        try:
            answer = await self.api.read(
                method,
                **where,
                oldest=f"{since:.6f}",
                limit=NEWEST,
                include_all_metadata="true",
            )
        except TryLater as later:
            if may_have_arrived(later):
                raise
            answer = {}
        except Undeliverable:
            answer = {}
        self._since.pop(name, None)
        said = answer.get("messages") or ()
        return next((str(one["ts"]) for one in said if _key_of(one) == _digest(name)), "")


def _key_of(message: Json) -> str:
    told = (message.get("metadata") or {}).get("event_payload") or {}
    return str(told.get("key") or "")


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:32]
