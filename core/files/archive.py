"""Unpacking a zip to nowhere, to learn whether it is whole and how much is in it.

What an archive says of itself is read first, since it is cheap, and then not believed: every
stream in it is unpacked to its end, in pieces, and stopped where it grows past what is let
through. Office files embed others, so an archive in an archive is looked into as well.
"""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from core.files.outcome import LARGEST_FILE, Bomb, Damaged

START = b"PK\x03\x04"

_LISTED = b"PK\x01\x02"  # how each line of the list of contents begins
_MOST_MEMBERS = 10_000  # of all archives in a file; a presentation of 500 slides has some 3,000
_MOST_UNPACKED = 256 * 1024 * 1024  # bytes; about a second of unpacking
_HARMLESS = 20 * 1024 * 1024  # bytes; nobody's computer suffers from these, whatever the ratio
_MOST_RATIO = 100  # unpacked to packed, the limit of Apache POI; office files reach about 30
_DEEPEST = 2  # archives in archives: a spreadsheet in a presentation in a letter
_CHUNK = 1 << 16
_LOCAL_HEADER = 30  # bytes, before the name; its last four are the lengths of name and extra
_ENCRYPTED = 0x1


class _Budget:
    """What may still be unpacked from one file, from all the archives in it together."""

    __slots__ = ("_members", "_unpacked")

    def __init__(self, *, members: int, unpacked: int) -> None:
        self._members = members
        self._unpacked = unpacked

    def spend(self, *, members: int = 0, unpacked: int = 0) -> None:
        self._members -= members
        self._unpacked -= unpacked
        if self._members < 0 or self._unpacked < 0:
            raise Bomb

    def affords(self, unpacked: int) -> bool:
        return unpacked <= self._unpacked


def is_crowded(content: bytes) -> bool:
    """Tell whether more is in an archive than in any document, before its list is read."""
    return content.count(_LISTED) > _MOST_MEMBERS


def unpack(path: Path) -> None:
    """Unpack all of an archive, and keep nothing of it. Takes up to some seconds.

    Raises:
        Bomb: more comes out of it than is let through; it was stopped there.
        Damaged: a stream in it is cut off, is not what the list says, or is packed or encrypted
            in a way that office files never are.
        zipfile.BadZipFile: its list of contents cannot be read.
    """
    size = path.stat().st_size
    most = min(_MOST_UNPACKED, max(_HARMLESS, _MOST_RATIO * size))
    with path.open("rb") as file:
        _unpack(file, size, _Budget(members=_MOST_MEMBERS, unpacked=most), depth=0)


def _unpack(file: BinaryIO, size: int, budget: _Budget, *, depth: int) -> None:
    with zipfile.ZipFile(file) as archive:
        members = archive.infolist()
    budget.spend(members=len(members))
    if not budget.affords(sum(member.file_size for member in members)):
        raise Bomb
    if sum(member.compress_size for member in members) > size:
        raise Bomb  # members that share their bytes, so that few of them count many times
    for member in members:
        content = _unpack_member(file, member, budget)
        if content.startswith(START):
            if depth == _DEEPEST or len(content) > LARGEST_FILE or is_crowded(content):
                raise Bomb
            _unpack(BytesIO(content), len(content), budget, depth=depth + 1)


def _unpack_member(file: BinaryIO, member: zipfile.ZipInfo, budget: _Budget) -> bytes:
    """Return what is in it, of a larger one than a file may be only somewhat more than that."""
    kept, size, checksum = bytearray(), 0, 0
    for chunk in _stream(file, member):
        budget.spend(unpacked=len(chunk))
        size += len(chunk)
        checksum = zlib.crc32(chunk, checksum)
        if len(kept) <= LARGEST_FILE:
            kept += chunk
    if size != member.file_size or checksum != member.CRC:
        raise Damaged
    return bytes(kept)


def _stream(file: BinaryIO, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield a member's bytes; `zipfile` would stop at the size that the list gives."""
    if member.flag_bits & _ENCRYPTED or member.header_offset < 0:
        raise Damaged
    file.seek(member.header_offset)
    header = file.read(_LOCAL_HEADER)
    if len(header) < _LOCAL_HEADER or not header.startswith(START):
        raise Damaged
    name, extra = header[26:28], header[28:30]
    file.seek(int.from_bytes(name, "little") + int.from_bytes(extra, "little"), 1)
    match member.compress_type:
        case zipfile.ZIP_STORED:
            yield from _raw(file, member.compress_size)
        case zipfile.ZIP_DEFLATED:
            yield from _inflated(_raw(file, member.compress_size))
        case _:
            raise Damaged


def _raw(file: BinaryIO, size: int) -> Iterator[bytes]:
    while size > 0:
        chunk = file.read(min(size, _CHUNK))
        if not chunk:
            raise Damaged
        size -= len(chunk)
        yield chunk


def _inflated(packed: Iterator[bytes]) -> Iterator[bytes]:
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    for piece in packed:
        chunk = piece
        while chunk and not inflating.eof:
            try:
                yield inflating.decompress(chunk, _CHUNK)
            except zlib.error as err:
                raise Damaged from err
            chunk = inflating.unconsumed_tail
    if not inflating.eof:
        raise Damaged
