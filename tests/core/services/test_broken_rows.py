"""A row that a sweep cannot deal with stops none of the others."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import text
from structlog.testing import capture_logs

from core.db.intake import drafts
from core.db.tickets import messages
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.tickets.message import Status
from core.services import sweeps
from tests.desk import Desk


def changed(desk: Desk, statement: str, **values: Any) -> None:
    def work(unit: Unit) -> None:
        unit.connection.execute(text(statement), values)

    desk.do(work)


def swept(desk: Desk, sweep: Callable[[Unit], int]) -> list[str]:
    with capture_logs() as logs:
        desk.do(sweep)
    return [line["event"] for line in logs]


FAILED = "a row could not be swept"


def test_a_message_that_cannot_go_keeps_no_other_back(desk: Desk) -> None:
    first = desk.say(desk.report())
    second = desk.say(desk.report())
    changed(desk, "UPDATE tickets SET state = 'lost' WHERE id = :id", id=first.ticket_id)
    desk.clock.move(minutes=1)
    assert swept(desk, sweeps.let_messages_go) == [FAILED]
    assert desk.message(first).status is Status.HELD
    assert desk.message(second).status is Status.SENT


def test_a_text_that_cannot_be_placed_keeps_no_other_waiting(desk: Desk) -> None:
    broken, sound = desk.report(), desk.report()
    for ticket in (broken, sound):
        desk.do(
            drafts.hold_text,
            ticket.reporter_id,
            body="It hums again",
            file_ids=[],
            choices=[ticket.id],
            question="which",
        )
    changed(desk, "UPDATE tickets SET state = 'lost' WHERE id = :id", id=broken.id)
    desk.clock.move(days=2)
    assert swept(desk, sweeps.decide_texts) == [FAILED]
    assert [one.body for one in desk.read(messages.of_ticket, sound.id)] == ["It hums again"]


def test_a_message_that_cannot_go_is_tried_once_a_minute_and_goes_when_it_can(desk: Desk) -> None:
    message = desk.say(desk.report())
    changed(desk, "UPDATE tickets SET state = 'lost' WHERE id = :id", id=message.ticket_id)
    desk.clock.move(seconds=10)
    assert swept(desk, sweeps.let_messages_go) == [FAILED]
    desk.clock.move(seconds=59)
    assert swept(desk, sweeps.let_messages_go) == []
    desk.clock.move(seconds=1)
    assert swept(desk, sweeps.let_messages_go) == [FAILED]
    changed(desk, "UPDATE tickets SET state = 'new' WHERE id = :id", id=message.ticket_id)
    desk.clock.move(minutes=1)
    assert swept(desk, sweeps.let_messages_go) == []
    assert desk.message(message).status is Status.SENT


def test_a_page_that_cannot_be_sent_again_is_tried_once_a_minute(desk: Desk) -> None:
    broken, sound = desk.report(cannot_get_in=True), desk.report(cannot_get_in=True)
    most = {"sqlite": 2**63 - 1, "postgresql": 2**31 - 1}[desk.dialect]  # one more is no number
    changed(desk, "UPDATE pages SET rounds = :most WHERE ticket_id = :id", most=most, id=broken.id)
    desk.owed()
    desk.clock.move(hours=1)
    assert swept(desk, sweeps.page_again) == [FAILED]
    assert [row.intent.ticket_id for row in desk.owed(Notice.PAGE)] == [sound.id]
    assert swept(desk, sweeps.page_again) == []
    desk.clock.move(minutes=1)
    assert swept(desk, sweeps.page_again)[:1] == [FAILED]


def test_a_held_message_does_not_wait_for_a_clock_that_was_set_back(desk: Desk) -> None:
    message = desk.say(desk.report())
    desk.clock.move(hours=-3)
    desk.do(sweeps.let_messages_go)
    assert desk.message(message).status is Status.SENT
