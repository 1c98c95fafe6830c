"""Who must hear what: every promise to say something is made here."""

from core.db.incidents import links as incident_links
from core.db.intake.drafts import Draft, WaitingText
from core.db.outbox import outbox
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.intents import Intent, Nature, Notice
from core.domain.places import Address, MessageRef
from core.domain.tickets.message import Kind, TicketMessage
from core.domain.tickets.ticket import Ticket
from core.services.tickets.concerned import asked_last, followers, reporters, told

MOST_REDRAWN = 100  # cards; older ones follow when something happens to them


def card(unit: Unit, ticket: Ticket) -> None:
    """Bring the ticket's card in its rooms up to date, and what its reporters have of it.

    The card of an incident counts where its tickets stand.
    """
    for room in unit.places.homes(ticket.kind):
        _card_in(unit, ticket.id, room)
    changed = ticket.version > 1  # a new one belongs to no incident
    for number in incident_links.numbers_of(unit, ticket.id) if changed else ():
        for room in unit.places.agents:
            outbox.bring_up_to_date(unit, incident_key(number, room))
    for person_id, ticket_id in reporters(unit, ticket).items():
        outbox.bring_up_to_date(unit, _key(Notice.RECEIPT, ticket_id, "", person_id))
        outbox.bring_up_to_date(unit, f"home:{person_id}")


def incident_key(incident_id: int, room: Address) -> str:
    """Give the key of the card that a room of the team has of an incident."""
    return f"incident:{incident_id}@{room}"


def _card_in(unit: Unit, ticket_id: int, room: Address) -> None:
    outbox.owe(
        unit,
        Intent(Notice.CARD, ticket_id),
        key=f"card:{ticket_id}@{room}",
        nature=Nature.CARD,
        place=room,
    )


def topic(
    unit: Unit, ticket_id: int, card: MessageRef, thread: str, *, person_id: int | None
) -> None:
    """Let the thread beneath a card follow the ticket, where threads have names."""
    reader = "" if person_id is None else f">{person_id}"
    outbox.owe(
        unit,
        Intent(Notice.TOPIC, ticket_id, data={"card": card.message, "thread": thread}),
        key=f"topic:{ticket_id}:{card.message}@{card.address}{reader}",
        nature=Nature.CARD,
        person_id=person_id,
        place=card.address,
    )


def happened(unit: Unit, ticket: Ticket, event: int) -> None:
    """Tell the agents under the card, in one line, what was done."""
    _under_card(unit, Intent(Notice.HAPPENED, ticket.id, data={"event": event}), f"event:{event}")


def from_reporter(unit: Unit, message: TicketMessage) -> None:
    intent = Intent(Notice.FROM_REPORTER, message.ticket_id, message.id)
    _under_card(unit, intent, f"comment:{message.id}")


def note(unit: Unit, message: TicketMessage) -> None:
    """Show an internal note under every card, but where it was written."""
    intent = Intent(Notice.NOTE, message.ticket_id, message.id)
    _under_card(unit, intent, f"note:{message.id}", but=message.source)


def stray(unit: Unit, message: TicketMessage, place: Address) -> None:
    """Ask in the thread whether a note that called the bot is meant for the reporter."""
    outbox.owe(
        unit,
        Intent(Notice.STRAY, message.ticket_id, message.id),
        key=f"stray:{message.id}",
        nature=Nature.CARD,
        place=place,
    )


def stray_settled(unit: Unit, message_id: int) -> None:
    outbox.bring_up_to_date(unit, f"stray:{message_id}")


def home(unit: Unit, person_id: int, place: Address) -> None:
    """Show a person's own page, and keep it up to date from now on."""
    outbox.owe(
        unit,
        Intent(Notice.HOME),
        key=f"home:{person_id}",
        nature=Nature.CARD,
        person_id=person_id,
        place=place,
    )


def outgoing(unit: Unit, message: TicketMessage) -> None:
    """Show the agents a message to the reporter and what became of it."""
    intent = Intent(Notice.OUTGOING, message.ticket_id, message.id)
    _under_card(unit, intent, f"out:{message.id}", nature=Nature.CARD)


def _under_card(
    unit: Unit, intent: Intent, key: str, *, but: str = "", nature: Nature = Nature.SAY
) -> None:
    for room in _homes_of(unit, intent.ticket_id):
        if str(room) != but:
            outbox.owe(
                unit, intent, key=f"{key}@{room}", nature=nature, place=room, under_card=True
            )


def _homes_of(unit: Unit, ticket_id: int | None) -> tuple[Address, ...]:
    if not unit.places.planning or ticket_id is None:
        return unit.places.agents
    return unit.places.homes(tickets.by_id(unit, ticket_id).kind)


def receipt(unit: Unit, ticket: Ticket) -> None:
    """Confirm a report to whoever made it; the confirmation shows from now on how it stands."""
    _tell(unit, ticket.id, ticket.reporter_id, Notice.RECEIPT, "")


def to_reporter(unit: Unit, ticket: Ticket, notice: Notice, *, about: int | str = "") -> None:
    """Tell each reporter once; `about` makes the cause unique, such as the event's number."""
    for person_id, ticket_id in reporters(unit, ticket).items():
        _tell(unit, ticket_id, person_id, notice, about)


def to_one(unit: Unit, ticket: Ticket, notice: Notice, *, about: int) -> None:
    """Tell the reporter of this very ticket, and of no other."""
    _tell(unit, ticket.id, ticket.reporter_id, notice, about)


def _tell(unit: Unit, ticket_id: int, person_id: int, notice: Notice, about: int | str) -> None:
    outbox.owe(
        unit,
        Intent(notice, ticket_id, data={"event": about} if isinstance(about, int) else {}),
        key=_key(notice, ticket_id, about, person_id),
        person_id=person_id,
    )


def _key(notice: Notice, ticket_id: int, about: int | str, person_id: int) -> str:
    return f"{notice.value}:{ticket_id}:{about}>{person_id}"


def from_agent(unit: Unit, ticket: Ticket, message: TicketMessage) -> None:
    """Show the reporter what an agent wrote; its buttons follow the state of the ticket.

    What went to one before tickets were merged, the other never hears.
    """
    for person_id, ticket_id in told(unit, ticket, message).items():
        outbox.owe(
            unit,
            Intent(Notice.FROM_AGENT, ticket_id, message.id),
            key=f"message:{message.id}>{person_id}",
            nature=Nature.CARD,
            person_id=person_id,
        )


def watched(unit: Unit, ticket: Ticket, event: int) -> None:
    """Tell those who follow a ticket what was done."""
    intent = Intent(Notice.WATCHED, ticket.id, data={"event": event})
    rooms, people = followers(unit, ticket)
    for room in rooms:
        outbox.owe(unit, intent, key=f"watched:{event}@{room}", place=room)
    for person_id in people:
        outbox.owe(unit, intent, key=f"watched:{event}>{person_id}", person_id=person_id)


def answered(unit: Unit, ticket: Ticket) -> None:
    """Take the buttons off what the reporter has been asked."""
    asked = asked_last(unit, ticket)
    if asked is not None:
        from_agent(unit, ticket, asked)


def reminder(unit: Unit, ticket: Ticket, *, cause: int, step: int) -> None:
    """Remind whoever was asked of what the ticket waits for, once a cause and step.

    That a solution helped, only the ticket's own reporter is asked to say.
    """
    asked = asked_last(unit, ticket)
    whom = {ticket.reporter_id: ticket.id}
    if asked is not None and asked.kind is Kind.ASK:
        whom = told(unit, ticket, asked)
    for person_id, ticket_id in whom.items():
        outbox.owe(
            unit,
            Intent(Notice.REMINDER, ticket_id, data={"cause": cause, "step": step}),
            key=f"reminder:{ticket_id}:{cause}:{step}>{person_id}",
            person_id=person_id,
        )


def progress_due(unit: Unit, ticket: Ticket, *, cause: int, step: int) -> None:
    """Ask the agents under the card to tell the reporter how far it is."""
    intent = Intent(Notice.PROGRESS, ticket.id, data={"cause": cause, "step": step})
    _under_card(unit, intent, f"progress:{ticket.id}:{cause}:{step}")


def survey(unit: Unit, ticket: Ticket) -> None:
    """Ask the reporter how they were helped, or show what they have said."""
    outbox.owe(
        unit,
        Intent(Notice.SURVEY, ticket.id),
        key=f"survey:{ticket.id}>{ticket.reporter_id}",
        nature=Nature.CARD,
        person_id=ticket.reporter_id,
    )


def where_to(unit: Unit, text: WaitingText, *, place: Address | None = None) -> None:
    """Ask the person where their text belongs, or show what they answered."""
    outbox.owe(
        unit,
        Intent(Notice.WHERE_TO, data={"waiting": text.id}),
        key=f"where:{text.id}",
        nature=Nature.CARD,
        person_id=text.person_id,
        place=place,
    )


def draft_kept(unit: Unit, draft: Draft, *, cause: str, place: Address | None) -> None:
    """Ask whoever put a form away whether they want to go on with it."""
    outbox.owe(
        unit,
        Intent(Notice.DRAFT_KEPT, data={"draft": draft.id}),
        key=f"kept:{draft.id}:{cause}",
        person_id=draft.person_id,
        place=place,
    )


def file_not_kept(unit: Unit, file_id: int, owner_id: int) -> None:
    """Tell whoever brought a file why it is not there."""
    outbox.owe(
        unit,
        Intent(Notice.FILE, data={"file": file_id}),
        key=f"file:{file_id}>{owner_id}",
        person_id=owner_id,
    )


def file_to(
    unit: Unit,
    ticket_id: int,
    file_id: int,
    *,
    place: Address,
    person_id: int | None,
    message_id: int | None = None,
) -> None:
    """Send a file after the message that names it, once in each place."""
    outbox.owe(
        unit,
        Intent(Notice.FILE, ticket_id, message_id, data={"file": file_id}),
        key=f"file:{file_id}@{place}:{place.thread}",
        person_id=person_id,
        place=place,
    )


def card_again(unit: Unit, ticket: Ticket) -> None:
    """Draw the card of a ticket again, where it has one."""
    for room in unit.places.homes(ticket.kind):
        outbox.bring_up_to_date(unit, f"card:{ticket.id}@{room}")


def cards_again(unit: Unit, room: Address) -> None:
    """Draw the room's newest open cards again, since it speaks another language now."""
    for ticket in tickets.queue(unit, limit=MOST_REDRAWN):
        if room in unit.places.homes(ticket.kind):
            _card_in(unit, ticket.id, room)


def renamed(unit: Unit, person_id: int) -> None:
    """Draw the open cards again that name this person as reporter or assignee."""
    for ticket in tickets.open_around(unit, person_id, limit=MOST_REDRAWN):
        card(unit, ticket)
