"""What was said before and reads otherwise now: it is brought up to date wherever it stands."""

from collections.abc import Iterable

from core.db.outbox import outbox
from core.db.tickets import history, messages, tickets
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.tickets.ticket import Ticket
from core.services import announce

_BECAME_ONE = frozenset({"merged", "received"})


def file_settled(unit: Unit, file_id: int) -> None:
    """Bring up to date what has been shown of a file while only its name was known."""
    for ticket_id, message_id in messages.attached_to(unit, file_id):
        if message_id is None:
            announce.card(unit, tickets.by_id(unit, ticket_id))
            continue
        message_changed(unit, ticket_id, message_id)


def message_changed(unit: Unit, ticket_id: int, message_id: int) -> None:
    """Bring a message up to date wherever it has been shown."""
    for reporter_id in _may_have_it(unit, ticket_id):
        outbox.bring_up_to_date(unit, f"message:{message_id}>{reporter_id}")
    for kind in ("comment", "note", "out"):
        for room in (*unit.places.agents, *unit.places.planning):
            outbox.bring_up_to_date(unit, f"{kind}:{message_id}@{room}")
    announce.stray_settled(unit, message_id)
    for file_id in messages.file_ids_of(unit, message_id):
        outbox.bring_all_up_to_date(unit, f"file:{file_id}@")


def _may_have_it(unit: Unit, ticket_id: int) -> set[int]:
    """Give whom its messages can have gone to: all who reported what it ever was one with."""
    ticket = tickets.by_id(unit, ticket_id)
    ids = {ticket.id, ticket.merged_into_id or ticket.id}
    for one in tuple(ids):
        events = history.of_ticket(unit, one)
        ids |= {event.data["other"] for event in events if event.type in _BECAME_ONE}
    return {one.reporter_id for one in tickets.by_ids(unit, ids)}


def report_changed(unit: Unit, ticket: Ticket) -> None:
    """Bring what shows a report up to date: its cards, and the receipt its reporter has."""
    announce.card(unit, ticket)
    receipt = f"{Notice.RECEIPT.value}:{ticket.id}:>{ticket.reporter_id}"
    outbox.bring_up_to_date(unit, receipt)


def files_retracted(unit: Unit, file_ids: Iterable[int]) -> None:
    """Take files away wherever they have been sent."""
    for file_id in file_ids:
        outbox.bring_all_up_to_date(unit, f"file:{file_id}@")


def message_retracted(unit: Unit, ticket_id: int, message_id: int) -> None:
    """Take a message away wherever it has been shown, with the files that followed it."""
    message_changed(unit, ticket_id, message_id)
    for file in messages.files_of(unit, message_id=message_id):
        outbox.bring_all_up_to_date(unit, f"file:{file.id}@")
