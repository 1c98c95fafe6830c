"""What Telegram's adapter needs of the rest: the commands to offer, and a few sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Role(StrEnum):
    """Whose menu of commands it is."""

    REPORTER = "reporter"
    AGENTS = "agents"
    ON_CALL = "on_call"


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """A command: its name without the slash, and what it does."""

    name: str
    description: str


class Commands(Protocol):
    def of(self, role: Role, language: str) -> Sequence[CommandHelp]:
        """List what may be typed in such a role, in the order to offer."""


class Says(Protocol):
    """One language: `bot.wording.Voice` is this."""

    def say(self, key: str, **args: str | int) -> str: ...


class Voices(Protocol):
    @property
    def languages(self) -> Mapping[str, str]:
        """The languages we speak: code to its own name for itself."""

    def voice(self, language: str) -> Says:
        """Return the voice for a language we speak, or the one the bot falls back to."""
