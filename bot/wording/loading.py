"""Every language's texts, and the voice that speaks one of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

from bot.wording.languages import LANGUAGES, nearest
from bot.wording.texts import Texts, read_texts
from bot.wording.voice import Voice

FILES = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Wording:
    """All texts in all languages."""

    texts: Mapping[str, Texts]
    _known: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    def voice(self, language: str, timezone: str = "UTC", *, default: str = "en") -> Voice:
        """Speak one language; one we do not have becomes the nearest, else `default`."""
        chosen = nearest(language) or nearest(default) or LANGUAGES[0]
        return Voice(chosen, self.texts[chosen], ZoneInfo(timezone))

    def everywhere(self, key: str) -> frozenset[str]:
        """Return what a message without variables is called in each language."""
        found = self._known.get(key)
        if found is None:
            found = frozenset(self.voice(language).say(key) for language in self.texts)
            self._known[key] = found  # texts never change while we run
        return found

    def check(self) -> None:
        """Parse every text, as a start does not.

        Raises: BadWording.
        """
        for texts in self.texts.values():
            texts.check()


def open_wording(folder: Path = FILES) -> Wording:
    """Read every `<language>/<family>.ftl`; a text is parsed when it is first said.

    Raises: BadWording: something is no entry, or stands twice in a language.
    """
    return Wording(MappingProxyType({name: read_texts(folder, name) for name in LANGUAGES}))
