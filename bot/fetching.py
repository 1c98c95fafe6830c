"""Files that people sent on other platforms: fetched after the commit, looked into, and kept."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import aclosing
from datetime import timedelta
from functools import partial
from typing import TypeVar

import structlog

from bot.contract import Adapter
from bot.errors import TryLater, Undeliverable
from bot.logs import Seldom
from core.db.intake import fetching
from core.db.intake.fetching import Wanted
from core.db.unit import Store, Unit
from core.errors import DatabaseUnavailable
from core.files.inspect import turned
from core.files.intake import settle
from core.files.outcome import Accepted, FileProblem, Turned
from core.files.store import FolderStore
from core.services.people import reach
from core.services.tickets import files

POLL = 2.0  # seconds; the safety net under the wake after each commit
AT_ONCE = 4
LONGEST = 60.0  # seconds for one file; less than its lease
FIRST_WAIT = 1.0
LONGEST_WAIT = 600.0
MOST_TRIES = 60  # with the waits above about eight hours: a long outage of a platform
CHUNK = 64 * 1024  # bytes

T = TypeVar("T")

log = structlog.get_logger()


async def take(
    folder: FolderStore,
    chunks: AsyncIterator[bytes],
    name: str,
    *,
    limit: int,
    expected: int | None = None,
) -> Accepted | Turned:
    """Read a file to its end, or to one chunk past `limit` bytes, look into it and keep it.

    Raises: OSError: the disk is full, or gone. What `chunks` raises passes through.
    """
    if expected is not None and expected > limit:
        return turned(FileProblem.TOO_LARGE, name)
    with folder.incoming(limit=limit) as incoming:
        async for chunk in chunks:
            if not await asyncio.to_thread(incoming.write, chunk):
                break
        return await asyncio.to_thread(settle, folder, incoming, name, expected=expected)


async def read(folder: FolderStore, sha256: str) -> AsyncIterator[bytes]:
    """Read a kept file in pieces."""
    with await asyncio.to_thread(folder.open, sha256) as file:
        while chunk := await asyncio.to_thread(file.read, CHUNK):
            yield chunk


class Fetching:
    """Fetches what platforms only named, a few files at a time."""

    def __init__(
        self, *, store: Store, adapters: Mapping[str, Adapter], folder: FolderStore
    ) -> None:
        self._store = store
        self._adapters = adapters
        self._folder = folder
        self._woken = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._warns = Seldom()

    def wake(self) -> None:
        """Look for files now; call it on the event loop."""
        self._woken.set()

    async def run(self) -> None:
        """Fetch until `stop`; a database that is down is waited for."""
        while not self._stopping:
            self._woken.clear()
            free = AT_ONCE - len(self._under_way)
            try:
                claimed = await self._submit(partial(fetching.claim, limit=free)) if free else []
            except DatabaseUnavailable as down:
                if self._warns():
                    log.warning("fetching files waits for the database", problem=down.problem)
                claimed = []
            for one in claimed:
                task = asyncio.create_task(self._fetch(one))
                self._under_way.add(task)
                task.add_done_callback(self._ended)
            if not claimed:
                await self._rest()

    async def stop(self) -> None:
        """Fetch no more; what was under way is fetched again after the next start."""
        self._stopping = True
        self._woken.set()
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._woken.set()

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(POLL):
                await self._woken.wait()
        except TimeoutError:
            pass

    async def _fetch(self, wanted: Wanted) -> None:
        try:
            await self._settle(wanted)
        except DatabaseUnavailable as down:  # its lease runs out and it is fetched again
            log.warning("a fetched file is not noted yet", problem=down.problem)
        except Exception:
            log.exception("a file could not be fetched", file=wanted.id, tries=wanted.tries)
            await self._again(wanted, FIRST_WAIT)

    async def _settle(self, wanted: Wanted) -> None:
        adapter = self._adapters.get(wanted.platform)
        if wanted.tries > MOST_TRIES:  # what is tried so often may be what ends us each time
            return await self._give_up(wanted, "gone")
        if adapter is None:  # it may be connected again after the next start
            log.warning("a file's platform is not connected", file=wanted.id)
            return await self._again(wanted, LONGEST_WAIT)
        limit = self._store.team.limits.file_megabytes * 1024 * 1024
        try:
            async with asyncio.timeout(LONGEST), aclosing(adapter.fetch(wanted.remote)) as chunks:
                outcome = await take(self._folder, chunks, wanted.name, limit=limit)
        except TryLater as later:
            if later.to_mend:
                hindered = partial(reach.hindered, platform=wanted.platform, why=later.to_mend)
                await self._submit(hindered)
            return await self._again(wanted, later.after)
        except (TimeoutError, OSError) as err:
            log.warning("a file is fetched later", file=wanted.id, why=str(err))
            return await self._again(wanted, FIRST_WAIT)
        except Undeliverable as never:
            log.warning("a file cannot be fetched", file=wanted.id, why=never.why)
            return await self._give_up(wanted, "gone")
        if isinstance(outcome, Turned):
            return await self._give_up(wanted, outcome.reason.value)
        return await self._submit(partial(files.fetched, wanted=wanted, accepted=outcome))

    async def _again(self, wanted: Wanted, after: float) -> None:
        if wanted.tries >= MOST_TRIES:
            return await self._give_up(wanted, "gone")
        wait = max(after, min(FIRST_WAIT * 2.0 ** min(wanted.tries, 20), LONGEST_WAIT))
        return await self._submit(
            partial(fetching.later, file_id=wanted.id, after=timedelta(seconds=wait))
        )

    async def _give_up(self, wanted: Wanted, problem: str) -> None:
        await self._submit(partial(files.not_kept, file_id=wanted.id, problem=problem))

    async def _submit(self, work: Callable[[Unit], T]) -> T:
        return await asyncio.wrap_future(self._store.submit(work))
