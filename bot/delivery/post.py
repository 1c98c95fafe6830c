"""The loop that pays what is owed: claim, prepare, send, note; lanes side by side."""

import asyncio
import hashlib
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from itertools import groupby

import structlog

from bot.content import Message
from bot.contract import Adapter
from bot.delivery.pace import Pacer
from bot.delivery.preparing import Prepared, Preparing
from bot.errors import TryLater, Undeliverable
from core.db import links, outbox
from core.db.outbox import Owed
from core.db.unit import Store, Unit
from core.domain.intents import Nature, Notice
from core.domain.places import Address, MessageRef
from core.errors import DatabaseUnavailable
from core.services import page, sending

POLL = 1.0  # seconds; the safety net under the wake after each commit
MOST_LANES = 64
FIRST_WAIT = 1.0
LONGEST_WAIT = 300.0
MARGIN = timedelta(seconds=30)  # of a claim's 60; longer than a platform may take to answer
TRIES_OF_A_BUG = 5  # a row that cannot even be worded must not block its lane for ever

log = structlog.get_logger()


class Delivery:
    """Sends what the outbox owes. `holder` names this process in its claims."""

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
        self._lanes: set[asyncio.Task[None]] = set()
        self._stopping = False

    def wake(self) -> None:
        """Look for new rows now; call it on the event loop."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until `stop`; a database that is down is waited for."""
        while not self._stopping:
            self._woken.clear()
            try:
                claimed = await self._claim()
            except DatabaseUnavailable as down:
                log.warning("delivery waits for the database", problem=down.problem)
                claimed = []
            for _, rows in groupby(sorted(claimed, key=_by_lane), key=lambda owed: owed.lane):
                lane = asyncio.create_task(self._walk(list(rows)))
                self._lanes.add(lane)
                lane.add_done_callback(self._lanes.discard)
            while len(self._lanes) >= MOST_LANES and not self._stopping:
                await asyncio.wait(self._lanes, return_when=asyncio.FIRST_COMPLETED)
            if not claimed:
                await self._rest()

    async def stop(self, within: float) -> None:
        """Claim no more, finish what is being sent, at most for `within` seconds."""
        self._stopping = True
        self._woken.set()
        if self._lanes:
            _, late = await asyncio.wait(self._lanes, timeout=within)
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
        return await asyncio.wrap_future(
            self._store.submit(lambda unit: outbox.claim(unit, by=self._holder, limit=free))
        )

    async def _walk(self, rows: list[Owed]) -> None:
        """Send the rows of one lane in order; when one has to wait, so do those behind it.

        A claim that is about to run out is given back: another may send what it holds.
        """
        for index, owed in enumerate(rows):
            try:
                held = self._store.clock() < owed.leased_until - MARGIN
                if not held or self._stopping:
                    await self._submit(partial(outbox.let_go, rows=rows[index:]))
                    return
                went = await self._deliver(owed)
            except DatabaseUnavailable as down:
                log.warning("a delivery is not noted yet", problem=down.problem)
                return  # the lease runs out and the row is tried again
            if not went:
                await self._submit(partial(outbox.let_go, rows=rows[index + 1 :]))
                return

    async def _deliver(self, owed: Owed) -> bool:
        """Pay one row; tell whether the lane may go on."""
        try:
            prepared = await asyncio.wrap_future(
                self._store.read(lambda unit: self._preparing.prepare(unit, owed))
            )
            if prepared.message is None:
                await self._submit(lambda unit: outbox.done(unit, owed, result="not needed"))
                return True
            return await self._send(owed, prepared, prepared.message)
        except TryLater as later:
            wait = max(later.after, _backoff(owed.attempts))
            await self._submit(partial(_put_back, owed=owed, seconds=wait, why=str(later)))
            return False
        except DatabaseUnavailable:
            raise
        except Exception as bug:
            log.exception("a message could not be made", key=owed.key, attempts=owed.attempts)
            if owed.attempts >= TRIES_OF_A_BUG:
                why = f"failed: {type(bug).__name__}"
                await self._submit(lambda unit: outbox.done(unit, owed, result=why))
                return True
            wait = _backoff(owed.attempts)
            await self._submit(lambda unit: _put_back(unit, owed, wait, "failed"))
            return False

    async def _send(self, owed: Owed, prepared: Prepared, message: Message) -> bool:
        digest = hashlib.sha256(repr(message).encode()).hexdigest()
        if owed.sent is not None and owed.sent_digest == digest:
            await self._submit(lambda unit: outbox.done(unit, owed, result="unchanged"))
            return True
        why = "no address"
        for address in prepared.addresses if owed.sent is None else (owed.sent.address,):
            adapter = self._adapters.get(address.platform)
            if adapter is None:
                why = f"{address.platform} is not connected"
                continue
            try:
                async with self._pacers[address.platform].turn(address, urgent=owed.urgent):
                    ref, thread = await _hand_over(adapter, owed, address, message)
            except Undeliverable as never:
                why = never.why
                await self._submit(
                    partial(outbox.tried, owed=owed, address=address, result=f"never: {why}")
                )
                continue
            await self._submit(partial(_note, owed=owed, ref=ref, thread=thread, digest=digest))
            return True
        log.warning("a message cannot be delivered", key=owed.key, why=why)
        await self._submit(lambda unit: _give_up(unit, owed, why))
        return True

    async def _submit(self, work: Callable[[Unit], None]) -> None:
        await asyncio.wrap_future(self._store.submit(work))


async def _hand_over(
    adapter: Adapter, owed: Owed, address: Address, message: Message
) -> tuple[MessageRef, str]:
    if owed.sent is not None:
        await adapter.edit(owed.sent, message)
        return owed.sent, ""
    sent = await adapter.send(address, message, key=owed.key)
    return MessageRef(address.room, sent.message), sent.thread


def _note(unit: Unit, owed: Owed, ref: MessageRef, thread: str, digest: str) -> None:
    """Note a delivery with all that follows from it."""
    first = owed.sent is None
    outbox.tried(unit, owed, ref.address, "sent" if first else "changed")
    outbox.done(unit, owed, result="sent", sent=ref, digest=digest)
    ticket_id = owed.intent.ticket_id
    if first and ticket_id is not None:
        role = "card" if owed.intent.notice is Notice.CARD else "notice"
        links.add(unit, ref, ticket_id, role=role, thread=thread)
    if first and owed.intent.notice is Notice.FROM_AGENT and owed.intent.message_id is not None:
        sending.delivered(unit, owed.intent.message_id)


def _give_up(unit: Unit, owed: Owed, why: str) -> None:
    """End a row that can reach nobody; whoever relied on it is told."""
    outbox.done(unit, owed, result=f"undeliverable: {why}")
    if owed.intent.notice is Notice.FROM_AGENT and owed.intent.message_id is not None:
        sending.undeliverable(unit, owed.intent.message_id, why)
    if owed.nature is Nature.PAGE and owed.sent is None:
        page.elsewhere(unit, owed.intent.data["page"], owed.intent.data["round"], owed.place)


def _put_back(unit: Unit, owed: Owed, seconds: float, why: str) -> None:
    outbox.later(unit, owed, after=timedelta(seconds=seconds))
    if owed.place is not None:
        outbox.tried(unit, owed, owed.place, f"later: {why}")


def _by_lane(owed: Owed) -> tuple[bool, str, int]:
    return (not owed.urgent, owed.lane, owed.id)


def _backoff(attempts: int) -> float:
    return min(FIRST_WAIT * 2.0**attempts, LONGEST_WAIT)
