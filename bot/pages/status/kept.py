"""Documents kept in memory, and made anew only when what they tell has changed.

However many ask, the database is looked at once a second, by one statement that costs the same
whatever there is; one document at a time is made anew, and those that are kept are given at once.
Where the database does not answer, what was kept is given on.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from hashlib import sha256

from bot.pages.status.spots import Spot
from core.db.unit import Store, Unit
from core.errors import DatabaseUnavailable, MeldingError
from core.services.status import page as status_page

LOOKED = 1.0  # seconds until the database is asked again whether something changed
LASTS = 60.0  # seconds until a document is made anew whatever the mark says
MOST = 200  # documents; the one that was asked for longest ago goes first
PATIENCE = 2.0  # seconds for the database to answer, where something is kept
MOST_WAITING = 64  # documents that are not there yet


class Busy(MeldingError):
    """Too many documents that are not there yet are waited for; nothing was done."""


@dataclass(frozen=True, slots=True)
class Body:
    """What is given to a reader."""

    content: bytes
    media_type: str
    etag: str
    changed_at: datetime | None

    @classmethod
    def of(cls, content: bytes, media_type: str, changed_at: datetime | None) -> "Body":
        return cls(content, media_type, f'"{sha256(content).hexdigest()[:32]}"', changed_at)


@dataclass(frozen=True, slots=True)
class _Kept:
    body: Body
    mark: str
    until: float


class Kept:
    """Gives documents; `make` draws one from the database, or says that there is none."""

    def __init__(
        self,
        store: Store,
        make: Callable[[Unit, Spot], Body | None],
        *,
        clock: Callable[[], float],
    ) -> None:
        self._store = store
        self._make = make
        self._clock = clock
        self._kept: OrderedDict[Spot, _Kept] = OrderedDict()
        self._mark = ""
        self._looked = float("-inf")
        self._looking: asyncio.Future[str] | None = None
        self._one = asyncio.Lock()
        self._making: dict[Spot, asyncio.Task[Body | None]] = {}

    async def get(self, spot: Spot) -> Body | None:
        """Give a document as it reads now, at most a second old; None where there is none.

        Raises: DatabaseUnavailable, where nothing is kept. Busy.
        """
        kept = self._kept.get(spot)
        if kept is None:
            await self._look()
            return await self._made(spot)
        self._kept.move_to_end(spot)
        if self._has_looked() and self._is_good(kept):
            return kept.body
        try:
            async with asyncio.timeout(PATIENCE):
                await self._look()
                return kept.body if self._is_good(kept) else await self._made(spot)
        except (DatabaseUnavailable, TimeoutError, Busy):
            self._looked = self._clock()  # for a second it is not asked again
            return kept.body

    def _has_looked(self) -> bool:
        return self._clock() - self._looked < LOOKED

    def _is_good(self, kept: _Kept) -> bool:
        return kept.mark == self._mark and self._clock() < kept.until

    async def _look(self) -> None:
        """Ask once for all who ask now whether something has changed."""
        if self._has_looked():
            return
        if self._looking is None:
            self._looking = asyncio.wrap_future(self._store.read(status_page.mark))
            self._looking.add_done_callback(self._seen)
        await asyncio.shield(self._looking)

    def _seen(self, looking: asyncio.Future[str]) -> None:
        self._looking = None
        if not looking.cancelled() and looking.exception() is None:
            self._mark = looking.result()
            self._looked = self._clock()

    async def _made(self, spot: Spot) -> Body | None:
        """Make a document once for all who wait for it, one document at a time."""
        if spot not in self._making:
            if len(self._making) >= MOST_WAITING:
                raise Busy(f"{MOST_WAITING} documents are waited for")
            making = self._making[spot] = asyncio.create_task(self._in_turn(spot))
            making.add_done_callback(partial(self._made_one, spot))
        return await asyncio.shield(self._making[spot])

    def _made_one(self, spot: Spot, making: asyncio.Task[Body | None]) -> None:
        del self._making[spot]
        if not making.cancelled():
            making.exception()  # whoever waits still hears of it; perhaps nobody does any more

    async def _in_turn(self, spot: Spot) -> Body | None:
        async with self._one:
            return await self._make_one(spot)

    async def _make_one(self, spot: Spot) -> Body | None:
        mark = self._mark
        made = await asyncio.wrap_future(self._store.read(lambda unit: self._make(unit, spot)))
        if made is not None:
            self._kept[spot] = _Kept(made, mark, self._clock() + LASTS)
            self._kept.move_to_end(spot)
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
        else:
            self._kept.pop(spot, None)
        return made
