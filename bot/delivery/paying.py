"""One row paid, or several with one message: worded, sent at the platform's pace, and noted."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

import structlog

from bot.contract import Adapter
from bot.delivery import joining, noting
from bot.delivery.ahead import Ahead, ClaimLost
from bot.delivery.errand import MOMENT, Errand, is_fresh
from bot.delivery.handing import Handed, hand_over, named_files, names_threads, shares
from bot.delivery.lane import Lane, Worded
from bot.delivery.ledger import Ledger
from bot.delivery.outages import Outages
from bot.delivery.settling import backoff, settle
from bot.delivery.turnstile import Turnstile
from bot.delivery.window import Rank
from bot.errors import TryLater, Undeliverable
from core.db.outbox import outbox, sooner
from core.db.outbox.owed import Owed
from core.db.unit import Store, Unit
from core.domain.places import Address
from core.errors import DatabaseUnavailable

ASKED_FOR = 5.0  # seconds; a longer pause is one the platform has named, and is kept as it is
NOTING = 1.0  # between attempts to note what has been sent
TRIES_OF_A_BUG = 5  # a row that cannot even be worded must not block its lane for ever

Note = Callable[[Unit], dict[int, Worded]]
log = structlog.get_logger()


class Paying:
    """Pays rows that are claimed."""

    def __init__(
        self,
        *,
        store: Store,
        ledger: Ledger,
        adapters: Mapping[str, Adapter],
        ahead: Ahead,
        turnstile: Turnstile,
    ) -> None:
        self._store = store
        self._turnstile = turnstile
        self._ledger = ledger
        self._reading = Ledger(store.read)
        self._adapters = adapters
        self._ahead = ahead
        self._pacers = ahead.pacers
        self._outages = Outages(adapters)
        self._bugs: Counter[int] = Counter()
        self._stopping = False

    def stop(self) -> None:
        """Wait no longer for a database that is away."""
        self._stopping = True

    def together(self, rows: Iterable[Owed]) -> list[tuple[Owed, ...]]:
        """Group the rows of a lane into those that are paid with one message."""
        return joining.together(rows, may_join=self._may_join)

    def _may_join(self, owed: Owed) -> bool:
        """Join where the pace is tight only: a message that platforms know again stays the same.

        A row that failed goes alone, so that it is found out which of several cannot be said.
        """
        return self._pacers.is_tight(owed.place) and owed.id not in self._bugs

    async def pay(self, lane: Lane, rows: Sequence[Owed], following: Sequence[Owed]) -> bool:
        """Pay a row, or several together; tell whether the lane may go on.

        Where it may not, the rows that are not settled are still to be let go. The first of those
        `following` in the lane is worded where these are noted.
        Raises: DatabaseUnavailable: the claim runs out, and they are tried again.
        """
        lane.passed_by = False
        try:
            went = await self._send(lane, rows, following)
        except ClaimLost:
            return False
        except DatabaseUnavailable:
            raise
        except Exception as bug:
            first = rows[0]
            self._bugs[first.id] += 1
            tries = self._bugs[first.id]
            log.exception("a message could not be made", key=first.key, tries=tries)
            went = await self._failed(first, type(bug).__name__)
        if went and self._bugs:
            for owed in rows:
                self._bugs.pop(owed.id, None)
        return went

    async def _send(self, lane: Lane, rows: Sequence[Owed], following: Sequence[Owed]) -> bool:
        errand = Errand(tuple(rows))
        try:
            return await self._carry(errand, lane, following)
        finally:
            errand.leave()

    async def _carry(self, errand: Errand, lane: Lane, following: Sequence[Owed]) -> bool:
        await self._word(errand, lane.words)
        while errand.rows:
            errand.leave()
            address = errand.best
            if address is None:
                await self._give_up(errand)
                return True
            lane.platform = address.platform
            adapter = self._adapters.get(address.platform)
            if adapter is None:
                errand.pass_over(address, f"{address.platform} is not connected")
                continue
            try:
                done = await self._hand_over(errand, adapter, address)
            except TryLater as later:
                await self._put_back(errand.rows[0], address.platform, later)
                return False
            except Undeliverable as never:
                errand.pass_over(address, never.why)
                if await self._refused(errand, address, never):
                    return False
                continue
            if done is not None:
                lane.passed_by = False
                lane.words = await self._note_sent(errand, adapter, done, following)
                errand.leave(noted=True)
                await self._answered(address.platform)
        return True

    async def _hand_over(self, errand: Errand, adapter: Adapter, address: Address) -> Handed | None:
        """Wait for the pace, and hand the message over at the place where it goes then.

        None: while it waited, it became needless, or belongs where the turn does not count.

        Raises: TryLater: a change would have to wait for long, and hold up what is new.
        """
        pacer = self._pacers.of[address.platform]
        rank = errand.rank
        changes = rank >= Rank.CHANGE or errand.rows[0].sent is not None
        if changes:
            wait = pacer.wait_to_change(address, rank)
            if wait > ASKED_FOR:
                raise TryLater(wait, "the platform takes so many changes a minute")
        through = errand.way_through(pacer.door)
        async with pacer.turn(address, rank, edit=changes, through=through) as turn:
            place = address
            if turn.waited > MOMENT:
                turn.count = 0
                await self._word(errand)
                now_best = errand.best if errand.rows else None
                if now_best is None or not pacer.counts_alike(now_best, address):
                    return None
                turn.count, place = 1, now_best
            if not errand.rows[0].urgent:
                await self._turnstile.enter()
            await errand.go()
            done = await hand_over(
                adapter, errand.rows[0], place, errand.message, taken_back=errand.taken_back
            )
            turn.count, turn.begins = done.count, rank is Rank.NEW and errand.is_card
            return done

    async def _word(self, errand: Errand, ahead: dict[int, Worded] | None = None) -> None:
        """Word what the rows say now; those that need nothing any more are settled.

        Raises: ClaimLost: nothing may be sent.
        """
        rows = errand.rows
        found = [ahead[owed.id] for owed in rows if owed.id in ahead] if ahead else []
        if len(found) < len(rows) or not is_fresh(found):
            found = await self._reading.enter(
                lambda unit: [self._ahead.anew(unit, owed) for owed in rows]
            )
        settled = errand.reword(found)
        if settled:
            await self._ledger.enter(partial(settle, settled=settled))

    async def _put_back(self, owed: Owed, platform: str, later: TryLater) -> None:
        """Try again later: after the pause that the platform names, else with growing patience."""
        named = later.after > ASKED_FOR
        if not named:
            self._outages.refused(platform, self._store.clock())
        wait = later.after if named else max(later.after, backoff(owed))
        await self._ledger.enter(
            partial(
                noting.put_back,
                owed=owed,
                seconds=wait,
                why=str(later),
                waits_for="" if named else platform,
                to_mend=(platform, later.to_mend) if later.to_mend else None,
            )
        )

    async def _answered(self, platform: str) -> None:
        """Let what an outage has put back far into the future go now that it is over."""
        if self._outages.answered(platform, self._store.clock()):
            await self._ledger.enter(partial(sooner.hurry, platform=platform))

    async def _refused(self, errand: Errand, address: Address, never: Undeliverable) -> bool:
        """Note a refusal; tell whether the rows are kept, for the room may be found again."""
        first, *others = errand.rows

        def work(unit: Unit) -> bool:
            kept = noting.refused(unit, first, address, never)
            for owed in others:
                outbox.tried(unit, owed, address, f"never: {never.why}")
            return kept

        return await self._ledger.enter(work)

    async def _give_up(self, errand: Errand) -> None:
        log.warning("a message cannot be delivered", key=errand.rows[0].key, why=errand.why)

        def work(unit: Unit) -> None:
            for owed in errand.rows:
                noting.give_up(unit, owed, errand.why)

        await self._ledger.enter(work)

    async def _failed(self, owed: Owed, bug: str) -> bool:
        """Put back what cannot be worded or drawn; after some tries it is ended."""
        if self._bugs[owed.id] < TRIES_OF_A_BUG:
            wait = backoff(owed)
            await self._ledger.enter(lambda unit: noting.put_back(unit, owed, wait, "failed"))
            return False
        why = f"failed: {bug}"
        try:
            await self._ledger.enter(lambda unit: noting.give_up(unit, owed, why))
        except DatabaseUnavailable:
            raise
        except Exception:
            # At least it is in nobody's way any more.
            log.exception("nobody could be told of a failure", key=owed.key)
            await self._ledger.enter(partial(outbox.done, owed=owed, result=why))
        return True

    async def _note_sent(
        self,
        errand: Errand,
        adapter: Adapter,
        done: Handed,
        following: Sequence[Owed],
    ) -> dict[int, Worded]:
        """Note a delivery, and word what follows in its lane once that is noted."""
        rows, digest, has_name = errand.rows, errand.digest, names_threads(adapter)
        files = named_files(adapter, errand.message)
        errand.rows = ()

        def all_of_it(unit: Unit) -> dict[int, Worded]:
            for owed, part in zip(rows, shares(done), strict=False):
                noting.note(unit, owed, part, digest, files=files, has_name=has_name)
            return {}

        def and_the_next(unit: Unit) -> dict[int, Worded]:
            all_of_it(unit)
            return self._ahead.next(unit, following)

        def least(unit: Unit) -> dict[int, Worded]:
            for owed in rows:
                outbox.done(unit, owed, result="sent", sent=done.ref, digest=digest)
            return {}

        return await self._note(and_the_next, all_of_it, least)

    async def _note(self, work: Note, alone: Note, least: Note) -> dict[int, Worded]:
        """Note what has been sent, however long the database is away: else it would go twice.

        `least` is noted where something that follows from the delivery fails.
        """
        while True:
            try:
                return await self._ledger.enter(work, alone=alone)
            except DatabaseUnavailable as down:
                if self._stopping:
                    raise
                log.warning("a delivery is not noted yet", problem=down.problem)
                await asyncio.sleep(NOTING)
            except Exception:
                if work is least:
                    raise
                log.exception("what follows from a delivery failed")
                work = alone = least
