"""What can go wrong between Slack and us, ordered by a test."""

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limited:
    """429 with this Retry-After, in seconds, for the whole method or only for the channel."""

    retry_after: int = 1
    by_channel: bool = False


@dataclass(frozen=True, slots=True)
class Broken:
    """An HTML error page."""

    status: int = 503


@dataclass(frozen=True, slots=True)
class Dropped:
    """The connection breaks; `after` it took effect means that only the answer is lost."""

    after: bool = False


@dataclass(frozen=True, slots=True)
class Slow:
    """The answer comes this many seconds late."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Says:
    """An error of Slack's own, such as `internal_error` or `fatal_error`, with status 200."""

    error: str


Fault = Limited | Broken | Dropped | Slow | Says


@dataclass(slots=True)
class Weather:
    """Faults for calls, by method (`*` for any), and habits of event delivery.

    `chat.postMessage C0123` strikes in one channel only; `files` (downloads), `upload`,
    `response_url` and `socket` (connecting) count as methods too. A fault is spent when
    it struck; one given by `always` stays until `clear`.
    """

    duplicates: int = 0  # how often each event is sent again though it was acknowledged
    reverse: bool = False  # events that wait together go out last first
    held: bool = False  # events wait until `release`
    late: float = 0.0  # seconds before an event goes out
    _next: dict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    _always: dict[str, Fault] = field(default_factory=dict)

    def next(self, method: str, *faults: Fault) -> None:
        """Strike the next calls of `method`, one fault each, in this order."""
        self._next[method].extend(faults)

    def always(self, method: str, fault: Fault) -> None:
        self._always[method] = fault

    def clear(self) -> None:
        self.duplicates, self.reverse, self.held, self.late = 0, False, False, 0.0
        self._next.clear()
        self._always.clear()

    def strikes(self, method: str, channel: str = "") -> Fault | None:
        """The fault for this call, if any; it is spent by asking."""
        names = (f"{method} {channel}", method, "*")
        for name in names:
            if self._next[name]:
                return self._next[name].pop(0)
        return next((self._always[name] for name in names if name in self._always), None)
