"""The words that adapters need of the application: languages, and commands with their help."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot import commands
from bot.contract import CommandHelp, Role
from bot.wording import LANGUAGES, Voice, Wording


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages we speak."""

    wording: Wording

    @property
    def languages(self) -> Mapping[str, str]:
        return {one: self.wording.voice(one).say("language-name") for one in LANGUAGES}

    def voice(self, language: str) -> Voice:
        return self.wording.voice(language)


@dataclass(frozen=True, slots=True)
class Offered:
    """What may be typed in each role."""

    wording: Wording

    def of(self, role: Role, language: str) -> Sequence[CommandHelp]:
        voice = self.wording.voice(language)
        return [
            CommandHelp(one.name, voice.say(f"command-{one.name}"))
            for one in commands.offered(role.value)
        ]
