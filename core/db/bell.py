"""Wakes whoever waits for a commit: the sender for its outbox, a page for its stream."""

import threading
from collections.abc import Callable, Iterable

import structlog
from sqlalchemy import Connection

_RUNG = "melding.rung"
"""Key in `Connection.info`: the channels that the running unit has called for."""


class Bell:
    """Who is to be woken on which channel; rung by the threads that commit."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wakes: dict[str, tuple[Callable[[], None], ...]] = {}

    def add(self, channel: str, wake: Callable[[], None]) -> None:
        """Remember a wake; it is called on a database thread and must return at once."""
        with self._lock:
            self._wakes[channel] = (*self._wakes.get(channel, ()), wake)

    def ring(self, channels: Iterable[str]) -> None:
        """Call every wake of these channels; one that fails is logged, for the commit stands."""
        for channel in channels:
            for wake in self._wakes.get(channel, ()):
                try:
                    wake()
                except Exception:  # noqa: BLE001 - the slow poll of the one who waits makes up for it
                    structlog.get_logger().exception("database.wake_failed", channel=channel)

    def ring_all(self) -> None:
        """Wake everybody: something may have been missed."""
        self.ring(tuple(self._wakes))


def begin_listening(connection: Connection) -> set[str]:
    """Give the empty set into which the unit that starts now calls its channels."""
    rung: set[str] = set()
    connection.info[_RUNG] = rung
    return rung


def call(connection: Connection, channel: str) -> bool:
    """Mark the running unit; False if this channel was called by it before."""
    rung: set[str] = connection.info[_RUNG]
    if channel in rung:
        return False
    rung.add(channel)
    return True
