"""Which ladder a page climbs: the team's first that is for the case, laid out as rungs."""

from collections.abc import Iterator
from datetime import timedelta

from core.config.paging import Ladder as Told
from core.config.team import Team
from core.domain.clocks.targets import Traits, suits
from core.domain.urgent.paging import Ladder, Leg, Only, Rung, Tell

_CALL = Rung(frozenset({Tell.PERSON, Tell.OUTSIDE}), timedelta(minutes=5))
BY_HAND = Leg((_CALL, _CALL))
"""What comes first where somebody was paged by name."""


def plain(team: Team) -> Ladder:
    """Give what is climbed where the team has told nothing: the room, again and again."""
    return Ladder(fallback=_again(team, Tell.ROOM), reconfirm=_reconfirm(team, None))


def ladder_for(team: Team, case: Traits | None, *, by_hand: bool = False) -> Ladder:
    """Give the ladder of a case, or of a drill; the first that is for it counts.

    `by_hand` puts two calls before it for whoever was paged by name.
    """
    told = next((one for one in team.ladders if case is None or suits(one.when, case)), None)
    first = (BY_HAND,) if by_hand else ()
    if told is None:
        bare = plain(team)
        return Ladder(fallback=bare.fallback, legs=first, reconfirm=bare.reconfirm)
    return _laid_out(team, told, *first)


def beginnings(team: Team) -> tuple[Ladder, ...]:
    """Give every ladder that some case begins with: the plain one too, if it is for any."""
    found: list[Ladder] = []
    for told in team.ladders:
        found.append(_laid_out(team, told))
        if not told.when.is_narrow:
            return tuple(found)
    return (*found, plain(team))


def named_in(team: Team, text: str) -> tuple[Ladder | None, str]:
    """Take a ladder from the beginning of a text, by its id or by a system; give the rest too.

    By a system it is the ladder that a critical fault of it would climb.
    """
    found: dict[str, Ladder] = {}
    for system in team.systems:
        case = Traits("critical", "fault", "", system.id, "", urgent=True, payment=False)
        for name in (system.id, *system.name.root.values()):
            found[name.casefold()] = ladder_for(team, case)
    found |= {told.id.casefold(): _laid_out(team, told) for told in team.ladders}
    words = text.split()
    for many in range(len(words), 0, -1):
        ladder = found.get(" ".join(words[:many]).casefold())
        if ladder is not None:
            return ladder, " ".join(words[many:])
    return None, text


def _laid_out(team: Team, told: Told, *first: Leg) -> Ladder:
    return Ladder(
        fallback=_again(team, Tell.TEAM),
        legs=(*first, *(_leg(one) for one in chain(team.ladders, told))),
        name=told.id,
        schedule=told.schedule or "",
        reconfirm=_reconfirm(team, told),
    )


def chain(ladders: tuple[Told, ...], first: Told) -> Iterator[Told]:
    """Give a ladder and those it goes on as; one that would come again is left out."""
    by_id = {one.id: one for one in ladders}
    seen: set[str] = set()
    told: Told | None = first
    while told is not None and told.id not in seen:
        seen.add(told.id)
        yield told
        told = by_id.get(told.then or "")


def _leg(told: Told) -> Leg:
    rungs = tuple(
        Rung(
            frozenset(Tell(one) for one in step.tell),
            step.wait,
            Only(step.only) if step.only else Only.ALWAYS,
        )
        for step in told.steps
    )
    return Leg(rungs, told.repeat)


def _again(team: Team, tell: Tell) -> Rung:
    return Rung(frozenset({tell}), timedelta(minutes=team.urgent.page_every_minutes))


def _reconfirm(team: Team, told: Told | None) -> timedelta | None:
    if told is not None and told.reconfirm is not None:
        return told.reconfirm
    minutes = team.urgent.reconfirm_minutes
    return timedelta(minutes=minutes) if minutes else None
