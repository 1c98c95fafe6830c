"""What the team wrote of maintenance and releases in other languages."""

from collections.abc import Collection, Mapping

from sqlalchemy import select

from core.db.tables import upkeep_texts
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.incidents.translations import Slot, Translation

_T = upkeep_texts.c


def keep(unit: Unit, upkeep_id: int, translation: Translation, *, by: int) -> None:
    """Keep a translation; a second one of the same text takes the place of the first."""
    values = {"body": translation.body, "written_by": by, "at": unit.now}
    told = {
        "language": translation.language,
        "slot": translation.slot.value,
        "mark": translation.mark,
    }
    unit.connection.execute(
        insert_into(unit.connection, upkeep_texts)
        .values(upkeep_id=upkeep_id, **told, **values)
        .on_conflict_do_update(index_elements=["upkeep_id", *told], set_=values)
    )


def of(unit: Unit, ids: Collection[int]) -> Mapping[int, tuple[Translation, ...]]:
    """Give those of several, the older ones first."""
    found: dict[int, tuple[Translation, ...]] = {}
    if ids:
        rows = unit.connection.execute(
            select(_T.upkeep_id, _T.slot, _T.language, _T.mark, _T.body)
            .where(_T.upkeep_id.in_(ids))
            .order_by(_T.at, _T.language, _T.slot)
        )
        for number, slot, *rest in rows:
            found[number] = (*found.get(number, ()), Translation(Slot(slot), *rest))
    return found
