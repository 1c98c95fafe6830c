"""Whose turn it is: who knows what a ticket is about, is there, and has waited longest."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum


class Why(StrEnum):
    """Why somebody is proposed, the best reason first."""

    CATEGORY = "category"  # they know what it is about
    SYSTEM = "system"
    TURN = "turn"  # nobody knows it better, and they have waited longest
    AWAY = "away"  # they are not on shift


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be given a ticket. No skills named: they take anything.

    `last` is when they were given one, None for never.
    """

    person_id: int
    skills: frozenset[str]
    on_shift: bool
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    person_id: int
    why: Why


_NEVER = datetime.min.replace(tzinfo=UTC)


def in_turn(candidates: Iterable[Candidate], *, system: str, category: str) -> list[Turn]:
    """Put people in the order in which they should be given a ticket.

    Who is on shift goes first; among them who knows the category, then the system, then who takes
    anything, then the others; among equals who was given one longest ago.
    """
    ranked = sorted(
        (_place(one, system, category), one.last or _NEVER, one.person_id, one.on_shift)
        for one in candidates
    )
    return [
        Turn(person_id, Why.AWAY if not on_shift else _WHY[place[1]])
        for place, _, person_id, on_shift in ranked
    ]


_WHY = (Why.CATEGORY, Why.SYSTEM, Why.TURN, Why.TURN)


def _place(one: Candidate, system: str, category: str) -> tuple[bool, int]:
    if category and category in one.skills:
        known = 0
    elif system and system in one.skills:
        known = 1
    else:
        known = 2 if not one.skills else 3
    return (not one.on_shift, known)
