"""The loop over what is owed: claim, and pay lane by lane; lanes go side by side."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from itertools import count

import structlog

from bot.contract import Adapter
from bot.delivery.ahead import Ahead, in_order
from bot.delivery.company import LOOKS_BACK, Company
from bot.delivery.courier import Claimed, Courier
from bot.delivery.lane import Lane, Lanes, Worded
from bot.delivery.ledger import Ledger
from bot.delivery.pace import Pacer, Pacers
from bot.delivery.paying import Paying
from bot.delivery.preparing import Preparing
from bot.delivery.turnstile import Turnstile
from bot.logs import Seldom
from core.db.outbox import holders, lately, outbox
from core.db.outbox.owed import Owed
from core.db.unit import Store, Unit
from core.errors import DatabaseUnavailable

POLL = 1.0  # seconds; the safety net under the wake after each commit
MOST_CLAIMED = 32  # rows a unit: so long does an event wait that comes in while they are worded

log = structlog.get_logger()


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
        # Not behind what comes in: an answer to what was just sent must find what it answers.
        self._ledger = Ledger(store.submit)
        pacers = Pacers({name: Pacer(one.limits) for name, one in adapters.items()})
        self._company = Company(store, pacers, name=holder)
        self._ahead = Ahead(preparing, pacers)
        self._paying = Paying(
            store=store,
            ledger=self._ledger,
            adapters=adapters,
            ahead=self._ahead,
            turnstile=Turnstile(),
        )
        self._holder = holder
        self._woken = asyncio.Event()
        self._lanes = Lanes()
        self._walking: set[asyncio.Task[None]] = set()
        self._claims = count(1)
        self._renewed = datetime.min.replace(tzinfo=UTC)
        self._in_doubt = False
        self._stopping = False
        self._warns = Seldom()

    def wake(self) -> None:
        """Look for new rows now; call it on the event loop."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until `stop`; a database that is down is waited for."""
        await self._look_back()
        await self._company.join()
        together = asyncio.create_task(self._company.keep())
        courier = Courier(
            ahead=self._ahead, name=self._name, begin=self._begin_all, doubt=self._look_again
        )
        self._store.couriers.append(courier)
        try:
            await self._run()
        finally:
            self._store.couriers.remove(courier)
            together.cancel()
        await self._company.leave()

    async def _run(self) -> None:
        while not self._stopping:
            self._woken.clear()
            room = min(self._lanes.room(), MOST_CLAIMED)
            try:
                claimed = await self._claim(room)
            except DatabaseUnavailable as down:
                if self._warns():
                    log.warning("delivery waits for the database", problem=down.problem)
                self._in_doubt = True
                claimed = [], {}
            self._begin_all(claimed)
            await self._renew()
            if len(claimed[0]) < room:
                await self._rest()

    async def _look_back(self) -> None:
        """Keep to the pace of the process before this one, which may have ended just now."""
        now = self._store.clock()
        try:
            gone = await asyncio.wrap_future(
                self._store.read(partial(lately.gone, since=now - LOOKS_BACK))
            )
        except DatabaseUnavailable:
            return  # then nothing goes for a while anyway
        for one in gone:
            pacer = self._ahead.pacers.of.get(one.to.platform)
            if pacer is not None:
                ago = max((now - one.at).total_seconds(), 0.0)
                pacer.went(one.to, ago, edit=one.changed, messages=one.messages)

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

    async def _claim(self, room: int) -> Claimed:
        """Claim rows, and word those whose turn comes at once.

        Where wording them spoils the unit they are claimed without, and fail in their own turn.
        The disk is not waited for: a lease is void when the machine that holds it is gone. What a
        database that was away has kept as claimed is freed first, for no call shall wait for the
        end of a lease.
        """
        name, busy, full = self._name(), self._lanes.names, self._lanes.crowded()
        known = [owed.id for owed in self._lanes.held()] if self._in_doubt else None
        self._in_doubt = False
        if self._store.database.dialect == "postgresql":
            self._lanes.pass_by()  # SQLite's units go one by one: a note sees what was owed

        def plain(unit: Unit) -> list[Owed]:
            if known is not None:
                holders.abandon(unit, self._holder, but=known)
            return outbox.claim(unit, by=name, limit=room, not_at=full)

        def worded(unit: Unit) -> Claimed:
            rows = plain(unit)
            return rows, self._ahead.claimed(unit, rows, busy=busy)

        try:
            return await asyncio.wrap_future(self._store.submit(worded, behind=True, lasting=False))
        except DatabaseUnavailable:
            raise
        except Exception:
            log.exception("claimed rows could not be worded")
            return await asyncio.wrap_future(
                self._store.submit(plain, behind=True, lasting=False)
            ), {}

    def _name(self) -> str:
        return f"{self._holder}.{next(self._claims)}"

    def _look_again(self) -> None:
        self._in_doubt = True
        self._woken.set()

    def _begin_all(self, claimed: Claimed) -> None:
        rows, words = claimed
        for lane in in_order(rows):
            self._begin(lane, words)

    def _begin(self, rows: list[Owed], words: dict[int, Worded]) -> None:
        """Walk the rows of one lane, after those of it that are on their way already."""
        first = words.get(rows[0].id)
        lane = self._lanes.begin(rows, {} if first is None else {rows[0].id: first})
        if lane is not None:
            task = asyncio.create_task(self._walk_all(lane))
            self._walking.add(task)
            task.add_done_callback(self._walking.discard)

    async def _walk_all(self, lane: Lane) -> None:
        try:
            while lane.rows:
                await self._walk(lane)
                lane.rows, lane.behind = lane.behind, []
        finally:
            if self._lanes.end(lane):
                self._woken.set()

    async def _renew(self) -> None:
        """Keep the claims of what waits for its turn here, so that nobody else sends it too."""
        now = self._store.clock()
        if len(self._lanes) and now >= self._renewed + outbox.LEASE / 3:
            try:
                await self._ledger.enter(partial(outbox.renew, rows=list(self._lanes.held())))
            except DatabaseUnavailable as down:
                log.warning("claims are not renewed yet", problem=down.problem)
                return
            self._renewed = now

    async def _walk(self, lane: Lane) -> None:
        """Pay the rows of one lane in order; when one has to wait, so do those behind it."""
        groups = self._paying.together(lane.rows)
        for index, group in enumerate(groups):
            went = False
            following = groups[index + 1] if index + 1 < len(groups) else lane.behind
            try:
                went = not self._stopping and await self._paying.pay(lane, group, following)
                if not went:
                    left = [owed for group in groups[index:] for owed in group]
                    await self._ledger.enter(partial(outbox.let_go, rows=left))
            except DatabaseUnavailable as down:
                log.warning("a delivery is not noted yet", problem=down.problem)
                self._in_doubt = True
            if not went:
                return
