"""What if it were urgent at a moment: who would be woken when, and where nobody would be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from core.db.people import people
from core.db.unit import Unit
from core.db.urgent.pages import Page
from core.domain.rights import Actor, check
from core.domain.tickets.ticket import Act
from core.domain.urgent.paging import Climbed, Ladder, climb
from core.domain.urgent.rules import beginnings, named_in
from core.services.people import reach
from core.services.urgent import calling, duty
from core.services.urgent.calling import Target
from core.services.urgent.climbing import is_attended

MOST = 400  # rungs that are worked out for one answer; each takes about a millisecond


@dataclass(frozen=True, slots=True)
class Woken:
    """One rung: when, how many rooms, who by name and on which platforms.

    `phones` are addresses outside that are nobody's own. `because` is why the whole team is called
    instead; without anybody and any room it is silence.
    """

    at: datetime
    rooms: int
    names: tuple[str, ...]
    platforms: tuple[str, ...]
    phones: int
    because: str
    is_last: bool

    @property
    def is_silence(self) -> bool:
        return not (self.rooms or self.names or self.phones)


@dataclass(frozen=True, slots=True)
class Again:
    """From `at` on the climb before it comes so many `times` more, with the very same people.

    None are rungs that are too many to be worked out.
    """

    at: datetime
    times: int | None


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What comes of one ladder, known by its id; the plain one has none."""

    name: str
    steps: tuple[Woken | Again, ...]


def what_if(unit: Unit, at: datetime, *, which: str = "", most: int = MOST) -> tuple[Foreseen, ...]:
    """Foresee every rung that a page would climb from a moment on, unanswered.

    Of each ladder that a case may begin with, or of `which`, by its id or by a system.
    """
    named, _ = named_in(unit.team, which)
    wanted = (named,) if named is not None else beginnings(unit.team)
    each = most // len(wanted)
    return tuple(Foreseen(one.name, tuple(_shown(unit, one, at, each))) for one in wanted)


def _shown(unit: Unit, ladder: Ladder, at: datetime, most: int) -> Iterator[Woken | Again]:
    """Give the rungs of each climb, and instead of one that only repeats the last a word."""
    last: list[Woken | Again] = []
    repeated = 0
    for _, rungs in groupby(_rungs(unit, ladder, at, most), key=lambda one: one[0]):
        climbed = [one for _, one in rungs]
        if _is_like(climbed, last):
            at, repeated = (at if repeated else climbed[0].at), repeated + 1
            continue
        if repeated:
            yield Again(at, repeated)
        yield from climbed
        last, repeated = climbed, 0


def _is_like(climbed: list[Woken | Again], last: list[Woken | Again]) -> bool:
    """Tell whether a climb calls whom the last one did, after the same waits."""
    return len(climbed) == len(last) and all(
        replace(now, at=then.at) == then and now.at - climbed[0].at == then.at - last[0].at
        for now, then in zip(climbed, last, strict=True)
    )


def _rungs(
    unit: Unit, ladder: Ladder, at: datetime, most: int
) -> Iterator[tuple[int, Woken | Again]]:
    """Work out rung by rung, with the number of the climb that it is of: `most`, and the last."""
    first = next(iter(duty.on_call(replace(unit, now=at), ladder.schedule, at)), None)
    page = Page(0, None, at, 0, at, None, None, person_id=first)
    while True:
        then = replace(unit, now=at)
        step = climb(ladder, page.taken, now=at, attended=is_attended(then))
        if page.rounds < most or step.is_fallback:
            woken, person_id = _woken(then, page, ladder, step)
            yield ladder.climbs(step.taken - 1), woken
            page = replace(page, person_id=person_id)
        elif page.rounds == most:
            yield 0, Again(at, None)
        if step.is_fallback:
            return
        page = replace(page, taken=step.taken, rounds=page.rounds + 1)
        at = step.next_at


def _woken(unit: Unit, page: Page, ladder: Ladder, step: Climbed) -> tuple[Woken, int | None]:
    """Tell whom a rung calls at the unit's moment, and whose turn it is then."""
    whose = calling.turn(unit, page, ladder, step)
    turn = whose.person_id
    targets, whose = calling.targets(unit, page, step, whose)
    named = [one for one in targets if one.person_id is not None]
    known = people.by_ids(unit, {one.person_id for one in named if one.person_id})
    others = [one for one in targets if one.person_id is None]
    phones = sum(one.place.platform == duty.OUTSIDE for one in others)
    woken = Woken(
        at=unit.now,
        rooms=sum(_is_heard(unit, one) for one in others) - phones,
        names=tuple(dict.fromkeys(one.name for one in known.values())),
        platforms=tuple(dict.fromkeys(one.place.platform for one in named)),
        phones=phones,
        because=whose.because or ("fallback" if step.is_fallback and ladder.legs else ""),
        is_last=step.is_fallback,
    )
    return woken, turn


def _is_heard(unit: Unit, one: Target) -> bool:
    return not reach.is_lost(unit, one.place)


def may_look(actor: Actor) -> None:
    """Let those who may be on call look.

    Raises: Refused: `not_allowed`.
    """
    check(actor, Act.DRILL)
