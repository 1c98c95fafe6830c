"""Several tickets go on as one: a pointer that can be taken back, nothing is moved or copied."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.db.people import people
from core.db.tickets import history, relations, search, tickets
from core.db.tickets.history import Event
from core.db.unit import Unit
from core.db.urgent import pages
from core.domain.intents import Notice
from core.domain.rights import Actor, roles_on
from core.domain.tickets.life import LIFE, changes
from core.domain.tickets.relations import may_be_one
from core.domain.tickets.ticket import Act, State, Ticket
from core.errors import NotFound, Refused
from core.services import announce
from core.services.incidents import tickets as incident_tickets
from core.services.tickets.permitted import row_for, ticket_for, ticket_to_see
from core.services.urgent import page

MOST_OFFERED = 5  # tickets to choose from; more is a list to read


def merge(unit: Unit, actor: Actor, source_id: int, target_id: int) -> Ticket:
    """Let one ticket go on as another; gives that one. Both reporters are kept informed.

    What had been merged into the first goes on as the second as well. The earlier moment of
    arrival counts for both, and an urgent case makes the other urgent.

    Raises: Refused: `merge_self`, `merge_circle`, `merge_ended`, or `merge_apart` where the
    reporters may not read each other's words.
    """
    for ticket_id in (source_id, target_id):
        ticket_to_see(unit, actor, Act.LINK, ticket_id)  # nobody else learns which there are
    if source_id == target_id:
        raise Refused("merge_self")
    for ticket_id in sorted((source_id, target_id)):  # two merges wait for each other in order
        tickets.to_change(unit, ticket_id)
    source = tickets.by_id(unit, source_id)
    if source.merged_into_id is None:
        source = ticket_for(unit, actor, Act.MERGE, source_id)
    else:
        row_for(unit, source, Act.MERGE, roles_on(actor, source))
    target = _target(unit, actor, target_id)
    if target.id == source.id:
        raise Refused("merge_circle")
    first, second = (people.by_id(unit, one.reporter_id) for one in (source, target))
    if not may_be_one(source, target, first, second):
        raise Refused("merge_apart")
    earlier = relations.merged_into(unit, source.id)
    merged = _point(unit, actor, source, target)
    relations.repoint(unit, [one.id for one in earlier], target.id)
    target = _received(unit, actor, source, target)
    incident_tickets.go_along(unit, source.id, target.id, by=actor.person_id)
    announce.card(unit, merged)
    announce.card(unit, target)
    return target


def candidates(unit: Unit, actor: Actor, source: Ticket, found: Sequence[int]) -> tuple[int, ...]:
    """Keep of what was found the first that the source may be merged into by this person."""
    reporter = people.by_id(unit, source.reporter_id)

    def fits(one: Ticket) -> bool:
        if one.id == source.id or not one.is_open:
            return False
        try:
            ticket_to_see(unit, actor, Act.LINK, one.id)
        except (NotFound, Refused):
            return False
        return may_be_one(source, one, reporter, people.by_id(unit, one.reporter_id))

    return tuple(one.id for one in tickets.by_ids(unit, found) if fits(one))[:MOST_OFFERED]


def _target(unit: Unit, actor: Actor, target_id: int) -> Ticket:
    """Give the ticket to merge into, or the one that it goes on as."""
    target = ticket_for(unit, actor, Act.NOTE, target_id)
    if not target.is_open:
        raise Refused("merge_ended")
    return target


def _point(unit: Unit, actor: Actor, source: Ticket, target: Ticket) -> Ticket:
    before: dict[str, Any] = {"state": source.state.value, "pending": source.pending_reason}
    merged = tickets.change(
        unit,
        source,
        **changes(LIFE[Act.MERGE], source, unit.now),
        merged_into_id=target.id,
        close_reason="merged",
    )
    event = history.add(unit, source.id, "merged", actor.person_id, other=target.id, **before)
    announce.happened(unit, merged, event)
    announce.to_one(unit, merged, Notice.NEWS, about=event)
    return merged


def _received(unit: Unit, actor: Actor, source: Ticket, target: Ticket) -> Ticket:
    """Let the target answer for the source: since when, and how urgently."""
    alarm = source.urgent and not target.urgent
    changed: dict[str, Any] = {"received_at": min(source.received_at, target.received_at)}
    if alarm:
        changed |= {"urgent": True, "urgent_reason": source.urgent_reason}
    target = tickets.change(unit, target, **changed)
    lent = {"urgent": True} if alarm else {}
    event = history.add(unit, target.id, "received", actor.person_id, other=source.id, **lent)
    announce.happened(unit, target, event)
    announce.watched(unit, target, event)
    called = pages.of_ticket(unit, source.id)
    page.stop(unit, source)
    if alarm:
        page.go_on(unit, target, called)
    return target


def unmerge(unit: Unit, actor: Actor, source_id: int) -> Ticket:
    """Take a merge back within its time: the ticket stands where it stood, with its own words.

    Raises: Refused: `not_now` when it is not merged, or `unmerge_too_late`.
    """
    source = ticket_for(unit, actor, Act.UNMERGE, source_id)
    if source.merged_into_id is None:
        raise NotFound("ticket")
    target = tickets.to_change(unit, source.merged_into_id)
    event = _last(unit, source.id, "merged")
    _bring_along(unit, source, target)
    source = tickets.change(
        unit,
        source,
        **changes(LIFE[Act.UNMERGE], source, unit.now),
        state=State(event.data["state"]),
        pending_reason=event.data["pending"],
        merged_into_id=None,
        received_at=_arrived(unit, source),
    )
    target = tickets.change(unit, target, received_at=_arrived(unit, target))
    target = _calmed(unit, target)
    for one in (source, target, *relations.merged_into(unit, target.id)):
        search.index(unit, one.id)
    done = history.add(unit, source.id, "unmerged", actor.person_id, other=target.id)
    announce.happened(unit, source, done)
    announce.to_one(unit, source, Notice.NEWS, about=done)
    given = history.add(unit, target.id, "gave_back", actor.person_id, other=source.id)
    announce.happened(unit, target, given)
    announce.card(unit, source)
    announce.card(unit, target)
    called = pages.of_ticket(unit, source.id)
    if source.urgent:
        page.go_on(unit, source, called)
    return source


def _calmed(unit: Unit, target: Ticket) -> Ticket:
    """Let a ticket be urgent no more that only was for the sake of what has left it."""
    lent = any(
        one.type == "received" and one.data.get("urgent")
        for one in history.of_ticket(unit, target.id)
    )
    if not lent or any(one.urgent for one in relations.merged_into(unit, target.id)):
        return target
    page.stop(unit, target)
    return tickets.change(unit, target, urgent=False, urgent_reason="")


def _last(unit: Unit, ticket_id: int, kind: str) -> Event:
    return [one for one in history.of_ticket(unit, ticket_id) if one.type == kind][-1]


def _bring_along(unit: Unit, source: Ticket, target: Ticket) -> None:
    """Take with the source what had been merged into it before, and what was said on it all."""
    into = {
        one.id: _last(unit, one.id, "merged").data["other"]
        for one in relations.merged_into(unit, target.id)
    }
    ids = [source.id]
    for one in ids:  # what came by way of another comes too
        ids += [each for each, other in into.items() if other == one and each not in ids]
    relations.repoint(unit, ids[1:], source.id)
    relations.give_back(unit, source.id, ids[1:])


def _arrived(unit: Unit, ticket: Ticket) -> datetime:
    """Tell when the first of the tickets arrived that go on as this one."""
    ids = [ticket.id, *(one.id for one in relations.merged_into(unit, ticket.id))]
    return min(_last(unit, one, "opened").at for one in ids)
