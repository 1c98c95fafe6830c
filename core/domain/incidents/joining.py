"""Those who have the same: who said so, how far it reaches with them, and what follows. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any, Literal

from core.config.broadcasts import MeToo as Rule
from core.domain.tickets.ticket import Priority

_STEPS = tuple(Priority)
TYPED = (
    *("title", "happened", "steps", "expected", "error_text", "since", "changes_told"),
    *("consequence", "affected_users", "guide_sections", "legal_reference"),
)
"""The answers of a report that are typed, in the order in which a note shows them."""

NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Offer:
    """Something known that a report may be about, as its reporter may see it.

    `code` is `i` or `t` with the number of an incident or a ticket; `key` is a ticket's. `body` and
    `workaround` are what everybody was told of an incident, in `language`.
    """

    code: str
    what: Literal["incident", "colleague", "own"]
    title: str
    at: datetime
    key: str = ""
    body: str = ""
    workaround: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody says who has the same: how far it reaches with them, and a payment's day.

    `answers` are what they had typed of a report, by field, `file_ids` what they had attached.
    """

    scope: str = ""
    payment: bool = False
    payment_on: str = ""
    answers: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    file_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MeToo:
    """Somebody who has the same as an incident or a ticket tells of; one of the two is set.

    `payment_on` is an ISO date or empty; `said` is what they had typed each time, by field.
    """

    id: int
    person_id: int
    organization_id: int | None
    incident_id: int | None
    ticket_id: int | None
    scope: str
    payment_on: str
    said: tuple[Mapping[str, Any], ...]
    joined_at: datetime
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class Blast:
    """How far something reaches: people and organisations, and the nearest payment (ISO or "")."""

    people: int
    organizations: int
    payment_on: str


def raises(blast: Blast, rule: Rule) -> bool:
    """Tell whether so many have it that the priority goes up."""
    many = bool(rule.people) and blast.people >= rule.people
    return many or (bool(rule.organisations) and blast.organizations >= rule.organisations)


def next_step(priority: Priority) -> Priority:
    """Give the priority above; the highest stays."""
    return _STEPS[min(_STEPS.index(priority) + 1, len(_STEPS) - 1)]
