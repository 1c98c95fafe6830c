"""The loop that pays what is owed: claim, prepare, send, note; lanes side by side."""

import asyncio
import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from itertools import count, groupby

import structlog

from bot.content import Message
from bot.contract import Adapter
from bot.delivery import noting
from bot.delivery.handing import hand_over, named_files
from bot.delivery.pace import Pacer
from bot.delivery.preparing import Prepared, Preparing
from bot.errors import TryLater, Undeliverable
from core.db import outbox
from core.db.owed import Owed
from core.db.unit import Store, Unit
from core.domain.places import Address
from core.errors import DatabaseUnavailable

POLL = 1.0  # seconds; the safety net under the wake after each commit
MOST_LANES = 64
FIRST_WAIT = 1.0
LONGEST_WAIT = 300.0
LONGEST_WAIT_OF_A_PAGE = 30.0
NOTING = 1.0  # between attempts to note what has been sent
TRIES_OF_A_BUG = 5  # a row that cannot even be worded must not block its lane for ever

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
        self._adapters = adapters
        self._preparing = preparing
        self._holder = holder
        self._pacers = {name: Pacer(adapter.limits) for name, adapter in adapters.items()}
        self._woken = asyncio.Event()
        self._lanes: dict[asyncio.Task[None], list[Owed]] = {}
        self._claims = count(1)
        self._tails: dict[str, asyncio.Task[None]] = {}
        self._bugs: Counter[int] = Counter()
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
            while len(self._lanes) >= MOST_LANES and not self._stopping:
                await asyncio.wait(
                    set(self._lanes), timeout=POLL, return_when=asyncio.FIRST_COMPLETED
                )
                await self._renew()
            if not claimed:
                await self._rest()

    async def stop(self, within: float) -> None:
        """Claim no more, finish what is being sent, at most for `within` seconds."""
        self._stopping = True
        self._woken.set()
        if self._lanes:
            _, late = await asyncio.wait(set(self._lanes), timeout=within)
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
        free = (MOST_LANES - len(self._lanes)) * 4
        name = f"{self._holder}.{next(self._claims)}"
        return await asyncio.wrap_future(
            self._store.submit(lambda unit: outbox.claim(unit, by=name, limit=free))
        )

    def _begin(self, rows: list[Owed]) -> None:
        """Walk the rows of one lane, after those of it that are on their way already."""
        name = rows[0].lane
        lane = asyncio.create_task(self._walk_after(self._tails.get(name), rows))
        self._lanes[lane] = rows
        self._tails[name] = lane
        lane.add_done_callback(partial(self._end, name))

    def _end(self, name: str, lane: asyncio.Task[None]) -> None:
        del self._lanes[lane]
        if self._tails[name] is lane:
            del self._tails[name]

    async def _walk_after(self, before: asyncio.Task[None] | None, rows: list[Owed]) -> None:
        if before is not None:
            await asyncio.wait({before})
        await self._walk(rows)

    def renew_now(self) -> None:
        """Lengthen the claims at the next turn of the loop, not only when a third is over."""
        self._renew_at = 0.0

    async def _renew(self) -> None:
        """Keep the claims of what waits for its turn here, so that nobody else sends it too."""
        now = asyncio.get_running_loop().time()
        if self._lanes and now >= self._renew_at:
            held = [owed for rows in self._lanes.values() for owed in rows]
            try:
                await self._submit(partial(outbox.renew, rows=held))
            except DatabaseUnavailable as down:
                log.warning("claims are not renewed yet", problem=down.problem)
                return
            self._renew_at = now + outbox.LEASE.total_seconds() / 3

    async def _walk(self, rows: list[Owed]) -> None:
        """Send the rows of one lane in order; when one has to wait, so do those behind it."""
        for index, owed in enumerate(rows):
            try:
                if self._stopping:
                    await self._submit(partial(outbox.let_go, rows=rows[index:]))
                    return
                went = await self._deliver(owed)
            except DatabaseUnavailable as down:
                log.warning("a delivery is not noted yet", problem=down.problem)
                return  # the lease runs out and the row is tried again
            if not went:
                await self._submit(partial(outbox.let_go, rows=rows[index + 1 :]))
                return
            self._bugs.pop(owed.id, None)

    async def _deliver(self, owed: Owed) -> bool:
        """Pay one row; tell whether the lane may go on."""
        try:
            prepared = await asyncio.wrap_future(
                self._store.read(lambda unit: self._prepare(unit, owed))
            )
            if prepared is None:
                await self._submit(partial(outbox.let_go, rows=[owed]))
                return False
            if prepared.message is None:
                await self._submit(lambda unit: outbox.done(unit, owed, result=prepared.why))
                return True
            return await self._send(owed, prepared, prepared.message)
        except TryLater as later:
            wait = max(later.after, _backoff(owed))
            await self._submit(partial(noting.put_back, owed=owed, seconds=wait, why=str(later)))
            return False
        except DatabaseUnavailable:
            raise
        except Exception as bug:
            self._bugs[owed.id] += 1
            log.exception("a message could not be made", key=owed.key, tries=self._bugs[owed.id])
            if self._bugs[owed.id] >= TRIES_OF_A_BUG:
                why = f"failed: {type(bug).__name__}"
                await self._end_it(owed, why)
                return True
            wait = _backoff(owed)
            await self._submit(lambda unit: noting.put_back(unit, owed, wait, "failed"))
            return False

    async def _end_it(self, owed: Owed, why: str) -> None:
        """Give a row up; where even that fails, at least it is in nobody's way any more."""
        try:
            await self._submit(lambda unit: noting.give_up(unit, owed, why))
        except DatabaseUnavailable:
            raise
        except Exception:
            log.exception("nobody could be told of a failure", key=owed.key)
            await self._submit(partial(outbox.done, owed=owed, result=why))

    def _prepare(self, unit: Unit, owed: Owed) -> Prepared | None:
        """Word a row; None when the claim was lost and somebody else pays it."""
        if not outbox.is_held(unit, owed):
            return None
        return self._preparing.prepare(unit, owed)

    async def _send(self, owed: Owed, prepared: Prepared, message: Message) -> bool:
        digest = hashlib.sha256(repr(message).encode()).hexdigest()
        if owed.sent is not None and owed.sent_digest == digest:
            await self._submit(lambda unit: outbox.done(unit, owed, result="unchanged"))
            return True
        why = noting.NOWHERE
        for address in prepared.addresses if owed.sent is None else (owed.sent.address,):
            adapter = self._adapters.get(address.platform)
            if adapter is None:
                why = f"{address.platform} is not connected"
                continue
            turn = self._pacers[address.platform].turn(
                address, urgent=owed.urgent, edit=owed.sent is not None
            )
            try:
                async with turn:
                    ref, thread = await hand_over(
                        adapter, owed, address, message, taken_back=prepared.taken_back
                    )
            except Undeliverable as never:
                why = never.why
                if await self._refused(owed, address, never):
                    return False
                continue
            await self._note(
                partial(
                    noting.note,
                    owed=owed,
                    ref=ref,
                    thread=thread,
                    digest=digest,
                    files=named_files(adapter, message),
                ),
                partial(outbox.done, owed=owed, result="sent", sent=ref, digest=digest),
            )
            return True
        log.warning("a message cannot be delivered", key=owed.key, why=why)
        await self._submit(lambda unit: noting.give_up(unit, owed, why))
        return True

    async def _refused(self, owed: Owed, address: Address, never: Undeliverable) -> bool:
        """Note a refusal; tell whether the row is kept, for the room may be found again."""
        return await asyncio.wrap_future(
            self._store.submit(lambda unit: noting.refused(unit, owed, address, never))
        )

    async def _note(self, work: Callable[[Unit], None], least: Callable[[Unit], None]) -> None:
        """Note what has been sent, however long the database is away: else it would go twice.

        `least` is noted where something that follows from the delivery fails.
        """
        while True:
            try:
                return await self._submit(work)
            except DatabaseUnavailable as down:
                if self._stopping:
                    raise
                log.warning("a delivery is not noted yet", problem=down.problem)
                await asyncio.sleep(NOTING)
            except Exception:
                if work is least:
                    raise
                log.exception("what follows from a delivery failed")
                work = least

    async def _submit(self, work: Callable[[Unit], None]) -> None:
        await asyncio.wrap_future(self._store.submit(work))


def _by_lane(owed: Owed) -> tuple[bool, str, bool, int]:
    """Put what is new before what only changes: a question goes before the last one is greyed."""
    return (not owed.urgent, owed.lane, owed.sent is not None, owed.id)


def _backoff(owed: Owed) -> float:
    longest = LONGEST_WAIT_OF_A_PAGE if owed.urgent else LONGEST_WAIT
    return float(min(FIRST_WAIT * 2.0 ** min(owed.attempts, 20), longest))
