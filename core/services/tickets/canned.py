"""Replies that the team has written once: filled in for a ticket, held as any reply, counted."""

from collections.abc import Sequence

from core.config.replies import CannedReply
from core.config.templates import fill, used
from core.db.people import organizations, people
from core.db.tickets import canned, tickets
from core.db.unit import Unit
from core.domain.rights import Actor
from core.domain.text import nearest
from core.domain.tickets.message import Kind, TicketMessage
from core.domain.tickets.ticket import Act, Ticket
from core.errors import Refused
from core.services.people.people import language_of
from core.services.tickets import reply
from core.services.tickets.around import key_of
from core.services.tickets.concerned import reporters
from core.services.tickets.permitted import ticket_to_see

PERSONAL = frozenset({"reporter", "ticket", "title"})
"""What a canned reply says of one reporter, and another should not read."""


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

    It can be read as it will go, and undone, as any reply. Where it speaks to one person and
    several reported the ticket, each gets their own; what is added goes to all of them after it.
    Raises: Refused: `no_such_canned`; the team has taken it away. `canned_no_phone`; it names a
    number that there is not. Else as `reply.hold`.
    """
    ticket = ticket_to_see(unit, actor, Act.REPLY, ticket_id)
    chosen = next((one for one in unit.team.replies if one.id == reply_id), None)
    if chosen is None:
        raise Refused("no_such_canned")
    own = sorted(reporters(unit, ticket).values(), key=lambda one: (one != ticket.id, one))
    if len(own) > 1 and any(used(one) & PERSONAL for one in chosen.text.root.values()):
        held = _to_each(unit, actor, tickets.by_ids(unit, own), chosen)
        if text or file_ids:
            reply.hold(unit, actor, ticket.id, kind=Kind.REPLY, text=text, file_ids=file_ids)
    else:
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


def _to_each(unit: Unit, actor: Actor, own: Sequence[Ticket], chosen: CannedReply) -> TicketMessage:
    """Hold a reply to each of those who reported a ticket, about their own; give the first."""
    held = [
        reply.hold(
            unit,
            actor,
            one.id,
            kind=Kind.REPLY,
            text=worded(unit, actor, one, chosen),
            effect={"only": "yes"},
        )
        for one in own
    ]
    return held[0]


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
    text = chosen.text.of(language)
    if "phone" in used(text) and not values["phone"]:
        raise Refused("canned_no_phone")
    return fill(text, values)
