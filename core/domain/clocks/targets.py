"""What is promised for a case: the first policy that is for it, and how long that gives."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from core.config.policies import Limit, Policy, When


class Target(StrEnum):
    """What is measured against a promise, in the order in which it is told."""

    ASSESSMENT = "assessment"
    FIRST_RESPONSE = "first_response"
    NEXT_UPDATE = "next_update"
    RESOLUTION = "resolution"


@dataclass(frozen=True, slots=True)
class Traits:
    """What policies ask about a case: ids of the team file, and its flags."""

    priority: str
    kind: str
    organisation: str
    system: str
    category: str
    urgent: bool
    payment: bool


@dataclass(frozen=True, slots=True)
class Given:
    """How long something may take, in working time, and the key of the policy that says so."""

    length: timedelta
    because: str


def choose(policies: Iterable[Policy], case: Traits) -> Policy | None:
    """Return the first policy that is for this case."""
    return next((policy for policy in policies if suits(policy.when, case)), None)


def reasons(policy: Policy, case: Traits) -> Mapping[str, str]:
    """Tell why a policy is for a case: what it asks for, and what the case has."""
    return {
        name: _trait(case, name)
        for name in policy.when.model_fields_set
        if getattr(policy.when, name) not in (None, ())
    }


def given(limit: Limit | None, case: Traits) -> Given | None:
    """Return the time for the case's priority, or the shorter one of a flag that it has."""
    if limit is None:
        return None
    keys = [case.priority if getattr(limit, case.priority) is not None else "otherwise"]
    keys += [flag for flag in ("urgent", "payment") if getattr(case, flag)]
    found = [Given(length, key) for key in keys if (length := getattr(limit, key)) is not None]
    return min(found, key=lambda one: one.length, default=None)


def suits(when: When, case: Traits) -> bool:
    """Tell whether a case is one that a rule is for."""
    return (
        when.urgent in (None, case.urgent)
        and when.payment in (None, case.payment)
        and all(
            not wanted or _trait(case, name) in wanted
            for name, wanted in (
                ("priority", when.priority),
                ("kind", when.kind),
                ("organisation", when.organisation),
                ("system", when.system),
                ("category", when.category),
            )
        )
    )


def _trait(case: Traits, name: str) -> str:
    value = getattr(case, name)
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
