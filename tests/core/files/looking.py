"""Look into bytes as if they had just come in."""

from pathlib import Path

from core.files.inspect import inspect
from core.files.outcome import Accepted, FileProblem, Turned


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
