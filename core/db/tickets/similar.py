"""What is like something, found by the words of the full-text index: a bounded look, not a ranking.

Words are looked up among the newest tickets only, and only so often as tells how rare each is;
what is older is looked at where rare words meet, and kept while it is open. SQLite reads the newest
of each word's list from its end. PostgreSQL reads the newest rows once for all words, since from
its index it would have to read whole lists.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from sqlalchemy import Boolean, Integer, bindparam, select, text, true

from core.db.prepared import Prepared
from core.db.tables import people, ticket_answers, tickets
from core.db.tickets.ages import HOLDS, newest, newest_first
from core.db.unit import Unit
from core.domain.tickets.ticket import State

NEWEST = 20_000  # tickets; older ones count while they are open
OFTEN = 250  # tickets of those: a word that more of them hold is looked up no further (SQLite)
SAMPLE = 2_000  # the newest, which are read for all words at once (PostgreSQL)
MOST_MEETING = 100  # tickets in which two rare words meet
RAREST = 3  # words that are looked for in each other's company
MOST_OWN = 200  # tickets of one person, or of one organisation, the newest
MOST_CLAIMED = 500  # of an organisation, among them those of people who only claim to be there

TimeLeft = Callable[[], bool]

_OPEN = text("is_open")
"""Word for word as in the partial index: otherwise SQLite would not use it."""
_TITLED = select(tickets.c.id, tickets.c.title, ticket_answers.c.value).outerjoin(
    ticket_answers,
    (ticket_answers.c.ticket_id == tickets.c.id) & (ticket_answers.c.key == "happened"),
)
_NEWEST_THERE = (  # first, by their index: PostgreSQL would begin with the people who work there
    select(tickets.c.id, tickets.c.reporter_id)
    .where(_OPEN, tickets.c.organization_id == bindparam("wanted"))
    .order_by(tickets.c.id.desc())
    .limit(bindparam("newest"))
    .subquery("newest_there")
)
_OF_ORGANIZATION = Prepared(
    select(_NEWEST_THERE.c.id)
    .join(people, people.c.id == _NEWEST_THERE.c.reporter_id)
    .where(people.c.organization_id == bindparam("wanted"), people.c.organization_confirmed)
    .order_by(_NEWEST_THERE.c.id.desc())
    .limit(bindparam("most"))
)
_HOLDING = Prepared(
    text(
        "SELECT rowid AS id FROM ticket_search WHERE ticket_search MATCH :query"
        " AND rowid > :floor ORDER BY rowid DESC LIMIT :most"
    ).columns(id=Integer)
)
_MEETING = Prepared(
    {
        "sqlite": text(
            "SELECT found.id AS id, is_open OR tickets.id > :floor AS counts"
            " FROM (SELECT rowid AS id FROM ticket_search"
            " WHERE ticket_search MATCH :query ORDER BY rowid DESC LIMIT :most) AS found"
            " CROSS JOIN tickets ON tickets.id = found.id"
        ).columns(id=Integer, counts=Boolean),
        "postgresql": text(  # + 0: by the index of words, never through all tickets from the end
            "SELECT found.id AS id, is_open OR tickets.id > :floor AS counts"  # noqa: S608 - ours
            " FROM (SELECT ticket_id AS id FROM ticket_search"
            f" WHERE {HOLDS} @@ CAST(:query AS tsquery) ORDER BY ticket_id + 0 DESC LIMIT :most)"
            " AS found JOIN tickets ON tickets.id = found.id"
        ).columns(id=Integer, counts=Boolean),
    }
)


@dataclass(frozen=True, slots=True)
class Found:
    """Which of the newest tickets hold each word, and in how many of `among` it stands.

    `met` are tickets in which two rare words meet.
    """

    holding: Mapping[str, Sequence[int]]
    counts: Mapping[str, int]
    among: int
    met: frozenset[int] = field(default_factory=frozenset)


def look(unit: Unit, asked: Sequence[str], *, time_left: TimeLeft) -> Found:
    """Look words up; those that there is no time for are left out."""
    last = newest(unit)
    if not asked or not last:
        return Found({}, {}, last)
    sqlite = unit.connection.dialect.name == "sqlite"
    found = _listed(unit, asked, last, time_left) if sqlite else _sampled(unit, asked, last)
    return Found(found.holding, found.counts, found.among, _met(unit, found, last, time_left))


def _listed(unit: Unit, asked: Iterable[str], newest: int, time_left: TimeLeft) -> Found:
    """Read the newest of the list that each word has."""
    holding: dict[str, Sequence[int]] = {}
    counts: dict[str, int] = {}
    floor, among = newest - NEWEST, min(newest, NEWEST)
    for word in asked:
        if not time_left():
            break
        ids = _HOLDING.column(unit.connection, query=f'"{word}"', floor=floor, most=OFTEN)
        holding[word] = ids
        often = len(ids) == OFTEN
        counts[word] = OFTEN * among // (newest + 1 - ids[-1]) if often else len(ids)
    return Found(holding, counts, among)


def _sampled(unit: Unit, asked: Sequence[str], newest: int) -> Found:
    """Read the newest tickets once, for all words."""
    each = ", ".join(
        f"array_agg(ticket_id) FILTER (WHERE words @@ CAST(:word{n} AS tsquery))"
        for n in range(len(asked))
    )
    wanted = text(f"SELECT {each} FROM ticket_search WHERE ticket_id > :floor")  # noqa: S608 - ours
    values = {f"word{n}": f"'{word}'" for n, word in enumerate(asked)}
    row = unit.connection.execute(wanted, {**values, "floor": newest - SAMPLE}).one()
    holding = {word: ids or () for word, ids in zip(asked, row, strict=True)}
    counts = {word: len(ids) for word, ids in holding.items()}
    return Found(holding, counts, min(newest, SAMPLE))


def _met(unit: Unit, found: Found, newest: int, time_left: TimeLeft) -> frozenset[int]:
    """Give tickets of any age, open or among the newest, in which two of the rarest words meet.

    Where many do, those that meet seldom tell most. Words that are often written meet in what is
    new as well, which is looked at anyway.
    """
    by_count = sorted(found.counts, key=lambda word: (found.counts[word], word))
    seen = [word for word in by_count if found.counts[word]][:RAREST]
    unseen = [word for word in by_count if not found.counts[word]][:RAREST]
    met: defaultdict[int, float] = defaultdict(float)
    if newest <= found.among:
        return frozenset()
    rare = {word for word in by_count if found.counts[word] * NEWEST < OFTEN * found.among}
    pairs = [pair for pair in combinations((*unseen, *seen), 2) if rare.intersection(pair)]
    for wanted in _asked(unit, pairs):
        looked_at = _holding(unit, wanted, newest, time_left)
        for one in (one for one, counts in looked_at.items() if counts):
            met[one] += 1 / len(looked_at)
    first = sorted(met, key=lambda one: (-met[one], -one))
    return frozenset(first[:MOST_MEETING])


def _asked(unit: Unit, pairs: Sequence[tuple[str, str]]) -> Iterable[str]:
    """Ask for any of these pairs, as the database is asked; words are letters and digits.

    SQLite is asked for each pair; PostgreSQL for all at once.
    """
    if unit.connection.dialect.name == "sqlite":
        return [f'"{one}" AND "{other}"' for one, other in pairs]
    return [" | ".join(f"'{one}' & '{other}'" for one, other in pairs)] if pairs else []


def _holding(unit: Unit, wanted: str, newest: int, time_left: TimeLeft) -> Mapping[int, bool]:
    """Give the newest tickets that hold what is wanted, and whether each is open or new enough."""
    held: dict[int, bool] = {}
    queries: Iterable[str] = (wanted,)
    if unit.connection.dialect.name == "postgresql":
        queries = newest_first(wanted, newest, held, enough=MOST_MEETING)
    for query in queries:
        if not time_left():
            break
        asked = {"query": query, "floor": newest - NEWEST, "most": MOST_MEETING}
        held.update(_MEETING.all(unit.connection, **asked))
    return held


def told(unit: Unit, ids: Iterable[int]) -> Mapping[int, tuple[str, str]]:
    """Give the title of each of these tickets, and what its reporter said happened.

    One that was merged goes on as another, which is found by itself.
    """
    every = list(ids)
    rows = unit.connection.execute(
        _TITLED.where(tickets.c.id.in_(every), tickets.c.state != State.MERGED.value)
    )
    return _texts(rows)


def open_for(
    unit: Unit, person_id: int, organization_id: int | None, *, system: str
) -> Mapping[int, tuple[str, str]]:
    """Give, as `told`, open tickets of a person, and of an organisation where one is given.

    Of a system only, where one is named. A ticket is the organisation's where its reporter is
    confirmed to work there: anybody may claim to.
    """
    own = select(tickets.c.id).where(tickets.c.reporter_id == person_id)
    of_person = own.order_by(tickets.c.id.desc()).limit(MOST_OWN)
    ids = set(unit.connection.execute(of_person).scalars())
    if organization_id is not None:
        theirs = _OF_ORGANIZATION.all(
            unit.connection, wanted=organization_id, newest=MOST_CLAIMED, most=MOST_OWN
        )
        ids.update(row.id for row in theirs)
    wanted = _TITLED.where(
        tickets.c.id.in_(ids), _OPEN, tickets.c.system.in_({system, ""}) if system else true()
    )
    return _texts(unit.connection.execute(wanted))


def _texts(rows: Iterable[Any]) -> Mapping[int, tuple[str, str]]:
    return {row[0]: (row[1], row[2] if isinstance(row[2], str) else "") for row in rows}
