"""How tickets belong together, and when they may become one."""

from enum import StrEnum

from core.domain.parties import Person
from core.domain.tickets.ticket import Ticket


class LinkKind(StrEnum):
    """What a ticket is to the other: a duplicate of it, caused by it, split from it."""

    DUPLICATE = "duplicate_of"
    PARENT = "parent_of"
    RELATED = "related"
    CAUSED = "caused_by"
    SPLIT_FROM = "split_from"
    FOLLOWS = "follows"  # it takes up again what ended too long ago to be reopened


BY_HAND = (LinkKind.RELATED, LinkKind.DUPLICATE, LinkKind.CAUSED, LinkKind.PARENT)
"""The links that people make; the others come about."""


def may_be_one(one: Ticket, other: Ticket, first: Person, second: Person) -> bool:
    """Tell whether two tickets may be merged: what is answered to one, both reporters read.

    So they have one reporter, or two who are confirmed to work for the organisation that both
    tickets are of.
    """
    if first.id == second.id:
        return True
    same = one.organization_id is not None and one.organization_id == other.organization_id
    both = (first, second)
    return same and all(
        who.organization_confirmed and who.organization_id == one.organization_id for who in both
    )
