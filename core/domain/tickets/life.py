"""The life of a ticket as one table: a row an act.

A row says from which states the act is possible, to which it leads, who may do it, on what
condition, and what changes with it. What no row allows is refused. A further state or right is
a further row, and nothing else asks for states or rights by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from core.domain.roles import DESK, EVERYBODY_HERE, TEAM, Role
from core.domain.tickets.ticket import ALL, ENDED, OPEN, Act, Pending, State, Ticket
from core.errors import Refused

UNMERGE = timedelta(days=14)  # how long a merge can be taken back
REOPEN = timedelta(days=30)  # the same of an end, unless the team says otherwise


class Condition(StrEnum):
    """What a row asks for besides the state; each is a reason to refuse."""

    ALWAYS = "always"
    PROPOSED = "proposed"  # it waits for the word on a solution, not for an older question
    FRESH = "fresh"  # it ended within the time in which it may be taken up again
    MERGED_LATELY = "merged_lately"


class Effect(StrEnum):
    """What an act changes besides the state."""

    NOTHING = "nothing"
    STARTS = "starts"  # work starts: waiting ends, and what is new is in progress (R24, R212)
    ASSESSES = "assesses"
    ENDS = "ends"
    REVIVES = "revives"  # what its end left behind goes; unless work had begun, it is new again


@dataclass(frozen=True, slots=True)
class Transition:
    """A row. No target: the ticket stays in its state."""

    act: Act
    sources: frozenset[State]
    who: frozenset[Role]
    target: State | None = None
    pending: Pending | None = None
    only: Condition = Condition.ALWAYS
    effect: Effect = Effect.NOTHING


_REPORTER = frozenset({Role.REPORTER})
_NEW, _WORKING = State.NEW, State.IN_PROGRESS
_WAITING = frozenset({State.PENDING_CUSTOMER})
_OUTSIDE = frozenset({State.PENDING_EXTERNAL})
_MERGED = frozenset({State.MERGED})

_ROWS = (
    Transition(Act.VIEW, ALL, TEAM | {Role.REPORTER, Role.WATCHER}),
    Transition(Act.CLAIM, OPEN, DESK, effect=Effect.STARTS),
    Transition(Act.TAKE_OVER, OPEN, DESK, effect=Effect.STARTS),
    Transition(Act.RELEASE, OPEN, DESK),
    Transition(Act.ASSIGN, OPEN, DESK, effect=Effect.STARTS),
    Transition(Act.ASSESS, OPEN, DESK, effect=Effect.ASSESSES),
    Transition(Act.PRIORITIZE, OPEN, DESK),
    Transition(Act.REPLY, OPEN, DESK),
    Transition(Act.NOTE, ALL, TEAM),
    Transition(Act.ASK, OPEN, DESK, State.PENDING_CUSTOMER, Pending.INFORMATION),
    Transition(Act.PROPOSE, OPEN, DESK, State.PENDING_CUSTOMER, Pending.CONFIRMATION),
    Transition(
        Act.HAND_OUT,
        frozenset({_NEW, _WORKING, State.PENDING_EXTERNAL}),
        DESK,
        State.PENDING_EXTERNAL,
        effect=Effect.STARTS,
    ),
    Transition(Act.RETURN, _OUTSIDE | _WAITING, DESK, State.IN_PROGRESS),
    Transition(Act.PLAN, OPEN, DESK, State.CLOSED, effect=Effect.ENDS),
    Transition(Act.CHANGE, OPEN | {State.CLOSED}, DESK),
    Transition(Act.SOLVE, OPEN, DESK, State.CLOSED, effect=Effect.ENDS),
    Transition(Act.CLOSE, OPEN, DESK, State.CLOSED, effect=Effect.ENDS),
    Transition(Act.COMMENT, OPEN, _REPORTER),
    Transition(Act.ANSWER, _WAITING, _REPORTER, State.IN_PROGRESS),
    Transition(
        Act.CONFIRM,
        _WAITING,
        _REPORTER,
        State.CLOSED,
        only=Condition.PROPOSED,
        effect=Effect.ENDS,
    ),
    Transition(Act.NOT_SOLVED, _WAITING, _REPORTER, State.IN_PROGRESS, only=Condition.PROPOSED),
    Transition(
        Act.REOPEN,
        ENDED,
        DESK | _REPORTER,
        State.IN_PROGRESS,
        only=Condition.FRESH,
        effect=Effect.REVIVES,
    ),
    Transition(Act.WITHDRAW, OPEN, _REPORTER, State.WITHDRAWN, effect=Effect.ENDS),
    Transition(Act.MERGE, OPEN, DESK, State.MERGED, effect=Effect.ENDS),
    Transition(Act.UNMERGE, _MERGED, DESK, only=Condition.MERGED_LATELY, effect=Effect.REVIVES),
    Transition(Act.SPLIT, OPEN, DESK),
    Transition(Act.LINK, ALL, DESK),
    Transition(Act.WATCH, ALL, TEAM),
    Transition(Act.JOIN, OPEN, frozenset({Role.COLLEAGUE})),
    Transition(Act.RAISE, OPEN, TEAM),
    Transition(Act.LOWER, OPEN, TEAM),
    Transition(Act.ACKNOWLEDGE, OPEN, TEAM),
    Transition(Act.PAGE, OPEN, TEAM),
    Transition(Act.QUEUE, ALL, EVERYBODY_HERE),  # planners see what is theirs
    Transition(Act.FIND, ALL, EVERYBODY_HERE),
    Transition(Act.COUNT, ALL, TEAM),
    Transition(Act.DRILL, ALL, TEAM),
)

LIFE: Mapping[Act, Transition] = MappingProxyType({row.act: row for row in _ROWS})


def step(
    ticket: Ticket,
    act: Act,
    *,
    now: datetime,
    reopen: timedelta = REOPEN,
    roles: frozenset[Role] = frozenset(),
) -> Transition:
    """Give the row that `act` takes from where the ticket stands.

    `reopen` is how long an end can be taken back, `roles` are those whose possible acts the
    refusal names.
    Raises: Refused: `not_now`, with the state and the acts that are `possible` instead;
    `reopen_too_late` or `unmerge_too_late`.
    """
    row = LIFE[act]
    if ticket.state in row.sources and _met(row.only, ticket, now, reopen):
        return row
    if ticket.state in row.sources and row.only is Condition.FRESH:
        raise Refused("reopen_too_late")
    if ticket.state in row.sources and row.only is Condition.MERGED_LATELY:
        raise Refused("unmerge_too_late")
    names = tuple(one.value for one in possible(ticket, roles, now=now, reopen=reopen))
    raise Refused("not_now", act=act.value, state=ticket.state.value, possible=names)


def _met(condition: Condition, ticket: Ticket, now: datetime, reopen: timedelta) -> bool:
    match condition:
        case Condition.ALWAYS:
            return True
        case Condition.PROPOSED:
            return ticket.pending_reason == Pending.CONFIRMATION
        case Condition.FRESH:
            return ticket.closed_at is None or now - ticket.closed_at <= reopen
        case Condition.MERGED_LATELY:
            return ticket.closed_at is None or now - ticket.closed_at <= UNMERGE


def possible(
    ticket: Ticket, roles: frozenset[Role], *, now: datetime, reopen: timedelta = REOPEN
) -> tuple[Act, ...]:
    """List what these roles may do with the ticket now, in the table's order."""
    return tuple(
        row.act
        for row in _ROWS
        if row.who & roles and ticket.state in row.sources and _met(row.only, ticket, now, reopen)
    )


def changes(row: Transition, ticket: Ticket, now: datetime) -> dict[str, Any]:
    """Give the columns that change when a ticket takes a row."""
    changed: dict[str, Any] = {}
    if row.target is not None:
        changed |= {"state": row.target, "pending_reason": row.pending or ""}
    match row.effect:
        case Effect.STARTS:
            changed |= _starting(row, ticket, now)
        case Effect.ASSESSES if ticket.assessed_at is None:
            changed["assessed_at"] = now
        case Effect.ENDS:
            changed["closed_at"] = now
        case Effect.REVIVES:
            gone = {"close_reason": "", "resolution_code": "", "cause_code": ""}
            changed |= {**gone, "closed_at": None}
            if row.target is not None and ticket.work_started_at is None:
                changed["state"] = State.NEW  # it waits for somebody as it did before
        case _:
            pass
    return changed


def _starting(row: Transition, ticket: Ticket, now: datetime) -> dict[str, Any]:
    started: dict[str, Any] = {
        name: now for name in ("work_started_at", "assessed_at") if getattr(ticket, name) is None
    }
    if row.target is None and ticket.state is State.NEW:
        started["state"] = State.IN_PROGRESS
    return started


class Phase(StrEnum):
    """The four phases that every ticket shows (R184)."""

    REPORT = "report"
    ASSESS = "assess"
    HANDLE = "handle"
    CLOSE = "close"


def phase_of(ticket: Ticket) -> Phase:
    """Tell in which phase a ticket is; what is merged is where it goes on."""
    if not ticket.is_open and ticket.state is not State.MERGED:
        return Phase.CLOSE
    new = ticket.state is State.NEW and ticket.assessed_at is None
    return Phase.ASSESS if new else Phase.HANDLE
