"""A call goes at once: the unit that owes it leases it to this process, and words it."""

import asyncio
from collections.abc import Callable

import structlog

from bot.delivery.ahead import Ahead
from bot.delivery.lane import Worded
from core.db.outbox import taking
from core.db.outbox.owed import Owed
from core.db.prepared import undone_alone
from core.db.unit import Unit

log = structlog.get_logger()
Claimed = tuple[list[Owed], dict[int, Worded]]


class Courier:
    """Hands what it took to `begin`, on the event loop it was made on.

    `name` gives each claim a name. `doubt` is called where nobody knows whether there is one.
    """

    def __init__(
        self,
        *,
        ahead: Ahead,
        name: Callable[[], str],
        begin: Callable[[Claimed], None],
        doubt: Callable[[], None],
    ) -> None:
        self._ahead = ahead
        self._name = name
        self._begin = begin
        self._doubt = doubt
        self._loop = asyncio.get_running_loop()

    def take(self, unit: Unit) -> Claimed:
        """Lease and word what the unit calls for; what cannot be is claimed as anything else is.

        Raises: DBAPIError: the connection is lost, and the unit with it.
        """
        try:
            with undone_alone(unit.connection):
                rows = taking.take(unit, unit.calls, by=self._name())
                taken = rows, self._ahead.claimed(unit, rows, busy=())
        except Exception:
            if unit.connection.invalidated:
                raise
            log.exception("a call could not be taken along")
            taken = [], {}
        if len(taken[0]) < len(set(unit.calls)):
            taking.leave(unit)
        return taken

    def go(self, taken: Claimed) -> None:
        if taken[0] and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._begin, taken)

    def lost(self) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._doubt)
