"""One request to a method: its parameters, whatever way they came, and its uploaded files."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.platforms.telegram.refusals import Json, malformed


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came within the request."""

    filename: str
    content: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Call:
    """Reads parameters as the Bot API server does: text from forms, values from JSON."""

    method: str
    given: Mapping[str, Any]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        return name in self.given or name in self.uploads

    def text(self, name: str, default: str = "") -> str:
        value = self.given.get(name)
        if value is None:
            return default
        if isinstance(value, (dict, list)):
            raise malformed(f'parameter "{name}" must be text')
        return str(value)

    def integer(self, name: str, default: int = 0) -> int:
        value = self.text(name)
        if not value:
            return default
        try:
            return int(value)
        except ValueError:
            raise malformed(f'parameter "{name}" must be a number') from None

    def optional(self, name: str) -> int | None:
        return self.integer(name) if self.text(name) else None

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "yes", "1"}

    def array(self, name: str) -> list[Any]:
        value = self._value(name, [])
        if not isinstance(value, list):
            raise malformed(f"can't parse {name}: expected an Array")
        return value

    def object(self, name: str) -> Json | None:
        value = self._value(name, None)
        if value is not None and not isinstance(value, dict):
            raise malformed(f"can't parse {name}: expected an Object")
        return value

    def strings(self) -> list[str]:
        """Give all that was sent as text, to look for what must not leave."""
        return [v if isinstance(v, str) else json.dumps(v) for v in self.given.values()]

    def _value(self, name: str, default: Any) -> Any:
        value = self.given.get(name)
        if value is None or value == "":
            return default
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise malformed(f"can't parse {name}: can't parse JSON object") from None
