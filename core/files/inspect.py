"""Deciding from its bytes what a file really is, and making it fit to be kept.

Decisions that the sentences to people rest on:

- PNG, JPEG, GIF, WebP and BMP are drawn anew, so that place, camera and comments do not survive
  and a broken picture is found here and not in an agent's browser. Animations stay animated.
- HEIC (a telephone's photo) is accepted and kept as it is, but with its metadata blanked: no
  library under a permissive licence can draw it. It is offered as a download.
- SVG is refused: it can run scripts where it is opened, and no screenshot is one.
- Archives are refused, since what is in them cannot be vouched for; their contents can be sent
  one by one. Office files with macros or programs inside likewise; those that are let through
  are unpacked once, to find what is cut off and what would fill a computer.
- Text of any sort is kept as it is, served as plain text, and named so that a double click
  does not run it.
"""

import hashlib
import zipfile
from dataclasses import replace
from pathlib import Path

from core.files import archive, heif, plaintext, signs, wholeness
from core.files.names import extension_of, fit_name
from core.files.outcome import LARGEST_FILE, Accepted, Bomb, Damaged, FileProblem, Kind, Turned

_KNOWN = frozenset(signs.CLAIMS)
_MOST_GROWTH = 2  # times the limit; drawing anew may pack worse than the sender's program did


def inspect(path: Path, name: str, *, limit: int = LARGEST_FILE) -> Accepted | Turned:
    """Decide whether a file may be kept.

    `path` must be ours to change: metadata may be blanked in it, and a picture that is drawn
    anew is written beside it with the suffix `.drawn`. Slow; see the package's docstring.
    """
    size = path.stat().st_size
    if size == 0:
        return turned(FileProblem.EMPTY, name)
    if size > limit:
        return turned(FileProblem.TOO_LARGE, name)
    head = signs.head_of(path)
    if signs.is_program(head):
        return turned(FileProblem.DISGUISED if _claimed(name) else FileProblem.NOT_ALLOWED, name)
    if head.startswith(archive.START):
        return _inspect_zip(path, name)
    return _inspect_by_type(path, name, signs.guess(head), limit)


def _inspect_by_type(
    path: Path, name: str, media_type: str | None, limit: int
) -> Accepted | Turned:
    found = signs.BY_MEDIA_TYPE.get(media_type or "")
    if found is None or media_type is None:
        return _inspect_text(path, name, recognised=media_type is not None)
    if found is signs.HEIC:
        return _inspect_heic(path, name)
    if not wholeness.is_whole(path, media_type):
        return turned(FileProblem.BROKEN, name)
    if found.read_as:
        return _inspect_picture(path, name, found, limit)
    return _accepted(path, name, found)


def _claimed(name: str) -> Kind | None:
    return signs.CLAIMS.get(extension_of(name))


def turned(reason: FileProblem, name: str) -> Turned:
    """Word-free refusal of a file, with its name made fit to be shown."""
    extension = extension_of(name)
    shown = fit_name(name, extensions=(extension or "bin",), known=_KNOWN)
    return Turned(reason, shown if extension else shown.removesuffix(".bin"), _claimed(name))


def _accepted(path: Path, name: str, found: signs.FileType) -> Accepted:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Accepted(
        kind=found.kind,
        media_type=found.media_type,
        name=fit_name(name, extensions=found.extensions, known=_KNOWN),
        size=path.stat().st_size,
        sha256=digest,
        path=path,
    )


def _inspect_picture(path: Path, name: str, found: signs.FileType, limit: int) -> Accepted | Turned:
    from core.files import pictures  # noqa: PLC0415 - Pillow is slow, and need not delay a start

    target = path.with_name(path.name + ".drawn")
    try:
        drawn = pictures.redraw(path, target, read_as=found.read_as, write_as=found.write_as)
    except Bomb:
        return turned(FileProblem.BOMB, name)
    except Damaged:
        target.unlink(missing_ok=True)
        return turned(FileProblem.BROKEN, name)
    if target.stat().st_size > _MOST_GROWTH * limit:
        target.unlink()
        return turned(FileProblem.TOO_LARGE, name)
    return replace(_accepted(target, name, found), width=drawn.width, height=drawn.height)


def _inspect_heic(path: Path, name: str) -> Accepted | Turned:
    try:
        heif.blank_metadata(path)
    except heif.Unreadable:
        return turned(FileProblem.BROKEN, name)
    return _accepted(path, name, signs.HEIC)


def _inspect_zip(path: Path, name: str) -> Accepted | Turned:
    if archive.is_crowded(path.read_bytes()):
        return turned(FileProblem.BOMB, name)
    try:
        found = signs.office(path)
        if found:
            archive.unpack(path)
    except Bomb:
        return turned(FileProblem.BOMB, name)
    except (Damaged, zipfile.BadZipFile, RuntimeError, EOFError, UnicodeDecodeError):
        return turned(FileProblem.BROKEN, name)
    return _accepted(path, name, found) if found else turned(FileProblem.NOT_ALLOWED, name)


def _inspect_text(path: Path, name: str, *, recognised: bool) -> Accepted | Turned:
    charset = plaintext.charset_of(path)
    if charset is None:
        # A name that promises what is let through, over bytes that are nothing at all.
        broken = _claimed(name) and not recognised
        return turned(FileProblem.BROKEN if broken else FileProblem.NOT_ALLOWED, name)
    if plaintext.is_svg(path, charset):
        return turned(FileProblem.NOT_ALLOWED, name)
    if _claimed(name) not in (None, Kind.TEXT):
        return turned(FileProblem.BROKEN, name)
    extensions = signs.TEXT.extensions
    if extension_of(name) == "xml" and plaintext.is_active_xml(path):
        extensions = ("txt",)
    found = replace(signs.TEXT, media_type=f"text/plain; charset={charset}", extensions=extensions)
    return _accepted(path, name, found)
