"""How the team tells of maintenance ahead of it."""

from datetime import timedelta
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Hours = Annotated[int, Field(ge=1, le=720)]


class Maintenance(BaseModel):
    """`remind_hours`: how long before it begins it is told of again; empty: never."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    remind_hours: Annotated[tuple[Hours, ...], Field(max_length=5)] = (24, 1)

    @property
    def reminders(self) -> tuple[timedelta, ...]:
        return tuple(timedelta(hours=one) for one in self.remind_hours)
