"""Who is warned, and when, that a promise is about to break or has broken."""

import re
from datetime import timedelta
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    field_validator,
    model_validator,
)

from core.config.policies import length_of, written

_SHARE = re.compile(r"(\d{1,3})\s*%")
_WHOLE = 100  # percent

TargetName = Literal["assessment", "first_response", "next_update", "resolution"]
Listener = Literal["handler", "room", "manager"]


def _lead(value: object) -> object:
    if isinstance(value, timedelta):
        return value
    text = value.strip() if isinstance(value, str) else ""
    if share := _SHARE.fullmatch(text):
        return int(share[1])
    length = length_of(text)
    if length is None:
        raise ValueError('write working time such as "30m", or a share of the promise: "25%"')
    return length


def _lead_written(lead: timedelta | int) -> str:
    return f"{lead}%" if isinstance(lead, int) else written(lead)


Lead = Annotated[
    timedelta | int, BeforeValidator(_lead), PlainSerializer(_lead_written, return_type=str)
]
"""Working time, or so many percent of the time that is promised."""


def _once_each(value: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(value)) < len(value):
        raise ValueError("name each of them once")
    return value


class WarningStep(BaseModel):
    """One step: so long `before` a promise is due, or `after` it has broken, who hears of it.

    Without `target` it is for every promise. A handler's step goes to the room while nobody
    works on the ticket.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    target: Annotated[tuple[TargetName, ...], AfterValidator(_once_each)] = ()
    before: Lead | None = None
    after: Lead | None = None
    tell: Annotated[tuple[Listener, ...], Field(min_length=1), AfterValidator(_once_each)]

    @field_validator("target", "tell", mode="before")
    @classmethod
    def _one_or_several(cls, value: object) -> object:
        return (value,) if isinstance(value, str) else value

    @model_validator(mode="after")
    def _at_one_moment(self) -> Self:
        if (self.before is None) == (self.after is None):
            raise ValueError("say either before or after, so that it is clear when")
        if self.before is not None and not self.before:
            raise ValueError('write before = "30m", or after = "0m" for the moment it breaks')
        if isinstance(self.before, int) and self.before >= _WHOLE:
            raise ValueError("that is as soon as the case comes; write less than 100%")
        return self

    def is_for(self, target: str) -> bool:
        return not self.target or target in self.target

    def offset(self, given: timedelta) -> timedelta:
        """Tell how long after the due time it comes, in working time; below zero for before."""
        lead, sign = (self.before, -1) if self.before is not None else (self.after or 0, 1)
        length = given * lead / _WHOLE if isinstance(lead, int) else lead
        return sign * length


THREE_STEPS = tuple(
    WarningStep.model_validate(step)
    for step in (
        {"before": "25%", "tell": "handler"},
        {"after": "0m", "tell": "room"},
        {"after": "25%", "tell": "manager"},
    )
)
"""The handler in time, the room when a promise breaks, the managers when it stays broken."""
