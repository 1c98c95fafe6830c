"""Whatever people do to a few tickets at once, each ticket agrees with its own history."""

import random
from collections.abc import Iterator
from functools import partial
from typing import Any

from core.db.clocks import clocks, timers
from core.db.tickets import handed, history, relations, tickets
from core.db.unit import Unit
from core.db.urgent import pages
from core.domain.clocks.ladders import WAITING
from core.domain.tickets.message import Kind
from core.domain.tickets.stretches import stretches
from core.domain.tickets.ticket import State, Ticket
from core.errors import NotFound, Refused
from core.services import sweeps
from core.services.tickets import claim, close, external, handover, merge, reply, split
from tests.desk import PATIENCE, Desk, at_once

SOLVED = {"resolution": "fixed", "cause": "use"}
HELD: tuple[dict[str, Any], ...] = (
    {"kind": Kind.REPLY},
    {"kind": Kind.ASK, "effect": {"missing": "steps"}},
    {"kind": Kind.SOLUTION, "effect": SOLVED},
    {"kind": Kind.SOLUTION, "effect": SOLVED | {"confirm": "yes"}},
    {"kind": Kind.SOLUTION, "effect": {"closing": "yes", "how": "verified"}},
    {"kind": Kind.PRIORITY, "effect": {"priority": "high"}},
)
ROUNDS, AT_ONCE = 20, 4


def any_act(desk: Desk, chance: random.Random, ids: list[int]):
    """Give something that a unit can do: an act on one of the tickets, or a sweep."""
    agent = desk.agent(chance.choice(("Aksel", "Berit")))
    reporter = desk.reporter(chance.choice(("Liv", "Odd")))
    one, other = chance.choice(ids), chance.choice(ids)
    return chance.choice(
        [
            *(
                partial(work, actor=agent, ticket_id=one)
                for work in (
                    claim.claim,
                    partial(claim.take_over, reason="Mine"),
                    claim.release,
                    partial(external.hand_out, party="Nordtek"),
                    external.come_back,
                    partial(handover.plan, text="On site"),
                    partial(close.reopen, why="Again"),
                    partial(split.split, parts=["The other thing"]),
                )
            ),
            *(
                partial(work, actor=reporter, ticket_id=one)
                for work in (
                    partial(reply.comment, text="It hums"),
                    close.confirm,
                    close.not_solved,
                    close.withdraw,
                    partial(close.reopen, why="Again"),
                )
            ),
            *(partial(reply.hold, actor=agent, ticket_id=one, text="So", **how) for how in HELD),
            *[partial(merge.merge, actor=agent, source_id=one, target_id=other)] * 2,
            *[partial(merge.unmerge, actor=agent, source_id=one)] * 2,
            *[sweeps.let_messages_go] * 4,
            sweeps.climb,
        ]
    )


def contradictions(unit: Unit) -> Iterator[tuple[object, ...]]:
    for one in tickets.by_ids(unit, range(1, 1000)):
        for what, is_right in checked(unit, one):
            if not is_right:
                happened = [event.type for event in history.of_ticket(unit, one.id)]
                yield what, one.id, one.state, happened


def checked(unit: Unit, one: Ticket) -> Iterator[tuple[str, bool]]:
    case = clocks.case_of(unit.connection, one.id)
    assert case is not None
    yield "state as derived", stretches(one.received_at, case.events)[-1].state == one.state
    timer = timers.of_ticket(unit, one.id)
    waits = WAITING.get((one.state.value, one.pending_reason))
    yield "timer", (timer.waiting if timer else None) == waits
    yield "end", (one.closed_at is None, one.close_reason == "") == (one.is_open, one.is_open)
    yield "nothing due after the end", one.is_open or one.due_at is None
    into = one.merged_into_id
    yield "merged", (into is not None) == (one.state is State.MERGED)
    yield "pointer", into is None or tickets.by_id(unit, into).merged_into_id is None
    outside = handed.outside(unit, one.id) is not None
    yield "outside", into is not None or outside == (one.state is State.PENDING_EXTERNAL)
    called = pages.of_ticket(unit, one.id)
    yield "nobody called after the end", one.is_open or called is None or called.next_at is None
    yield "urgent calls", not (one.urgent and one.is_open and called is None)
    begun = one.state in (State.IN_PROGRESS, State.PENDING_CUSTOMER, State.PENDING_EXTERNAL)
    yield "work has begun", not begun or one.work_started_at is not None
    group = [one.id, *(each.id for each in relations.merged_into(unit, one.id))]
    first = min(history.of_ticket(unit, each)[0].at for each in group)
    yield "arrival", into is not None or one.received_at == first


def test_whatever_happens_at_once_tickets_agree_with_their_history(colleagues: Desk):
    desk, chance = colleagues, random.Random(4)  # noqa: S311 - so that it can be repeated
    ids = [
        desk.report("Printer prints nothing").id,
        desk.report("No paper comes out", by=desk.reporter("Odd")).id,
        desk.report("Nobody can get in", cannot_get_in=True).id,
    ]
    stores = (desk.store, desk.replica())
    done = 0
    for _ in range(ROUNDS):
        works = [any_act(desk, chance, ids) for _ in range(AT_ONCE)]
        outcomes = at_once(
            [
                partial(
                    lambda store, work: store.submit(work).result(PATIENCE), stores[n % 2], work
                )
                for n, work in enumerate(works)
            ]
        )
        strange = [one for one in outcomes if isinstance(one, Exception)]
        assert [one for one in strange if not isinstance(one, Refused | NotFound)] == []
        done += AT_ONCE - len(strange)
        assert desk.read(lambda unit: list(contradictions(unit))) == []
        desk.clock.move(seconds=chance.choice((1, 61, 3600, 3 * 86_400)))
    assert done > ROUNDS
