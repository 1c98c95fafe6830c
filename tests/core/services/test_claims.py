"""Claims of what is owed: each row is held by one, and freed when that one is gone."""

import time
from datetime import timedelta
from functools import partial
from threading import Event

from core.db.outbox import holders, outbox, taking
from core.db.outbox.outbox import LEASE, Owed
from core.db.unit import Store, Unit
from core.domain.intents import Intent, Nature, Notice
from core.domain.places import Address
from tests.core.services.test_outbox import OTHER, ROOM, claimed, keys, owe
from tests.desk import PATIENCE, Desk, at_once, waiting


def test_replicas_that_claim_at_once_share_no_row_and_break_no_lane(desk: Desk) -> None:
    for number in range(40):
        owe(desk, f"{number:02}", place=Address("web", f"room {number % 8}"))
    stores = [desk.store, desk.replica()] * 3

    def take(store: Store, number: int) -> list[Owed]:
        return waiting(store.submit(partial(outbox.claim, by=str(number), limit=7)))

    taken = at_once([partial(take, store, n) for n, store in enumerate(stores)])
    rows = [row for one in taken if isinstance(one, list) for row in one]
    assert len(rows) == len({row.id for row in rows})
    for lane in {row.lane for row in rows}:
        holders = [
            number
            for number, one in enumerate(taken)
            if isinstance(one, list) and any(row.lane == lane for row in one)
        ]
        assert len(holders) == 1
        ours = [row.key for row in rows if row.lane == lane]
        all_of_lane = sorted(f"{n:02}" for n in range(40) if lane.endswith(f"room {n % 8}"))
        assert ours == all_of_lane[: len(ours)]


def test_a_call_that_is_taken_along_while_another_replica_claims_is_held_by_one(desk: Desk) -> None:
    owe(desk, "call", Nature.PAGE)
    other, wanted = desk.replica(), Event()

    def again(unit: Unit) -> list[Owed]:
        outbox.owe(unit, Intent(Notice.SENTENCE), key="call", nature=Nature.PAGE, place=ROOM)
        wanted.set()
        time.sleep(0.1)  # meanwhile the other finds it due, and waits for this unit
        return taking.take(unit, unit.calls, by="here")

    taken = desk.store.submit(again)
    assert wanted.wait(PATIENCE)
    found = waiting(other.submit(partial(outbox.claim, by="there", limit=9)))
    assert (keys(waiting(taken)), keys(found)) == (["call"], [])


def test_a_claim_ends_with_its_lease(desk: Desk) -> None:
    owe(desk, "a")
    claimed(desk)
    desk.clock.move(seconds=LEASE.total_seconds() - 1)
    assert claimed(desk, "two") == []
    desk.clock.move(seconds=1)
    assert keys(claimed(desk, "two")) == ["a"]


def test_who_has_let_a_lease_run_out_does_not_hold_the_row_any_more(desk: Desk) -> None:
    owe(desk, "a")
    [row] = claimed(desk)
    assert desk.read(outbox.again, row) == row
    desk.clock.move(seconds=LEASE.total_seconds())
    assert desk.read(outbox.again, row) is None


def test_who_lost_a_claim_cannot_give_it_away(desk: Desk) -> None:
    """Slow, it wakes up after another has claimed the row: that one's claim stands."""
    owe(desk, "a")
    [lost] = claimed(desk, "slow")
    desk.clock.move(seconds=LEASE.total_seconds())
    [_] = claimed(desk, "two")
    desk.do(outbox.let_go, [lost])
    assert claimed(desk, "three") == []
    desk.do(outbox.later, lost, after=timedelta(0))
    assert claimed(desk, "three") == []


def test_a_claim_that_is_renewed_stays(desk: Desk) -> None:
    owe(desk, "a")
    [row] = claimed(desk, "one")
    desk.clock.move(seconds=LEASE.total_seconds() - 1)
    desk.do(outbox.renew, [row])
    desk.clock.move(seconds=LEASE.total_seconds() - 1)
    assert claimed(desk, "two") == []
    desk.do(outbox.let_go, [row])
    assert keys(claimed(desk, "two")) == ["a"]


def test_the_claims_of_the_dead_are_freed_at_once(desk: Desk) -> None:
    owe(desk, "a")
    owe(desk, "b", place=OTHER)
    claimed(desk, "dead", limit=1)
    claimed(desk, "alive")
    assert sorted(desk.read(holders.leases)) == ["alive", "dead"]
    desk.do(holders.release, ["dead"])
    assert keys(claimed(desk, "new")) == ["a"]
