"""The moment at which each unit that calls somebody is committed."""

import time
from typing import Any

from core.db.outbox import taking
from core.db.unit import Store, Unit


class Watched:
    """Stands before the courier of a store; `committed` has the moments, by the monotonic clock."""

    def __init__(self, store: Store) -> None:
        self.committed: list[float] = []
        self._couriers = store.couriers
        store.couriers.insert(0, self)

    def take(self, unit: Unit) -> Any:
        """Let the courier take what it will; where there is none, another process does."""
        if len(self._couriers) == 1:
            taking.leave(unit)
        return [(one, one.take(unit)) for one in self._couriers[1:2]]

    def go(self, taken: Any) -> None:
        self.committed.append(time.monotonic())
        for courier, what in taken:
            courier.go(what)

    def lost(self) -> None:
        raise RuntimeError("the database was away")
