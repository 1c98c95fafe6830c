"""Pictures are drawn anew: what is not pixels does not survive, and what is no picture shows."""

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from PIL import Image, ImageOps
from PIL.JpegImagePlugin import get_sampling

from core.files.outcome import MOST_MOVING_PIXELS, MOST_PIXELS, Bomb, Damaged

_PAINTING = frozenset({"transparency", "background", "duration", "loop", "icc_profile", "disposal"})
_LONGEST_SIDE = 480  # pixels of a thumbnail

_DAMAGED = (
    OSError,  # Pillow's "truncated" and "cannot identify", also EOF within a frame
    SyntaxError,  # Pillow's word for a broken PNG chunk
    ValueError,
    EOFError,
    LookupError,
    ArithmeticError,
    TypeError,
    struct.error,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as it was written out again: size in pixels, upright."""

    width: int
    height: int


def redraw(path: Path, target: Path, *, read_as: str, write_as: str) -> Drawn:
    """Decode a picture fully and write its pixels to `target`, upright and without metadata.

    The colour profile stays, since without it a telephone's photo changes colour. An animation
    stays one. Slow: up to some seconds for the largest picture that is let through.

    Raises:
        Damaged: not a picture, or cut off; `target` may exist and is worthless.
        Bomb: too many pixels; nothing was decoded.
    """
    try:
        with Image.open(path, formats=[read_as]) as picture:
            frames = _counted_frames(picture)
            if frames > 1:
                return _redraw_moving(picture, target, write_as)
            return _redraw_still(picture, target, write_as, lossless=_lossless(path))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as err:
        raise Bomb from err
    except _DAMAGED as err:
        if isinstance(err, OSError) and err.errno is not None:
            raise  # the disk's trouble, not the picture's
        raise Damaged from err


def _counted_frames(picture: Image.Image) -> int:
    """Count frames, after making sure that one is not too large.

    Our limit is below the one where Pillow begins to warn, so it holds whatever filter for
    warnings is set; `warnings.catch_warnings` would not be safe in a thread.
    """
    pixels = picture.width * picture.height
    if pixels > MOST_PIXELS:
        raise Bomb
    if picture.format not in ("GIF", "PNG", "WEBP"):
        return 1  # the second picture in a JPEG is a preview or a depth map, not a movement
    frames: int = getattr(picture, "n_frames", 1)
    if frames > 1 and pixels * frames > MOST_MOVING_PIXELS:
        raise Bomb
    return frames


def _redraw_still(picture: Image.Image, target: Path, write_as: str, *, lossless: bool) -> Drawn:
    picture.load()
    options = _options(picture, write_as, lossless=lossless)
    upright = _turned_upright(picture)
    for key in set(upright.info) - _PAINTING:
        del upright.info[key]
    if write_as == "JPEG" and upright.mode not in ("L", "RGB", "CMYK"):
        upright = upright.convert("RGB")
    upright.save(target, format=write_as, **options)
    return Drawn(upright.width, upright.height)


def _turned_upright(picture: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(picture)
    except _DAMAGED:
        return picture.copy()  # its metadata are damaged, its pixels need not be


def _redraw_moving(picture: Image.Image, target: Path, write_as: str) -> Drawn:
    options = _options(picture, write_as, lossless=False)
    if write_as == "GIF":
        options["comment"] = b""  # else Pillow carries the old one over
    picture.save(target, format=write_as, save_all=True, **options)
    return Drawn(picture.width, picture.height)


def _options(picture: Image.Image, write_as: str, *, lossless: bool) -> dict[str, Any]:
    profile = picture.info.get("icc_profile")
    options: dict[str, Any] = {"icc_profile": profile} if profile and write_as != "GIF" else {}
    match write_as:
        case "JPEG":
            # The tables it came with: neither larger nor noticeably worse than it was.
            sampling = get_sampling(picture)
            options |= {"qtables": getattr(picture, "quantization", None), "exif": b""}
            options |= {"subsampling": sampling} if sampling >= 0 else {}
        case "WEBP":
            options |= {"quality": 92, "lossless": lossless, "exif": b"", "xmp": b""}
        case _:
            pass
    return options


def _lossless(path: Path) -> bool:
    with path.open("rb") as file:
        return b"VP8L" in file.read(4096)


def shrink(source: BinaryIO) -> bytes | None:
    """Draw a small WebP of a picture, at most 480 pixels on its longer side.

    Returns None for what cannot be drawn, such as a HEIC photo or a document.
    """
    try:
        with Image.open(source, formats=["PNG", "JPEG", "GIF", "WEBP"]) as picture:
            picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
            plain = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
            for key in set(plain.info) - {"icc_profile"}:
                del plain.info[key]
            out = BytesIO()
            plain.save(out, format="WEBP", quality=80)
            return out.getvalue()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
    except _DAMAGED as err:
        if isinstance(err, OSError) and err.errno is not None:
            raise
        return None
