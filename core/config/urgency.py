"""What makes a case urgent, or critical for a payment: rules of the team, and its payment runs."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from core.config.hours import Minute
from core.config.policies import When
from core.config.texts import Id, Text

MonthDay = Annotated[int, Field(ge=1, le=31)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Told(When):
    """Which cases a rule is for, by what the reporter answered besides."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cannot_get_in: bool | None = None
    work_stops: bool | None = None
    processes_stop: bool | None = None


class Flag(_Part):
    """One rule: the first of a flag that is for a case raises it, and is its reason.

    `name` is what people read; the reasons of the product's own rules are worded in any language.
    """

    id: Id
    flag: Literal["urgent", "payment"]
    name: Text | None = None
    when: Told


OWN = (
    Flag(id="cannot_get_in", flag="urgent", when=Told(cannot_get_in=True)),
    Flag(id="work_stops", flag="urgent", when=Told(work_stops=True)),
    Flag(id="payment_affected", flag="payment", when=Told(payment=True)),
)
"""R151 and R152: what counts where the team has written no rule of its own."""


class PaymentRun(_Part):
    """When a system pays: on days of every month, or on days of its own, from a time on.

    A day that a month does not have is its last.
    """

    system: Id
    days: tuple[MonthDay, ...] = ()
    dates: tuple[date, ...] = ()
    time: Minute = 12 * 60

    @model_validator(mode="after")
    def _ever_runs(self) -> Self:
        if not (self.days or self.dates):
            raise ValueError("say when it runs, such as days = [12, 25]")
        return self
