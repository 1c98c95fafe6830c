"""What follows when something for subscribers arrives, or cannot."""

from core.db.broadcasts import fanouts, subscriptions
from core.db.outbox import outbox
from core.db.outbox.owed import Owed
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.places import Address
from core.services.broadcasts import matters
from core.services.broadcasts.broadcast import BROADCASTS, about_of


def posted(unit: Unit, owed: Owed, thread: str) -> None:
    """Remember where a subscriber's card stands, when it came."""
    if owed.intent.notice is Notice.BROADCAST and owed.sent is None:
        kind, about = about_of(owed.intent)
        newest = matters.stamp(unit, kind, about).newest
        fanouts.posted(unit, owed.key, kind, about, thread=thread, entry=newest)


def undeliverable(unit: Unit, owed: Owed, why: str) -> None:
    """End what a place hears of where nothing arrives."""
    if owed.place is None:
        return
    if owed.intent.notice in BROADCASTS:
        subscriptions.end(unit, owed.place, why=why)
    elif owed.intent.notice is Notice.SUBSCRIBED:
        _cannot_post(unit, owed.intent.data["subscription"], owed.place, why)


def _cannot_post(unit: Unit, number: int, place: Address, why: str) -> None:
    """End at once what a room was to hear where the bot cannot write, and tell who wanted it."""
    one = subscriptions.by_id(unit, number)
    if one is not None:
        subscriptions.end(unit, place, why=why)
    if one is not None and one.made_by is not None:
        said = Intent(Notice.CANNOT_POST, data={"subscription": number})
        key = f"cannot-post:{number}:{unit.now.isoformat()}"
        outbox.owe(unit, said, key=key, person_id=one.made_by)
