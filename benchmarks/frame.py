"""What every benchmark shares: a goal is a ratio with a bound, a result is one line of JSON."""

import json
from dataclasses import asdict, dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Ratio:
    """A measured ratio and the bound it has to keep."""

    name: str
    value: float
    bound: float
    wanted: Literal["at least", "at most"] = "at least"

    @property
    def holds(self) -> bool:
        return self.value >= self.bound if self.wanted == "at least" else self.value <= self.bound


@dataclass(frozen=True, slots=True)
class Result:
    """What one benchmark found; `details` are the plain numbers behind the ratios."""

    benchmark: str
    ratios: tuple[Ratio, ...]
    details: dict[str, float] = field(default_factory=dict)

    def line(self) -> str:
        """Write the one line that a benchmark prints."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def read(cls, line: str) -> "Result":
        """Read the line of another process."""
        found = json.loads(line)
        ratios = tuple(Ratio(**ratio) for ratio in found["ratios"])
        return cls(found["benchmark"], ratios, found["details"])
