"""How much may be sent: about 30 messages a second, 1 a second to a chat, 20 a minute to a group.

Numbers from the Bots FAQ; Telegram calls them approximate and allows short bursts.
"""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field

from tests.platforms.telegram.refusals import Refused, too_many_requests


@dataclass(frozen=True, slots=True)
class Pace:
    """The limits. `second` and `minute` are how long these last here, so that tests are quick.

    `burst` messages may go to one chat at once before a second each is asked for. `jitter` is how
    much of a second a well-paced sender may lose on the way.
    """

    overall: int = 30
    per_group: int = 20
    burst: int = 4
    second: float = 1.0
    minute: float = 60.0
    jitter: float = 0.15
    grace: float = 0.25


@dataclass(slots=True)
class Bar:
    """A time in which nothing is taken; `since` is when the client was first told."""

    since: float
    until: float


@dataclass(slots=True)
class Limits:
    """Counts what was sent. A refused message does not count, but it bars for a while."""

    pace: Pace | None
    bars: dict[int | None, Bar] = field(default_factory=dict)
    _overall: deque[float] = field(default_factory=deque)
    _groups: defaultdict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _chats: dict[int, float] = field(default_factory=dict)

    def take(self, chat: int, *, group: bool, count: int, now: float) -> None:
        """Count messages to a chat, or refuse them.

        Raises: Refused: 429; a violation, unless a test's own weather barred and the client could
            not have heard of it yet.
        """
        self._barred(None, now)
        self._barred(chat, now)
        pace = self.pace
        if pace is None:
            return
        self._within(None, self._overall, most=pace.overall, span=pace.second, count=count, now=now)
        if group:
            sent = self._groups[chat]
            self._within(chat, sent, most=pace.per_group, span=pace.minute, count=count, now=now)
        # A bucket: `due` is when it is full again if nothing more is sent. An album larger than
        # the burst passes as one and is paid for afterwards.
        due = max(self._chats.get(chat, 0.0), now)
        if due + pace.second - now > (pace.burst + pace.jitter) * pace.second:
            raise self._overstepped(chat, pace.second, now)
        self._chats[chat] = due + count * pace.second
        self._overall.extend([now] * count)
        if group:
            self._groups[chat].extend([now] * count)

    def bar(self, chat: int | None, *, retry_after: int, now: float) -> Refused:
        """Let nothing through to a chat, or at all, for so many seconds; give the first refusal."""
        self.bars[chat] = Bar(now, now + retry_after)
        return too_many_requests(retry_after, fault=False)

    def _barred(self, chat: int | None, now: float) -> None:
        bar = self.bars.get(chat)
        if bar is None:
            return
        if now >= bar.until:
            del self.bars[chat]
            return
        grace = self.pace.grace if self.pace else 0.25
        left = math.ceil(bar.until - now)
        raise too_many_requests(left, fault=now - bar.since > grace)

    def _within(
        self,
        chat: int | None,
        sent: deque[float],
        *,
        most: int,
        span: float,
        count: int,
        now: float,
    ) -> None:
        pace = self.pace
        if pace is None:
            return
        while sent and sent[0] <= now - span + pace.jitter * pace.second:
            sent.popleft()
        if len(sent) + count > most:
            raise self._overstepped(chat, sent[0] + span - now if sent else span, now)

    def _overstepped(self, chat: int | None, wait: float, now: float) -> Refused:
        retry_after = max(1, math.ceil(wait))
        self.bars[chat] = Bar(now, now + wait)
        return too_many_requests(retry_after, fault=True)
