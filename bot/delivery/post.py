"""The loop over what is owed: claim, and pay lane by lane; lanes go side by side."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import count, groupby

import structlog

from bot.contract import Adapter
from bot.delivery.paying import Paying
from bot.delivery.preparing import Preparing
from core.db import outbox
from core.db.owed import Owed
from core.db.unit import Store, Unit
from core.errors import DatabaseUnavailable

POLL = 1.0  # seconds; the safety net under the wake after each commit
MOST_LANES = 64

log = structlog.get_logger()


@dataclass(slots=True)
class _Lane:
    """The rows of a lane that are on their way, and those claimed meanwhile."""

    rows: list[Owed]
    behind: list[Owed] = field(default_factory=list)


class Delivery:
    """Sends what the outbox owes. `holder` names this process in its claims.

    Each claim has a name of its own: one that was lost does not come to life again because the
    same process claims the row anew, when it may have been sent already.
    """

    def __init__(
        self,
        *,
        store: Store,
        adapters: Mapping[str, Adapter],
        preparing: Preparing,
        holder: str,
    ) -> None:
        self._store = store
        self._paying = Paying(store=store, adapters=adapters, preparing=preparing)
        self._holder = holder
        self._woken = asyncio.Event()
        self._lanes: dict[str, _Lane] = {}
        self._walking: set[asyncio.Task[None]] = set()
        self._claims = count(1)
        self._renew_at = 0.0
        self._stopping = False

    def wake(self) -> None:
        """Look for new rows now; call it on the event loop."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until `stop`; a database that is down is waited for."""
        while not self._stopping:
            self._woken.clear()
            try:
                await self._renew()
                claimed = await self._claim()
            except DatabaseUnavailable as down:
                log.warning("delivery waits for the database", problem=down.problem)
                claimed = []
            for _, rows in groupby(sorted(claimed, key=_by_lane), key=lambda owed: owed.lane):
                self._begin(list(rows))
            while len(self._walking) >= MOST_LANES and not self._stopping:
                await asyncio.wait(
                    set(self._walking), timeout=POLL, return_when=asyncio.FIRST_COMPLETED
                )
                await self._renew()
            if not claimed:
                await self._rest()

    async def stop(self, within: float) -> None:
        """Claim no more, finish what is being sent, at most for `within` seconds."""
        self._stopping = True
        self._paying.stop()
        self._woken.set()
        if self._walking:
            _, late = await asyncio.wait(set(self._walking), timeout=within)
            for lane in late:
                lane.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(POLL):
                await self._woken.wait()
        except TimeoutError:
            pass

    async def _claim(self) -> list[Owed]:
        free = (MOST_LANES - len(self._walking)) * 4
        name = f"{self._holder}.{next(self._claims)}"
        return await asyncio.wrap_future(
            self._store.submit(lambda unit: outbox.claim(unit, by=name, limit=free), behind=True)
        )

    def _begin(self, rows: list[Owed]) -> None:
        """Walk the rows of one lane, after those of it that are on their way already."""
        name = rows[0].lane
        lane = self._lanes.get(name)
        if lane is not None:
            lane.behind += rows
            return
        lane = self._lanes[name] = _Lane(rows)
        task = asyncio.create_task(self._walk_all(name, lane))
        self._walking.add(task)
        task.add_done_callback(self._walking.discard)

    async def _walk_all(self, name: str, lane: _Lane) -> None:
        try:
            while lane.rows:
                await self._walk(lane.rows)
                lane.rows, lane.behind = lane.behind, []
        finally:
            del self._lanes[name]

    def renew_now(self) -> None:
        """Lengthen the claims at the next turn of the loop, not only when a third is over."""
        self._renew_at = 0.0

    async def _renew(self) -> None:
        """Keep the claims of what waits for its turn here, so that nobody else sends it too."""
        now = asyncio.get_running_loop().time()
        if self._lanes and now >= self._renew_at:
            held = [owed for lane in self._lanes.values() for owed in lane.rows + lane.behind]
            try:
                await self._submit(partial(outbox.renew, rows=held))
            except DatabaseUnavailable as down:
                log.warning("claims are not renewed yet", problem=down.problem)
                return
            self._renew_at = now + outbox.LEASE.total_seconds() / 3

    async def _walk(self, rows: list[Owed]) -> None:
        """Pay the rows of one lane in order; when one has to wait, so do those behind it."""
        groups = self._paying.together(rows)
        for index, group in enumerate(groups):
            went = False
            try:
                went = not self._stopping and await self._paying.pay(group)
                if not went:
                    left = [owed for group in groups[index:] for owed in group]
                    await self._submit(partial(outbox.let_go, rows=left))
            except DatabaseUnavailable as down:
                log.warning("a delivery is not noted yet", problem=down.problem)
            if not went:
                return  # a row that could not be let go is tried again when its lease runs out

    async def _submit(self, work: Callable[[Unit], None]) -> None:
        await asyncio.wrap_future(self._store.submit(work))


def _by_lane(owed: Owed) -> tuple[bool, str, bool, int]:
    """Put what is new before what only changes: a question goes before the last one is greyed."""
    return (not owed.urgent, owed.lane, owed.sent is not None, owed.id)
