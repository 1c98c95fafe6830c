"""Whether reporters are asked how they were helped."""

from pydantic import BaseModel, ConfigDict


class Survey(BaseModel):
    """`never_after` names the reasons of closing after which nobody is asked.

    What was handed over is not solved yet: they are asked when the assignment is.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    ask: bool = True
    never_after: tuple[str, ...] = ("handed_over",)
