"""What stood in open forms: Slack tells it while they are filled, not when they are closed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.adapters.slack.profile import Json

MOST_OPEN = 500  # forms remembered; the oldest is forgotten first

Key = tuple[str, str]


@dataclass(slots=True)
class HalfFilled:
    """Remembers the newest values of each form, in memory: a draft begins when it is closed."""

    _values: dict[Key, Mapping[str, Any]] = field(default_factory=dict)

    def see(self, body: Json) -> Json:
        """Remember what an interaction tells, and give it with what was told before its end."""
        view = body.get("view") or {}
        if view.get("type") != "modal":
            return body
        key = (str(view.get("id")), str(view.get("private_metadata")))
        values = (view.get("state") or {}).get("values") or {}
        before = self._values.pop(key, {})
        if body.get("type") != "view_closed":
            self._keep(key, values)
            return body
        return body if values else {**body, "view": {**view, "state": {"values": before}}}

    def _keep(self, key: Key, values: Mapping[str, Any]) -> None:
        self._values[key] = values
        while len(self._values) > MOST_OPEN:
            del self._values[next(iter(self._values))]
