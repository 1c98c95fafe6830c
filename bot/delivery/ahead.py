"""What rows say, found out where their turn comes at once: in the unit that claims or notes."""

import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.delivery.errand import MOMENT
from bot.delivery.lane import Worded
from bot.delivery.pace import Pacers
from bot.delivery.preparing import Prepared, Preparing
from core.db.faults import is_of_the_database
from core.db.outbox import outbox
from core.db.outbox.owed import Owed
from core.db.unit import Unit

BUDGET = MOMENT / 4  # seconds of one unit; what is not worded by then is read in its turn


class ClaimLost(Exception):
    """Somebody else pays the row."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """Words rows inside a unit. A row that cannot be worded there says why in its own turn."""

    preparing: Preparing
    pacers: Pacers

    def claimed(
        self, unit: Unit, rows: Iterable[Owed], *, busy: Collection[str]
    ) -> dict[int, Worded]:
        """Word the first row of each lane that is not `busy`: just claimed, they are as wanted.

        Those behind it are not, for where they go may depend on what is noted of it.
        """
        until = time.monotonic() + BUDGET
        worded: dict[int, Worded] = {}
        for owed in _first_of_lanes(rows):
            if owed.lane not in busy and time.monotonic() < until:
                worded |= self._tried(unit, owed)
        return worded

    def next(self, unit: Unit, rows: Sequence[Owed]) -> dict[int, Worded]:
        """Word what comes next in a lane: what is noted before it counts."""
        for owed in rows[:1]:
            wanted = outbox.again(unit, owed)
            if wanted is not None:
                return self._tried(unit, wanted)
        return {}

    def anew(self, unit: Unit, owed: Owed) -> Worded:
        """Read what is wanted before what is true: what changes in between is wanted again.

        Raises: ClaimLost: nothing may be sent.
        """
        at = time.monotonic()
        wanted = outbox.again(unit, owed)
        if wanted is None:
            raise ClaimLost
        return Worded(wanted, self._prepare(unit, wanted), at)

    def _tried(self, unit: Unit, owed: Owed) -> dict[int, Worded]:
        at = time.monotonic()
        try:
            return {owed.id: Worded(owed, self._prepare(unit, owed), at)}
        except Exception as error:
            if is_of_the_database(error):
                raise  # the whole unit is spoilt, and done without this
            return {}  # it is raised again, and logged, in the row's turn

    def _prepare(self, unit: Unit, owed: Owed) -> Prepared:
        return self.preparing.prepare(unit, owed, tight=self.pacers.is_tight(owed.place))


def in_order(rows: Iterable[Owed]) -> Iterator[list[Owed]]:
    """Give the rows of each lane in the order in which they go, the urgent lanes first.

    What is new goes before what only changes: a question before the last one is greyed.
    """
    lanes = groupby(sorted(rows, key=_by_lane), key=lambda owed: owed.lane)
    yield from sorted((list(lane) for _, lane in lanes), key=_by_first)


def _first_of_lanes(rows: Iterable[Owed]) -> Iterator[Owed]:
    return (lane[0] for lane in in_order(rows))


def _by_lane(owed: Owed) -> tuple[str, bool, int]:
    return (owed.lane, owed.sent is not None, owed.id)


def _by_first(lane: Sequence[Owed]) -> tuple[bool, int]:
    return (not lane[0].urgent, lane[0].id)
