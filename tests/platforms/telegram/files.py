"""The files on Telegram's side: pictures with their sizes, documents, voices, stickers."""

import io
from dataclasses import dataclass, field

from PIL import Image, UnidentifiedImageError

from tests.platforms.telegram.model import StoredFile
from tests.platforms.telegram.refusals import Json

DOWNLOADABLE = 20_000_000  # bytes; getFile
LINK_LIVES = 3600  # seconds; getFile promises at least an hour
_EDGES = (90, 320, 800, 1280)  # pixels; the sizes s, m, x and y of a photo
_FOLDERS = {"photo": "photos", "voice": "voice", "sticker": "stickers", "document": "documents"}


@dataclass(slots=True)
class FileStore:
    """Keeps bytes by file id; `links` says since when a path may be fetched."""

    kept: dict[str, StoredFile] = field(default_factory=dict)
    links: dict[str, float] = field(default_factory=dict)
    paths: dict[str, StoredFile] = field(default_factory=dict)
    photos: dict[str, list[Json]] = field(default_factory=dict)
    count: int = 0

    def keep(
        self, content: bytes, *, kind: str, ending: str, described: Json, size: int | None = None
    ) -> StoredFile:
        """Store bytes; `size` claims more than is there, so that a test needs no huge file."""
        self.count += 1
        number = self.count
        stored = StoredFile(
            file_id=f"AgACAgIAAxkBAAI{number:06d}{kind}",
            unique_id=f"AQAD{number:06d}",
            path=f"{_FOLDERS[kind]}/file_{number}{ending}",
            content=content,
            size=len(content) if size is None else size,
            kind=kind,
            described=described,
        )
        self.kept[stored.file_id] = self.paths[stored.path] = stored
        return stored

    def photo(self, content: bytes, *, size: int | None = None) -> list[Json]:
        """Store a picture in Telegram's sizes; give it as PhotoSizes, smallest first."""
        width, height, picture = opened(content)
        longest = max(width, height)
        sizes: list[Json] = []
        for edge in [e for e in _EDGES if e < longest]:
            scale = edge / longest
            small = (max(1, round(width * scale)), max(1, round(height * scale)))
            sizes.append(self._size(_as_jpeg(picture, small, content), *small, None))
        if not sizes or longest <= _EDGES[-1]:
            whole = _as_jpeg(picture, (width, height), content)
            sizes.append(self._size(whole, width, height, size))
        self.photos[str(sizes[-1]["file_id"])] = sizes
        return sizes

    def _size(self, content: bytes, width: int, height: int, size: int | None) -> Json:
        stored = self.keep(content, kind="photo", ending=".jpg", described={}, size=size)
        return {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_size": stored.size,
            "width": width,
            "height": height,
        }

    def document(
        self, content: bytes, *, filename: str, mime: str, size: int | None = None
    ) -> Json:
        """Store a document; give it as a Document."""
        dot = filename.rfind(".")
        ending = filename[dot:] if dot > 0 else ""
        described = {"file_name": filename, "mime_type": mime}
        stored = self.keep(content, kind="document", ending=ending, described=described, size=size)
        return described | handle(stored)

    def voice(self, content: bytes, *, duration: int) -> Json:
        described = {"duration": duration, "mime_type": "audio/ogg"}
        stored = self.keep(content, kind="voice", ending=".oga", described=described)
        return described | handle(stored)

    def sticker(self, emoji: str) -> Json:
        described: Json = {
            "width": 512,
            "height": 512,
            "emoji": emoji,
            "set_name": "InventedAnimals",
            "is_animated": False,
            "is_video": False,
            "type": "regular",
        }
        stored = self.keep(b"RIFF....WEBP", kind="sticker", ending=".webp", described=described)
        return described | handle(stored)

    def link(self, stored: StoredFile, now: float) -> str:
        """Open a path for an hour; give it."""
        self.links[stored.path] = now
        return stored.path

    def at(self, path: str, now: float) -> StoredFile | None:
        """Find what a path leads to, if it was asked for within the last hour."""
        opened_at = self.links.get(path)
        if opened_at is None or now - opened_at > LINK_LIVES:
            return None
        return self.paths.get(path)


def handle(stored: StoredFile) -> Json:
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
    }


def opened(content: bytes) -> tuple[int, int, Image.Image | None]:
    """Read a picture's size; what is no picture counts as 800 by 600, a person sent it anyway."""
    try:
        picture = Image.open(io.BytesIO(content))
    except (UnidentifiedImageError, OSError, ValueError):
        return 800, 600, None
    return picture.width, picture.height, picture


def _as_jpeg(picture: Image.Image | None, size: tuple[int, int], content: bytes) -> bytes:
    """Bring a picture to a size and to JPEG, as Telegram does with every photo."""
    if picture is None or (picture.format, picture.size) == ("JPEG", size):
        return content
    out = io.BytesIO()
    picture.convert("RGB").resize(size).save(out, "JPEG")
    return out.getvalue()
