"""What a person is in the middle of saying: one draft each, and texts that wait for a choice."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from core.db.prepared import Prepared
from core.db.tables import drafts, waiting_texts
from core.db.unit import Unit
from core.domain.places import MessageRef
from core.domain.text import clean


@dataclass(frozen=True, slots=True)
class Draft:
    """A conversation as the flow engine left it; `id` is never used again."""

    id: int
    person_id: int
    state: dict[str, Any]
    changed_at: datetime
    reminded_at: datetime | None

    @property
    def flow(self) -> str:
        """What was begun, such as a report."""
        return str(self.state.get("at", {}).get("flow", "report"))

    @property
    def is_blank(self) -> bool:
        """Whether nothing would be missed: only a report, or what was typed, is worth a word."""
        at = self.state.get("at", {})
        typed = at.get("answers") or at.get("aside") or self.state.get("aside")
        return self.flow != "report" and not typed


_DRAFT = [drafts.c[name] for name in ("id", "person_id", "state", "changed_at", "reminded_at")]


_OF_PERSON = select(*_DRAFT).where(drafts.c.person_id == bindparam("wanted"))
_OF = Prepared(_OF_PERSON)
_TO_CHANGE = Prepared(_OF_PERSON.with_for_update())
_KEEP = Prepared(update(drafts).where(drafts.c.id == bindparam("wanted")))
_BEGIN = Prepared(insert(drafts).returning(*_DRAFT))
_DROP = Prepared(delete(drafts).where(drafts.c.person_id == bindparam("wanted")))


def of(unit: Unit, person_id: int) -> Draft | None:
    row = _OF.first(unit.connection, wanted=person_id)
    return None if row is None else Draft(*row)


def to_change(unit: Unit, person_id: int) -> Draft | None:
    """Give a draft that this unit goes on with; a sweep about to drop it is waited for."""
    row = _TO_CHANGE.first(unit.connection, wanted=person_id)
    return None if row is None else Draft(*row)


def begin(unit: Unit, person_id: int, state: dict[str, Any]) -> Draft:
    """Start a draft in place of the one that may be there."""
    drop(unit, person_id)
    begun = {"person_id": person_id, "state": state, "changed_at": unit.now}
    return Draft(*_BEGIN.one(unit.connection, **begun))


def keep(unit: Unit, draft: Draft, state: dict[str, Any]) -> None:
    values = {"state": state, "changed_at": unit.now, "reminded_at": None}
    _KEEP.run(unit.connection, wanted=draft.id, **values)


def hand_over(unit: Unit, draft: Draft, to: int, state: dict[str, Any]) -> None:
    """Give a draft to the person its owner turned out to be; nobody has touched it for that."""
    unit.connection.execute(
        update(drafts).where(drafts.c.id == draft.id).values(person_id=to, state=state)
    )


def drop(unit: Unit, person_id: int) -> None:
    _DROP.run(unit.connection, wanted=person_id)


def idle(
    unit: Unit, *, since: timedelta, reminded_since: timedelta | None = None, limit: int = 100
) -> list[Draft]:
    """Give the drafts nobody has touched for that long: those not reminded of yet.

    Or those that were, `reminded_since` ago or longer.
    """
    was = (
        drafts.c.reminded_at.is_(None)
        if reminded_since is None
        else drafts.c.reminded_at <= unit.now - reminded_since
    )
    rows = unit.connection.execute(
        select(*_DRAFT)
        .where(drafts.c.changed_at <= unit.now - since, was)
        .order_by(drafts.c.changed_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [Draft(*row) for row in rows]


def reminded(unit: Unit, draft: Draft) -> None:
    unit.connection.execute(
        update(drafts).where(drafts.c.id == draft.id).values(reminded_at=unit.now)
    )


@dataclass(frozen=True, slots=True)
class WaitingText:
    """A text that could belong to several things; it waits here while the person is asked.

    `said` names the message that it was said with.
    """

    id: int
    person_id: int
    body: str
    file_ids: list[int]
    choices: list[int]
    question: str
    written_at: datetime
    settled_at: datetime | None
    outcome: str
    said: str = ""

    @property
    def ref(self) -> MessageRef | None:
        """What it was said with, where that is known."""
        return MessageRef.named(self.said) if self.said else None


_WAITING = [
    waiting_texts.c[name]
    for name in (
        "id",
        "person_id",
        "body",
        "file_ids",
        "choices",
        "question",
        "written_at",
        "settled_at",
        "outcome",
        "said",
    )
]


def hold_text(
    unit: Unit,
    person_id: int,
    *,
    body: str,
    file_ids: list[int],
    choices: list[int],
    question: str,
    said: MessageRef | None = None,
) -> WaitingText:
    row = unit.connection.execute(
        insert(waiting_texts)
        .values(
            person_id=person_id,
            body=clean(body),
            file_ids=file_ids,
            choices=choices,
            question=question,
            written_at=unit.now,
            said=said.name if said else "",
        )
        .returning(*_WAITING)
    ).one()
    return WaitingText(*row)


def waiting_text(unit: Unit, text_id: int) -> WaitingText | None:
    row = unit.connection.execute(
        select(*_WAITING).where(waiting_texts.c.id == text_id)
    ).one_or_none()
    return None if row is None else WaitingText(*row)


def waiting_said(unit: Unit, said: MessageRef) -> WaitingText | None:
    """Give the text that still waits and was said with this message."""
    row = unit.connection.execute(
        select(*_WAITING)
        .where(waiting_texts.c.said == said.name, waiting_texts.c.settled_at.is_(None))
        .order_by(waiting_texts.c.id.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else WaitingText(*row)


def reword_text(unit: Unit, text: WaitingText, body: str, *, file_ids: list[int]) -> None:
    """Let a text that waits read otherwise."""
    unit.connection.execute(
        update(waiting_texts)
        .where(waiting_texts.c.id == text.id)
        .values(body=clean(body), file_ids=file_ids)
    )


def settle_text(
    unit: Unit, text: WaitingText, outcome: str, *, ticket_id: int | None = None
) -> bool:
    """Note where the text went, of several tickets to this one; tell whether it still waited."""
    values: dict[str, Any] = {"settled_at": unit.now, "outcome": outcome}
    if ticket_id is not None:
        values["choices"] = [ticket_id]
    done = unit.connection.execute(
        update(waiting_texts)
        .where(waiting_texts.c.id == text.id, waiting_texts.c.settled_at.is_(None))
        .values(**values)
    )
    return bool(done.rowcount)


def texts_of(unit: Unit, person_id: int) -> list[WaitingText]:
    """Give the texts of a person that still wait for their place."""
    rows = unit.connection.execute(
        select(*_WAITING)
        .where(waiting_texts.c.person_id == person_id, waiting_texts.c.settled_at.is_(None))
        .order_by(waiting_texts.c.id)
    )
    return [WaitingText(*row) for row in rows]


def texts_undecided(unit: Unit, *, since: timedelta, limit: int = 100) -> list[WaitingText]:
    """Give the texts that wait for that long and can belong to a ticket."""
    rows = unit.connection.execute(
        select(*_WAITING)
        .where(
            waiting_texts.c.settled_at.is_(None),
            waiting_texts.c.written_at <= unit.now - since,
            waiting_texts.c.choices != [],
        )
        .order_by(waiting_texts.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [WaitingText(*row) for row in rows]
