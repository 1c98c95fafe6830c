"""Clocks as JSON, the way a ticket keeps them: what was promised, why, and what became of it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from core.domain.clocks.clocks import Clock, Clocks, measures
from core.domain.clocks.rules import Ruling
from core.domain.clocks.targets import Traits, reasons


def to_json(clocks: Clocks, ruling: Ruling, case: Traits) -> dict[str, Any]:
    """Write clocks down: moments in ISO 8601 and UTC, lengths in seconds of working time."""
    policy = ruling.policy
    kept: dict[str, Any] = {
        "policy": policy.id if policy else None,
        "because": dict(reasons(policy, case)) if policy else {},
        "calendar": ruling.calendar.id,
        "targets": {target.value: _clock(one) for target, one in clocks.clocks.items()},
    }
    if clocks.ended_at is not None:
        found = measures(clocks, policy, ruling.calendar.promised)
        kept["ended"] = clocks.ended_at.isoformat()
        kept["measures"] = {
            "waiting": _seconds(found.waiting),
            "assessment": _seconds(found.assessment),
            "response": _seconds(found.response),
            "gross": _seconds(found.gross),
            "net": _seconds(found.net),
        }
    return kept


def _clock(clock: Clock) -> Mapping[str, Any]:
    return {
        "start": clock.start.isoformat(),
        "given": _seconds(clock.given.length),
        "by": clock.given.because,
        "due": _moment(clock.due),
        "met": _moment(clock.met),
        "dropped": _moment(clock.dropped),
    }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _seconds(length: timedelta | None) -> float | None:
    return length.total_seconds() if length is not None else None
