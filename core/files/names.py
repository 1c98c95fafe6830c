"""File names as people send them, made safe to show and to save under."""

import re
import unicodedata

LONGEST_NAME = 120  # characters; three-byte letters then still fit the 255 bytes of a file system
_LONGEST_EXTENSION = 10
NAMELESS = "file"
_FORBIDDEN_ON_WINDOWS = re.compile(r'[<>:"|?*]')
_BLANKS = re.compile(" +")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def extension_of(name: str) -> str:
    """Return what follows the last dot, in small letters and without the dot; "" without one."""
    stem, _dot, extension = clean_name(name).rpartition(".")
    plausible = len(extension) <= _LONGEST_EXTENSION and extension.isascii()
    return extension.lower() if stem and plausible and extension.isalnum() else ""


def clean_name(typed: str) -> str:
    """Keep the last part of a path, without what hides, turns round or breaks a line.

    Characters of direction are dropped because a right-to-left override shows `gnp.exe` as
    `exe.png`; zero-width ones because two names that look alike should be alike.
    """
    composed = unicodedata.normalize("NFC", typed)
    spaced = (" " if c.isspace() else c for c in composed)
    visible = "".join(c for c in spaced if unicodedata.category(c) not in _INVISIBLE)
    parts = [part.strip(" .") for part in re.split(r"[/\\]", _BLANKS.sub(" ", visible))]
    last = next((part for part in reversed(parts) if part), "")
    # What was dropped may have stood between a letter and its accent.
    return unicodedata.normalize("NFC", _FORBIDDEN_ON_WINDOWS.sub("-", last))


def fit_name(typed: str, *, extensions: tuple[str, ...], known: frozenset[str]) -> str:
    """Clean a name and let it end in one of `extensions`, of which the first is the usual one.

    An extension of another known type is replaced; any other is left standing before the right
    one, so that a script which came as `run.bat` can only be opened as `run.bat.txt`.
    """
    name = clean_name(typed)
    extension = extension_of(name)
    if extension in extensions:
        stem = name[: -len(extension) - 1]
    elif extension in known:
        stem, extension = name[: -len(extension) - 1], extensions[0]
    else:
        stem, extension = name, extensions[0]
    room = LONGEST_NAME - len(extension) - 1
    return f"{stem[:room].strip(' .') or NAMELESS}.{extension}"
