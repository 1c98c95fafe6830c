"""What the team wrote of incidents in other languages."""

from sqlalchemy import select

from core.db.tables import incident_texts
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.incidents.translations import Slot, Translation


def keep(unit: Unit, incident_id: int, translation: Translation, *, by: int) -> None:
    """Keep a translation; a second one of the same text takes the place of the first."""
    values = {"body": translation.body, "written_by": by, "at": unit.now}
    unit.connection.execute(
        insert_into(unit.connection, incident_texts)
        .values(
            incident_id=incident_id,
            language=translation.language,
            slot=translation.slot.value,
            mark=translation.mark,
            **values,
        )
        .on_conflict_do_update(
            index_elements=["incident_id", "language", "slot", "mark"], set_=values
        )
    )


def of_incident(unit: Unit, incident_id: int) -> tuple[Translation, ...]:
    """Give all of them, the older ones first."""
    rows = unit.connection.execute(
        select(
            incident_texts.c.slot,
            incident_texts.c.language,
            incident_texts.c.mark,
            incident_texts.c.body,
        )
        .where(incident_texts.c.incident_id == incident_id)
        .order_by(incident_texts.c.at, incident_texts.c.language, incident_texts.c.slot)
    )
    return tuple(Translation(Slot(row[0]), row[1], row[2], row[3]) for row in rows)
