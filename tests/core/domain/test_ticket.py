"""What a ticket is, by itself."""

from datetime import UTC, datetime

import pytest

from core.domain.tickets.ticket import Priority, State, Ticket, rank

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
OPEN = {"new", "in_progress", "pending_customer", "pending_external"}


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
