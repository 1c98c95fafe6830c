"""Whether a file has its end: what decoders forgive, or do not look for, where it was cut off.

Pillow finds a cut in JPEG, WebP and BMP by itself. A PNG or GIF it takes for whole as soon as it
has the pixels of a picture, so that an animation that lost its second half would become a short
one, and a document is not decoded by us at all.
"""

from pathlib import Path
from typing import BinaryIO

_PNG_SIGNATURE = 8  # bytes
_PNG_AROUND = 12  # bytes; length and kind before a chunk's data, the checksum behind
_GIF_SCREEN = 13  # bytes; signature and logical screen
_GIF_FRAME = 9  # bytes; where it lies and how it is packed
_TABLE, _TABLE_SIZE = 0x80, 0x07  # of a packed field: a colour table follows, and how large it is
_PDF_TAIL = 4096  # bytes; Acrobat looks for the end in the last 1024, mail gateways append lines


def is_whole(path: Path, media_type: str) -> bool:
    """Tell whether a file of this type has its end; True where only decoding can tell."""
    with path.open("rb") as file:
        match media_type:
            case "image/png" | "image/apng":
                return _png_ends(file)
            case "image/gif":
                return _gif_ends(file)
            case "application/pdf":
                return _pdf_ends(file)
            case _:
                return True


def _png_ends(file: BinaryIO) -> bool:
    size = file.seek(0, 2)
    at = _PNG_SIGNATURE
    while at + _PNG_AROUND <= size:
        file.seek(at)
        length, kind = int.from_bytes(file.read(4)), file.read(4)
        at += length + _PNG_AROUND
        if kind == b"IEND":
            return at <= size
    return False


def _gif_ends(file: BinaryIO) -> bool:
    """Walk the blocks to the trailer; bytes between blocks are passed over, as decoders do."""
    screen = file.read(_GIF_SCREEN)
    if len(screen) < _GIF_SCREEN:
        return False
    file.seek(_colours(screen[10]), 1)
    while block := file.read(1):
        match block:
            case b";":
                return True
            case b"!":
                file.seek(1, 1)
                _skip_parts(file)
            case b",":
                frame = file.read(_GIF_FRAME)
                file.seek(_colours(frame[-1]) if len(frame) == _GIF_FRAME else 0, 1)
                file.seek(1, 1)  # the size of the first code
                _skip_parts(file)
            case _:
                pass
    return False


def _colours(packed: int) -> int:
    """Return the bytes of the colour table that a packed field announces."""
    return 3 * (2 << (packed & _TABLE_SIZE)) if packed & _TABLE else 0


def _skip_parts(file: BinaryIO) -> None:
    while length := file.read(1):
        if length == b"\0":
            return
        file.seek(length[0], 1)


def _pdf_ends(file: BinaryIO) -> bool:
    """Look for the end mark, or the pointer above it, which some programs leave it at.

    ISO 32000-1, 7.5.5: the last line is `%%EOF`, the last but two `startxref`. A cut that falls
    just behind an earlier end, in a document that was saved several times, is not found.
    """
    size = file.seek(0, 2)
    file.seek(max(0, size - _PDF_TAIL))
    tail = file.read()
    if not tail.strip(b"\0\r\n \t"):
        return True  # padded by whatever carried it; the end lies further up
    return b"%%EOF" in tail or b"startxref" in tail
