"""Whatever is done with tickets, their clocks know of it: by the states, and as they are kept."""

from functools import partial

from sqlalchemy import select

from core.db.clocks import clocks
from core.db.tables import tickets as stored
from core.db.tickets import tickets
from core.domain.tickets.message import Kind
from core.domain.tickets.stretches import stretches
from core.services.tickets import reply, sending
from tests.bot.notices.season import told
from tests.desk import at_once, waiting


def differences(unit, ticket_id):
    """What is kept of a ticket's clocks and would be derived otherwise from its history."""
    case = clocks.case_of(unit.connection, ticket_id)
    assert case is not None
    ticket = tickets.by_id(unit, ticket_id)
    fresh = clocks.columns_of(unit.rules, case, payment_on=ticket.payment_on)
    columns = [stored.c[name] for name in fresh]
    row = unit.connection.execute(select(*columns).where(stored.c.id == ticket_id)).one()
    return {
        name: (getattr(row, name), new) for name, new in fresh.items() if getattr(row, name) != new
    }


def every_ticket(unit):
    return tickets.by_ids(unit, range(1, 100))


def test_after_a_whole_story_the_history_tells_each_ticket_as_it_stands(sqlite_desk):
    told(sqlite_desk)
    found = sqlite_desk.read(every_ticket)
    assert len({ticket.state for ticket in found}) >= 4
    for ticket in found:
        case = sqlite_desk.read(lambda unit, one=ticket.id: clocks.case_of(unit.connection, one))
        assert stretches(case.received_at, case.events)[-1].state == ticket.state
        assert sqlite_desk.read(differences, ticket.id) == {}


def test_two_who_write_at_once_leave_the_clocks_that_both_make(desk):
    there, reporter = desk.replica(), desk.reporter()
    for _ in range(5):
        ticket = desk.report()
        held = desk.say(ticket, kind=Kind.ASK)
        desk.clock.move(minutes=3)
        goes = partial(sending.go, message=held)
        adds = partial(reply.comment, actor=reporter, ticket_id=ticket.id, text="And this.")
        at_once([partial(run, desk.store, goes), partial(run, there, adds)])
        assert desk.read(differences, ticket.id) == {}


def run(store, work):
    return waiting(store.submit(work))
