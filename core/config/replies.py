"""What the team writes again and again, and what its messages shall always hold."""

from typing import Annotated, Literal, Self, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator, model_validator

from core.config.texts import Id, Text, with_variables

VARIABLES = ("ticket", "title", "reporter", "agent", "desk", "phone")
"""What a canned reply may speak of; `phone` is the number for the reporter's organisation."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CannedReply(_Part):
    """A reply written once; it goes in the reporter's language, as far as it is in that."""

    id: Id
    name: Text
    text: Annotated[Text, AfterValidator(with_variables(*VARIABLES))]


class Element(_Part):
    """Something that a message shall hold, known by one of its words, or by what it `has`.

    A word may be several in a row; `*` at the end stands for any ending. Case does not count.
    """

    id: Id
    name: Text
    words: tuple[Annotated[str, Field(min_length=1)], ...] = ()
    has: Literal["reporter", "agent", "date"] | None = None

    @model_validator(mode="after")
    def _can_be_found(self) -> Self:
        if not self.words and self.has is None:
            raise ValueError('say how it is known: words = ["thank you"], or has = "reporter"')
        return self


Written = Literal[
    "reply", "ask", "solution", "priority", "incident", "maintenance", "release", "change"
]
"""What the team writes that others read (R137); what closes a ticket without one is a solution."""


class Checklist(_Part):
    """What is looked through for before it goes, of these kinds; none is held up.

    `hints` are the same for reporters, who see before they send what would help (R138).
    """

    applies_to: tuple[Written, ...] = get_args(Written)
    elements: tuple[Element, ...] = ()
    hints: tuple[Element, ...] = ()

    @field_validator("hints")
    @classmethod
    def _no_names(cls, value: tuple[Element, ...]) -> tuple[Element, ...]:
        if any(one.has in ("reporter", "agent") for one in value):
            raise ValueError('a report names nobody; write words, or has = "date"')
        return value
