"""What the desk may make of a report, beside what its reporter calls it."""

from dataclasses import dataclass

CONTRACT_KINDS = ("fault", "question", "wish", "access")
ORIGINS = ("user_error", "this_system", "neighbour_system", "unknown")
PATTERNS = ("general", "sporadic")

NO_COMPONENT = "_none"
"""What was said to be the part of a system: none in particular."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What was judged, as codes; empty: nothing was said of it. A component may be NO_COMPONENT."""

    category: str = ""
    contract_kind: str = ""
    origin: str = ""
    pattern: str = ""
    component: str = ""
