"""Much that is owed at once: kept in one statement, however many it is owed to."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.db.database import notify
from core.db.outbox import outbox
from core.db.outbox.owed import columns
from core.db.unit import Unit
from core.domain.intents import Intent, Nature
from core.domain.places import Address


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is owed to a person in a place, or to a place, under a natural unique key."""

    intent: Intent
    key: str
    person_id: int | None
    place: Address


def owe_all(unit: Unit, wanted: Sequence[Wanted], *, nature: Nature) -> None:
    """Owe messages that are kept up to date, as `outbox.owe` would one by one."""
    outbox.KEPT.each(
        unit.connection,
        [
            columns(
                one.intent,
                key=one.key,
                nature=nature,
                person_id=one.person_id,
                place=one.place,
                now=unit.now,
            )
            | outbox.moments(unit)
            for one in wanted
        ],
    )
    if wanted:
        notify(unit.connection, outbox.CHANNEL)
