"""What people look up: their own reports, the queue, a search, opening hours, help."""

import re
from dataclasses import replace

from bot.commands.outcome import Ask, Look, Note, Outcome, Tell
from bot.commands.tickets import ticket_of
from core.db.tickets import filters, tickets
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.rights import check
from core.domain.text import normalise
from core.domain.tickets import paging
from core.domain.tickets.ticket import Act, Ticket
from core.errors import Refused
from core.services.clocks.hours import calendar_for
from core.services.tickets import finding
from core.services.tickets.permitted import ticket_to_see
from core.services.tickets.similar import like_ticket

PAGE = 10  # tickets in a list

_KEEPING = re.compile(r"(?<!\S)(save|forget):([\w-]{1,24})(?!\S)", re.IGNORECASE)


def mine(unit: Unit, ask: Ask, *, before: int | None = None) -> Outcome:
    """List the person's own reports (R35)."""
    found = tickets.of_reporter(unit, ask.person.id, before=before, limit=PAGE + 1)
    return Tell(_listed(Notice.MINE, found))


def queue(
    unit: Unit,
    ask: Ask,
    *,
    after: int | None = None,
    place: str = "",
    filter_id: int | None = None,
) -> Outcome:
    """List the open tickets, all or those of a filter; keep a filter under a name, or forget it.

    A further page begins after the `place` where ticket `after` stood when the last one was read.
    """
    check(ask.actor, Act.QUEUE)
    if gone := _KEEPING.search(ask.rest):
        return _keeping(unit, ask, gone)
    kept = filters.by_id(unit, filter_id) if filter_id else _filter_of(unit, ask)
    ended = paging.read(place, after) if after else None
    return _queue(unit, ask, kept, ended or (tickets.mark(unit, after) if after else None))


def _queue(
    unit: Unit, ask: Ask, kept: filters.Kept | None, after: paging.Place | None = None
) -> Outcome:
    where = [filters.ASSIGNMENTS] if _plans(unit, ask) else []
    if kept is not None:
        sought = finding.understood(unit, kept.filter)
        where += filters.conditions(unit, sought, reader_id=ask.person.id)
    found = tickets.queue(unit, after=after, limit=PAGE + 1, where=where)
    listed = _listed(Notice.QUEUE, found)
    more = listed.data["more"]
    ended = tickets.mark(unit, more) if more is not None else None
    place = paging.written(ended) if ended is not None else ""
    told = {"filter": kept.id if kept else 0, "place": place}
    return Tell(replace(listed, data={**listed.data, **told}))


def _plans(unit: Unit, ask: Ask) -> bool:
    """Tell whether a list is for planners: in their room, and to them anywhere."""
    return ask.actor.only_plans or unit.places.only_plans(ask.place)


def _filter_of(unit: Unit, ask: Ask) -> filters.Kept | None:
    """Give the filter that was typed, or the one that was kept under what was typed.

    Raises: Refused: `no_such_filter`, `filter_unknown`.
    """
    if not ask.rest:
        return None
    sought = finding.understood(unit, ask.rest)
    if sought.words:
        kept = filters.by_name(unit, normalise(sought.words)) if not sought.is_filtered else None
        if kept is None:
            raise Refused("no_such_filter")
        return kept
    return filters.keep(unit, sought, name="", person_id=ask.person.id)


def _keeping(unit: Unit, ask: Ask, told: re.Match[str]) -> Outcome:
    """Keep the filter beside a `save:name`, or forget one by `forget:name`."""
    name = normalise(told[2])
    if told[1].lower() == "forget":
        if not filters.forget(unit, name):
            raise Refused("no_such_filter")
        return Note("queue-forgotten")
    sought = finding.understood(unit, ask.rest.replace(told[0], " "))
    if sought.words or not sought.is_filtered:
        raise Refused("no_such_filter")
    return _queue(unit, ask, filters.keep(unit, sought, name=name, person_id=ask.person.id))


def _listed(notice: Notice, found: list[Ticket]) -> Intent:
    """List a page; one more than a page was read, so that we know whether there is another."""
    shown = [ticket.id for ticket in found[:PAGE]]
    return Intent(notice, data={"tickets": shown, "more": shown[-1] if len(found) > PAGE else None})


def find(unit: Unit, ask: Ask) -> Outcome:
    """Show what the search before this unit has found; a reporter sees their own reports only.

    Raises: Refused: `filter_unknown`.
    """
    if not ask.rest:
        return Note("find-what")
    finding.understood(unit, ask.rest)
    found = ask.found
    if not ask.actor.works_here:
        if ask.actor.stale:
            check(ask.actor, Act.FIND)
        found = finding.own_of(unit, found, ask.person.id)
    elif _plans(unit, ask):
        found = finding.planned_of(unit, found, ask.person.id)
    return Tell(Intent(Notice.FOUND, data={"tickets": list(found)}))


def similar(unit: Unit, ask: Ask) -> Outcome:
    """Show the team what is like a ticket; planners see what is theirs."""
    check(ask.actor, Act.FIND)
    ticket = ticket_to_see(unit, ask.actor, Act.NOTE, ticket_of(ask))

    def find(unit: Unit) -> tuple[int, ...]:
        return tuple(one.id for one in like_ticket(unit, ticket.id))

    def then(found: tuple[int, ...]) -> Outcome:
        return Tell(Intent(Notice.SIMILAR, ticket.id, data={"tickets": list(found)}))

    return Look(find, then)


def hours(unit: Unit, ask: Ask) -> Outcome:
    """Show when somebody is there: the desk's hours, their own organisation's, or those named.

    Raises: Refused: `no_such_hours`, with those that there are.
    """
    named = _calendar(unit, ask.rest) if ask.rest.strip() else ""
    own = "" if ask.place in unit.places.team_rooms else calendar_for(unit, ask.person)
    return Tell(Intent(Notice.HOURS, data={"calendar": named or own}))


def _calendar(unit: Unit, text: str) -> str:
    """Give the calendar that is called so, in any language; the desk's where there is no other."""
    known = {
        normalise(called): one.id
        for one in unit.team.calendars
        for called in (one.id, *(one.name.root.values() if one.name else ()))
    }
    named = known.get(normalise(text).strip())
    if named is None and known:
        raise Refused("no_such_hours", names=", ".join(one.id for one in unit.team.calendars))
    return named or ""
