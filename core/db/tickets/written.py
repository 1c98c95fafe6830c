"""What is written on a ticket: its own messages, and those of tickets merged into it."""

from sqlalchemy import ColumnElement, Integer, bindparam, select

from core.db.tables import messages, tickets

_ITS_OWN = bindparam("wanted", type_=Integer)
_IT_AND_MERGED = select(_ITS_OWN).union_all(
    select(tickets.c.id).where(tickets.c.merged_into_id == _ITS_OWN)
)


def about_ticket(ticket_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Ask for rows of the ticket `wanted` and of those that were merged into it, by the index.

    Not with OR: PostgreSQL would read every row there is to see whether one or the other holds.
    """
    return ticket_id.in_(_IT_AND_MERGED)


ON_TICKET = about_ticket(messages.c.ticket_id)
