"""How an urgent case insists: ladders of steps, and how long each waits for an answer."""

from datetime import timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from core.config.policies import Duration, When
from core.config.texts import Id

TellName = Literal["room", "person", "outside", "next", "team", "manager"]
LONGEST_WAIT = timedelta(hours=4)  # a longer one is silence


def _not_silent(length: timedelta) -> timedelta:
    if length > LONGEST_WAIT:
        raise ValueError("nobody would hear of it for so long; write 4h or less")
    return length


Wait = Annotated[Duration, AfterValidator(_not_silent)]
"""By the clock, not in working time."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Step(_Part):
    """Whom to tell, and how long to wait for an answer before the next step.

    `room` is the room on call, with a mention of the person on call; `person` writes to them on
    every platform of theirs, `outside` rings, texts or pushes; `next` turns to the next person
    and does both; `team` is everybody on call and the agents' rooms. With `only` a step is passed
    over while somebody is there ("outside"), or while nobody is ("within").
    """

    tell: Annotated[tuple[TellName, ...], Field(min_length=1)]
    wait: Wait = timedelta(minutes=5)
    only: Literal["within", "outside"] | None = None


class Ladder(_Part):
    """The steps for the cases it is `when`-ever for, taken `repeat` times.

    After that it goes on as the ladder `then`; the last one calls the whole team, again and again.
    `schedule` is one of the rota's; `reconfirm` is how long whoever took it may be silent.
    """

    id: Id
    when: When = When()
    schedule: Id | None = None
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=20)]
    repeat: Annotated[int, Field(ge=1, le=10)] = 1
    then: Id | None = None
    reconfirm: Wait | None = None


class Outside(_Part):
    """A telephone, SMS or push address; what it is stands in MELDING_OUTSIDE__<ADDRESS>.

    Without `person` it is the whole team's.
    """

    address: Id
    person: str | None = None
