"""Reads what monitors post: Alertmanager's webhook, version 4, or a plain JSON object. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import orjson

from core.domain.status.alerts import Alert
from core.domain.status.status import Status
from core.errors import MeldingError

MOST_ALERTS = 500  # of one post
MOST_LABELS = 100  # of one alert
_WELL = frozenset({"operational", "ok", "up", "resolved"})
_STATUSES = {
    "degraded": Status.DEGRADED,
    "degraded_performance": Status.DEGRADED,
    "partial_outage": Status.PARTIAL_OUTAGE,
    "major_outage": Status.MAJOR_OUTAGE,
    "down": Status.MAJOR_OUTAGE,
}
_SUMMARIES = ("summary", "description", "message")


class Malformed(MeldingError):
    """A post cannot be read; the sentence says what to mend."""


@dataclass(frozen=True, slots=True)
class Told:
    """The alerts of a post, and how many its sender had and left out (`max_alerts`)."""

    alerts: tuple[Alert, ...]
    left_out: int = 0


def read(body: bytes) -> Told:
    """Read a post.

    Raises: Malformed.
    """
    try:
        told = orjson.loads(body)
    except orjson.JSONDecodeError as err:
        raise Malformed("The body is no JSON.") from err
    if not isinstance(told, dict):
        raise Malformed("The body is no JSON object.")
    if "alerts" in told:
        return _of_alertmanager(told)
    return Told((_plain(told),))


def _of_alertmanager(told: Mapping[str, Any]) -> Told:
    if told.get("version") != "4":
        raise Malformed('This is not version "4" of the webhook of Alertmanager.')
    listed = told["alerts"]
    if not isinstance(listed, list) or len(listed) > MOST_ALERTS:
        raise Malformed(f"alerts is no list of {MOST_ALERTS} at most; group them narrower.")
    left_out = told.get("truncatedAlerts")
    count = left_out if isinstance(left_out, int) else 0
    return Told(tuple(_alert(one) for one in listed), count)


def _alert(one: Any) -> Alert:
    if not isinstance(one, dict) or one.get("status") not in ("firing", "resolved"):
        raise Malformed('An alert has no status "firing" or "resolved".')
    labels = _texts(one.get("labels"), "labels")
    notes = _texts(one.get("annotations", {}), "annotations")
    summary = next((notes[name] for name in _SUMMARIES if notes.get(name)), "")
    return Alert(
        fingerprint=_fingerprint(one.get("fingerprint") or sorted(labels.items())),
        firing=one["status"] == "firing",
        labels=labels,
        summary=summary or labels.get("alertname", ""),
    )


def _texts(told: Any, name: str) -> dict[str, str]:
    if (
        not isinstance(told, dict)
        or len(told) > MOST_LABELS
        or not all(isinstance(value, str) for value in told.values())
    ):
        raise Malformed(f"The {name} of an alert are no object of {MOST_LABELS} texts at most.")
    return told


def _plain(told: Mapping[str, Any]) -> Alert:
    """Read `{"component", "status", "summary", "key"}`; the last two may be left out."""
    found = {name: told.get(name, "") for name in ("component", "status", "summary", "key")}
    for name, value in found.items():
        if not isinstance(value, str):
            raise Malformed(f"{name} is no text.")
    status = found["status"].lower()
    if status not in _WELL and status not in _STATUSES:
        known = ", ".join(sorted((*_WELL, *_STATUSES)))
        raise Malformed(f"status is none of {known}.")
    if not found["component"] and not found["key"]:
        raise Malformed("Neither component nor key says what it is about.")
    return Alert(
        fingerprint=_fingerprint(found["key"] or found["component"]),
        firing=status in _STATUSES,
        labels={name: found[name] for name in ("component", "key", "status")},
        summary=found["summary"],
        status=_STATUSES.get(status),
    )


def _fingerprint(of: object) -> str:
    """Make what tells an alert from others of its monitor, of a length that is known."""
    return sha256(str(of).encode("utf-8", "replace")).hexdigest()[:40]
