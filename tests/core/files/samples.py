"""Real files, made when a test asks for them."""

import random
import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo

CAMERA = "Telefon 12 av Kari"
ELF = b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x02\x00\x3e\x00" + bytes(200)
PE = b"MZ\x90\x00\x03" + bytes(55) + b"\x80\x00\x00\x00" + b"This program cannot be run" + bytes(99)
SVG = (
    b'<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg">'
    b"<script>alert(1)</script></svg>"
)


def exif(orientation: int = 1) -> Image.Exif:
    data = Image.Exif()
    data[Base.Model] = CAMERA
    data[Base.Orientation] = orientation
    data.get_ifd(IFD.GPSInfo)[GPS.GPSLatitudeRef] = "N"
    data.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (59.0, 54.0, 50.0)
    return data


PDF = (
    b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\nendobj\n"
    b"trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
)


def drawing(size: tuple[int, int] = (40, 20), mode: str = "RGB") -> Image.Image:
    picture = Image.new(mode, size)
    picture.paste(Image.new(mode, (size[0] // 2, size[1]), "red"), (0, 0))
    return picture


def noise(size: tuple[int, int]) -> Image.Image:
    pixels = random.Random(7).randbytes(size[0] * size[1] * 3)  # noqa: S311 -- not a secret
    return Image.frombytes("RGB", size, pixels)


def picture(kind: str, *, orientation: int = 1, size: tuple[int, int] = (40, 20)) -> bytes:
    """A picture with camera, place and comments in every spot that its format has for them."""
    out = BytesIO()
    options: dict[str, object] = {}
    if kind in ("PNG", "JPEG", "WEBP"):
        options["exif"] = exif(orientation)
    if kind in ("JPEG", "WEBP"):
        options["xmp"] = f"<x:xmpmeta>{CAMERA}</x:xmpmeta>".encode()
    if kind in ("JPEG", "GIF"):
        options["comment"] = CAMERA.encode()
    if kind == "PNG":
        texts = PngInfo()
        texts.add_text("Author", CAMERA)
        texts.add_itxt("XML:com.adobe.xmp", CAMERA)
        options["pnginfo"] = texts
    drawing(size).save(out, kind, **options)
    return out.getvalue()


def animation(kind: str, frames: int = 3) -> bytes:
    out = BytesIO()
    pictures = [Image.new("RGB", (30, 30), colour) for colour in ("red", "green", "blue")]
    pictures = [pictures[number % 3] for number in range(frames)]
    options = {"comment": CAMERA.encode()} if kind == "GIF" else {"exif": exif()}
    pictures[0].save(
        out, kind, save_all=True, append_images=pictures[1:], duration=120, loop=0, **options
    )
    return out.getvalue()


def heic() -> bytes:
    """A telephone's photo: the boxes that Pillow writes for AVIF, under HEIC's brand."""
    out = BytesIO()
    xmp = f"<x:xmpmeta>{CAMERA}</x:xmpmeta>".encode()
    drawing((64, 64)).save(out, "AVIF", exif=exif(), xmp=xmp)
    return out.getvalue().replace(b"ftypavif", b"ftypheic", 1)


def png_bomb(width: int = 30_000, height: int = 30_000) -> bytes:
    """A PNG of nothing but zeros: a few megabytes that unpack to gigabytes."""
    size = (1 + width * 3) * height
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = squeeze.compress(bytes(1 << 20)) + squeeze.flush(zlib.Z_FULL_FLUSH)
    rest = squeeze.compress(bytes(size % (1 << 20))) + squeeze.flush()
    checksum = struct.pack(">HH", size % 65521, 1)  # what Adler-32 comes to for zeros alone
    pixels = b"\x78\xda" + block * (size >> 20) + rest + checksum
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def zipped(*names: str, mimetype: str | None = None) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name in names:
            archive.writestr(name, "<x/>")
    return out.getvalue()


def office(root: str, parts: Mapping[str, bytes], *, level: int = 9) -> bytes:
    """An Office file of these parts besides its own; `root` is its main part."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name in ("[Content_Types].xml", root):
            archive.writestr(name, "<x/>")
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def understated(content: bytes, size: int, says: int, part: bytes) -> bytes:
    """The same archive, whose list and headers say `says` where the part of `size` has its size.

    The checksum is made to fit the first `says` bytes of `part`.
    """
    whole, first = zlib.crc32(part), zlib.crc32(part[:says])
    for before, after in ((size, says), (whole, first)):
        content = content.replace(struct.pack("<I", before), struct.pack("<I", after))
    return content


def docx(*more: str) -> bytes:
    return zipped("[Content_Types].xml", "_rels/.rels", "word/document.xml", *more)
