"""Whom a ticket concerns besides the team: those who reported it, and those who follow it."""

from collections.abc import Mapping
from datetime import datetime

from core.db.tickets import history, messages, relations, tickets, watchers
from core.db.tickets.history import Event
from core.db.unit import Unit
from core.domain.places import Address
from core.domain.tickets.message import Kind, Status, TicketMessage
from core.domain.tickets.ticket import Ticket


def reporters(unit: Unit, ticket: Ticket) -> dict[int, int]:
    """Give who reported it, each with the ticket that is theirs: others were merged into it."""
    merged = relations.merged_into(unit, ticket.id)
    return {
        **{one.reporter_id: one.id for one in reversed(merged)},
        ticket.reporter_id: ticket.id,
    }


def joined(unit: Unit, ticket: Ticket) -> dict[int, datetime]:
    """Give the tickets that were merged into this one, each with when it became part of it."""
    merged = [one.id for one in relations.merged_into(unit, ticket.id)]
    merges = history.newest(unit, merged, "merged") if merged else {}
    return {one: _since(merges, one) for one in merges}


def _since(merges: Mapping[int, Event], merged: int) -> datetime:
    """Follow the merges, for what came by way of another was no part before that came too."""
    last = merges[merged]
    while (way := merges.get(last.data["other"])) is not None:
        last = way
    return last.at


def was_told(message: TicketMessage, own: int, since: Mapping[int, datetime]) -> bool:
    """Tell whether a message of the team went to the reporter of `own`, of tickets that `joined`.

    It went to whom it was written to, and to all from when both tickets were one, unless it was
    for `only` the one.
    """
    if message.said_on == own:
        return True
    if message.effect.get("only"):
        return False
    if message.sent_at is None:
        return True
    return all(message.sent_at >= since[one] for one in (message.said_on, own) if one in since)


def may_read(message: TicketMessage, own: int, since: Mapping[int, datetime]) -> bool:
    """Tell whether the reporter of `own` wrote a message, or it `was_told` them."""
    if not message.for_reporter:
        return False
    return message.said_on == own or (
        message.kind is not Kind.COMMENT and was_told(message, own, since)
    )


def told(unit: Unit, ticket: Ticket, message: TicketMessage) -> dict[int, int]:
    """Give, as `reporters`, those that a message of the team goes to, or went to."""
    since = joined(unit, ticket)
    if not since:
        return {ticket.reporter_id: ticket.id}
    every = [ticket, *tickets.by_ids(unit, list(since))]
    heard = {one.reporter_id for one in every if was_told(message, one.id, since)}
    return {who: own for who, own in reporters(unit, ticket).items() if who in heard}


def reads(unit: Unit, person_id: int, message: TicketMessage) -> bool:
    """Tell whether somebody may read a message as one of those who reported what it is about."""
    ticket = tickets.by_id(unit, message.ticket_id)
    since = joined(unit, ticket)
    every = [ticket, *tickets.by_ids(unit, list(since))]
    own = [one.id for one in every if one.reporter_id == person_id]
    return any(may_read(message, one, since) for one in own)


def asked_last(unit: Unit, ticket: Ticket) -> TicketMessage | None:
    """Give the question or solution that a ticket waits for an answer to, or waited."""
    since = joined(unit, ticket)
    asked = [
        message
        for message in messages.of_ticket(unit, ticket.id)
        if message.kind in (Kind.ASK, Kind.SOLUTION)
        and message.status is Status.SENT
        and was_told(message, ticket.id, since)
    ]
    return asked[-1] if asked else None


def followers(unit: Unit, ticket: Ticket) -> tuple[list[Address], list[int]]:
    """Give the rooms and people that follow a ticket; those who reported it hear of it anyway."""
    following = watchers.of_ticket(unit, ticket.id)
    if not following:
        return [], []
    ids: list[int] = []
    for one in following:
        if one.organization_id is not None:
            ids += watchers.people_of(unit, one.organization_id)
        elif one.person_id is not None:
            ids.append(one.person_id)
    told = reporters(unit, ticket)
    people = [one for one in dict.fromkeys(ids) if one not in told]
    return [one.room for one in following if one.room is not None], people
