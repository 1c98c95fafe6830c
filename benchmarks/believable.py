"""Tickets as a desk of some years has them, in six languages, stored in bulk.

A tenth is open, of which a third waits for its reporter or for somebody outside. The same number
always makes the same ticket. The first are worded here; the others follow in the database, each
with the words of one of the first, a moment and a voucher of its own: a million takes a minute
that way, and half an hour the other.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from typing import Any

from sqlalchemy import Table, insert, text

from benchmarks.phrases import PHRASES
from core.db import tables
from core.db.people import people
from core.db.unit import Store, Unit
from core.domain.clocks.ladders import WAITING
from core.domain.text import words
from core.services.clocks.waiting import procedure_mark

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)  # a Wednesday, while the desk is open
REPORTERS = 2_000
ORGANISATIONS = 50  # of 40 people each
FIRST_ORGANISATION = 1_000  # its id; before it there is room for those of the team file
AT_ONCE = 5_000  # tickets a unit
WORDED = 25_000  # tickets; from there on they are copied
SPACING = timedelta(seconds=90)  # between two tickets: a million in three years
_LANGUAGES = tuple(PHRASES)
_KINDS = ("fault", "fault", "question", "access", "wish")
_PRIORITIES = ("normal", "normal", "normal", "low", "high", "critical")
_STATES = (
    *[("new", "")] * 3,
    *[("in_progress", "")] * 4,
    ("pending_customer", "information"),
    ("pending_customer", "confirmation"),
    ("pending_external", ""),
)
_SEARCH: Mapping[str, str] = {
    "sqlite": "INSERT INTO ticket_search (rowid, words) VALUES (:id, :words)",
    "postgresql": "INSERT INTO ticket_search (ticket_id, words)"
    " VALUES (:id, array_to_tsvector(string_to_array(:words, ' ')))",
}

_COPY_WORDS: Mapping[str, str] = {
    "sqlite": "INSERT INTO ticket_search (rowid, words)"
    " SELECT rowid + :offset, words || ' ' || (rowid + :offset) FROM ticket_search"
    " WHERE rowid <= :worded",
    "postgresql": "INSERT INTO ticket_search (ticket_id, words) SELECT ticket_id + :offset,"
    " words || array_to_tsvector(ARRAY[CAST(ticket_id + :offset AS text)]) FROM ticket_search"
    " WHERE ticket_id <= :worded",
}
_COPIED: Sequence[tuple[Table, str, tuple[str, ...]]] = (
    (
        tables.tickets,
        "id",
        (
            *("received_at", "changed_at", "assigned_at", "work_started_at"),
            *("first_response_at", "closed_at"),
        ),
    ),
    (tables.ticket_answers, "ticket_id", ()),
    (tables.events, "ticket_id", ("at",)),
    (tables.messages, "ticket_id", ("written_at", "sent_at")),
    (tables.timers, "ticket_id", ()),
)
"""What is copied: the column with the ticket's number, and the moments."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """What was written on a ticket."""

    title: str
    happened: str
    answer: str


def told(number: int) -> Told:
    """Word a ticket; what is named first in a language is said most."""
    chance = Random(number)  # noqa: S311 - nothing is secret here
    said = PHRASES[_LANGUAGES[number % len(_LANGUAGES)]]

    def one(parts: tuple[str, ...]) -> str:
        return parts[int(len(parts) * chance.random() ** 2)]

    title = f"{one(said.things)} {one(said.faults)} {one(said.places)}"
    voucher = chance.randrange(10_000, 1_000_000)
    return Told(title, f"{one(said.doings)}. {title}: {voucher}.", one(said.answers))


def fill(store: Store, first: int, last: int, *, every: int = 10) -> None:
    """Store the tickets with these numbers, one of `every` open, and let statistics be made.

    `first` is 1 or comes after what was stored before; what is copied ends with a whole copy.
    """
    if first == 1:
        store.submit(_people).result()
    for start in range(first, min(last, WORDED) + 1, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, last + 1))
        store.submit(partial(_store, numbers=numbers, every=every)).result()
    copies = [offset for offset in range(WORDED, last, WORDED) if offset >= first - 1]
    index = store.submit(_without_index).result() if copies else ""
    for offset in copies:
        store.submit(partial(_copy, offset=offset)).result()
    store.submit(partial(_settled, index=index)).result()


def _without_index(unit: Unit) -> str:
    """Drop PostgreSQL's index of words, to make it once of all; give the statement for that."""
    if unit.connection.dialect.name != "postgresql":
        return ""
    wanted = text("SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_ticket_search_words'")
    made: str = unit.connection.execute(wanted).scalar_one()
    unit.connection.execute(text("DROP INDEX ix_ticket_search_words"))
    return made


def _copy(unit: Unit, offset: int) -> None:
    """Store the worded tickets once more, with numbers and moments that follow."""
    sqlite = unit.connection.dialect.name == "sqlite"
    later = offset * SPACING // timedelta(microseconds=1)
    for table, own, moments in _COPIED:
        names = [one.name for one in table.c if one.name not in ("seq", "id") or own == "id"]
        shift = ":later" if sqlite else ":later * interval '1 microsecond'"
        changed = {own: f"{own} + :offset"} | {name: f"{name} + {shift}" for name in moments}
        given = ", ".join(changed.get(name, name) for name in names)
        statement = (
            f"INSERT INTO {table.name} ({', '.join(names)}) SELECT {given}"  # noqa: S608 - ours
            f" FROM {table.name} WHERE {own} <= :worded"
        )
        values = {"offset": offset, "later": later, "worded": WORDED}
        unit.connection.execute(text(statement), values)
    found = _COPY_WORDS[unit.connection.dialect.name]
    unit.connection.execute(text(found), {"offset": offset, "worded": WORDED})


def _people(unit: Unit) -> None:
    named = [
        {"id": FIRST_ORGANISATION + number, "slug": f"town-{number}", "name": f"Town {number}"}
        for number in range(ORGANISATIONS)
    ]
    unit.connection.execute(insert(tables.organizations), named)
    for number in range(REPORTERS):
        person = people.add(unit, name=f"Person {number}")
        theirs = {"organization_id": _organisation(person.id), "organization_confirmed": True}
        people.change(unit, person.id, **theirs)
        people.add_identity(
            unit, person.id, platform="web", workspace="", external_id=str(number), chat=str(number)
        )


def _organisation(person_id: int) -> int:
    return FIRST_ORGANISATION + person_id % ORGANISATIONS


def _settled(unit: Unit, index: str) -> None:
    if index:
        unit.connection.execute(text(index))
    if unit.connection.dialect.name == "postgresql":
        unit.connection.execute(
            text("SELECT setval(pg_get_serial_sequence('tickets', 'id'), max(id)) FROM tickets")
        )
    unit.connection.execute(text("ANALYZE"))


def _store(unit: Unit, numbers: range, every: int) -> None:
    written = {number: told(number) for number in numbers}
    rows = [_ticket(unit, number, written[number].title, every) for number in numbers]
    execute = unit.connection.execute
    execute(insert(tables.tickets), rows)
    found = [
        {"id": number, "words": " ".join(sorted(set(words(f"{one.happened} {one.answer}"))))}
        for number, one in written.items()
    ]
    execute(text(_SEARCH[unit.connection.dialect.name]), found)
    answers = [
        {"ticket_id": number, "position": 0, "key": "happened", "value": one.happened}
        for number, one in written.items()
    ]
    execute(insert(tables.ticket_answers), answers)
    execute(insert(tables.events), [event for row in rows for event in _events(row)])
    replies = [_reply(row, written[row["id"]].answer) for row in rows if row["state"] != "new"]
    execute(insert(tables.messages), replies)
    waiting = [timer for row in rows if (timer := _timer(unit, row))]
    if waiting:
        execute(insert(tables.timers), waiting)


def _ticket(unit: Unit, number: int, title: str, every: int) -> Row:
    received = NOW - timedelta(days=1200) + number * SPACING
    is_open = number % every == 0
    state, reason = _STATES[number // every % len(_STATES)] if is_open else ("closed", "")
    done = None if is_open else received + timedelta(days=2)
    return {
        "id": number,
        "state": state,
        "is_open": is_open,
        "pending_reason": reason,
        "kind": _KINDS[number % len(_KINDS)],
        "title": title,
        "reporter_id": 1 + number % REPORTERS,
        "organization_id": _organisation(1 + number % REPORTERS),
        "assignee_id": None if state == "new" else 1 + number % 20,
        "priority": _PRIORITIES[number // 7 % len(_PRIORITIES)],
        "rank": 1 + number // 3 % 7,
        "close_reason": "" if is_open else "answered",
        "received_at": received,
        "changed_at": received,
        "assigned_at": None if state == "new" else received,
        "work_started_at": None if state == "new" else received,
        "first_response_at": None if state == "new" else received,
        "closed_at": done,
        "clock_mark": unit.rules.mark,
    }


def _events(row: Row) -> Iterator[Row]:
    told_of = {"ticket_id": row["id"], "data": None}
    yield {**told_of, "type": "opened", "actor_id": row["reporter_id"], "at": row["received_at"]}
    if row["assignee_id"] is not None:
        kind = "claimed" if row["is_open"] else "solved"
        at = row["received_at"] + timedelta(hours=1)
        yield {**told_of, "type": kind, "actor_id": row["assignee_id"], "at": at}


def _reply(row: Row, answer: str) -> Row:
    at = row["received_at"] + timedelta(hours=1)
    return {
        "ticket_id": row["id"],
        "author_id": row["assignee_id"],
        "kind": "ask" if row["state"] == "pending_customer" else "reply",
        "status": "sent",
        "body": answer,
        "written_at": at,
        "sent_at": at,
    }


def _timer(unit: Unit, row: Row) -> Row | None:
    """Let what waits be reminded of some day to come."""
    waiting = WAITING.get((row["state"], row["pending_reason"]))
    if waiting is None:
        return None
    return {
        "ticket_id": row["id"],
        "waiting": waiting.value,
        "cause": 1,
        "since": NOW - timedelta(days=1),
        "taken": 0,
        "due_at": NOW + timedelta(days=6, seconds=row["id"] % 80_000),
        "plan": procedure_mark(unit),
    }
