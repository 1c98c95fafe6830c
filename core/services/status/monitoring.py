"""What monitors tell, as drafts for the team or as the status of a part, by the team's rules.

An alert counts at once and is over only when it has been quiet for a while, so that one that comes
and goes every second is one: one entry in the log when it begins, one when it ends.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from core.config.monitors import Monitor
from core.db.incidents import incidents
from core.db.intake import inbox
from core.db.status import alerts
from core.db.unit import Unit
from core.domain.incidents.incidents import Incident, Told
from core.domain.rights import Actor
from core.domain.roles import Role
from core.domain.status.alerts import LOST, Alert, Lasting
from core.domain.status.status import Status, worst
from core.domain.text import LONGEST_TITLE, clean_line, undirected
from core.services.incidents import incidents as speaking
from core.services.status.status import note_changes, register_of

FORGOTTEN = timedelta(days=30)  # after its end; until then a draft that was made of it is known
LONGEST_SUMMARY = 300  # characters; a reason in the log is one line


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a post: alerts that a rule took, those that changed something, the others."""

    taken: int
    changed: int
    unmatched: int


def take(unit: Unit, monitor: str, told: Iterable[Alert], *, once: str = "") -> Taken | None:
    """Take what a monitor posted; `once` is what tells this very post from all others.

    None: this very post was taken before.
    """
    if once and not inbox.first_time(unit, f"monitor:{monitor}:{once}"):
        return None
    taken = changed = unmatched = 0
    for alert in told:
        found = _rule(unit, monitor, alert)
        if found is None:
            unmatched += 1
        else:
            taken += 1
            changed += _take(unit, *found, alert)
    return Taken(taken, changed, unmatched)


def _rule(unit: Unit, monitor: str, alert: Alert) -> tuple[Monitor, str] | None:
    """Find the first rule for an alert, and the part that it is about."""
    register = register_of(unit)
    for one in unit.team.monitors:
        part = one.component or alert.labels.get("component", "")
        if one.name == monitor and one.takes(alert.labels) and part in register:
            return one, part
    return None


def _take(unit: Unit, rule: Monitor, part: str, alert: Alert) -> bool:
    """Take one alert; tell whether anything is otherwise since."""
    before = alerts.of(unit, rule.name, alert.fingerprint)
    if not alert.firing:
        return _quiet(unit, rule, before)
    status = alert.status or Status(rule.status)
    if before is not None and before.ended_at is None:
        return _again(unit, rule, before, status)
    summary = undirected(clean_line(alert.summary))[:LONGEST_SUMMARY]
    values = {"part": part, "status": status.value, "act": rule.act, "summary": summary}
    if before is None:
        begun = alerts.begin(unit, rule.name, alert.fingerprint, **values)
        if begun is None:  # another replica was told the same at this moment
            return False
    else:
        since = {"began_at": unit.now, "heard_at": unit.now, "calm_at": None, "ended_at": None}
        alerts.change(unit, before.id, **values, **since)
        begun = alerts.of(unit, rule.name, alert.fingerprint) or before
    return _act(unit, begun)


def _quiet(unit: Unit, rule: Monitor, before: Lasting | None) -> bool:
    if before is None or before.ended_at is not None or before.calm_at is not None:
        return False
    alerts.change(unit, before.id, heard_at=unit.now, calm_at=unit.now + rule.calm)
    return True


def _again(unit: Unit, rule: Monitor, before: Lasting, status: Status) -> bool:
    """Take that an alert lasts, or has come back before it counted as over; it may be worse.

    What outlasts the incident that everybody knew of is brought before the team again.
    """
    level = worst((before.status, status))
    alerts.change(unit, before.id, heard_at=unit.now, calm_at=None, status=level.value)
    if level is not before.status and before.act == "status":
        _note(unit, before)
    if before.act == "draft" and _outlasts(unit, rule, before):
        return _draft(unit, replace(before, status=level))
    return level is not before.status


def _outlasts(unit: Unit, rule: Monitor, alert: Lasting) -> bool:
    known = incidents.by_ids(unit, [alert.incident_id] if alert.incident_id is not None else [])
    return any(
        one.resolved_at is not None and one.resolved_at + rule.calm <= unit.now for one in known
    )


def _act(unit: Unit, alert: Lasting) -> bool:
    if alert.act == "status":
        _note(unit, alert)
        return True
    return _draft(unit, alert)


def _note(unit: Unit, alert: Lasting) -> None:
    note_changes(unit, source=f"monitor {alert.monitor}", about=alert.id, reason=alert.summary)


def _draft(unit: Unit, alert: Lasting) -> bool:
    """Draft a notice for the team, unless somebody writes one already, or everybody knows."""
    by = Actor(alerts.person_of(unit, alert.monitor), frozenset({Role.AGENT}))
    there = (*incidents.open_ones(unit), *incidents.unpublished(unit))
    known = next((one for one in there if _concerns(unit, one, alert.part)), None)
    if known is not None:
        alerts.change(unit, alert.id, incident_id=known.id)
        return False
    told = Told(
        title=alert.summary[:LONGEST_TITLE], parts=(alert.part,), level=alert.status, body=""
    )
    made = speaking.draft(unit, by, told)
    alerts.change(unit, alert.id, incident_id=made.id)
    return True


def _concerns(unit: Unit, incident: Incident, part: str) -> bool:
    register = register_of(unit)
    return any(part in register.with_components(one) for one in incident.parts)


def settle(unit: Unit) -> int:
    """End the alerts that have been quiet for long enough, or that nobody repeats any more."""
    over = alerts.calm(unit)
    for one in over:
        alerts.change(unit, one.id, ended_at=unit.now)
        if one.act == "status":
            lost = one.calm_at is None and one.heard_at <= unit.now - LOST
            reason = "not heard of any more" if lost else one.summary
            note_changes(unit, source=f"monitor {one.monitor}", about=one.id, reason=reason)
    alerts.forget(unit, before=FORGOTTEN)
    return len(over)
