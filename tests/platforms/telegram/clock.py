"""The fake's time: real seconds, plus what a test has let pass."""

import time
from dataclasses import dataclass


@dataclass(slots=True)
class Clock:
    """Tells seconds since 1970; `advance` lets hours pass at once."""

    ahead: float = 0.0

    def now(self) -> float:
        return time.time() + self.ahead

    def unix(self) -> int:
        return int(self.now())

    def advance(self, seconds: float) -> None:
        self.ahead += seconds
