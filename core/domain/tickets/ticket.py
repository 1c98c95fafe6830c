"""What a ticket is; what may be done with it in each state is in `life`."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum


class State(StrEnum):
    """Where a ticket stands; the procedures' own labels are in the wording (R223)."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    PENDING_CUSTOMER = "pending_customer"
    PENDING_EXTERNAL = "pending_external"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"  # it goes on as another ticket


class Pending(StrEnum):
    """What a ticket waits for while it is PENDING_CUSTOMER."""

    INFORMATION = "information"
    CONFIRMATION = "confirmation"
    ANOTHER = "another"  # of its reporters: told to those who were not asked, and never stored


class Priority(StrEnum):
    """R209: question, wish or cosmetic; hindrance; seriously hindered; stopped."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    CRITICAL = "critical"


class Act(StrEnum):
    """What somebody may want to do with a ticket: a row of the table in `life`."""

    VIEW = "view"
    CLAIM = "claim"
    TAKE_OVER = "take_over"
    RELEASE = "release"
    ASSIGN = "assign"
    ASSESS = "assess"
    PRIORITIZE = "prioritize"
    REPLY = "reply"
    NOTE = "note"
    ASK = "ask"
    PROPOSE = "propose"
    HAND_OUT = "hand_out"  # to a third party
    RETURN = "return"  # from there, or from the reporter who answered elsewhere
    PLAN = "plan"  # to planning, for good
    CHANGE = "change"  # ask for what is by design to be otherwise
    SOLVE = "solve"
    CLOSE = "close"
    COMMENT = "comment"
    ANSWER = "answer"
    CONFIRM = "confirm"
    NOT_SOLVED = "not_solved"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    MERGE = "merge"
    UNMERGE = "unmerge"
    SPLIT = "split"
    LINK = "link"
    WATCH = "watch"
    JOIN = "join"  # say that one has the same
    RAISE = "raise"  # a flag
    LOWER = "lower"
    ACKNOWLEDGE = "acknowledge"
    PAGE = "page"  # somebody by name
    DRILL = "drill"  # page for practice, and see who would be called
    QUEUE = "queue"
    FIND = "find"
    COUNT = "count"  # read the team's numbers


OPEN = frozenset({State.NEW, State.IN_PROGRESS, State.PENDING_CUSTOMER, State.PENDING_EXTERNAL})
ENDED = frozenset({State.CLOSED, State.WITHDRAWN})
ALL = frozenset(State)

ASSIGNMENT = "assignment"
"""The kind of a ticket that is work for the planners."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket as it stands; its history is in its events. Moments are aware, in UTC.

    `kind` is what the reporter says that it is and `contract_kind` what it is by contract (R155);
    `closed_at` of a merged one is when it was merged.
    """

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
    merged_into_id: int | None = None
    cause_code: str = ""
    payment_reason: str = ""
    contract_kind: str = ""
    origin: str = ""
    pattern: str = ""
    assessed_at: datetime | None = None
    assigned_at: datetime | None = None
    component: str = ""
    due_at: datetime | None = field(default=None, compare=False)
    """When the next promise breaks, and which one; derived, and right only once it is stored."""
    due_target: str = field(default="", compare=False)

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def waits_for_reporter(self) -> bool:
        return self.state is State.PENDING_CUSTOMER and self.pending_reason != Pending.ANOTHER


HEAVIEST = 99  # of an organisation's weight by contract

_PLACES = {Priority.CRITICAL: 1, Priority.HIGH: 2, Priority.NORMAL: 3, Priority.LOW: 4}
_FIRST_DAY = date(2000, 1, 1)
_FIRST_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
_LAST_DAY, _SOME_DAY, _NO_DAY = 99_997, 99_998, 99_999


def rank(
    *,
    priority: Priority,
    urgent: bool,
    payment_critical: bool,
    payment_on: str = "",
    weight: int = 0,
) -> int:
    """Give the place in the queue; smaller comes first, then what is due sooner, then the older.

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


NOTHING_DUE = 2**31 - 1  # what an INTEGER of PostgreSQL holds


def due_rank(due_at: datetime | None) -> int:
    """Give the place among tickets of one rank: what is due sooner first, nothing due last.

    It is in minutes since 2000.
    """
    if due_at is None:
        return NOTHING_DUE
    return min(int((due_at - _FIRST_MOMENT).total_seconds()) // 60, NOTHING_DUE)
