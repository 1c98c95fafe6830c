"""Whether more comes than can be stored: then what comes next is refused at once, not too late."""

import asyncio
import time

import structlog

LONGEST_WAIT = 1.5  # seconds; Slack gives up after 3, and what comes now waits as long again
CROWD = 16  # events; fewer are no crowd, but one that is slow by itself

log = structlog.get_logger()


class Crowd:
    """The events that wait to be stored, in the order in which they came.

    Slack sends again what is refused. Without a refusal each event would wait behind those whose
    sender has given up, and none would be acknowledged in time although all are stored.
    """

    def __init__(self) -> None:
        self._waiting: dict[asyncio.Task[object], float] = {}
        self._refusing = False

    def enter(self, storing: asyncio.Task[object]) -> None:
        """Count an event until it is stored, or given up."""
        self._waiting[storing] = time.monotonic()
        storing.add_done_callback(self._leave)

    def refuses(self) -> bool:
        """Tell whether what comes now would wait too long."""
        oldest = next(iter(self._waiting.values()), None)
        waits = 0.0 if oldest is None else time.monotonic() - oldest
        refusing = len(self._waiting) >= CROWD and waits > LONGEST_WAIT
        if refusing != self._refusing:
            self._refusing = refusing
            if refusing:
                log.warning("Slack sends more than can be stored", waiting=len(self._waiting))
            else:
                log.info("what Slack sends can be stored again", waiting=len(self._waiting))
        return refusing

    def _leave(self, storing: asyncio.Task[object]) -> None:
        self._waiting.pop(storing, None)
