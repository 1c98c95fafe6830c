"""A notice on its way to all who want to hear of it: in chunks, each place once, always the newest.

The fan-out of an entry is a row a platform with a cursor. A sweep owes the next subscribers their
rows and moves the cursor in the same unit, so that a kill loses and repeats nothing. It owes only
as much as leaves soon: what else there is to say never stands behind ten thousand subscribers.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.config.texts import Text
from core.db.apart import TRIED_AGAIN_AFTER, one_by_one
from core.db.broadcasts import fanouts, subscriptions
from core.db.broadcasts.fanouts import Fanout
from core.db.incidents import incidents
from core.db.outbox import owing
from core.db.outbox.owed import Owed
from core.db.outbox.owing import Wanted
from core.db.unit import Unit
from core.domain.incidents.incidents import Update
from core.domain.intents import Intent, Nature, Notice
from core.domain.places import Address
from core.domain.subscriptions import Kind, Matter, Subscription, wants
from core.domain.upkeep import Entry
from core.services.broadcasts import digesting, hearing, matters, postponing
from core.services.broadcasts.digesting import Digest
from core.services.broadcasts.hearing import Concerning
from core.services.status.status import IncidentShown, incident_shown, register_of
from core.services.upkeep import upkeep
from core.services.upkeep.upkeep import UpkeepShown

UNDER_WAY = 120  # rows a platform; four seconds of Telegram's pace, and twice what a tick needs
CHUNK = 60  # subscriptions a unit, so that people's events go between
LATELY = timedelta(days=2)  # longer than any quiet time; what is over since is shown after it

BROADCASTS = frozenset({Notice.BROADCAST, Notice.BROADCAST_NEWS, Notice.DIGEST})


@dataclass(frozen=True, slots=True)
class Broadcasting:
    """What a subscriber reads: what it is about as everybody may, and the entry that is news.

    `names` are those of all systems and components, by their ids.
    """

    shown: IncidentShown
    names: Mapping[str, Text]
    news: Update | None = None


@dataclass(frozen=True, slots=True)
class Announcing:
    """The same of maintenance or a release."""

    shown: UpkeepShown
    names: Mapping[str, Text]
    news: Entry | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Where a subscriber reads it, and by what its words are known again: all but the language."""

    place: Address
    words: tuple[object, ...]


def begin(unit: Unit, kind: Kind, about: int, entry: int) -> None:
    """Let everybody who subscribed hear of an entry of a timeline."""
    now = hearing.concerning(unit, matters.matter(unit, kind, about)).now
    for platform in subscriptions.platforms(unit):
        fanouts.begin(unit, fanouts.Beginning(kind, about, entry, now), platform)


def again(unit: Unit, kind: Kind, about: int, entry: int) -> None:
    """Let everybody's messages follow what reads otherwise now; nobody hears anything twice.

    On a platform where nobody had subscribed when it was told, somebody may have since.
    """
    begin(unit, kind, about, entry)
    fanouts.again(unit, kind, about, entry)


def spread(unit: Unit) -> int:
    """Owe the next subscribers what is on its way; tell how many were dealt with."""
    dealt_with = 0
    room: dict[str, int] = {}
    for one in fanouts.under_way(unit):
        if one.platform not in room:
            room[one.platform] = _room(unit, one.platform)
        limit = min(CHUNK, room[one.platform])
        if limit > 0:
            found = _spread(unit, one, limit)
            room[one.platform] -= found
            dealt_with += found
    return dealt_with


def _room(unit: Unit, platform: str) -> int:
    """Count the subscriptions that may be dealt with, of which each may be owed two messages."""
    return (UNDER_WAY - fanouts.waiting(unit, platform)) // 2


def _spread(unit: Unit, fanout: Fanout, limit: int) -> int:
    it = hearing.concerning(unit, matters.matter(unit, fanout.kind, fanout.about))
    matter = it.matter
    found = subscriptions.next_ones(
        unit, fanout.platform, fanout.kind, it.told, after=fanout.reached, limit=limit
    )
    has = _cards(unit, found, (matter,))
    heard_by = [
        one
        for one in found
        if _key(matter, one) in has
        or (wants(one, matter) if one.digest else matter.is_open and it.is_news_to(one))
    ]
    later = postponing.later(unit, heard_by, matter)
    news = None if matter.first == fanout.entry else fanout.entry
    _owe(unit, ((one, matter, news) for one in heard_by if one.id not in later))
    last = found[-1].id if found else fanout.reached
    fanouts.reached(unit, fanout, last, done=len(found) < limit)
    return len(found)


def card_key(kind: Kind, about: int, place: Address) -> str:
    """Give the key of the one card that a place has of something."""
    of = "" if kind is Kind.INCIDENT else f"{kind}:"
    return f"broadcast:{of}{about}@{place.platform}:{place.workspace}:{place.chat}"


def _key(matter: Matter, one: Subscription) -> str:
    return card_key(matter.kind, matter.id, one.place)


def _cards(unit: Unit, places: Iterable[Subscription], told: Collection[Matter]) -> frozenset[str]:
    """Give the keys of the cards that stand there: who has one hears how it goes on."""
    return fanouts.standing(unit, {_key(it, one) for one in places for it in told})


Due = tuple[Subscription, Matter, int | None]
"""What a place hears of, and the entry that is news where a card stands there already."""


def _owe(unit: Unit, due: Iterable[Due]) -> None:
    """Bring the cards of places up to date, and say what is new where one stands already."""
    owing.owe_all(unit, [row for one in due for row in _rows(*one)], nature=Nature.BROADCAST)


def _rows(one: Subscription, matter: Matter, entry: int | None) -> list[Wanted]:
    key = _key(matter, one)
    language = "" if one.person_id else one.language
    about = {"broadcast": matter.id, "kind": matter.kind.value, "language": language}
    rows = [Wanted(Intent(Notice.BROADCAST, data=about), key, one.person_id, one.place)]
    if entry is not None:
        news = Intent(Notice.BROADCAST_NEWS, data={**about, "update": entry, "card": key})
        rows.append(Wanted(news, f"{key}:{entry}", one.person_id, one.place))
    return rows


def catch_up(unit: Unit) -> int:
    """Show after a quiet time how it stands, to those who were left in peace.

    What is over counts from when that was due, which is long ago after a long stop.
    """
    return sum(_catch_up(unit, one) for one in subscriptions.platforms(unit, due=True))


def _catch_up(unit: Unit, platform: str) -> int:
    limit = min(CHUNK, max(0, _room(unit, platform)))
    found, due = subscriptions.to_catch_up(unit, platform, limit=limit)
    if not found:
        return 0
    told = [*matters.open_ones(unit), *matters.lately_over(unit, due - LATELY)]
    has = _cards(unit, found, told)
    of_all = [hearing.concerning(unit, one) for one in told]
    lately = digesting.lately(unit, due) if any(one.digest for one in found) else []
    of_day = [hearing.concerning(unit, one) for one in lately]

    def show(unit: Unit, one: Subscription) -> None:
        if one.digest:
            _sum_up(unit, subscriptions.digests_due(unit, one.place), of_day, due)
            _owe(unit, ((one, it, None) for it in told if _key(it, one) in has))
        else:
            _show(unit, one, of_all, has)
        subscriptions.change(unit, one.id, catch_up_at=None)

    return one_by_one(unit, found, show, put_off=_put_off)


def _sum_up(
    unit: Unit, together: list[Subscription], of_day: Iterable[Concerning], due: datetime
) -> None:
    """Tell a place once of what concerns any of these, which are due together."""
    if not together:
        return  # one before has told of it
    for each in together:
        subscriptions.change(unit, each.id, catch_up_at=None)
    about = {
        (it.matter.kind.value, it.matter.id)
        for it in of_day
        if any(each.target in it.told and wants(each, it.matter) for each in together)
    }
    summary = digesting.digest_of(unit, together, about, due)
    owing.owe_all(unit, [summary], nature=Nature.BROADCAST)


def _put_off(unit: Unit, one: Subscription) -> None:
    subscriptions.change(unit, one.id, catch_up_at=unit.now + TRIED_AGAIN_AFTER)


def join(unit: Unit, one: Subscription) -> None:
    """Show whoever comes late what is open now and concerns them."""
    open_now = matters.open_ones(unit)
    of_all = [hearing.concerning(unit, each) for each in open_now]
    _show(unit, one, of_all, _cards(unit, (one,), open_now))


def _show(unit: Unit, one: Subscription, told: list[Concerning], has: Collection[str]) -> None:
    """Bring a place up to date with what it has a card of, and what it wants to hear of."""
    had = [it.matter for it in told if one.target in it.told and _key(it.matter, one) in has]
    news = [it.matter for it in told if it.matter.is_open and it.is_news_to(one)]
    _owe(
        unit,
        (
            *((one, it, it.newest) for it in had),
            *((one, it, None) for it in news if it not in had),
        ),
    )


def about_of(intent: Intent) -> tuple[Kind, int]:
    """Give what a row that is owed to a subscriber tells of."""
    return Kind(intent.data.get("kind", Kind.INCIDENT)), intent.data["broadcast"]


def told(unit: Unit, intent: Intent) -> Broadcasting | Announcing | Digest:
    """Give what a subscriber reads now."""
    if intent.notice is Notice.DIGEST:
        return digesting.digest(unit, intent)
    kind, about = about_of(intent)
    is_news = intent.notice is Notice.BROADCAST_NEWS
    names = register_of(unit).names
    match kind:
        case Kind.INCIDENT:
            shown = incident_shown(unit, incidents.by_id(unit, about))
            return Broadcasting(shown, names, shown.updates[-1] if is_news else None)
        case Kind.MAINTENANCE | Kind.RELEASE:
            planned = upkeep.one(unit, about)
            return Announcing(planned, names, planned.entries[-1] if is_news else None)


def reading(unit: Unit, owed: Owed) -> Reading | None:
    """Tell where a subscriber reads it, with little read; None where it is not needed any more.

    News is needless where something newer was said since, or the card had it when it came. It goes
    beneath the card, but for what stands apart.
    """
    place = owed.place
    if place is None:
        return None
    if owed.intent.notice is Notice.DIGEST:
        version = digesting.version(unit, owed.intent)
        return Reading(place, (Notice.DIGEST, *version)) if version else None
    kind, about = about_of(owed.intent)
    stamp = matters.stamp(unit, kind, about)
    words = (owed.intent.notice, kind, about, *stamp.version)
    if owed.intent.notice is Notice.BROADCAST:
        return Reading(place, words)
    card = fanouts.post(unit, owed.intent.data["card"])
    entry = owed.intent.data["update"]
    if card is None or card.entry >= entry or stamp.newest != entry:
        return None
    return Reading(place if stamp.apart else place.in_thread(card.thread), words)
