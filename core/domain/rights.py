"""Who may do what: one table of role and act."""

from dataclasses import dataclass
from enum import StrEnum

from core.domain.ticket import Act, Ticket
from core.errors import NotFound, Refused


class Role(StrEnum):
    REPORTER = "reporter"  # of this very ticket
    AGENT = "agent"
    ON_CALL = "on_call"
    COORDINATOR = "coordinator"
    MANAGER = "manager"
    ADMIN = "admin"


_DESK = frozenset({Role.AGENT, Role.COORDINATOR, Role.MANAGER, Role.ADMIN})
_ANYBODY_CONCERNED = _DESK | {Role.REPORTER, Role.ON_CALL}

RIGHTS: dict[Act, frozenset[Role]] = {
    Act.VIEW: _ANYBODY_CONCERNED,
    Act.CLAIM: _DESK,
    Act.TAKE_OVER: _DESK,
    Act.RELEASE: _DESK,
    Act.ASSIGN: _DESK,
    Act.REPLY: _DESK,
    Act.NOTE: _DESK | {Role.ON_CALL},
    Act.ASK: _DESK,
    Act.PROPOSE: _DESK,
    Act.SOLVE: _DESK,
    Act.CLOSE: _DESK,
    Act.COMMENT: frozenset({Role.REPORTER}),
    Act.ANSWER: frozenset({Role.REPORTER}),
    Act.CONFIRM: frozenset({Role.REPORTER}),
    Act.NOT_SOLVED: frozenset({Role.REPORTER}),
    Act.REOPEN: _DESK | {Role.REPORTER},
    Act.WITHDRAW: frozenset({Role.REPORTER}),
    Act.ACKNOWLEDGE: _DESK | {Role.ON_CALL},
    Act.QUEUE: _DESK | {Role.ON_CALL},
    Act.FIND: _DESK | {Role.ON_CALL},
}


@dataclass(frozen=True, slots=True)
class Actor:
    """A person as far as rights go. `stale`: a room's word for it is older than an hour."""

    person_id: int
    roles: frozenset[Role] = frozenset()
    stale: bool = False

    @property
    def works_here(self) -> bool:
        return bool(self.roles & (_DESK | {Role.ON_CALL}))


def check(actor: Actor, act: Act, ticket: Ticket | None = None) -> None:
    """Let the act pass or refuse it.

    Raises: NotFound: this ticket is none of theirs, which is told as if there were none.
    Raises: Refused: `not_allowed`, or `go_to_room` when only the room could vouch for them.
    """
    roles = actor.roles
    if ticket is not None and ticket.reporter_id == actor.person_id:
        roles |= {Role.REPORTER}
    if roles & RIGHTS[act]:
        return
    if actor.stale:
        raise Refused("go_to_room")
    if ticket is not None and not roles:
        raise NotFound("ticket")
    raise Refused("not_allowed", act=act.value)
