"""What a ticket is, and which step may follow which."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from core.errors import Refused


class State(StrEnum):
    """Where a ticket stands; the procedures' own labels are in the wording (R223)."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    PENDING_CUSTOMER = "pending_customer"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Pending(StrEnum):
    """What a ticket waits for while it is PENDING_CUSTOMER."""

    INFORMATION = "information"
    CONFIRMATION = "confirmation"


class Priority(StrEnum):
    """R209: question, wish or cosmetic; hindrance; seriously hindered; stopped."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    CRITICAL = "critical"


class Act(StrEnum):
    """What somebody may want to do with a ticket: the key of rights, transitions and refusals."""

    VIEW = "view"
    CLAIM = "claim"
    TAKE_OVER = "take_over"
    RELEASE = "release"
    ASSIGN = "assign"
    REPLY = "reply"
    NOTE = "note"
    ASK = "ask"
    PROPOSE = "propose"
    SOLVE = "solve"
    CLOSE = "close"
    COMMENT = "comment"
    ANSWER = "answer"
    CONFIRM = "confirm"
    NOT_SOLVED = "not_solved"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    ACKNOWLEDGE = "acknowledge"
    QUEUE = "queue"
    FIND = "find"


OPEN = frozenset({State.NEW, State.IN_PROGRESS, State.PENDING_CUSTOMER})
ENDED = frozenset({State.CLOSED, State.WITHDRAWN})
ALL = frozenset(State)
_WAITING = frozenset({State.PENDING_CUSTOMER})


@dataclass(frozen=True, slots=True)
class Transition:
    """From which states an act is possible, and where it leads; no target: it stays.

    `answers`: it answers only what the ticket waits for, not an older question.
    """

    act: Act
    sources: frozenset[State]
    target: State | None = None
    pending: Pending | None = None
    answers: Pending | None = None


TRANSITIONS: dict[Act, Transition] = {
    row.act: row
    for row in (
        Transition(Act.VIEW, ALL),
        Transition(Act.CLAIM, OPEN),
        Transition(Act.TAKE_OVER, OPEN),
        Transition(Act.RELEASE, OPEN),
        Transition(Act.ASSIGN, OPEN),
        Transition(Act.REPLY, OPEN),
        Transition(Act.NOTE, ALL),
        Transition(Act.ASK, OPEN, State.PENDING_CUSTOMER, Pending.INFORMATION),
        Transition(Act.PROPOSE, OPEN, State.PENDING_CUSTOMER, Pending.CONFIRMATION),
        Transition(Act.SOLVE, OPEN, State.CLOSED),
        Transition(Act.CLOSE, OPEN, State.CLOSED),
        Transition(Act.COMMENT, OPEN),
        Transition(Act.ANSWER, _WAITING, State.IN_PROGRESS),
        Transition(Act.CONFIRM, _WAITING, State.CLOSED, answers=Pending.CONFIRMATION),
        Transition(Act.NOT_SOLVED, _WAITING, State.IN_PROGRESS, answers=Pending.CONFIRMATION),
        Transition(Act.REOPEN, ENDED, State.IN_PROGRESS),
        Transition(Act.WITHDRAW, OPEN, State.WITHDRAWN),
        Transition(Act.ACKNOWLEDGE, OPEN),
    )
}


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket as it stands; its history is in its events. Moments are aware, in UTC."""

    id: int
    version: int
    state: State
    pending_reason: str
    kind: str
    system: str
    category: str
    administration: str
    title: str
    reporter_id: int
    organization_id: int | None
    assignee_id: int | None
    priority: Priority
    urgent: bool
    urgent_reason: str
    payment_critical: bool
    payment_on: str
    payment_effect: str
    scope: str
    resolution_code: str
    close_reason: str
    source: str
    received_at: datetime
    work_started_at: datetime | None
    first_response_at: datetime | None
    closed_at: datetime | None
    changed_at: datetime
    due_at: datetime | None = field(default=None, compare=False)
    """When the next promise breaks, and which one; derived, and right only once it is stored."""
    due_target: str = field(default="", compare=False)

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def waits_for_reporter(self) -> bool:
        return self.state is State.PENDING_CUSTOMER


def step(ticket: Ticket, act: Act) -> Transition:
    """Give the transition that `act` takes from where the ticket stands.

    Raises: Refused: `not_now`, with the state and the acts that are possible instead.
    """
    transition = TRANSITIONS[act]
    other = transition.answers is not None and ticket.pending_reason != transition.answers
    if ticket.state not in transition.sources or other:
        raise Refused("not_now", act=act.value, state=ticket.state.value)
    return transition


HEAVIEST = 99  # of an organisation's weight by contract

_PLACES = {Priority.CRITICAL: 1, Priority.HIGH: 2, Priority.NORMAL: 3, Priority.LOW: 4}
_FIRST_DAY = date(2000, 1, 1)
_LAST_DAY, _SOME_DAY, _NO_DAY = 99_997, 99_998, 99_999


def rank(
    *,
    priority: Priority,
    urgent: bool,
    payment_critical: bool,
    payment_on: str = "",
    weight: int = 0,
) -> int:
    """Give the place in the queue; smaller comes first, then the older one.

    Urgent ones come first, then what weighs more by contract, then the sooner payment (an ISO
    date), then priority. It is one number, so that a page of the queue is a stretch of one index.
    """
    day = _NO_DAY
    if payment_critical:
        day = _SOME_DAY
        if payment_on:
            since = (date.fromisoformat(payment_on) - _FIRST_DAY).days
            day = min(max(since, 0), _LAST_DAY)
    by_contract = (0 if urgent else 100) + HEAVIEST - weight
    return (by_contract * 100_000 + day) * 10 + _PLACES[priority]
