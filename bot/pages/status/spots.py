"""What there is to read, each in six languages, and how one leads to another.

On our own server the addresses stand below `/status`; in a folder of files every link is relative,
so that the folder may lie anywhere.
"""

import posixpath
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol
from urllib.parse import urlencode


class Kind(StrEnum):
    """A page or a feed."""

    FRONT = "front"
    LEAF = "history"  # of what is over; its number is that of the last incident shown before it
    ONE = "incidents"  # an incident by itself; its number is the incident's
    PLANNED = "planned"  # maintenance or a release by itself
    JSON = "json"
    ATOM = "atom"
    CALENDAR = "ics"


FEEDS = (Kind.JSON, Kind.ATOM, Kind.CALENDAR)


@dataclass(frozen=True, slots=True)
class Spot:
    """One document that can be read."""

    kind: Kind
    language: str
    number: int = 0

    def at(self, kind: Kind, number: int = 0) -> "Spot":
        """Give another document in the same language."""
        return Spot(kind, self.language, number)

    def into(self, language: str) -> "Spot":
        """Give the same document in another language."""
        return replace(self, language=language)


class Links(Protocol):
    """How documents name each other."""

    def link(self, to: Spot, *, on: Spot) -> str:
        """Lead from one document to another."""

    def beside(self, name: str, *, on: Spot) -> str:
        """Lead from a document to a file of how it looks."""

    def whole(self, to: Spot, *, on: Spot) -> str:
        """Give an address for a feed, which is read elsewhere."""


@dataclass(frozen=True, slots=True)
class Served:
    """The addresses on our own server; `key` is the secret of a page that is open by link only."""

    public_url: str
    key: str = ""

    def link(self, to: Spot, *, on: Spot) -> str:
        del on  # every address stands by itself
        asked = {"before": to.number} if to.kind is Kind.LEAF and to.number else {}
        query = urlencode({**asked, "lang": to.language, **({"key": self.key} if self.key else {})})
        return f"{_served(to)}?{query}"

    def beside(self, name: str, *, on: Spot) -> str:
        del on
        return f"/static/{name}"

    def whole(self, to: Spot, *, on: Spot) -> str:
        return f"{self.public_url}{self.link(to, on=on)}"


def _served(to: Spot) -> str:
    match to.kind:
        case Kind.FRONT:
            return "/status"
        case Kind.LEAF:
            return "/status/history"
        case Kind.ONE | Kind.PLANNED:
            return f"/status/{to.kind.value}/{to.number}"
        case Kind.JSON | Kind.ATOM | Kind.CALENDAR:
            return f"/status.{to.kind.value}"


@dataclass(frozen=True, slots=True)
class Written:
    """The files of a copy: `language` is the one at its top, the others have folders of their own.

    `address` is where the copy is read; without it feeds too name things as seen from themselves.
    """

    language: str
    address: str | None = None

    def path(self, to: Spot) -> str:
        """Give where a document lies in the folder."""
        name = _file(to)
        return name if to.language == self.language else f"{to.language}/{name}"

    def link(self, to: Spot, *, on: Spot) -> str:
        return self._seen(self.path(to), on)

    def beside(self, name: str, *, on: Spot) -> str:
        return self._seen(f"static/{name}", on)

    def whole(self, to: Spot, *, on: Spot) -> str:
        return self.link(to, on=on) if self.address is None else f"{self.address}/{self.path(to)}"

    def _seen(self, path: str, on: Spot) -> str:
        return posixpath.relpath(path, posixpath.dirname(self.path(on)) or ".")


def _file(to: Spot) -> str:
    match to.kind:
        case Kind.FRONT:
            return "index.html"
        case Kind.LEAF:
            return f"history/{to.number or 'index'}.html"
        case Kind.ONE | Kind.PLANNED:
            return f"{to.kind.value}/{to.number}.html"
        case Kind.JSON | Kind.ATOM | Kind.CALENDAR:
            return f"status.{to.kind.value}"
