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
    """Messages by their names; asked from several threads."""

    def __init__(self, language: str, entries: Mapping[str, _Entry]) -> None:
        self._language = language
        self._waiting = dict(entries)
        self._parsed: set[str] = set()
        self._lock = RLock()

    def message(self, name: str) -> Any:
        """Find a message of Fluent's by its name; None if this language has none.

        Raises: BadWording: it does not parse.
        """
        if name not in self._parsed and not self._parse(name):
            return None
        return self._bundle.get_message(name)

    def format(self, pattern: Any, args: dict[str, Any]) -> tuple[str, list[Exception]]:
        """Say a pattern of one of the messages; what went wrong is in the list."""
        said, errors = self._bundle.format_pattern(pattern, args)
        return str(said), errors

    def check(self) -> None:
        """Parse what nobody has asked for yet.

        Raises: BadWording.
        """
        for name in tuple(self._waiting):
            self._parse(name)

    @cached_property
    def _bundle(self) -> FluentBundle:
        return FluentBundle([self._language], use_isolating=False)

    def _parse(self, name: str) -> bool:
        """Make an entry known to Fluent, with all that it refers to; tell whether it is there."""
        with self._lock:
            entry = self._waiting.get(name)
            if entry is None:
                return name in self._parsed
            resource = entry.parsed()
            del self._waiting[name]
            self._bundle.add_resource(resource)
            named = _Named()
            named.visit(resource)
            for other in named.names:
                self._parse(other)
            self._parsed.add(name)
        return True


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
