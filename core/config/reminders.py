"""What is done when something waits too long: the team's steps, day by day."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from core.config.texts import Text, with_variables

VARIABLES = ("ticket", "title", "reporter", "desk", "date")
"""What a team's own reminder may speak of; `date` is the day on which the ticket is closed."""

Days = Annotated[int, Field(ge=1, le=365)]
Worded = Annotated[Text, AfterValidator(with_variables(*VARIABLES))]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Step(_Part):
    """One step: so many days after the waiting began, a reminder, or the end."""

    after: Days
    close: bool = False
    text: Worded | None = None


def _in_order(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    days = [step.after for step in steps]
    if sorted(set(days)) != days:
        raise ValueError("each step comes later than the one before; put them in order")
    if any(step.close for step in steps[:-1]):
        raise ValueError("nothing comes after closing; make it the last step")
    if len(steps) == 1 and steps[0].close:
        raise ValueError("nobody is told before it closes; put a reminder first")
    return steps


Steps = Annotated[tuple[Step, ...], AfterValidator(_in_order)]
AFTER_WEEKS = (Step(after=7), Step(after=14), Step(after=21, close=True))
"""R224: a reminder after one week and after two, closed after three."""


class Draft(_Part):
    """What was begun and not sent: when its person is reminded, and when it is dropped."""

    remind: Days = 1
    drop: Days = 7

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.drop <= self.remind:
            raise ValueError("drop a draft later than you remind of it")
        return self


class Reminders(_Part):
    """Steps for what waits; without any, it waits for ever.

    `information` and `confirmation` are what a reporter is asked for, `progress` is how many days
    the reporter is without news while somebody outside works on it, until the team is reminded.
    With `days` "working" only days count on which somebody is there.
    """

    days: Literal["calendar", "working"] = "calendar"
    information: Steps = AFTER_WEEKS
    confirmation: Steps = AFTER_WEEKS
    progress: Days | None = 7
    draft: Draft = Draft()
