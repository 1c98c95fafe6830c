"""What people in the rota want changed: a swap, a cover, an absence, drafted and held against it.

A draft counts for nothing: it is shown first, with weekday and date, and then agreed (`agreeing`).
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from core.config import rota as config
from core.db import rota
from core.db.people import people
from core.db.rota import Change, Kind
from core.db.unit import Unit
from core.domain.rights import Actor
from core.domain.rota import Shift
from core.errors import Refused
from core.services.people.people import can_be_written_to
from core.services.rota.rota import shifts_of, takes_part

LONGEST = timedelta(days=366)
TO_CONFIRM = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asks for. `whole_days`: no time of day was named, so it is cut to shifts."""

    start: datetime
    end: datetime
    whole_days: bool = False
    schedule: str = ""


def may_look(unit: Unit, actor: Actor) -> None:
    """Let the team pass, and whoever is named in a schedule.

    Raises: Refused: `go_to_room`, `not_allowed`.
    """
    if actor.works_here or takes_part(unit, actor.person_id):
        return
    raise Refused("go_to_room") if actor.stale else Refused("not_allowed", act="oncall")


def swap(unit: Unit, actor: Actor, wish: Wish, *, with_id: int) -> Change:
    """Draft that somebody else takes over a shift of the actor's.

    Raises: Refused: `rota_self`, `rota_unreachable`, `rota_not_yours`, `rota_which`,
    `rota_asked_already`, `rota_other_away`, and as `in_time`.
    """
    may_look(unit, actor)
    wish = in_time(unit, wish)
    if with_id == actor.person_id:
        raise Refused("rota_self")
    if not can_be_written_to(unit, with_id):
        raise Refused("rota_unreachable", name=people.by_id(unit, with_id).name)
    schedule, wish = of_mine(unit, actor.person_id, wish)
    asked_once(unit, actor.person_id, schedule.id, wish)
    is_there(unit, with_id, wish)
    wish = replace(wish, schedule=schedule.id)
    return _drafted(unit, Kind.SWAP, actor.person_id, with_id, wish=wish)


def cover(unit: Unit, actor: Actor, wish: Wish) -> Change:
    """Draft that the actor takes over, whoever's turn it is.

    Raises: Refused: `rota_which`, `rota_yours_already`, `rota_you_away`, and as `in_time`.
    """
    may_look(unit, actor)
    wish = in_time(unit, wish)
    schedule = _only(unit, wish.schedule)
    if all(one.who == actor.person_id for one in _within(unit, schedule, wish)):
        raise Refused("rota_yours_already")
    is_there(unit, actor.person_id, wish, own=True)
    wish = replace(wish, schedule=schedule.id)
    return _drafted(unit, Kind.COVER, actor.person_id, actor.person_id, wish=wish)


def away(unit: Unit, actor: Actor, wish: Wish) -> Change:
    """Draft that the actor is away: the next one of the rotation steps in.

    Raises: Refused: as `in_time`.
    """
    may_look(unit, actor)
    wish = replace(in_time(unit, wish), schedule="")
    return _drafted(unit, Kind.AWAY, actor.person_id, None, wish=wish)


def in_time(unit: Unit, wish: Wish) -> Wish:
    """Leave out what is over already.

    Raises: Refused: `rota_none`, `rota_past`, `rota_long`.
    """
    if not unit.team.schedules:
        raise Refused("rota_none")
    if wish.end <= unit.now:
        raise Refused("rota_past")
    if wish.end - unit.now > LONGEST:
        raise Refused("rota_long")
    return replace(wish, start=max(wish.start, unit.now.replace(second=0, microsecond=0)))


def _only(unit: Unit, named: str) -> config.Schedule:
    schedules = [one for one in unit.team.schedules if named in ("", one.id)]
    if len(schedules) != 1:
        listed = ", ".join(one.id for one in unit.team.schedules)
        raise Refused("rota_which", schedules=listed)
    return schedules[0]


def of_mine(unit: Unit, person_id: int, wish: Wish) -> tuple[config.Schedule, Wish]:
    """Find the schedule in which all of it is this person's shift; whole days are cut to it.

    Raises: Refused: `rota_not_yours`, `rota_which`.
    """
    found: list[tuple[config.Schedule, Wish]] = []
    for schedule in unit.team.schedules:
        if wish.schedule not in ("", schedule.id):
            continue
        parts = _within(unit, schedule, wish)
        mine = [one for one in parts if one.who == person_id]
        if not mine:
            continue
        if wish.whole_days and all(one.end == other.start for one, other in pairwise(mine)):
            found.append((schedule, replace(wish, start=mine[0].start, end=mine[-1].end)))
        elif len(mine) == len(parts):
            found.append((schedule, wish))
    if not found:
        raise Refused("rota_not_yours")
    if len(found) > 1:
        raise Refused("rota_which", schedules=", ".join(one.id for one, _ in found))
    return found[0]


def _within(unit: Unit, schedule: config.Schedule, wish: Wish) -> tuple[Shift, ...]:
    return shifts_of(unit, schedule, wish.start, wish.end)


def asked_once(unit: Unit, person_id: int, schedule: str, wish: Wish) -> None:
    """Refuse what somebody else has been asked for, as a whole or in part.

    Raises: Refused: `rota_asked_already`.
    """
    for one in rota.asked_by(unit, person_id):
        if one.schedule == schedule and one.start < wish.end and wish.start < one.end:
            asked = people.by_id(unit, one.other_id or person_id)
            raise Refused("rota_asked_already", name=asked.name)


def is_there(unit: Unit, person_id: int, wish: Wish, *, own: bool = False) -> None:
    """Refuse what would be the shift of somebody who is away then; their `own` is told to them.

    Raises: Refused: `rota_other_away`, `rota_you_away`.
    """
    for one in rota.agreed(unit, since=wish.start):
        if one.kind is Kind.AWAY and one.person_id == person_id and one.start < wish.end:
            if own:
                raise Refused("rota_you_away")
            raise Refused("rota_other_away", name=people.by_id(unit, person_id).name)


def _drafted(unit: Unit, kind: Kind, person_id: int, other_id: int | None, *, wish: Wish) -> Change:
    return rota.add(
        unit,
        kind=kind,
        schedule=wish.schedule,
        person_id=person_id,
        other_id=other_id,
        start=wish.start,
        end=wish.end,
        ends_at=unit.now + TO_CONFIRM,
    )
