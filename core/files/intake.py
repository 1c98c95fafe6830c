"""The way in: bytes as they arrive, looked into, kept or turned away.

An asynchronous caller writes into `store.incoming()` as its chunks come and then awaits `settle`
in a worker thread; a synchronous one hands its chunks to `take_in`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.files.inspect import inspect, turned
from core.files.outcome import LARGEST_FILE, Accepted, FileProblem, Turned
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


def take_in(
    store: FileStore,
    chunks: Iterable[bytes],
    name: str,
    *,
    expected: int | None = None,
    limit: int = LARGEST_FILE,
) -> Accepted | Turned:
    """Read a file to its end, or to one chunk past the limit, and settle it.

    A connection that breaks off is an outcome (`interrupted`); what else goes wrong, such as a
    full disk, is raised. Either way nothing of the file remains.
    """
    if expected is not None and expected > limit:
        return turned(FileProblem.TOO_LARGE, name)
    with store.incoming(limit=limit) as incoming:
        try:
            for chunk in _read(chunks):
                if not incoming.write(chunk):
                    break
        except _BrokenOff:
            return turned(FileProblem.INTERRUPTED, name)
        return settle(store, incoming, name, expected=expected)


class _BrokenOff(Exception):
    """The sender's end failed, not our disk."""


def _read(chunks: Iterable[bytes]) -> Iterator[bytes]:
    source = iter(chunks)
    while True:
        try:
            chunk = next(source, None)
        except (ConnectionError, TimeoutError, EOFError) as err:
            raise _BrokenOff from err
        if chunk is None:
            return
        yield chunk
