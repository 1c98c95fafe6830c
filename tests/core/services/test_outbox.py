"""What is owed goes once, in order, to whoever claims it first."""

from datetime import timedelta
from functools import partial

import pytest

from core.db.outbox import outbox, sooner
from core.db.outbox.due import DUE
from core.db.outbox.outbox import Owed
from core.db.unit import Unit
from core.domain.intents import Intent, Nature, Notice
from core.domain.places import Address, MessageRef
from tests.desk import Desk, at_once, waiting

ROOM = Address("web", "room")
OTHER = Address("web", "other")


def owe(
    desk: Desk, key: str, nature: Nature = Nature.SAY, *, place: Address = ROOM, **data: int
) -> None:
    intent = Intent(Notice.SENTENCE, data=data)
    desk.do(outbox.owe, intent, key=key, nature=nature, place=place)


def claimed(desk: Desk, by: str = "one", limit: int = 200) -> list[Owed]:
    return desk.do(outbox.claim, by=by, limit=limit)


def keys(rows: list[Owed]) -> list[str]:
    return [row.key for row in rows]


def test_a_cause_is_owed_once_whoever_asks(desk: Desk) -> None:
    stores = [desk.store, desk.replica()] * 4
    intent = Intent(Notice.SENTENCE)
    work = partial(outbox.owe, intent=intent, key="a", place=ROOM)
    at_once([partial(lambda s: waiting(s.submit(work)), store) for store in stores])
    [row] = claimed(desk)
    desk.do(outbox.done, row, result="sent")
    owe(desk, "a")
    assert claimed(desk) == []
    assert desk.read(outbox.waiting) == 0


def test_a_card_that_changes_while_it_is_sent_is_sent_again(desk: Desk) -> None:
    owe(desk, "card", Nature.CARD, version=1)
    [row] = claimed(desk)
    owe(desk, "card", Nature.CARD, version=2)
    assert claimed(desk, "two") == []
    ref = MessageRef(ROOM, "17")
    desk.do(outbox.done, row, result="sent", sent=ref, digest="d1")
    [again] = claimed(desk)
    assert (again.id, again.intent.data, again.sent, again.sent_digest) == (
        row.id,
        {"version": 2},
        ref,
        "d1",
    )
    desk.do(outbox.done, again, result="sent")
    assert claimed(desk) == []


def test_many_changes_of_a_card_are_one_row(desk: Desk) -> None:
    for version in range(5):
        owe(desk, "card", Nature.CARD, version=version)
    [row] = claimed(desk)
    assert (row.wanted, row.intent.data) == (5, {"version": 4})


def test_rows_of_a_lane_come_in_order_and_one_that_waits_holds_only_its_own_lane(
    desk: Desk,
) -> None:
    for key in ("a", "b", "c"):
        owe(desk, key)
        owe(desk, f"other {key}", place=OTHER)
    rows = claimed(desk)
    assert keys(rows) == ["a", "other a", "b", "other b", "c", "other c"]
    desk.do(outbox.later, rows[0], after=timedelta(seconds=30))
    desk.do(outbox.let_go, rows[1:])
    assert keys(claimed(desk)) == ["other a", "other b", "other c"]
    desk.clock.move(seconds=30)
    assert keys(claimed(desk)) == ["a", "b", "c"]


def test_what_goes_to_a_platform_that_is_full_stays_with_what_stands_behind_it(
    desk: Desk,
) -> None:
    there, here = desk.person("kari"), Address("elsewhere", "room")
    owe(desk, "room", place=ROOM)
    owe(desk, "other room", place=here)
    owe(desk, "call", Nature.PAGE, place=ROOM)
    for key, place in (("wherever they are", None), ("behind it", here)):
        intent = Intent(Notice.SENTENCE)
        desk.do(outbox.owe, intent, key=key, person_id=there, place=place)
    rows = desk.do(outbox.claim, by="one", not_at={"web"})
    assert keys(rows) == ["call", "other room"]
    assert keys(claimed(desk)) == ["room", "wherever they are", "behind it"]


def test_what_waits_for_a_platform_is_hurried_once_and_keeps_its_order(desk: Desk) -> None:
    for key in ("a", "b"):
        owe(desk, key)
    owe(desk, "asked for", place=OTHER)
    first, second, other = claimed(desk)
    for row, waits_for in ((first, "web"), (other, "")):
        desk.do(outbox.later, row, after=timedelta(minutes=5), waits_for=waits_for)
    desk.do(outbox.let_go, [second])
    desk.do(sooner.hurry, platform="mail")
    assert claimed(desk) == []
    desk.do(sooner.hurry, platform="web")
    rows = claimed(desk)
    assert keys(rows) == ["a", "b"]
    desk.do(outbox.later, rows[0], after=timedelta(minutes=5))
    desk.do(sooner.hurry, platform="web")
    assert claimed(desk, "two") == []


def test_a_row_put_back_counts_its_attempts_and_asking_anew_forgets_none(desk: Desk) -> None:
    owe(desk, "card", Nature.CARD)
    [row] = claimed(desk)
    desk.do(outbox.later, row, after=timedelta(seconds=1))
    desk.clock.move(seconds=1)
    [row] = claimed(desk)
    assert row.attempts == 1
    desk.do(outbox.let_go, [row])
    owe(desk, "card", Nature.CARD)
    [row] = claimed(desk)
    assert row.attempts == 1


@pytest.mark.parametrize("state", ["done", "put back"])
def test_what_is_wanted_anew_goes_though_the_clock_was_set_far_back(desk: Desk, state: str) -> None:
    ref = MessageRef(ROOM, "17")
    for key in ("owed", "asked", "all of them"):
        owe(desk, key, Nature.CARD)
    for row in claimed(desk):
        desk.do(outbox.done, row, result="sent", sent=ref)
        owe(desk, row.key, Nature.CARD)
    for row in claimed(desk):
        if state == "done":
            desk.do(outbox.done, row, result="sent", sent=ref)
        else:
            desk.do(outbox.later, row, after=timedelta(minutes=5))
    desk.clock.move(days=-365)
    owe(desk, "owed", Nature.CARD)
    desk.do(outbox.bring_up_to_date, "asked")
    desk.do(outbox.bring_all_up_to_date, "all")
    assert keys(claimed(desk)) == ["owed", "asked", "all of them"]


def test_a_pause_that_a_platform_asked_for_is_kept_by_what_is_wanted_anew(desk: Desk) -> None:
    owe(desk, "card", Nature.CARD)
    [row] = claimed(desk)
    desk.do(outbox.later, row, after=timedelta(hours=4))
    desk.do(outbox.bring_up_to_date, "card")
    owe(desk, "card", Nature.CARD)
    assert claimed(desk) == []


def test_a_call_overtakes_what_waits_in_the_same_room(desk: Desk) -> None:
    for key in ("a", "b"):
        owe(desk, key)
    [first, _] = claimed(desk)
    desk.do(outbox.later, first, after=timedelta(hours=1))
    owe(desk, "call", Nature.PAGE)
    owe(desk, "elsewhere", place=OTHER)
    rows = claimed(desk, limit=1)
    assert (keys(rows), rows[0].urgent) == (["call"], True)


def test_a_limit_takes_the_first_of_a_lane(desk: Desk) -> None:
    for key in "abcdef":
        owe(desk, key)
    assert keys(claimed(desk, limit=2)) == ["a", "b"]
    assert claimed(desk, "two") == []


def test_what_is_done_is_not_claimed_and_not_counted(desk: Desk) -> None:
    owe(desk, "a")
    owe(desk, "b")
    assert desk.read(outbox.waiting) == 2
    for row in claimed(desk):
        desk.do(outbox.done, row, result="sent")
    assert (claimed(desk), desk.read(outbox.waiting)) == ([], 0)
    assert desk.read(outbox.next_due) is None


@pytest.mark.parametrize("rows", [200])
def test_claiming_reads_the_rows_that_are_due_by_their_indexes(
    sqlite_desk: Desk, rows: int
) -> None:
    def many(unit: Unit) -> None:
        for number in range(rows):
            outbox.owe(unit, Intent(Notice.SENTENCE), key=str(number), place=ROOM)

    sqlite_desk.do(many)
    plan = sqlite_desk.do(_plan)
    assert any("ix_outbox_due" in line for line in plan), plan
    assert any("ix_outbox_lane" in line for line in plan), plan
    assert not any(line.startswith("SCAN earlier") for line in plan), plan


def _plan(unit: Unit) -> list[str]:
    statement = DUE.params(now=unit.now, most=10).compile(
        unit.connection.engine, compile_kwargs={"render_postcompile": True}
    )
    values = [statement.params[name] for name in statement.positiontup or ()]
    moment = int(unit.now.timestamp() * 1_000_000)
    bound = tuple(moment if hasattr(value, "timestamp") else value for value in values)
    rows = unit.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", bound)
    return [row[-1] for row in rows]
