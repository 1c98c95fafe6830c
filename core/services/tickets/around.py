"""What stands around a ticket: other tickets, third parties, changes, those who follow it."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.db.people import organizations, people
from core.db.tickets import handed, relations, tickets, watchers
from core.db.tickets.handed import ChangeRequest, External
from core.db.unit import Unit
from core.domain.tickets.keys import FIRST_NUMBER, TicketKey
from core.domain.tickets.relations import LinkKind
from core.domain.tickets.ticket import State, Ticket


@dataclass(frozen=True, slots=True)
class LinkedTo:
    """Another ticket by its key; `forth` where the link was made from this one.

    `own`: it has the same reporter, who may know of it.
    """

    kind: LinkKind
    key: str
    forth: bool
    own: bool


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a ticket; keys are those of other tickets.

    `goes_on_as` is where it was merged to, `merged` what was merged into it, `followers` the names
    of those who follow it. `outside` is the third party that has it.
    """

    outside: External | None = None
    goes_on_as: str = ""
    merged: tuple[str, ...] = ()
    links: tuple[LinkedTo, ...] = ()
    changes: tuple[ChangeRequest, ...] = ()
    followers: tuple[str, ...] = ()


def key_of(unit: Unit, ticket_id: int) -> str:
    """Give the key that people know a ticket by, such as MEL-1042."""
    return str(TicketKey(unit.team.desk.key_prefix, FIRST_NUMBER - 1 + ticket_id))


def beside(unit: Unit, ticket: Ticket) -> Around | None:
    """Give the little that a card shows of what stands around a ticket."""
    if ticket.state is State.PENDING_EXTERNAL:
        return Around(outside=handed.outside(unit, ticket.id))
    if ticket.merged_into_id is not None:
        return Around(goes_on_as=key_of(unit, ticket.merged_into_id))
    return None


def around(unit: Unit, ticket: Ticket) -> Around:
    """Give all that stands around a ticket."""
    into = ticket.merged_into_id
    return Around(
        outside=handed.outside(unit, ticket.id),
        goes_on_as=key_of(unit, into) if into is not None else "",
        merged=tuple(key_of(unit, one.id) for one in relations.merged_into(unit, ticket.id)),
        links=tuple(_links(unit, ticket)),
        changes=tuple(handed.changes_of(unit, ticket.id)),
        followers=tuple(_followers(unit, ticket.id)),
    )


def _links(unit: Unit, ticket: Ticket) -> Iterator[LinkedTo]:
    found = relations.of_ticket(unit, ticket.id)
    others = {one.id: one for one in tickets.by_ids(unit, {each.other_id for each in found})}
    for one in found:
        own = others[one.other_id].reporter_id == ticket.reporter_id
        yield LinkedTo(one.kind, key_of(unit, one.other_id), one.forth, own)


def _followers(unit: Unit, ticket_id: int) -> Iterator[str]:
    for one in watchers.of_ticket(unit, ticket_id):
        if one.person_id is not None:
            yield people.by_id(unit, one.person_id).name
        elif (organization := organizations.by_id(unit, one.organization_id)) is not None:
            yield organization.name
        elif one.room is not None:
            yield str(one.room)
