"""Telling text from other bytes, and the few texts that are more than text."""

import codecs
import re
from pathlib import Path

_CHUNK = 1 << 20
_BREAKS_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")  # escape (1b) colours log files
_BEFORE_ROOT = re.compile(
    r"\ufeff?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^\[>]*(?:\[.*?\])?\s*>\s*)*", re.DOTALL
)
_SVG_ROOT = re.compile(r"<(?:[\w.-]+:)?svg[\s/>]")
_ACTIVE = re.compile(rb"www\.w3\.org/(?:2000/svg|1999/(?:xhtml|XSL))|<\?xml-stylesheet")


def charset_of(path: Path) -> str | None:
    """Return the charset in which all of the file is text without control characters, or None.

    UTF-8, then UTF-16 with its mark (what Windows tools write), then Windows-1252 (what older
    Nordic systems log in).
    """
    with path.open("rb") as file:
        start = file.read(2)
    if start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        candidates = ["utf-16"]
    else:
        candidates = ["utf-8", "windows-1252"]
    return next((charset for charset in candidates if _is_text(path, charset)), None)


def _is_text(path: Path, charset: str) -> bool:
    decoder = codecs.getincrementaldecoder(charset)()
    with path.open("rb") as file:
        try:
            while chunk := file.read(_CHUNK):
                if _BREAKS_TEXT.search(decoder.decode(chunk)):
                    return False
            return not _BREAKS_TEXT.search(decoder.decode(b"", final=True))
        except UnicodeDecodeError:
            return False


def is_svg(path: Path, charset: str) -> bool:
    """Tell whether the first element is an svg, whatever stands before it."""
    text = path.read_bytes().decode(charset)
    return bool(_SVG_ROOT.match(text, _after_prolog(text)))


def _after_prolog(text: str) -> int:
    found = _BEFORE_ROOT.match(text)
    return found.end() if found else 0


def is_active_xml(path: Path) -> bool:
    """Tell whether a browser that opens this XML from disk could run what is in it."""
    return bool(_ACTIVE.search(path.read_bytes()))
