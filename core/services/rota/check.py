"""What is wrong with the rota in the weeks to come, for whoever runs the desk."""

from dataclasses import dataclass
from datetime import timedelta

from core.config import rota as config
from core.db.people import named
from core.db.unit import Unit
from core.domain.rota import Shift
from core.services.people.people import can_be_written_to
from core.services.rota.rota import shifts_of

AHEAD = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class Lacks:
    """What one schedule lacks: shifts that nobody has, and people who hear nothing.

    `unknown` have never written to the bot, and `unreachable` take no private messages.
    """

    schedule: config.Schedule
    empty: bool
    gaps: tuple[Shift, ...]
    unknown: tuple[str, ...]
    unreachable: tuple[str, ...]


def lacking(unit: Unit, schedule: config.Schedule) -> Lacks:
    """Look at the next four weeks of a schedule."""
    around = shifts_of(unit, schedule, unit.now, unit.now + AHEAD)
    known = named.persons(unit, schedule.people)
    found = {one: known.get(one) for one in sorted(schedule.people)}
    return Lacks(
        schedule=schedule,
        empty=not schedule.people,
        gaps=tuple(one for one in around if one.is_gap),
        unknown=tuple(one for one, person in found.items() if person is None),
        unreachable=tuple(
            one
            for one, person in found.items()
            if person is not None and not can_be_written_to(unit, person)
        ),
    )
