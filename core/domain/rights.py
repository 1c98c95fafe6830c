"""Who may do what: whether somebody's roles are among those of an act's row."""

from dataclasses import dataclass

from core.domain.places import Address
from core.domain.roles import EVERYBODY_HERE, TEAM, Role
from core.domain.tickets.life import LIFE
from core.domain.tickets.ticket import ASSIGNMENT, Act, Ticket
from core.errors import NotFound, Refused

__all__ = ["Actor", "Role", "check", "roles_on"]


@dataclass(frozen=True, slots=True)
class Actor:
    """A person as far as rights go. `stale`: a room's word for it is older than an hour.

    `leads` are rooms of others that they are an admin of, as far as that was asked.
    """

    person_id: int
    roles: frozenset[Role] = frozenset()
    stale: bool = False
    leads: tuple[Address, ...] = ()

    @property
    def works_here(self) -> bool:
        return bool(self.roles & EVERYBODY_HERE)

    @property
    def only_plans(self) -> bool:
        """Whether assignments are all that they see of others."""
        return Role.PLANNER in self.roles and not self.roles & TEAM


def roles_on(actor: Actor, ticket: Ticket | None) -> frozenset[Role]:
    """Give the roles that count for a ticket: reporters have one on their own, planners on theirs.

    Who watches a ticket has a role of its own there, which whoever looks into the database adds.
    """
    if ticket is None:
        return actor.roles
    roles = actor.roles
    if ticket.reporter_id == actor.person_id:
        roles |= {Role.REPORTER}
    if ticket.kind == ASSIGNMENT and Role.PLANNER in roles:
        roles |= {Role.AGENT}
    return roles


def check(
    actor: Actor,
    act: Act,
    ticket: Ticket | None = None,
    *,
    also: frozenset[Role] = frozenset(),
) -> None:
    """Let the act pass or refuse it; `also` are roles on this ticket that only the database knows.

    Raises: NotFound: this ticket is none of theirs, which is told as if there were none.
    Raises: Refused: `not_allowed`, or `go_to_room` when only the room could vouch for them.
    """
    roles = roles_on(actor, ticket) | also
    if roles & LIFE[act].who:
        return
    if actor.stale:
        raise Refused("go_to_room")
    if ticket is not None and not roles - {Role.PLANNER}:
        raise NotFound("ticket")
    raise Refused("not_allowed", act=act.value)
