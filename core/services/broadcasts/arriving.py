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


def gone(unit: Unit, owed: Owed, why: str) -> None:
    """End what a place hears of where nothing can arrive any more."""
    if owed.place is not None and owed.intent.notice in BROADCASTS:
        subscriptions.end(unit, owed.place, why=why)


def undeliverable(unit: Unit, owed: Owed, why: str) -> None:
    """See to what could not be said: another message may arrive there all the same."""
    if owed.place is None:
        return
    if owed.intent.notice is Notice.BROADCAST_NEWS and owed.sent is None:
        _say_apart(unit, owed, owed.place)
    elif owed.intent.notice is Notice.SUBSCRIBED:
        _cannot_post(unit, owed.intent.data["subscription"], owed.place, why)


def _say_apart(unit: Unit, owed: Owed, place: Address) -> None:
    """Say by itself what cannot stand beneath the card, which somebody has taken away perhaps."""
    listens = bool(subscriptions.of_place(unit, place))
    if listens and fanouts.lose_thread(unit, owed.intent.data["card"]):
        outbox.bring_up_to_date(unit, owed.key)


def _cannot_post(unit: Unit, number: int, place: Address, why: str) -> None:
    """End at once what a room was to hear where the bot cannot write, and tell who wanted it."""
    one = subscriptions.by_id(unit, number)
    if one is not None:
        subscriptions.end(unit, place, why=why)
    if one is not None and one.made_by is not None:
        said = Intent(Notice.CANNOT_POST, data={"subscription": number})
        key = f"cannot-post:{number}:{unit.now.isoformat()}"
        outbox.owe(unit, said, key=key, person_id=one.made_by)
