"""Tickets that wait for their reporter, and what is heard of them day by day."""

from core.domain.intents import Intent, Notice
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import Ticket
from core.services import facts, sweeps
from core.services.tickets import sending
from tests.desk import Desk

TOLD = (Notice.REMINDER, Notice.ENDED)


def asked(desk: Desk, kind: Kind = Kind.ASK, **effect: str) -> Ticket:
    """Have a ticket wait for its reporter."""
    ticket = desk.report()
    ask_again(desk, ticket, kind, **effect)
    desk.owed()
    return desk.ticket(ticket)


def ask_again(desk: Desk, ticket: Ticket, kind: Kind = Kind.ASK, **effect: str) -> None:
    held = desk.say(ticket, kind, text="Which tray?", effect=effect)
    desk.do(sending.go, held)


def heard(desk: Desk) -> list[Notice]:
    """Sweep, and give what the reporter hears of it, as far as it is still true."""
    desk.do(sweeps.climb)
    rows = [row for row in desk.owed() if row.intent.notice in TOLD]
    return [row.intent.notice for row in rows if still_said(desk, row.intent)]


def still_said(desk: Desk, intent: Intent) -> bool:
    return intent.notice is Notice.ENDED or desk.read(facts.load, intent).waited is not None


LOOKS = (6, 7, 8, 14, 15, 20, 21, 22)


def by_day(desk: Desk, days: int) -> dict[int, list[Notice]]:
    """Let days pass, sweep on those near a step and the last, and give what was heard on which."""
    found, last = {}, 0
    for day in [*(look for look in LOOKS if look < days), days]:
        desk.clock.move(days=day - last)
        last = day
        if said := heard(desk):
            found[day] = said
    return found
