"""Is it this? What a reporter may be asked about before they report: faults told, tickets seen."""

from collections.abc import Iterable
from typing import Literal

from core.db.incidents import incidents
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.incidents.joining import Offer
from core.domain.rights import Actor
from core.domain.subscriptions import Kind, targets
from core.errors import NotFound, Refused
from core.services.incidents.joining import colleagues_ticket
from core.services.status.status import incident_shown, register_of
from core.services.tickets.around import key_of

MOST = 3  # things that somebody is asked about at once


def open_incidents(unit: Unit, part: str) -> tuple[str, ...]:
    """Give the codes of what is published, not over, and concerns a part; the newest first.

    What concerns a system concerns all its components, what concerns one of them the system too.
    """
    register = register_of(unit)
    return tuple(
        f"i{one.id}"
        for one in incidents.open_ones(unit)
        if part in targets(register, {}, Kind.INCIDENT, one.parts)
    )


def offered(
    unit: Unit, person_id: int, codes: Iterable[str], *, language: str
) -> tuple[Offer, ...]:
    """Give what stands behind codes, as this person may see it now; what they may not is left out.

    What has ended since it was offered is shown as it is: whoever joins it hears so.
    """
    found = (_offered(unit, person_id, code, language) for code in codes)
    return tuple(one for one in found if one is not None)


def _offered(unit: Unit, person_id: int, code: str, language: str) -> Offer | None:
    number = int(code[1:])
    if code.startswith("i"):
        shown = incident_shown(unit, incidents.by_id(unit, number)).in_language(language)
        body = shown.updates[-1].body if shown.updates else ""
        return Offer(
            code,
            "incident",
            shown.title,
            shown.published_at,
            body=body,
            workaround=shown.workaround,
            language=shown.language,
        )
    ticket = tickets.by_id(unit, number)
    what: Literal["colleague", "own"] = "own" if ticket.reporter_id == person_id else "colleague"
    try:
        if what == "colleague":
            colleagues_ticket(unit, Actor(person_id), number)
    except (NotFound, Refused):
        return None
    return Offer(code, what, ticket.title, ticket.received_at, key=key_of(unit, number))
