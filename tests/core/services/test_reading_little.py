"""What comes again and again reads what it is about, however many other tickets there are."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import insert, text

from bot.ticker import EVERY
from core.db import migrate
from core.db.clocks import clocks
from core.db.people import named
from core.db.prepared import driver_of
from core.db.tables import events, identities, messages, tickets
from core.db.tickets import messages as written, relations, search, watchers
from core.db.tickets.ages import FAR
from core.domain.tickets.message import Kind
from tests.desk import Desk

MANY = 300
YEAR = timedelta(days=365)
OURS = (
    "SELECT sum(seq_tup_read + idx_tup_fetch) FROM pg_stat_xact_user_tables"
    " WHERE relname IN ('tickets', 'messages', 'events', 'identities', 'watchers', 'ticket_search')"
)


@pytest.fixture
def postgres_ready(postgres_server):
    """A database of its own: how PostgreSQL reads depends on what its files have held before."""
    url = postgres_server.create_prepared("newest", migrate.upgrade)
    yield url
    postgres_server.drop(url)


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


def open_many(unit, numbers):
    """Let tickets with these numbers be open, and be found by one word."""
    at, mark = unit.now - YEAR, unit.rules.mark
    told = {"kind": "fault", "priority": "normal", "rank": 5, "state": "in_progress"}
    since = {"reporter_id": 1, "received_at": at, "changed_at": at, "clock_mark": mark}
    unit.connection.execute(insert(tickets), [{"id": one, **told, **since} for one in numbers])
    own = "ticket_id" if unit.connection.dialect.name == "postgresql" else "rowid"
    put = text(f"INSERT INTO ticket_search ({own}, words) VALUES (:id, 'payslip')")  # noqa: S608
    unit.connection.execute(put, [{"id": one} for one in numbers])


def many(unit):
    """Let there be many open tickets beside number one, as people would have left them."""
    person_id, now, numbers = 1, unit.now - YEAR, range(1000, 1000 + MANY)
    open_many(unit, numbers)
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


def back_again(unit):
    """Give what was said on a merged ticket back to it, and to what came with it."""
    relations.give_back(unit, 1, [2])


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


@pytest.mark.parametrize("reads", [partial(whole_of, ticket_id=1), named_one, back_again])
def test_a_ticket_and_a_person_are_read_alone(desk: Desk, reads):
    ticket = desk.report()
    desk.say(ticket, kind=Kind.REPLY)
    among_few = desk.do(read_by, reads)
    desk.do(many)
    assert desk.do(read_by, reads) <= among_few + 5


def test_the_newest_that_hold_a_word_are_found_without_the_rest(desk: Desk):
    desk.reporter()
    desk.do(open_many, range(4 * FAR, 4 * FAR + 20))
    look = partial(search.find, wanted="payslip", limit=20, among=10)
    wanted = list(reversed(range(4 * FAR + 10, 4 * FAR + 20)))
    assert desk.do(look) == wanted
    among_few = desk.do(read_by, look)
    desk.do(open_many, range(1, MANY))
    assert desk.do(look) == wanted
    assert desk.do(read_by, look) <= among_few + 5


def test_a_search_that_narrows_all_away_reads_what_holds_the_word_once(desk: Desk):
    desk.reporter()
    held = 3 * search.BATCH + 10
    desk.do(open_many, range(1, held + 1))
    look = partial(search.find, wanted="payslip", where=[~tickets.c.is_open])
    assert desk.do(look) == []
    assert desk.do(read_by, look) <= 2 * held + 10  # each in the index, and as a ticket
