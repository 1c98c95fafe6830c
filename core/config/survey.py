"""Whether reporters are asked how they were helped."""

from pydantic import BaseModel, ConfigDict


class Survey(BaseModel):
    """`never_after` names reasons of closing after which nobody is asked, as `no_response`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ask: bool = True
    never_after: tuple[str, ...] = ()
