"""Look into bytes as if they had just come in."""

from collections.abc import Iterable
from pathlib import Path

from core.files.inspect import inspect
from core.files.intake import settle
from core.files.outcome import LARGEST_FILE, Accepted, FileProblem, Turned
from core.files.store import FileStore


def look_into(folder: Path, content: bytes, name: str) -> Accepted | Turned:
    path = folder / "incoming"
    path.write_bytes(content)
    return inspect(path, name)


def accept(folder: Path, content: bytes, name: str) -> Accepted:
    outcome = look_into(folder, content, name)
    assert isinstance(outcome, Accepted), outcome
    return outcome


def refuse(folder: Path, content: bytes, name: str) -> FileProblem:
    outcome = look_into(folder, content, name)
    assert isinstance(outcome, Turned), outcome
    return outcome.reason


def take_in(
    store: FileStore,
    chunks: Iterable[bytes],
    name: str,
    *,
    expected: int | None = None,
    limit: int = LARGEST_FILE,
) -> Accepted | Turned:
    """Hand chunks in as an adapter does, no further than one past the limit."""
    with store.incoming(limit=limit) as incoming:
        for chunk in chunks:
            if not incoming.write(chunk):
                break
        return settle(store, incoming, name, expected=expected)
