"""Urgent: the people on call are called until one of them answers."""

from datetime import timedelta
from typing import Any

from core.db.people import organizations, people
from core.db.tickets import history
from core.db.unit import Unit
from core.db.urgent import calls as page_calls, pages
from core.db.urgent.pages import Page
from core.domain.clocks.targets import Traits
from core.domain.intents import Notice
from core.domain.places import Address
from core.domain.rights import Actor, check
from core.domain.roles import TEAM
from core.domain.tickets.ticket import Act, Ticket
from core.domain.urgent.paging import Ladder
from core.domain.urgent.rules import ladder_for
from core.errors import Refused
from core.services import announce
from core.services.tickets import notes
from core.services.tickets.permitted import ticket_for
from core.services.urgent import calling, climbing, duty, news as page_news, still_on_it, storms


def traits_of(unit: Unit, ticket: Ticket) -> Traits:
    """Give what rules of the team file ask about a ticket."""
    organization = organizations.by_id(unit, ticket.organization_id)
    return Traits(
        priority=ticket.priority.value,
        kind=ticket.kind,
        organisation=organization.slug if organization else "",
        system=ticket.system,
        category=ticket.category,
        urgent=ticket.urgent,
        payment=ticket.payment_critical,
    )


def call(unit: Unit, ticket: Ticket, **asked: int) -> None:
    """Page whoever is on call now, and go on until somebody answers (R17, R149).

    What called for the ticket until now ends: of two pages only the newer could be taken.
    `asked_by` somebody, the call says who and, by their note (`note_id`), why.
    """
    stop(unit, ticket)
    ladder = ladder_for(unit.team, traits_of(unit, ticket))
    if not storms.joins(unit, ticket, ladder):
        _call(unit, ticket, ladder, **asked)


def go_on(unit: Unit, ticket: Ticket, before: Page | None) -> None:
    """Page for a ticket that goes on where another page ended; what was taken stays taken."""
    if before is None or before.acknowledged_at is None:
        call(unit, ticket)
        return
    stop(unit, ticket)
    ladder = before.ladder or ladder_for(unit.team, traits_of(unit, ticket)).to_json()
    asked_again = still_on_it.watch(unit, _ladder(unit, before), unit.now)
    pages.start(
        unit,
        ticket.id,
        next_at=before.next_at or asked_again,
        ladder=ladder,
        system=ticket.system,
        acknowledged_at=before.acknowledged_at,
        acknowledged_by=before.acknowledged_by,
        person_id=before.person_id,
    )


def call_alone(unit: Unit, ticket: Ticket) -> None:
    """Page for this ticket by itself, whatever else is going on."""
    stop(unit, ticket)
    _call(unit, ticket, ladder_for(unit.team, traits_of(unit, ticket)))


def _call(unit: Unit, ticket: Ticket, ladder: Ladder, **asked: int) -> None:
    on_call = duty.on_call(unit, ladder.schedule, unit.now)
    _begin(unit, ticket, ladder, first=next(iter(on_call), None), **asked)


def _begin(
    unit: Unit, ticket: Ticket, ladder: Ladder, *, first: int | None, **columns: Any
) -> Page:
    called = pages.start(
        unit,
        ticket.id,
        next_at=unit.now,
        ladder=ladder.to_json(),
        system=ticket.system,
        person_id=first,
        **columns,
    )
    climbing.take(unit, called)
    return called


def by_hand(unit: Unit, actor: Actor, ticket_id: int, person_id: int, *, why: str) -> Ticket:
    """Page somebody by name, and whoever is on call after them; why stays as a note.

    Where the ticket is being paged for already, they are called besides, and it climbs on.
    Raises: Refused: `cannot_be_paged`, where nothing reaches them.
    """
    ticket = ticket_for(unit, actor, Act.PAGE, ticket_id)
    if not (duty.chats(unit, person_id) or duty.outside(unit, person_id)):
        raise Refused("cannot_be_paged", name=people.by_id(unit, person_id).name)
    note = notes.keep(unit, ticket.id, actor.person_id, why)
    event = history.add(
        unit, ticket.id, "page_wanted", actor.person_id, to=person_id, message=note.id
    )
    announce.happened(unit, ticket, event)
    asked = {"asked_by": actor.person_id, "note_id": note.id}
    called = pages.of_ticket(unit, ticket.id)
    called = pages.to_change(unit, called.id) if called is not None else None
    if called is not None and called.is_open:
        calling.besides(unit, called, person_id, **asked)
        return ticket
    stop(unit, ticket)
    ladder = ladder_for(unit.team, traits_of(unit, ticket), by_hand=True)
    _begin(unit, ticket, ladder, first=person_id, kind=pages.MANUAL, **asked)
    announce.card(unit, ticket)
    return ticket


def acknowledge(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Take the call: the first who does wins, and everybody paged hears who it is.

    Raises: Refused: `not_paged`, `page_over`, `already_yours`, `already_acknowledged`.
    """
    ticket = ticket_for(unit, actor, Act.ACKNOWLEDGE, ticket_id)
    called = pages.of_ticket(unit, ticket.id)
    called = pages.to_change(unit, called.id) if called is not None else None
    if called is None or called.ended_at is not None:
        raise Refused("not_paged" if called is None else "page_over")
    if called.acknowledged_by == actor.person_id and called.asked_at is None:
        raise Refused("already_yours")
    if called.acknowledged_by == actor.person_id:
        return _still(unit, actor, ticket, called)
    if not _take(unit, called, actor.person_id):
        first = people.by_id(unit, pages.by_id(unit, called.id).acknowledged_by or actor.person_id)
        raise Refused("already_acknowledged", name=first.name)
    event = history.add(unit, ticket.id, "acknowledged", actor.person_id, page=called.id)
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    for one in storms.part_of(unit, called, ticket):
        announce.to_reporter(unit, one, Notice.NEWS, about=event)
    _tell_who(unit, called, event, but=actor.person_id)
    return ticket


def _take(unit: Unit, called: Page, person_id: int) -> bool:
    if called.acknowledged_at is not None:
        return False
    ladder = _ladder(unit, called)
    taken = pages.update(
        unit,
        called,
        acknowledged_at=unit.now,
        acknowledged_by=person_id,
        asked_at=None,
        next_at=still_on_it.watch(unit, ladder, unit.now),
    )
    if taken is not None:
        calling.again(unit, taken)
    return taken is not None


def _ladder(unit: Unit, called: Page) -> Ladder:
    try:
        return climbing.ladder_of(unit, called)
    except (ValueError, LookupError, TypeError):
        return ladder_for(unit.team, None)


def _still(unit: Unit, actor: Actor, ticket: Ticket, called: Page) -> Ticket:
    """Note that whoever took it, and was asked, is still on it."""
    event = history.add(unit, ticket.id, "page_confirmed", actor.person_id, page=called.id)
    pages.update(
        unit,
        called,
        asked_at=None,
        next_at=still_on_it.watch(unit, _ladder(unit, called), unit.now),
    )
    page_news.still_on_it(unit, called, event)
    return ticket


def _tell_who(unit: Unit, called: Page, event: int, *, but: int) -> None:
    """Tell everybody who was called by name who has it, with a message that they notice."""
    told = {one.person_id for one in page_calls.of_page(unit, called.id)} - {None, but}
    for person_id in sorted(one for one in told if one is not None):
        page_news.page_taken(unit, called, event, person_id)


def reporter_called(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Note that the reporter says they have telephoned as well (R17), once for each page."""
    ticket = ticket_for(unit, actor, Act.COMMENT, ticket_id)
    called = pages.of_ticket(unit, ticket.id)
    about = {"page": called.id} if called else {}
    if any(
        one.type == "called" and one.data == about for one in history.of_ticket(unit, ticket.id)
    ):
        return ticket
    event = history.add(unit, ticket.id, "called", actor.person_id, **about)
    announce.happened(unit, ticket, event)
    return ticket


def arrived(unit: Unit, page_id: int, number: int, place: Address) -> None:
    """Note that a call has arrived."""
    _settle(unit, page_id, number, place, page_calls.ARRIVED)


def refused(unit: Unit, page_id: int, number: int, place: Address) -> None:
    """Note that a call can never arrive; with nobody reached, the next rung is taken at once."""
    if not _settle(unit, page_id, number, place, page_calls.REFUSED):
        return
    called = pages.by_id(unit, page_id)
    calls = [one for one in page_calls.of_page(unit, page_id) if one.round == called.rounds]
    failed = calls and all(one.outcome == page_calls.REFUSED for one in calls)
    if called.is_open and number == called.rounds and failed and called.next_at is not None:
        soon = unit.now + timedelta(seconds=2 ** min(called.rounds, 6))
        pages.update(unit, called, next_at=min(called.next_at, soon))


def _settle(unit: Unit, page_id: int, number: int, place: Address, outcome: str) -> bool:
    if not page_calls.settle(unit, page_id, number, place.room, outcome):
        return False
    called = pages.by_id(unit, page_id)
    whose = page_calls.whose(unit, page_id, number, place.room)
    if called.ticket_id is not None and (whose is not None or outcome == page_calls.REFUSED):
        told: dict[str, object] = {"page": page_id, "round": number, "platform": place.platform}
        told |= {"to": whose} if whose is not None else {}
        came = outcome == page_calls.ARRIVED
        history.add(
            unit, called.ticket_id, "page_arrived" if came else "page_refused", None, **told
        )
    return True


def elsewhere(
    unit: Unit, page_id: int, number: int, failed: Address, person_id: int | None = None
) -> None:
    """Call otherwise in the same round, because a place takes nothing now.

    For a room on call that is the agents' rooms, and whoever's turn it is; for a person it is
    whatever else they have.
    """
    called = pages.by_id(unit, page_id)
    if not called.is_open:
        return
    whose = called.person_id if person_id is None else person_id
    if person_id is None:
        for room in unit.places.agents:
            if room != failed and room not in unit.places.on_call:
                calling.call(unit, called, number, room)
    if whose is not None:
        for place in (*duty.chats(unit, whose), *duty.outside(unit, whose)):
            if place.platform != failed.platform:
                calling.call(unit, called, number, place, person_id=whose)


def stop(unit: Unit, ticket: Ticket) -> None:
    """Call nobody any more for a ticket that has ended."""
    called = pages.own(unit, ticket.id)
    # Another unit may just now let it lead those that had joined the same page.
    called = pages.to_change(unit, called.id) if called is not None else None
    if called is None or called.ended_at is not None:
        return
    pages.end(unit, ticket.id)
    calling.again(unit, pages.by_id(unit, called.id))
    storms.leave(unit, called)


def may_answer(unit: Unit, actor: Actor) -> None:
    """Let the team pass, and whoever was ever called by name.

    Raises: Refused: `go_to_room`, `not_allowed`.
    """
    if not page_calls.has_ever_called(unit, actor.person_id):
        check(actor, Act.ACKNOWLEDGE)


def open_for(unit: Unit, actor: Actor) -> list[Ticket]:
    """Give the tickets that wait for somebody: those that called this person, else all."""
    mine = duty.awaited(unit, actor.person_id)
    return duty.awaited(unit) if not mine and actor.roles & TEAM else mine
