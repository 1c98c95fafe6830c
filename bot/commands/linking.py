"""Which tickets an incident is about: said by a command, or on its card."""

import re

from bot.commands.outcome import Ask, Begin, Note, Outcome
from core.db.unit import Unit
from core.domain.speaking import Speaking, check_speaking
from core.domain.tickets.keys import number_in
from core.errors import NotFound
from core.services.incidents import incidents, tickets as incident_tickets
from core.services.tickets.around import key_of

MOST = 100  # tickets in one go


def by_word(unit: Unit, ask: Ask, how: str, words: str) -> Outcome:
    """Link or unlink the tickets that are named, or the one in whose thread it is written."""
    check_speaking(ask.actor, Speaking.DRAFT)
    above = [ask.ticket_id] if ask.ticket_id is not None else []
    found = tickets_in(words, unit.team.desk.key_prefix) or above
    if not found:
        raise NotFound("ticket")
    if how == "unlink":
        for ticket_id in found:
            for one in incident_tickets.unlink(unit, ask.actor, ticket_id):
                incidents.show(unit, one)
        return Note("incident-unlinked", {"tickets": _keys(unit, found)})
    number = incident_tickets.likely(unit, found[0])
    incident = incident_tickets.link(unit, ask.actor, number, found)
    incidents.show(unit, number)
    title = incident.title or "…"
    return Note("incident-linked", {"tickets": _keys(unit, found), "title": title})


def choose(ask: Ask, incident_id: int) -> Outcome:
    """Ask which tickets belong to an incident."""
    check_speaking(ask.actor, Speaking.DRAFT)
    return Begin("incident_link", str(incident_id))


def tickets_in(words: str, prefix: str) -> list[int]:
    """Read every ticket that is named, by key or by number.

    Raises: NotFound: a word names none.
    """
    found: list[int] = []
    for word in re.split(r"[\s,;]+", words.strip())[:MOST]:
        number = number_in(word, prefix) if word else None
        if word and number is None:
            raise NotFound("ticket")
        if number is not None:
            found.append(number)
    return list(dict.fromkeys(found))


def _keys(unit: Unit, found: list[int]) -> str:
    return ", ".join(key_of(unit, one) for one in found)
