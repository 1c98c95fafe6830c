"""The files that Melding keeps, as an adapter reads them that has to send one."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial

from bot.errors import Undeliverable
from bot.fetching import read
from core.db.tickets import messages
from core.db.unit import Store
from core.files.store import FolderStore


@dataclass(frozen=True, slots=True)
class KeptFiles:
    store: Store
    folder: FolderStore

    async def read(self, file_id: int) -> AsyncIterator[bytes]:
        """Read a kept file in pieces.

        Raises: Undeliverable: there is no such file any more.
        """
        found = await asyncio.wrap_future(
            self.store.read(partial(messages.files_by_ids, ids=[file_id]))
        )
        if file_id not in found or not found[file_id].is_kept:
            raise Undeliverable("the file is not kept any more")
        async for chunk in read(self.folder, found[file_id].sha256):
            yield chunk
