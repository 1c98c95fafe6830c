"""What becomes of rows that are not sent now: settled without a word, or tried again later."""

from collections.abc import Iterable

from bot.delivery.preparing import Prepared
from core.db.outbox import outbox
from core.db.outbox.owed import Owed
from core.db.outbox.shelved import shelve
from core.db.unit import Unit

FIRST_WAIT = 1.0  # seconds; doubled with each attempt
LONGEST_WAIT = 300.0
LONGEST_WAIT_OF_A_PAGE = 30.0


def settle(unit: Unit, settled: Iterable[tuple[Owed, Prepared]]) -> None:
    """Put aside what is to be said at another hour, and end what needs no word any more."""
    for owed, prepared in settled:
        if prepared.until is not None:
            shelve(unit, owed, until=prepared.until)
        else:
            outbox.done(unit, owed, result=prepared.why)


def backoff(owed: Owed) -> float:
    """Give the seconds until another attempt, where the platform names none."""
    longest = LONGEST_WAIT_OF_A_PAGE if owed.urgent else LONGEST_WAIT
    return float(min(FIRST_WAIT * 2.0 ** min(owed.attempts, 20), longest))
