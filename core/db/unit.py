"""A unit of work: a connection inside a transaction, the moment it runs at, the team's rules.

Services and queries get a `Unit` and never commit: the edge that submitted it does (and what
one unit does stands or falls together).
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from sqlalchemy import Connection

from core.config.team import Team
from core.db.clocks.clocks import settle
from core.db.database import Database
from core.db.people.moved import settled
from core.domain.clocks.rules import Rules
from core.domain.places import Places

T = TypeVar("T")


@dataclass(frozen=True)
class Unit:
    """What a use case works with. `now` is an aware moment in UTC; `told` is what is configured.

    `touched` are the tickets whose clocks may have changed: they are settled before the commit.
    """

    connection: Connection
    now: datetime
    team: Team
    told: Places
    rules: Rules
    touched: set[int] = field(default_factory=set)

    @cached_property
    def places(self) -> Places:
        """The team's rooms at their present addresses; looked up once, and only if asked for."""
        return settled(self.connection, self.told)


@dataclass(frozen=True, slots=True)
class Store:
    """Runs work as units on a database; `clock` gives the moment that a unit happens at."""

    database: Database
    team: Team
    places: Places
    clock: Callable[[], datetime]
    rules: Rules = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rules", Rules.of(self.team.procedure))

    def submit(
        self,
        work: Callable[[Unit], T],
        *,
        behind: bool = False,
        ahead: bool = False,
        lasting: bool = True,
    ) -> Future[T]:
        """Run `work` as one unit. It may run twice, and only its last run is stored.

        With `behind` it lets others go first, for a moment at most; what is `ahead` goes before all
        that waits. `lasting` is false for what is void when this machine is gone: see
        `Database.submit`.
        """
        now = self.clock()

        def whole(connection: Connection) -> T:
            unit = self._unit(connection, now)
            done = work(unit)
            if unit.touched:
                settle(connection, unit.rules, unit.touched, now=now)
            return done

        return self.database.submit(whole, behind=behind, ahead=ahead, lasting=lasting)

    def read(self, work: Callable[[Unit], T]) -> Future[T]:
        """Run `work` on a read-only snapshot."""
        now = self.clock()
        return self.database.read(lambda connection: work(self._unit(connection, now)))

    def _unit(self, connection: Connection, now: datetime) -> Unit:
        return Unit(connection, now, self.team, self.places, self.rules)
