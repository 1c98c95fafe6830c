"""Files of the web chat: taken from the page, looked into, kept, and shown to who may see them."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from functools import partial

import structlog

from bot.adapters.web import ports
from bot.fetching import read, take
from core.db.unit import Store, Unit
from core.domain.tickets.message import StoredFile
from core.files.outcome import Turned
from core.files.store import FolderStore
from core.files.thumbnail import MEDIA_TYPE, thumbnail
from core.services.tickets import files

log = structlog.get_logger()

_DRAWABLE = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})


@dataclass(frozen=True, slots=True)
class WebFiles:
    """Files taken from the page and shown on it."""

    store: Store
    folder: FolderStore

    @property
    def most_megabytes(self) -> int:
        return self.store.team.limits.file_megabytes

    async def take(
        self, chunks: AsyncIterator[bytes], name: str, *, person_id: int, expected: int | None
    ) -> ports.Taken | ports.NotTaken:
        limit = self.most_megabytes * 1024 * 1024
        try:
            outcome = await take(self.folder, chunks, name, limit=limit, expected=expected)
        except ConnectionError:
            return ports.NotTaken("interrupted")
        except OSError as err:  # the disk is full, or gone
            log.exception("a file cannot be kept", why=err.strerror)
            return ports.NotTaken("no_room")
        if isinstance(outcome, Turned):
            return ports.NotTaken(outcome.reason.value)
        stored = await asyncio.wrap_future(
            self.store.submit(partial(files.keep, person_id=person_id, accepted=outcome))
        )
        return ports.Taken(stored.id, stored.name, stored.media_type, stored.size, outcome.drawable)

    async def open(self, file_id: int, viewers: Sequence[int]) -> ports.Served | None:
        stored = await self._seen(file_id, viewers)
        if stored is None:
            return None
        inline = stored.media_type in _DRAWABLE
        content = read(self.folder, stored.sha256)
        return ports.Served(content, stored.media_type, stored.name, stored.size, inline)

    async def thumbnail(self, file_id: int, viewers: Sequence[int]) -> ports.Served | None:
        stored = await self._seen(file_id, viewers)
        if stored is None or stored.media_type not in _DRAWABLE:
            return None
        small = await asyncio.to_thread(thumbnail, self.folder, stored.sha256)
        if small is None:
            return None
        return ports.Served(_once(small), MEDIA_TYPE, stored.name, len(small), inline=True)

    async def _seen(self, file_id: int, viewers: Sequence[int]) -> StoredFile | None:
        def look(unit: Unit) -> StoredFile | None:
            return files.visible(unit, file_id, viewers)

        return await asyncio.wrap_future(self.store.read(look))


async def _once(content: bytes) -> AsyncIterator[bytes]:
    yield content
