"""The journal of something that the team leads: who did what to it, and when.

The number of its newest entry is what somebody saw who acts on it.
"""

from dataclasses import dataclass

from sqlalchemy import Column, Table, func, insert, select

from core.db.unit import Unit
from core.errors import NotFound


@dataclass(frozen=True, slots=True)
class Journal:
    """Rows of `table` about what its column `about` points at; `what` names it to who misses it."""

    table: Table
    about: Column[int]
    what: str

    def note(self, unit: Unit, number: int, act: str, by: int | None) -> int:
        """Keep what was done, and give the number of this entry."""
        values = {self.about.name: number, "type": act, "actor_id": by, "at": unit.now}
        made: int = unit.connection.execute(
            insert(self.table).values(values).returning(self.table.c.id)
        ).scalar_one()
        return made

    def newest(self, unit: Unit, number: int) -> int:
        newest: int = unit.connection.execute(
            select(func.max(self.table.c.id)).where(self.about == number)
        ).scalar_one()
        return newest

    def subject(self, unit: Unit, entry: int) -> int:
        """Give what an entry is about.

        Raises: NotFound: there is no such entry.
        """
        found: int | None = unit.connection.execute(
            select(self.about).where(self.table.c.id == entry)
        ).scalar_one_or_none()
        if found is None:
            raise NotFound(self.what)
        return found
