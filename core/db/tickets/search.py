"""Full text of tickets. Text is normalised in Python, for index and query alike.

So both databases find the same, and å, ä, ø and ö are letters, not accents. SQLite: FTS5, the
rowid is the ticket's id. PostgreSQL: exact lexemes made from our own words, none of its parsers.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Boolean, Integer, Text, select, text

from core.db.prepared import Prepared
from core.db.tables import messages as messages_table, ticket_answers, tickets as tickets_table
from core.db.tickets import messages, tickets
from core.db.tickets.ages import HOLDS, newest, newest_first
from core.db.unit import Unit
from core.domain.text import words
from core.domain.tickets.keys import LARGEST_ID
from core.domain.tickets.message import Kind, Status
from core.domain.tickets.ticket import Ticket

MOST_BYTES = 500_000  # of one ticket's words; a tsvector over 1 MB loses words in silence
MOST_WANTED = 32  # words of a query; what is pasted beyond them narrows nothing down
BATCH = 500  # tickets that hold the words, read at once
MOST_BATCHES = 40
MOST_RANKED = 100  # tickets among which the best are chosen
MOST_OWN = 500  # of a reporter's tickets, the newest

_PUT_SQLITE = text("INSERT INTO ticket_search (rowid, words) VALUES (:id, :words)")
_DROP_SQLITE = text("DELETE FROM ticket_search WHERE rowid = :id")
_PUT_POSTGRES = text(
    "INSERT INTO ticket_search (ticket_id, words)"
    " VALUES (:id, array_to_tsvector(CAST(:words AS text[])))"
    " ON CONFLICT (ticket_id) DO UPDATE SET words = excluded.words"
)
_MATCH_SQLITE = text(
    "SELECT rowid FROM ticket_search WHERE ticket_search MATCH :query AND rowid < :below"
    " ORDER BY rowid DESC LIMIT :limit"
)
_MATCH_POSTGRES = text(  # + 0: by the index of words, never through all tickets from the end
    f"SELECT ticket_id FROM ticket_search WHERE {HOLDS} @@ CAST(:query AS tsquery)"  # noqa: S608 - ours
    " ORDER BY ticket_id + 0 DESC LIMIT :limit"
)
_SHOWN = {"id": Integer, "title": Text, "is_open": Boolean}
_NEWEST = Prepared(
    {
        "sqlite": text(
            "SELECT tickets.id, title, is_open FROM ticket_search"
            " CROSS JOIN tickets ON tickets.id = ticket_search.rowid"  # CROSS: in this order
            " WHERE ticket_search MATCH :query ORDER BY ticket_search.rowid DESC LIMIT :most"
        ).columns(**_SHOWN),
        "postgresql": text(
            "SELECT tickets.id, title, is_open FROM (SELECT ticket_id FROM ticket_search"  # noqa: S608 - ours
            f" WHERE {HOLDS} @@ CAST(:query AS tsquery) ORDER BY ticket_id + 0 DESC LIMIT :most)"
            " AS found JOIN tickets ON tickets.id = ticket_id"
        ).columns(**_SHOWN),
    }
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


def find(
    unit: Unit,
    wanted: str,
    *,
    limit: int = 10,
    where: Sequence[Any] = (),
    among: int = MOST_RANKED,
) -> list[int]:
    """Give the ids of tickets that hold every word, or a word that begins so, the best first.

    Words in the title count most, then what is open, then what is newer. `where` are conditions
    of `filters`. Only the newest that hold the words are looked at, `among` which the best are
    chosen, so that no search takes long.
    """
    sought = _distinct(wanted)
    if not sought:
        return _newest(unit, where, limit) if where and not words(wanted) else []
    found = _narrowed(unit, sought, where, among) if where else _with_words(unit, sought, among)
    return _best(found, sought, limit)


def _with_words(unit: Unit, sought: tuple[str, ...], among: int) -> list["_Candidate"]:
    """Give the newest that hold the words; words that begin so only where whole ones are few.

    To look for a beginning costs ten times as much, and whole words come first in any case. What
    begins so is looked up in PostgreSQL's whole index each time, so it is asked for once; SQLite's
    index gives the newest first.
    """
    found: dict[int, _Candidate] = {}
    for begun in (False, True):
        query = _query(unit, sought, begun=begun)
        by_age = not begun and not _is_sqlite(unit)
        asked = newest_first(query, newest(unit), found, enough=among) if by_age else (query,)
        for one in asked:
            rows = _NEWEST.all(unit.connection, query=one, most=among)
            found |= {row.id: _Candidate(*row) for row in rows}
        if len(found) >= among:
            break
    return list(found.values())


def _narrowed(
    unit: Unit, sought: tuple[str, ...], where: Sequence[Any], among: int
) -> list["_Candidate"]:
    """Give the newest that hold the words and meet the conditions, among the newest 20,000."""
    found: list[_Candidate] = []
    every = _matching_sqlite(unit, sought) if _is_sqlite(unit) else _matching_postgres(unit, sought)
    for _ in range(MOST_BATCHES):
        ids = list(islice(every, BATCH))
        found += _candidates(unit, ids, where)
        if len(ids) < BATCH or len(found) >= among:
            break
    return found


def find_own(unit: Unit, wanted: str, own: Sequence[Ticket], *, limit: int = 10) -> list[int]:
    """Give the ids of those of a reporter's own tickets that hold the words where they read them.

    What is written inside the team is no part of it: that a word is there would tell of it.
    """
    sought = _distinct(wanted)
    if not sought:
        return []
    said = _said_to_reporter(unit, own)
    found = [
        _Candidate(one.id, one.title, one.is_open)
        for one in own
        if _holds(words(f"{one.title} {said[one.id]}"), sought)
    ]
    return _best(found, sought, limit)


@dataclass(frozen=True, slots=True)
class _Candidate:
    id: int
    title: str
    is_open: bool

    def place(self, sought: tuple[str, ...]) -> tuple[int, int, bool, int]:
        """Give what candidates are put in order by: hits in the title, whole and begun."""
        title = words(self.title)
        whole = sum(word in title for word in sought)
        begun = sum(any(one.startswith(word) for one in title) for word in sought)
        return (-whole, -begun, not self.is_open, -self.id)


def _best(found: Iterable[_Candidate], sought: tuple[str, ...], limit: int) -> list[int]:
    return [one.id for one in sorted(found, key=lambda one: one.place(sought))[:limit]]


def _distinct(wanted: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words(wanted)))[:MOST_WANTED]


def _matching_sqlite(unit: Unit, sought: tuple[str, ...]) -> Iterator[int]:
    """Give the tickets that hold all words, the newest first, a batch at a time."""
    query = _query(unit, sought, begun=True)
    below = LARGEST_ID
    while True:
        values = {"query": query, "below": below, "limit": BATCH}
        ids = list(unit.connection.execute(_MATCH_SQLITE, values).scalars())
        yield from ids
        if len(ids) < BATCH:
            return
        below = ids[-1]


def _matching_postgres(unit: Unit, sought: tuple[str, ...]) -> Iterator[int]:
    """Give the tickets that hold all words, the newest first; its index is read only once."""
    query = _query(unit, sought, begun=True)
    values = {"query": query, "limit": BATCH * MOST_BATCHES}
    yield from unit.connection.execute(_MATCH_POSTGRES, values).scalars()


def _query(unit: Unit, sought: tuple[str, ...], *, begun: bool) -> str:
    """Ask for all these words, or for words that begin so, as the database is asked."""
    if _is_sqlite(unit):
        return " AND ".join(f'"{word}"{"*" if begun else ""}' for word in sought)
    return " & ".join(f"'{word}'{':*' if begun else ''}" for word in sought)


def _is_sqlite(unit: Unit) -> bool:
    return unit.connection.dialect.name == "sqlite"


def _candidates(unit: Unit, ids: list[int], where: Sequence[Any]) -> list[_Candidate]:
    rows = unit.connection.execute(
        select(tickets_table.c.id, tickets_table.c.title, tickets_table.c.is_open).where(
            tickets_table.c.id.in_(ids), *where
        )
    )
    return [_Candidate(*tuple(row)) for row in rows]


def _newest(unit: Unit, where: Sequence[Any], limit: int) -> list[int]:
    """Give what a filter alone finds."""
    rows = unit.connection.execute(
        select(tickets_table.c.id).where(*where).order_by(tickets_table.c.id.desc()).limit(limit)
    )
    return list(rows.scalars())


def _said_to_reporter(unit: Unit, own: Sequence[Ticket]) -> dict[int, str]:
    """Give what the reporter of each ticket has said and was sent.

    What others wrote whose tickets were merged into it is none of it.
    """
    said: dict[int, list[str]] = {one.id: [] for one in own}
    answers = select(ticket_answers.c.ticket_id, ticket_answers.c.value).where(
        ticket_answers.c.ticket_id.in_(said)
    )
    for ticket_id, value in unit.connection.execute(answers):
        said[ticket_id] += [value] if isinstance(value, str) else []
    into = {one.merged_into_id for one in own if one.merged_into_id is not None}
    stored = messages_table.c
    public = select(stored.ticket_id, stored.origin_ticket_id, stored.kind, stored.body).where(
        stored.ticket_id.in_({*said, *into}),
        stored.kind != Kind.NOTE.value,
        stored.status == Status.SENT.value,
        stored.retracted_at.is_(None),
    )
    for ticket_id, origin, kind, body in unit.connection.execute(public):
        said_on = origin or ticket_id
        for one in {said_on} if kind == Kind.COMMENT.value else {said_on, ticket_id}:
            if one in said:
                said[one].append(body)
    return {ticket_id: " ".join(texts) for ticket_id, texts in said.items()}


def _holds(told: tuple[str, ...], sought: tuple[str, ...]) -> bool:
    return all(any(one.startswith(word) for one in told) for word in sought)
