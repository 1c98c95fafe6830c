"""The reporters of an incident's tickets hear of it: when it is told, as it goes on, when it ends.

Each ticket remembers the entry that its reporters heard last. A sweep deals with those to whom
something is owed, a few in a unit: a kill repeats nobody and misses nobody, and what was not told
in time is overtaken by what is newer. The end does to the ticket what the coordinator chose.
"""

from dataclasses import dataclass
from datetime import datetime

from core.db.apart import TRIED_AGAIN_AFTER, one_by_one
from core.db.broadcasts import fanouts
from core.db.incidents import incidents, links as incident_links
from core.db.incidents.links import Linked
from core.db.outbox import outbox
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.incidents.incidents import ENDS, Incident, Progress, Update
from core.domain.intents import Intent, Nature, Notice
from core.domain.subscriptions import Kind
from core.services.broadcasts import hearing
from core.services.broadcasts.broadcast import card_key
from core.services.incidents.settling import settle
from core.services.incidents.tickets import yours_key
from core.services.status.status import IncidentShown, Overview, incident_shown, overview
from core.services.tickets.concerned import reporters

BATCH = 10  # tickets a unit, so that people's events go between


def tell(unit: Unit) -> int:
    """Deal with some of the tickets whose reporters have to hear something; tell with how many.

    What `BATCH` is reached there may be more.
    """
    return one_by_one(unit, incident_links.due(unit, limit=BATCH), _tell, put_off=_put_off)


def _put_off(unit: Unit, linked: Linked) -> None:
    incident_links.put_off(unit, linked, unit.now + TRIED_AGAIN_AFTER)


def _tell(unit: Unit, linked: Linked) -> None:
    incident = incidents.by_id(unit, linked.incident_id)
    said = incidents.updates(unit, incident.id)
    first, last = _ends(said)
    answered = first is not None and settle(unit, linked.ticket_id, first, linked.settle)
    news = _news(linked, said, None if answered and first is last else last)
    for person_id, own in reporters(unit, tickets.by_id(unit, linked.ticket_id)).items():
        _card(unit, incident, person_id, own)
        if news is not None and not (_hears(unit, incident, person_id)):
            _say(unit, incident, person_id, own, news)
    incident_links.told(unit, linked, said[-1].id)


def _ends(said: tuple[Update, ...]) -> tuple[Update | None, Update | None]:
    """Give the word by which it was over, and the last of such: it may be taken back after that."""
    ends = [one for one in said if one.progress in ENDS]
    return (ends[0], ends[-1]) if ends else (None, None)


def _news(linked: Linked, said: tuple[Update, ...], over: Update | None) -> Update | None:
    """Give what is said by itself: the end to everybody, each step to those who want it.

    Whoever hears of it first has all of it on the card.
    """
    if linked.told == 0:
        return None
    if over is not None and over.id > linked.told:
        return over
    newest = said[-1]
    wanted = linked.follows or newest.progress is Progress.CORRECTED
    is_new = newest.id > linked.told and newest.progress not in ENDS
    return newest if wanted and is_new else None


def _hears(unit: Unit, incident: Incident, person_id: int) -> bool:
    """Tell whether they hear it anyway: where a subscriber has its card, it is told to its end."""
    wanted = hearing.ever(unit, Kind.INCIDENT, incident.id, incident.parts)
    places = incident_links.listens(unit, person_id, Kind.INCIDENT, wanted)
    keys = (card_key(Kind.INCIDENT, incident.id, place) for place in places)
    return any(fanouts.post(unit, key) is not None for key in keys)


def _card(unit: Unit, incident: Incident, person_id: int, ticket_id: int) -> None:
    outbox.owe(
        unit,
        Intent(Notice.YOURS, ticket_id, data={"yours": incident.id}),
        key=yours_key(incident.id, person_id),
        nature=Nature.CARD,
        person_id=person_id,
    )


def _say(unit: Unit, incident: Incident, person_id: int, ticket_id: int, news: Update) -> None:
    outbox.owe(
        unit,
        Intent(Notice.YOURS_NEWS, ticket_id, data={"yours": incident.id, "update": news.id}),
        key=f"{yours_key(incident.id, person_id)}:{news.id}",
        person_id=person_id,
    )


@dataclass(frozen=True, slots=True)
class Yours:
    """What a reporter reads of the incident that their ticket belongs to.

    `linked` is false where it does not any more; `news` is the entry that is new.
    """

    shown: IncidentShown
    overview: Overview
    linked: bool
    follows: bool
    news: Update | None
    at: datetime


def yours(unit: Unit, intent: Intent) -> Yours | None:
    """Read it afresh; None where nothing is to be said any more.

    A step is needless once something newer was said; the end never is.
    """
    incident = incidents.by_id(unit, intent.data["yours"])
    linked = incident_links.one(unit, incident.id, intent.ticket_id or 0)
    shown = incident_shown(unit, incident)
    news = None
    if intent.notice is Notice.YOURS_NEWS:
        number = intent.data["update"]
        news = next((one for one in shown.updates if one.id == number), None)
        stale = shown.updates[-1].id != number
        if linked is None or news is None or (stale and news.progress not in ENDS):
            return None
    return Yours(
        shown=shown,
        overview=overview(unit),
        linked=linked is not None,
        follows=linked is not None and linked.follows,
        news=news,
        at=unit.now,
    )
