"""What is told in other languages than the one in which somebody wrote it. Pure.

A translation belongs to the very text that it translates: once that changes, it counts no more.
"""

from collections.abc import Iterable, Iterator, Mapping
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


@dataclass(frozen=True, slots=True)
class Original:
    """A text as somebody wrote it.

    An `entry` of a timeline never changes: what was translated before it is of another one.
    """

    text: str
    language: str
    entry: bool = False


Originals = Mapping[Slot, Original]
"""What stands there now."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What to begin with: what was `translated` last, else the original, to be written over."""

    text: str
    translated: bool


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


def to_tell(originals: Originals, language: str) -> Originals:
    """Give what is written in another language than this one."""
    return {slot: one for slot, one in originals.items() if one.text and one.language != language}


def standing(originals: Originals, found: Iterable[Translation], language: str) -> Standing:
    """Tell how far what stands there now is translated."""
    own = [one for one in found if one.language == language]
    wanted = to_tell(originals, language)
    current = {one.slot for one in own if _is_of(one, wanted)}
    if current == wanted.keys():
        return Standing.WHOLE
    if not own:
        return Standing.MISSING
    older = {one.slot for one in own} & (wanted.keys() - current)
    return Standing.OLDER if older else Standing.PART


def _is_of(translation: Translation, originals: Originals) -> bool:
    original = originals.get(translation.slot)
    return original is not None and translation.mark == mark_of(original.text)


def _last(
    originals: Originals, found: Iterable[Translation], language: str
) -> Iterator[Translation]:
    """Give what was translated of this, before it was changed too, the older ones first."""
    for one in found:
        original = originals.get(one.slot) if one.language == language else None
        if original is not None and (not original.entry or _is_of(one, originals)):
            yield one


def begun(
    originals: Originals, found: Iterable[Translation], language: str
) -> Mapping[Slot, Begun]:
    """Give what to begin with, of each text that is to be told in a language.

    `found` are translations, the older ones first. Once nothing is to be told any more, whoever is
    at it is asked for all of them still, and hears at the end what has changed.
    """
    written_so = {slot: one for slot, one in originals.items() if one.text}
    wanted = to_tell(originals, language) or written_so
    latest = {one.slot: one.body for one in _last(wanted, found, language)}
    return {slot: Begun(latest.get(slot, one.text), slot in latest) for slot, one in wanted.items()}


def written(originals: Originals, language: str, said: Mapping[Slot, str]) -> list[Translation]:
    """Give the translations in what somebody wrote: neither nothing, nor the original itself."""
    return [
        Translation(slot, language, mark_of(one.text), text)
        for slot, one in to_tell(originals, language).items()
        if (text := _cleaned(slot, said)) and text != one.text
    ]


def taken_back(
    originals: Originals, found: Iterable[Translation], language: str, said: Mapping[Slot, str]
) -> list[Translation]:
    """Give what there is of the texts that somebody left empty."""
    return [
        one
        for one in _last(to_tell(originals, language), found, language)
        if one.slot in said and not _cleaned(one.slot, said)
    ]


def _cleaned(slot: Slot, said: Mapping[Slot, str]) -> str:
    cleaned = clean_line if slot is Slot.TITLE else clean
    return cleaned(said.get(slot, "")).strip()
