"""Small pictures for a page, made once and stored beside the large ones."""

from core.files.store import FileStore

MEDIA_TYPE = "image/webp"
_SUFFIX = "480.webp"


def thumbnail(store: FileStore, sha256: str) -> bytes | None:
    """Return a WebP of at most 480 pixels a side; None if the file cannot be drawn.

    Raises:
        FileNotFoundError: no such file is kept.
    """
    from core.files.pictures import shrink  # noqa: PLC0415 - Pillow is slow, as in inspect.py

    made = store.beside(sha256, _SUFFIX)
    if made is not None:
        return made
    with store.open(sha256) as file:
        drawn = shrink(file)
    if drawn is not None:
        store.keep_beside(sha256, _SUFFIX, drawn)
    return drawn
