"""What if it were urgent at a moment: who would be woken when, and where nobody would be."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.db.people import people
from core.db.unit import Unit
from core.db.urgent.pages import Page
from core.domain.rights import Actor, check
from core.domain.tickets.ticket import Act
from core.domain.urgent.paging import climb
from core.domain.urgent.rules import ladder_for
from core.services.urgent import calling, duty
from core.services.urgent.climbing import is_attended

MOST = 40  # rungs that are shown


@dataclass(frozen=True, slots=True)
class Woken:
    """One rung: when, how many rooms, who by name and on which platforms.

    `because` is why the whole team is called instead; without anybody and any room it is silence.
    """

    at: datetime
    rooms: int
    names: tuple[str, ...]
    platforms: tuple[str, ...]
    because: str
    is_last: bool

    @property
    def is_silence(self) -> bool:
        return not self.rooms and not self.names and not self.platforms


def what_if(unit: Unit, at: datetime) -> tuple[Woken, ...]:
    """Foresee every rung of the ladder that a page would climb from a moment on, unanswered."""
    ladder = ladder_for(unit.team, None)
    then = replace(unit, now=at)
    first = next(iter(duty.on_call(then, ladder.schedule, at)), None)
    page = Page(0, None, at, 0, at, None, None, person_id=first)
    found: list[Woken] = []
    while len(found) < MOST:
        then = replace(unit, now=at)
        step = climb(ladder, page.taken, now=at, attended=is_attended(then))
        whose = calling.turn(then, page, ladder, step)
        targets, whose = calling.targets(then, page, step, whose)
        names = people.by_ids(unit, {one.person_id for one in targets if one.person_id})
        found.append(
            Woken(
                at=at,
                rooms=sum(one.person_id is None for one in targets),
                names=tuple(dict.fromkeys(one.name for one in names.values())),
                platforms=tuple(
                    dict.fromkeys(one.place.platform for one in targets if one.person_id)
                ),
                because=whose.because or ("fallback" if step.is_fallback and ladder.legs else ""),
                is_last=step.is_fallback,
            )
        )
        if step.is_fallback:
            break
        page = replace(page, taken=step.taken, rounds=page.rounds + 1, person_id=whose.person_id)
        at = step.next_at
    return tuple(found)


def may_look(actor: Actor) -> None:
    """Let those who may be on call look.

    Raises: Refused: `not_allowed`.
    """
    check(actor, Act.DRILL)
