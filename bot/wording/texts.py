"""The texts of one language, each parsed when it is first said: a start says only a few."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

_BEGINS = re.compile(r"^(?=[^\s#{}*.\[])", re.MULTILINE)
"""Where an entry begins: what belongs to it is indented, or closes what it has opened."""
_NAME = re.compile(r"(-?[a-zA-Z][a-zA-Z0-9_-]*) *=")

Pattern = Any
"""What Fluent has compiled, to be filled by it."""


class BadWording(Exception):
    """A Fluent file cannot be used; the sentence names the file and the entry."""


@dataclass(frozen=True, slots=True)
class _Entry:
    where: str
    text: str

    def parsed(self) -> ast.Resource:
        resource = FluentResource(self.text)
        for part in resource.body:
            if isinstance(part, ast.Junk):
                raise BadWording(f"{self.where}: cannot read {(part.content or '').strip()!r}")
        return resource


class Texts:
    """Texts by their keys; asked from several threads.

    What has no variables and no choices is kept as it stands, and needs nothing of Fluent's, whose
    knowledge of a language takes a megabyte.
    """

    def __init__(self, language: str, entries: Mapping[str, _Entry]) -> None:
        self._language = language
        self._entries = entries
        self._found: dict[str, str | Pattern] = {}
        self._parsed: set[str] = set()
        self._taught: set[str] = set()
        self._lock = RLock()

    def find(self, key: str) -> str | Pattern | None:
        """Find a text, or a pattern to be filled; None if this language has none.

        Raises: BadWording: it does not parse.
        """
        name = key.partition(".")[0]
        if name not in self._parsed and name in self._entries:
            with self._lock:
                self._parse(name)
        return self._found.get(key)

    def fill(self, pattern: Pattern, args: dict[str, Any]) -> tuple[str, list[Exception]]:
        """Say a pattern; what went wrong is in the list."""
        said, errors = self._bundle.format_pattern(pattern, args)
        return str(said), errors

    def check(self) -> None:
        """Parse every text.

        Raises: BadWording.
        """
        for entry in self._entries.values():
            entry.parsed()

    @cached_property
    def _bundle(self) -> FluentBundle:
        return FluentBundle([self._language], use_isolating=False)

    def _parse(self, name: str) -> None:
        resource = self._entries[name].parsed()
        for part in resource.body:
            if isinstance(part, ast.Message):
                plain = {key: _plain(pattern) for key, pattern in _patterns(part).items()}
                if None in plain.values():
                    self._teach(name, resource)
                    self._found |= self._compiled(name)
                self._found |= {key: text for key, text in plain.items() if text is not None}
        self._parsed.add(name)

    def _compiled(self, name: str) -> dict[str, Pattern]:
        message = self._bundle.get_message(name)
        found = {f"{name}.{key}": one for key, one in message.attributes.items()}
        return found if message.value is None else {name: message.value, **found}

    def _teach(self, name: str, resource: ast.Resource) -> None:
        """Make an entry known to Fluent, with all that it refers to."""
        self._taught.add(name)
        self._bundle.add_resource(resource)
        named = _Named()
        named.visit(resource)
        for other in named.names - self._taught:
            if other in self._entries:
                self._teach(other, self._entries[other].parsed())


def _patterns(message: ast.Message) -> dict[str, ast.Pattern]:
    name = message.id.name
    found = {f"{name}.{one.id.name}": one.value for one in message.attributes}
    return found if message.value is None else {name: message.value, **found}


def _plain(pattern: ast.Pattern) -> str | None:
    """Give a text that is always the same; None if Fluent has to say it."""
    parts = [one.value for one in pattern.elements if isinstance(one, ast.TextElement)]
    return "".join(parts) if len(parts) == len(pattern.elements) else None


class _Named(Visitor):
    """Collects what an entry refers to."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - Fluent's
        self.names.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - Fluent's
        self.names.add(f"-{node.id.name}")
        self.generic_visit(node)


def read_texts(folder: Path, language: str) -> Texts:
    """Read every `<language>/<family>.ftl`.

    Raises: BadWording: something in it is no entry, or one stands twice.
    """
    entries: dict[str, _Entry] = {}
    for path in sorted((folder / language).glob("*.ftl")):
        where = f"{language}/{path.name}"
        for text in _BEGINS.split(path.read_text(encoding="utf-8"))[1:]:
            named = _NAME.match(text)
            if named is None:
                raise BadWording(f"{where}: cannot read {text.strip()!r}")
            if named[1] in entries:
                raise BadWording(f"{where}: {named[1]} is in {entries[named[1]].where} too")
            entries[named[1]] = _Entry(where, text)
    return Texts(language, entries)
