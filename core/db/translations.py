"""What the team wrote in other languages of what it tells everybody."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Column, Table, delete, select

from core.db.tables import incident_texts, upkeep_texts
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.translations import Slot, Translation


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows of `table` about what its column `about` points at."""

    table: Table
    about: Column[int]

    def keep(self, unit: Unit, number: int, written: Iterable[Translation], *, by: int) -> None:
        """Keep translations; a second one of the same text takes the place of the first."""
        for one in written:
            where = {"language": one.language, "slot": one.slot.value, "mark": one.mark}
            values = {"body": one.body, "written_by": by, "at": unit.now}
            unit.connection.execute(
                insert_into(unit.connection, self.table)
                .values({self.about.name: number, **where, **values})
                .on_conflict_do_update(index_elements=[self.about.name, *where], set_=values)
            )

    def forget(self, unit: Unit, number: int, gone: Iterable[Translation]) -> None:
        kept = self.table.c
        for one in gone:
            unit.connection.execute(
                delete(self.table).where(
                    self.about == number,
                    kept.language == one.language,
                    kept.slot == one.slot.value,
                    kept.mark == one.mark,
                )
            )

    def of(self, unit: Unit, number: int) -> tuple[Translation, ...]:
        """Give all of one, the older ones first."""
        return self.of_several(unit, [number]).get(number, ())

    def of_several(self, unit: Unit, ids: Collection[int]) -> Mapping[int, tuple[Translation, ...]]:
        found: dict[int, tuple[Translation, ...]] = {}
        if ids:
            kept = self.table.c
            rows = unit.connection.execute(
                select(self.about, kept.slot, kept.language, kept.mark, kept.body)
                .where(self.about.in_(ids))
                .order_by(kept.at, kept.language, kept.slot)
            )
            for number, slot, *rest in rows:
                found[number] = (*found.get(number, ()), Translation(Slot(slot), *rest))
        return found


OF_INCIDENTS = Kept(incident_texts, incident_texts.c.incident_id)
OF_UPKEEPS = Kept(upkeep_texts, upkeep_texts.c.upkeep_id)
