"""How old tickets are, as words of PostgreSQL's index: the newest are found without the rest.

That index knows no order. To give the newest of ten thousand tickets that hold a word it would
have to read all of them. So each ticket is found under two blocks of numbers as well, and what is
sought is asked for in the newest blocks first.
"""

from collections.abc import Iterator, Sequence

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

BLOCKS = (("_a", NEAR, 2), ("_b", FAR, 2))
"""What the blocks of a size begin with as words, their size, and how many are looked into."""

_NEWEST = Prepared(select(func.max(tickets.c.id).label("id")))


def newest(unit: Unit) -> int:
    """Give the number of the newest ticket; 0 where there is none."""
    return _NEWEST.one(unit.connection).id or 0


def newest_first(
    query: str, newest: int, *, blocks: Sequence[tuple[str, int, int]] = BLOCKS
) -> Iterator[str]:
    """Ask for what stands in the newest blocks, one after the other, then for all.

    A ticket may be found more than once, but never after one that is older than it by a block. Two
    blocks are not asked for at once: an OR costs the index ten times as much.
    """
    for name, size, most in blocks:
        last = newest // size
        for block in range(last, last - most, -1) if last >= most else ():
            yield f"({query}) & '{name}{block}'"
    yield query
