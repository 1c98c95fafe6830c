"""What a file is, told from its bytes: the allow-list, and the programs that must not pass."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import filetype  # type: ignore[import-untyped]

from core.files.outcome import Kind

_PROGRAMS = (
    b"MZ",  # Windows
    b"\x7fELF",  # Linux
    b"\xca\xfe\xba\xbe",  # macOS for several processors, and Java classes
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",  # macOS
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\x00asm",  # WebAssembly
    b"dex\n",  # Android
    b"L\x00\x00\x00\x01\x14\x02\x00",  # a Windows shortcut, which can start anything
)
_SCRIPT = b"#!"
_HEAD = 8192  # bytes; filetype looks at no more
_MACROS = re.compile(
    r"vbaproject\.bin$|^basic/|^scripts/|\.(?:exe|dll|js|vbs|ps1|bat|cmd)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class FileType:
    """One row of the allow-list."""

    kind: Kind
    media_type: str
    extensions: tuple[str, ...]
    """Those that may stand at the end of the name; the first is put there if none does."""
    read_as: str = ""
    """Pillow's name for it, if it is a picture that we draw anew."""
    write_as: str = ""


PNG = FileType(Kind.PICTURE, "image/png", ("png",), "PNG", "PNG")
HEIC = FileType(Kind.PICTURE, "image/heic", ("heic", "heif"))
_OFFICE = "application/vnd.openxmlformats-officedocument"
DOCX = FileType(Kind.DOCUMENT, f"{_OFFICE}.wordprocessingml.document", ("docx",))
XLSX = FileType(Kind.DOCUMENT, f"{_OFFICE}.spreadsheetml.sheet", ("xlsx",))
PPTX = FileType(Kind.DOCUMENT, f"{_OFFICE}.presentationml.presentation", ("pptx",))
ODT = FileType(Kind.DOCUMENT, "application/vnd.oasis.opendocument.text", ("odt",))
ODS = FileType(Kind.DOCUMENT, "application/vnd.oasis.opendocument.spreadsheet", ("ods",))
TEXT = FileType(
    Kind.TEXT,
    "text/plain",
    ("txt", "log", "csv", "tsv", "json", "xml", "eml", "ini", "yaml", "yml", "sql", "md"),
)

BY_MEDIA_TYPE = {
    "image/png": PNG,
    "image/apng": PNG,
    "image/jpeg": FileType(Kind.PICTURE, "image/jpeg", ("jpg", "jpeg"), "JPEG", "JPEG"),
    "image/gif": FileType(Kind.PICTURE, "image/gif", ("gif",), "GIF", "GIF"),
    "image/webp": FileType(Kind.PICTURE, "image/webp", ("webp",), "WEBP", "WEBP"),
    # Paint's own format; kept as PNG, which is the same picture at a tenth of the size.
    "image/bmp": FileType(Kind.PICTURE, "image/png", ("png",), "BMP", "PNG"),
    "image/heic": HEIC,
    "application/pdf": FileType(Kind.DOCUMENT, "application/pdf", ("pdf",)),
}
_ROOTS = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX, "ppt/presentation.xml": PPTX}
_OPEN_DOCUMENTS = {kind.media_type.encode(): kind for kind in (ODT, ODS)}

CLAIMS: dict[str, Kind] = {
    extension: allowed.kind
    for allowed in (*BY_MEDIA_TYPE.values(), DOCX, XLSX, PPTX, ODT, ODS, TEXT)
    for extension in allowed.extensions
} | {"bmp": Kind.PICTURE, "svg": Kind.PICTURE, "tif": Kind.PICTURE, "tiff": Kind.PICTURE}
"""What a name promises, by its extension."""


def head_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD)


def is_program(head: bytes) -> bool:
    """Tell programs, scripts and shortcuts of the usual systems by their first bytes.

    Real ones have zero bytes at the start; a note that begins with "MZ" has none.
    """
    return head.startswith(_SCRIPT) or (head.startswith(_PROGRAMS) and b"\0" in head)


def guess(head: bytes) -> str | None:
    """Return the media type that the first bytes stand for; None when they could be text."""
    found = filetype.guess(head)
    if found is None or (head.startswith(b"BM") and b"\0" not in head):
        return None  # a BMP has zero bytes in its header; "BM" alone may begin a word
    return str(found.mime)


def office(path: Path) -> FileType | None:
    """Tell which office document a zip is; None for an archive, or where it carries macros.

    The archive's list of contents is read, none of the contents is unpacked but the few bytes
    in which an OpenDocument names its type.

    Raises:
        zipfile.BadZipFile: cut off or broken.
    """
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        if any(_MACROS.search(name) for name in names):
            return None
        if "[Content_Types].xml" in names:
            return next((_ROOTS[name] for name in names if name in _ROOTS), None)
        if "mimetype" in names and archive.getinfo("mimetype").compress_type == zipfile.ZIP_STORED:
            with archive.open("mimetype") as entry:
                return _OPEN_DOCUMENTS.get(entry.read(100))
    return None
