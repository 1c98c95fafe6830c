"""How the team publishes faults: what has to be said before, who looks at it, who may subscribe."""

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from core.config.settings import valid_address
from core.config.texts import Id, Text

Address = Annotated[str, AfterValidator(valid_address)]


class Check(BaseModel):
    """Something that the coordinator confirms before a notice is published (R136, R145)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Id
    name: Text


class Broadcasts(BaseModel):
    """What the publish gate asks beyond extent, workaround and the time of the next update.

    `second_pair`: somebody else than who wrote it lets it go. `long_running_hours`: how long an
    incident is open before its coordinator is asked whether it is still one. `subscribers` may
    decide, beside the team, what a room of others hears.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    second_pair: bool = False
    checklist: tuple[Check, ...] = ()
    subscribers: tuple[Address, ...] = ()
    long_running_hours: Annotated[int, Field(ge=1, le=720)] = 24

    @property
    def long_running(self) -> timedelta:
        return timedelta(hours=self.long_running_hours)
