"""Load the Fluent files of every language, whole or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from bot.wording.languages import LANGUAGES, nearest
from bot.wording.voice import Voice

FILES = Path(__file__).parent


class BadWording(Exception):
    """A Fluent file cannot be used; the sentence names the file and the entry."""


@dataclass(frozen=True, slots=True)
class Wording:
    """All texts in all languages."""

    bundles: Mapping[str, FluentBundle]
    _known: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    def voice(self, language: str, timezone: str = "UTC", *, default: str = "en") -> Voice:
        """Speak one language; one we do not have becomes the nearest, else `default`."""
        chosen = nearest(language) or nearest(default) or LANGUAGES[0]
        return Voice(chosen, self.bundles[chosen], ZoneInfo(timezone))

    def everywhere(self, key: str) -> frozenset[str]:
        """Return what a message without variables is called in each language."""
        found = self._known.get(key)
        if found is None:
            found = frozenset(self.voice(language).say(key) for language in self.bundles)
            self._known[key] = found  # texts never change while we run
        return found


def open_wording(folder: Path = FILES) -> Wording:
    """Read every `<language>/<family>.ftl`.

    Raises: BadWording: an entry does not parse, or stands twice in a language.
    """
    return Wording(MappingProxyType({name: _bundle(folder, name) for name in LANGUAGES}))


def _bundle(folder: Path, language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    seen: dict[str, str] = {}
    for path in sorted((folder / language).glob("*.ftl")):
        where = f"{language}/{path.name}"
        resource = FluentResource(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                raise BadWording(f"{where}: cannot read {(entry.content or '').strip()!r}")
            if isinstance(entry, (ast.Message, ast.Term)):
                if entry.id.name in seen:
                    raise BadWording(f"{where}: {entry.id.name} is in {seen[entry.id.name]} too")
                seen[entry.id.name] = where
        bundle.add_resource(resource)
    return bundle
