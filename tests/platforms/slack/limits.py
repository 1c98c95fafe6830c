"""Slack's rate limits: about one message a second and channel, and calls a minute by method."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass

MINUTE = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """https://docs.slack.dev/apis/web-api/rate-limits; `on=False` lets everything pass."""

    on: bool = True
    posts_per_second: float = 1.0  # a channel
    burst: int = 3  # more posts at once to one channel than that are refused
    tiers: tuple[int, int, int, int] = (
        20,
        20,
        50,
        100,
    )  # Slack promises 1 in tier 1, and bears more
    special: int = 600  # methods with limits of their own, a minute and workspace


class Limits:
    """Counts what was let through. Times are seconds of the fake's clock."""

    def __init__(self, pace: Pace) -> None:
        self.pace = pace
        self._calls: dict[str, deque[float]] = defaultdict(deque)
        self._room: dict[str, tuple[float, float]] = {}
        self._blocked: dict[str, float] = {}

    def wait_for_call(self, method: str, tier: int, now: float) -> int:
        """Whole seconds to wait before this method may be called; 0 counts the call."""
        if not self.pace.on:
            return 0
        most = self.pace.tiers[tier - 1] if tier else self.pace.special
        calls = self._calls[method]
        while calls and calls[0] <= now - MINUTE:
            calls.popleft()
        if len(calls) >= most:
            return max(1, math.ceil(calls[0] + MINUTE - now))
        calls.append(now)
        return 0

    def wait_for_post(self, channel: str, now: float) -> int:
        """The same for a message to one channel: a bucket that fills by one a second."""
        if not self.pace.on:
            return 0
        level, since = self._room.get(channel, (float(self.pace.burst), now))
        level = min(self.pace.burst, level + (now - since) * self.pace.posts_per_second)
        if level < 1:
            self._room[channel] = (level, now)
            return max(1, math.ceil((1 - level) / self.pace.posts_per_second))
        self._room[channel] = (level - 1, now)
        return 0

    def block(self, method: str, until: float) -> None:
        """Nobody may call `method` before: a Retry-After was given."""
        self._blocked[method] = until

    def blocked_for(self, method: str, now: float) -> float:
        return max(0.0, self._blocked.get(method, 0.0) - now)
