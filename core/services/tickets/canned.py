"""Replies that the team has written once: filled in for a ticket, held as any reply, counted."""

from collections.abc import Sequence

from core.config.replies import CannedReply
from core.config.templates import fill
from core.db.people import organizations, people
from core.db.tickets import canned
from core.db.unit import Unit
from core.domain.rights import Actor
from core.domain.text import nearest
from core.domain.tickets.message import Kind, TicketMessage
from core.domain.tickets.ticket import Act, Ticket
from core.errors import Refused
from core.services.people.people import language_of
from core.services.tickets import reply
from core.services.tickets.around import key_of
from core.services.tickets.permitted import ticket_to_see


def called(unit: Unit, name: str) -> CannedReply | None:
    """Find a canned reply by its id, or by its name in any language; None if none is close."""
    known = {one.id: one for one in unit.team.replies}
    names = {text: one for one in unit.team.replies for text in one.name.root.values()}
    meant = nearest(name, [*known, *names])
    return None if meant is None else known.get(meant) or names.get(meant)


def use(
    unit: Unit,
    actor: Actor,
    ticket_id: int,
    reply_id: str,
    *,
    text: str = "",
    file_ids: Sequence[int] = (),
) -> TicketMessage:
    """Hold a canned reply for the reporter, with more text after it or none.

    It can be read as it will go, and undone, as any reply.
    Raises: Refused: `no_such_canned`; the team has taken it away. Else as `reply.hold`.
    """
    ticket = ticket_to_see(unit, actor, Act.REPLY, ticket_id)
    chosen = next((one for one in unit.team.replies if one.id == reply_id), None)
    if chosen is None:
        raise Refused("no_such_canned")
    body = worded(unit, actor, ticket, chosen)
    held = reply.hold(
        unit,
        actor,
        ticket.id,
        kind=Kind.REPLY,
        text=f"{body}\n\n{text}" if text else body,
        file_ids=file_ids,
    )
    canned.used(unit, held.id, reply_id)
    return held


def worded(unit: Unit, actor: Actor, ticket: Ticket, chosen: CannedReply) -> str:
    """Fill a canned reply in, in the reporter's language."""
    reporter = people.by_id(unit, ticket.reporter_id)
    language = language_of(unit, reporter)
    organization = organizations.by_id(unit, ticket.organization_id)
    values = {
        "ticket": key_of(unit, ticket.id),
        "title": ticket.title,
        "reporter": reporter.name,
        "agent": people.by_id(unit, actor.person_id).name,
        "desk": unit.team.desk.name.of(language),
        "phone": (organization.phone if organization else "") or unit.team.desk.phone or "",
    }
    return fill(chosen.text.of(language), values)
