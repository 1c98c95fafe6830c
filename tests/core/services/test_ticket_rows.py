"""What storing and changing a ticket gives back is what the database keeps."""

import pytest

from core.db.tickets import tickets
from core.domain.tickets.ticket import Pending, State
from core.errors import Refused
from tests.desk import Desk


def test_a_new_ticket_is_given_as_it_can_be_read_afterwards(desk: Desk) -> None:
    least = {"kind": "fault", "reporter_id": desk.person("Liv"), "priority": "normal"}
    flags = {"urgent": False, "payment_critical": False}
    for added in (
        desk.do(tickets.add, **least, **flags),
        desk.do(tickets.add, **least, urgent=True, payment_critical=True, scope="all", title="Ø"),
    ):
        assert desk.ticket(added) == added
        assert added.state is State.NEW


def test_a_changed_ticket_is_given_as_it_can_be_read_afterwards(desk: Desk) -> None:
    before = desk.report(cannot_get_in=True)
    desk.clock.move(minutes=5)
    changed = desk.do(
        tickets.change,
        before,
        state=State.PENDING_CUSTOMER,
        pending_reason=Pending.CONFIRMATION,
        assignee_id=desk.person("Aksel"),
        first_response_at=desk.clock.now,
    )
    assert desk.ticket(before) == changed != before
    assert changed.version == before.version + 1
    assert changed.changed_at == desk.clock.now


def test_who_read_a_ticket_before_it_changed_changes_nothing(desk: Desk) -> None:
    before = desk.report()
    changed = desk.do(tickets.change, before, state=State.CLOSED, closed_at=desk.clock.now)
    with pytest.raises(Refused, match="changed_meanwhile"):
        desk.do(tickets.change, before, assignee_id=desk.person("Aksel"))
    assert desk.ticket(before) == changed
    assert changed.id not in [one.id for one in desk.read(tickets.queue)]
