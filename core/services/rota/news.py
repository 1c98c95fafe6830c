"""What those concerned hear of the rota; every promise to say it is made here."""

from datetime import datetime

from core.db import rota
from core.db.outbox import outbox
from core.db.rota import Change
from core.db.unit import Unit
from core.domain.intents import Intent, Nature, Notice
from core.domain.places import Address
from core.services.urgent import duty


def rooms(unit: Unit) -> tuple[Address, ...]:
    """Give the rooms that hear of the rota: those on call, else the agents'."""
    return unit.places.on_call or unit.places.agents


def change_to(unit: Unit, change: Change, person_id: int, *, place: Address | None = None) -> None:
    """Show a change to somebody whom it concerns; the message follows what becomes of it."""
    outbox.owe(
        unit,
        Intent(Notice.ROTA_CHANGE, data={"change": change.id}),
        key=_key(change, person_id),
        nature=Nature.CARD,
        person_id=person_id,
        place=place,
    )


def change_in_rooms(unit: Unit, change: Change, *, but: Address | None) -> None:
    """Show a change to those who share a room on call, but where it was asked for."""
    for room in rooms(unit):
        if but is None or room != but.room:
            outbox.owe(
                unit,
                Intent(Notice.ROTA_CHANGE, data={"change": change.id}),
                key=f"rota:{change.id}@{room}",
                nature=Nature.CARD,
                place=room,
            )


def change_again(unit: Unit, change: Change) -> None:
    """Bring up to date whatever shows a change."""
    for person_id in {change.person_id, change.other_id} - {None}:
        outbox.bring_up_to_date(unit, _key(change, person_id))
    for room in rooms(unit):
        outbox.bring_up_to_date(unit, f"rota:{change.id}@{room}")


def _key(change: Change, person_id: int | None) -> str:
    return f"rota:{change.id}>{person_id}"


def became(unit: Unit, change: Change, person_id: int) -> None:
    """Tell somebody, once, what became of a change."""
    outbox.owe(
        unit,
        Intent(Notice.ROTA_NEWS, data={"change": change.id, "state": change.state.value}),
        key=f"rota-news:{change.id}:{change.state.value}>{person_id}",
        person_id=person_id,
    )


def gap(unit: Unit, schedule: str, start: datetime, end: datetime, *, cause: str) -> None:
    """Warn the rooms and the managers of a time in which nobody is on call, once a gap."""
    told = {"schedule": schedule, "start": start.isoformat(), "end": end.isoformat()}
    intent = Intent(Notice.ROTA_GAP, data=told)
    key = f"rota-gap:{schedule}:{cause}"
    for room in rooms(unit):
        outbox.owe(unit, intent, key=f"{key}@{room}", place=room)
    for person_id in duty.managers(unit):
        outbox.owe(unit, intent, key=f"{key}>{person_id}", person_id=person_id)


def handed_over(
    unit: Unit, schedule: str, before: rota.Watched, now: int | None, until: datetime | None
) -> None:
    """Tell the rooms and who is on call now that one took over from the other."""
    told = {
        "schedule": schedule,
        "from": before.person_id,
        "to": now,
        "at": unit.now.isoformat(),
        "until": until.isoformat() if until else "",
    }
    intent = Intent(Notice.HAND_OVER, data=told)
    key = f"hand-over:{schedule}:{unit.now.isoformat()}"
    for room in rooms(unit):
        outbox.owe(unit, intent, key=f"{key}@{room}", place=room)
    if now is not None:
        outbox.owe(unit, intent, key=f"{key}>{now}", person_id=now)
