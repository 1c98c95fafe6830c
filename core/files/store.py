"""Where files lie: once each, under the hash of their bytes."""

import os
import re
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO, Protocol
from urllib.parse import urlsplit
from urllib.request import url2pathname

from core.files.outcome import LARGEST_FILE

_SHA256 = re.compile(r"[0-9a-f]{64}")
_ABANDONED = timedelta(hours=1)  # longer than any upload lasts; what is older was left by a crash


class UnusableStore(ValueError):
    """`MELDING_FILES_URL` names no place that files can be kept in; the message says the fix."""


class Incoming:
    """A file on its way in, which nobody sees yet.

    Take `write` and `received` from any thread, one call at a time.
    """

    __slots__ = ("_file", "limit", "path", "received")

    def __init__(self, path: Path, file: BinaryIO, *, limit: int) -> None:
        self.path = path
        self.limit = limit
        self.received = 0
        """Bytes so far, what went over the limit included."""
        self._file = file

    def write(self, chunk: bytes) -> bool:
        """Add what came; False says that it is too large already and the rest need not be read."""
        self.received += len(chunk)
        if self.received > self.limit:
            return False
        self._file.write(chunk)
        return True

    def close(self) -> None:
        """Hand over to the file system what was written."""
        self._file.close()


class FileStore(Protocol):
    """What a place for files owes. Every call may wait for a disk or a network."""

    def incoming(self, *, limit: int = LARGEST_FILE) -> AbstractContextManager[Incoming]:
        """Open a file on its way in; on leaving the block, what was not kept is gone."""

    def keep(self, path: Path, sha256: str) -> Path:
        """Move a finished file in for good; it is on disk when this returns. Repeats harmlessly."""

    def exists(self, sha256: str) -> bool: ...

    def open(self, sha256: str) -> BinaryIO:
        """Open for reading.

        Raises:
            FileNotFoundError: it was never kept, or has been erased.
        """

    def beside(self, sha256: str, suffix: str) -> bytes | None:
        """Return what was derived from a file and stored under this suffix; None if nothing."""

    def keep_beside(self, sha256: str, suffix: str, content: bytes) -> None: ...

    def sweep(self, *, now: datetime) -> int:
        """Remove what crashed uploads left behind; return how many files that were."""


class FolderStore:
    """Files in a folder on this machine, as `aa/bb/<sha256>`."""

    __slots__ = ("_root",)

    def __init__(self, root: Path) -> None:
        self._root = root

    @contextmanager
    def incoming(self, *, limit: int = LARGEST_FILE) -> Iterator[Incoming]:
        folder = self._root / "incoming"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{uuid.uuid4().hex}.part"
        try:
            with path.open("xb") as file:
                yield Incoming(path, file, limit=limit)
        finally:
            for left in folder.glob(f"{path.name}*"):
                left.unlink(missing_ok=True)

    def keep(self, path: Path, sha256: str) -> Path:
        target = self._path(sha256)
        if target.exists():
            return target
        _make_folders(target.parent, root=self._root)
        with path.open("r+b") as file:
            os.fsync(file.fileno())
        path.replace(target)
        _sync_folder(target.parent)
        return target

    def exists(self, sha256: str) -> bool:
        return self._path(sha256).exists()

    def open(self, sha256: str) -> BinaryIO:
        return self._path(sha256).open("rb")

    def beside(self, sha256: str, suffix: str) -> bytes | None:
        try:
            return self._path(sha256, suffix).read_bytes()
        except FileNotFoundError:
            return None

    def keep_beside(self, sha256: str, suffix: str, content: bytes) -> None:
        target = self._path(sha256, suffix)
        with self.incoming(limit=len(content)) as incoming:
            incoming.write(content)
            incoming.close()
            incoming.path.replace(target)

    def sweep(self, *, now: datetime) -> int:
        swept = 0
        for path in (self._root / "incoming").glob("*"):
            try:
                if path.stat().st_mtime < (now - _ABANDONED).timestamp():
                    path.unlink()
                    swept += 1
            except FileNotFoundError:
                continue  # finished, or swept by another process, just now
        return swept

    def _path(self, sha256: str, suffix: str = "") -> Path:
        if not _SHA256.fullmatch(sha256):
            msg = "not the SHA-256 of a file in small hexadecimal letters"
            raise ValueError(msg)
        return self._root / sha256[:2] / sha256[2:4] / (f"{sha256}.{suffix}" if suffix else sha256)


def store_at(url: str) -> FolderStore:
    """Find the place that `MELDING_FILES_URL` names: `file:///path`, or `file:path` from here.

    Raises:
        UnusableStore: at the start of the program, with the variable and the fix.
    """
    parts = urlsplit(url)
    if parts.scheme == "s3":
        raise UnusableStore(
            "MELDING_FILES_URL: a bucket (s3://) cannot be used yet. "
            "Name a folder that all replicas share, such as file:///srv/melding/files."
        )
    if parts.scheme != "file" or parts.netloc not in ("", "localhost") or not parts.path.strip("/"):
        raise UnusableStore(
            f"MELDING_FILES_URL: {url!r} names no folder. "
            "Write it with three slashes, such as file:///srv/melding/files."
        )
    return FolderStore(Path(url2pathname(parts.path)))


def _make_folders(folder: Path, *, root: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for parent in (folder.parent, root):
        _sync_folder(parent)


def _sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut; a file's own fsync does not cover its name."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
