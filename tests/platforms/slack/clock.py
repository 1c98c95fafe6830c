"""The fake's own time, which a test may move, and the spans that a test may shorten."""

import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """How long Slack waits, in seconds; `retries` and `ping` are shorter, for quick tests."""

    ack: float = 3.0  # events and interactions alike
    trigger: float = 3.0
    retries: tuple[float, ...] = (0.05, 0.1, 0.2)  # Slack: almost at once, 1 minute, 5 minutes
    response_url: float = 30 * 60
    ticket: float = 30.0  # a socket's address must be used within
    ping: float = 2.0
    goodbye: float = 1.0  # from a socket's disconnect message to its end


class Clock:
    """Wall time plus what the test has added."""

    def __init__(self) -> None:
        self._added = 0.0

    def now(self) -> float:
        """Unix seconds."""
        return time.time() + self._added

    def advance(self, seconds: float) -> None:
        self._added += seconds
