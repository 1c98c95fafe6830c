"""What somebody reads at night who is called: what, where, since when, and who else was."""

import pytest

from bot.adapters.outside.draw import plain
from bot.delivery.preparing import Preparing
from bot.wording import open_wording
from core.domain.intents import Notice
from core.services import sweeps
from core.services.tickets import close
from core.services.urgent import page, urgency
from tests.core.services.paging import OnCall, agent
from tests.desk import ON_CALL, Desk

OUTSIDE = """
[[outside]]
person = "slack:aino"
address = "aino"

[[ladders]]
id = "a"
steps = [{ tell = ["outside"], wait = "10m" }]
"""


@pytest.fixture
def on(sqlite_desk: Desk) -> OnCall:
    return OnCall(sqlite_desk)


@pytest.fixture
def read(on: OnCall):
    """Give what now is owed in a place, line by line."""
    preparing = Preparing(open_wording(), "en")

    def lines(place: str, notice: Notice = Notice.PAGE) -> list[str]:
        rows = [one for one in on.desk.owed(notice) if str(one.place) == place]
        message = on.desk.read(lambda unit: preparing.prepare(unit, rows[-1]).message)
        assert message is not None
        return plain(message)[1]

    return lines


def test_the_next_one_reads_since_when_nobody_came_and_who_was_called(on, read):
    on.urgent(system="skilling", component="bank")
    first = read("slack:aino-alone")
    assert first[:2] == ["Nobody can get into the system.", "You are on call."]
    assert first[2:5] == [
        "System: Skilling Payroll · Transfers to the bank",
        "Reporter: Liv",
        "Received: Mon 23 Nov at 10:00",
    ]
    on.desk.clock.move(minutes=5)
    on.desk.do(sweeps.page_again)
    assert read("slack:bo-alone")[1:4] == [
        "You are on call.",
        "Alert number 2. Nobody has answered since 10:00.",
        "Called so far: Aino.",
    ]
    on.desk.clock.move(minutes=10)
    on.desk.do(sweeps.page_again)
    assert "Called so far: Aino, Bo." in read("slack:maj-alone")


def test_after_a_silence_it_says_who_had_it_and_not_that_nobody_answered(on, read):
    ticket = on.urgent()
    on.desk.clock.move(minutes=3)
    on.desk.do(page.acknowledge, on.aino, ticket.id)
    for minutes in (60, 15):
        on.desk.clock.move(minutes=minutes)
        on.desk.do(sweeps.page_again)
    lines = read("slack:aino-alone")
    assert "Alert number 2. Aino took it at 10:03, and nothing has been heard since." in lines


def test_who_is_asked_for_by_name_is_not_told_that_they_are_on_call_and_the_others_hear_who(
    on, read
):
    ticket = on.desk.report("A question")
    on.desk.do(page.by_hand, agent(on.desk), ticket.id, on.maj.person_id, why="Only Maj knows.")
    lines = read("slack:maj-alone")
    assert lines[:2] == ["Aksel asks you to come:", "Only Maj knows."]
    assert "You are on call." not in lines
    for _ in range(2):
        on.desk.clock.move(minutes=5)
        on.desk.do(sweeps.page_again)
    lines = read("slack:aino-alone")
    assert lines[0] == "Aksel asks for Maj to come:"
    assert "You are on call." in lines


def test_a_telephone_rings_for_calls_and_for_who_took_it_but_not_for_a_number(on):
    on.desk = on.with_rules(OUTSIDE, rota=("aino",))
    first, _ = on.urgent(system="skilling"), on.urgent(system="skilling")
    assert {str(row.place) for row in on.desk.owed(Notice.PAGE)} == {"outside:aino"}
    on.desk.clock.move(minutes=1)
    on.desk.do(sweeps.page_again)
    rows = on.desk.owed()
    assert [row for row in rows if row.intent.notice is Notice.PAGE] == []
    assert [row for row in rows if row.intent.notice is Notice.PAGE_DIGEST]
    on.desk.do(page.acknowledge, on.aino, first.id)
    assert {str(row.place) for row in on.desk.owed(Notice.PAGE)} == {"outside:aino"}


def test_the_reporter_is_told_to_telephone_until_somebody_is_on_it(on):
    preparing = Preparing(open_wording(), "en")
    on.desk = on.desk.with_urgent(phone="+47 11 11 11 11", phone_outside="+47 99 99 99 99")
    on.desk.clock.move(hours=18)
    ticket = on.urgent()

    def receipt() -> str:
        [row] = on.desk.owed(Notice.RECEIPT)
        message = on.desk.read(lambda unit: preparing.prepare(unit, row).message)
        return "" if message is None else "\n".join(plain(message)[1])

    told = receipt()
    assert "Please call +47 99 99 99 99 as well." in told
    assert "The number is for urgent cases only" in told
    on.desk.do(page.acknowledge, on.aino, ticket.id)
    assert "somebody has been on it since 04:00" in receipt()
    on.desk.do(close.withdraw, on.desk.reporter(), ticket.id)
    assert "urgent" not in receipt()


def test_who_made_it_urgent_and_why_is_read_in_the_call_until_it_is_urgent_no_more(on, read):
    ticket, lone = on.desk.report("Rather calm"), agent(on.desk)
    on.desk.do(urgency.raise_urgent, lone, ticket.id, why="The mayor waits.")
    told = read(str(ON_CALL))
    asked = next(at for at, line in enumerate(told) if "asks you to come" in line)
    assert "The mayor waits." in told[asked + 1]
    on.desk.do(page.acknowledge, on.aino, ticket.id)
    on.desk.do(urgency.lower_urgent, lone, ticket.id, why="He has gone home.")
    assert "Nobody has to come any more." in read(str(ON_CALL))
