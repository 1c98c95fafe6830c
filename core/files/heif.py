"""HEIC photos: their metadata is blanked in place, since no permissive library can redraw them.

The box layout is that of ISO/IEC 14496-12 (`meta`, `iinf`, `iloc`). Metadata are items of their
own beside the picture, so their bytes can be overwritten by zeros without moving anything.
"""

from collections.abc import Iterator
from pathlib import Path

_EXIF = b"Exif"
_METADATA = (_EXIF, b"mime", b"uri ")  # XMP is an item of type "mime"
_EMPTY_EXIF = bytes(4) + b"II*\x00\x08\x00\x00\x00" + bytes(6)  # strict readers refuse plain zeros
_MOST_ITEMS = 10_000  # a photo of 48 megapixels in tiles has about 200
_IN_FILE, _IN_IDAT = 0, 1


class Unreadable(Exception):
    """The boxes do not add up; the file is broken or made to confuse."""


class _Bytes:
    """Big-endian numbers read one after the other."""

    __slots__ = ("_data", "at")

    def __init__(self, data: bytes, at: int = 0) -> None:
        self._data = data
        self.at = at

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "big")

    def take(self, size: int) -> bytes:
        if self.at + size > len(self._data):
            raise Unreadable
        self.at += size
        return self._data[self.at - size : self.at]


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield each box between two positions as type, start of content, end of content."""
    at = start
    while at < end:
        reader = _Bytes(data, at)
        size, kind = reader.number(4), reader.take(4)
        if size == 1:
            size = reader.number(8)
        elif size == 0:
            size = end - at
        if not reader.at <= at + size <= end:
            raise Unreadable
        yield kind, reader.at, at + size
        at += size


def _metadata_items(data: bytes, start: int, end: int) -> dict[int, bytes]:
    """Return the metadata items of the file by number, with their type."""
    reader = _Bytes(data, start)
    version = reader.number(4) >> 24
    reader.number(2 if version == 0 else 4)
    found = {}
    for kind, entry, _end in _boxes(data, reader.at, end):
        item = _Bytes(data, entry)
        entry_version = item.number(4) >> 24
        if kind != b"infe" or entry_version not in (2, 3):
            raise Unreadable
        number = item.number(2 if entry_version == 2 else 4)  # noqa: PLR2004 -- the box version
        item.number(2)
        item_type = item.take(4)
        if item_type in _METADATA:
            found[number] = item_type
    return found


def _extents(data: bytes, start: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield item, construction method, offset and length of every stretch of every item."""
    reader = _Bytes(data, start)
    version = reader.number(4) >> 24
    sizes = reader.number(2)
    offset_size, length_size, base_size, index_size = (
        sizes >> 12,
        sizes >> 8 & 15,
        sizes >> 4 & 15,
        sizes & 15 if version else 0,
    )
    wide = 4 if version > 1 else 2
    count = reader.number(wide)
    if version > 2 or count > _MOST_ITEMS:  # noqa: PLR2004 -- the box version
        raise Unreadable
    for _ in range(count):
        item = reader.number(wide)
        method = reader.number(2) & 15 if version else _IN_FILE
        reader.number(2)
        base = reader.number(base_size)
        for _ in range(reader.number(2)):
            reader.number(index_size)
            offset, length = reader.number(offset_size), reader.number(length_size)
            yield item, method, base + offset, length


def _blanks(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield where metadata stand in the file, with what is to stand there instead."""
    top = {kind: (start, end) for kind, start, end in _boxes(data, 0, len(data))}
    if b"meta" not in top:
        raise Unreadable
    start, end = top[b"meta"]
    inner = {kind: (first, last) for kind, first, last in _boxes(data, start + 4, end)}
    if b"iinf" not in inner or b"iloc" not in inner:
        raise Unreadable
    items = _metadata_items(data, *inner[b"iinf"])
    idat = inner.get(b"idat", (0, 0))[0]
    for item, method, offset, length in _extents(data, inner[b"iloc"][0]):
        if item not in items:
            continue
        if method not in (_IN_FILE, _IN_IDAT):
            raise Unreadable
        first = offset + (idat if method == _IN_IDAT else 0)
        last = first + length if length else len(data)
        if last > len(data):
            raise Unreadable
        empty = _EMPTY_EXIF if items[item] == _EXIF and length >= len(_EMPTY_EXIF) else b""
        yield first, empty.ljust(last - first, b"\0")


def blank_metadata(path: Path) -> None:
    """Overwrite what a HEIC file says of camera, place and editing, in the file itself.

    Raises:
        Unreadable: it is not built as the standard says; nothing was changed.
    """
    blanks = list(_blanks(path.read_bytes()))
    with path.open("r+b") as file:
        for start, blank in blanks:
            file.seek(start)
            file.write(blank)
