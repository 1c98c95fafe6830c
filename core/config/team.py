"""The team's procedure, as `melding.toml` tells it: who is served, for what, when and how.

Every value has a default, so that `Team()` is a desk to which anybody may report.
"""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from core.config.addresses import valid_address
from core.config.broadcasts import Broadcasts, MeToo
from core.config.bursts import Bursts
from core.config.hours import Country, Hours, Timezone, Week
from core.config.monitors import Monitor
from core.config.paging import Ladder, Outside
from core.config.policies import Policy
from core.config.procedure import Calendar, Procedure
from core.config.reminders import Reminders
from core.config.replies import CannedReply, Checklist
from core.config.rota import Schedule
from core.config.settings import LANGUAGES, Language
from core.config.status_page import StatusPage
from core.config.survey import Survey
from core.config.systems import System
from core.config.texts import EVERY_LANGUAGE, Id, Text
from core.config.upkeep import Maintenance
from core.config.urgency import OWN, Flag, PaymentRun
from core.config.warning import THREE_STEPS, WarningStep

Kind = Literal["fault", "question", "wish", "access"]
QuestionType = Literal["text", "choice", "files", "date", "yesno"]

Address = Annotated[str, AfterValidator(valid_address)]
Phone = Annotated[str, Field(pattern=r"^\+?[0-9 ()-]{3,24}$")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Desk(_Part):
    """The support desk itself."""

    name: Text = Text({EVERY_LANGUAGE: "Support"})
    key_prefix: Annotated[str, Field(pattern=r"^[A-Z]{2,6}$")] = "MEL"
    phone: Phone | None = None
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = LANGUAGES
    undo_seconds: Annotated[int, Field(ge=0, le=300)] = 10
    thread_replies: Literal["internal", "public"] = "internal"
    assign: Literal["by_hand", "in_turn"] = "by_hand"
    reopen_days: Annotated[int, Field(ge=0, le=3650)] = 30


class Organisation(_Part):
    """A customer of the desk; `phone` is the desk's number for its people.

    `calendar` is one of `[[calendars]]`, where what was promised to them counts in other hours.
    What weighs more by contract comes first in the queue. `contacts` are people who get what is
    told to everybody as direct messages.
    """

    id: Id
    name: str = Field(min_length=1)
    country: Country | None = None
    language: Language = "en"
    timezone: Timezone = "UTC"
    phone: Phone | None = None
    phone_outside: Phone | None = None
    calendar: Id | None = None
    weight: Annotated[int, Field(ge=0, le=99)] = 0
    contacts: tuple[Address, ...] = ()


class Choice(_Part):
    """One answer of a question that has choices."""

    id: Id
    label: Text


class Question(_Part):
    """What a category asks beyond what every report asks."""

    key: Id
    label: Text
    type: QuestionType = "text"
    required: bool = False
    choices: tuple[Choice, ...] = ()

    @model_validator(mode="after")
    def _choices_where_they_belong(self) -> Self:
        if self.type == "choice" and not self.choices:
            raise ValueError("a question of type choice needs choices")
        if self.type != "choice" and self.choices:
            raise ValueError('choices belong to a question of type = "choice"')
        return self


class Category(_Part):
    """A kind of case that the desk knows, in one system or, without `system`, in all.

    `component` is the part of the system that fails in such a case, where it is always the same.
    """

    id: Id
    name: Text
    kind: Kind = "fault"
    system: Id | None = None
    component: Id | None = None
    questions: tuple[Question, ...] = ()


class Urgent(_Part):
    """How an urgent case insists; `phone` is the number to call beside writing.

    Whoever took it is asked after `reconfirm_minutes` of silence whether they are still on it; 0
    never asks. Pages of one system within `join_minutes` become one; 0 keeps each by itself. How
    many have joined is told every `digest_minutes`. One person is called for `calls_at_once` pages
    within five minutes; of what comes beyond that they hear in one message.
    `payment_hours` before a payment a case that it depends on becomes urgent; 0: never.
    `phone_outside` is called while nobody is at the desk.
    """

    page_every_minutes: Annotated[int, Field(ge=1, le=60)] = 5
    payment_hours: Annotated[int, Field(ge=0, le=336)] = 0
    reconfirm_minutes: Annotated[int, Field(ge=0, le=1440)] = 120
    join_minutes: Annotated[int, Field(ge=0, le=120)] = 10
    digest_minutes: Annotated[int, Field(ge=1, le=60)] = 1
    calls_at_once: Annotated[int, Field(ge=1, le=100)] = 5
    phone: Phone | None = None
    phone_outside: Phone | None = None


class Limits(_Part):
    """What one report may carry."""

    file_megabytes: Annotated[int, Field(ge=1, le=1000)] = 20
    files: Annotated[int, Field(ge=1, le=50)] = 10


class Roles(_Part):
    """Who holds a role besides being in a room, as addresses `platform:id`."""

    agent: tuple[Address, ...] = ()
    on_call: tuple[Address, ...] = ()
    coordinator: tuple[Address, ...] = ()
    manager: tuple[Address, ...] = ()


class Agent(_Part):
    """What an agent knows, and when they are on shift.

    `skills` are ids of systems and categories, none for anything; without `shifts` they are there
    whenever the desk is.
    """

    person: Address
    skills: tuple[Id, ...] = ()
    shifts: Week | None = None


class Team(_Part):
    """The whole procedure."""

    desk: Desk = Field(default_factory=Desk, alias="team")
    organisations: tuple[Organisation, ...] = ()
    systems: tuple[System, ...] = ()
    categories: tuple[Category, ...] = ()
    hours: Hours = Field(default_factory=Hours)
    calendars: tuple[Calendar, ...] = ()
    policies: tuple[Policy, ...] = ()
    warnings: tuple[WarningStep, ...] = THREE_STEPS
    urgent: Urgent = Field(default_factory=Urgent)
    flags: tuple[Flag, ...] = OWN
    payment_runs: tuple[PaymentRun, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    outside: tuple[Outside, ...] = ()
    limits: Limits = Field(default_factory=Limits)
    reminders: Reminders = Field(default_factory=Reminders)
    replies: tuple[CannedReply, ...] = ()
    checklist: Checklist = Field(default_factory=Checklist)
    survey: Survey = Field(default_factory=Survey)
    broadcasts: Broadcasts = Field(default_factory=Broadcasts)
    me_too: MeToo = Field(default_factory=MeToo)
    maintenance: Maintenance = Field(default_factory=Maintenance)
    bursts: Bursts = Field(default_factory=Bursts)
    status_page: StatusPage = Field(default_factory=StatusPage)
    monitors: tuple[Monitor, ...] = ()
    roles: Roles = Field(default_factory=Roles)
    agents: tuple[Agent, ...] = ()
    schedules: tuple[Schedule, ...] = ()

    @property
    def procedure(self) -> Procedure:
        """All that the clocks of tickets are derived by."""
        return Procedure(
            hours=self.hours,
            calendars=self.calendars,
            policies=self.policies,
            of_organisations={
                one.id: one.calendar for one in self.organisations if one.calendar is not None
            },
            warnings=self.warnings if self.policies else (),
            weights={one.id: one.weight for one in self.organisations if one.weight},
        )

    @property
    def phones_outside(self) -> bool:
        """Whether another number is called while nobody is at the desk."""
        listed = any(one.phone_outside for one in self.organisations)
        return listed or self.urgent.phone_outside is not None

    def urgent_phone(self, organisation: str | None = None, *, attended: bool = True) -> str | None:
        """Return the number to call in an urgent case, the organisation's own one first.

        While nobody is there, what the team names for that goes before all others.
        """
        listed = [item for item in self.organisations if item.id == organisation]
        late = next((item.phone_outside for item in listed), None) or self.urgent.phone_outside
        if not attended and late:
            return late
        own = next((item.phone for item in listed), None)
        return own or self.urgent.phone or self.desk.phone
