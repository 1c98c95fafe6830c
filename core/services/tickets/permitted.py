"""Whether somebody may do something with a ticket, asked the same way by every use case."""

from collections.abc import Callable
from datetime import timedelta

from core.db.tickets import relations, tickets, watchers
from core.db.unit import Unit
from core.db.urgent import calls as page_calls, pages
from core.domain.rights import Actor, Role, check, roles_on
from core.domain.tickets.life import LIFE, Transition, step
from core.domain.tickets.ticket import Act, Ticket
from core.errors import NotFound, Refused

_SHARED = frozenset({Act.COMMENT, Act.ANSWER, Act.REOPEN})
"""What a reporter may still do with a ticket after it was merged into somebody else's."""

_WHEN_CALLED = frozenset({Act.VIEW, Act.NOTE, Act.ACKNOWLEDGE})
"""What whoever a page has called may do with its ticket, on call or not."""

_NOBODY: frozenset[Role] = frozenset()


def ticket_for(unit: Unit, actor: Actor, act: Act, ticket_id: int) -> Ticket:
    """Give a ticket that this unit changes, if the actor may do so now.

    A merged one leads to the ticket that it goes on as, unless the merge itself is meant.

    Raises: NotFound: there is none, or none of theirs. Who could be an agent hears `go_to_room`
    in either case, so that nobody learns which numbers there are.
    Raises: Refused: `not_allowed`, `go_to_room`, `not_now`, or `part_of_another` for a reporter
    whose ticket was merged into somebody else's.
    """
    return _allowed(unit, actor, act, ticket_id, tickets.to_change)


def ticket_to_see(unit: Unit, actor: Actor, act: Act, ticket_id: int) -> Ticket:
    """Give a ticket that this unit only reads; else as `ticket_for`."""
    return _allowed(unit, actor, act, ticket_id, tickets.by_id)


def row_for(unit: Unit, ticket: Ticket, act: Act, roles: frozenset[Role] = _NOBODY) -> Transition:
    """Give the row of the table that an act takes now.

    Raises: Refused: as `step`.
    """
    reopen = timedelta(days=unit.team.desk.reopen_days)
    return step(ticket, act, now=unit.now, reopen=reopen, roles=roles)


def _allowed(
    unit: Unit, actor: Actor, act: Act, ticket_id: int, read: Callable[[Unit, int], Ticket]
) -> Ticket:
    try:
        ticket = read(unit, ticket_id)
    except NotFound:
        if actor.stale and not actor.works_here:
            raise Refused("go_to_room") from None
        raise
    also = _NOBODY
    if ticket.merged_into_id is not None and act is not Act.UNMERGE:
        into = read(unit, ticket.merged_into_id)
        if _only_theirs(actor, ticket, into):
            if act is Act.VIEW:
                return ticket
            if act not in _SHARED and act in _of_reporters():
                raise Refused("part_of_another")
            also = frozenset({Role.REPORTER})
        ticket = into
    if act is Act.VIEW and not roles_on(actor, ticket) & LIFE[act].who:
        also = _watching(unit, actor, ticket)
    if act in _WHEN_CALLED and not (roles_on(actor, ticket) | also) & LIFE[act].who:
        also |= _called(unit, actor, ticket)
    check(actor, act, ticket, also=also)
    row_for(unit, ticket, act, roles_on(actor, ticket) | also)
    return ticket


def _only_theirs(actor: Actor, ticket: Ticket, into: Ticket) -> bool:
    """Tell whether a merged ticket is the actor's, and the one that it goes on as is not."""
    return ticket.reporter_id == actor.person_id != into.reporter_id


def _of_reporters() -> frozenset[Act]:
    return frozenset(act for act, row in LIFE.items() if row.who == {Role.REPORTER})


def _called(unit: Unit, actor: Actor, ticket: Ticket) -> frozenset[Role]:
    """Let those act who were called by name, or took the call: they are asked for an answer."""
    page = pages.of_ticket(unit, ticket.id)
    took = page is not None and page.acknowledged_by == actor.person_id
    called = took or page_calls.has_called_to(unit, ticket.id, actor.person_id)
    return frozenset({Role.ON_CALL}) if called else _NOBODY


def _watching(unit: Unit, actor: Actor, ticket: Ticket) -> frozenset[Role]:
    """Let those look who follow a ticket, and planners where an assignment came of it."""
    follows = watchers.follows(unit, ticket.id, actor.person_id) or (
        Role.PLANNER in actor.roles and relations.has_assignment(unit, ticket.id)
    )
    return frozenset({Role.WATCHER}) if follows else _NOBODY
