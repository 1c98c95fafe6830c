"""Which process holds a claim, and whether it is still alive."""

import os
import socket
import uuid
from dataclasses import dataclass

from core.db.outbox import holders, senders
from core.db.unit import Unit


@dataclass(frozen=True, slots=True)
class Holder:
    """A process as claims name it: host, process id, and a word of its own."""

    name: str

    @classmethod
    def of_this_process(cls) -> "Holder":
        return cls(f"{socket.gethostname()}/{os.getpid()}/{uuid.uuid4().hex[:8]}")

    def free_the_dead(self, unit: Unit) -> None:
        """Give back what processes of this host had claimed that are no more (a kill, a crash)."""
        others = [one for one in holders.leases(unit) if not one.startswith(f"{self.name}.")]
        dead = [one for one in others if self._is_dead(one)]
        if dead:
            holders.release(unit, dead)
        gone = [one for one in senders.names(unit) if self._is_dead(one)]
        if gone:
            senders.forget(unit, gone)

    def _is_dead(self, other: str) -> bool:
        host, _, process = other.rpartition("/")[0].rpartition("/")
        mine = self.name.rpartition("/")[0].rpartition("/")
        if host != mine[0] or not process.isdecimal():
            return False
        return process == mine[2] or not _alive(int(process))


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
