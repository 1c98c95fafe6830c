"""The team's procedure, as `melding.toml` tells it: who is served, for what, when and how.

Every value has a default, so that `Team()` is a desk to which anybody may report.
"""

import re
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
    field_validator,
    model_validator,
)

from core.config.hours import Country, Hours, Timezone, Week
from core.config.settings import LANGUAGES, Language, valid_address

Kind = Literal["fault", "question", "wish", "access"]
QuestionType = Literal["text", "choice", "files", "date", "yesno"]

_ANY = ""  # the language of a text that was written once for all


def _id(value: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,31}", value):
        raise ValueError("write small letters, digits and _, at most 32, a letter first")
    return value


Id = Annotated[str, AfterValidator(_id)]  # short: it travels in buttons
Address = Annotated[str, AfterValidator(valid_address)]
Phone = Annotated[str, Field(pattern=r"^\+?[0-9 ()-]{3,24}$")]


class Text(RootModel[dict[str, str]]):
    """A text of the team: one for all languages, or one a language."""

    model_config = ConfigDict(frozen=True)

    @field_validator("root", mode="before")
    @classmethod
    def _one_for_all(cls, value: object) -> object:
        return {_ANY: value} if isinstance(value, str) else value

    @field_validator("root")
    @classmethod
    def _known_languages(cls, value: dict[str, str]) -> dict[str, str]:
        if strange := [language for language in value if language not in (_ANY, *LANGUAGES)]:
            raise ValueError(f"{strange[0]!r} is no language; known are {', '.join(LANGUAGES)}")
        if not value or not all(text.strip() for text in value.values()):
            raise ValueError("write a text, or one a language; an empty one says nothing")
        return value

    def of(self, language: str) -> str:
        """Return the text for readers of `language`, else the English, else the first one."""
        for wanted in (language, _ANY, "en"):
            if wanted in self.root:
                return self.root[wanted]
        return next(iter(self.root.values()))


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Desk(_Part):
    """The support desk itself."""

    name: Text = Text({_ANY: "Support"})
    key_prefix: Annotated[str, Field(pattern=r"^[A-Z]{2,6}$")] = "MEL"
    phone: Phone | None = None
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = LANGUAGES
    undo_seconds: Annotated[int, Field(ge=0, le=300)] = 10
    thread_replies: Literal["internal", "public"] = "internal"
    assign: Literal["by_hand", "in_turn"] = "by_hand"
    reopen_days: Annotated[int, Field(ge=0, le=3650)] = 30


class Organisation(_Part):
    """A customer of the desk; `phone` is the desk's number for its people."""

    id: Id
    name: str = Field(min_length=1)
    country: Country | None = None
    language: Language = "en"
    timezone: Timezone = "UTC"
    phone: Phone | None = None


class System(_Part):
    """A business system that the desk supports; one that pays has deadlines of its own."""

    id: Id
    name: Text
    pays: bool = False
    administrations: tuple[Annotated[str, Field(min_length=1)], ...] = ()


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
    """A kind of case that the desk knows, in one system or, without `system`, in all."""

    id: Id
    name: Text
    kind: Kind = "fault"
    system: Id | None = None
    questions: tuple[Question, ...] = ()


class Urgent(_Part):
    """How an urgent case insists; `phone` is the number to call beside writing."""

    page_every_minutes: Annotated[int, Field(ge=1, le=60)] = 5
    phone: Phone | None = None


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
    urgent: Urgent = Field(default_factory=Urgent)
    limits: Limits = Field(default_factory=Limits)
    roles: Roles = Field(default_factory=Roles)
    agents: tuple[Agent, ...] = ()

    def urgent_phone(self, organisation: str | None = None) -> str | None:
        """Return the number to call in an urgent case, the organisation's own one first."""
        own = (item.phone for item in self.organisations if item.id == organisation)
        return next(own, None) or self.urgent.phone or self.desk.phone
