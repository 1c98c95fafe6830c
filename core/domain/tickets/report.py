"""What a finished report says, and what follows from it."""

from dataclasses import dataclass
from typing import Any

from core.domain.tickets.ticket import Priority


@dataclass(frozen=True, slots=True)
class NewReport:
    """A report as a person sent it. `answers` are all answers in the order asked, by key.

    `cannot_get_in`, `work_stops` and `processes_stop` are what makes a case urgent by contract
    (R151, R192); payment is a flag of its own (R152). `payment_on` is an ISO date or empty.
    """

    kind: str
    title: str
    answers: tuple[tuple[str, Any], ...]
    system: str = ""
    category: str = ""
    component: str = ""
    administration: str = ""
    priority: Priority = Priority.NORMAL
    cannot_get_in: bool = False
    work_stops: bool = False
    processes_stop: bool = False
    payment: bool = False
    payment_on: str = ""
    payment_effect: str = ""
    scope: str = ""
    file_ids: tuple[int, ...] = ()
    source: str = ""
