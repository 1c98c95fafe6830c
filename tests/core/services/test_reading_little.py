"""What comes again and again reads what it is about, however many other tickets there are."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import insert

from bot.ticker import EVERY
from core.db.clocks import clocks
from core.db.people import named
from core.db.prepared import driver_of
from core.db.tables import events, identities, messages, tickets
from core.db.tickets import messages as written
from core.db.tickets import watchers
from core.domain.tickets.message import Kind
from tests.desk import Desk

MANY = 300
OURS = (
    "SELECT sum(seq_tup_read + idx_tup_fetch) FROM pg_stat_xact_user_tables"
    " WHERE relname IN ('tickets', 'messages', 'events', 'identities', 'watchers')"
)


def read_by(unit, work):
    """Count the rows that `work` reads of what grows; on SQLite its steps, in hundreds.

    With few rows PostgreSQL prefers to read all of them, unless it is told not to.
    """
    driver = driver_of(unit.connection)
    if unit.connection.dialect.name == "postgresql":
        driver.execute("SET LOCAL enable_seqscan = off")
        before = driver.execute(OURS).fetchone()[0]
        work(unit)
        return driver.execute(OURS).fetchone()[0] - before
    counted: list[int] = []
    driver.set_progress_handler(lambda: counted.append(1), 100)  # None: it goes on
    try:
        work(unit)
    finally:
        driver.set_progress_handler(None, 0)
    return len(counted)


def many(unit):
    """Let there be many open tickets beside number one, as people would have left them."""
    mark, person_id, now = unit.rules.mark, 1, unit.now - timedelta(days=365)
    told = {"kind": "fault", "priority": "normal", "rank": 5, "state": "in_progress"}
    own = {"reporter_id": person_id, "received_at": now, "changed_at": now, "clock_mark": mark}
    numbers = range(1000, 1000 + MANY)
    rows = [{"id": number, **told, **own} for number in numbers]
    unit.connection.execute(insert(tickets), rows)
    about = [{"ticket_id": number} for number in numbers]
    unit.connection.execute(insert(events).values(type="opened", at=now), about)
    said = {"kind": "comment", "status": "sent", "author_id": person_id, "written_at": now}
    unit.connection.execute(insert(messages).values(sent_at=now, **said), about)
    known = {"person_id": person_id, "platform": "web", "seen_at": now}
    them = [{"external_id": f"somebody-{number}"} for number in numbers]
    unit.connection.execute(insert(identities).values(known), them)


def whole_of(unit, ticket_id):
    """Read a ticket's clocks, all that was written on it and who follows it."""
    clocks.case_of(unit.connection, ticket_id)
    written.of_ticket(unit, ticket_id)
    watchers.of_ticket(unit, ticket_id)


def named_one(unit):
    assert named.person(unit, "web:somebody-1001") in {None, 1}


def test_a_sweep_with_nothing_due_reads_no_more_among_many_open_tickets(desk: Desk):
    desk.report()
    for sweep, _ in EVERY:
        desk.do(sweep)

    def costs():
        return {sweep.__name__: desk.do(read_by, sweep) for sweep, _ in EVERY}

    among_few = costs()
    desk.do(many)
    among_many = costs()
    slower = {name: (few, among_many[name]) for name, few in among_few.items()}
    assert {name: both for name, both in slower.items() if both[1] > both[0] + 5} == {}


@pytest.mark.parametrize("reads", [partial(whole_of, ticket_id=1), named_one])
def test_a_ticket_and_a_person_are_read_alone(desk: Desk, reads):
    ticket = desk.report()
    desk.say(ticket, kind=Kind.REPLY)
    among_few = desk.do(read_by, reads)
    desk.do(many)
    assert desk.do(read_by, reads) <= among_few + 5
