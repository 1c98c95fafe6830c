"""`/status.json`: the summary in the shape that readers of Statuspage know (its API, version 2)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import orjson

from bot.pages.status.reading import Reading, machine
from bot.pages.status.spots import Kind, Links, Spot
from core.domain.incidents.incidents import Progress, Update
from core.domain.status.status import Status
from core.domain.text import undirected
from core.domain.upkeep import Entry, Kind as Plan, Phase, Word
from core.services.status.status import IncidentShown, PartShown
from core.services.upkeep.upkeep import UpkeepShown

PAGE = "melding"  # the id of the page, which is in every record of it
_WORDS = {  # what readers of Statuspage know; the others are the same
    Progress.AFTERWORD: "postmortem",
    Progress.CORRECTED: "identified",
    Progress.RETRACTED: "resolved",
}
_COMPONENT = {
    Status.OPERATIONAL: "operational",
    Status.MAINTENANCE: "under_maintenance",
    Status.DEGRADED: "degraded_performance",
    Status.PARTIAL_OUTAGE: "partial_outage",
    Status.MAJOR_OUTAGE: "major_outage",
}
IMPACT = {
    Status.OPERATIONAL: "none",
    Status.MAINTENANCE: "maintenance",
    Status.DEGRADED: "minor",
    Status.PARTIAL_OUTAGE: "major",
    Status.MAJOR_OUTAGE: "critical",
}
_PHASES = {
    Phase.PLANNED: "scheduled",
    Phase.ANNOUNCED: "scheduled",
    Phase.RUNNING: "in_progress",
    Phase.ENDED: "completed",
    Phase.CANCELLED: "completed",
}
_AS_MARKUP = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}  # in JSON the same, in HTML nothing


def write(spot: Spot, reader: Reading, links: Links) -> bytes:
    """Write how everything is, what is open and what is ahead."""
    components = list(_components(reader))
    told = {
        "page": {
            "id": PAGE,
            "name": undirected(reader.desk),
            "url": links.whole(spot.at(Kind.FRONT), on=spot),
            "time_zone": reader.zone,
            "updated_at": _changed(reader),
        },
        "status": {"indicator": reader.overview.indicator.value, "description": reader.sentence},
        "components": components,
        "incidents": [
            incident(one, links.whole(spot.at(Kind.ONE, one.id), on=spot), components)
            for one in reader.overview.incidents
        ],
        "scheduled_maintenances": [
            _maintenance(
                one, reader, links.whole(spot.at(Kind.PLANNED, one.id), on=spot), components
            )
            for one in reader.plans(Plan.MAINTENANCE)
        ],
    }
    written = orjson.dumps(told).decode()
    for mark, escaped in _AS_MARKUP.items():
        written = written.replace(mark, escaped)
    return written.encode()


def _changed(reader: Reading) -> str:
    return machine(reader.told.changed_at or reader.overview.at)


def _components(reader: Reading) -> Iterator[dict[str, Any]]:
    place = 0
    for system in reader.overview.systems:
        for one in (system, *system.components):
            place += 1
            yield _component(one, place, reader)


def _component(one: PartShown, place: int, reader: Reading) -> dict[str, Any]:
    group = {"components": [each.part.id for each in one.components]} if one.components else {}
    return {
        "id": one.part.id,
        "name": undirected(reader.name(one)),
        "status": _COMPONENT[one.standing.status],
        "created_at": _changed(reader),
        "updated_at": _changed(reader),
        "position": place,
        "description": undirected(reader.contact(one)) or None,
        "showcase": False,
        "start_date": None,
        "group_id": one.part.of or None,
        "page_id": PAGE,
        "group": bool(one.components),
        "only_show_if_degraded": False,
        **group,
    }


def incident(one: IncidentShown, address: str, components: list[dict[str, Any]]) -> dict[str, Any]:
    """Write an incident with its timeline, the newest entry first."""
    monitored = (each.at for each in one.updates if each.progress is Progress.MONITORING)
    return {
        "id": str(one.id),
        "name": undirected(one.title),
        "status": _progress(one.progress),
        "created_at": machine(one.published_at),
        "started_at": machine(one.published_at),
        "updated_at": machine(changed(one)),
        "monitoring_at": next((machine(at) for at in monitored), None),
        "resolved_at": machine(one.resolved_at) if one.resolved_at else None,
        "impact": IMPACT[one.impact],
        "shortlink": address,
        "page_id": PAGE,
        "incident_updates": [_update(each) for each in reversed(one.updates)],
        "components": [each for each in components if each["id"] in one.parts],
    }


def changed(one: IncidentShown) -> datetime:
    """Give when the newest was said of an incident."""
    return max((each.at for each in one.updates), default=one.published_at)


def _update(entry: Update) -> dict[str, Any]:
    at = machine(entry.at)
    return {
        "id": str(entry.id),
        "status": _progress(entry.progress),
        "body": undirected(entry.body),
        "incident_id": str(entry.incident_id),
        "created_at": at,
        "updated_at": at,
        "display_at": at,
        "affected_components": None,
    }


def _maintenance(
    one: UpkeepShown, reader: Reading, address: str, components: list[dict[str, Any]]
) -> dict[str, Any]:
    """Write maintenance with its timeline, the newest entry first."""
    return {
        "id": f"maintenance-{one.id}",  # incidents have numbers of their own
        "name": undirected(one.title),
        "status": _PHASES[one.phase],
        "created_at": machine(one.published_at),
        "started_at": machine(one.starts_at),
        "updated_at": machine(one.changed_at),
        "monitoring_at": None,
        "resolved_at": machine(one.ended_at) if one.ended_at else None,
        "impact": "maintenance",
        "shortlink": address,
        "page_id": PAGE,
        "incident_updates": [_entry(each, one, reader) for each in reversed(one.entries)],
        "components": [each for each in components if each["id"] in one.parts],
        "scheduled_for": machine(one.starts_at),
        "scheduled_until": machine(one.ends_at),
    }


def _entry(entry: Entry, one: UpkeepShown, reader: Reading) -> dict[str, Any]:
    at = machine(entry.at)
    began = entry.word in (Word.STARTED, Word.EXTENDED)
    return {
        "id": f"maintenance-{one.id}-{entry.id}",
        "status": "in_progress" if began else "scheduled",
        "body": undirected(": ".join(filter(None, (reader.word(one, entry), entry.body)))),
        "incident_id": f"maintenance-{one.id}",
        "created_at": at,
        "updated_at": at,
        "display_at": at,
        "affected_components": None,
    }


def _progress(progress: Progress) -> str:
    return _WORDS.get(progress, progress.value)
