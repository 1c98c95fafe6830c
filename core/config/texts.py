"""Texts and ids as the team writes them: one text for all languages, or one a language."""

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, RootModel, field_validator

from core.config.settings import LANGUAGES
from core.config.templates import strange

EVERY_LANGUAGE = ""  # the language of a text that was written once for all


def valid_id(value: str) -> str:
    """Return `value` if it can be an id.

    Raises: ValueError: it cannot.
    """
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,31}", value):
        raise ValueError("write small letters, digits and _, at most 32, a letter first")
    return value


Id = Annotated[str, AfterValidator(valid_id)]  # short: it travels in buttons


class Text(RootModel[dict[str, str]]):
    """A text of the team: one for all languages, or one a language."""

    model_config = ConfigDict(frozen=True)

    @field_validator("root", mode="before")
    @classmethod
    def _one_for_all(cls, value: object) -> object:
        return {EVERY_LANGUAGE: value} if isinstance(value, str) else value

    @field_validator("root")
    @classmethod
    def _known_languages(cls, value: dict[str, str]) -> dict[str, str]:
        if strange := [
            language for language in value if language not in (EVERY_LANGUAGE, *LANGUAGES)
        ]:
            raise ValueError(f"{strange[0]!r} is no language; known are {', '.join(LANGUAGES)}")
        if not value or not all(text.strip() for text in value.values()):
            raise ValueError("write a text, or one a language; an empty one says nothing")
        return value

    def of(self, language: str) -> str:
        """Return the text for readers of `language`, else the English, else the first one."""
        for wanted in (language, EVERY_LANGUAGE, "en"):
            if wanted in self.root:
                return self.root[wanted]
        return next(iter(self.root.values()))


def with_variables(*known: str) -> Callable[[Text], Text]:
    """Make a check that refuses a text with a variable that is none of these."""

    def check(text: Text) -> Text:
        unknown = strange(text.root.values(), known)
        if unknown is not None:
            listed = ", ".join(f"{{ {name} }}" for name in known)
            raise ValueError(f"there is no {{ {unknown} }} to fill in; known are {listed}")
        return text

    return check
