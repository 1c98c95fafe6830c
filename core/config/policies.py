"""What the desk promises: how long a case may take, in working time, and what pauses the clock."""

import re
from datetime import timedelta
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    field_validator,
    model_validator,
)

from core.config.texts import Id, Text

_DURATION = re.compile(r"(?:(\d{1,4})\s*h)?\s*(?:(\d{1,5})\s*m(?:in)?)?")
_LONGEST = timedelta(hours=5000)  # of working time: two to three years; longer is a slip of the pen

PriorityName = Literal["low", "normal", "high", "critical"]
KindName = Literal["fault", "question", "wish", "access"]
PausingState = Literal["pending_customer", "pending_external"]


def _duration(value: object) -> object:
    if not isinstance(value, str):
        return value
    length = length_of(value)
    if not length:
        raise ValueError('write working hours and minutes, such as "4h", "30m" or "1h 30m"')
    return length


def length_of(text: str) -> timedelta | None:
    """Read a length such as "1h 30m"; None if it is none, or a slip of the pen."""
    found = _DURATION.fullmatch(text.strip())
    if found is None or not any(found.groups()):
        return None
    length = timedelta(hours=int(found[1] or 0), minutes=int(found[2] or 0))
    return length if length <= _LONGEST else None


def written(length: timedelta) -> str:
    """Write a length the way `length_of` reads it."""
    hours, minutes = divmod(length // timedelta(minutes=1), 60)
    return f"{hours}h {minutes}m"


Duration = Annotated[timedelta, BeforeValidator(_duration), PlainSerializer(written)]
"""Working time: hours and minutes; a working day is as many hours as the calendar gives it."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Limit(_Part):
    """How long something may take: by priority, `otherwise` for those that are not named.

    A flag shortens that, where it gives less. A text alone is for all.
    """

    otherwise: Duration | None = None
    low: Duration | None = None
    normal: Duration | None = None
    high: Duration | None = None
    critical: Duration | None = None
    urgent: Duration | None = None
    payment: Duration | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_for_all(cls, value: Any) -> Any:
        return {"otherwise": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError('write a time for all, such as "4h", or one a priority')
        return self


class When(_Part):
    """Which cases a policy is for; what is left out does not matter."""

    urgent: bool | None = None
    payment: bool | None = None
    priority: tuple[PriorityName, ...] = ()
    kind: tuple[KindName, ...] = ()
    organisation: tuple[str, ...] = ()
    system: tuple[str, ...] = ()
    category: tuple[str, ...] = ()

    @property
    def is_narrow(self) -> bool:
        """Whether there may be cases that this is not for."""
        return self != When()

    @field_validator("priority", "kind", "organisation", "system", "category", mode="before")
    @classmethod
    def _one_or_several(cls, value: object) -> object:
        return (value,) if isinstance(value, str) else value


class Policy(_Part):
    """What is promised for the cases it is `when`-ever for, and in which calendar it counts.

    Everything is in working time. It counts from when the case came, but `next_update` from the
    first message of the reporter that nobody has answered, and `progress` from our last message
    to them, so that a long case is never silent. `pauses` are the states in which nothing counts;
    of updates those are `update_pauses`, since whoever waits for a third party still hears of us.
    """

    id: Id
    name: Text | None = None
    when: When = When()
    calendar: Id | None = None
    assessment: Limit | None = None
    first_response: Limit | None = None
    next_update: Limit | None = None
    progress: Limit | None = None
    resolution: Limit | None = None
    pauses: tuple[PausingState, ...] = ("pending_customer", "pending_external")
    update_pauses: tuple[PausingState, ...] = ("pending_customer",)
