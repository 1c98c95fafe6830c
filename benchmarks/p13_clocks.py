"""P13: settling the clocks of a ticket with 500 events, against one with 5.

What comes along in a long case is mixed: notes, talk, questions with their answers, people.
"""

import statistics
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from sqlalchemy import insert

from benchmarks.frame import Ratio, Result
from core.clock import utc_now
from core.config.loading import example_team
from core.db import migrate
from core.db.clocks import clocks
from core.db.database import open_database
from core.db.people import people
from core.db.tables import events, messages
from core.db.tickets import tickets
from core.db.unit import Store, Unit
from core.domain.places import Places
from core.domain.tickets.ticket import Priority

FEW, MANY = 5, 500
RUNS = 300
ALIKE = (
    "note",
    "comment",
    "reply",
    "note",
    "ask",
    "answered",
    "reply",
    "comment",
    "note",
    "assigned",
)
SPOKEN = {"ask": "ask", "reply": "reply", "comment": "comment", "answered": "comment"}


def ticket_with(unit: Unit, count: int) -> int:
    """Store a ticket of a month with so many events and what was said with them."""
    person = people.add(unit, name="Kari")
    flags = {"urgent": False, "payment_critical": True}
    ticket = tickets.add(
        unit, kind="fault", reporter_id=person.id, priority=Priority.NORMAL.value, **flags
    )
    step = timedelta(days=30) / count
    began = unit.now - timedelta(days=30)
    for number in range(count):
        kind = "opened" if number == 0 else ALIKE[number % len(ALIKE)]
        about = {"ticket_id": ticket.id, "at": began + number * step, "actor_id": person.id}
        unit.connection.execute(insert(events).values(type=kind, data={"message": 1}, **about))
        if kind in SPOKEN:
            unit.connection.execute(
                insert(messages).values(
                    ticket_id=ticket.id,
                    author_id=person.id,
                    kind=SPOKEN[kind],
                    status="sent",
                    written_at=about["at"],
                    sent_at=about["at"],
                )
            )
    return ticket.id


def settling(unit: Unit, ticket_id: int) -> float:
    """Give the median of settling a ticket, in seconds of this thread's own work."""
    taken = []
    for _ in range(RUNS):
        began = time.thread_time()
        clocks.settle(unit.connection, unit.rules, [ticket_id], now=unit.now)
        taken.append(time.thread_time() - began)
    return statistics.median(taken)


def main() -> None:
    """Measure both on SQLite; what differs is ours, not the database's."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        url = f"sqlite:///{folder}/melding.db"
        migrate.upgrade(url)
        store = Store(open_database(url), example_team(), Places(), utc_now)
        few = store.submit(lambda unit: settling(unit, ticket_with(unit, FEW))).result()
        many = store.submit(lambda unit: settling(unit, ticket_with(unit, MANY))).result()
        store.database.close()
    ratio = Ratio(f"{MANY} events against {FEW}", many / few, 10, "at most")
    details = {"tickets a second, 5 events": 1 / few, "500 events": 1 / many}
    sys.stdout.write(Result("P13 clocks", (ratio,), details).line() + "\n")


if __name__ == "__main__":
    main()
