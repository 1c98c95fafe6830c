"""The way in: bytes as they arrive, looked into, kept or turned away.

A caller writes into `store.incoming()` as its chunks come and then awaits `settle` in a worker
thread.
"""

from dataclasses import replace

from core.files.inspect import inspect, turned
from core.files.outcome import Accepted, FileProblem, Turned
from core.files.store import FileStore, Incoming


def settle(
    store: FileStore, incoming: Incoming, name: str, *, expected: int | None = None
) -> Accepted | Turned:
    """Decide on a file that has arrived, and keep it if it may be kept.

    `expected` is the number of bytes that were promised, where the sender said so.
    """
    incoming.close()
    if incoming.received > incoming.limit:
        return turned(FileProblem.TOO_LARGE, name)
    if expected is not None and incoming.received < expected:
        return turned(FileProblem.INTERRUPTED, name)
    outcome = inspect(incoming.path, name, limit=incoming.limit)
    match outcome:
        case Accepted():
            return replace(outcome, path=store.keep(outcome.path, outcome.sha256))
        case Turned():
            return outcome
