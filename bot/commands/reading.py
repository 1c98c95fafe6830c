"""What people look up: their own reports, the queue, a search, opening hours, help."""

from bot.commands.outcome import Ask, Note, Outcome, Tell
from core.db import tickets
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.rights import check
from core.domain.ticket import Act, Ticket
from core.services.hours import calendar_for

PAGE = 10  # tickets in a list


def mine(unit: Unit, ask: Ask, *, before: int | None = None) -> Outcome:
    """List the person's own reports (R35)."""
    found = tickets.of_reporter(unit, ask.person.id, before=before, limit=PAGE + 1)
    return Tell(_listed(Notice.MINE, found))


def queue(unit: Unit, ask: Ask, *, after: int | None = None) -> Outcome:
    """List the open tickets."""
    check(ask.actor, Act.QUEUE)
    mark = tickets.mark(unit, after) if after is not None else None
    return Tell(_listed(Notice.QUEUE, tickets.queue(unit, after=mark, limit=PAGE + 1)))


def _listed(notice: Notice, found: list[Ticket]) -> Intent:
    """List a page; one more than a page was read, so that we know whether there is another."""
    shown = [ticket.id for ticket in found[:PAGE]]
    return Intent(notice, data={"tickets": shown, "more": shown[-1] if len(found) > PAGE else None})


def find(_unit: Unit, ask: Ask) -> Outcome:
    """Show what the search before this unit has found."""
    check(ask.actor, Act.FIND)
    if not ask.rest:
        return Note("find-what")
    return Tell(Intent(Notice.FOUND, data={"tickets": list(ask.found)}))


def hours(unit: Unit, ask: Ask) -> Outcome:
    """Show when somebody is there: the desk's hours, their own organisation's, or those named."""
    named = ask.rest.strip().lower()
    own = "" if ask.place in unit.places.team_rooms else calendar_for(unit, ask.person)
    return Tell(Intent(Notice.HOURS, data={"calendar": named or own}))
