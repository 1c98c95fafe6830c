"""Where a page of the queue ends, short enough for a button.

The ticket that ended the page may be more or less pressing by the time that the next is asked for.
"""

import re
from datetime import UTC, datetime, timedelta

from core.domain.tickets.ticket import NOTHING_DUE

Place = tuple[int, int, datetime, int]
"""What the queue is in order by: rank, when it is due, when it arrived, and the ticket's id."""

_WRITTEN = re.compile(r"p([0-9a-z]{1,7})\.([0-9a-z]{1,7})\.([0-9a-z]{1,11})")
_FIRST = datetime(2000, 1, 1, tzinfo=UTC)
_INSTANT = timedelta(microseconds=1)
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def written(place: Place) -> str:
    """Write a place but for its ticket's id, in 30 bytes at most."""
    rank, due, arrived, _ = place
    return "p" + ".".join(map(_short, (rank, due, max(arrived - _FIRST, _INSTANT) // _INSTANT)))


def read(text: str, ticket_id: int) -> Place | None:
    """Read a place; None where it is none that could be."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    rank, due, arrived = (int(one, 36) for one in found.groups())
    if max(rank, due) > NOTHING_DUE:
        return None
    return rank, due, _FIRST + arrived * _INSTANT, ticket_id


def _short(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"
