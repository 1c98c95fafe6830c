"""What is written on a ticket: its own messages, and those of tickets merged into it."""

from sqlalchemy import bindparam, or_, select

from core.db.tables import messages, tickets

_MERGED = select(tickets.c.id).where(tickets.c.merged_into_id == bindparam("wanted"))
ON_TICKET = or_(messages.c.ticket_id == bindparam("wanted"), messages.c.ticket_id.in_(_MERGED))
