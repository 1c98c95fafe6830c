"""Calling people: acknowledging a page, and paging somebody by name."""

from bot.commands.outcome import Ask, Begin, Done, Outcome
from bot.commands.tickets import begin
from core.db.unit import Unit
from core.domain.ticket import Act
from core.errors import Refused
from core.services import page
from core.services.around import key_of
from core.services.meant import told_in


def acknowledge(unit: Unit, ask: Ask) -> Outcome:
    """Take the page of a ticket; without one named, the only one that waits.

    Raises: Refused: `nothing_to_take`, or `which_page` where several wait.
    """
    ticket_id = ask.ticket_id
    if ticket_id is None:
        waiting = page.open_for(unit, ask.actor)
        if not waiting:
            raise Refused("nothing_to_take")
        if len(waiting) > 1:
            listed = ", ".join(key_of(unit, one.id) for one in waiting)
            raise Refused("which_page", tickets=listed)
        ticket_id = waiting[0].id
    page.acknowledge(unit, ask.actor, ticket_id)
    return Done()


def call(unit: Unit, ask: Ask) -> Outcome:
    """Take who is meant and why, as far as they were typed: @Signe the payroll stands still."""
    _, begun = begin(unit, ask, Act.PAGE, "page", "")
    who, why = told_in(unit, ask.rest)
    given = {"who": who, "reason": why}
    return Begin(begun.flow, begun.subject, {key: one for key, one in given.items() if one})
