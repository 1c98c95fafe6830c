"""A unit of work: a connection inside a transaction, the moment it runs at, the team's rules.

Services and queries get a `Unit` and never commit: the edge that submitted it does (and what
one unit does stands or falls together).
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection

from core.config.team import Team
from core.db.clocks.clocks import settle
from core.db.database import Database
from core.db.people.moved import settled
from core.domain.clocks.rules import Rules
from core.domain.places import Places
from core.errors import DatabaseUnavailable

T = TypeVar("T")


@dataclass(frozen=True)
class Unit:
    """What a use case works with. `now` is an aware moment in UTC; `told` is what is configured.

    `touched` are the tickets whose clocks may have changed: they are settled before the commit.
    `calls` are the keys of what is owed urgently: where it `sends`, a courier takes it along.
    """

    connection: Connection
    now: datetime
    team: Team
    told: Places
    rules: Rules
    touched: set[int] = field(default_factory=set)
    calls: list[str] = field(default_factory=list)
    sends: bool = False

    @cached_property
    def places(self) -> Places:
        """The team's rooms at their present addresses; looked up once, and only if asked for."""
        return settled(self.connection, self.told)


class Courier(Protocol):
    """Takes what is urgent out of the very unit that owes it; called on a database thread."""

    def take(self, unit: Unit) -> Any:
        """Claim `unit.calls` as the last thing of the unit, which it must not spoil.

        Whoever claims otherwise is woken for what is left, and only for that.
        """

    def go(self, taken: Any) -> None:
        """Send what was taken: the unit is committed."""

    def lost(self) -> None:
        """Look whether what was taken is claimed: nobody knows if the unit was committed."""


@dataclass(frozen=True, slots=True)
class Store:
    """Runs work as units on a database; `clock` gives the moment that a unit happens at.

    The first of the `couriers` takes along what a unit calls for.
    """

    database: Database
    team: Team
    places: Places
    clock: Callable[[], datetime]
    rules: Rules = field(init=False, repr=False, compare=False)
    couriers: list[Courier] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rules", Rules.of(self.team.procedure))

    def submit(
        self,
        work: Callable[[Unit], T],
        *,
        behind: bool = False,
        lasting: bool = True,
    ) -> Future[T]:
        """Run `work` as one unit. It may run twice, and only its last run is stored.

        With `behind` it lets others go first, for a moment at most. `lasting` is false for what is
        void when this machine is gone: see `Database.submit`.
        """
        now = self.clock()
        taken: list[tuple[Courier, Any]] = []  # by the last run of it

        def whole(connection: Connection) -> T:
            taken.clear()
            couriers = self.couriers[:1]
            unit = self._unit(connection, now, sends=bool(couriers))
            done = work(unit)
            if unit.touched:
                settle(connection, unit.rules, unit.touched, now=now)
            if unit.calls:
                taken.extend((one, one.take(unit)) for one in couriers)
            return done

        def committed(answer: Future[T]) -> None:
            for courier, what in taken:
                problem = answer.exception()
                if problem is None:
                    courier.go(what)
                elif isinstance(problem, DatabaseUnavailable):
                    courier.lost()

        answer = self.database.submit(whole, behind=behind, lasting=lasting)
        answer.add_done_callback(committed)
        return answer

    def read(self, work: Callable[[Unit], T]) -> Future[T]:
        """Run `work` on a read-only snapshot."""
        now = self.clock()
        return self.database.read(lambda connection: work(self._unit(connection, now)))

    def _unit(self, connection: Connection, now: datetime, *, sends: bool = False) -> Unit:
        return Unit(connection, now, self.team, self.places, self.rules, sends=sends)
