"""Me too: people who have what an incident or a colleague's ticket tells of, and what follows.

Whoever joins an incident hears of it in their private chat, counts in how far it reaches, and what
they had typed is kept for the team. None of it is seen by anybody outside the team.
"""

from collections.abc import Iterable

from core.db.broadcasts import subscriptions
from core.db.incidents import incidents, joined
from core.db.outbox import outbox
from core.db.people import people
from core.db.tickets import history, tickets, watchers as following
from core.db.tickets.watchers import Watcher
from core.db.unit import Unit
from core.domain.incidents.incidents import Incident, Progress, Stage
from core.domain.incidents.joining import TYPED, MeToo, Told, raises
from core.domain.intents import Intent, Nature, Notice
from core.domain.parties import Person
from core.domain.places import Address
from core.domain.rights import Actor, Role, check
from core.domain.status import status
from core.domain.subscriptions import INCIDENT
from core.domain.tickets.ticket import Act, Ticket
from core.errors import NotFound, Refused
from core.services import announce
from core.services.broadcasts import broadcast
from core.services.incidents.blast import raise_priority, today, weigh
from core.services.incidents.incidents import show
from core.services.status.status import register_of
from core.services.tickets import notes
from core.services.tickets.permitted import row_for
from core.services.urgent.urgency import next_payment

MOST_CARDS = 10  # tickets of an incident whose cards count along


def join_incident(
    unit: Unit, person_id: int, incident_id: int, told: Told, *, place: Address | None = None
) -> MeToo:
    """Let a person have what an incident tells of; they hear in `place` how it goes on.

    Raises: NotFound: everybody has not been told of it. Refused: `known_over` or
    `known_retracted`, with its `title`; `joined_already` where nothing new is said.
    """
    person = people.by_id(unit, person_id)
    incident = _told_of(unit, incident_id)
    if incident.resolved_at is not None:
        retracted = incident.progress is Progress.RETRACTED
        raise Refused("known_retracted" if retracted else "known_over", title=incident.title)
    _news(joined.of_person(unit, person.id, incident_id=incident.id), told)
    told_whole = _with_payment(unit, told, incident.parts)
    row, fresh = joined.add(
        unit, person.id, person.organization_id, told_whole, incident_id=incident.id
    )
    confirm(unit, row, place=place)
    if fresh:
        _hear(unit, person, incident, place)
    _count(unit, incident.id)
    return row


def _told_of(unit: Unit, incident_id: int) -> Incident:
    incident = incidents.by_id(unit, incident_id, to_change=True)
    if incident.stage is not Stage.PUBLISHED:
        raise NotFound("incident")
    return incident


def _news(before: MeToo | None, told: Told) -> None:
    if before is not None and not (told.answers or told.file_ids):
        raise Refused("joined_already")


def _with_payment(unit: Unit, told: Told, concerned: Iterable[str]) -> Told:
    """Take the next payment run of what it concerns where a payment hangs on it, but no day.

    A component pays when its system does.
    """
    if not told.payment or told.payment_on:
        return told
    parts = register_of(unit).parts
    systems = {(one in parts and parts[one].of) or one for one in concerned}
    runs = sorted(filter(None, (next_payment(unit, one) for one in systems)))
    return Told(told.scope, told.payment, runs[0] if runs else "", told.answers, told.file_ids)


def _hear(unit: Unit, person: Person, incident: Incident, place: Address | None) -> None:
    """Let their private chat hear of this incident, whatever else it hears of."""
    chats = (one.private for one in people.identities_of(unit, person.id) if one.reachable)
    here = place or next((one for one in chats if one is not None), None)
    if here is None:
        return
    target = f"{INCIDENT}{incident.id}"
    subscriptions.add(
        unit,
        here,
        target,
        person_id=person.id,
        least=status.Status.DEGRADED,
        language="",
        by=person.id,
    )
    for one in subscriptions.of_place(unit, here):
        if one.target == target:
            broadcast.join(unit, one)


def join_ticket(unit: Unit, actor: Actor, ticket_id: int, told: Told) -> MeToo:
    """Let a person have what a colleague's ticket tells of: they follow it from now on.

    What they had typed is kept on it as a note inside.
    Raises: NotFound: it is no ticket of their organisation. Refused: `not_now` where it has ended;
    `joined_already` where nothing new is said.
    """
    ticket = colleagues_ticket(unit, actor, ticket_id)
    _news(joined.of_person(unit, actor.person_id, ticket_id=ticket.id), told)
    person = people.by_id(unit, actor.person_id)
    told = _with_payment(unit, told, (ticket.system,))
    row, fresh = joined.add(unit, person.id, person.organization_id, told, ticket_id=ticket.id)
    if fresh:
        history.add(unit, ticket.id, "joined", person.id)
        following.add(unit, ticket.id, Watcher(person_id=person.id), by=person.id)
    _note(unit, ticket, person.id, told)
    confirm(unit, row)
    reaches = joined.blast_of_ticket(unit, ticket.id, today=today(unit))
    if raises(reaches, unit.team.me_too):
        ticket = raise_priority(unit, ticket, reaches)
    announce.card(unit, ticket)
    return row


def colleagues_ticket(unit: Unit, actor: Actor, ticket_id: int) -> Ticket:
    """Give a ticket that somebody may join: of a colleague, where both are confirmed to work.

    Raises: NotFound, Refused: as `join_ticket`.
    """
    ticket = tickets.to_change(unit, ticket_id)
    reporter, person = (people.by_id(unit, one) for one in (ticket.reporter_id, actor.person_id))
    theirs = (
        reporter.organization_confirmed
        and person.organization_confirmed
        and reporter.id != person.id
        and reporter.organization_id == person.organization_id == ticket.organization_id
    )
    only = Actor(actor.person_id)
    check(only, Act.JOIN, ticket, also=frozenset({Role.COLLEAGUE} if theirs else ()))
    row_for(unit, ticket, Act.JOIN)
    return ticket


def extend(
    unit: Unit, person_id: int, number: int, *, scope: str = "", payment_on: str | None = None
) -> MeToo:
    """Say how far it reaches with somebody who has joined, or on which day they pay ("" for none).

    Raises: Refused: `joined_no_more`.
    """
    row = own(unit, person_id, number)
    said = {"scope": scope} if scope else {}
    if payment_on is not None:
        said["payment_on"] = payment_on
    row = joined.change(unit, row.id, **said)
    confirm(unit, row)
    _show(unit, row)
    return row


def undo(unit: Unit, person_id: int, number: int) -> MeToo:
    """Let somebody have it no more: they count and hear no longer.

    Raises: Refused: `joined_no_more`.
    """
    row = joined.change(unit, own(unit, person_id, number).id, undone_at=unit.now)
    if row.incident_id is not None:
        target = f"{INCIDENT}{row.incident_id}"
        for one in people.identities_of(unit, person_id):
            if one.private is not None:
                subscriptions.end(unit, one.private, why="wished", target=target)
    elif row.ticket_id is not None:
        following.remove(unit, row.ticket_id, Watcher(person_id=person_id))
        history.add(unit, row.ticket_id, "unjoined", person_id)
    confirm(unit, row)
    _show(unit, row)
    return row


def own(unit: Unit, person_id: int, number: int) -> MeToo:
    """Give what somebody has joined; of what is not theirs they hear as of what is gone.

    Raises: Refused: `joined_no_more`.
    """
    row = joined.by_id(unit, number)
    if row is None or row.person_id != person_id or row.undone_at is not None:
        raise Refused("joined_no_more")
    return row


def confirm(unit: Unit, row: MeToo, *, place: Address | None = None) -> None:
    """Show whoever joined that they have, and what they can still say."""
    outbox.owe(
        unit,
        Intent(Notice.ME_TOO, data={"me_too": row.id}),
        key=f"me-too:{row.id}:{row.joined_at.isoformat()}",
        nature=Nature.CARD,
        person_id=row.person_id,
        place=place,
    )


def _show(unit: Unit, row: MeToo) -> None:
    if row.ticket_id is not None:
        announce.card(unit, tickets.by_id(unit, row.ticket_id))
    elif row.incident_id is not None:
        _count(unit, row.incident_id)


def _count(unit: Unit, incident_id: int) -> None:
    """Show how far an incident reaches, and raise what so many have."""
    show(unit, incident_id)
    weigh(unit, incident_id)
    linked = tickets.by_ids(unit, incidents.tickets_of(unit, incident_id)[:MOST_CARDS])
    for ticket in linked:
        if ticket.is_open:
            announce.card(unit, ticket)


def _note(unit: Unit, ticket: Ticket, person_id: int, told: Told) -> None:
    """Keep what was typed as a note inside, each text once."""
    texts = (told.answers.get(key, "") for key in TYPED)
    written = (one.strip() for one in texts if isinstance(one, str))
    body = "\n\n".join(dict.fromkeys(filter(None, written)))
    if not body and not told.file_ids:
        return
    note = notes.keep(unit, ticket.id, person_id, body, file_ids=told.file_ids)
    history.add(unit, ticket.id, "note", person_id, message=note.id)
