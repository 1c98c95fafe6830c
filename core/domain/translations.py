"""What is told in other languages than the one in which somebody wrote it. Pure.

A translation belongs to the very text that it translates: once that changes, it counts no more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2s

from core.domain.text import clean, clean_line

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
    """How far something is told in another language."""

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


Originals = Mapping[Slot, str]
"""What stands there now, as it was written."""

Texts = Mapping[tuple[str, str], str]
"""A text by its language and the mark of its original."""


def mark_of(text: str) -> str:
    """Give what a text is known again by."""
    return blake2s(text.encode(), digest_size=MARK).hexdigest()


def texts_of(found: Iterable[Translation]) -> Texts:
    return {(one.language, one.mark): one.body for one in found}


def told(texts: Texts, text: str, language: str) -> str:
    """Give a text as the team has told it in a language; empty: nobody has."""
    return texts.get((language, mark_of(text)), "") if text else ""


def all_told(texts: Texts, own: Iterable[str], language: str) -> tuple[tuple[str, ...], bool]:
    """Give texts as they are told in a language, or were written; and whether none is missing."""
    found = [(one, told(texts, one, language)) for one in own]
    return tuple(new or old for old, new in found), all(new for old, new in found if old)


def standing(originals: Originals, found: Iterable[Translation], language: str) -> Standing:
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


def begun(originals: Originals, found: Iterable[Translation], language: str) -> Originals:
    """Give what to begin with: what was translated last, else the original, to be written over.

    `found` are translations, the older ones first.
    """
    latest = {one.slot: one.body for one in found if one.language == language}
    return {slot: latest.get(slot, text) for slot, text in originals.items()}


def written(originals: Originals, language: str, said: Mapping[Slot, str]) -> list[Translation]:
    """Give the translations in what somebody wrote: neither nothing, nor the original itself."""
    found = []
    for slot, original in originals.items():
        cleaned = clean_line if slot is Slot.TITLE else clean
        text = cleaned(said.get(slot, "")).strip()
        if text and original and text != original:
            found.append(Translation(slot, language, mark_of(original), text))
    return found
