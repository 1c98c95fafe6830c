"""Whether what is owed is still to be said, and whether it can wait for the day."""

from datetime import datetime, timedelta

from core.db.outbox.owed import Owed
from core.db.tickets import messages
from core.db.unit import Unit
from core.domain.intents import Notice
from core.services.facts import Facts
from core.services.tickets.files import visible
from core.services.urgent.facts import is_needless

ANSWERS = frozenset(
    {
        Notice.SENTENCE,
        Notice.MINE,
        Notice.QUEUE,
        Notice.FOUND,
        Notice.TICKET,
        Notice.WHY,
        Notice.HOURS,
        Notice.ON_CALL,
        Notice.STATS,
        Notice.WHAT_IF,
        Notice.HELP,
        Notice.STATUS,
        Notice.UPKEEPS,
        Notice.SIMILAR,
        Notice.JOINED,
        Notice.SUBSCRIPTIONS,
        Notice.PREVIEW,
    }
)
BY_DAY = frozenset({Notice.REMINDER, Notice.PROGRESS, Notice.DRAFT_REMINDER, Notice.DRAFT_DROPPED})
"""What a sweep owes in attended hours only, and an outage may hold up until the night."""
STALE = timedelta(hours=1)  # after an outage nobody waits for the answer to a command any more
STALE_NEWS = timedelta(hours=12)  # what was done since then stands on the card

# What agents do, which the card of the ticket tells in any case, and nobody has to act on.
ON_THE_CARD = frozenset(
    {
        *("claimed", "taken_over", "assigned", "released", "solved", "closed"),
        *("assessed", "prioritized", "external", "returned"),
    }
)


def is_stale(owed: Owed, now: datetime) -> bool:
    """Tell whether the platform was away for so long that nobody waits for this any more."""
    age = now - owed.created_at
    if owed.sent is not None:
        return False
    refused = owed.intent.notice is Notice.TROUBLE and owed.intent.data["what"] == "hindered"
    if refused and age > STALE:
        return True  # where it could not go either, it went once it was mended
    news = owed.intent.notice in (Notice.HAPPENED, Notice.TAKEN)
    return (owed.intent.notice in ANSWERS and age > STALE) or (news and age > STALE_NEWS)


def can_wait(owed: Owed, facts: Facts) -> bool:
    """Tell whether nothing of the kind is said while nobody is there who could be answered."""
    if owed.sent is not None:
        return False
    about, event = facts.ticket, facts.event
    if owed.intent.notice is Notice.WARNING:
        return about is not None and not about.ticket.urgent
    unanswered = event is not None and event.type == "no_response"
    return owed.intent.notice in BY_DAY or (owed.intent.notice is Notice.ENDED and unanswered)


def stands_on_the_card(owed: Owed, event: str) -> bool:
    """Tell whether it is news that the card above it tells in any case."""
    news = owed.intent.notice is Notice.HAPPENED and owed.under_card and owed.sent is None
    return news and event in ON_THE_CARD


def may_go(unit: Unit, owed: Owed) -> bool:
    """Tell whether what has not gone yet may still go."""
    return _may_follow(unit, owed) and _still_calls(unit, owed)


def _may_follow(unit: Unit, owed: Owed) -> bool:
    """Tell whether a file may still follow the message that named it."""
    if owed.intent.notice is not Notice.FILE or owed.intent.message_id is None:
        return True
    if owed.person_id is not None:
        return visible(unit, owed.intent.data["file"], (owed.person_id,)) is not None
    message = messages.by_id(unit, owed.intent.message_id)
    return message is not None and message.retracted_at is None


def _still_calls(unit: Unit, owed: Owed) -> bool:
    """Tell whether a call may still go that has not gone yet."""
    if owed.intent.notice is not Notice.PAGE or owed.place is None:
        return True
    data = owed.intent.data
    return not is_needless(unit, data["page"], data["round"], owed.place, owed.person_id)
