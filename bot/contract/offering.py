"""What the application hands to every adapter: the commands to offer, and languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Role(StrEnum):
    """Whose commands they are: somebody's in private, or those of a room of the team."""

    REPORTER = "reporter"
    AGENTS = "agents"
    ON_CALL = "on_call"


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """A command: its name without the slash, what it does, and what may follow it."""

    name: str
    description: str
    usage: str = ""


class Commands(Protocol):
    def of(self, role: Role, language: str) -> Sequence[CommandHelp]:
        """List what may be typed in such a role, in the order to offer."""


class Says(Protocol):
    """One language: `bot.wording.Voice` is this."""

    def say(self, key: str, **args: str | int) -> str: ...

    def size(self, size: int) -> str:
        """Say a number of bytes."""


class Voices(Protocol):
    @property
    def languages(self) -> Mapping[str, str]:
        """The languages we speak: code to its own name for itself."""

    def voice(self, language: str) -> Says:
        """Return the voice for a language we speak, or the one the bot falls back to."""
