"""The search that is made without further thought: rank all that holds any of six words."""

import statistics
import time
from functools import partial
from itertools import islice

from sqlalchemy import text

from benchmarks import believable
from core.db.tickets.ages import HOLDS
from core.db.unit import Store, Unit
from core.domain.text import words

FLOORS = 5
OR = {
    "sqlite": "SELECT rowid FROM ticket_search WHERE ticket_search MATCH :query"
    " ORDER BY rank LIMIT 10",
    "postgresql": "SELECT ticket_id FROM ticket_search, CAST(:query AS tsquery) AS q"  # noqa: S608 - ours
    f" WHERE {HOLDS} @@ q ORDER BY ts_rank(words, q) DESC LIMIT 10",
}


def ranked_or(unit: Unit, query: str) -> None:
    """Do what is done without further thought: rank all that holds any of six words."""
    kind = unit.connection.dialect.name
    sought = dict.fromkeys(words(query))
    glued = (" OR " if kind == "sqlite" else " | ").join(islice(sought, 6))
    unit.connection.execute(text(OR[kind]), {"query": glued}).all()


def floor_of(store: Store) -> float:
    """Give the median of the bare ranked OR of six words of a ticket."""
    taken = []
    for number in range(1, FLOORS + 1):
        said = believable.told(number * 7)
        query = f"{said.title} {said.happened}"
        began = time.perf_counter()
        store.read(partial(ranked_or, query=query)).result()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)
