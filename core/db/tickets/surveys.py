"""Surveys: one for a ticket, however often it is closed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, func, select, update

from core.db.tables import surveys
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.text import clean

Question = Literal["quality", "courtesy"]
SCALE = range(1, 6)


@dataclass(frozen=True, slots=True)
class Survey:
    """What the reporter of a ticket was asked, and what they said; None: nothing yet."""

    ticket_id: int
    asked_at: datetime
    quality: int | None
    courtesy: int | None
    remark: str
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were asked and answered, and how often each mark was given, by question."""

    asked: int
    answered: int
    marks: Mapping[Question, Mapping[int, int]]

    def average(self, question: Question) -> float | None:
        given = self.marks[question]
        count = sum(given.values())
        return sum(mark * times for mark, times in given.items()) / count if count else None


_SURVEY = [
    surveys.c[name]
    for name in ("ticket_id", "asked_at", "quality", "courtesy", "remark", "answered_at")
]


def _survey(row: Row[Any]) -> Survey:
    return Survey(*tuple(row))


def begin(unit: Unit, ticket_id: int) -> bool:
    """Note that the reporter is asked; tell whether it is the first time."""
    done = unit.connection.execute(
        insert_into(unit.connection, surveys)
        .values(ticket_id=ticket_id, asked_at=unit.now)
        .on_conflict_do_nothing(index_elements=["ticket_id"])
    )
    return bool(done.rowcount)


def of_ticket(unit: Unit, ticket_id: int) -> Survey | None:
    row = unit.connection.execute(
        select(*_SURVEY).where(surveys.c.ticket_id == ticket_id)
    ).one_or_none()
    return None if row is None else _survey(row)


def rate(unit: Unit, ticket_id: int, question: Question, mark: int) -> bool:
    """Keep a mark; tell whether there was none yet."""
    column = surveys.c[question]
    done = unit.connection.execute(
        update(surveys)
        .where(surveys.c.ticket_id == ticket_id, column.is_(None))
        .values({question: mark, "answered_at": unit.now})
    )
    return bool(done.rowcount)


def remark(unit: Unit, ticket_id: int, text: str) -> bool:
    """Keep what the reporter wrote; tell whether there was nothing yet."""
    done = unit.connection.execute(
        update(surveys)
        .where(surveys.c.ticket_id == ticket_id, surveys.c.remark == "")
        .values(remark=clean(text), answered_at=func.coalesce(surveys.c.answered_at, unit.now))
    )
    return bool(done.rowcount)


def tally(unit: Unit, *, since: datetime | None = None) -> Tally:
    """Count what was said in answer to the surveys asked since then, or ever."""
    when = () if since is None else (surveys.c.asked_at >= since,)
    counted = unit.connection.execute(
        select(func.count(), func.count(surveys.c.answered_at)).where(*when)
    ).one()
    marks: dict[Question, dict[int, int]] = {}
    questions: tuple[Question, ...] = ("quality", "courtesy")
    for question in questions:
        column = surveys.c[question]
        rows = unit.connection.execute(
            select(column, func.count()).where(column.is_not(None), *when).group_by(column)
        )
        given = {row[0]: row[1] for row in rows}
        marks[question] = {mark: given.get(mark, 0) for mark in SCALE}
    return Tally(counted[0], counted[1], marks)


def remarks(unit: Unit, *, limit: int) -> list[Survey]:
    """Give the newest surveys in which something was written."""
    rows = unit.connection.execute(
        select(*_SURVEY)
        .where(surveys.c.remark != "")
        .order_by(surveys.c.answered_at.desc(), surveys.c.ticket_id.desc())
        .limit(limit)
    )
    return [_survey(row) for row in rows]
