"""Maintenance and releases led from the draft to their end: by who speaks for the desk.

What somebody acts on they name by an entry of its history, as they saw it; who comes second is
refused, `changed_meanwhile`, and so is everything once it is over: `upkeep_over`,
`upkeep_cancelled`, or `upkeep_dropped` for a draft.
"""

from dataclasses import fields
from datetime import datetime
from typing import Any

from core.db import upkeep as stored
from core.db.people import people
from core.db.unit import Unit
from core.domain.rights import Actor
from core.domain.speaking import Speaking, check_speaking
from core.domain.text import clean, clean_line
from core.domain.tickets.ticket import Act
from core.domain.upkeep import (
    FARTHEST,
    OLDEST_RELEASE,
    Kind,
    Move,
    Phase,
    Told,
    Upkeep,
    Word,
    overlap,
)
from core.errors import Refused
from core.services.status.status import register_of
from core.services.tickets.permitted import ticket_to_see
from core.services.upkeep.news import say, show


def draft(unit: Unit, actor: Actor, told: Told) -> Upkeep:
    """Plan it; nobody outside the team sees it yet.

    Raises: Refused: as `check_times`; `unknown_part`, `not_allowed`. NotFound: a ticket.
    """
    check_speaking(actor, Speaking.DRAFT)
    columns = _columns(unit, told)
    number = stored.create(unit, by=actor.person_id, **columns)
    _set_around(unit, actor, number, told)
    return _noted(unit, actor, number, "written")


def edit(unit: Unit, actor: Actor, event: int, told: Told) -> Upkeep:
    """Write a draft anew.

    Raises: Refused: as `draft`; `upkeep_published`.
    """
    check_speaking(actor, Speaking.DRAFT)
    upkeep = _as_seen(unit, event)
    _unpublished(upkeep)
    stored.change(unit, upkeep.id, changed_by=actor.person_id, **_columns(unit, told))
    _set_around(unit, actor, upkeep.id, told)
    return _noted(unit, actor, upkeep.id, "written")


def _set_around(unit: Unit, actor: Actor, number: int, told: Told) -> None:
    for ticket_id in told.tickets:
        ticket_to_see(unit, actor, Act.NOTE, ticket_id)
    stored.set_parts(unit, number, told.parts)
    stored.set_tickets(unit, number, told.tickets)


def _columns(unit: Unit, told: Told) -> dict[str, Any]:
    register = register_of(unit)
    if not told.parts or any(part not in register for part in told.parts):
        raise Refused("unknown_part")
    check_times(told.kind, told.starts_at, told.ends_at, now=unit.now)
    around = ("parts", "tickets")
    kept = {one.name: getattr(told, one.name) for one in fields(Told) if one.name not in around}
    lines = {one: clean_line(kept[one]) for one in ("title", "release", "link")}
    texts = {one: clean(kept[one]) for one in ("body", "effect")}
    return {**kept, **lines, **texts, "kind": told.kind.value}


def check_times(kind: Kind, starts_at: datetime, ends_at: datetime, *, now: datetime) -> None:
    """Let times pass that somebody can be told of.

    Raises: Refused: `upkeep_backwards`, `upkeep_past`, `upkeep_too_far`.
    """
    if kind is Kind.MAINTENANCE and ends_at <= starts_at:
        raise Refused("upkeep_backwards")
    if ends_at <= (now if kind is Kind.MAINTENANCE else now - OLDEST_RELEASE):
        raise Refused("upkeep_past")
    if starts_at > now + FARTHEST:
        raise Refused("upkeep_too_far")


def overlapping(unit: Unit, upkeep: Upkeep) -> tuple[Upkeep, ...]:
    """Give other maintenance of the same parts at the same time, by the times it may get."""
    if upkeep.kind is not Kind.MAINTENANCE:
        return ()
    wanted = upkeep.move or upkeep
    near = stored.not_over(unit, since=wanted.starts_at, until=wanted.ends_at)
    return tuple(one for one in near if overlap(upkeep, one) and not one.is_over(unit.now))


def publish(unit: Unit, actor: Actor, event: int, *, anyway: bool = False) -> Upkeep:
    """Let everybody hear of it; `anyway` also where it overlaps another.

    Raises: Refused: `published_by` with who was first, `upkeep_overlaps`, `second_pair_needed`;
    as `check_times`.
    """
    check_speaking(actor, Speaking.PUBLISH)
    upkeep = stored.by_id(unit, stored.of_event(unit, event), to_change=True)
    if upkeep.published_by is not None:
        raise Refused("published_by", name=people.by_id(unit, upkeep.published_by).name)
    check_seen(unit, upkeep, event)
    check_times(upkeep.kind, upkeep.starts_at, upkeep.ends_at, now=unit.now)
    if unit.team.broadcasts.second_pair and upkeep.changed_by == actor.person_id:
        raise Refused("second_pair_needed")
    _check_overlaps(unit, upkeep, anyway=anyway)
    stored.change(unit, upkeep.id, published_by=actor.person_id, published_at=unit.now)
    return _said(unit, actor, upkeep.id, Word.ANNOUNCED)


def _check_overlaps(unit: Unit, upkeep: Upkeep, *, anyway: bool) -> None:
    others = overlapping(unit, upkeep)
    if others and not anyway:
        raise Refused("upkeep_overlaps", title=others[0].title)


def propose(unit: Unit, actor: Actor, event: int, move: Move) -> Upkeep:
    """Lay down other times, which a second look at the card confirms.

    While it runs only its end may move.
    Raises: Refused: `upkeep_begun`, `upkeep_same_times`, `not_published`; as `check_times`.
    """
    check_speaking(actor, Speaking.PUBLISH)
    upkeep = _published(unit, event)
    if (move.starts_at, move.ends_at) == (upkeep.starts_at, upkeep.ends_at):
        raise Refused("upkeep_same_times")
    _check_move(unit, upkeep, move)
    stored.change(unit, upkeep.id, **stored.moved(move))
    return _noted(unit, actor, upkeep.id, "proposed")


def _check_move(unit: Unit, upkeep: Upkeep, move: Move) -> None:
    if upkeep.phase(unit.now) is Phase.RUNNING and move.starts_at != upkeep.starts_at:
        raise Refused("upkeep_begun")
    check_times(upkeep.kind, move.starts_at, move.ends_at, now=unit.now)


def discard(unit: Unit, actor: Actor, event: int) -> Upkeep:
    """Leave the times as they are."""
    check_speaking(actor, Speaking.PUBLISH)
    upkeep = _published(unit, event)
    stored.change(unit, upkeep.id, **stored.moved(None))
    return _noted(unit, actor, upkeep.id, "discarded")


def move(unit: Unit, actor: Actor, event: int, *, anyway: bool = False) -> Upkeep:
    """Let everybody hear of the times that were proposed, with the old ones.

    Raises: Refused: as `propose`; `upkeep_overlaps`.
    """
    check_speaking(actor, Speaking.PUBLISH)
    upkeep = _published(unit, event)
    wanted = upkeep.move
    if wanted is None:
        raise Refused("changed_meanwhile")
    _check_move(unit, upkeep, wanted)
    _check_overlaps(unit, upkeep, anyway=anyway)
    times = {"starts_at": wanted.starts_at, "ends_at": wanted.ends_at}
    stored.change(unit, upkeep.id, **times, **stored.moved(None))
    longer = upkeep.phase(unit.now) is Phase.RUNNING and wanted.ends_at > upkeep.ends_at
    word = Word.EXTENDED if longer else Word.RESCHEDULED
    said = {"body": wanted.why, "language": wanted.language}
    return _said(unit, actor, upkeep.id, word, **said, before=upkeep)


def end(unit: Unit, actor: Actor, event: int, body: str = "", *, language: str = "") -> Upkeep:
    """End what runs, ahead of its time; `body` is written in `language`.

    Raises: Refused: `upkeep_not_begun`, `not_published`.
    """
    check_speaking(actor, Speaking.PUBLISH)
    upkeep = _published(unit, event)
    if upkeep.phase(unit.now) is not Phase.RUNNING:
        raise Refused("upkeep_not_begun")
    stored.change(unit, upkeep.id, ended_at=unit.now, **stored.moved(None))
    return _said(unit, actor, upkeep.id, Word.ENDED, body=body, language=language)


def cancel(unit: Unit, actor: Actor, event: int, body: str = "", *, language: str = "") -> Upkeep:
    """Call off what has not begun; `body` is written in `language`.

    Raises: Refused: `upkeep_begun_end_it`, `not_published`.
    """
    check_speaking(actor, Speaking.PUBLISH)
    upkeep = _published(unit, event)
    if upkeep.phase(unit.now) is Phase.RUNNING:
        raise Refused("upkeep_begun_end_it")
    stored.change(unit, upkeep.id, cancelled_at=unit.now, **stored.moved(None))
    return _said(unit, actor, upkeep.id, Word.CANCELLED, body=body, language=language)


def drop(unit: Unit, actor: Actor, event: int) -> Upkeep:
    """Put a draft away for good.

    Raises: Refused: `upkeep_published`.
    """
    check_speaking(actor, Speaking.DRAFT)
    upkeep = _as_seen(unit, event)
    _unpublished(upkeep)
    stored.change(unit, upkeep.id, cancelled_at=unit.now)
    return _noted(unit, actor, upkeep.id, "dropped")


def _as_seen(unit: Unit, event: int) -> Upkeep:
    upkeep = stored.by_id(unit, stored.of_event(unit, event), to_change=True)
    check_seen(unit, upkeep, event)
    return upkeep


def check_seen(unit: Unit, upkeep: Upkeep, event: int) -> None:
    """Let pass what is not over, and was not changed since somebody saw it.

    Raises: Refused: see the head of this module.
    """
    match upkeep.phase(unit.now):
        case Phase.CANCELLED:
            raise Refused("upkeep_dropped" if upkeep.published_at is None else "upkeep_cancelled")
        case Phase.ENDED:
            raise Refused("upkeep_over")
        case Phase.PLANNED | Phase.ANNOUNCED | Phase.RUNNING:
            if stored.newest_event(unit, upkeep.id) != event:
                raise Refused("changed_meanwhile")


def _published(unit: Unit, event: int) -> Upkeep:
    upkeep = _as_seen(unit, event)
    if upkeep.published_at is None:
        raise Refused("not_published")
    return upkeep


def _unpublished(upkeep: Upkeep) -> None:
    if upkeep.published_at is not None:
        raise Refused("upkeep_published")


def _noted(unit: Unit, actor: Actor, number: int, what: str) -> Upkeep:
    stored.note(unit, number, what, actor.person_id)
    show(unit, number)
    return stored.by_id(unit, number)


def _said(
    unit: Unit, actor: Actor, number: int, word: Word, *, body: str = "", **more: Any
) -> Upkeep:
    event = stored.note(unit, number, word.value, actor.person_id)
    return say(unit, number, word, event, by=actor.person_id, body=clean(body), **more)
