"""What is told in other languages than the one in which somebody wrote it. Pure.

A translation belongs to the very text that it translates: once that changes, it counts no more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2s

MARK = 12  # bytes; a few texts are told apart


class Slot(StrEnum):
    """The texts that somebody writes: of an incident, of maintenance, of a release."""

    TITLE = "title"
    BODY = "body"  # of the draft, and of each entry
    EXTENT = "extent"
    WORKAROUND = "workaround"
    EFFECT = "effect"  # of maintenance
    NEWS = "news"  # what the newest entry about maintenance or a release says


class Standing(StrEnum):
    """How far an incident is told in another language."""

    MISSING = "missing"
    OLDER = "older"  # than what stands there now
    PART = "part"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Translation:
    """`mark` is that of the text that was translated."""

    slot: Slot
    language: str
    mark: str
    body: str


Texts = Mapping[tuple[str, str], str]
"""A text by its language and the mark of its original."""


def mark_of(text: str) -> str:
    """Give what a text is known again by."""
    return blake2s(text.encode(), digest_size=MARK).hexdigest()


def standing(
    originals: Mapping[Slot, str], found: Iterable[Translation], language: str
) -> Standing:
    """Tell how far what stands there now is translated."""
    own = [one for one in found if one.language == language]
    current = {one.slot for one in own if mark_of(originals.get(one.slot, "")) == one.mark}
    wanted = {slot for slot, text in originals.items() if text}
    if wanted <= current:
        return Standing.WHOLE
    if not own:
        return Standing.MISSING
    older = {one.slot for one in own} & (wanted - current)
    return Standing.OLDER if older else Standing.PART
