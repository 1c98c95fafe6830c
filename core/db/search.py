"""Full text of tickets. Text is normalised in Python, for index and query alike.

So both databases find the same, and å, ä, ø and ö are letters, not accents. SQLite: FTS5, the
rowid is the ticket's id. PostgreSQL: exact lexemes made from our own words, none of its parsers.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy import select, text

from core.db import messages, tickets
from core.db.tables import tickets as tickets_table
from core.db.unit import Unit
from core.domain.text import words
from core.domain.ticket import Ticket

MOST_BYTES = 500_000  # of one ticket's words; a tsvector over 1 MB loses words in silence
MOST_WANTED = 32  # words of a query; what is pasted beyond them narrows nothing down

_PUT_SQLITE = text("INSERT INTO ticket_search (rowid, words) VALUES (:id, :words)")
_DROP_SQLITE = text("DELETE FROM ticket_search WHERE rowid = :id")
_PUT_POSTGRES = text(
    "INSERT INTO ticket_search (ticket_id, words)"
    " VALUES (:id, array_to_tsvector(CAST(:words AS text[])))"
    " ON CONFLICT (ticket_id) DO UPDATE SET words = excluded.words"
)
_FIND_SQLITE = text(
    "SELECT rowid FROM ticket_search WHERE ticket_search MATCH :query"
    " ORDER BY rowid DESC LIMIT :limit"
)
_FIND_POSTGRES = text(
    "SELECT ticket_id FROM ticket_search WHERE words @@ CAST(:query AS tsquery)"
    " ORDER BY ticket_id DESC LIMIT :limit"
)


def index(unit: Unit, ticket_id: int) -> None:
    """Make the ticket findable by all that is written on it now."""
    title = unit.connection.execute(
        select(tickets_table.c.title).where(tickets_table.c.id == ticket_id)
    ).scalar_one()
    written = [title]
    written += [value for _, value in tickets.answers(unit, ticket_id) if isinstance(value, str)]
    written += [
        message.body
        for message in messages.of_ticket(unit, ticket_id)
        if message.retracted_at is None
    ]
    found = sorted(_as_many_as_fit(words(" ".join(written))))
    if unit.connection.dialect.name == "postgresql":
        unit.connection.execute(_PUT_POSTGRES, {"id": ticket_id, "words": found})
    else:
        unit.connection.execute(_DROP_SQLITE, {"id": ticket_id})
        unit.connection.execute(_PUT_SQLITE, {"id": ticket_id, "words": " ".join(found)})


def _as_many_as_fit(written: Iterable[str]) -> Iterator[str]:
    """Give each word once, those written first, until the index of one ticket is full."""
    room = MOST_BYTES
    for word in dict.fromkeys(written):
        room -= len(word.encode())
        if room < 0:
            return
        yield word


def find(unit: Unit, wanted: str, *, limit: int = 10) -> list[Ticket]:
    """Give the newest tickets that hold every word, or a word that begins so."""
    found = tuple(dict.fromkeys(words(wanted)))[:MOST_WANTED]
    if not found:
        return []
    if unit.connection.dialect.name == "postgresql":
        query, parameter = _FIND_POSTGRES, " & ".join(f"'{word}':*" for word in found)
    else:
        query, parameter = _FIND_SQLITE, " AND ".join(f'"{word}"*' for word in found)
    ids = unit.connection.execute(query, {"query": parameter, "limit": limit}).scalars()
    return tickets.by_ids(unit, ids)
