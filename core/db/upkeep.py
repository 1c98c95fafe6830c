"""Maintenance and releases in the database: what is planned, and what was said of it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, func, insert, select, update

from core.db.journal import Journal
from core.db.tables import upkeep_entries, upkeep_events, upkeep_parts, upkeep_tickets, upkeeps
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.status.status import Overlay, Status
from core.domain.upkeep import Entry, Kind, Move, Upkeep, Word
from core.errors import NotFound

_U, _E, _P, _T = upkeeps.c, upkeep_entries.c, upkeep_parts.c, upkeep_tickets.c
_MOVE = [_U[f"move_{one.name}"] for one in fields(Move)]
_KEPT = [_U[one.name] for one in fields(Upkeep) if one.name not in ("move", "parts")]
_ENTRY = [_E[one.name] for one in fields(Entry)]
_PUBLISHED = (_U.published_at.is_not(None), _U.cancelled_at.is_(None))
_MAINTENANCE = _U.kind == Kind.MAINTENANCE.value
_RELEASE = _U.kind == Kind.RELEASE.value


def create(unit: Unit, *, by: int, **values: Any) -> int:
    made: int = unit.connection.execute(
        insert(upkeeps)
        .values(created_by=by, created_at=unit.now, changed_by=by, **values)
        .returning(_U.id)
    ).scalar_one()
    return made


def by_id(unit: Unit, number: int, *, to_change: bool = False) -> Upkeep:
    """Give one of them; `to_change` locks it until the unit ends.

    Raises: NotFound: there is none.
    """
    wanted = _select().where(_U.id == number)
    found = _read(unit, wanted.with_for_update() if to_change else wanted)
    if not found:
        raise NotFound("upkeep")
    return found[0]


def _select() -> Select[Any]:
    return select(*_KEPT, *_MOVE)


def _read(unit: Unit, wanted: Select[Any]) -> list[Upkeep]:
    rows = [tuple(row) for row in unit.connection.execute(wanted)]
    parts = _parts(unit, [row[0] for row in rows])
    return [_upkeep(row, parts) for row in rows]


def _upkeep(row: tuple[Any, ...], parts: Mapping[int, tuple[str, ...]]) -> Upkeep:
    kept, moved = row[: len(_KEPT)], row[len(_KEPT) :]
    values = dict(zip((one.name for one in _KEPT), kept, strict=True))
    values["kind"] = Kind(values["kind"])
    move = Move(*moved) if moved[0] is not None else None
    return Upkeep(**values, move=move, parts=parts.get(values["id"], ()))


def _parts(unit: Unit, ids: Collection[int]) -> Mapping[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    if ids:
        wanted = select(_P.upkeep_id, _P.part).where(_P.upkeep_id.in_(ids)).order_by(_P.part)
        for number, part in unit.connection.execute(wanted):
            found[number] = (*found.get(number, ()), part)
    return found


def change(unit: Unit, number: int, **values: Any) -> None:
    unit.connection.execute(update(upkeeps).where(_U.id == number).values(**values))


_JOURNAL = Journal(upkeep_events, upkeep_events.c.upkeep_id, "upkeep")
note, newest_event, of_event = _JOURNAL.note, _JOURNAL.newest, _JOURNAL.subject


def moved(move: Move | None) -> Mapping[str, Any]:
    """Give a proposal, or its end, as columns."""
    if move is None:
        empty = {"move_why": "", "move_language": ""}
        return {"move_starts_at": None, "move_ends_at": None, "move_by": None, **empty}
    return {f"move_{one.name}": getattr(move, one.name) for one in fields(Move)}


def set_parts(unit: Unit, number: int, parts: Iterable[str]) -> None:
    unit.connection.execute(delete(upkeep_parts).where(_P.upkeep_id == number))
    rows = [{"upkeep_id": number, "part": part} for part in dict.fromkeys(parts)]
    if rows:
        unit.connection.execute(insert(upkeep_parts), rows)


def set_tickets(unit: Unit, number: int, ids: Iterable[int]) -> None:
    """Note the tickets that asked for what a release brings."""
    unit.connection.execute(delete(upkeep_tickets).where(_T.upkeep_id == number))
    rows = [{"upkeep_id": number, "ticket_id": one} for one in dict.fromkeys(ids)]
    if rows:
        unit.connection.execute(insert(upkeep_tickets), rows)


def tickets_of(unit: Unit, number: int) -> list[int]:
    wanted = select(_T.ticket_id).where(_T.upkeep_id == number).order_by(_T.ticket_id)
    return [row[0] for row in unit.connection.execute(wanted)]


def tell(
    unit: Unit, upkeep: Upkeep, word: Word, cause: str, *, language: str = "", **values: Any
) -> Entry | None:
    """Add an entry to its timeline, in its own language unless another is named.

    None where this cause has one already.
    """
    made = unit.connection.execute(
        insert_into(unit.connection, upkeep_entries)
        .values(
            upkeep_id=upkeep.id,
            word=word.value,
            cause=cause,
            at=unit.now,
            language=language or upkeep.language,
            starts_at=upkeep.starts_at,
            ends_at=upkeep.ends_at,
            **values,
        )
        .on_conflict_do_nothing()
        .returning(*_ENTRY)
    ).one_or_none()
    return _entry(made) if made is not None else None


def _entry(row: Any) -> Entry:
    number, upkeep_id, word, *rest = tuple(row)
    return Entry(number, upkeep_id, Word(word), *rest)


def entries(unit: Unit, ids: Collection[int]) -> Mapping[int, tuple[Entry, ...]]:
    """Give the timelines of several, the first entry first."""
    found: dict[int, tuple[Entry, ...]] = {}
    if ids:
        wanted = select(*_ENTRY).where(_E.upkeep_id.in_(ids)).order_by(_E.id)
        for row in unit.connection.execute(wanted):
            one = _entry(row)
            found[one.upkeep_id] = (*found.get(one.upkeep_id, ()), one)
    return found


def told(unit: Unit, upkeep: Upkeep, until: datetime | None) -> bool:
    """Remember what the clock was told by; tell whether no replica was first."""
    was = (
        _U.told_until.is_(None) if upkeep.told_until is None else _U.told_until == upkeep.told_until
    )
    done = unit.connection.execute(
        update(upkeeps).where(_U.id == upkeep.id, was).values(told_until=until)
    )
    return bool(done.rowcount)


def to_tell(unit: Unit) -> list[Upkeep]:
    """Give all of which something is still to be said by the clock; they are few."""
    return _read(unit, _select().where(_U.told_until.is_not(None)).order_by(_U.id))


def overlays(unit: Unit) -> list[Overlay]:
    """Give what running maintenance lies over."""
    rows = unit.connection.execute(
        select(_P.upkeep_id, _P.part).join(upkeeps, _U.id == _P.upkeep_id).where(_running(unit.now))
    )
    return [Overlay(part, Status.MAINTENANCE, "maintenance", number) for number, part in rows]


def _running(now: datetime) -> ColumnElement[bool]:
    return and_(
        _MAINTENANCE, *_PUBLISHED, _U.ended_at.is_(None), _U.starts_at <= now, _U.ends_at > now
    )


def running(unit: Unit) -> list[Upkeep]:
    return _read(unit, _select().where(_running(unit.now)).order_by(_U.starts_at, _U.id))


def upcoming(unit: Unit, *, limit: int) -> list[Upkeep]:
    """Give maintenance that is announced, the nearest first."""
    wanted = _select().where(
        _MAINTENANCE, *_PUBLISHED, _U.ended_at.is_(None), _U.starts_at > unit.now
    )
    return _read(unit, wanted.order_by(_U.starts_at, _U.id).limit(limit))


def not_over(unit: Unit, *, until: datetime, since: datetime) -> list[Upkeep]:
    """Give published maintenance that lies, by its times, within these."""
    wanted = _select().where(_MAINTENANCE, *_PUBLISHED, _U.starts_at < until, _U.ends_at > since)
    return _read(unit, wanted.order_by(_U.starts_at, _U.id))


def past(unit: Unit, *, limit: int) -> list[Upkeep]:
    """Give maintenance that ended or was cancelled, what was over last first."""
    over = _U.cancelled_at.is_not(None) | _U.ended_at.is_not(None) | (_U.ends_at <= unit.now)
    wanted = _select().where(_MAINTENANCE, _U.published_at.is_not(None), over)
    over_at = func.coalesce(_U.cancelled_at, _U.ended_at, _U.ends_at)
    return _read(unit, wanted.order_by(over_at.desc(), _U.id.desc()).limit(limit))


def over_since(unit: Unit, since: datetime) -> list[Upkeep]:
    """Give what ended, came out or was cancelled since a moment."""
    ended = _U.ended_at.is_(None) & (_U.ends_at >= since) & (_U.ends_at <= unit.now)
    over = (_U.cancelled_at >= since) | (_U.ended_at >= since) | ended
    return _read(unit, _select().where(_U.published_at.is_not(None), over).order_by(_U.id))


def timetable(unit: Unit, *, since: datetime, limit: int) -> list[Upkeep]:
    """Give all that was published, called off or not, and ends after `since`."""
    wanted = _select().where(_U.published_at.is_not(None), _U.ends_at > since)
    return _read(unit, wanted.order_by(_U.starts_at.desc(), _U.id.desc()).limit(limit))


def releases(unit: Unit, *, limit: int, ahead: bool | None) -> list[Upkeep]:
    """Give releases, those to come the nearest first, others the newest first."""
    wanted = _select().where(_RELEASE, *_PUBLISHED)
    if ahead is None:
        return _read(unit, wanted.order_by(_U.starts_at.desc(), _U.id.desc()).limit(limit))
    if ahead:
        wanted = wanted.where(_U.starts_at > unit.now).order_by(_U.starts_at, _U.id)
    else:
        wanted = wanted.where(_U.starts_at <= unit.now).order_by(_U.starts_at.desc(), _U.id.desc())
    return _read(unit, wanted.limit(limit))


def versions(unit: Unit) -> Mapping[str, str]:
    """Give the version of the newest release that is out, for each part that has one."""
    out = (
        select(_P.part, func.max(_U.starts_at).label("newest"))
        .join(upkeeps, _U.id == _P.upkeep_id)
        .where(_RELEASE, *_PUBLISHED, _U.starts_at <= unit.now)
        .group_by(_P.part)
        .subquery()
    )
    rows = unit.connection.execute(
        select(_P.part, _U.release)
        .join(upkeeps, _U.id == _P.upkeep_id)
        .join(out, and_(out.c.part == _P.part, out.c.newest == _U.starts_at))
        .where(_RELEASE, *_PUBLISHED)
        .order_by(_U.id)
    )
    return {part: release for part, release in rows if release}


def undecided(unit: Unit) -> list[Upkeep]:
    """Give drafts, and what has other times that nobody has confirmed yet."""
    open_now = (_U.cancelled_at.is_(None), _U.ended_at.is_(None))
    waits = _U.published_at.is_(None) | _U.move_starts_at.is_not(None)
    return _read(unit, _select().where(_MAINTENANCE, *open_now, waits).order_by(_U.id))
