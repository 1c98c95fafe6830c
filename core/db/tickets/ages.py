"""How old tickets are, as words of PostgreSQL's index: the newest are found without the rest.

That index knows no order. To give the newest of ten thousand tickets that hold a word it would
have to read all of them. So each ticket is found under two blocks of numbers as well, and what is
sought is asked for in the newest blocks first.
"""

from collections import Counter
from collections.abc import Iterator, Sized
from math import ceil

from sqlalchemy import func, select

from core.db.prepared import Prepared
from core.db.tables import tickets
from core.db.unit import Unit

NEAR = 8_192  # tickets a block; a migration has both numbers
FAR = 65_536
HOLDS = (
    "(words || array_to_tsvector(ARRAY["
    f"'_a' || CAST(ticket_id / {NEAR} AS text), '_b' || CAST(ticket_id / {FAR} AS text)]))"
)
"""What is indexed, word for word: PostgreSQL uses the index for nothing else. No word has a "_"."""

SIZES = (("_a", NEAR), ("_b", FAR))
"""What the blocks of a size begin with as words, and their size."""

LOOK = 150  # found tickets that are read in the time that a look takes by itself
MOST_LOOKS = 4  # into blocks of a size: what is said of many new tickets may be said of no old one
_NEWEST = Prepared(select(func.max(tickets.c.id).label("id")))


def newest(unit: Unit) -> int:
    """Give the number of the newest ticket; 0 where there is none."""
    return _NEWEST.one(unit.connection).id or 0


def newest_first(query: str, newest: int, found: Sized, *, enough: int) -> Iterator[str]:
    """Ask for what stands in the newest block, then in older ones, until `enough` are `found`.

    How many were found so far tells how far back the rest will be, and so whether it is sooner
    found in a few small blocks, in large ones, or among all. Two blocks are not asked for at once:
    an OR costs the index ten times as much. A ticket may be found more than once, but never after
    one that is older than it by a block.
    """
    left = newest + 1  # tickets below this number have not been looked at
    taken: Counter[int] = Counter()
    name, size = SIZES[0]
    while left > 0 and len(found) < enough:
        block = (left - 1) // size
        left = block * size
        taken[size] += 1
        yield f"({query}) & '{name}{block}'" if name else query
        rate = (len(found) + 1) / (newest + 1 - left)  # if it goes on like this
        further = (enough - len(found)) / rate
        sizes = [one for one in SIZES if one[1] < left and taken[one[1]] < MOST_LOOKS]
        name, size = min(
            (*sizes, ("", newest + 1)),
            key=lambda one: ceil(further / one[1]) * (LOOK + rate * one[1]),
        )
