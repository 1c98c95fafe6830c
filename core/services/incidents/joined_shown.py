"""Those who have the same, as they see it themselves and as the team does."""

from dataclasses import dataclass

from core.db.incidents import incidents, joined
from core.db.people import organizations, people
from core.db.tickets import messages, tickets
from core.db.unit import Unit
from core.domain.incidents.joining import Blast, MeToo
from core.domain.intents import Intent, Notice
from core.domain.subscriptions import Kind
from core.domain.tickets.message import StoredFile
from core.domain.tickets.ticket import Ticket
from core.services.incidents.blast import blast, today
from core.services.status.status import IncidentShown, incident_shown
from core.services.tickets.around import key_of

MOST_SHOWN = 10  # who came last


@dataclass(frozen=True, slots=True)
class OwnMeToo:
    """What somebody has joined: an incident, or a ticket by its key."""

    row: MeToo
    incident: IncidentShown | None
    ticket: Ticket | None
    key: str

    @property
    def is_open(self) -> bool:
        if self.incident is not None:
            return self.incident.resolved_at is None
        return self.ticket is not None and self.ticket.is_open

    def title(self, language: str) -> str:
        """Give its title, an incident's as the team has told it in a language."""
        if self.incident is not None:
            return self.incident.in_language(language).title
        return self.ticket.title if self.ticket is not None else ""


@dataclass(frozen=True, slots=True)
class OneJoined:
    """Somebody who has the same, with what they said and brought."""

    row: MeToo
    name: str
    organization: str
    files: tuple[StoredFile, ...]


@dataclass(frozen=True, slots=True)
class AllJoined:
    """Who has the same as an incident or a ticket, the last of them, and how many there are."""

    title: str
    blast: Blast
    last: tuple[OneJoined, ...]


def own_me_too(unit: Unit, intent: Intent) -> OwnMeToo | None:
    """Give what a card of somebody who joined is about."""
    if intent.notice is not Notice.ME_TOO:
        return None
    row = joined.by_id(unit, intent.data["me_too"])
    if row is None:
        return None
    incident = None
    if row.incident_id is not None:
        incident = incident_shown(unit, incidents.by_id(unit, row.incident_id))
    ticket = tickets.by_id(unit, row.ticket_id) if row.ticket_id is not None else None
    return OwnMeToo(row, incident, ticket, key_of(unit, ticket.id) if ticket else "")


def all_joined(unit: Unit, intent: Intent) -> AllJoined | None:
    """Give, for the team, who has the same as what it has asked about."""
    if intent.notice is not Notice.JOINED:
        return None
    number = intent.data["joined"]
    incident = incidents.by_id(unit, number)
    last = joined.of_incident(unit, number, limit=MOST_SHOWN)
    return AllJoined(
        incident.title, blast(unit, number), tuple(_one(unit, one) for one in reversed(last))
    )


def _one(unit: Unit, row: MeToo) -> OneJoined:
    organization = organizations.by_id(unit, row.organization_id)
    files = messages.files_by_ids(unit, joined.files_of(unit, row.id))
    return OneJoined(
        row,
        people.by_id(unit, row.person_id).name,
        organization.name if organization else "",
        tuple(files.values()),
    )


def blast_of(unit: Unit, ticket: Ticket) -> Blast | None:
    """Tell how far a ticket reaches, where anybody else has the same: the incident's, if it has."""
    if not joined.is_joined(unit, ticket.id):
        return None
    about = [one for one in incidents.of_ticket(unit, ticket.id) if one.is_open]
    if about:
        return blast(unit, about[-1].id)
    reaches = joined.blast_of_ticket(unit, ticket.id, today=today(unit))
    return reaches if reaches.people > 1 else None


def has_joined(unit: Unit, person_id: int, intent: Intent) -> bool:
    """Tell whether somebody has said already that they have what a broadcast tells of."""
    if intent.data.get("kind", Kind.INCIDENT) != Kind.INCIDENT:
        return False
    return joined.has(unit, person_id, intent.data["broadcast"])
