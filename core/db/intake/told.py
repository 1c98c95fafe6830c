"""Which message of a platform told what in a report, so that an edit of it is followed."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select, update

from core.db.tables import told_answers
from core.db.unit import Unit
from core.db.upsert import insert_into


@dataclass(frozen=True, slots=True)
class Told:
    """`said` names the message, `body` is how it reads now, `key` the answer that holds it."""

    said: str
    ticket_id: int
    author_id: int
    key: str
    body: str
    file_ids: list[int]


_TOLD = [told_answers.c[name] for name in Told.__dataclass_fields__]


def keep(unit: Unit, told: Told) -> None:
    """Keep what a message told; one that is known already keeps what it has told first."""
    values = {name: getattr(told, name) for name in Told.__dataclass_fields__}
    unit.connection.execute(
        insert_into(unit.connection, told_answers).values(**values).on_conflict_do_nothing()
    )


def find(unit: Unit, said: str) -> Told | None:
    row = unit.connection.execute(select(*_TOLD).where(told_answers.c.said == said)).one_or_none()
    return None if row is None else Told(*row)


def change(unit: Unit, told: Told, body: str, file_ids: Iterable[int]) -> None:
    """Note how a message reads now, and which of its files are still there."""
    unit.connection.execute(
        update(told_answers)
        .where(told_answers.c.said == told.said)
        .values(body=body, file_ids=list(file_ids))
    )
