"""What those concerned hear of a page; every promise to say it is made here."""

from core.db.outbox import outbox
from core.db.unit import Unit
from core.db.urgent import pages
from core.domain.intents import Intent, Nature, Notice
from core.domain.places import Address
from core.domain.tickets.ticket import Ticket


def page_to(
    unit: Unit,
    called: pages.Page,
    number: int,
    place: Address,
    *,
    person_id: int | None = None,
    because: str = "",
) -> None:
    """Make one round of a page known in one place; `because` is why everybody is called."""
    data: dict[str, int | str] = {"page": called.id, "round": number}
    data |= {"because": because} if because else {}
    outbox.owe(
        unit,
        Intent(Notice.PAGE, called.ticket_id, data=data),
        key=_page_key(called, number, place),
        nature=Nature.PAGE,
        person_id=person_id,
        place=place,
    )


def page_anew(unit: Unit, called: pages.Page, number: int, place: Address) -> None:
    """Bring one call that was made up to date."""
    outbox.bring_up_to_date(unit, _page_key(called, number, place))


def _page_key(called: pages.Page, number: int, place: Address) -> str:
    return f"page:{called.id}:{number}@{place}"


def gone_quiet(unit: Unit, ticket: Ticket, event: int, room: Address) -> None:
    """Shout in a room that an urgent ticket had gone quiet."""
    outbox.owe(
        unit,
        Intent(Notice.GONE_QUIET, ticket.id, data={"event": event}),
        key=f"quiet:{event}@{room}",
        nature=Nature.PAGE,
        place=room,
    )


def page_digest(
    unit: Unit, called: pages.Page, *, place: Address | None = None, person_id: int | None = None
) -> None:
    """Say how many have joined a page, in a room or to one person."""
    where = f">{person_id}" if place is None else f"@{place}"
    outbox.owe(
        unit,
        Intent(Notice.PAGE_DIGEST, called.ticket_id, data={"page": called.id}),
        key=f"page-digest:{called.id}:{called.digests}{where}",
        nature=Nature.PAGE,
        person_id=person_id,
        place=place,
    )


def pages_waiting(unit: Unit, person_id: int, *, since: int) -> None:
    """Tell one who is called for many things at once of all that waits, once in a while."""
    outbox.owe(
        unit,
        Intent(Notice.PAGES_WAITING),
        key=f"pages-waiting:{since}>{person_id}",
        nature=Nature.PAGE,
        person_id=person_id,
    )


def drill_report(unit: Unit, called: pages.Page, room: Address) -> None:
    """Tell a room of the team how a drill went."""
    outbox.owe(
        unit,
        Intent(Notice.DRILL_REPORT, data={"page": called.id}),
        key=f"drill:{called.id}@{room}",
        place=room,
    )


def page_taken(unit: Unit, called: pages.Page, event: int, person_id: int) -> None:
    """Tell one who was called that somebody has it."""
    intent = Intent(Notice.PAGE_TAKEN, called.ticket_id, data={"page": called.id, "event": event})
    outbox.owe(unit, intent, key=f"page-taken:{event}>{person_id}", person_id=person_id)


def still_on_it(unit: Unit, called: pages.Page, event: int) -> None:
    """Ask whoever took a page whether they still are on it, or show what came of the question."""
    if called.acknowledged_by is None or called.asked_at is None:
        return
    asked = int(called.asked_at.timestamp())
    data = {"page": called.id, "event": event, "asked": asked}
    outbox.owe(
        unit,
        Intent(Notice.STILL_ON_IT, called.ticket_id, data=data),
        key=f"still:{called.id}:{asked}>{called.acknowledged_by}",
        nature=Nature.CARD,
        person_id=called.acknowledged_by,
    )
