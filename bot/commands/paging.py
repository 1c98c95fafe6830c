"""Calling people: acknowledging a page, and paging somebody by name."""

from dataclasses import replace

from bot.commands.outcome import Ask, Begin, Done, Outcome
from bot.commands.tickets import begin
from core.db.unit import Unit
from core.domain.rights import check
from core.domain.tickets.keys import FIRST_NUMBER, parse_key
from core.domain.tickets.ticket import Act
from core.errors import Refused
from core.services.people.meant import told_in
from core.services.tickets.around import key_of
from core.services.urgent import page


def acknowledge(unit: Unit, ask: Ask) -> Outcome:
    """Take the page of a ticket; without one named, the only one that waits.

    Raises: Refused: `nothing_to_take`, `not_allowed`, or `which_page` where several wait.
    """
    ticket_id = ask.ticket_id
    if ticket_id is None:
        waiting = page.open_for(unit, ask.actor)
        if not waiting:
            page.may_answer(unit, ask.actor)
            raise Refused("nothing_to_take")
        if len(waiting) > 1:
            listed = ", ".join(key_of(unit, one.id) for one in waiting)
            raise Refused("which_page", tickets=listed)
        ticket_id = waiting[0].id
    page.acknowledge(unit, ask.actor, ticket_id)
    return Done()


def call(unit: Unit, ask: Ask) -> Outcome:
    """Take who is meant and why, as far as they were typed: @Signe the payroll stands still.

    The ticket may be named anywhere in it; where none is, one is opened for the call.
    """
    who, why = told_in(unit, ask.rest)
    why = _without_key(unit, why)
    given = {key: one for key, one in (("who", who), ("reason", why)) if one}
    ticket_id = ask.ticket_id or _named_in(unit, ask.rest)
    if ticket_id is None:
        check(ask.actor, Act.PAGE)
        return Begin("page", given=given)
    _, begun = begin(unit, replace(ask, ticket_id=ticket_id), Act.PAGE, "page", "")
    return Begin(begun.flow, begun.subject, given)


def _named_in(unit: Unit, text: str) -> int | None:
    """Give the id of the first ticket whose key stands in a text."""
    keys = (parse_key(word, unit.team.desk.key_prefix) for word in text.split())
    return next((key.number - FIRST_NUMBER + 1 for key in keys if key is not None), None)


def _without_key(unit: Unit, why: str) -> str:
    """Leave out a ticket's key that a reason begins or ends with: the call names it anyway."""
    first, _, rest = why.partition(" ")
    if parse_key(first, unit.team.desk.key_prefix) is not None:
        return rest.strip()
    rest, _, last = why.rpartition(" ")
    return why if parse_key(last, unit.team.desk.key_prefix) is None else rest.strip()
