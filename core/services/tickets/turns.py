"""Who should have a ticket: the team's people by skill, shift and turn, with the reason."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from core.config.hours import Week, Yearly
from core.config.team import Agent
from core.db.people import people, rooms
from core.db.tickets import history, tickets, turns as given
from core.db.unit import Unit
from core.domain.clocks.hours import Why as DayIs, Window
from core.domain.clocks.rules import week_of
from core.domain.rights import Actor
from core.domain.tickets.ticket import Act, Ticket
from core.domain.tickets.turns import Candidate, Turn, Why, in_turn
from core.errors import Refused
from core.services import announce
from core.services.clocks.hours import attended
from core.services.tickets.claim import hand_to
from core.services.tickets.permitted import ticket_for

_INSTANT = timedelta(microseconds=1)


def colleagues(unit: Unit, ticket_id: int | None) -> tuple[tuple[int, str, str], ...]:
    """Give whom a ticket may be given to, the best first: id, name, and a code for why."""
    found = tickets.by_ids(unit, [ticket_id] if ticket_id else [])
    ticket = found[0] if found else None
    turns = _in_turn(_candidates(unit, ticket), ticket)
    names = people.by_ids(unit, {one.person_id for one in turns})
    return tuple((one.person_id, names[one.person_id].name, one.why.value) for one in turns)


def assign_next(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Give a ticket to whose turn it is, and say why it is theirs.

    Raises: Refused: `nobody_on_shift`.
    """
    ticket = ticket_for(unit, actor, Act.ASSIGN, ticket_id)
    turn, at = _next(unit, ticket)
    if turn is None:
        raise Refused("nobody_on_shift")
    if ticket.assignee_id == turn.person_id:
        return ticket
    return hand_to(
        unit,
        ticket,
        turn.person_id,
        by=actor.person_id,
        at=at,
        kind="assigned",
        to=turn.person_id,
        why=turn.why.value,
    )


def propose(unit: Unit, ticket: Ticket) -> Ticket:
    """Give a new ticket to whose turn it is, where the team wants that; work has not begun.

    Nobody on shift: it waits for whoever comes first.
    """
    if unit.team.desk.assign != "in_turn":
        return ticket
    turn, at = _next(unit, ticket)
    if turn is None:
        return ticket
    ticket = tickets.change(unit, ticket, assignee_id=turn.person_id, assigned_at=at)
    event = history.add(unit, ticket.id, "assigned", None, to=turn.person_id, why=turn.why.value)
    announce.happened(unit, ticket, event)
    return ticket


def _next(unit: Unit, ticket: Ticket) -> tuple[Turn | None, datetime]:
    """Give whose turn it is, if anybody is there, and the moment that stands for the giving.

    That is later than when any of them was given one: units of one moment go in turn as well.
    """
    given.one_after_the_other(unit)
    candidates = _candidates(unit, ticket)
    turns = _in_turn(candidates, ticket)
    before = (one.last for one in candidates if one.last is not None)
    at = max((unit.now, *(last + _INSTANT for last in before)))
    return (turns[0] if turns and turns[0].why is not Why.AWAY else None), at


def _in_turn(candidates: list[Candidate], ticket: Ticket | None) -> list[Turn]:
    system, category = (ticket.system, ticket.category) if ticket else ("", "")
    return in_turn(candidates, system=system, category=category)


def _candidates(unit: Unit, ticket: Ticket | None) -> list[Candidate]:
    listed = _listed(unit)
    homes = unit.places.homes(ticket.kind if ticket else "")
    ids = {one for room in homes for one in rooms.members(unit, room)}
    if homes == unit.places.agents:
        ids |= set(listed)
    return [_candidate(unit, one, listed.get(one)) for one in sorted(ids)]


def _listed(unit: Unit) -> Mapping[int, Agent]:
    """Give the people whom the team file describes, as far as they have been seen."""
    found: dict[int, Agent] = {}
    for agent in unit.team.agents:
        platform, _, name = agent.person.partition(":")
        person = people.by_identity(unit, platform, "", name)
        if person is not None:
            found[person.id] = agent
    return found


def _candidate(unit: Unit, person_id: int, agent: Agent | None) -> Candidate:
    return Candidate(
        person_id,
        frozenset(agent.skills if agent else ()),
        on_shift=_is_on(unit, agent.shifts if agent else None),
        last=given.last_given(unit, person_id),
    )


def _is_on(unit: Unit, shifts: Week | None) -> bool:
    """Tell whether somebody with these shifts works now: on holidays and closed days nobody does.

    On a day with hours of its own those work who have a shift on its weekday.
    """
    desk = attended(unit)
    if shifts is None:
        return desk.is_open(unit.now)
    today, week = desk.local_date(unit.now), week_of(shifts)
    opened: dict[date | Yearly, tuple[Window, ...]] = {}
    if desk.day(today).why is DayIs.OPEN_DAY:
        opened[today] = week[today.weekday()]
    return replace(desk, week=week, special=opened).is_open(unit.now)
