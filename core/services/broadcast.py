"""A notice on its way to all who want to hear of it: in chunks, each place once, always the newest.

The fan-out of an entry is a row a platform with a cursor. A sweep owes the next subscribers their
rows and moves the cursor in the same unit, so that a kill loses and repeats nothing. It owes only
as much as leaves soon: what else there is to say never stands behind ten thousand subscribers.
"""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from core.db import fanouts, incidents, outbox, people, subscriptions
from core.db.apart import TRIED_AGAIN_AFTER, one_by_one
from core.db.fanouts import Fanout, Post
from core.db.owed import Owed
from core.db.unit import Unit
from core.domain.incidents import Incident, Progress, Update
from core.domain.intents import Intent, Nature, Notice
from core.domain.places import Address
from core.domain.subscriptions import Subscription, is_bad_enough, quiet_until, targets
from core.services.people import zone_of
from core.services.status import IncidentShown, Overview, incident_shown, overview, register_of

UNDER_WAY = 120  # rows a platform; four seconds of Telegram's pace, and twice what a tick needs
CHUNK = 60  # subscriptions a unit, so that people's events go between

BROADCASTS = frozenset({Notice.BROADCAST, Notice.BROADCAST_NEWS})


@dataclass(frozen=True, slots=True)
class Broadcasting:
    """What a subscriber reads: an incident as everybody may, and the entry that is news."""

    shown: IncidentShown
    overview: Overview
    news: Update | None = None


def begin(unit: Unit, told: Update) -> None:
    """Let everybody who subscribed hear of an entry."""
    for platform in subscriptions.platforms(unit):
        fanouts.begin(unit, told, platform)


def spread(unit: Unit) -> int:
    """Owe the next subscribers what is on its way; tell how many were dealt with."""
    dealt_with = 0
    room: dict[str, int] = {}
    for one in fanouts.under_way(unit):
        if one.platform not in room:
            room[one.platform] = (UNDER_WAY - fanouts.waiting(unit, one.platform)) // 2
        limit = min(CHUNK, room[one.platform])
        if limit > 0:
            found = _spread(unit, one, limit)
            room[one.platform] -= found
            dealt_with += found
    return dealt_with


def _spread(unit: Unit, fanout: Fanout, limit: int) -> int:
    incident = incidents.by_id(unit, fanout.incident_id)
    wanted = targets(register_of(unit), incident.parts)
    first = incidents.updates(unit, incident.id)[0].id == fanout.update_id
    found = subscriptions.next_ones(
        unit, fanout.platform, wanted, after=fanout.reached, limit=limit
    )
    for one in found:
        news = is_bad_enough(one, incident.impact) and incident.is_open
        if not news and not _has(unit, incident.id, one):
            continue
        until = quiet_until(one, incident.impact, unit.now, _zone(unit, one))
        if until is not None:
            subscriptions.change(unit, one.id, catch_up_at=until)
        else:
            _owe(unit, one, incident.id, None if first else fanout.update_id)
    last = found[-1].id if found else fanout.reached
    fanouts.reached(unit, fanout, last, done=len(found) < limit)
    return len(found)


def _zone(unit: Unit, one: Subscription) -> ZoneInfo:
    if one.person_id is None:
        return ZoneInfo(unit.team.hours.timezone)
    return ZoneInfo(zone_of(unit, people.by_id(unit, one.person_id)))


def card_key(incident_id: int, place: Address) -> str:
    """Give the key of the one card that a place has of an incident."""
    return f"broadcast:{incident_id}@{place.platform}:{place.workspace}:{place.chat}"


def _has(unit: Unit, incident_id: int, one: Subscription) -> bool:
    """Whether the place has heard of it, and has to hear how it goes on."""
    return fanouts.post(unit, card_key(incident_id, one.place)) is not None


def _owe(unit: Unit, one: Subscription, incident_id: int, update_id: int | None) -> None:
    """Bring a place's card up to date, and say what is new where a card stands already."""
    key = card_key(incident_id, one.place)
    about = {"broadcast": incident_id, "language": "" if one.person_id else one.language}
    _row(unit, one, Intent(Notice.BROADCAST, data=about), key)
    if update_id is not None:
        news = Intent(Notice.BROADCAST_NEWS, data={**about, "update": update_id, "card": key})
        _row(unit, one, news, f"{key}:{update_id}")


def _row(unit: Unit, one: Subscription, intent: Intent, key: str) -> None:
    outbox.owe(
        unit,
        intent,
        key=key,
        nature=Nature.BROADCAST,
        person_id=one.person_id,
        place=one.place,
    )


def catch_up(unit: Unit) -> int:
    """Show after a quiet night how it stands, to those who were left in peace."""
    found = subscriptions.to_catch_up(unit, limit=CHUNK)
    return one_by_one(unit, found, _catch_up, put_off=_put_off)


def _put_off(unit: Unit, one: Subscription) -> None:
    subscriptions.change(unit, one.id, catch_up_at=unit.now + TRIED_AGAIN_AFTER)


def _catch_up(unit: Unit, one: Subscription) -> None:
    subscriptions.change(unit, one.id, catch_up_at=None)
    join(unit, one)
    for incident in incidents.past(unit, limit=CHUNK):
        if _has(unit, incident.id, one):
            _owe(unit, one, incident.id, incidents.updates(unit, incident.id)[-1].id)


def join(unit: Unit, one: Subscription) -> None:
    """Show whoever comes late what is open now and concerns them."""
    register = register_of(unit)
    for incident in incidents.open_ones(unit):
        if one.target in targets(register, incident.parts) and is_bad_enough(one, incident.impact):
            newest = incidents.updates(unit, incident.id)[-1].id
            has = _has(unit, incident.id, one)
            _owe(unit, one, incident.id, newest if has else None)


def told(unit: Unit, intent: Intent) -> Broadcasting | None:
    """Give what a subscriber reads now; None where it is not needed any more.

    News is needless where something newer was said since, or the card had it when it came.
    """
    if intent.notice not in BROADCASTS:
        return None
    incident: Incident = incidents.by_id(unit, intent.data["broadcast"])
    shown = incident_shown(unit, incident)
    if intent.notice is Notice.BROADCAST:
        return Broadcasting(shown, overview(unit))
    news = _news(intent, shown, fanouts.post(unit, intent.data["card"]))
    return None if news is None else Broadcasting(shown, overview(unit), news)


def _news(intent: Intent, shown: IncidentShown, card: Post | None) -> Update | None:
    """Give the update that is news still: the newest, and newer than the card when it came."""
    number, newest = intent.data["update"], shown.updates[-1]
    if card is None or card.update_id >= number or newest.id != number:
        return None
    return newest


def goes_to(unit: Unit, owed: Owed, place: Address) -> Address:
    """Give where a subscriber reads it: beneath the card, but what got worse and what is over."""
    if owed.intent.notice is not Notice.BROADCAST_NEWS:
        return place
    card = fanouts.post(unit, owed.intent.data["card"])
    shown = incident_shown(unit, incidents.by_id(unit, owed.intent.data["broadcast"]))
    news = _news(owed.intent, shown, card)
    if card is None or news is None:
        return place
    apart = news.worse or news.progress is Progress.RESOLVED
    return place if apart else place.in_thread(card.thread)


def posted(unit: Unit, owed: Owed, thread: str) -> None:
    """Remember where a subscriber's card stands, when it came."""
    if owed.intent.notice is Notice.BROADCAST and owed.sent is None:
        number = owed.intent.data["broadcast"]
        newest = incidents.updates(unit, number)[-1].id
        fanouts.posted(unit, owed.key, number, thread=thread, update_id=newest)


def undeliverable(unit: Unit, owed: Owed, why: str) -> None:
    """End what a place hears of where nothing arrives."""
    if owed.intent.notice in BROADCASTS and owed.place is not None:
        subscriptions.end(unit, owed.place, why=why)
