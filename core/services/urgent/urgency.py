"""The two flags of a case: raised by rules when it comes, by agents with a reason, and by time."""

from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from core.db.apart import one_by_one
from core.db.people import organizations
from core.db.tickets import history, tickets
from core.db.unit import Unit
from core.domain.clocks.targets import Traits
from core.domain.rights import Actor
from core.domain.tickets.report import NewReport
from core.domain.tickets.ticket import Act, Ticket
from core.domain.urgent import urgency
from core.errors import Refused
from core.services import announce
from core.services.tickets import notes
from core.services.tickets.permitted import ticket_for
from core.services.urgent import page

SHOWN = timedelta(days=14)  # before a payment its card counts the days
OVERDUE = timedelta(days=3)  # what was paid, or not, longer ago is no nearer and not counted


@dataclass(frozen=True, slots=True)
class Flags:
    """Both flags with their reasons, and the day of the payment (ISO)."""

    urgent: str
    payment: str
    payment_on: str


def decide(unit: Unit, report: NewReport, organization_id: int | None) -> Flags:
    """Decide both flags of a report by the team's rules (R151-R153); neither makes the other.

    Where the reporter named no day, a payment is expected by the next run of its system.
    """
    organization = organizations.by_id(unit, organization_id)
    case = Traits(
        priority=report.priority.value,
        kind=report.kind,
        organisation=organization.slug if organization else "",
        system=report.system,
        category=report.category,
        urgent=False,
        payment=report.payment,
    )
    answered = urgency.Answered(report.cannot_get_in, report.work_stops, report.processes_stop)
    rules = unit.team.flags
    payment = urgency.reason(rules, urgency.PAYMENT, case, answered)
    pays = next_payment(unit, report.system) if payment and not report.payment_on else ""
    return Flags(
        urgent=urgency.reason(rules, urgency.URGENT, case, answered),
        payment=payment,
        payment_on=report.payment_on or pays,
    )


def next_payment(unit: Unit, system: str) -> str:
    """Give the day of a system's next payment run; empty where nothing is known of it."""
    zone = ZoneInfo(unit.team.hours.timezone)
    at = urgency.next_run(unit.team.payment_runs, system, unit.now, zone)
    return at.astimezone(zone).date().isoformat() if at is not None else ""


def raise_urgent(unit: Unit, actor: Actor, ticket_id: int, *, why: str) -> Ticket:
    """Make a ticket urgent, saying why: whoever is on call is paged now.

    Raises: Refused: `flag_already`.
    """
    ticket = ticket_for(unit, actor, Act.RAISE, ticket_id)
    if ticket.urgent:
        raise Refused("flag_already")
    note_id = notes.keep(unit, ticket.id, actor.person_id, why).id
    ticket = _change(unit, actor, ticket, "raised", note_id, urgent=True, urgent_reason="raised")
    page.call(unit, ticket, asked_by=actor.person_id, note_id=note_id)
    return ticket


def lower_urgent(unit: Unit, actor: Actor, ticket_id: int, *, why: str) -> Ticket:
    """Make a ticket urgent no more, saying why: nobody is called for it any longer.

    Raises: Refused: `flag_already`.
    """
    ticket = ticket_for(unit, actor, Act.LOWER, ticket_id)
    if not ticket.urgent:
        raise Refused("flag_already")
    note_id = notes.keep(unit, ticket.id, actor.person_id, why).id
    ticket = _change(unit, actor, ticket, "lowered", note_id, urgent=False, urgent_reason="")
    page.stop(unit, ticket)
    return ticket


def raise_payment(
    unit: Unit, actor: Actor, ticket_id: int, *, why: str, payment_on: str = ""
) -> Ticket:
    """Say that a payment depends on a ticket, by a day, else by the system's next run."""
    ticket = ticket_for(unit, actor, Act.RAISE, ticket_id)
    day = payment_on or ticket.payment_on or next_payment(unit, ticket.system)
    if ticket.payment_critical and ticket.payment_on == day:
        raise Refused("flag_already")
    named = {"payment_critical": True, "payment_on": day, "payment_reason": "raised"}
    note_id = notes.keep(unit, ticket.id, actor.person_id, why).id
    return _change(unit, actor, ticket, "raised", note_id, **named)


def lower_payment(unit: Unit, actor: Actor, ticket_id: int, *, why: str) -> Ticket:
    """Say that no payment depends on a ticket.

    Raises: Refused: `flag_already`.
    """
    ticket = ticket_for(unit, actor, Act.LOWER, ticket_id)
    if not ticket.payment_critical:
        raise Refused("flag_already")
    named = {"payment_critical": False, "payment_reason": ""}
    note_id = notes.keep(unit, ticket.id, actor.person_id, why).id
    return _change(unit, actor, ticket, "lowered", note_id, **named)


def _change(
    unit: Unit, actor: Actor, ticket: Ticket, kind: str, note_id: int, **columns: object
) -> Ticket:
    """Change a flag, for the reason that stays on the ticket as a note."""
    flag = urgency.URGENT if "urgent" in columns else urgency.PAYMENT
    ticket = tickets.change(unit, ticket, **columns)
    told = {"flag": flag, "message": note_id}
    if kind == "raised":
        event = history.add(unit, ticket.id, "raised", actor.person_id, **told)
    else:
        event = history.add(unit, ticket.id, "lowered", actor.person_id, **told)
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    announce.watched(unit, ticket, event)
    return ticket


def payments_near(unit: Unit) -> int:
    """Make urgent, once, what a payment depends on that is near; nothing an agent has lowered."""
    hours = unit.team.urgent.payment_hours
    if not hours:
        return 0
    days = _days(unit, timedelta(hours=hours))
    return one_by_one(unit, tickets.payments_between(unit, *days), _raise_near)


def _days(unit: Unit, ahead: timedelta) -> tuple[str, str]:
    """Give the days of the payments that may concern anybody now, the first and the last."""
    zone = ZoneInfo(unit.team.hours.timezone)
    first, last = ((unit.now + by).astimezone(zone).date() for by in (-OVERDUE, ahead))
    return first.isoformat(), last.isoformat()


def _raise_near(unit: Unit, ticket: Ticket) -> None:
    zone = ZoneInfo(unit.team.hours.timezone)
    day = date.fromisoformat(ticket.payment_on)
    at = urgency.pays_at(unit.team.payment_runs, ticket.system, day, zone, unit.now)
    is_near = at - unit.now <= timedelta(hours=unit.team.urgent.payment_hours)
    is_over = day < ticket.received_at.astimezone(zone).date()  # it went wrong before they wrote
    if not is_near or is_over or _was_decided(unit, ticket):
        return
    ticket = tickets.change(unit, ticket, urgent=True, urgent_reason=urgency.NEAR)
    event = history.add(unit, ticket.id, "payment_near", None)
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    page.call(unit, ticket)


def _was_decided(unit: Unit, ticket: Ticket) -> bool:
    """Tell whether it was urgent for its payment before, or an agent has said that it is not."""
    return any(
        one.type == "payment_near"
        or (one.type == "lowered" and one.data.get("flag") == urgency.URGENT)
        for one in history.of_ticket(unit, ticket.id)
    )


def count_down(unit: Unit) -> int:
    """Bring the cards up to date that count the days until a payment."""
    found = tickets.payments_between(unit, *_days(unit, SHOWN), urgent=True)
    return one_by_one(unit, found, announce.card)
