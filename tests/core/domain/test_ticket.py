"""Which step may follow which: every act in every state."""

from datetime import UTC, datetime
from itertools import product

import pytest

from core.domain.ticket import (
    TRANSITIONS,
    Act,
    Pending,
    Priority,
    State,
    Ticket,
    rank,
    step,
)
from core.errors import Refused

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
OPEN = {"new", "in_progress", "pending_customer"}
ENDED = {"closed", "withdrawn"}
POSSIBLE = {
    "view": OPEN | ENDED,
    "claim": OPEN,
    "take_over": OPEN,
    "release": OPEN,
    "assign": OPEN,
    "reply": OPEN,
    "note": OPEN | ENDED,
    "ask": OPEN,
    "propose": OPEN,
    "solve": OPEN,
    "close": OPEN,
    "comment": OPEN,
    "answer": {"pending_customer"},
    "confirm": {"pending_customer"},
    "not_solved": {"pending_customer"},
    "reopen": ENDED,
    "withdraw": OPEN,
    "acknowledge": OPEN,
}
LEADS_TO = {
    "ask": ("pending_customer", "information"),
    "propose": ("pending_customer", "confirmation"),
    "solve": ("closed", None),
    "close": ("closed", None),
    "answer": ("in_progress", None),
    "confirm": ("closed", None),
    "not_solved": ("in_progress", None),
    "reopen": ("in_progress", None),
    "withdraw": ("withdrawn", None),
}


def a_ticket(state: State, pending: str = "") -> Ticket:
    return Ticket(
        id=1,
        version=1,
        state=state,
        pending_reason=pending,
        kind="fault",
        system="",
        category="",
        administration="",
        title="Printer prints nothing",
        reporter_id=1,
        organization_id=None,
        assignee_id=None,
        priority=Priority.NORMAL,
        urgent=False,
        urgent_reason="",
        payment_critical=False,
        payment_on="",
        payment_effect="",
        scope="",
        resolution_code="",
        close_reason="",
        source="",
        received_at=NOW,
        work_started_at=None,
        first_response_at=None,
        closed_at=None,
        changed_at=NOW,
    )


def test_every_act_on_a_ticket_has_a_row() -> None:
    assert {act.value for act in TRANSITIONS} == set(POSSIBLE)
    assert set(Act) - set(TRANSITIONS) == {Act.QUEUE, Act.FIND}


@pytest.mark.parametrize(("act", "state"), list(product(TRANSITIONS, State)))
def test_an_act_is_possible_or_refused_by_where_the_ticket_stands(act: Act, state: State) -> None:
    waits = state is State.PENDING_CUSTOMER
    ticket = a_ticket(state, Pending.CONFIRMATION if waits else "")
    if state.value in POSSIBLE[act.value]:
        taken = step(ticket, act)
        assert (taken.target, taken.pending) == LEADS_TO.get(act.value, (None, None))
        return
    with pytest.raises(Refused) as refused:
        step(ticket, act)
    assert refused.value.reason == "not_now"
    assert refused.value.args_by_name == {"act": act.value, "state": state.value}


@pytest.mark.parametrize("act", [Act.CONFIRM, Act.NOT_SOLVED])
def test_only_a_proposed_solution_is_confirmed_or_not(act: Act) -> None:
    """The button below an older solution must not answer a newer question."""
    with pytest.raises(Refused, match="not_now"):
        step(a_ticket(State.PENDING_CUSTOMER, Pending.INFORMATION), act)


@pytest.mark.parametrize("state", State)
def test_a_ticket_is_open_until_it_has_ended(state: State) -> None:
    ticket = a_ticket(state)
    assert ticket.is_open == (state.value in OPEN)
    assert ticket.waits_for_reporter == (state is State.PENDING_CUSTOMER)


def test_urgent_comes_first_then_the_contract_then_the_payment_then_priority() -> None:
    low, normal, high, critical = Priority
    ranks = [
        rank(
            priority=priority,
            urgent=urgent,
            payment_critical=day is not None,
            payment_on=day or "",
            weight=weight,
        )
        for urgent, weight, day, priority in [
            (True, 99, None, low),
            (True, 0, None, critical),
            (False, 99, None, low),
            (False, 1, "2026-12-01", low),
            (False, 1, None, critical),
            (False, 0, "1999-12-31", low),
            (False, 0, "2026-12-01", high),
            (False, 0, "2026-12-01", normal),
            (False, 0, "2026-12-02", critical),
            (False, 0, "9999-12-31", critical),
            (False, 0, "", critical),
            (False, 0, None, critical),
            (False, 0, None, high),
            (False, 0, None, normal),
            (False, 0, None, low),
        ]
    ]
    assert ranks == sorted(set(ranks))
    assert max(ranks) < 2**31  # PostgreSQL's integer
