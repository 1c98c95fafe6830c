"""Whether more comes than can be stored: then what comes next is refused at once, not too late."""

import asyncio
import time
from dataclasses import dataclass

import structlog

LONGEST_WAIT = 1.5  # seconds; Slack gives up after 3, and an estimate may be half wrong
CROWD = 16  # events; fewer are no crowd, but one that is slow by itself
_WEIGHT = 0.1  # of the newest observation in the estimate

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Waiting:
    since: float
    ahead: int  # how many had to be stored before its turn was over, itself included


class Crowd:
    """The events that wait to be stored, in the order in which they came.

    Slack sends again what is refused. Without a refusal each event would wait behind those whose
    sender has given up, and none would be acknowledged in time although all are stored.
    """

    def __init__(self) -> None:
        self._waiting: dict[asyncio.Task[object], _Waiting] = {}
        self._each = 0.0  # seconds that storing one takes, as far as the latest tell
        self._refusing = False

    def enter(self, storing: asyncio.Task[object]) -> None:
        """Count an event until it is stored, or given up."""
        self._waiting[storing] = _Waiting(time.monotonic(), len(self._waiting) + 1)
        storing.add_done_callback(self._leave)

    def refuses(self) -> bool:
        """Tell whether what comes now would wait too long."""
        refusing = len(self._waiting) >= CROWD and self._wait() > LONGEST_WAIT
        if refusing != self._refusing:
            self._refusing = refusing
            if refusing:
                log.warning("Slack sends more than can be stored", waiting=len(self._waiting))
            else:
                log.info("what Slack sends can be stored again", waiting=len(self._waiting))
        return refusing

    def _wait(self) -> float:
        """Guess, in seconds, the wait of what comes now; where nothing moves, the oldest tells."""
        oldest = next(iter(self._waiting.values()))
        return max(len(self._waiting) * self._each, time.monotonic() - oldest.since)

    def _leave(self, storing: asyncio.Task[object]) -> None:
        left = self._waiting.pop(storing)
        if left.ahead < CROWD:
            return  # alone, an event takes longer than its share: many are committed at once
        each = (time.monotonic() - left.since) / left.ahead
        self._each += (each - self._each) * _WEIGHT
